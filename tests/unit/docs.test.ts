// The documentation is held to the code: commands, links, errors, the article example, the folders.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/errors.ts';
import { parseArticle } from '../../src/knowledge/article.ts';

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (path: string) => readFileSync(path, 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

test.each(pages)('%s names only npm scripts that exist', (path) => {
  const named = [...read(path).matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
    (match) => match[1] ?? match[2]!,
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test.each(pages)('%s links only to files that are there', (path) => {
  const targets = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
  expect(targets.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
});

test('docs/errors.md lists the catalogue as it is (npx vitest -u writes it anew)', async () => {
  const rows = Object.entries(catalogue).map(
    ([code, entry]) =>
      `| \`${code}\` | ${cell(entry.operator)} | ${cell(entry.user) || '-'} | ${entry.status} | ${entry.retryable ? 'yes' : 'no'} |`,
  );
  const page = `# Errors\n\nThe catalogue of \`src/errors.ts\`. A word in braces is filled in when the error happens.\n\n| Code | What happened, and what the operator does | What the user reads | Status | May the same work later? |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  await expect(page).toMatchFileSnapshot('../../docs/errors.md');
});

test('the article of docs/knowledge.md is a good article', () => {
  const example = /```markdown\n([\s\S]*?)```/.exec(read('docs/knowledge.md'))![1]!;
  expect(parseArticle('example.md', example).problems).toEqual([]);
});

test('ARCHITECTURE.md names every folder of src', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(
    folders.filter((entry) => !read('ARCHITECTURE.md').includes(`${entry.name}/`)).map((entry) => entry.name),
  ).toEqual([]);
});

test('CI runs the test command of the README and nothing else', () => {
  expect(read('README.md')).toContain('npm cit');
  expect(read('.ci/run').trim().split('\n').at(-1)).toBe('npm cit');
});

function cell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|').trim();
}
