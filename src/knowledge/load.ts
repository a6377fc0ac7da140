// Reads the whole knowledge base from its folder and refuses it with every problem listed by file and line.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { PreceptorError, describe } from '../errors.ts';
import type { Article, Passage } from '../domain/types.ts';
import { type Problem, parseArticle } from './article.ts';
import { type Glossary, glossarySchema, makeGlossary } from './glossary.ts';
import { statePassages, themePassages } from './state-passages.ts';
import { loadStates } from './states.ts';
import type { StateRules } from '../domain/states.ts';
import { type Replies, repliesSchema } from './replies.ts';

export type Knowledge = {
  articles: Article[];
  states: StateRules[];
  /** All that an answer can rest on: of the articles, and of the states. */
  passages: Map<string, Passage>;
  /** What the indexes hold: the passages of the articles, and for each theme of the states' rules one that stands for all. */
  entries: Passage[];
  glossary: Glossary;
  replies: Replies;
};

/** Loads and checks everything under `folder`; throws `knowledge-invalid` with all problems at once. */
export function loadKnowledge(folder: string): Knowledge {
  const { knowledge, problems } = checkKnowledge(folder);
  if (problems.length || !knowledge) {
    const details = problems
      .map((problem) => `  ${problem.file}:${problem.line}: ${problem.message}`)
      .join('\n');
    throw new PreceptorError('knowledge-invalid', { details });
  }
  return knowledge;
}

/** Like loadKnowledge, but returns the problems instead of throwing them. */
export function checkKnowledge(folder: string): { knowledge?: Knowledge; problems: Problem[] } {
  const problems: Problem[] = [];
  const articles: Article[] = [];
  const passages = new Map<string, Passage>();
  const seen = new Map<string, string>();
  const files = listFiles(join(folder, 'articles'), '.md');
  if (!files.length) problems.push({ file: folder, line: 1, message: 'no article found under articles/' });
  const mirrors = readData(join(folder, 'mirrors.yaml'), problems) as Record<string, string> | undefined;
  for (const path of files) {
    const file = relative('.', path);
    const result = parseArticle(file, readFileSync(path, 'utf8'));
    problems.push(...result.problems);
    if (!result.article) continue;
    const earlier = seen.get(result.article.id);
    if (earlier)
      problems.push({ file, line: 2, message: `id "${result.article.id}" is taken by ${earlier}` });
    seen.set(result.article.id, file);
    articles.push(result.article);
    for (const passage of result.article.passages) {
      passages.set(passage.id, passage);
      for (const source of Object.values(passage.sources)) {
        const official = mirrors?.[source.url];
        if (official)
          problems.push({
            file,
            line: 1,
            message: `source "${source.key}" is a copy; the official page is ${official}`,
          });
      }
    }
  }
  const glossary = readChecked(join(folder, 'glossary.yaml'), glossarySchema, problems);
  const replies = readChecked(join(folder, 'replies.yaml'), repliesSchema, problems);
  if (!glossary || !replies) return { problems };
  const entries = [...passages.values(), ...themePassages()];
  const { states } = loadStates(folder);
  for (const passage of states.flatMap(statePassages)) passages.set(passage.id, passage);
  return {
    knowledge: { articles, states, passages, entries, glossary: makeGlossary(glossary), replies },
    problems,
  };
}

function listFiles(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    throw new PreceptorError('knowledge-invalid', { details: `  ${folder}: ${describe(error)}` }, error);
  }
}

function readData(path: string, problems: Problem[]): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line ?? 1;
    problems.push({ file: relative('.', path), line, message: describe(error).split('\n')[0]! });
    return undefined;
  }
}

function readChecked<T extends z.ZodType>(
  path: string,
  schema: T,
  problems: Problem[],
): z.infer<T> | undefined {
  const data = readData(path, problems);
  if (data === undefined) return undefined;
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({
      file: relative('.', path),
      line: 1,
      message: `${issue.path.join('.')}: ${issue.message}`,
    });
  }
  return undefined;
}
