// The text of an answer for each channel, read back with a real Markdown parser: no source can forge a link in it.
import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { type Writing, shape } from '../../src/answer/shape.ts';
import type { Answer, Source } from '../../src/domain/types.ts';

const rule: Source = {
  key: 'rule',
  title: 'Conrad 30 Waiver Program',
  publisher: 'USCIS',
  url: 'https://www.uscis.gov/conrad',
  asOf: '2026-01',
  checked: '2026-11-23',
};
const official = { title: 'Conrad page', publisher: 'USCIS', url: 'https://www.uscis.gov/official' };
const writings: Writing[] = ['web', 'teams', 'plain'];

describe('an answer', () => {
  const answer = answerWith([rule, { ...rule, title: 'Fee rule', url: 'https://example.gov/fee' }], {
    official,
  });

  test('carries its numbers beside the sentences, on every channel', () => {
    for (const writing of writings)
      expect(shape(answer, writing)).toContain('It takes three years. [1] It has a fee. [2]');
  });

  test('ends in Web Chat with a link definition for each number', () => {
    const { definitions } = parse(shape(answer, 'web'));
    expect(definitions).toEqual(
      new Map([
        ['1', rule.url],
        ['2', 'https://example.gov/fee'],
      ]),
    );
  });

  test('has no link definitions in Teams, which takes the sources from the citation entity', () => {
    const text = shape(answer, 'teams');
    expect(text).toContain('[1]');
    expect(text).not.toContain(rule.url);
    expect(parse(text).definitions.size).toBe(0);
  });

  test('lists title, publisher, date and address of each source in the terminal', () => {
    const text = shape(answer, 'plain');
    const line = text.split('\n').find((one) => one.startsWith('[1]'));
    for (const part of [rule.title, rule.publisher, 'January 2026', rule.url]) expect(line).toContain(part);
    expect(text).not.toMatch(/[*]/);
  });

  test('keeps the paragraph of a law as it is written, where Web Chat would print a copyright sign', () => {
    const law = { ...answer, parts: [{ text: 'See 8 CFR 212.7(c)(9).', citations: [] }] };
    expect(shape(law, 'web')).toContain('See 8 CFR 212.7\\(c)(9).');
    expect(shape(law, 'teams')).toContain('See 8 CFR 212.7(c)(9).');
    expect(shape(law, 'plain')).toContain('See 8 CFR 212.7(c)(9).');
  });

  test('names the official page', () => {
    for (const writing of writings) expect(shape(answer, writing)).toContain(official.url);
    expect(shape(answerWith([rule]), 'web')).not.toContain('Check the current rule');
  });

  test('begins a paragraph where one is marked', () => {
    const parts = [
      { text: 'First.', citations: [1] },
      { text: 'Second.', citations: [1], paragraph: true },
    ];
    expect(shape(answerWith([rule], { parts }), 'web')).toContain('First. [1]\n\nSecond. [1]');
  });
});

describe('the line of dates', () => {
  test('says since when the answer holds and when that was checked', () => {
    expect(shape(answerWith([rule], { asOf: '2026-01' }), 'plain')).toMatch(
      /As of January 2026.* 23 November 2026/,
    );
  });

  test('says so when the source has no date of its own', () => {
    const { asOf: _, ...undated } = rule;
    const text = shape(answerWith([undated], { asOf: '2026-11-23' }), 'plain');
    expect(text).toMatch(/^As of .*23 November 2026/m);
    expect(text).toMatch(/check/);
  });

  test('names an older source behind the rest', () => {
    const text = shape(
      answerWith([rule, { ...rule, url: 'https://example.gov/old', asOf: '2013-08' }], { asOf: '2026-01' }),
      'web',
    );
    expect(text).toContain('The oldest source used is dated August 2013.');
    expect(shape(answerWith([rule], { asOf: '2026-01' }), 'web')).not.toContain('oldest');
  });

  test('warns when the review date has gone by, and only then', () => {
    expect(shape(answerWith([rule], { overdue: true }), 'teams')).toContain('past its review date');
    expect(shape(answerWith([rule]), 'teams')).not.toContain('past its review date');
  });

  test('is absent where nothing is cited', () => {
    for (const writing of writings)
      expect(shape(answerWith([]), writing)).toBe('It takes three years. It has a fee.');
  });
});

const forged = [
  '[click](https://evil.example)',
  '![x](https://evil.example/p.png)',
  '<img src=https://evil.example onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  'Rule\n[9]: https://evil.example "forged"',
  'Rule\r[9]: https://evil.example "forged"',
  'Rule\r\n\r\n[9]: https://evil.example "forged"',
  'Rule\n\n[1]: https://evil.example',
  'Rule"\n[9]: https://evil.example',
  '" onmouseover="alert(1)',
  'it\'s "quoted" (twice)',
  '] (https://evil.example) [',
  '](https://evil.example)',
  'ends with a backslash \\',
  '\\"\n[9]: https://evil.example',
  '**bold** `code` # head | cell',
  '[9][1]',
];

describe('a title or a publisher cannot break out of its place', () => {
  test.each(forged.map((title) => [JSON.stringify(title), title]))('%s', (_, title) => {
    expect(readBack(title, 'USCIS')).toEqual(contained);
    expect(readBack('Rule', title)).toEqual(contained);
  });

  test('however it is put together', () => {
    const piece = fc.constantFrom(
      ...forged,
      '[',
      ']',
      '(',
      ')',
      '"',
      "'",
      '\\',
      '\n',
      '\r',
      '<',
      '>',
      '`',
      '*',
      '_',
      '|',
      ' ',
      '[2]: https://evil.example',
      'a',
    );
    const title = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(title, title, (one, other) => {
        expect(readBack(one, other)).toEqual(contained);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a reader's browser or terminal makes of an answer whose source and official page are named so. */
function readBack(title: string, publisher: string) {
  const answer = answerWith([{ ...rule, title, publisher }], {
    asOf: '2026-01',
    official: { title, publisher, url: official.url },
  });
  const lines = shape(answer, 'plain')
    .split(/[\r\n]+/)
    .map((line) => /^\s*(\[\d+\])?/.exec(line)?.[1] ?? 'text');
  return { web: parse(shape(answer, 'web')), teams: parse(shape(answer, 'teams')), lines };
}

/** One definition, one link to the official page, and in the terminal one line each: answer, dates, official page, source. */
const contained = {
  web: { definitions: new Map([['1', rule.url]]), links: [official.url], others: [] },
  teams: { definitions: new Map(), links: [official.url], others: [] },
  lines: ['text', 'text', 'text', '[1]'],
};

type Nodes = ReturnType<typeof fromMarkdown>['children'][number];

/** Where the links of a Markdown text lead, and what else a reader's browser would act on. */
function parse(markdown: string): { definitions: Map<string, string>; links: string[]; others: string[] } {
  const found = { definitions: new Map<string, string>(), links: [] as string[], others: [] as string[] };
  const walk = (nodes: Nodes[]) => {
    for (const node of nodes) {
      if (node.type === 'definition') found.definitions.set(node.identifier, node.url);
      else if (node.type === 'link') found.links.push(node.url);
      else if (
        ['html', 'image', 'imageReference', 'heading', 'code', 'blockquote', 'list'].includes(node.type)
      )
        found.others.push(node.type);
      if ('children' in node) walk(node.children);
    }
  };
  walk(fromMarkdown(markdown).children);
  return found;
}

function answerWith(sources: Source[], more: Partial<Answer> = {}): Answer {
  const citations = sources.map((source, i) => ({ position: i + 1, source, quote: 'It takes three years.' }));
  return {
    kind: 'answer',
    parts: [
      { text: 'It takes three years.', citations: citations.slice(0, 1).map((one) => one.position) },
      { text: 'It has a fee.', citations: citations.slice(1).map((one) => one.position) },
    ],
    citations,
    ...(sources[0] ? { asOf: sources[0].asOf ?? sources[0].checked } : {}),
    passages: ['conrad#what'],
    suggestions: [],
    confidence: 0.8,
    overdue: false,
    more: false,
    ...more,
  };
}
