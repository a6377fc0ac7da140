// Vector search: each passage stands under its heading and each of its phrasings, since questions find questions better
// than they find prose. Vectors are cached by model and text.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keepRecent } from '../domain/recent.ts';
import type { Passage } from '../domain/types.ts';
import { PreceptorError } from '../errors.ts';
import { makeFolder } from './folder.ts';
import type { Hit } from './lexical.ts';
import { dot, makeNearestIndex } from './nearest.ts';

/** Turns texts into vectors of unit length. LangChain's `Embeddings` has the same two methods. */
export type Embedder = {
  /** Names the model: vectors of different models never share a cache. */
  readonly model: string;
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
};

export type VectorIndex = {
  /** The nearest passages, and those of `also` wherever they stand: a passage found by words is judged by meaning too. */
  search(text: string, count: number, also?: string[]): Promise<Hit[]>;
};

export type Progress = (done: number, total: number) => void;

// More of them cost the first start its minute, and the search by words reads them all.
const phrasingsEmbedded = 6;

/** Texts under which a passage is found by meaning. An entry for all states, which has no sentences, is many passages in one. */
export function entriesOf(passage: Passage): string[] {
  const most = passage.sentences.length ? phrasingsEmbedded : Infinity;
  return [passage.heading, ...passage.phrasings.slice(0, most)];
}

/**
 * Builds the vector index. Vectors are cached in `cacheDir` by model and text, so that only what is new is embedded;
 * a damaged or foreign cache is made again. hnswlib failing to load leaves exact search.
 */
export async function makeVectorIndex(
  passages: Iterable<Passage>,
  embedder: Embedder,
  cacheDir: string,
  progress: Progress = () => {},
): Promise<VectorIndex> {
  const owners: string[] = [];
  const texts: string[] = [];
  for (const passage of passages) {
    for (const text of entriesOf(passage)) {
      owners.push(passage.id);
      texts.push(text);
    }
  }
  const cached = readCache(cacheDir, embedder.model);
  const missing = [...new Set(texts)].filter((text) => !cached.has(hash(text)));
  const save = () => {
    const known = [...new Set(texts.map(hash))].filter((key) => cached.has(key));
    writeCache(cacheDir, embedder.model, new Map(known.map((key) => [key, cached.get(key)!])));
  };
  for (let from = 0; from < missing.length; from += batch) {
    const part = missing.slice(from, from + batch);
    for (const [i, vector] of (await embedder.embedDocuments(part)).entries())
      cached.set(hash(part[i]!), unit(vector));
    progress(Math.min(from + batch, missing.length), missing.length);
    // A start that is cut short has not worked for nothing.
    if ((from / batch) % saveEvery === saveEvery - 1) save();
  }
  if (missing.length) save();
  const vectors = texts.map((text) => cached.get(hash(text))!);
  const key = hash(JSON.stringify([embedder.model, texts]));
  const index = await makeNearestIndex(vectors, { folder: cacheDir, key });
  const entriesOfOwner = Map.groupBy(owners.keys(), (entry) => owners[entry]!);
  // Candidates ask the same things: a question that was asked lately is not embedded again.
  const vectorOf = keepRecent(questionsKept, async (text) => unit(await embedder.embedQuery(text)));
  return {
    async search(text, count, also = []) {
      const vector = await vectorOf(text);
      const best = new Map<string, number>();
      // A passage stands here some eight times: look far enough to find `count` different ones, at first half as far.
      for (const share of [4, 8]) {
        for (const { entry, score } of index.nearest(vector, Math.min(count * share, owners.length))) {
          const id = owners[entry]!;
          if (score > (best.get(id) ?? -Infinity)) best.set(id, score);
        }
        if (best.size >= count) break;
      }
      const nearest = [...best]
        .map(([id, score]) => ({ id, score }))
        .sort((a, b) => b.score - a.score)
        .slice(0, count);
      const seen = new Set(nearest.map((hit) => hit.id));
      const named = also
        .filter((id) => !seen.has(id) && entriesOfOwner.has(id))
        .map((id) => ({
          id,
          score: Math.max(...entriesOfOwner.get(id)!.map((entry) => dot(vector, vectors[entry]!))),
        }));
      return [...nearest, ...named];
    },
  };
}

const batch = 64;
// Of 512 numbers each: 4 MB.
const questionsKept = 2000;
// In batches.
const saveEvery = 20;

function unit(vector: ArrayLike<number>): Float32Array {
  // Always arrays of one kind: the same few lines of `dot` are then several times as fast.
  const own = Float32Array.from(vector);
  const length = Math.sqrt(dot(own, own)) || 1;
  return own.map((value) => value / length);
}

// The cache: one file, a line of JSON and then the raw numbers; written aside and renamed, so that it is whole or absent.
type CacheHead = { model: string; size: number; hashes: string[]; sum: string };

function readCache(cacheDir: string, model: string): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  const path = join(cacheDir, 'vectors.bin');
  if (!existsSync(path)) return vectors;
  try {
    const file = readFileSync(path);
    const end = file.indexOf(10);
    const head = JSON.parse(file.subarray(0, end).toString('utf8')) as CacheHead;
    const body = Uint8Array.from(file.subarray(end + 1));
    if (
      head.model !== model ||
      body.length !== head.hashes.length * head.size * 4 ||
      head.sum !== checksum(body)
    )
      return vectors;
    const numbers = new Float32Array(body.buffer);
    for (const [i, key] of head.hashes.entries())
      vectors.set(key, numbers.subarray(i * head.size, (i + 1) * head.size));
  } catch {
    // A cache that cannot be read is no cache: it is made again.
    vectors.clear();
  }
  return vectors;
}

function writeCache(cacheDir: string, model: string, vectors: Map<string, Float32Array>): void {
  const path = join(cacheDir, 'vectors.bin');
  const temporary = `${path}.${process.pid}`;
  const body = Buffer.concat(
    [...vectors.values()].map((vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)),
  );
  const head: CacheHead = {
    model,
    size: [...vectors.values()][0]?.length ?? 0,
    hashes: [...vectors.keys()],
    sum: checksum(body),
  };
  try {
    makeFolder(cacheDir);
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw new PreceptorError('data-unwritable', { path: cacheDir }, error);
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function checksum(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
