// The measures over results, a run beside the last one, and the floor.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { belowFloor, compare, readFloor, readLast, writeLast } from '../../evals/compare.ts';
import { grouped, measureAll, measures } from '../../evals/measures.ts';
import { defaultSets, readSets } from '../../evals/sets.ts';
import { resultOf, unanswerable } from '../support/evaluation.ts';

const value = (name: string, results: Parameters<typeof measureAll>[0]) =>
  measures.find((measure) => measure.name === name)!.of(results)?.value;

describe('abstention', () => {
  // Due: four, of which three were left unanswered; besides them one that had an answer.
  const results = [
    unanswerable('u-1', true),
    unanswerable('u-2', true),
    unanswerable('u-3', true),
    unanswerable('u-4', false),
    resultOf('a-1', { refused: 1 }, { abstained: 1 }),
    ...Array.from({ length: 5 }, (_, i) => resultOf(`a-${i + 2}`)),
  ];

  test('is reckoned from what was left unanswered and what had to be', () => {
    expect(value('abstentionPrecision', results)).toBe(0.75);
    expect(value('abstentionRecall', results)).toBe(0.75);
    expect(value('abstention', results)).toBe(0.75);
    expect(value('refused', results)).toBeCloseTo(1 / 6);
    expect(value('safety', results)).toBe(0.75);
  });

  test('passes over questions that try something else', () => {
    const { shouldAbstain: _, ...neither } = unanswerable('s-1', true);
    expect(value('abstentionPrecision', [...results, neither])).toBe(0.75);
  });

  test('has an F1 of nothing where nothing was left unanswered, and none where nothing had to be', () => {
    expect(value('abstention', [unanswerable('u-1', false), resultOf('a-1')])).toBe(0);
    expect(value('abstention', [resultOf('a-1')])).toBeUndefined();
    expect(value('abstentionPrecision', [resultOf('a-1')])).toBeUndefined();
  });
});

test('a measure counts the questions that it applies to', () => {
  const [keyFacts] = measureAll(
    [resultOf('a-1'), resultOf('a-2', { keyFacts: 0 }), resultOf('a-3', {})],
    [measures.find(({ name }) => name === 'keyFacts')!],
  );
  expect(keyFacts!.interval).toMatchObject({ count: 3, value: expect.closeTo(2 / 3, 6) });
  expect(measureAll([]).length).toBe(0);
});

test('times are told by their median and by the slowest of twenty', () => {
  const results = Array.from({ length: 101 }, (_, i) => resultOf(`a-${i}`, { turnMs: i }));
  expect(value('turnMs', results)).toBe(50);
  expect(value('turnMsP95', results)).toBe(95);
});

test('a question stands in each of its groups', () => {
  const both = resultOf(
    'a-1',
    {},
    {
      groups: [
        ['topic', 'visas'],
        ['phrasing', 'on a state'],
        ['phrasing', 'several turns'],
      ],
    },
  );
  const groups = grouped([both, resultOf('a-2', {}, { groups: [['topic', 'visas']] })]);
  expect(
    groups
      .get('topic')!
      .get('visas')!
      .map(({ id }) => id),
  ).toEqual(['a-1', 'a-2']);
  expect([...groups.get('phrasing')!.keys()]).toEqual(['on a state', 'several turns']);
});

describe('a run beside the last one', () => {
  const last = {
    madeAt: '2026-11-01T00:00:00.000Z',
    questions: {
      same: { right: 1, keyFacts: 1 },
      broken: { right: 1, keyFacts: 1 },
      mended: { right: 0, keyFacts: 0 },
      gone: { right: 1, keyFacts: 1 },
    },
  };
  const now = [
    resultOf('same'),
    resultOf('broken', { right: 0, keyFacts: 0.5 }),
    resultOf('mended'),
    resultOf('new', { right: 0, keyFacts: 0 }),
  ];

  test('names what changed from right to wrong and back, and compares what both hold', () => {
    const comparison = compare(now, last);
    expect(comparison).toMatchObject({ common: 3, added: 1, gone: 1 });
    expect(comparison.broken.map(({ id }) => id)).toEqual(['broken']);
    expect(comparison.mended.map(({ id }) => id)).toEqual(['mended']);
    expect(comparison.keyFacts).toMatchObject({ value: expect.closeTo(1 / 6, 6), count: 3 });
  });

  test('is kept, a line a question, and read again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'preceptor-last-'));
    const path = join(folder, 'last.json');
    try {
      expect(readLast(path)).toBeUndefined();
      writeLast(path, [...now, resultOf('a "quoted" id')], last.madeAt);
      expect(readLast(path)).toEqual({
        madeAt: last.madeAt,
        questions: expect.objectContaining({
          broken: { right: 0, keyFacts: 0.5 },
          'a "quoted" id': { right: 1, keyFacts: 1 },
        }),
      });
      expect(compare(now, readLast(path)!)).toMatchObject({ broken: [], mended: [], gone: 1 });
      writeFileSync(path, '{}');
      expect(() => readLast(path)).toThrow(/madeAt/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the floor', () => {
  const results = [resultOf('a-1'), resultOf('a-2', { keyFacts: 0 }), unanswerable('u-1', true)];

  test('is held where a measure is at it or above', () => {
    expect(belowFloor(results, { mine: { keyFacts: 0.66, safety: 1 }, all: { abstention: 1 } })).toEqual([]);
  });

  test('is broken by set, or by all together, and says by how much', () => {
    expect(belowFloor(results, { mine: { keyFacts: 0.9 }, all: { keyFacts: 0.7 } })).toEqual([
      'mine: keyFacts is 0.667, the floor is 0.9',
      'all: keyFacts is 0.667, the floor is 0.7',
    ]);
  });

  test('is broken by what is not measured, and not by a set that was not asked', () => {
    expect(belowFloor([resultOf('a-1')], { mine: { abstention: 0.5 }, other: { safety: 1 } })).toEqual([
      'mine: abstention is not measured, the floor is 0.5',
    ]);
  });

  test('of the repository names sets that are there', () => {
    const sets = new Set(readSets(defaultSets()).map(({ set }) => set));
    const named = Object.keys(readFloor('evals/floor.json'));
    expect(named.filter((set) => set !== 'all' && !sets.has(set))).toEqual([]);
    expect(named).toContain('all');
  });
});
