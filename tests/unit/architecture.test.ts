// The arrows of ARCHITECTURE.md: which folder may import from which, and who may use which package.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
const imports = files.flatMap((file) =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /^\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm,
    ),
  ].map((match) => {
    const target = match[1] ?? match[2] ?? match[3]!;
    return { file, target, to: target.startsWith('.') ? normalize(join(dirname(file), target)) : undefined };
  }),
);
const folder = (path: string) => (path.includes('/') ? path.split('/')[0]! : path);

// Ports are types: an adapter may name the port it fills, wherever it is declared.
const allowed: Record<string, string[]> = {
  domain: ['domain'],
  knowledge: ['knowledge', 'domain', 'errors.ts'],
  answer: ['answer', 'knowledge', 'domain', 'errors.ts'],
  // Of the widget the server takes what is words, not the code for browsers: see below.
  channels: ['channels', 'answer', 'handoff', 'domain', 'design', 'widget', 'errors.ts', 'config.ts'],
  adapters: ['adapters', 'knowledge', 'channels', 'domain', 'errors.ts', 'config.ts'],
  widget: ['widget', 'design', 'domain'],
  design: ['design'],
};

test('reads the imports at all', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('no folder imports against the arrows', () => {
  const breaches = imports.filter(
    ({ file, to }) => to && allowed[folder(file)] && !allowed[folder(file)]!.includes(folder(to)),
  );
  expect(breaches.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

test('the server takes of the widget its texts and its snippet, and the browser of the server nothing', () => {
  const taken = imports.filter(({ file, to }) => folder(file) === 'channels' && to?.startsWith('widget/'));
  expect(taken.filter(({ to }) => !/^widget\/(texts\/|snippet)/.test(to!))).toEqual([]);
  const node = imports.filter(({ file, target }) => folder(file) === 'widget' && target.startsWith('node:'));
  expect(node).toEqual([]);
});

test('packages stay where they may be swapped', () => {
  const homes: [RegExp, RegExp][] = [
    [/^botframework-directlinejs/, /^widget\/page\/(line|direct-line-library)\.ts/],
    [/^(botbuilder|botframework-(?!directlinejs)|restify)/, /^(channels\/|main\.ts|app\.ts)/],
    [/^(preact|micromark|dompurify|adaptivecards)/, /^widget\/page\//],
    [/^esbuild/, /^channels\/web\/bundle\.ts/],
    [/^@langchain\//, /^(adapters|answer)\//],
    [/^(kysely|node:sqlite|prom-client)/, /^adapters\//],
    [/^hnswlib-node/, /^(knowledge\/nearest\.ts|cli\/check-install\.ts)/],
  ];
  const strays = imports.filter(({ file, target }) =>
    homes.some(([name, home]) => name.test(target) && !home.test(file)),
  );
  expect(strays.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

test('only config.ts reads the environment', () => {
  const readers = files.filter((file) => /process\.env\b/.test(readFileSync(join('src', file), 'utf8')));
  expect(readers).toEqual(['config.ts']);
});

test('every error comes from the catalogue', () => {
  const bare = files.filter((file) =>
    /throw new (?:Type|Range)?Error\(/.test(readFileSync(join('src', file), 'utf8')),
  );
  expect(bare).toEqual([]);
});

test('the composition root is at most 100 lines', () => {
  expect(readFileSync('src/main.ts', 'utf8').split('\n').length).toBeLessThanOrEqual(100);
});
