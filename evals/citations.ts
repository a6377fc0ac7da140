// Whether the citations of an answer hold. On purpose by other rules than those of src/answer/prove.ts: a fault there must
// show here.
import type { Answer, AnswerPart, Passage, Source } from '../src/domain/types.ts';
import { isFactual } from './judge.ts';

export type CitationScores = {
  /** The share of citations whose source stands behind a passage that says the sentence. Absent without citations. */
  precision?: number;
  /** The share of factual sentences that cite a source. Absent without such sentences. */
  recall?: number;
};

/** Judges the citations of an answer against the passages that it says it rests on. */
export function judgeCitations(answer: Answer, passages: ReadonlyMap<string, Passage>): CitationScores {
  const used = answer.passages.flatMap((id) => passages.get(id) ?? []);
  const cited = answer.parts.flatMap((part) =>
    part.citations.map((position) => {
      const source = answer.citations.find((one) => one.position === position)?.source;
      return source !== undefined && used.some((passage) => has(passage, source) && says(passage, part));
    }),
  );
  const factual = answer.kind === 'answer' ? answer.parts.filter(isFactual) : [];
  return {
    ...(cited.length ? { precision: share(cited) } : {}),
    ...(factual.length ? { recall: share(factual.map((part) => part.citations.length > 0)) } : {}),
  };
}

// Half of the words of a sentence: one that is told in other words keeps at least these.
const wordsKept = 0.5;

/** Every number of the sentence stands in a sentence of the passage, and so do most of its words. */
function says(passage: Passage, { text }: AnswerPart): boolean {
  const ground = [passage.title, passage.heading, ...passage.sentences.map((sentence) => sentence.text)].join(
    ' ',
  );
  const [numbers, words] = [numbersOf(ground), wordsOf(ground)];
  const said = [...wordsOf(text)];
  return (
    [...numbersOf(text)].every((number) => numbers.has(number)) &&
    said.filter((word) => words.has(word)).length >= said.length * wordsKept
  );
}

function has(passage: Passage, source: Source): boolean {
  return Object.values(passage.sources).some(
    ({ url, title, asOf }) => url === source.url && title === source.title && asOf === source.asOf,
  );
}

const small = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Numbers in figures, and the small ones in letters; "one" is left out, being an article as often as a number. */
export function numbersOf(text: string): Set<string> {
  const lower = text.toLowerCase();
  const figures = [...lower.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([figure]) =>
    String(Number(figure.replaceAll(',', ''))),
  );
  const letters = [...lower.matchAll(/[a-z]+/g)].flatMap(([word]) => {
    const at = small.indexOf(word);
    return at < 0 ? [] : [String(at + 2)];
  });
  return new Set([...figures, ...letters]);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]{4,}/g));
}

function share(holds: boolean[]): number {
  return holds.filter(Boolean).length / holds.length;
}
