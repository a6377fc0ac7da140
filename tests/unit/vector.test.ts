// Vector search: one contract for both nearest-neighbour indexes, and a cache that is whole or made again.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Passage } from '../../src/domain/types.ts';
import { exactIndex, makeNearestIndex } from '../../src/knowledge/nearest.ts';
import { type Embedder, makeVectorIndex } from '../../src/knowledge/vector.ts';
import { makePassage } from '../support/passages.ts';

describe('a kept graph', () => {
  const [one, other] = [randomVectors(60, 16, 1), randomVectors(60, 16, 2)];
  const firstOf = async (vectors: Float32Array[], key: string) =>
    (await makeNearestIndex(vectors, { folder, key })).nearest(one[5]!, 1)[0]!;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'preceptor-graph-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is loaded where it was built of the same, and not where it was built of something else', async () => {
    expect((await firstOf(one, 'one')).score).toBeCloseTo(1, 4);
    // Told that nothing changed, it answers from the file although these vectors are others.
    expect((await firstOf(other, 'one')).score).toBeCloseTo(1, 4);
    expect((await firstOf(other, 'other')).score).toBeLessThan(0.99);
  });

  test('is built again when its file is damaged or does not have the right number', async () => {
    await firstOf(one, 'one');
    const file = join(folder, 'graph.hnsw');
    writeFileSync(file, readFileSync(file).subarray(0, 500));
    expect((await firstOf(other, 'one')).score).toBeLessThan(0.99);
    expect((await firstOf(one.slice(0, 30), 'one')).entry).toBe(5);
  });
});

describe.each([
  ['the graph of hnswlib', makeNearestIndex],
  ['exact search', async (vectors: Float32Array[]) => exactIndex(vectors)],
])('%s', (_, make) => {
  const vectors = randomVectors(1500, 48);

  test('finds each vector itself first', async () => {
    const index = await make(vectors);
    for (const [entry, vector] of vectors.slice(0, 200).entries()) {
      const [first] = index.nearest(vector, 3);
      expect(first?.entry).toBe(entry);
      expect(first?.score).toBeCloseTo(1, 4);
    }
  });

  test('finds at least nine in ten of the true neighbours, best first, with their inner products', async () => {
    const index = await make(vectors);
    let common = 0;
    const queries = randomVectors(100, 48, 7);
    for (const query of queries) {
      const truth = vectors.map((vector, entry) => ({ entry, score: product(query, vector) }));
      const best = new Set(
        truth
          .toSorted((a, b) => b.score - a.score)
          .slice(0, 10)
          .map(({ entry }) => entry),
      );
      const found = index.nearest(query, 10);
      expect(found).toHaveLength(10);
      expect(found.map(({ score }) => score)).toEqual(
        found.map(({ score }) => score).toSorted((a, b) => b - a),
      );
      for (const { entry, score } of found) {
        expect(score).toBeCloseTo(truth[entry]!.score, 4);
        if (best.has(entry)) common++;
      }
    }
    expect(common / (queries.length * 10)).toBeGreaterThanOrEqual(0.9);
  });

  test('returns all there are when asked for more', async () => {
    const index = await make(vectors.slice(0, 3));
    const found = index.nearest(vectors[1]!, 50);
    expect(new Set(found.map(({ entry }) => entry))).toEqual(new Set([0, 1, 2]));
    expect(found[0]?.entry).toBe(1);
  });

  test('finds nothing in nothing', async () => {
    expect((await make([])).nearest([1, 0], 5)).toEqual([]);
  });
});

describe('the vector index', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'preceptor-vectors-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('finds a passage by its heading and by each phrasing, and lists it once', async () => {
    const index = await makeVectorIndex(some, countingEmbedder(), folder);
    for (const passage of some) {
      for (const text of [passage.heading, ...passage.phrasings]) {
        const hits = await index.search(text, 3);
        expect(hits[0]?.id).toBe(passage.id);
        expect(hits[0]?.score).toBeCloseTo(1, 4);
        expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
      }
    }
    expect(await index.search('waiver', 1)).toHaveLength(1);
  });

  test('scores a passage that word search found, however far it stands', async () => {
    const index = await makeVectorIndex(some, countingEmbedder(), folder);
    const all = await index.search('How long does a waiver take?', 3);
    const named = await index.search('How long does a waiver take?', 1, [all[2]!.id, 'gone#1']);
    expect(named.map((hit) => hit.id)).toEqual([all[0]!.id, all[2]!.id]);
    expect(named[1]?.score).toBeCloseTo(all[2]!.score, 4);
  });

  test('is empty for an empty base', async () => {
    const index = await makeVectorIndex([], countingEmbedder(), folder);
    expect(await index.search('waiver', 3)).toEqual([]);
  });

  test('embeds each text once and tells how far it is', async () => {
    const embedder = countingEmbedder();
    const many = Array.from({ length: 100 }, (_, i) =>
      makePassage({ id: `p#${i}`, heading: `Question number ${i}?`, phrasings: ['the same words'] }),
    );
    const steps: [number, number][] = [];
    await makeVectorIndex(many, embedder, folder, (done, total) => steps.push([done, total]));
    expect(embedder.embedded).toHaveLength(101);
    expect(new Set(embedder.embedded).size).toBe(101);
    expect(steps.at(-1)).toEqual([101, 101]);
    expect(steps.length).toBeGreaterThan(1);
  });

  describe('the cache', () => {
    test('a second build embeds nothing and finds the same', async () => {
      const first = await makeVectorIndex(some, countingEmbedder(), folder);
      const again = countingEmbedder();
      const second = await makeVectorIndex(some, again, folder);
      expect(again.embedded).toEqual([]);
      expect(await second.search('license in texas', 3)).toEqual(await first.search('license in texas', 3));
    });

    test('a changed text embeds only itself, and is kept', async () => {
      await makeVectorIndex(some, countingEmbedder(), folder);
      const [first, ...others] = some;
      const changed = [{ ...first!, heading: 'A new heading?' }, ...others];
      const embedder = countingEmbedder();
      await makeVectorIndex(changed, embedder, folder);
      expect(embedder.embedded).toEqual(['A new heading?']);
      const third = countingEmbedder();
      await makeVectorIndex(changed, third, folder);
      expect(third.embedded).toEqual([]);
    });

    test.each<[string, (file: Buffer) => Buffer]>([
      ['cut short', (file) => file.subarray(0, file.length - 5)],
      ['cut within its head', (file) => file.subarray(0, 20)],
      ['with one byte of a vector changed', (file) => flip(file, file.length - 9)],
      ['that holds something else', () => Buffer.from('hello\nworld')],
      ['that is JSON of another form', () => Buffer.from('{"model":"letters"}\n')],
      ['that is empty', () => Buffer.alloc(0)],
    ])('a file %s is made again', async (_, damage) => {
      const sound = await makeVectorIndex(some, countingEmbedder(), folder);
      const path = vectorFile(folder);
      const whole = readFileSync(path);
      writeFileSync(path, damage(whole));
      const embedder = countingEmbedder();
      const index = await makeVectorIndex(some, embedder, folder);
      expect(embedder.embedded).toHaveLength(allTexts.length);
      expect(await index.search('waiver', 3)).toEqual(await sound.search('waiver', 3));
      expect(readFileSync(path).equals(whole)).toBe(true);
    });

    test('of another model is made again', async () => {
      await makeVectorIndex(some, countingEmbedder('letters'), folder);
      const other = countingEmbedder('other letters', 24);
      const index = await makeVectorIndex(some, other, folder);
      expect(other.embedded).toHaveLength(allTexts.length);
      expect((await index.search(some[1]!.heading, 1))[0]?.id).toBe(some[1]!.id);
    });

    test('is left alone by an embedder that fails', async () => {
      await makeVectorIndex(some, countingEmbedder(), folder);
      const before = readFileSync(vectorFile(folder));
      const broken = { ...countingEmbedder(), embedDocuments: () => Promise.reject(new Error('no memory')) };
      const more = [...some, makePassage({ id: 'new#1', heading: 'Something new?' })];
      await expect(makeVectorIndex(more, broken, folder)).rejects.toThrow('no memory');
      expect(readFileSync(vectorFile(folder)).equals(before)).toBe(true);
    });

    test('in a folder that cannot be written says so by name', async () => {
      const file = join(folder, 'a-file');
      writeFileSync(file, 'not a folder');
      await expect(makeVectorIndex(some, countingEmbedder(), join(file, 'index'))).rejects.toMatchObject({
        code: 'data-unwritable',
        message: expect.stringContaining(join(file, 'index')),
        cause: expect.any(Error),
      });
    });

    test('leaves no half-written file behind', async () => {
      await makeVectorIndex(some, countingEmbedder(), folder);
      expect(readdirSync(folder).toSorted()).toEqual(['graph.hnsw', 'graph.json', 'vectors.bin']);
    });
  });
});

const some: Passage[] = [
  makePassage({
    id: 'waiver#time',
    heading: 'How long does a waiver take?',
    phrasings: ['waiver duration', 'waiver months'],
  }),
  makePassage({
    id: 'license#tx',
    heading: 'What does Texas ask for a license?',
    phrasings: ['texas license img'],
  }),
  makePassage({ id: 'pay#h1b', heading: 'Who pays the H-1B fees?', phrasings: ['employer h1b cost'] }),
];
const allTexts = some.flatMap((passage) => [passage.heading, ...passage.phrasings]);

/** Counts letter triples into buckets: texts that share words lie near. Lengths are left for the index to even out. */
function countingEmbedder(model = 'letters', size = 32): Embedder & { embedded: string[] } {
  const embed = (text: string) => {
    const vector = Array.from({ length: size }, () => 0.01);
    for (let i = 0; i + 3 <= text.length; i++) {
      let bucket = 7;
      for (const letter of text.slice(i, i + 3).toLowerCase())
        bucket = (bucket * 31 + letter.charCodeAt(0)) % 65_521;
      vector[bucket % size]! += 1;
    }
    return vector;
  };
  const embedded: string[] = [];
  return {
    model,
    embedded,
    async embedDocuments(texts) {
      embedded.push(...texts);
      return texts.map(embed);
    },
    embedQuery: async (text) => embed(text),
  };
}

/** The same unit vectors on every run. */
function randomVectors(count: number, size: number, seed = 1): Float32Array[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: size }, () => random() + random() + random() - 1.5);
    const length = Math.sqrt(product(vector, vector));
    return vector.map((value) => value / length);
  });
}

function product(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function flip(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at]! ^= 1;
  return copy;
}

function vectorFile(folder: string): string {
  return join(folder, 'vectors.bin');
}
