// Retrieval measured on the development questions: recall@5 of the right article and mean reciprocal rank for each
// leg alone and for fusions of different weight. Run: npm run eval:retrieval
import { readFileSync } from 'node:fs';
import { makeLocalEmbedder } from '../src/adapters/embedder.ts';
import { understand } from '../src/answer/understand.ts';
import { withoutJurisdictions } from '../src/domain/jurisdictions.ts';
import type { Exchange } from '../src/domain/types.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { makeLexicalIndex } from '../src/knowledge/lexical.ts';
import { type Found, fuse, vectorWeight } from '../src/knowledge/search.ts';
import { makeVectorIndex } from '../src/knowledge/vector.ts';

type Row = { id: string; turns: string[]; behaviour: string; facts: string[] };

const knowledge = loadKnowledge('knowledge');
const rows = readFileSync('evals/questions/dev.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const articlesOf = new Map<string, Set<string>>();
for (const article of knowledge.articles) {
  for (const fact of article.facts) articlesOf.set(fact, (articlesOf.get(fact) ?? new Set()).add(article.id));
}
const asked = rows.filter(
  (row) => row.behaviour === 'answer' && row.facts.some((fact) => articlesOf.has(fact)),
);

const embedder = makeLocalEmbedder();
const lexical = makeLexicalIndex(knowledge.passages.values(), knowledge.glossary);
const vector = await makeVectorIndex(knowledge.passages.values(), embedder, 'data/index', (done, total) => {
  if (process.stderr.isTTY) process.stderr.write(`\rembedding ${done}/${total}`);
});

const runs = new Map<string, { hits: number; reciprocal: number; missed: string[] }>();
for (const row of asked) {
  const query = queryOf(row);
  const right = new Set(row.facts.flatMap((fact) => [...(articlesOf.get(fact) ?? [])]));
  const request = {
    text: query.search,
    words: withoutJurisdictions(query.search) || query.search,
    jurisdictions: query.jurisdictions,
    count: 10,
  };
  const words = lexical.search(request.words, 60);
  const meaning = await vector.search(
    request.text,
    60,
    words.map((hit) => hit.id),
  );
  score('words alone (BM25)', fuse(knowledge.passages, words, [], request, 0), right, row);
  score('vectors alone', fuse(knowledge.passages, [], meaning, request, 1), right, row);
  for (let weight = 0.1; weight < 0.95; weight += 0.1) {
    score(
      `fused, vectors ${weight.toFixed(1)}`,
      fuse(knowledge.passages, words, meaning, request, weight),
      right,
      row,
    );
  }
}
await embedder.close();

console.log(
  `${asked.length} of ${rows.length} questions have their facts in the base; ${knowledge.passages.size} passages\n`,
);
console.log('                         recall@5   MRR');
for (const [name, run] of runs) {
  const chosen = name.endsWith(vectorWeight.toFixed(1)) ? '  <- chosen' : '';
  console.log(
    `${name.padEnd(24)} ${(run.hits / asked.length).toFixed(3).padStart(8)}   ${(run.reciprocal / asked.length).toFixed(3)}${chosen}`,
  );
}
console.log(
  `\nmissed by the chosen fusion:\n${runs.get(`fused, vectors ${vectorWeight.toFixed(1)}`)?.missed.join('\n')}`,
);

function queryOf(row: Row) {
  const exchanges: Exchange[] = [];
  let query = understand(row.turns[0]!, exchanges, knowledge.glossary);
  for (const turn of row.turns.slice(1)) {
    exchanges.push({
      question: query.raw,
      standalone: query.text,
      passages: [],
      jurisdictions: query.jurisdictions,
    });
    query = understand(turn, exchanges, knowledge.glossary);
  }
  return { search: `${query.text} ${query.context}`.trim(), jurisdictions: query.jurisdictions };
}

function score(name: string, found: Found[], right: Set<string>, row: Row): void {
  const run = runs.get(name) ?? { hits: 0, reciprocal: 0, missed: [] };
  runs.set(name, run);
  const rank = found.findIndex((hit) => right.has(hit.passage.articleId));
  if (rank >= 0 && rank < 5) run.hits++;
  else
    run.missed.push(`  ${row.id} ${row.turns.at(-1)!.slice(0, 70)} -> ${found[0]?.passage.id ?? 'nothing'}`);
  if (rank >= 0) run.reciprocal += 1 / (rank + 1);
}
