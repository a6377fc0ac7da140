// docs/editing.md: its example is typed in, step by step, into the repository's own base, and the check says at each step what the page says.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import { showProblem } from '../../src/knowledge/load.ts';

const page = readFileSync('docs/editing.md', 'utf8');
const name = 'articles/culture/ssn-for-life.md';
const today = '2026-11-23';

/** What the file holds, and what the check says then. The first step is the blank file. */
const steps = [...page.matchAll(/(?:```markdown\n([^]*?)```\n\n)?```text\n([^]*?)```/g)].map(
  ([, file = '', said]) => ({ file, said: said!.trim() }),
);

const folder = mkdtempSync(join(tmpdir(), 'preceptor-knowledge-'));
beforeAll(() => cpSync('knowledge/', folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the worked example goes from a blank file to no problem', () => {
  expect(steps).toHaveLength(4);
  expect(steps[0]!.file).toBe('');
  expect(steps.at(-1)!.said).toBe('no problem');
});

test.each(steps.map((step, i) => [i + 1, step] as const))(
  'its step %i is told as it is',
  (_, { file, said }) => {
    writeFileSync(join(folder, name), file);
    const { base, problems } = checkKnowledge(folder, today);
    const lines = problems.map((problem) =>
      showProblem(problem).replaceAll(relative('.', folder), 'knowledge'),
    );
    // Nor may the new article be why another one has a problem.
    expect(lines.filter((line) => line.includes(name))).toEqual(
      said === 'no problem' ? [] : said.split('\n'),
    );
    expect(base.articles.some(({ article }) => article.id === 'ssn-for-life')).toBe(file !== '');
  },
);
