// The rules of the states as data: one YAML file a state, each cell with its value, note, sources, date and confidence.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { LineCounter, isMap, isScalar, parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import { type Cell, type Confidence, type StateRules, confidences } from '../domain/states.ts';
import type { Source } from '../domain/types.ts';
import { PreceptorError, describe } from '../errors.ts';
import type { Problem } from './article.ts';

const text = z.string().regex(/\S/, 'must not be empty');
const sourceKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');
const day = z.iso.date('a date like 2026-11-23');
const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'));
const monthOrDay = z
  .string('a quoted MM-DD or MM')
  .regex(/^(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'MM-DD or MM');
const url = z.url({ protocol: /^https$/, error: 'an https address' });
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
  state: z.string().refine((code) => Object.hasOwn(jurisdictionNames, code), 'a two-letter code of a state'),
  name: text,
  verified: day,
  review_by: day,
  board: z.strictObject({ name: text, url }),
  sources: z.record(sourceKey, z.strictObject({ title: text, publisher: text, url, as_of: date.optional() })),
  licence,
  conrad,
});

/** What is known, or `value: null`; only a value needs a source and a confidence. */
function cell<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value: value.nullable(),
    note: text.optional(),
    sources: z.array(sourceKey).default([]),
    as_of: date.optional(),
    confidence: z.enum(confidences).optional(),
  });
}

/**
 * Reads the file of one state. Every problem is reported with its line; `state` is absent when it cannot be used at all.
 * `mirrors` are copies of official pages, which are never sources: address -> official page.
 */
export function parseState(
  file: string,
  yaml: string,
  mirrors: Record<string, string> = {},
): { state?: StateRules; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false });
  for (const error of document.errors) report(lines.linePos(error.pos[0]).line, error.message);
  if (document.errors.length) return { problems };
  /** The line of a key; of what it is missing from, where it is not there. */
  const lineOf = (path: string[]): number => {
    const parent = document.getIn(path.slice(0, -1), true);
    const keys = isMap(parent) ? parent.items.map((pair) => pair.key).filter(isScalar) : [];
    const range = keys.find((key) => String(key.value) === path.at(-1))?.range;
    if (range) return lines.linePos(range[0]).line;
    return path.length ? lineOf(path.slice(0, -1)) : 1;
  };
  const result = stateFile.safeParse(document.toJS());
  if (!result.success) {
    for (const issue of result.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      report(
        lineOf([...issue.path, ...keys].map(String)),
        `${issue.path.join('.') || 'state'}: ${issue.message}`,
      );
    }
    return { problems };
  }
  const { state: code, name, verified, review_by: reviewBy, board } = result.data;
  if (reviewBy <= verified) report(lineOf(['review_by']), 'review_by must be later than verified');
  if (basename(file) !== fileName(code))
    report(lineOf(['state']), `the file of ${code} is named ${fileName(code)}`);
  if (name !== jurisdictionNames[code])
    report(lineOf(['name']), `${code} is called "${jurisdictionNames[code]}"`);
  const used = new Set<string>();
  for (const group of ['licence', 'conrad'] as const) {
    for (const [key, cell] of Object.entries(result.data[group])) {
      if (cell.value !== null && !cell.sources.length)
        report(lineOf([group, key]), `${group}.${key}: a value needs a source`);
      if (cell.value !== null && !cell.confidence)
        report(lineOf([group, key]), `${group}.${key}: a value needs a confidence`);
      for (const source of cell.sources) {
        if (!Object.hasOwn(result.data.sources, source))
          report(lineOf([group, key, 'sources']), `source "${source}" is not in the file`);
        used.add(source);
      }
    }
  }
  const sources: Record<string, Source> = {};
  for (const [key, { as_of, ...source }] of Object.entries(result.data.sources)) {
    if (!used.has(key)) report(lineOf(['sources', key]), `source "${key}" is never used`);
    const official = mirrors[source.url];
    if (official)
      report(lineOf(['sources', key, 'url']), `source "${key}" is a copy; the official page is ${official}`);
    sources[key] = { key, ...source, checked: verified, ...(as_of ? { asOf: as_of } : {}) };
  }
  const rules = { licence: toCells(result.data.licence), conrad: toCells(result.data.conrad) };
  return { state: { state: code, name, verified, reviewBy, board, sources, ...rules }, problems };
}

/** Reads every file under `states/` of the knowledge folder; each jurisdiction has exactly one. */
export function loadStates(folder: string): { states: StateRules[]; problems: Problem[] } {
  const states: StateRules[] = [];
  const problems: Problem[] = [];
  const names = listNames(join(folder, 'states'));
  const mirrors = readMirrors(join(folder, 'mirrors.yaml'), problems);
  for (const name of names) {
    const path = join(folder, 'states', name);
    const result = parseState(relative('.', path), readFileSync(path, 'utf8'), mirrors);
    problems.push(...result.problems);
    if (result.state) states.push(result.state);
  }
  for (const code of Object.keys(jurisdictionNames)) {
    if (!names.includes(fileName(code)))
      problems.push({
        file: relative('.', join(folder, 'states')),
        line: 1,
        message: `${fileName(code)} is missing`,
      });
  }
  return { states, problems };
}

function fileName(code: string): string {
  return `${code.toLowerCase()}.yaml`;
}

function readMirrors(path: string, problems: Problem[]): Record<string, string> {
  try {
    return parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    problems.push({ file: relative('.', path), line: 1, message: describe(error).split('\n')[0]! });
    return {};
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new PreceptorError('knowledge-invalid', { details: `  ${folder}: ${describe(error)}` }, error);
  }
}

type Read = { value: unknown; as_of?: string | undefined; confidence?: Confidence | undefined };
type Camel<Key> = Key extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Key;
type Cells<Group extends Record<string, Read>> = {
  [Key in keyof Group as Camel<Key>]: Cell<NonNullable<Group[Key]['value']>>;
};

/** From the names of the file to those of the code; what is not known is never sure. */
function toCells<Group extends Record<string, Read>>(group: Group): Cells<Group> {
  const cells = Object.entries(group).map(([key, { as_of, confidence = 'low', ...rest }]) => [
    key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    { ...rest, confidence, ...(as_of ? { asOf: as_of } : {}) },
  ]);
  return Object.fromEntries(cells) as Cells<Group>;
}
