// Nearest vectors by inner product. Two adapters of one port: the graph of hnswlib-node, and exact search as its oracle
// in tests and its stand-in where the native module is missing. An index changes speed, never truth.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { HierarchicalNSW } from 'hnswlib-node';

/** Nearest entries by inner product of unit vectors, best first. */
export type NearestIndex = {
  nearest(vector: ArrayLike<number>, count: number): { entry: number; score: number }[];
};

/** Where a built graph is kept, and what it was built of: another key means another graph. */
export type GraphCache = { folder: string; key: string };

/** Builds the graph, or loads it from `cache` when it was built of the same. Falls back to exact search. */
export async function makeNearestIndex(vectors: Float32Array[], cache?: GraphCache): Promise<NearestIndex> {
  const size = vectors[0]?.length ?? 0;
  try {
    const { default: hnswlib } = await import('hnswlib-node');
    const graph = new hnswlib.HierarchicalNSW('ip', size);
    if (!cache || !loadGraph(graph, cache, vectors.length)) {
      await growGraph(graph, vectors);
      if (cache) saveGraph(graph, cache);
    }
    graph.setEf(200);
    return {
      nearest(vector, count) {
        if (!vectors.length) return [];
        const { neighbors, distances } = graph.searchKnn(Array.from(vector), Math.min(count, vectors.length));
        return neighbors.map((entry, i) => ({ entry, score: 1 - distances[i]! }));
      },
    };
  } catch {
    return exactIndex(vectors);
  }
}

/** Compares with every vector. */
export function exactIndex(vectors: Float32Array[]): NearestIndex {
  return {
    nearest(vector, count) {
      const scored = vectors.map((other, entry) => ({ entry, score: dot(vector, other) }));
      return scored.sort((a, b) => b.score - a.score).slice(0, count);
    },
  };
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

async function growGraph(graph: HierarchicalNSW, vectors: Float32Array[]): Promise<void> {
  graph.initIndex(Math.max(vectors.length, 1), 16, 100, 42);
  for (const [entry, vector] of vectors.entries()) {
    graph.addPoint([...vector], entry);
    // Requests are answered while the graph grows.
    if (entry % 200 === 0) await setImmediate();
  }
}

// hnswlib loads a graph of another size without complaint: the manifest beside it tells what it is, and that it is whole.
type Manifest = { key: string; sum: string };

function loadGraph(graph: HierarchicalNSW, cache: GraphCache, count: number): boolean {
  const [file, manifest] = graphFiles(cache);
  try {
    const { key, sum } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    if (key !== cache.key || sum !== checksum(readFileSync(file))) return false;
    graph.readIndexSync(file);
    return graph.getCurrentCount() === count;
  } catch {
    // No graph, or none that can be read: it is built.
    return false;
  }
}

function saveGraph(graph: HierarchicalNSW, cache: GraphCache): void {
  const [file, manifest] = graphFiles(cache);
  const temporary = `${file}.${process.pid}`;
  try {
    graph.writeIndexSync(temporary);
    const sum = checksum(readFileSync(temporary));
    renameSync(temporary, file);
    writeFileSync(manifest, JSON.stringify({ key: cache.key, sum } satisfies Manifest));
  } catch {
    // A graph that cannot be kept is built again at the next start.
    rmSync(temporary, { force: true });
  }
}

function graphFiles({ folder }: GraphCache): [file: string, manifest: string] {
  return [join(folder, 'graph.hnsw'), join(folder, 'graph.json')];
}

function checksum(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
