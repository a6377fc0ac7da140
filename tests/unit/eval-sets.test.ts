// The question sets: what a line may hold, and that a bad one is told by file and line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSets, parseSet, readSets } from '../../evals/sets.ts';

const good = { id: 'a-1', turns: ['What is it?'], behaviour: 'answer', must_include: [['x', 'y']] };
const line = (changes: object) => JSON.stringify({ ...good, ...changes });

test('the sets of the repository are good, and have names', () => {
  const rows = readSets(defaultSets());
  expect(rows.length).toBeGreaterThan(170);
  expect(new Set(rows.map(({ set }) => set))).toEqual(
    expect.toSatisfy((sets: Set<string>) => sets.has('dev')),
  );
});

test('a line gets the name of its set, and lists for what it leaves out', () => {
  const { rows, problems } = parseSet('folder/mine.jsonl', `${line({})}\n\n${line({ id: 'a-2' })}\n`);
  expect(problems).toEqual([]);
  expect(rows.map(({ row, line: at }) => [row.set, row.id, at])).toEqual([
    ['mine', 'a-1', 1],
    ['mine', 'a-2', 3],
  ]);
  expect(rows[0]!.row).toMatchObject({ must_not_include: [], facts: [], states: [] });
});

test.each([
  ['no JSON', '{"id":', /^f\.jsonl:2: .*JSON/],
  ['no id', line({ id: undefined }), /^f\.jsonl:2: id: /],
  ['no turns', line({ turns: [] }), /^f\.jsonl:2: turns: /],
  ['an empty turn', line({ turns: [' '] }), /^f\.jsonl:2: turns\.0: /],
  ['a behaviour that is none', line({ behaviour: 'reply' }), /^f\.jsonl:2: behaviour: /],
  [
    'a broken pattern',
    line({ must_include: [['(']] }),
    /^f\.jsonl:2: must_include\.0\.0: not a regular expression/,
  ],
  ['an empty group', line({ must_include: [[]] }), /^f\.jsonl:2: must_include\.0: /],
  ['a trap that is no pattern', line({ must_not_include: ['['] }), /^f\.jsonl:2: must_not_include\.0: /],
  ['a misspelt name', line({ must_includes: [] }), /^f\.jsonl:2: .*must_includes/],
  ['a state that is none', line({ states: ['Ohio'] }), /^f\.jsonl:2: states\.0: /],
])('%s is told by file and line', (_name, bad, message) => {
  const { rows, problems } = parseSet('f.jsonl', `${line({})}\n${bad}\n`);
  expect(rows.length).toBe(1);
  expect(problems).toEqual([expect.stringMatching(message)]);
});

test('all bad lines of all files are told at once, ids that stand twice too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preceptor-sets-'));
  const [one, two] = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')];
  writeFileSync(one, `${line({})}\n${line({ id: '' })}\n`);
  writeFileSync(two, `nothing\n${line({})}\n`);
  try {
    expect(() => readSets([one, two])).toThrow(
      expect.objectContaining({
        message: expect.toSatisfy(
          (message: string) =>
            message.includes(`${one}:2: id: `) &&
            message.includes(`${two}:1: `) &&
            message.includes(`${two}:2: the id a-1 stands in ${one}:1 too`),
        ),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
