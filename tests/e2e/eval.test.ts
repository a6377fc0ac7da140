// Every question set put to the real engine, with search by words and by meaning and no model: the floor is held.
import { afterAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { belowFloor, readFloor } from '../../evals/compare.ts';
import { evaluate } from '../../evals/evaluate.ts';
import { measureAll } from '../../evals/measures.ts';
import { defaultSets, readSets } from '../../evals/sets.ts';
import { readConfig } from '../../src/config.ts';
import { splitSentences } from '../../src/domain/text.ts';
import { openEngine } from '../../src/engine.ts';
import { now } from '../support/engine.ts';
import { startModelServer } from '../support/model-server.ts';

const rows = readSets(defaultSets());
const answerable = rows.filter(({ behaviour }) => behaviour === 'answer');
const log = pino({ level: 'silent' });
const engine = openEngine(readConfig({}), () => now, log);
afterAll(() => engine.close());

test('no measure falls below its floor', { timeout: 300_000 }, async () => {
  const { results } = await evaluate(engine, rows, { runs: 1, parallel: 2, baselines: false });
  expect(results.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(belowFloor(results, readFloor('evals/floor.json'))).toEqual([]);
  // And the measures are taken at all.
  const names = measureAll(results).map(({ measure }) => measure.name);
  expect(names).toEqual(
    expect.arrayContaining(['right', 'citationPrecision', 'citationRecall', 'recallAt5', 'turnMs']),
  );
});

test('baselines answer the same questions, and a run of several says how steady it is', async () => {
  const some = answerable.slice(0, 12);
  const progress: string[] = [];
  const onProgress = (done: number, total: number) => void progress.push(`${done}/${total}`);
  const { results, baselines } = await evaluate(engine, some, { runs: 2, onProgress });
  expect(baselines.map(({ name }) => name)).toEqual(['BM25 alone', 'Vectors alone', 'First passage whole']);
  for (const baseline of baselines)
    expect(baseline.results.map(({ id }) => id)).toEqual(some.map(({ id }) => id));
  // Without a model a reply is the same each time.
  expect(results.map(({ scores }) => scores.sameText)).toEqual(some.map(() => 1));
  expect(progress.length).toBe(48);
  expect(progress.at(-1)).toBe('48/48');
});

test('with a key the model writes, and what it writes differently is seen', async () => {
  await using server = await startModelServer();
  let asked = 0;
  // The first passage's sentences: a sentence more each time.
  server.behave(({ body }) => {
    const first = /^\[1\] .*\n(.+)$/m.exec(body.messages!.at(-1)!.content)![1]!;
    return {
      say: splitSentences(first)
        .slice(0, ++asked)
        .map((sentence) => `${sentence} [1]`)
        .join(' '),
    };
  });
  const config = readConfig({
    OPENAI_API_KEY: 'a key of no one',
    OPENAI_BASE_URL: `${server.origin}/v1`,
    OPENAI_EMBEDDING_MODEL: 'none',
  });
  const written = openEngine(config, () => now, log);
  try {
    const { results } = await evaluate(written, answerable.slice(0, 1), {
      runs: 2,
      parallel: 8,
      baselines: false,
    });
    // Once before the runs, so that loading counts for none of them.
    expect(asked).toBe(3);
    expect(results[0]!.scores).toMatchObject({
      sameText: 0,
      citationPrecision: 1,
      previewMs: expect.any(Number),
    });
  } finally {
    await written.close();
  }
});
