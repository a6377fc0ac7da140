// Slips of the pen: a word nobody here ever used is read as the nearest one that somebody did.
import { editDistance } from '../domain/jurisdictions.ts';

/** Text -> the same text with slips put right; words that are known, short or near to none stay. */
export type Spelling = (text: string) => string;

// Shorter words are too near to one another.
const shortest = 5;
// From this length on a word may have two slips.
const long = 8;
// Phrasings are written as candidates write, slips and all: a word that only they use counts from here on.
const oftenSaid = 3;
// One letter away from a word of the prose that is this many times as frequent, it is a slip however often it is made.
const farMore = 10;
// How many words are remembered: what people type must not fill the memory.
const remembered = 5000;

/**
 * Learns words from prose, which holds no slips, and from phrasings, which may; of two words equally near the more frequent
 * one wins. A slip is never read as a word that does not matter.
 */
export function makeSpelling(
  prose: string[],
  phrasings: string[],
  matters: (word: string) => boolean = () => true,
): Spelling {
  const known = count(prose);
  const byStart = Map.groupBy([...known.keys()].filter(matters), (word) => word[0]!);
  const nearest = (word: string, slips: number) => {
    let best = { word, distance: slips, times: 0 };
    for (const candidate of byStart.get(word[0]!) ?? []) {
      if (candidate.length < shortest - 1 || Math.abs(candidate.length - word.length) > best.distance)
        continue;
      const distance = editDistance(word, candidate);
      const times = known.get(candidate)!;
      if (distance < best.distance || (distance === best.distance && times > best.times))
        best = { word: candidate, distance, times };
    }
    return best;
  };
  const said = [...count(phrasings)].filter(
    ([word, times]) => !known.has(word) && times >= oftenSaid && nearest(word, 1).times < times * farMore,
  );
  for (const [word, times] of said) {
    known.set(word, times);
    byStart.set(word[0]!, [...(byStart.get(word[0]!) ?? []), word]);
  }
  const memory = new Map<string, string>();
  const corrected = (typed: string) => {
    const word = typed.toLowerCase();
    if (word.length < shortest || known.has(word)) return typed;
    if (memory.size > remembered) memory.clear();
    const found = memory.get(word) ?? nearest(word, word.length < long ? 1 : 2).word;
    memory.set(word, found);
    return found === word ? typed : found;
  };
  return (text) => text.replace(words, corrected);
}

function count(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const words = /[a-z]+/gi;
