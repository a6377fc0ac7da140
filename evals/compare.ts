// A run beside the last one, and beside the floor below which it must not fall.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Result } from './evaluate.ts';
import { measures } from './measures.ts';
import { type Difference, pairedDifference } from './statistics.ts';

const lastSchema = z.object({
  madeAt: z.string(),
  questions: z.record(z.string(), z.object({ right: z.number(), keyFacts: z.number().optional() })),
});

/** What is kept of a run: the verdicts by question. */
export type Last = z.infer<typeof lastSchema>;

export type Comparison = {
  madeAt: string;
  /** Questions of both runs; those of only this one, and of only the other. */
  common: number;
  added: number;
  gone: number;
  keyFacts?: Difference;
  /** Questions that were right and are wrong, and the other way round. */
  broken: Result[];
  mended: Result[];
};

/** Reads what was kept of a run; undefined where nothing is. Throws on a file that is none. */
export function readLast(path: string): Last | undefined {
  return existsSync(path) ? lastSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

/** Keeps the verdicts, a line a question, so that a change of the file shows which questions changed. */
export function writeLast(path: string, results: Result[], madeAt: string): void {
  const lines = results
    .map(({ id, scores: { right = 0, keyFacts } }) => {
      const facts = keyFacts === undefined ? '' : `, "keyFacts": ${round(keyFacts)}`;
      return `    ${JSON.stringify(id)}: { "right": ${round(right)}${facts} }`;
    })
    .join(',\n');
  writeFileSync(path, `{\n  "madeAt": ${JSON.stringify(madeAt)},\n  "questions": {\n${lines}\n  }\n}\n`);
}

/** Compares by question, over those that both runs hold. */
export function compare(results: Result[], last: Last): Comparison {
  const pairs = results.flatMap((result) => {
    const before = last.questions[result.id];
    return before ? [{ result, before }] : [];
  });
  const isRight = (right: number | undefined) => (right ?? 0) >= 0.5;
  const keyFacts = pairedDifference(
    pairs.flatMap(({ result, before }): [number, number][] =>
      before.keyFacts === undefined || result.scores.keyFacts === undefined
        ? []
        : [[before.keyFacts, result.scores.keyFacts]],
    ),
  );
  const changed = pairs.filter(
    ({ result, before }) => isRight(before.right) !== isRight(result.scores.right),
  );
  return {
    madeAt: last.madeAt,
    common: pairs.length,
    added: results.length - pairs.length,
    gone: Object.keys(last.questions).length - pairs.length,
    ...(keyFacts ? { keyFacts } : {}),
    broken: changed.filter(({ before }) => isRight(before.right)).map(({ result }) => result),
    mended: changed.filter(({ before }) => !isRight(before.right)).map(({ result }) => result),
  };
}

// By the name of a set, or "all": the least that a measure may be.
const floorSchema = z.record(
  z.string(),
  z.partialRecord(z.enum(['keyFacts', 'safety', 'abstention']), z.number().min(0).max(1)),
);

export type Floor = z.infer<typeof floorSchema>;

export function readFloor(path: string): Floor {
  return floorSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** A line for each measure that lies below its floor. A set that was not run is not judged. */
export function belowFloor(results: Result[], floor: Floor): string[] {
  return Object.entries(floor).flatMap(([set, least]) => {
    const these = set === 'all' ? results : results.filter((result) => result.set === set);
    if (!these.length) return [];
    return Object.entries(least).flatMap(([name, limit]) => {
      const value = measures.find((measure) => measure.name === name)!.of(these)?.value;
      if (value !== undefined && value >= limit) return [];
      return [`${set}: ${name} is ${value?.toFixed(3) ?? 'not measured'}, the floor is ${limit}`];
    });
  });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
