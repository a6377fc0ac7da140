// One article: a good one is read whole, and each fault of a bad one is reported with the line where it stands.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { parseArticle, readSentences } from '../../src/knowledge/article.ts';
import { type Section, readSections } from '../../src/knowledge/sections.ts';

const phrasings = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `> how ${word}`).join('\n');
const good = `---
id: waiver-basics
title: "Waiver basics"
topic: visas
jurisdiction: US
verified: 2026-11-23
review_by: 2027-09-01
official:
  title: "Waivers"
  publisher: "State Department"
  url: https://state.example/waivers
sources:
  dos:
    title: "Waiver guide"
    publisher: "State Department"
    url: https://state.example/guide
    as_of: 2026-05
  tmb:
    title: "Texas rules"
    publisher: "Texas Medical Board"
    url: https://texas.example/rules
facts: [visa-waiver-time, lic-texas]
---

## How long does a waiver take? {#time}

${phrasings}

It takes 3 to 4 months. [dos] Ask early.

- The state files it. [dos, tmb]
- You sign.

## How is it in Texas? {#texas TX,OK}

${phrasings}

Texas has a rule. [tmb]
`;

describe('a good article', () => {
  const { article, places, problems } = parseArticle('a.md', good);

  test('has no problem', () => {
    expect(problems).toEqual([]);
  });

  test('is read whole', () => {
    expect(article).toMatchObject({
      id: 'waiver-basics',
      title: 'Waiver basics',
      topic: 'visas',
      jurisdiction: 'US',
      verified: '2026-11-23',
      reviewBy: '2027-09-01',
      official: { title: 'Waivers', publisher: 'State Department', url: 'https://state.example/waivers' },
      facts: ['visa-waiver-time', 'lic-texas'],
    });
    const dos = {
      key: 'dos',
      title: 'Waiver guide',
      publisher: 'State Department',
      url: 'https://state.example/guide',
      asOf: '2026-05',
      checked: '2026-11-23',
    };
    const tmb = {
      key: 'tmb',
      title: 'Texas rules',
      publisher: 'Texas Medical Board',
      url: 'https://texas.example/rules',
      checked: '2026-11-23',
    };
    const common = {
      articleId: 'waiver-basics',
      title: 'Waiver basics',
      topic: 'visas',
      phrasings: ['how one', 'how two', 'how three', 'how four', 'how five', 'how six'],
      verdicts: [],
      official: article?.official,
      verified: '2026-11-23',
      reviewBy: '2027-09-01',
    };
    expect(article?.passages).toEqual([
      {
        ...common,
        id: 'waiver-basics#time',
        heading: 'How long does a waiver take?',
        jurisdictions: ['US'],
        sentences: [
          { text: 'It takes 3 to 4 months.', sources: ['dos'] },
          { text: 'Ask early.', sources: [] },
          { text: 'The state files it.', sources: ['dos', 'tmb'] },
          { text: 'You sign.', sources: [] },
        ],
        sources: { dos, tmb },
      },
      {
        ...common,
        id: 'waiver-basics#texas',
        heading: 'How is it in Texas?',
        jurisdictions: ['TX', 'OK'],
        sentences: [{ text: 'Texas has a rule.', sources: ['tmb'] }],
        sources: { tmb },
      },
    ]);
  });

  test('tells which questions a passage answers with yes or no', () => {
    const text = good
      .replace('> how one', '> no: can i wait a year')
      .replace('> how two', '> yes: so it takes months right')
      .replace('It takes 3 to 4 months.', 'No: it takes 3 to 4 months.');
    const [time, texas] = parseArticle('a.md', text).article!.passages;
    expect(time!.phrasings.slice(0, 3)).toEqual([
      'can i wait a year',
      'so it takes months right',
      'how three',
    ]);
    expect(time!.verdicts).toEqual([
      { question: 'How long does a waiver take?', says: 'no' },
      { question: 'can i wait a year', says: 'no' },
      { question: 'so it takes months right', says: 'yes' },
    ]);
    expect(texas!.verdicts).toEqual([]);
  });

  test('is read the same with the line ends of Windows', () => {
    const windows = parseArticle('a.md', good.replaceAll('\n', '\r\n'));
    expect(windows.article).toEqual(article);
    expect(windows.problems).toEqual([]);
    expect(windows.places?.passages).toEqual(places?.passages);
  });

  test('is read with the lines on which things stand', () => {
    const line = (start: string, from = 0) => good.split('\n').indexOf(start, from) + 1;
    const [time, texas] = [
      line('## How long does a waiver take? {#time}'),
      line('## How is it in Texas? {#texas TX,OK}'),
    ];
    const six = (first: number) => [0, 1, 2, 3, 4, 5].map((more) => first + more);
    const [takes, files, sign] = [
      'It takes 3 to 4 months. [dos] Ask early.',
      '- The state files it. [dos, tmb]',
      '- You sign.',
    ].map((start) => line(start));
    expect(places?.passages).toEqual([
      { line: time, phrasings: six(time + 2), sentences: [takes, takes, files, sign], links: [] },
      { line: texas, phrasings: six(texas + 2), sentences: [line('Texas has a rule. [tmb]')], links: [] },
    ]);
    expect(places?.lineOf(['sources', 'tmb', 'url'])).toBe(line('    url: https://texas.example/rules'));
    expect(places?.lineOf(['facts', 1])).toBe(line('facts: [visa-waiver-time, lic-texas]'));
  });

  test('may link to other passages; the reader gets the words', () => {
    const read = parseArticle(
      'a.md',
      good.replace('Ask early.', 'Ask [early](#texas), as [others](other-article#time) do.'),
    );
    expect(read.problems).toEqual([]);
    expect(read.article?.passages[0]?.sentences[1]?.text).toBe('Ask early, as others do.');
    const line = good.split('\n').findIndex((text) => text.includes('Ask early.')) + 1;
    expect(read.places?.passages[0]?.links).toEqual([
      { line, target: '#texas' },
      { line, target: 'other-article#time' },
    ]);
  });

  test('may carry numbers in the names of visas, exams, forms and pathways without a source', () => {
    const named = 'Ask for Form I-140, Step 3, the H-1B, Pathway 2, Conrad 30 and 214(l).';
    expect(faults('You sign.', named)).toEqual([]);
  });
});

describe('each fault is reported with its line', () => {
  test.each<[string, string, string, string, RegExp]>([
    [
      'a date that is none',
      'verified: 2026-11-23',
      'verified: 23 November',
      'verified:',
      /^verified: a date like/,
    ],
    ['an unknown topic', 'topic: visas', 'topic: cooking', 'topic:', /^topic: /],
    [
      'an unknown state',
      'jurisdiction: US',
      'jurisdiction: XX',
      'jurisdiction:',
      /^jurisdiction: US or a two-letter/,
    ],
    [
      'a state that is a word of the language',
      'jurisdiction: US',
      'jurisdiction: toString',
      'jurisdiction:',
      /two-letter/,
    ],
    [
      'an http address',
      'https://texas',
      'http://texas',
      'http://texas',
      /^sources\.tmb\.url: an https address/,
    ],
    ['an unknown field', 'facts:', 'fakts:', 'fakts:', /fakts/],
    [
      'a field that is missing',
      '    publisher: "Texas Medical Board"\n',
      '',
      '  tmb:',
      /^sources\.tmb\.publisher: /,
    ],
    [
      'front matter that is no YAML',
      'title: "Waiver basics"',
      'title: "Waiver',
      'title: "Waiver',
      /^Missing closing "quote$/,
    ],
    [
      'a review before the check',
      'review_by: 2027-09-01',
      'review_by: 2026-11-23',
      'review_by:',
      /review_by must be later/,
    ],
    [
      'a source that is not listed',
      'Texas has a rule. [tmb]',
      'Texas has a rule. [tmb, tbm]',
      'Texas has',
      /source "tbm" is not in/,
    ],
    [
      'a source named like a built-in',
      'Texas has a rule. [tmb]',
      'So. [tmb, constructor]',
      'So.',
      /"constructor" is not in/,
    ],
    [
      'a source that nothing uses',
      'facts:',
      '  idle:\n    title: "I"\n    publisher: "P"\n    url: https://i.example\nfacts:',
      '  idle:',
      /source "idle" is never used/,
    ],
    [
      'a number without a source',
      'You sign.',
      'You sign 2 forms.',
      '- You sign',
      /number without a source: "You sign 2 forms\."/,
    ],
    ['too few phrasings', '> how six\n\nIt', '\nIt', '{#time}', /^5 phrasings, at least 6/],
    ['phrasings that repeat', '> how six\n\nIt', '> How FIVE\n\nIt', '{#time}', /^5 phrasings/],
    [
      'an anchor that stands twice',
      '{#texas TX,OK}',
      '{#time TX,OK}',
      '{#time TX',
      /anchor "time" stands twice/,
    ],
    ['a heading without an anchor', ' {#texas TX,OK}', '', '## How is it', /a heading reads/],
    ['a heading of another depth', '## How is it', '### How is it', '### How is it', /a heading reads/],
    ['an unknown state in a heading', 'TX,OK', 'TX,ZZ', '{#texas', /unknown jurisdiction "ZZ"/],
    [
      'text before the first heading',
      '\n## How long',
      '\nHello.\n\n## How long',
      'Hello.',
      /text before the first heading/,
    ],
    [
      'a table',
      'Texas has',
      '| Year | Fee |\n| ---- | --- |\n| a    | b   |\n\nTexas has',
      '| Year',
      /^a table is not allowed/,
    ],
    ['code', 'Texas has', '```\nx\n```\n\nTexas has', '```', /^code is not allowed/],
    ['a line of hyphens', 'Texas has', '-----\n\nTexas has', '-----', /^a rule is not allowed/],
    ['emphasis', 'You sign.', 'You *must* sign.', '- You *', /^emphasis is not allowed/],
    ['HTML', 'You sign.', 'You <b>sign</b>.', '- You <', /^HTML is not allowed/],
    ['a picture', 'You sign.', '![You](sign.png)', '- ![', /^a picture is not allowed/],
    [
      'a link to another site',
      'You sign.',
      'You [sign](https://sign.example/).',
      '- You [',
      /^a link that no reader sees: cite https:\/\/sign\.example\/ as a source$/,
    ],
    [
      'a copy of an official page',
      'state.example/guide',
      'copy.example',
      '    url: https://copy',
      /^source "dos" is a copy; the official page is https:\/\/official\.example\/$/,
    ],
    ['a month that is none', '2026-05', '2026-13', '    as_of', /^sources\.dos\.as_of: YYYY/],
    ['an empty title', '"Waiver basics"', '" "', 'title:', /^title: must not be empty/],
    ['a key that stands twice', 'topic: visas', 'id: other', 'id: other', /unique/],
    ['an alias of nothing', 'topic: visas', 'topic: *visas', 'id:', /alias/i],
    [
      'a section without any source',
      'Texas has a rule. [tmb]',
      'Ask us.',
      '{#texas',
      /no sentence has a source/,
    ],
    [
      'a section that is too long',
      'Texas has a rule.',
      `Texas ${'very '.repeat(150)}long.`,
      '{#texas',
      /^15\d words, at most 145/,
    ],
  ])('%s', (_, from, to, at, message) => {
    const text = good.replace(from, to);
    expect(text).not.toBe(good);
    const line = text.split('\n').findIndex((content) => content.includes(at)) + 1;
    const mirrors = { 'https://copy.example': 'https://official.example/' };
    expect(parseArticle('a.md', text, mirrors).problems).toContainEqual({
      file: 'a.md',
      line,
      message: expect.stringMatching(message),
    });
  });

  test('front matter that is missing', () => {
    const { article, problems } = parseArticle('a.md', '# Hello\n');
    expect(article).toBeUndefined();
    expect(problems).toEqual([
      { file: 'a.md', line: 1, message: expect.stringContaining('front matter is missing') },
    ]);
  });

  test('no section at all', () => {
    const matter = good.slice(0, good.indexOf('\n## How long'));
    expect(parseArticle('a.md', matter).problems).toContainEqual({
      file: 'a.md',
      line: matter.split('\n').length,
      message: expect.stringContaining('no section'),
    });
  });

  test('several at once', () => {
    const text = good.replace('[dos] Ask early.', '[nobody] Ask 9 times.').replace(' {#texas TX,OK}', '');
    const { problems } = parseArticle('a.md', text);
    expect(problems.map((problem) => problem.message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('source "nobody"'),
        expect.stringContaining('a number without a source'),
        expect.stringContaining('a heading reads'),
      ]),
    );
  });
});

describe('readSentences', () => {
  test.each([
    [
      'One. Two. [k]',
      [
        ['One.', []],
        ['Two.', ['k']],
      ],
    ],
    [
      'One. [a, b] Two.',
      [
        ['One.', ['a', 'b']],
        ['Two.', []],
      ],
    ],
    ['The U.S. Code says so. [k]', [['The U.S. Code says so.', ['k']]]],
    [
      'No stop [k] then more',
      [
        ['No stop', ['k']],
        ['then more', []],
      ],
    ],
    ['', []],
  ])('reads %j', (text, sentences) => {
    expect(readSentences(text).map((sentence) => [sentence.text, sentence.sources])).toEqual(sentences);
  });

  test('loses no word and gives each sentence its own keys', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9$,'-]{1,8}$/);
    const sentence = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.subarray(['dos', 'tmb', 'a-1']),
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (parts) => {
        const spelt = parts.map(([words, keys]) => ({ text: `X${words.join(' ')}xx.`, sources: keys }));
        const text = spelt.map(
          (part) => part.text + (part.sources.length ? ` [${part.sources.join(', ')}]` : ''),
        );
        expect(readSentences(text.join(' '))).toEqual(spelt);
      }),
    );
  });

  test('loses no word of any text whatever', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('. ', '? ', ' [k]', '[a, b] ', ' U.S. ', ' A', '\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const words = text.replaceAll(/\[[a-z0-9-]+(?:,\s*[a-z0-9-]+)*\]/g, '').replaceAll(/\s/g, '');
        const read = readSentences(text).map((part) => part.text);
        expect(read.join('').replaceAll(/\s/g, '')).toBe(words);
        expect(read).not.toContain('');
      }),
    );
  });
});

describe('sections', () => {
  const folder = join('knowledge', 'articles');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );

  test("of the repository's articles are what a Markdown parser makes of them", () => {
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) {
      const body = readFileSync(join(folder, name), 'utf8').replace(/^---\n[^]*?\n---\n/, '');
      expect(readSections(body, 0, () => {}).flatMap(pieces), name).toEqual(markdownPieces(body));
    }
  });

  test.each([
    ['one paragraph on two lines', 'One\ntwo.', ['One two.']],
    ['a paragraph that goes on with a number', 'One of\n30. Two.', ['One of 30. Two.']],
    ['a paragraph after a list', '- one\n\nTwo of\n30. Three.', ['one', 'Two of 30. Three.']],
    ['a list after a paragraph, without a blank line', 'One:\n- two\n- three', ['One:', 'two', 'three']],
    ['a numbered list', 'One:\n\n1. two\n2. three', ['One:', 'two', 'three']],
    ['an item on two lines', '- one\n  two\n- three', ['one two', 'three']],
    ['a list within a list', '- one\n  - two', ['one', 'two']],
    ['spaces at the ends of lines', '  One.  \n\n\tTwo. ', ['One.', 'Two.']],
  ])('%s', (_, body, texts) => {
    const [section] = readSections(`## Q? {#q}\n\n${body}\n`, 0, (_line, message) => expect.fail(message));
    expect(section?.blocks.map(({ text }) => text)).toEqual(texts);
  });
});

function pieces(section: Section): [number, string][] {
  const { heading, anchor, jurisdictions, phrasings, blocks } = section;
  const states = jurisdictions.length ? ` ${jurisdictions.join(',')}` : '';
  return [
    [section.line, `${heading} {#${anchor}${states}}`],
    ...[...phrasings, ...blocks].map(({ line, text }): [number, string] => [line, text]),
  ];
}

/** The same by a parser of all of Markdown: headings, lines of quotes, paragraphs and items. */
function markdownPieces(body: string): [number, string][] {
  return fromMarkdown(body).children.flatMap((node): [number, string][] => {
    const line = node.position!.start.line;
    if (node.type === 'blockquote')
      return toString(node)
        .split('\n')
        .map((text, i) => [line + i, text]);
    if (node.type !== 'list') return [[line, toString(node).replaceAll('\n', ' ')]];
    return node.children.map((item) => [item.position!.start.line, toString(item).replaceAll('\n', ' ')]);
  });
}

/** The problems of the good article with one piece of text put for another. */
function faults(from: string, to: string): string[] {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  return parseArticle('a.md', text).problems.map((problem) => problem.message);
}
