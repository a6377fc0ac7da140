// What the product must beat: each leg of the search alone, and its own search without composition. A baseline shows the
// first passage it finds whole; it has no guard, and never says that it does not know.
import { type Retrieve, requestOf } from '../src/answer/retrieve.ts';
import type { Answer, Citation, Passage, Query } from '../src/domain/types.ts';
import type { Glossary } from '../src/knowledge/glossary.ts';
import { type Legs, makeSearch } from '../src/knowledge/search.ts';

/** A way to find passages for a query, best first. */
export type Find = (query: Query) => Promise<Passage[]>;

export type Baseline = { name: string; find: Find };

/** The three baselines over the indexes of a running engine. */
export function makeBaselines(legs: Legs, retrieve: Retrieve, glossary: Glossary): Baseline[] {
  return [
    { name: 'BM25 alone', find: searched({ ...legs, vector: undefined }, glossary) },
    { name: 'Vectors alone', find: searched(legs, glossary, 1) },
    { name: 'First passage whole', find: found(retrieve) },
  ];
}

/** The passages that the product finds. */
export function found(retrieve: Retrieve): Find {
  return async (query) => (await retrieve(query)).map(({ passage }) => passage);
}

/** A passage shown whole, as an answer; what else an answer has is as in `reply`. */
export function wholePassage(passage: Passage, reply: Answer): Answer {
  const citations: Citation[] = Object.values(passage.sources).map((source, i) => ({
    position: i + 1,
    source,
    quote: '',
  }));
  const position = (key: string) => citations.find(({ source }) => source.key === key)?.position ?? [];
  return {
    ...reply,
    kind: 'answer',
    parts: passage.sentences.map(({ text, sources }) => ({ text, citations: sources.flatMap(position) })),
    citations,
    passages: [passage.id],
  };
}

function searched(legs: Legs, glossary: Glossary, weight?: number): Find {
  const fail = (error: unknown) => {
    throw error;
  };
  const search = makeSearch(legs, fail, weight);
  return async (query) => {
    const hits = await search.search({ ...requestOf(query, glossary), count: 8 });
    return hits.map(({ passage }) => passage);
  };
}
