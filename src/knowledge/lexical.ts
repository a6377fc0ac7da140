// Word search: BM25 over headings, phrasings and text, in memory.
import MiniSearch from 'minisearch';
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import { keepRecent } from '../domain/recent.ts';
import type { Passage } from '../domain/types.ts';
import type { Glossary } from './glossary.ts';
import { makeSpelling } from './spelling.ts';

/** A passage and how well it matches, in the scale of its own leg. */
export type Hit = { id: string; score: number };

export type LexicalIndex = {
  /** The best passages first; words of `aside` weigh less. */
  search(text: string, count: number, aside?: string): Hit[];
  /** 0..1: how much of what the text says a passage says too; rare words weigh more, unknown words most. */
  coverage(text: string, passage: Passage): number;
  /** The same against a single text, such as a sentence. */
  overlap(text: string, other: string): number;
  /** 0..1: the weight of the heaviest word of a text that another does not say, of the heaviest that a word can have. */
  beyond(text: string, other: string): number;
  /** Whether any passage says a word. */
  knows(word: string): boolean;
};

type Document = { id: string; header: string; heading: string; phrasings: string; text: string };

// The weight of a word of `aside` beside one of the question; chosen as the weight of the vectors is.
const asideWeight = 0.4;
// Some megabytes at most.
const mostTexts = 5000;

export function makeLexicalIndex(given: Iterable<Passage>, glossary: Glossary): LexicalIndex {
  const passages = [...given];
  const documents = passages.map(toDocument);
  const spell = makeSpelling(
    [...glossary.spellings, ...documents.flatMap(({ header, heading, text }) => [header, heading, text])],
    documents.map(({ phrasings }) => phrasings),
    (word) => glossary.tokens(word).length > 0,
  );
  const vocabulary = new Map<string, number>();
  const tokensOf = new Map<string, Set<string>>();
  const index = new MiniSearch<Document>({
    fields: ['header', 'heading', 'phrasings', 'text'],
    tokenize: (text) => glossary.tokens(text),
    processTerm: (term) => term,
  });
  /** The words of a passage; of one that is not in the index when it is first asked for. */
  const tokens = (passage: Passage) => {
    const known = tokensOf.get(passage.id);
    if (known) return known;
    const { header, heading, phrasings, text } = toDocument(passage);
    const all = new Set(glossary.tokens([header, heading, phrasings, text].join(' ')));
    tokensOf.set(passage.id, all);
    return all;
  };
  for (const passage of passages)
    for (const token of tokens(passage)) vocabulary.set(token, (vocabulary.get(token) ?? 0) + 1);
  index.addAll(documents);
  const size = index.documentCount;
  const weightOf = (token: string) => Math.log(1 + size / (vocabulary.get(token) ?? 0.5));
  const heaviest = Math.log(1 + size / 0.5);
  // One question is held against many passages, and one sentence against many questions.
  const asked = keepRecent(mostTexts, (text) =>
    [...new Set(glossary.tokens(spell(text)))].map((token) => ({ token, weight: weightOf(token) })),
  );
  const saidIn = keepRecent(mostTexts, (text) => new Set(glossary.tokens(text)));
  const share = (text: string, has: (token: string) => boolean) => {
    let [all, held] = [0, 0];
    for (const { token, weight } of asked(text)) {
      all += weight;
      if (has(token)) held += weight;
    }
    return all ? held / all : 0;
  };
  return {
    coverage(text, passage) {
      const said = tokens(passage);
      return share(text, (token) => said.has(token));
    },
    overlap(text, other) {
      const said = saidIn(other);
      return share(text, (token) => said.has(token));
    },
    beyond(text, other) {
      const said = saidIn(spell(other));
      return (
        Math.max(0, ...asked(text).map(({ token, weight }) => (said.has(token) ? 0 : weight))) / heaviest
      );
    },
    knows: (word) => glossary.tokens(word).every((token) => vocabulary.has(token)),
    search(text, count, aside = '') {
      const hits = index.search(
        {
          combineWith: 'OR',
          queries: [
            spell(text),
            { combineWith: 'OR', queries: [spell(aside)], boostTerm: () => asideWeight },
          ],
        },
        {
          boost: { header: 1, heading: 2, phrasings: 1.5, text: 1 },
          // What spelling has not put right and nobody here ever used may still be a slip of the pen.
          fuzzy: (term) => (term.length >= 4 && !vocabulary.has(term) && !/\d/.test(term) ? 0.25 : false),
        },
      );
      return hits.slice(0, count).map((hit) => ({ id: String(hit.id), score: hit.score }));
    },
  };
}

function toDocument(passage: Passage): Document {
  const places = passage.jurisdictions.map((code) => jurisdictionNames[code] ?? '');
  return {
    id: passage.id,
    header: [passage.title, ...places].join(' '),
    heading: passage.heading,
    phrasings: passage.phrasings.join('\n'),
    text: passage.sentences.map((sentence) => sentence.text).join(' '),
  };
}
