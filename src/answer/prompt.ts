// Prompts are files: front matter (id, version, inputs), then a "# system" and a "# human" part with {{inputs}}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PreceptorError, describe } from '../errors.ts';

const matter = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  inputs: z.array(z.string()),
});

export type Prompt = {
  id: string;
  version: number;
  render(inputs: Record<string, string>): { system: string; human: string };
};

/**
 * Reads and checks `<folder>/<id>.md`; throws `prompt-invalid` when it names inputs it does not use or uses others, or other
 * ones than `given`, which the caller fills in.
 */
export function loadPrompt(folder: string, id: string, given?: readonly string[]): Prompt {
  const path = join(folder, `${id}.md`);
  const fail = (details: string, cause?: unknown) =>
    new PreceptorError('prompt-invalid', { details: `${path}: ${details}` }, cause);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw fail(describe(error), error);
  }
  const parts = /^---\n([\s\S]*?)\n---\n+# system\n([\s\S]*?)\n# human\n([\s\S]*)$/.exec(text);
  if (!parts) throw fail('it needs front matter, "# system" and "# human"');
  let front: unknown;
  try {
    front = parse(parts[1]!);
  } catch (error) {
    throw fail(describe(error), error);
  }
  const head = matter.safeParse(front);
  if (!head.success) throw fail(z.prettifyError(head.error));
  const [system, human] = [parts[2]!.trim(), parts[3]!.trim()];
  const used = new Set([...`${system}${human}`.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!));
  const declared = new Set(head.data.inputs);
  if (head.data.id !== id || used.symmetricDifference(declared).size)
    throw fail('id, inputs and text do not agree');
  if (given && declared.symmetricDifference(new Set(given)).size)
    throw fail(`its inputs must be ${given.join(', ')}`);
  return {
    id,
    version: head.data.version,
    render(inputs) {
      const put = (part: string) => part.replace(/\{\{(\w+)\}\}/g, (_, name: string) => inputs[name] ?? '');
      return { system: put(system), human: put(human) };
    },
  };
}
