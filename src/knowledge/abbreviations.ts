// Abbreviations: a reader meets none that is neither spelt out beside it nor a term of the glossary.
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import type { Passage } from '../domain/types.ts';
import type { Problem } from './data-file.ts';
import type { Term } from './glossary.ts';
import type { PassageAt } from './load.ts';

/** In so many articles it is a term of the field, and belongs in the glossary however well it is explained. */
const common = 3;
/** Understood by everybody who reads English. */
const plain = new Set(['US', 'USA', 'UK', 'CV', 'PDF', 'OK', 'AM', 'PM']);

/** Abbreviations in capitals that are common but no term of the glossary, or are used in a passage without being explained. */
export function checkAbbreviations(passages: PassageAt[], terms: Term[]): Problem[] {
  const spellings = terms.flatMap(({ term, also }) => [term, ...also]);
  const known = new Set(spellings.flatMap((spelling) => spelling.toLowerCase().split(/[^a-z0-9]+/)));
  const unknown = passages.flatMap((at) =>
    [...abbreviationsOf(at.passage)]
      .filter((short) => !known.has(short.toLowerCase()))
      .map((short) => ({ short, ...at })),
  );
  const problems: Problem[] = [];
  for (const [short, uses] of Map.groupBy(unknown, ({ short }) => short)) {
    const articles = new Set(uses.map(({ article }) => article.id));
    const line = (use: (typeof uses)[number]) => lineOf(use, short);
    if (articles.size >= common) {
      const [first] = uses;
      const message = `"${short}" stands in ${articles.size} articles and not in glossary.yaml`;
      problems.push({ file: first!.file, line: line(first!), message });
    } else {
      for (const use of uses.filter(({ passage }) => !isSpeltOut(short, textOf(passage))))
        problems.push({
          file: use.file,
          line: line(use),
          message: `"${short}" is neither spelt out in the section nor in glossary.yaml`,
        });
    }
  }
  return problems;
}

/** Not Roman numerals, states, what stands beside a number ("HB 2038", "8 CFR 214") or begins a name ("VMG Health"). */
function abbreviationsOf(passage: Passage): Set<string> {
  const found = textOf(passage).matchAll(/(?<![\w.&-]|\d )([A-Z]{2,})s?(?![\w&-]|\.\w| \d| [A-Z][a-z])/g);
  return new Set(
    [...found]
      .map((match) => match[1]!)
      .filter(
        (short) => !plain.has(short) && !/^[IVX]+$/.test(short) && !Object.hasOwn(jurisdictionNames, short),
      ),
  );
}

/** "the Federation Licensing Examination (FLEX)", "FLEX (Federation Licensing Examination)". */
function isSpeltOut(short: string, text: string): boolean {
  return new RegExp(`\\(${short}s?\\b|\\b${short}s? \\([A-Za-z]`).test(text);
}

function textOf({ heading, sentences }: Passage): string {
  return [heading, ...sentences.map(({ text }) => text)].join('\n');
}

function lineOf({ passage, places }: PassageAt, short: string): number {
  const at = passage.sentences.findIndex(({ text }) => new RegExp(`\\b${short}`).test(text));
  return places.sentences[at] ?? places.line;
}
