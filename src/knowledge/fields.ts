// The fields that several files of the knowledge base share: ids, dates, addresses, sources.
import { z } from 'zod';
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import type { Source } from '../domain/types.ts';

export const text = z.string().regex(/\S/, 'must not be empty');
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');
export const url = z.url({ protocol: /^https$/, error: 'an https address' });
export const day = z.iso.date('a date like 2026-11-23');
/** The date of a page, as exact as it is known. YAML reads a year as a number. */
export const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'));
export const state = z.string().refine(isState, 'a two-letter code of a state');
export const jurisdiction = z
  .string()
  .refine((code) => code === 'US' || isState(code), 'US or a two-letter code');

export const page = z.strictObject({ title: text, publisher: text, url });
export const source = page.extend({ as_of: date.optional() });
export const sources = z.record(id, source);

/** Copies of official pages, which are never sources: address -> official page. */
export const mirrorsSchema = z.record(z.string(), url);
export type Mirrors = z.infer<typeof mirrorsSchema>;

/** The source as it is shown: `checked` is the day on which the file was held against it. */
export function toSource(key: string, { as_of, ...page }: z.infer<typeof source>, checked: string): Source {
  return { key, ...page, checked, ...(as_of ? { asOf: as_of } : {}) };
}

function isState(code: string): boolean {
  return Object.hasOwn(jurisdictionNames, code);
}
