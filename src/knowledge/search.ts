// Fusion: word search and vector search see different things; a weighted sum of both sees most.
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import type { Passage } from '../domain/types.ts';
import type { Hit, LexicalIndex } from './lexical.ts';
import { idsBehind } from './state-passages.ts';
import type { VectorIndex } from './vector.ts';

export type Found = {
  passage: Passage;
  /** 0..1, comparable between questions: what `enough` judges by. */
  score: number;
  lexical: number;
  /** Absent where search by meaning did not take part. */
  vector?: number;
};

export type SearchRequest = {
  text: string;
  /** The text less the names of states: what the words are matched on. */
  words: string;
  /** Words that weigh less: what the question is asked about. */
  aside?: string;
  /** States the question is about; a passage of another state is never returned. */
  jurisdictions: string[];
  count: number;
};

export type Search = {
  search(request: SearchRequest): Promise<Found[]>;
};

/** The share of the vector leg. Chosen on the development questions by `npm run eval:retrieval`, which prints the curve. */
export const vectorWeight = 0.7;
// A state's passage when no state was named: it may be an example, rarely the answer.
const unaskedState = 0.5;
// A passage of the state that was asked about, and a general one that names it.
const askedState = 1.3;
const namesState = 1.15;
const depth = 60;

export type Legs = { passages: Map<string, Passage>; lexical: LexicalIndex; vector: VectorIndex | undefined };

/** Searches with both legs; without a vector leg (or when it fails, after `onFault`) with words alone. */
export function makeSearch(
  legs: Legs,
  onFault: (error: unknown) => void = () => {},
  weight = vectorWeight,
): Search {
  return {
    async search(request) {
      const all = legs.lexical.search(
        request.words,
        request.jurisdictions.length ? Infinity : depth,
        request.aside,
      );
      // However far down they stand, passages of the states asked about are looked at.
      const asked = (hit: Hit) =>
        idsBehind(hit.id, request.jurisdictions).some((id) =>
          request.jurisdictions.some((code) => legs.passages.get(id)?.jurisdictions.includes(code)),
        );
      const lexical = all.filter((hit, rank) => rank < depth || asked(hit));
      const ids = lexical.map((hit) => hit.id);
      const vector = await vectorHits(legs, request.text, ids, onFault);
      return fuse(legs.passages, lexical, vector, request, vector ? weight : 0);
    },
  };
}

async function vectorHits(
  legs: Legs,
  text: string,
  also: string[],
  onFault: (error: unknown) => void,
): Promise<Hit[] | undefined> {
  try {
    return await legs.vector?.search(text, depth, also);
  } catch (error) {
    onFault(error);
    return undefined;
  }
}

/** Weighted sum of both legs, each brought to 0..1; then jurisdictions. */
export function fuse(
  passages: Map<string, Passage>,
  lexical: Hit[],
  vector: Hit[] | undefined,
  request: SearchRequest,
  weight: number,
): Found[] {
  const lexicalScale = Math.max(...lexical.map((hit) => hit.score), 1);
  const vectorOf = new Map(vector?.map((hit) => [hit.id, Math.max(0, hit.score)]));
  const lexicalOf = new Map(lexical.map((hit) => [hit.id, hit.score]));
  const found: Found[] = [];
  for (const entry of new Set([...lexicalOf.keys(), ...vectorOf.keys()])) {
    const lexicalScore = lexicalOf.get(entry) ?? 0;
    const vectorScore = vectorOf.get(entry) ?? 0;
    const sum = (1 - weight) * (lexicalScore / lexicalScale) + weight * vectorScore;
    for (const id of idsBehind(entry, request.jurisdictions)) {
      const passage = passages.get(id);
      const fit = passage ? jurisdictionFit(passage, request.jurisdictions) : 0;
      if (!passage || fit === 0) continue;
      found.push({
        passage,
        score: sum * fit,
        lexical: lexicalScore,
        ...(vector ? { vector: vectorScore } : {}),
      });
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, request.count);
}

function jurisdictionFit(passage: Passage, asked: string[]): number {
  if (passage.jurisdictions.includes('US'))
    return asked.some((code) => names(passage, code)) ? namesState : 1;
  if (!asked.length) return unaskedState;
  return passage.jurisdictions.some((code) => asked.includes(code)) ? askedState : 0;
}

/** Whether a passage's own text or heading names a state. */
export function names(passage: Passage, code: string): boolean {
  const name = longerNames[code] ?? new RegExp(jurisdictionNames[code] ?? code);
  return name.test(passage.heading) || passage.sentences.some((sentence) => name.test(sentence.text));
}

// Names that stand in the name of another: West Virginia; Washington, DC.
const longerNames: Record<string, RegExp> = {
  VA: /(?<!West )Virginia/,
  WA: /Washington(?!,? D\.? ?C\b)/,
};
