// The sentence model inside the package: what it makes of texts, and that it leaves the event loop and the process alone.
import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { makeLocalEmbedder } from '../../src/adapters/embedder.ts';

const embedder = makeLocalEmbedder();
afterAll(() => embedder.close());

describe('the local embedder', () => {
  test('makes 512 numbers of a text', async () => {
    const vector = await embedder.embedQuery('Can a J-1 physician moonlight?');
    expect(vector).toHaveLength(512);
    expect(vector.every(Number.isFinite)).toBe(true);
  });

  test('makes the same vector of the same text, alone or among others, in their order', async () => {
    const texts = [
      'Can a J-1 physician moonlight?',
      'What is the Conrad 30 waiver?',
      'How do I open a bank account?',
    ];
    const together = await embedder.embedDocuments([...texts, ...texts]);
    expect(together).toHaveLength(6);
    for (const [i, text] of texts.entries()) {
      expect(likeness(together[i]!, together[i + 3]!)).toBeCloseTo(1, 5);
      expect(likeness(together[i]!, await embedder.embedQuery(text))).toBeCloseTo(1, 5);
    }
  });

  test.each([
    [
      'How many times can I take Step 3?',
      'What is the limit of attempts on Step 3?',
      'How do I open a bank account?',
    ],
    [
      'Can I work a second job on a J-1?',
      'Is moonlighting allowed for J-1 residents?',
      'Which vaccines does my child need for school?',
    ],
    [
      'Who pays the H-1B fee?',
      'Must my employer pay for the H-1B petition?',
      'What should I wear to an interview?',
    ],
  ])('puts "%s" nearer to "%s" than to "%s"', async (text, alike, unlike) => {
    const [a, b, c] = (await embedder.embedDocuments([text, alike, unlike])) as [
      number[],
      number[],
      number[],
    ];
    expect(likeness(a, b)).toBeGreaterThan(likeness(a, c));
  });

  test('takes an empty text, and none at all', async () => {
    expect(await embedder.embedQuery('')).toHaveLength(512);
    expect((await embedder.embedDocuments(['', 'visa', ''])).map((vector) => vector.length)).toEqual([
      512, 512, 512,
    ]);
    expect(await embedder.embedDocuments([])).toEqual([]);
  });

  test('works off the event loop', async () => {
    const texts = Array.from({ length: 64 }, (_, i) => `a question on visas, number ${i}`);
    const state = { working: true };
    const work = embedder.embedDocuments(texts).finally(() => {
      state.working = false;
    });
    let turns = 0;
    while (state.working) {
      await setImmediate();
      turns++;
    }
    expect(await work).toHaveLength(64);
    // On the event loop a batch of 16 would be one turn.
    expect(turns).toBeGreaterThan(100);
  });

  test('ends its threads when it is closed: what waits is refused, and what comes later', async () => {
    const other = makeLocalEmbedder();
    const waiting = other.embedDocuments(['one', 'two', 'three']);
    const [refused] = await Promise.allSettled([waiting, other.close()]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'embedder-failed' } });
    await expect(other.embedQuery('later')).rejects.toMatchObject({ code: 'embedder-failed' });
  });
});

function likeness(a: number[], b: number[]): number {
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
