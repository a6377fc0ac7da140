// Runs once before all tests: what browsers load, and the vectors of the whole knowledge base, so that no test waits for them.
import { makeLocalEmbedder } from '../src/adapters/embedder.ts';
import { bundleWidget } from '../src/channels/web/bundle.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { makeVectorIndex } from '../src/knowledge/vector.ts';

export default async function setup(): Promise<void> {
  await bundleWidget();
  const embedder = makeLocalEmbedder();
  let quarter = 0;
  await makeVectorIndex(loadKnowledge('knowledge').entries, embedder, 'data/index', (done, total) => {
    if (Math.floor((done / total) * 4) <= quarter) return;
    quarter = Math.floor((done / total) * 4);
    console.log(`embedding the knowledge base for the tests: ${quarter * 25}%`);
  });
  await embedder.close();
}
