// The terminal: one question, the same as JSON, and a conversation, each a process of its own.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/types.ts';
import { newDataDir } from '../support/app.ts';

const dataDir = newDataDir();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('prints an answer with its sources, its date and what to ask next', async () => {
  const { code, out } = await run(['What is the Conrad 30 waiver?']);
  expect(code).toBe(0);
  expect(out).toMatch(/three years.*\[1\]/s);
  expect(out).toMatch(/^As of .*20\d\d/m);
  expect(out).toMatch(/^\[1\] USCIS.*https:\/\/www\.uscis\.gov/m);
  expect(out).toMatch(/Ask next: .+\?/);
});

test('takes a question in words without quotes', async () => {
  const { out } = await run(['What', 'is', 'the', 'Conrad', '30', 'waiver?']);
  expect(out).toContain('[1]');
});

test('prints valid JSON with kind, citations, passages and date', async () => {
  const { code, out } = await run(['--json', 'What is the Conrad 30 waiver?']);
  expect(code).toBe(0);
  const answer = JSON.parse(out) as Answer & { text: string };
  expect(answer).toMatchObject({ kind: 'answer', overdue: false });
  expect(answer.asOf).toMatch(/^20\d\d/);
  expect(answer.passages).toContain('conrad-introduction#what');
  expect(answer.citations[0]).toMatchObject({
    position: 1,
    source: { url: expect.stringMatching(/^https:/) },
  });
  expect(answer.text).toContain(answer.parts[0]?.text);
});

test('holds a conversation over stdin, with a follow-up, until exit', async () => {
  const { code, out, err } = await run(
    [],
    'Can a J-1 physician moonlight?\nwhat about H-1B?\nexit\nWhat is OET?\n',
  );
  expect(err).not.toMatch(/Error/);
  expect(code).toBe(0);
  expect(out).toMatch(/I am Preceptor/);
  const [, moonlighting, followUp, ...more] = out.split(/^Ask next: .*$/m);
  expect(moonlighting).toMatch(/J-1 physician may not moonlight/);
  expect(followUp).toMatch(/concurrent H-1B/);
  expect(more.join('').trim()).toBe('');
});

test('ends a conversation when stdin ends', async () => {
  const { code, out } = await run([], 'What is the Conrad 30 waiver?\nthanks\n');
  expect(code).toBe(0);
  expect(out).toMatch(/You are welcome/);
});

test('says what is wrong with the environment, and fails', async () => {
  const { code, out, err } = await run(['What is OET?'], '', { PORT: 'many' });
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toMatch(/^config-invalid: .*PORT/s);
  expect(err).not.toMatch(/at .*\.ts:\d/);
});

async function run(
  args: string[],
  input = '',
  env: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['src/cli/ask.ts', ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, NO_COLOR: '1', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, out, err };
}
