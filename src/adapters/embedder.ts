// The sentence model that comes inside an npm package, run in worker threads so that a turn never waits for the
// event loop. Without a key this is what understands meaning.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Embeddings } from '@langchain/core/embeddings';
import { PreceptorError } from '../errors.ts';
import type { Embedder } from '../knowledge/vector.ts';

type Answer = { id: number; vectors?: number[][]; error?: string };
type Waiting = { resolve: (vectors: number[][]) => void; reject: (error: unknown) => void };

/** Universal Sentence Encoder (lite), 512 numbers a text, by way of LangChain's `Embeddings`. `close` ends the threads. */
export function makeLocalEmbedder(): Embedder & { close(): Promise<void> } {
  const threads = Array.from({ length: Math.min(2, availableParallelism()) }, startThread);
  let turn = 0;
  const embed = (texts: string[]) => threads[turn++ % threads.length]!.embed(texts);
  class LocalEmbeddings extends Embeddings {
    readonly model = 'universal-sentence-encoder-lite-512';
    async embedDocuments(texts: string[]): Promise<number[][]> {
      const share = Math.ceil(texts.length / threads.length);
      const shares = threads
        .map((_, i) => texts.slice(i * share, (i + 1) * share))
        .filter((part) => part.length);
      return (await Promise.all(shares.map(embed))).flat();
    }
    async embedQuery(text: string): Promise<number[]> {
      return (await embed([text]))[0]!;
    }
    async close(): Promise<void> {
      await Promise.all(threads.map((thread) => thread.close()));
    }
  }
  return new LocalEmbeddings({ maxConcurrency: threads.length });
}

function startThread() {
  const worker = new Worker(new URL('./embedder-worker.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let failed: unknown;
  const failAll = (error: unknown) => {
    failed = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.unref();
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.vectors) one?.resolve(answer.vectors);
    else one?.reject(new PreceptorError('embedder-failed', { details: answer.error ?? 'no answer' }));
    if (!waiting.size) worker.unref();
  });
  worker.on('error', (error) =>
    failAll(new PreceptorError('embedder-failed', { details: error.message }, error)),
  );
  worker.on('exit', () => failAll(new PreceptorError('embedder-failed', { details: 'the thread ended' })));
  return {
    async embed(texts: string[]): Promise<number[][]> {
      if (failed) throw failed;
      const id = next++;
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, texts });
      });
    },
    async close(): Promise<void> {
      await worker.terminate();
    },
  };
}
