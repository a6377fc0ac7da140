// The editor's commands as a person runs them: what is printed, and what the process says by its exit code.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeBase } from '../support/knowledge-base.ts';

test.each([['check'], []])('%s: a sound base is told in one line', (...command) => {
  using base = makeBase();
  expect(run(base.folder, ...command)).toEqual({
    code: 0,
    out: '3 articles, 4 passages, rules of 54 jurisdictions, 1 change: no problem\n',
    err: '',
  });
});

test('check: each problem is a line of its own, with file and line first, and the process fails', () => {
  using base = makeBase();
  base.change('articles/visas/waiver-time.md', 'You sign.', 'You sign 2 forms.');
  base.change('states/tx.yaml', 'value: 2,', 'value: two,');
  expect(run(base.folder, 'check')).toEqual({
    code: 1,
    out: [
      `${base.named('articles/visas/waiver-time.md')}:37: a number without a source: "You sign 2 forms."`,
      `${base.named('states/tx.yaml')}:15: licence.img_training_years.value: a number of years`,
      '',
      '3 articles, 4 passages, rules of 53 jurisdictions, 1 change: 2 problems in 2 files',
      '',
    ].join('\n'),
    err: '',
  });
});

test('check: a folder that is not there is a problem, not a crash', () => {
  const { code, out, err } = run('nowhere', 'check');
  expect(code).toBe(1);
  expect(out).toMatch(/^nowhere\/articles:1: ENOENT/m);
  expect(err).toBe('');
});

test('due: within 30 days if not said otherwise', () => {
  using base = makeBase();
  expect(run(base.folder, 'due', '--today', '2026-11-23').out).toMatch(/^Nothing .* within 30 days /);
  const { code, out } = run(base.folder, 'due', '--within', '92', '--today', '2026-11-23');
  expect(code).toBe(0);
  expect(out).toMatch(/^2027-02-23 {2}92 days {2}texas-license /m);
});

test('stats and show go on beside a problem, and tell of it', () => {
  using base = makeBase();
  base.change('articles/visas/waiver-time.md', 'You sign.', 'You sign 2 forms.');
  for (const command of [['stats'], ['show', 'waiver-time']]) {
    const { code, out, err } = run(base.folder, ...command);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(100);
    expect(err).toMatch(/^The base has 1 problem: npm run knowledge -- check/);
  }
});

test('show: an unknown id gives the nearest and fails', () => {
  using base = makeBase();
  const { code, out, err } = run(base.folder, 'show', 'waiver-tme');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toMatch(/^Nothing has the id "waiver-tme"\. The nearest:\n\n {2}waiver-time\n/);
});

test.each([
  ['chek'],
  ['show'],
  ['show', 'one', 'two'],
  ['check', 'all'],
  ['due', '--within', 'soon'],
  ['due', '--within', '-1'],
  ['due', '--today', '2026-13-01'],
  ['--colour'],
])('%s %s: what cannot be meant prints the usage', (...command) => {
  const { code, out, err } = run('knowledge', ...command);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^npm run knowledge -- COMMAND/);
});

test('--help prints the usage', () => {
  expect(run('knowledge', '--help')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^npm run knowledge --/),
  });
});

function run(folder: string, ...command: string[]): { code: number | null; out: string; err: string } {
  const args = ['src/cli/knowledge.ts', ...command, '--folder', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
