// A YAML file of the knowledge base held to its schema, with the line of whatever is wrong in it.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Document, LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import { PreceptorError, describe } from '../errors.ts';
import type { Problem } from './article.ts';

/** Where a value stands: keys of maps and places in lists. */
type Path = readonly PropertyKey[];

export type DataFile<T> = {
  /** Absent when the file breaks the schema. */
  data?: T;
  problems: Problem[];
  /** Adds a problem at the line of the value, or of what it is missing from. */
  report(path: Path, message: string): void;
};

/** Reads the text of a data file. Every problem has its line. */
export function readDataFile<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
): DataFile<z.infer<T>> {
  const problems: Problem[] = [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const report = (path: Path, message: string) =>
    void problems.push({ file, line: lineOf(document.contents, path, lines), message });
  for (const error of document.errors)
    problems.push({ file, line: lines.linePos(error.pos[0]).line, message: error.message });
  if (problems.length) return { problems, report };
  const result = schema.safeParse(toData(document, (message) => report([], message)));
  if (problems.length) return { problems, report };
  if (result.success) return { data: result.data, problems, report };
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    report([...issue.path, ...keys], `${issue.path.join('.') || 'file'}: ${issue.message}`);
  }
  return { problems, report };
}

/** The path and text of one file of the knowledge folder; throws `knowledge-invalid` when it cannot be read. */
export function openDataFile(folder: string, name: string): { file: string; text: string } {
  const path = join(folder, name);
  const file = relative('.', path);
  try {
    return { file, text: readFileSync(path, 'utf8') };
  } catch (error) {
    throw new PreceptorError('knowledge-invalid', { details: `  ${file}:1: ${describe(error)}` }, error);
  }
}

/** The plain data of a document. An alias of a value that is nowhere is found only now, without a line. */
function toData(document: Document.Parsed, report: (message: string) => void): unknown {
  try {
    return document.toJS();
  } catch (error) {
    report(describe(error));
    return undefined;
  }
}

function lineOf(contents: unknown, path: Path, lines: LineCounter): number {
  let node = contents;
  let line = 1;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    const stands = pair ? pair.key : next;
    if (!isNode(stands) || !stands.range) break;
    line = lines.linePos(stands.range[0]).line;
    node = next;
  }
  return line;
}
