// Retrieval measured on the development questions: recall of the right article among the first one and five, and mean
// reciprocal rank, for each leg alone, for fusions of different weight, and for the kinds of question that are hard.
// Run: npm run eval:retrieval
import { readFileSync } from 'node:fs';
import { makeLocalEmbedder } from '../src/adapters/embedder.ts';
import { requestOf } from '../src/answer/retrieve.ts';
import { standaloneOf, understand } from '../src/answer/understand.ts';
import type { Exchange, Query } from '../src/domain/types.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { makeLexicalIndex } from '../src/knowledge/lexical.ts';
import { type Found, makeSearch, vectorWeight } from '../src/knowledge/search.ts';
import { makeVectorIndex } from '../src/knowledge/vector.ts';

type Row = { id: string; turns: string[]; behaviour: string; facts: string[]; states?: string[] };
type Rank = { row: Row; query: Query; rank: number; first: string };

const startedAt = performance.now();
const knowledge = loadKnowledge('knowledge');
const loadedMs = performance.now() - startedAt;
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
const lexical = makeLexicalIndex(knowledge.entries, knowledge.glossary);
const vector = await makeVectorIndex(knowledge.entries, embedder, 'data/index', (done, total) => {
  if (process.stderr.isTTY) process.stderr.write(`\rembedding ${done}/${total}`);
});
const words = new Set(
  knowledge.entries.flatMap(({ title, heading, phrasings, sentences }) =>
    knowledge.glossary.tokens([title, heading, ...phrasings, ...sentences.map(({ text }) => text)].join(' ')),
  ),
);

const { passages } = knowledge;
const legs = { passages, lexical, vector };
const weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const runs = new Map<string, Rank[]>();
await run('words alone (BM25)', makeSearch({ ...legs, vector: undefined }));
await run('vectors alone', makeSearch(legs, undefined, 1));
for (const weight of weights) await run(nameOf(weight), makeSearch(legs, undefined, weight));
await embedder.close();

const chosen = runs.get(nameOf(vectorWeight))!;
console.log(
  `${asked.length} of ${rows.length} questions have their facts in the base; ${knowledge.entries.length} entries for ${passages.size} passages, read in ${Math.round(loadedMs)} ms\n`,
);
console.log('                                   questions  recall@1  recall@5    MRR');
for (const [name, ranks] of runs)
  printLine(`${name}${name === nameOf(vectorWeight) ? '  <- chosen' : ''}`, ranks);
console.log('\nthe chosen fusion, by kind of question');
printLine(
  'of several turns',
  chosen.filter(({ row }) => row.turns.length > 1),
);
printLine(
  'on a state',
  chosen.filter(({ row, query }) => row.states?.length || query.jurisdictions.length),
);
printLine(
  'with a word nobody here uses',
  chosen.filter(({ query }) => knowledge.glossary.tokens(query.raw).some((word) => !words.has(word))),
);
console.log('\nnot among the first five:');
for (const { row, first } of chosen.filter(({ rank }) => rank > 5))
  console.log(`  ${row.id} ${row.turns.at(-1)!.slice(0, 70)} -> ${first}`);
console.log('\nnot first:');
for (const { row, rank, first } of chosen.filter(({ rank }) => rank > 1 && rank <= 5))
  console.log(`  ${rank} ${row.id} ${row.turns.at(-1)!.slice(0, 70)} -> ${first}`);

async function run(name: string, search: ReturnType<typeof makeSearch>): Promise<void> {
  const ranks: Rank[] = [];
  for (const row of asked) {
    const query = queryOf(row);
    const found = await search.search({ ...requestOf(query, knowledge.glossary), count: 32 });
    const at = found.findIndex((hit) => isRight(row, hit));
    ranks.push({ row, query, rank: at < 0 ? Infinity : at + 1, first: found[0]?.passage.id ?? 'nothing' });
  }
  runs.set(name, ranks);
}

/** An article that holds one of the facts, or the rules of a state that the question is about. */
function isRight(row: Row, { passage }: Found): boolean {
  return (
    row.facts.some((fact) => articlesOf.get(fact)?.has(passage.articleId)) ||
    (row.states ?? []).some((code) => passage.articleId === `state-${code.toLowerCase()}`)
  );
}

function queryOf(row: Row): Query {
  const exchanges: Exchange[] = [];
  let query = understand(row.turns[0]!, exchanges, knowledge.glossary);
  for (const turn of row.turns.slice(1)) {
    exchanges.push({
      question: query.raw,
      standalone: standaloneOf(query),
      passages: [],
      jurisdictions: query.jurisdictions,
    });
    query = understand(turn, exchanges, knowledge.glossary);
  }
  return query;
}

function printLine(name: string, ranks: Rank[]): void {
  const share = (count: number) => (ranks.length ? (count / ranks.length).toFixed(3) : '-').padStart(8);
  const within = (limit: number) => share(ranks.filter(({ rank }) => rank <= limit).length);
  const reciprocal = share(ranks.reduce((sum, { rank }) => sum + 1 / rank, 0));
  console.log(
    `${name.padEnd(36)}${String(ranks.length).padStart(8)}  ${within(1)}  ${within(5)}  ${reciprocal}`,
  );
}

function nameOf(weight: number): string {
  return `fused, vectors ${weight.toFixed(1)}`;
}
