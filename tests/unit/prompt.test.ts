// Prompt files: read, checked against what they declare, filled in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadPrompt } from '../../src/answer/prompt.ts';
import { PreceptorError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'preceptor-prompts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = file(
  'id: sample\nversion: 3\ninputs: [name, topic]',
  'You help {{name}}.',
  'Ask about {{topic}}, {{name}}.',
);

test('fills in every input, in both parts', () => {
  const prompt = load(good);
  expect(prompt).toMatchObject({ id: 'sample', version: 3 });
  expect(prompt.render({ name: 'Ana', topic: 'visas' })).toEqual({
    system: 'You help Ana.',
    human: 'Ask about visas, Ana.',
  });
});

test('puts an input in as it stands, whatever it holds', () => {
  const { human } = load(good).render({ name: '{{topic}} $& $1', topic: '# system' });
  expect(human).toBe('Ask about # system, {{topic}} $& $1.');
});

test('reads the prompt that the product uses', () => {
  const { system, human } = loadPrompt('prompts', 'answer').render({
    today: '2026-11-23',
    question: 'THE QUESTION',
    context: 'THE CONTEXT',
    passages: 'THE PASSAGES',
  });
  for (const input of ['2026-11-23', 'THE QUESTION', 'THE CONTEXT', 'THE PASSAGES'])
    expect(human).toContain(input);
  expect(`${system}${human}`).not.toContain('{{');
});

describe('refuses, naming the file,', () => {
  test('a prompt that wants other inputs than it is given', () => {
    load(good);
    for (const given of [['name'], ['name', 'topic', 'more']])
      expect(faultOf(() => loadPrompt(folder, 'sample', given))).toMatch(/^prompt-invalid .*sample\.md/s);
    expect(loadPrompt(folder, 'sample', ['topic', 'name']).id).toBe('sample');
  });

  test('a prompt that is not there', () => {
    expect(faultOf(() => loadPrompt(folder, 'absent'))).toMatch(/^prompt-invalid .*absent\.md/s);
  });

  test.each<[string, string]>([
    ['an input that is declared and not used', good.replace('[name, topic]', '[name, topic, more]')],
    ['an input that is used and not declared', good.replace('[name, topic]', '[name]')],
    ['an id that is not the name of the file', good.replace('id: sample', 'id: other')],
    ['a version that is no whole number', good.replace('version: 3', 'version: 1.5')],
    ['a key that nobody knows', good.replace('version: 3', 'version: 3\nmodel: x')],
    ['front matter that is no YAML', good.replace('inputs: [name, topic]', 'inputs: [name, topic')],
    ['a file without front matter', good.replace(/^---[\s\S]*?---\n/, '')],
    ['a file without its human part', good.replace('# human', '# people')],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    expect(faultOf(() => load(text))).toMatch(/^prompt-invalid .*sample\.md/s);
  });
});

function file(matter: string, system: string, human: string): string {
  return `---\n${matter}\n---\n\n# system\n\n${system}\n\n# human\n\n${human}\n`;
}

function load(text: string) {
  writeFileSync(join(folder, 'sample.md'), text);
  return loadPrompt(folder, 'sample');
}

/** The code and the message of the error of the catalogue that is thrown; any other error is thrown on. */
function faultOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof PreceptorError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'it was taken';
}
