// What changed for physicians from abroad, by date: rules, court cases, bills, deadlines. See knowledge/changes.yaml.
import { z } from 'zod';
import type { Jurisdiction, Source } from '../domain/types.ts';
import { type DataFile, type LineOf, type Problem, readDataFile } from './data-file.ts';
import { type Mirrors, day, id, page, state, text, toSource } from './fields.ts';

/** A visa with its dependants; `any` is every temporary visa. */
export const changeVisas = ['j-1', 'h-1b', 'o-1', 'green-card', 'f-1', 'b-1', 'any'] as const;
export type ChangeVisa = (typeof changeVisas)[number];

export const stages = [
  'student',
  'exam',
  'match',
  'residency',
  'fellowship',
  'practising',
  'family',
] as const;
export type Stage = (typeof stages)[number];

export const changeStatuses = [
  'proposed',
  'announced',
  'in force',
  'blocked',
  'superseded',
  'expired',
  'died',
] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

export type Change = {
  id: string;
  /** When it was announced: YYYY-MM-DD, or YYYY-MM where no day is known. */
  date: string;
  /** From when it counts; null where it does not yet, or nobody says. */
  effective: string | null;
  title: string;
  summary: string;
  /** No visa: nothing to do with visas. No state: the whole country. */
  affects: { visas: ChangeVisa[]; stages: Stage[]; states: Jurisdiction[]; specialties: string[] };
  /** What was known at `asOf`. */
  status: ChangeStatus;
  asOf: string;
  source: Source;
};

const when = z
  .string('a date like 2026-07-01 or 2026-07')
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, { abort: true, error: 'YYYY-MM-DD or YYYY-MM' })
  .refine((date) => z.iso.date().safeParse(first(date)).success, 'no day of the calendar');

const change = z.strictObject({
  id,
  date: when,
  effective: when.nullable(),
  title: text,
  summary: text,
  affects: z.strictObject({
    visas: z.array(z.enum(changeVisas)).default([]),
    stages: z.array(z.enum(stages)).min(1, 'at least one stage'),
    states: z.array(state).default([]),
    specialties: z.array(z.string()).default([]),
  }),
  status: z.enum(changeStatuses),
  as_of: when,
  source: page.extend({ as_of: when.optional() }),
});
type Row = z.infer<typeof change>;

const changesFile = z.strictObject({
  /** The day on which the list was last held against its sources. */
  verified: day,
  changes: z.array(change).min(1, 'at least one change'),
});

/** What a change may name: ids of specialties, and addresses that are copies of official pages and never sources. */
export type Known = { specialties: ReadonlySet<string>; mirrors: Mirrors };

/** Where the list stands, with the day on which it was last held against its sources. */
export type ChangesPlaces = { file: string; lineOf: LineOf; verified: string };

/** Reads the list of changes, oldest first. Every problem has its line; `changes` is absent when the list breaks the schema. */
export function parseChanges(
  file: string,
  yaml: string,
  known: Known,
): { changes?: Change[]; places?: ChangesPlaces; problems: Problem[] } {
  const read = readDataFile(file, yaml, changesFile);
  if (!read.data) return { problems: read.problems };
  const { verified, changes: rows } = read.data;
  for (const [place, row] of rows.entries()) {
    check(row, place, known, read);
    if (rows.findIndex(({ id }) => id === row.id) < place)
      read.report(['changes', place, 'id'], `id "${row.id}" stands twice`);
    const before = rows[place - 1];
    if (before && first(before.date) > first(row.date))
      read.report(['changes', place, 'date'], `${row.date} stands after ${before.date}: oldest first`);
  }
  return {
    changes: rows.map((row) => toChange(row, verified)),
    places: { file, lineOf: read.lineOf, verified },
    problems: read.problems,
  };
}

export type ChangeFilter = {
  /** First and last day, YYYY-MM-DD or YYYY-MM, of the announcement or of the day from which the change counts. */
  since?: string | undefined;
  until?: string | undefined;
  visa?: ChangeVisa | undefined;
  stage?: Stage | undefined;
  /** Changes of this state alone; those of the whole country are no part of it. */
  state?: Jurisdiction | undefined;
  status?: ChangeStatus | undefined;
};

/** The changes that fit every part of the filter, newest first. */
export function selectChanges(changes: readonly Change[], filter: ChangeFilter): Change[] {
  const { since, until, visa, stage, state, status } = filter;
  return changes
    .filter(
      ({ date, effective, affects, ...change }) =>
        (within(date, since, until) || (effective !== null && within(effective, since, until))) &&
        (!visa || touches(affects.visas, visa)) &&
        (!stage || affects.stages.includes(stage)) &&
        (!state || affects.states.includes(state)) &&
        (!status || change.status === status),
    )
    .toSorted((a, b) => (first(a.date) < first(b.date) ? 1 : first(a.date) > first(b.date) ? -1 : 0));
}

function check(row: Row, place: number, known: Known, { report }: DataFile<unknown>): void {
  for (const specialty of row.affects.specialties)
    if (!known.specialties.has(specialty))
      report(['changes', place, 'affects', 'specialties'], `unknown specialty "${specialty}"`);
  const official = known.mirrors[row.source.url];
  if (official)
    report(['changes', place, 'source', 'url'], `the source is a copy; the official page is ${official}`);
  if (row.status === 'in force' && row.effective && first(row.effective) > last(row.as_of))
    report(
      ['changes', place, 'status'],
      `in force as of ${row.as_of}, but it counts only from ${row.effective}`,
    );
}

function toChange({ as_of, source, ...row }: Row, verified: string): Change {
  return { ...row, asOf: as_of, source: toSource(row.id, source, verified) };
}

/** A green card is no temporary visa. */
function touches(visas: ChangeVisa[], visa: ChangeVisa): boolean {
  return visas.includes(visa) || (visa !== 'green-card' && visas.includes('any'));
}

function within(date: string, since: string | undefined, until: string | undefined): boolean {
  return (!since || last(date) >= first(since)) && (!until || first(date) <= last(until));
}

/** The first day of a month; a day is itself. */
function first(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

/** No day of the month comes after it; only compared, never shown. */
function last(date: string): string {
  return date.length === 7 ? `${date}-31` : date;
}
