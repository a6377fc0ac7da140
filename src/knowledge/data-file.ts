// The YAML of the knowledge base, whole files and the front matter of articles, held to a schema, with the line of
// whatever is wrong in it.
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import { describe } from '../errors.ts';

export type Problem = { file: string; line: number; message: string };

/** Where a value stands: keys of maps and places in lists. */
type Path = readonly PropertyKey[];

/** The line of the value in its file, or of what it is missing from. */
export type LineOf = (path: Path) => number;

export type DataFile<T> = {
  /** Absent when the text breaks the schema. */
  data?: T;
  problems: Problem[];
  lineOf: LineOf;
  /** Adds a problem at the line of the value. */
  report(path: Path, message: string): void;
};

/**
 * Reads YAML. `part` says what of the file the text is, when it is not all of it: how many lines stand before it, and
 * what it is called.
 */
export function readDataFile<T extends z.ZodType>(
  file: string,
  text: string,
  schema: T,
  { before, name }: { before: number; name: string } = { before: 0, name: 'file' },
): DataFile<z.infer<T>> {
  const problems: Problem[] = [];
  const document = parseYaml(text);
  // Most files are sound: where things stand is looked up, in the text read again, only when it is asked for.
  let contents: unknown;
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length + before;
  const lineOf: LineOf = (path) => lineAt(offsetOf((contents ??= parseYaml(text).contents), path));
  const report = (path: Path, message: string) => void problems.push({ file, line: lineOf(path), message });
  const read = { problems, lineOf, report };
  for (const error of document.errors)
    problems.push({ file, line: lineAt(error.pos[0]), message: error.message });
  if (problems.length) return read;
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch (error) {
    // An alias of a value that is nowhere is found only now, without its place.
    report([], describe(error));
    return read;
  }
  const result = schema.safeParse(plain);
  if (result.success) return { data: result.data, ...read };
  for (const issue of result.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const missing = issue.path.length > 0 && valueAt(plain, issue.path) === undefined;
    report(
      [...issue.path, ...keys],
      `${issue.path.join('.') || name}: ${missing ? 'is missing' : issue.message}`,
    );
  }
  return read;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);
}

function parseYaml(text: string) {
  return parseDocument(text, { schema: 'core', prettyErrors: false });
}

function offsetOf(contents: unknown, path: Path): number {
  let node = contents;
  let offset = 0;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    const stands = pair ? pair.key : next;
    if (!isNode(stands) || !stands.range) break;
    offset = stands.range[0];
    node = next;
  }
  return offset;
}
