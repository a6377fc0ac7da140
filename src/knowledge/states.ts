// The rules of the states as data: one YAML file a state, each cell with its value, note, sources, date and confidence.
import { basename } from 'node:path';
import { z } from 'zod';
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import { type Cell, type Confidence, type StateRules, confidences } from '../domain/states.ts';
import { type LineOf, type Problem, readDataFile } from './data-file.ts';
import { type Mirrors, date, day, id, sources, state, text, toSource, url } from './fields.ts';

const monthOrDay = z
  .string('a quoted MM-DD or MM')
  .regex(/^(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'MM-DD or MM');
const years = z.int('a number of years').positive();
const limit = z.union([z.int().positive(), z.literal('none')], "a number, 'none' or null");

const pathway = z.strictObject({
  name: text,
  law: text,
  status: z.enum(['in force', 'enacted', 'proposed', 'died']),
  effective: date.optional(),
  summary: text,
});
const window = z.strictObject({
  opens: monthOrDay.nullable(),
  closes: monthOrDay.nullable(),
  rolling: z.boolean(),
  text,
});
const slots = z.strictObject({
  used: z.enum(['all', 'not all']).nullable(),
  year: z.int().optional(),
  text,
});

const licence = z.strictObject({
  img_training_years: cell(years),
  us_training_years: cell(years),
  attempts_step1: cell(limit),
  attempts_step2: cell(limit),
  attempts_step3: cell(limit),
  attempts_total: cell(limit),
  exam_years: cell(limit),
  compact: cell(z.enum(['member', 'joining', 'not member'])),
  fcvs: cell(z.enum(['required', 'accepted', 'not accepted'])),
  ecfmg: cell(z.boolean()),
  pathway: cell(pathway),
});
const conrad = z.strictObject({
  agency: cell(text),
  page: cell(url),
  window: cell(window),
  flex: cell(z.union([z.int().positive(), z.enum(['none', 'yes'])], "a number, 'none', 'yes' or null")),
  specialists: cell(text),
  primary_care_first: cell(z.boolean()),
  fee_usd: cell(z.number().nonnegative()),
  slots: cell(slots),
  contract: cell(text),
});

const stateFile = z.strictObject({
  state,
  name: text,
  verified: day,
  review_by: day,
  board: z.strictObject({ name: text, url }),
  sources,
  licence,
  conrad,
});

/** What is known, or `value: null`; only a value needs a source and a confidence. */
function cell<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value: value.nullable(),
    note: text.optional(),
    sources: z.array(id).default([]),
    as_of: date.optional(),
    confidence: z.enum(confidences).optional(),
  });
}

/** Where the values of a state stand in its file. */
export type StatePlaces = { file: string; lineOf: LineOf };

/**
 * Reads the file of one state. Every problem is reported with its line; `state` and `places` are absent when it cannot
 * be used at all.
 */
export function parseState(
  file: string,
  yaml: string,
  mirrors: Mirrors = {},
): { state?: StateRules; places?: StatePlaces; problems: Problem[] } {
  const { data, problems, lineOf, report } = readDataFile(file, yaml, stateFile);
  if (!data) return { problems };
  const { state: code, name, verified, review_by: reviewBy, board } = data;
  if (reviewBy <= verified) report(['review_by'], 'review_by must be later than verified');
  if (basename(file) !== stateFileName(code))
    report(['state'], `the file of ${code} is named ${stateFileName(code)}`);
  if (name !== jurisdictionNames[code]) report(['name'], `${code} is called "${jurisdictionNames[code]}"`);
  const used = new Set<string>();
  for (const group of ['licence', 'conrad'] as const) {
    for (const [key, cell] of Object.entries(data[group])) {
      if (cell.value !== null && !cell.sources.length)
        report([group, key], `${group}.${key}: a value needs a source`);
      if (cell.value !== null && !cell.confidence)
        report([group, key], `${group}.${key}: a value needs a confidence`);
      for (const source of cell.sources) {
        if (!Object.hasOwn(data.sources, source))
          report([group, key, 'sources'], `source "${source}" is not in the file`);
        used.add(source);
      }
    }
  }
  for (const [key, { url }] of Object.entries(data.sources)) {
    if (!used.has(key)) report(['sources', key], `source "${key}" is never used`);
    const official = mirrors[url];
    if (official)
      report(['sources', key, 'url'], `source "${key}" is a copy; the official page is ${official}`);
  }
  const cited = Object.fromEntries(
    Object.entries(data.sources).map(([key, source]) => [key, toSource(key, source, verified)]),
  );
  const rules = { licence: toCells(data.licence), conrad: toCells(data.conrad) };
  return {
    state: { state: code, name, verified, reviewBy, board, sources: cited, ...rules },
    places: { file, lineOf },
    problems,
  };
}

/** The name of a state's file: "TX" -> "tx.yaml". */
export function stateFileName(code: string): string {
  return `${code.toLowerCase()}.yaml`;
}

type Read = { value: unknown; as_of?: string | undefined; confidence?: Confidence | undefined };
type Camel<Key> = Key extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Key;
type Cells<Group extends Record<string, Read>> = {
  [Key in keyof Group as Camel<Key>]: Cell<NonNullable<Group[Key]['value']>>;
};

/** "exam_years" -> "examYears": from the keys of the file to those of the code. */
export function toCamel(key: string): string {
  return key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** From the names of the file to those of the code; what is not known is never sure. */
function toCells<Group extends Record<string, Read>>(group: Group): Cells<Group> {
  const cells = Object.entries(group).map(([key, { as_of, confidence = 'low', ...rest }]) => [
    toCamel(key),
    { ...rest, confidence, ...(as_of ? { asOf: as_of } : {}) },
  ]);
  return Object.fromEntries(cells) as Cells<Group>;
}
