// The terms of the field and the many ways people write them. One mechanism serves three uses: text is brought to one
// spelling before it is indexed or searched, the terms are never stemmed, and the query's slots are read off them.
import { stemmer } from 'stemmer';
import { z } from 'zod';
import { keepRecent } from '../domain/recent.ts';

export const glossarySchema = z.array(
  z.strictObject({
    /** The one spelling, also the token in the index. */
    term: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(['visa', 'exam', 'waiver', 'form', 'body', 'word']),
    /** How a reader sees it, spelt out once. */
    means: z.string().optional(),
    also: z.array(z.string()).default([]),
  }),
);

export type Term = z.infer<typeof glossarySchema>[number];

export type Glossary = {
  /** Every way of writing every term. */
  spellings: string[];
  /** Text -> index tokens: terms unified, other words stemmed, stop words dropped. */
  tokens(text: string): string[];
  /** The terms of one kind named in a text, in order. */
  find(text: string, kind: Slot): string[];
  /** The text less its terms of some kinds, however they are written. */
  without(text: string, kinds: readonly Slot[]): string;
};

type Slot = 'visa' | 'exam' | 'waiver' | 'form' | 'body';

export function makeGlossary(entries: Term[]): Glossary {
  const termOf = new Map<string, string>();
  const kindOf = new Map<string, string>();
  for (const entry of entries) {
    kindOf.set(entry.term, entry.kind);
    for (const variant of [entry.term, ...entry.also]) termOf.set(variant.toLowerCase(), entry.term);
  }
  // Longest first, so that "step 2 ck" wins over "step 2".
  const variants = [...termOf.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![a-z0-9])(?:${byLetters(variants, 2)})(?![a-z0-9])`, 'gi');
  const replaceTerms = (text: string, by: (term: string, match: string) => string) =>
    text
      .replaceAll('\u2019', "'")
      .replace(pattern, (match) => by(termOf.get(match.toLowerCase().replace(/\s+/g, ' ')) ?? match, match));
  const unify = keepRecent(2000, (text) => replaceTerms(text.toLowerCase(), (term) => ` ${term} `));
  const find = (text: string, kind: Slot) => [
    ...new Set(
      unify(text)
        .split(/[^a-z0-9-]+/)
        .filter((word) => kindOf.get(word) === kind),
    ),
  ];
  return {
    spellings: [...termOf.keys()],
    find,
    without: (text, kinds) =>
      replaceTerms(text, (term, match) => (kinds.some((kind) => kindOf.get(term) === kind) ? ' ' : match))
        .replace(/\s+/g, ' ')
        .trim(),
    tokens: (text) =>
      unify(text)
        .split(/[^a-z0-9-]+/)
        .flatMap((word) => toTokens(word, kindOf)),
  };
}

/** Alternatives, told apart by their first letters before anything else: at most places of a text none of hundreds fits. */
function byLetters(variants: string[], letters: number): string {
  if (!letters || variants.includes('')) return variants.map(asPattern).join('|');
  return [...Map.groupBy(variants, ([first]) => first!)]
    .map(
      ([first, rest]) =>
        `${asPattern(first)}(?:${byLetters(
          rest.map((variant) => variant.slice(1)),
          letters - 1,
        )})`,
    )
    .join('|');
}

function asPattern(variant: string): string {
  return variant.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}

function toTokens(word: string, kindOf: Map<string, string>): string[] {
  if (kindOf.has(word)) return [word];
  return word
    .split('-')
    .filter((part) => (part.length > 1 || /\d/.test(part)) && !stopWords.has(part))
    .map((part) => (/\d/.test(part) ? part : stemmer(part)));
}

const stopWords = new Set(
  (
    'hello hey dear madam tell know question questions ask asking help regards respected program programs programme ' +
    'a an and any are as at be been but by can could did do does for from get give go got had has have having he her hers him his ' +
    'i if im in is it its ive just kindly like m me my of on or our please pls plz s she should so some sir t than that the their ' +
    'them then there these they this to too u ur us very want was we were what when where which who will with would you your'
  ).split(' '),
);
