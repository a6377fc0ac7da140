// From a query to passages, and to how well they stand behind an answer.
import { withoutJurisdictions } from '../domain/jurisdictions.ts';
import type { Query } from '../domain/types.ts';
import { isGap } from '../knowledge/gaps.ts';
import type { Glossary } from '../knowledge/glossary.ts';
import type { LexicalIndex } from '../knowledge/lexical.ts';
import type { Found, Search, SearchRequest } from '../knowledge/search.ts';

/** A found passage with its evidence: 0..1, comparable between questions. */
export type Evidence = Found & { evidence: number };

export type Retrieve = (query: Query) => Promise<Evidence[]>;

const count = 8;
// A passage about another visa than the one asked about.
const otherVisa = 0.6;
// A gap is described by its phrasings alone. Chosen on 1,512 questions with an answer and 120 without: 1.3% of the first get
// none, 78% of the second.
const gapWeight = 1.2;
// Words alone are the weaker witness.
const wordsAlone = 0.75;

export function makeRetrieve(search: Search, lexical: LexicalIndex, glossary: Glossary): Retrieve {
  return async (query) => {
    const request = requestOf(query, glossary);
    // A passage may answer the question alone, the whole message, or both with what went before.
    const readings = [
      request.words,
      withoutJurisdictions(query.text),
      join(request.words, request.aside ?? ''),
    ];
    const found = await search.search({ ...request, count: count * 4 });
    const weighed = found.map((hit) => {
      const fit = visaFits(query, `${hit.passage.title} ${hit.passage.heading}`, glossary) ? 1 : otherVisa;
      const coverage = Math.max(...readings.map((text) => lexical.coverage(text, hit.passage)));
      return {
        ...hit,
        score: hit.score * fit * (isGap(hit.passage) ? gapWeight : 1),
        evidence: fit * (hit.vector === undefined ? wordsAlone * coverage : coverage / 2 + hit.vector / 2),
      };
    });
    const [top, below] = halves(weighed.sort((a, b) => b.score - a.score));
    // The best passage of a state asked about is always among them: it may be the only word on that state.
    const local = (hit: Evidence) =>
      hit.passage.jurisdictions.some((code) => query.jurisdictions.includes(code));
    return top.some(local) ? top : [...top, ...below.filter(local).slice(0, 1)];
  };
}

/** What to search for: the question before all; what it is asked about, and what went before, with less weight. */
export function requestOf(query: Query, glossary: Glossary): Omit<SearchRequest, 'count'> {
  const { question, circumstance, context, jurisdictions } = query;
  // The names of states filter and lift passages; they are no words of the question.
  const plain = (text: string) => withoutJurisdictions(text) || text;
  const alone =
    glossary.tokens(withoutJurisdictions(question)).length >= enoughWords &&
    !(circumstance && pointer.test(question));
  const rest = join(circumstance, context);
  return {
    text: join(question, rest),
    words: plain(alone ? question : join(question, rest)),
    aside: alone ? plain(rest) : '',
    jurisdictions,
  };
}

// A question of fewer words ("is it ok?", "and in Ohio?") says nothing without what it is asked about.
const enoughWords = 3;
// Nor does one that points at the sentence before it: "can I use that?"
const pointer = /\b(?:use|do|with|by|for|take|accept|without) (?:it|that|this|those|these|them)\b/i;

function join(...texts: string[]): string {
  return texts.filter(Boolean).join(' ');
}

function halves(hits: Evidence[]): [Evidence[], Evidence[]] {
  return [hits.slice(0, count), hits.slice(count)];
}

function visaFits(query: Query, heading: string, glossary: Glossary): boolean {
  const named = glossary.find(heading, 'visa');
  return !query.visas.length || !named.length || named.some((visa) => query.visas.includes(visa));
}
