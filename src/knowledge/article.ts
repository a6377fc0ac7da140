// One article: Markdown with front matter, sections whose heading is the question they answer, under it the phrasings
// in which candidates ask it (a block quote), and after each sentence that states a fact the key of its source.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import { splitSentences, wordCount } from '../domain/text.ts';
import { type Article, type Passage, type Sentence, type Source, topics } from '../domain/types.ts';

export type Problem = { file: string; line: number; message: string };

const minPhrasings = 6;
const maxWords = 145;
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens');
const day = z.iso.date('a date like 2026-11-23');
const asOf = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'));
const url = z.url({ protocol: /^https$/, error: 'an https address' });
const page = { title: z.string().min(1), publisher: z.string().min(1), url };

const frontMatter = z.strictObject({
  id,
  title: z.string().min(1),
  topic: z.enum(topics),
  jurisdiction: z
    .string()
    .refine((code) => code === 'US' || Object.hasOwn(jurisdictionNames, code), 'US or a two-letter code'),
  verified: day,
  review_by: day,
  official: z.strictObject(page).optional(),
  sources: z.record(id, z.strictObject({ ...page, as_of: asOf.optional() })),
  facts: z.array(z.string()).default([]),
});
type FrontMatter = z.infer<typeof frontMatter>;

type Section = {
  line: number;
  heading: string;
  anchor: string;
  jurisdictions: string[];
  phrasings: string[];
  blocks: Block[];
};
type Block = { line: number; text: string };

/** Reads one article. Every problem is reported with its line; `article` is absent when it cannot be used at all. */
export function parseArticle(file: string, text: string): { article?: Article; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  const split = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!split) {
    report(1, 'front matter is missing: the file begins with a line of three hyphens');
    return { problems };
  }
  const front = readFrontMatter(split[1]!, report);
  if (!front) return { problems };
  const { matter, lineOf } = front;
  const offset = split[0].split('\n').length - 1;
  const sections = readSections(text.slice(split[0].length), offset, report);
  if (!sections.length) report(offset + 1, 'no section: each begins with "## Question? {#anchor}"');
  const used = new Set<string>();
  const anchors = new Set<string>();
  const passages = sections.map((section) => {
    if (anchors.has(section.anchor)) report(section.line, `anchor "${section.anchor}" stands twice`);
    anchors.add(section.anchor);
    return toPassage(section, matter, used, report);
  });
  for (const key of Object.keys(matter.sources))
    if (!used.has(key)) report(lineOf(['sources', key]), `source "${key}" is never used`);
  const article: Article = {
    id: matter.id,
    title: matter.title,
    topic: matter.topic,
    jurisdiction: matter.jurisdiction,
    verified: matter.verified,
    reviewBy: matter.review_by,
    ...(matter.official ? { official: matter.official } : {}),
    facts: matter.facts,
    passages,
  };
  return { article, problems };
}

type Report = (line: number, message: string) => void;

type FrontMatterRead = { matter: FrontMatter; lineOf: (path: string[]) => number };

function readFrontMatter(source: string, report: Report): FrontMatterRead | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', prettyErrors: false });
  for (const error of document.errors) report(lines.linePos(error.pos[0]).line + 1, error.message);
  if (document.errors.length) return undefined;
  /** The line of a key; of what it is missing from, where it is not there. */
  const lineOf = (path: string[]): number => {
    const parent = document.getIn(path.slice(0, -1), true);
    const keys = isMap(parent) ? parent.items.map((pair) => pair.key).filter(isScalar) : [];
    const range = keys.find((key) => String(key.value) === path.at(-1))?.range;
    if (range) return lines.linePos(range[0]).line + 1;
    return path.length ? lineOf(path.slice(0, -1)) : 1;
  };
  const result = frontMatter.safeParse(document.toJS());
  if (!result.success) {
    for (const issue of result.error.issues) {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      report(
        lineOf([...issue.path, ...keys].map(String)),
        `${issue.path.join('.') || 'front matter'}: ${issue.message}`,
      );
    }
    return undefined;
  }
  const { verified, review_by } = result.data;
  if (review_by <= verified) report(lineOf(['review_by']), 'review_by must be later than verified');
  return { matter: result.data, lineOf };
}

function readSections(body: string, offset: number, report: Report): Section[] {
  const sections: Section[] = [];
  for (const node of fromMarkdown(body).children) {
    const line = (node.position?.start.line ?? 1) + offset;
    const section = sections.at(-1);
    if (node.type === 'heading') {
      const parts = /^(.+?) \{#([a-z0-9-]+)(?: ([A-Z]{2}(?:,[A-Z]{2})*))?\}$/.exec(toString(node));
      if (node.depth !== 2 || !parts) {
        report(line, 'a heading reads "## Question? {#anchor}" or "## Question? {#anchor TX,FL}"');
        continue;
      }
      const jurisdictions = parts[3]?.split(',') ?? [];
      for (const code of jurisdictions)
        if (!Object.hasOwn(jurisdictionNames, code)) report(line, `unknown jurisdiction "${code}"`);
      sections.push({
        line,
        heading: parts[1]!,
        anchor: parts[2]!,
        jurisdictions,
        phrasings: [],
        blocks: [],
      });
    } else if (!section) {
      report(line, 'text before the first heading');
    } else if (node.type === 'blockquote') {
      section.phrasings.push(
        ...toString(node)
          .split('\n')
          .map((phrasing) => phrasing.trim())
          .filter(Boolean),
      );
    } else if (node.type === 'paragraph') {
      if (tableRule.test(toString(node)))
        report(line, 'a table is not allowed: sections hold paragraphs and lists');
      section.blocks.push({ line, text: toString(node).replaceAll('\n', ' ') });
    } else if (node.type === 'list') {
      for (const item of node.children) {
        section.blocks.push({
          line: (item.position?.start.line ?? 1) + offset,
          text: toString(item).replaceAll('\n', ' '),
        });
      }
    } else {
      report(line, `a ${node.type} is not allowed: sections hold paragraphs and lists`);
    }
  }
  return sections;
}

// Plain Markdown knows no tables: to its parser the line under the head of one is text.
const tableRule = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?[ \t]*$/m;

function toPassage(section: Section, matter: FrontMatter, used: Set<string>, report: Report): Passage {
  const distinct = new Set(section.phrasings.map((phrasing) => phrasing.toLowerCase()));
  if (distinct.size < minPhrasings)
    report(section.line, `${distinct.size} phrasings, at least ${minPhrasings} are wanted`);
  const sentences: Sentence[] = [];
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
    }
  }
  const words = wordCount(sentences.map((sentence) => sentence.text).join(' '));
  if (words > maxWords) report(section.line, `${words} words, at most ${maxWords}: split the section`);
  if (!sentences.some((sentence) => sentence.sources.length))
    report(section.line, 'no sentence has a source');
  const keys = new Set(sentences.flatMap((sentence) => sentence.sources));
  const sources: Record<string, Source> = {};
  for (const key of keys) {
    const source = matter.sources[key];
    if (!source) continue;
    const { as_of, ...rest } = source;
    sources[key] = { key, ...rest, checked: matter.verified, ...(as_of ? { asOf: as_of } : {}) };
  }
  return {
    id: `${matter.id}#${section.anchor}`,
    articleId: matter.id,
    title: matter.title,
    heading: section.heading,
    topic: matter.topic,
    jurisdictions: section.jurisdictions.length ? section.jurisdictions : [matter.jurisdiction],
    phrasings: section.phrasings,
    sentences,
    sources,
    ...(matter.official ? { official: matter.official } : {}),
    verified: matter.verified,
    reviewBy: matter.review_by,
  };
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
