// One article: Markdown with front matter, sections whose heading is the question they answer, under it the phrasings
// in which candidates ask it (a block quote), and after each sentence that states a fact the key of its source.
import { z } from 'zod';
import { splitSentences, wordCount } from '../domain/text.ts';
import {
  type Article,
  type Passage,
  type Sentence,
  type Source,
  type Verdict,
  topics,
} from '../domain/types.ts';
import { type LineOf, type Problem, readDataFile } from './data-file.ts';
import { type Mirrors, day, id, jurisdiction, page, sources, text, toSource } from './fields.ts';
import { type Link, type Section, readSections } from './sections.ts';

const minPhrasings = 6;
/** About a minute's reading on a phone, and as much as one answer takes in. */
const maxWords = 145;

const frontMatter = z.strictObject({
  id,
  title: text,
  topic: z.enum(topics),
  jurisdiction,
  verified: day,
  review_by: day,
  official: page.optional(),
  sources,
  facts: z.array(z.string()).default([]),
});
type FrontMatter = z.infer<typeof frontMatter>;

/** Where an article's front matter and passages stand in its file. */
export type ArticlePlaces = { file: string; lineOf: LineOf; passages: PassagePlaces[] };
/** Lines of a passage's heading, and of each of its phrasings and sentences. */
export type PassagePlaces = { line: number; phrasings: number[]; sentences: number[]; links: Link[] };
type Report = (line: number, message: string) => void;

/**
 * Reads one article. Every problem is reported with its line; `article` and `places` are absent when it cannot be used
 * at all.
 */
export function parseArticle(
  file: string,
  text: string,
  mirrors: Mirrors = {},
): { article?: Article; places?: ArticlePlaces; problems: Problem[] } {
  const split = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!split) {
    const message = 'front matter is missing: the file begins with a line of three hyphens';
    return { problems: [{ file, line: 1, message }] };
  }
  const front = readDataFile(file, split[1]!, frontMatter, { before: 1, name: 'front matter' });
  if (!front.data) return { problems: front.problems };
  const { data: matter, problems, lineOf } = front;
  const report: Report = (line, message) => problems.push({ file, line, message });
  if (matter.review_by <= matter.verified)
    front.report(['review_by'], 'review_by must be later than verified');
  const before = split[0].split('\n').length - 1;
  const sections = readSections(text.slice(split[0].length), before, report);
  if (!sections.length) report(before + 1, 'no section: each begins with "## Question? {#anchor}"');
  const used = new Set<string>();
  const anchors = new Set<string>();
  const read = sections.map((section) => {
    if (anchors.has(section.anchor)) report(section.line, `anchor "${section.anchor}" stands twice`);
    anchors.add(section.anchor);
    return toPassage(section, matter, used, report);
  });
  for (const [key, { url }] of Object.entries(matter.sources)) {
    if (!used.has(key)) front.report(['sources', key], `source "${key}" is never used`);
    const official = mirrors[url];
    if (official)
      front.report(['sources', key, 'url'], `source "${key}" is a copy; the official page is ${official}`);
  }
  const article: Article = {
    id: matter.id,
    title: matter.title,
    topic: matter.topic,
    jurisdiction: matter.jurisdiction,
    verified: matter.verified,
    reviewBy: matter.review_by,
    ...(matter.official ? { official: matter.official } : {}),
    facts: matter.facts,
    passages: read.map(({ passage }) => passage),
  };
  return { article, places: { file, lineOf, passages: read.map(({ places }) => places) }, problems };
}

function toPassage(
  section: Section,
  matter: FrontMatter,
  used: Set<string>,
  report: Report,
): { passage: Passage; places: PassagePlaces } {
  const asked = section.phrasings.map(({ text }) => readPhrasing(text));
  const distinct = new Set(asked.map(({ question }) => question.toLowerCase()));
  if (distinct.size < minPhrasings)
    report(section.line, `${distinct.size} phrasings, at least ${minPhrasings} are wanted`);
  const sentences: Sentence[] = [];
  const lines: number[] = [];
  for (const block of section.blocks) {
    for (const sentence of readSentences(block.text)) {
      for (const key of sentence.sources) {
        if (!Object.hasOwn(matter.sources, key))
          report(block.line, `source "${key}" is not in the front matter`);
        used.add(key);
      }
      if (!sentence.sources.length && statesNumber(sentence.text))
        report(block.line, `a number without a source: "${sentence.text.slice(0, 70)}"`);
      sentences.push(sentence);
      lines.push(block.line);
    }
  }
  const words = wordCount(sentences.map((sentence) => sentence.text).join(' '));
  if (words > maxWords) report(section.line, `${words} words, at most ${maxWords}: split the section`);
  if (!sentences.some((sentence) => sentence.sources.length))
    report(section.line, 'no sentence has a source');
  const cited: Record<string, Source> = {};
  for (const key of sentences.flatMap((sentence) => sentence.sources))
    if (Object.hasOwn(matter.sources, key)) cited[key] = toSource(key, matter.sources[key]!, matter.verified);
  const passage: Passage = {
    id: `${matter.id}#${section.anchor}`,
    articleId: matter.id,
    title: matter.title,
    heading: section.heading,
    topic: matter.topic,
    jurisdictions: section.jurisdictions.length ? section.jurisdictions : [matter.jurisdiction],
    phrasings: asked.map(({ question }) => question),
    verdicts: [{ question: section.heading, says: verdictOf(sentences[0]?.text ?? '') }, ...asked].filter(
      (one): one is Verdict => one.says !== undefined,
    ),
    sentences,
    sources: cited,
    ...(matter.official ? { official: matter.official } : {}),
    verified: matter.verified,
    reviewBy: matter.review_by,
  };
  const phrasings = section.phrasings.map(({ line }) => line);
  return { passage, places: { line: section.line, phrasings, sentences: lines, links: section.links } };
}

/** "no: is conrad only for primary care" -> the question and the answer to it; most phrasings have none. */
function readPhrasing(text: string): { question: string; says?: Verdict['says'] } {
  const [, says, question] = /^(yes|no):\s+(.+)$/.exec(text) ?? [];
  return question ? { question, says: says as Verdict['says'] } : { question: text };
}

/** The yes or no with which a passage opens answers its heading. */
function verdictOf(opening: string): Verdict['says'] | undefined {
  return /^(yes|no)\b/i.exec(opening)?.[1]?.toLowerCase() as Verdict['says'] | undefined;
}

/** "One. Two. [key] Three. [a, b]" -> sentences, a key belonging to the sentence just before it. */
export function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const marker = /\s*\[([a-z0-9-]+(?:,\s*[a-z0-9-]+)*)\]\s*/g;
  let from = 0;
  for (const match of text.matchAll(marker)) {
    const pieces = splitSentences(text.slice(from, match.index).trim());
    const last = pieces.pop();
    sentences.push(...pieces.map((piece) => ({ text: piece, sources: [] })));
    if (last) sentences.push({ text: last, sources: match[1]!.split(/,\s*/) });
    from = match.index + match[0].length;
  }
  const rest = text.slice(from).trim();
  if (rest) sentences.push(...splitSentences(rest).map((piece) => ({ text: piece, sources: [] })));
  return sentences;
}

// Names of visas, forms and exams carry digits that state nothing.
const nameWithDigits =
  /\b(?:Step|Pathways?|Conrad|Form|Section|[A-Z]{1,4})[- ]?\d+[A-Z]*\b(?:\([a-z]\))*|\b\d+\([a-z]\)|\b\d+[A-Z]\b/g;

function statesNumber(sentence: string): boolean {
  return /\d/.test(sentence.replace(nameWithDigits, ''));
}
