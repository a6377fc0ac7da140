// Reads the whole knowledge base from its folder. What cannot be used is refused with every problem by file and line;
// what an editor should mend beyond that is found by check.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import type { StateRules } from '../domain/states.ts';
import type { Article, Passage } from '../domain/types.ts';
import { PreceptorError, describe } from '../errors.ts';
import { type ArticlePlaces, type PassagePlaces, parseArticle } from './article.ts';
import { type Change, type ChangesPlaces, parseChanges } from './changes.ts';
import { type Problem, readDataFile } from './data-file.ts';
import { type Mirrors, mirrorsSchema } from './fields.ts';
import { type Gap, gapPassage, gapsSchema, toGaps } from './gaps.ts';
import { type Glossary, type Term, glossarySchema, makeGlossary } from './glossary.ts';
import { type Replies, repliesSchema } from './replies.ts';
import { type Specialties, parseSpecialties } from './specialties.ts';
import { statePassages, themePassages } from './state-passages.ts';
import { type StatePlaces, parseState, stateFileName } from './states.ts';

export type Knowledge = {
  articles: Article[];
  /** All that an answer can rest on: of the articles, and of the states. */
  passages: Map<string, Passage>;
  /**
   * What the indexes hold: the passages of the articles, for each theme of the states' rules one that stands for all, and
   * what stands for the gaps.
   */
  entries: Passage[];
  /** What a search may find: the passages, and what stands for the gaps. */
  findable: Map<string, Passage>;
  gaps: Map<string, Gap>;
  states: StateRules[];
  /** Oldest first. */
  changes: Change[];
  specialties: Specialties;
  glossary: Glossary;
  replies: Replies;
};

/** All that could be read, and where it stands. */
export type Base = {
  articles: { article: Article; places: ArticlePlaces }[];
  states: { rules: StateRules; places: StatePlaces }[];
  changes?: { list: Change[]; places: ChangesPlaces } | undefined;
  terms?: Term[] | undefined;
  problems: Problem[];
  /** Absent when a part of it could not be read. */
  knowledge?: Knowledge;
};

/** Loads everything under `folder`; throws `knowledge-invalid` with all problems at once. */
export function loadKnowledge(folder: string): Knowledge {
  const { knowledge, problems } = readKnowledge(folder);
  if (problems.length || !knowledge)
    throw new PreceptorError('knowledge-invalid', {
      details: problems.map((problem) => `  ${showProblem(problem)}`).join('\n'),
    });
  return knowledge;
}

/** Like loadKnowledge, but returns what could be read together with the problems. */
export function readKnowledge(folder: string): Base {
  const problems: Problem[] = [];
  const mirrors = readData(folder, 'mirrors.yaml', mirrorsSchema, problems) ?? {};
  const articles = readArticles(folder, mirrors, problems);
  const states = readStates(folder, mirrors, problems);
  const terms = readData(folder, 'glossary.yaml', glossarySchema, problems);
  const replies = readData(folder, 'replies.yaml', repliesSchema, problems);
  const gapsRead = readData(folder, 'gaps.yaml', gapsSchema, problems);
  const specialties = readSpecialties(folder, problems);
  const changes = specialties && readChanges(folder, specialties, mirrors, problems);
  const base = { articles, states, changes, terms, problems };
  if (!terms || !replies || !gapsRead || !specialties || !changes) return base;
  const ofArticles = articles.flatMap(({ article }) => article.passages);
  const ofStates = states.flatMap(({ rules }) => statePassages(rules));
  const gaps = toGaps(gapsRead);
  const passages = new Map([...ofArticles, ...ofStates].map((passage) => [passage.id, passage]));
  const unheld = gaps.map(gapPassage);
  const knowledge = {
    articles: articles.map(({ article }) => article),
    passages,
    entries: [...ofArticles, ...themePassages(), ...unheld],
    findable: new Map([...passages, ...unheld.map((passage) => [passage.id, passage] as const)]),
    gaps: new Map(gaps.map((gap) => [gap.id, gap])),
    states: states.map(({ rules }) => rules),
    changes: changes.list,
    specialties,
    glossary: makeGlossary(terms),
    replies,
  };
  return { ...base, knowledge };
}

/** "file:line: message", as editors and terminals know how to open it. */
export function showProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

export type PassageAt = { passage: Passage; article: Article; file: string; places: PassagePlaces };

/** The passages of the articles, with where they stand. */
export function passagesOf(base: Base): PassageAt[] {
  return base.articles.flatMap(({ article, places: { file, passages } }) =>
    article.passages.map((passage, i) => ({ passage, article, file, places: passages[i]! })),
  );
}

function readArticles(folder: string, mirrors: Mirrors, problems: Problem[]): Base['articles'] {
  const articles: Base['articles'] = [];
  const seen = new Map<string, string>();
  const names = listFiles(folder, 'articles', '.md', problems);
  if (names && !names.length)
    problems.push({ file: relative('.', join(folder, 'articles')), line: 1, message: 'no article found' });
  for (const name of names ?? []) {
    const { file, text } = readText(folder, name, problems);
    if (text === undefined) continue;
    const read = parseArticle(file, text, mirrors);
    problems.push(...read.problems);
    if (!read.article || !read.places) continue;
    const { article, places } = read;
    const earlier = seen.get(article.id);
    if (earlier)
      problems.push({
        file,
        line: places.lineOf(['id']),
        message: `id "${article.id}" is taken by ${earlier}`,
      });
    seen.set(article.id, file);
    articles.push({ article, places });
  }
  return articles;
}

/** Each jurisdiction has exactly one file. */
function readStates(folder: string, mirrors: Mirrors, problems: Problem[]): Base['states'] {
  const states: Base['states'] = [];
  const names = listFiles(folder, 'states', '.yaml', problems);
  for (const name of names ?? []) {
    const { file, text } = readText(folder, name, problems);
    if (text === undefined) continue;
    const read = parseState(file, text, mirrors);
    problems.push(...read.problems);
    if (read.state && read.places) states.push({ rules: read.state, places: read.places });
  }
  const there = new Set(names?.map((name) => basename(name)));
  const missing = names ? Object.keys(jurisdictionNames).map(stateFileName) : [];
  for (const name of missing.filter((name) => !there.has(name)))
    problems.push({ file: relative('.', join(folder, 'states')), line: 1, message: `${name} is missing` });
  return states;
}

function readSpecialties(folder: string, problems: Problem[]): Specialties | undefined {
  const { file, text } = readText(folder, 'specialties.yaml', problems);
  if (text === undefined) return undefined;
  const read = parseSpecialties(file, text);
  problems.push(...read.problems);
  return read.specialties;
}

function readChanges(
  folder: string,
  { specialties }: Specialties,
  mirrors: Mirrors,
  problems: Problem[],
): Base['changes'] {
  const { file, text } = readText(folder, 'changes.yaml', problems);
  if (text === undefined) return undefined;
  const known = { specialties: new Set(specialties.map(({ id }) => id)), mirrors };
  const read = parseChanges(file, text, known);
  problems.push(...read.problems);
  return read.changes && read.places && { list: read.changes, places: read.places };
}

function readData<T extends z.ZodType>(
  folder: string,
  name: string,
  schema: T,
  problems: Problem[],
): z.infer<T> | undefined {
  const { file, text } = readText(folder, name, problems);
  if (text === undefined) return undefined;
  const read = readDataFile(file, text, schema);
  problems.push(...read.problems);
  return read.data;
}

function readText(folder: string, name: string, problems: Problem[]): { file: string; text?: string } {
  const path = join(folder, name);
  const file = relative('.', path);
  try {
    return { file, text: readFileSync(path, 'utf8') };
  } catch (error) {
    problems.push({ file, line: 1, message: describe(error) });
    return { file };
  }
}

/** The names of the files below a folder of the base, from its root. */
function listFiles(folder: string, part: string, ending: string, problems: Problem[]): string[] | undefined {
  try {
    return readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(part, name));
  } catch (error) {
    problems.push({ file: relative('.', join(folder, part)), line: 1, message: describe(error) });
    return undefined;
  }
}
