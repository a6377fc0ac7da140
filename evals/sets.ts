// The question sets: one JSON object a line, each held to this schema. A broken line is told by file and line.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { answerKinds } from '../src/domain/types.ts';
import { describe } from '../src/errors.ts';

const text = z.string().trim().min(1);
const pattern = text.refine(compiles, 'not a regular expression');

const rowSchema = z.strictObject({
  id: text,
  /** Absent in the sets of what is not answered. */
  topic: text.optional(),
  /** The candidate's messages in order; the reply to the last one is judged. */
  turns: z.array(text).min(1),
  behaviour: z.enum(answerKinds),
  /** Further kinds of reply that are as good. */
  kinds: z.array(z.enum(answerKinds)).optional(),
  /** What sort of question it is: "misspelt", "unanswerable" and so on. */
  kind: text.optional(),
  gold: text.optional(),
  why: text.optional(),
  /** Of every group one pattern must match the reply, whatever the case. */
  must_include: z.array(z.array(pattern).min(1)).default([]),
  /** Tempting wrong answers: none may match. */
  must_not_include: z.array(pattern).default([]),
  sources: z.array(z.url()).default([]),
  facts: z.array(text).default([]),
  as_of: text.optional(),
  area: text.optional(),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  states: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
});

/** A question with the name of its set. */
export type Row = z.infer<typeof rowSchema> & { set: string };

export const folder = 'evals/questions';

/** Whether a set is kept back: its numbers are shown, its questions are not, lest the product be fitted to them. */
export function isKeptBack(set: string): boolean {
  return set.startsWith('kept-back');
}

/** All sets of the folder, by name. */
export function defaultSets(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads sets in order. Throws one error that lists every bad line, and every id that stands twice. */
export function readSets(files: string[]): Row[] {
  const rows: Row[] = [];
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const read = parseSet(file, readFileSync(file, 'utf8'));
    problems.push(...read.problems);
    for (const { row, line } of read.rows) {
      const earlier = seen.get(row.id);
      if (earlier) problems.push(`${file}:${line}: the id ${row.id} stands in ${earlier} too`);
      else seen.set(row.id, `${file}:${line}`);
      rows.push(row);
    }
  }
  if (problems.length) throw new Error(`The questions are not usable:\n  ${problems.join('\n  ')}`);
  return rows;
}

/** The rows of one set, and what is wrong in its other lines. Empty lines are passed over. */
export function parseSet(
  file: string,
  content: string,
): { rows: { row: Row; line: number }[]; problems: string[] } {
  const rows: { row: Row; line: number }[] = [];
  const problems: string[] = [];
  const set = basename(file, '.jsonl');
  for (const [i, line] of content.split('\n').entries()) {
    if (!line.trim()) continue;
    const at = `${file}:${i + 1}`;
    try {
      const result = rowSchema.safeParse(JSON.parse(line));
      if (result.success) rows.push({ row: { ...result.data, set }, line: i + 1 });
      else
        for (const { path, message } of result.error.issues)
          problems.push(`${at}: ${path.length ? `${path.join('.')}: ` : ''}${message}`);
    } catch (error) {
      problems.push(`${at}: ${describe(error)}`);
    }
  }
  return { rows, problems };
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'is').source !== '';
  } catch {
    return false;
  }
}
