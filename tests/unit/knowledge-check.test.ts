// What the check finds: a sound base has no problem, and each fault put into it is found alone, with its file and line.
import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check.ts';
import { readFigures } from '../../src/knowledge/contradictions.ts';
import { passagesOf, showProblem } from '../../src/knowledge/load.ts';
import { type TestBase, makeBase } from '../support/knowledge-base.ts';

const today = '2026-11-23';
const waiver = 'articles/visas/waiver-time.md';
const texas = 'articles/licensing/texas-license.md';
const payment = 'articles/changes/h1b-payment.md';
const rules = 'states/tx.yaml';

test('a sound base has no problem', () => {
  using base = makeBase();
  expect(problemsOf(base)).toEqual([]);
});

/** What is wrong, the file, the text that is put out, the text that is put in, and all problems that this makes. */
type Fault = [fault: string, file: string, from: string, to: string, ...problems: string[]];

describe.each<[part: string, faults: Fault[]]>([
  [
    'front matter',
    [
      [
        'none at all',
        payment,
        '---\n',
        '',
        `${payment}:1: front matter is missing: the file begins with a line of three hyphens`,
      ],
      ['a field that is missing', waiver, 'topic: visas\n', '', `${waiver}:2: topic: is missing`],
      [
        'a field that there is not',
        waiver,
        'topic: visas',
        'topic: visas\nstate: TX',
        `${waiver}:5: front matter: Unrecognized key: "state"`,
      ],
      [
        'a day that is none',
        waiver,
        'verified: 2026-11-23',
        'verified: 2026-11-31',
        `${waiver}:6: verified: a date like 2026-11-23`,
      ],
      [
        'a check in the future',
        waiver,
        'verified: 2026-11-23',
        'verified: 2026-11-24',
        `${waiver}:6: verified 2026-11-24 is in the future: today is 2026-11-23`,
      ],
      [
        'a review before the check',
        waiver,
        'review_by: 2027-09-01',
        'review_by: 2026-11-23',
        `${waiver}:7: review_by must be later than verified`,
      ],
      [
        'a review too late',
        waiver,
        'review_by: 2027-09-01',
        'review_by: 2028-11-24',
        `${waiver}:7: review_by 2028-11-24 is more than 24 months after verified: 2028-11-23 at the latest`,
      ],
      [
        'a change that is not in the list',
        payment,
        'facts: [chg-2025-09-payment]',
        'facts:\n  - some-fact\n  - chg-2025-09-pay',
        `${payment}:15: "chg-2025-09-pay" is not in changes.yaml`,
      ],
      [
        'another id than the file',
        texas,
        'id: texas-license',
        'id: texas-rules',
        `${texas}:2: the file of "texas-rules" is named texas-rules.md`,
        `${waiver}:34: the link leads nowhere: there is no "texas-license#years"`,
      ],
      [
        'another topic than the folder',
        texas,
        'topic: licensing',
        'topic: culture',
        `${texas}:4: an article on culture lies in articles/culture`,
      ],
      [
        'an id that is taken',
        waiver,
        'id: waiver-time',
        'id: texas-license',
        `${waiver}:2: id "texas-license" is taken by ${texas}`,
        `${waiver}:2: the file of "texas-license" is named texas-license.md`,
      ],
    ],
  ],
  [
    'sources',
    [
      [
        'an http address',
        waiver,
        'https://firm',
        'http://firm',
        `${waiver}:21: sources.firm.url: an https address`,
      ],
      [
        'no publisher',
        waiver,
        '    publisher: "A law firm"\n',
        '',
        `${waiver}:18: sources.firm.publisher: is missing`,
      ],
      [
        'a publisher without a name',
        waiver,
        '"A law firm"',
        '" "',
        `${waiver}:20: sources.firm.publisher: must not be empty`,
      ],
      [
        'a date of a page that is none',
        waiver,
        'as_of: 2026-05',
        'as_of: May 2026',
        `${waiver}:17: sources.guide.as_of: YYYY, YYYY-MM or YYYY-MM-DD`,
      ],
      [
        'a page dated after it was read',
        waiver,
        'as_of: 2026-05',
        'as_of: 2026-12',
        `${waiver}:17: as_of 2026-12 is later than 2026-11-23, the day on which the page was read`,
      ],
      [
        'a copy of an official page',
        waiver,
        'https://state.example/guide',
        'https://copy.example/page',
        `${waiver}:16: source "guide" is a copy; the official page is https://state.example/guide`,
      ],
      [
        'ourselves as a publisher',
        waiver,
        '"A law firm"',
        '"Preceptor tally"',
        `${waiver}:20: the publisher "Preceptor tally" names ourselves: cite the page on which it stands`,
      ],
      [
        'a file of ours as a title',
        rules,
        'License rules',
        'Tally over states.jsonl',
        `${rules}:10: the title "Tally over states.jsonl" names ourselves: cite the page on which it stands`,
      ],
      [
        'a key that is not listed',
        waiver,
        'DS-2019. [firm]',
        'DS-2019. [firm, frim]',
        `${waiver}:48: source "frim" is not in the front matter`,
      ],
      [
        'a source that nothing cites',
        payment,
        'facts:',
        '  idle: { title: I, publisher: P, url: https://i.example/ }\nfacts:',
        `${payment}:13: source "idle" is never used`,
      ],
      [
        'a page with two publishers',
        texas,
        '"Texas Board"',
        '"Board of Texas"',
        `${rules}:11: publisher "Texas Board" of https://texas.example/rules is "Board of Texas" in ${texas}:11`,
      ],
      [
        'a page with two dates',
        texas,
        'as_of: 2026-05',
        'as_of: 2026-06',
        `${rules}:13: as_of "2026-05" of https://texas.example/rules is "2026-06" in ${texas}:13`,
      ],
      [
        'a page with two publishers, whose address ends in a slash here and not there',
        payment,
        '"Agency"\n    url: https://agency.example/payment',
        '"The Agency"\n    url: https://agency.example/payment/',
        `changes.yaml:13: publisher "Agency" of https://agency.example/payment is "The Agency" in ${payment}:11`,
      ],
      [
        'a change whose page is told of otherwise',
        'changes.yaml',
        'publisher: Agency',
        'publisher: The Agency',
        `changes.yaml:13: publisher "The Agency" of https://agency.example/payment is "Agency" in ${payment}:11`,
      ],
    ],
  ],
  [
    'sections',
    [
      [
        'a heading without an anchor',
        waiver,
        '## What goes into the file? {#files}',
        '## What goes into the file?',
        `${waiver}:36: the link leads nowhere: there is no "#files"`,
        `${waiver}:39: a heading reads "## Question? {#anchor}" or "## Question? {#anchor TX,FL}"`,
      ],
      [
        'an anchor twice',
        waiver,
        '{#files}',
        '{#time}',
        `${waiver}:36: the link leads nowhere: there is no "#files"`,
        `${waiver}:39: anchor "time" stands twice`,
      ],
      [
        'text above the first heading',
        payment,
        '\n## What',
        '\nHello.\nThere.\n\n## What',
        `${payment}:16: text before the first heading`,
      ],
      [
        'a table',
        waiver,
        '- You sign.',
        '| You | sign |\n| --- | ---- |',
        `${waiver}:36: a table is not allowed: sections hold plain paragraphs and lists`,
      ],
      [
        'emphasis',
        waiver,
        'You sign.',
        'You **sign**.',
        `${waiver}:37: emphasis is not allowed: sections hold plain paragraphs and lists`,
      ],
      [
        'a section too long',
        waiver,
        'Ask early',
        `Ask ${'very '.repeat(140)}early`,
        `${waiver}:25: 161 words, at most 145: split the section`,
      ],
      [
        'a number without a source',
        waiver,
        'You sign.',
        'You sign 2 forms.',
        `${waiver}:37: a number without a source: "You sign 2 forms."`,
      ],
      [
        'no source at all',
        waiver,
        'and Form DS-2019. [firm]',
        'and more.',
        `${waiver}:39: no sentence has a source`,
      ],
      [
        'a link to an anchor that is not there',
        waiver,
        '(#files)',
        '(#papers)',
        `${waiver}:36: the link leads nowhere: there is no "#papers"`,
      ],
      [
        'a link to an article that is not there',
        waiver,
        '(texas-license#years)',
        '(texas#years)',
        `${waiver}:34: the link leads nowhere: there is no "texas#years"`,
      ],
      [
        'a link to another site',
        waiver,
        '(#files)',
        '(https://state.example/files)',
        `${waiver}:36: a link that no reader sees: cite https://state.example/files as a source`,
      ],
      [
        'a heading that another article has',
        payment,
        'What does a new petition cost?',
        'What goes, into the file',
        `${waiver}:39: the heading is also that of h1b-payment#cost (${payment}:16)`,
      ],
      [
        'too few phrasings',
        waiver,
        '> waiver time\n',
        '',
        `${waiver}:25: 5 phrasings, at least 6 are wanted`,
      ],
      [
        'a phrasing under two headings',
        waiver,
        '> waiver file list',
        '> Waiver time?',
        `${waiver}:43: the phrasing "Waiver time?" stands under waiver-time#time too (${waiver}:28)`,
      ],
      [
        'a phrasing in two articles',
        waiver,
        '> waiver file list',
        '> is the fee still there',
        `${waiver}:43: the phrasing "is the fee still there" stands under h1b-payment#cost too (${payment}:23)`,
      ],
      [
        'an abbreviation that is not explained',
        waiver,
        'the contract and',
        'the contract, the CV, a PDF, the LCA and',
        `${waiver}:48: "LCA" is neither spelt out in the section nor in glossary.yaml`,
      ],
    ],
  ],
  [
    'two files',
    [
      [
        'another figure than the state has',
        texas,
        'two years of residency',
        'three years of residency',
        `${texas}:25: says 3 for licence.img_training_years of Texas; ${rules}:15 says 2`,
      ],
      [
        'another day than the change has',
        payment,
        'Since 21 September',
        'Since 12 September',
        `${payment}:25: says 2025-09-12 for the start of chg-2025-09-payment; changes.yaml:5 says 2025-09-21`,
      ],
    ],
  ],
  [
    'the states, the changes and the lists',
    [
      [
        'a value without a source',
        rules,
        'value: 2, sources: [board]',
        'value: 2',
        `${rules}:15: licence.img_training_years: a value needs a source`,
      ],
      [
        'a state checked in the future',
        rules,
        'verified: 2026-11-23',
        'verified: 2027-01-01',
        `${rules}:3: verified 2027-01-01 is in the future: today is 2026-11-23`,
      ],
      [
        'a state reviewed too late',
        rules,
        'review_by: 2027-02-23',
        'review_by: 2029-01-01',
        `${rules}:4: review_by 2029-01-01 is more than 24 months after verified: 2028-11-23 at the latest`,
      ],
      [
        'changes checked in the future',
        'changes.yaml',
        'verified: 2026-11-23',
        'verified: 2026-12-01',
        'changes.yaml:1: verified 2026-12-01 is in the future: today is 2026-11-23',
      ],
      [
        'a specialty that there is not',
        'changes.yaml',
        '[neurology]',
        '[alchemy]',
        'changes.yaml:8: unknown specialty "alchemy"',
      ],
      [
        'a term without a kind',
        'glossary.yaml',
        'term: usmle, kind: exam',
        'term: usmle',
        'glossary.yaml:2: 1.kind: is missing',
      ],
      [
        'a reply without a text',
        'replies.yaml',
        'kind: smalltalk, text: Said by people.',
        'kind: smalltalk',
        'replies.yaml:1: welcome.text: is missing',
      ],
    ],
  ],
])('%s', (_, faults) => {
  test.each(faults)('%s', (_, file, from, to, ...problems) => {
    using base = makeBase();
    base.change(file, from, to);
    expect(problemsOf(base)).toEqual(problems);
  });
});

test('all faults of all files are reported at once, in the order of files and lines', () => {
  using base = makeBase();
  base.change('states/al.yaml', 'review_by: 2027-02-23', 'review_by: 2030-01-01');
  base.change(waiver, 'You sign.', 'You sign 2 forms.');
  base.change(waiver, 'topic: visas', 'topic: visas\nofficial_page: none');
  base.change(payment, '"Agency"', '"Preceptor"');
  base.change(payment, 'USMLE) costs', 'USMLE and the LCA) costs');
  expect(problemsOf(base).map((problem) => problem.replace(/: .*/, ''))).toEqual([
    `${payment}:11`,
    `${payment}:25`,
    `${waiver}:5`,
    'states/al.yaml:4',
  ]);
});

test('an abbreviation that three articles use belongs in the glossary, though each explains it', () => {
  using base = makeBase();
  base.change(waiver, 'You sign.', 'You sign for the Labor Condition Application (LCA).');
  base.change(
    texas,
    'The Texas Board',
    'Labor Condition Applications (LCAs) are another matter. The Texas Board',
  );
  expect(problemsOf(base)).toEqual([]);
  base.change(payment, 'costs more.', 'with an LCA (Labor Condition Application) costs more.');
  expect(problemsOf(base)).toEqual([`${payment}:25: "LCA" stands in 3 articles and not in glossary.yaml`]);
  base.change('glossary.yaml', '[waivr] }', '[waivr] }\n- { term: lca, kind: form }');
  expect(problemsOf(base)).toEqual([]);
});

test.each([
  ['one page is known to the month here and to the day there', texas, 'as_of: 2026-05', 'as_of: 2026-05-12'],
  ['one page has a date here and none there', texas, '    as_of: 2026-05\n', ''],
  ['a page is dated on the day on which it was read', waiver, 'as_of: 2026-05', 'as_of: 2026-11-23'],
  ['a page is dated in the month in which it was read', waiver, 'as_of: 2026-05', 'as_of: 2026-11'],
  ['a review is due after two years to the day', waiver, 'review_by: 2027-09-01', 'review_by: 2028-11-23'],
  [
    'names, states, laws and Roman numerals are no abbreviations',
    waiver,
    'You sign.',
    'You sign Title VII, HB 2038, 8 CFR 214 and the form of VMG Health in TX. [firm]',
  ],
  [
    'a sentence gives two days',
    payment,
    'Since 21 September 2025',
    'Since 12 September 2025, in force from 21 September 2025,',
  ],
  [
    'a state has no figure to differ from',
    'states/tx.yaml',
    '{ value: 2, sources: [board], confidence: high }',
    '{ value: null }',
  ],
  [
    'a figure is told in other words',
    texas,
    'Texas asks an international medical graduate for two years',
    'Three years are what old pages give for Texas, and two years',
  ],
])('no alarm when %s', (_, file, from, to) => {
  using base = makeBase();
  base.change(file, from, to);
  expect(problemsOf(base)).toEqual([]);
});

test('no alarm when a term of several words holds the abbreviation', () => {
  using base = makeBase();
  base.change(waiver, 'You sign.', 'You sign the LCA.');
  expect(problemsOf(base)).toHaveLength(1);
  base.change('glossary.yaml', '[waivr]', '[waivr, lca of a waiver]');
  expect(problemsOf(base)).toEqual([]);
});

test('no alarm when a sentence rests on more than the page of the change', () => {
  using base = makeBase();
  base.change(payment, 'Since 21', 'Since 12');
  expect(problemsOf(base)).toHaveLength(1);
  base.change(payment, 'facts:', '  other: { title: O, publisher: P, url: https://other.example/ }\nfacts:');
  base.change(payment, 'costs more. [agency]', 'costs more. [agency, other]');
  expect(problemsOf(base)).toEqual([]);
});

describe('figures of states', () => {
  test.each<[sentence: string, figures: string[]]>([
    [
      'Texas asks a foreign graduate for three progressive years of residency, or for one year.',
      ['licence.img_training_years 3'],
    ],
    ['US graduates need one year of residency in Texas.', ['licence.us_training_years 1']],
    [
      'On the ordinary route, Texas asks international and US graduates for the same two years of residency.',
      ['licence.img_training_years 2', 'licence.us_training_years 2'],
    ],
    [
      'Two years for both groups is the rule in Kansas, Texas and West Virginia.',
      ['licence.img_training_years 2', 'licence.us_training_years 2'],
    ],
    [
      'Texas lets a candidate attempt each part of the exam three times.',
      ['licence.attempts_step1 3', 'licence.attempts_step2 3', 'licence.attempts_step3 3'],
    ],
    ['Texas caps Step 3 of the USMLE at four attempts, and only Step 3.', ['licence.attempts_step3 4']],
    ['Ten years to finish the USMLE is the limit in Kansas and Texas.', ['licence.exam_years 10']],
    ['Texas charges a $3,571 fee for a Conrad file.', ['conrad.fee_usd 3571']],
    [
      'Texas is not a member of the Interstate Medical Licensure Compact (IMLC).',
      ['licence.compact not member'],
    ],
    [
      'Texas takes Conrad files from October 1 to 31, for all.',
      ['conrad.window.opens 10-01', 'conrad.window.closes 10-31'],
    ],
    [
      'Texas accepts Conrad requests only from October 1 to June 30.',
      ['conrad.window.opens 10-01', 'conrad.window.closes 06-30'],
    ],
    ['Texas opens Conrad on September 1.', ['conrad.window.opens 09-01']],
    [
      "Texas's rules, as of September 2024, ask an international graduate for two years of training.",
      ['licence.img_training_years 2'],
    ],
    ['Texas needs one year of training.', ['licence.img_training_years 1']],
    [
      'Three attempts at each Step of the USMLE are reported as the limit in states that include Kansas and Texas.',
      ['licence.attempts_step1 3', 'licence.attempts_step2 3', 'licence.attempts_step3 3'],
    ],
    ['By a guide of 2020, Texas gives 7 years to finish the USMLE.', ['licence.exam_years 7']],
    ['Texas also wants all parts of the exam passed within ten years.', ['licence.exam_years 10']],
    ['Texas takes Conrad files from page 3 to 5.', []],
    ['West Texas asks an international graduate for two years of residency.', []],
    ['As of 2017, Texas charged a state fee of $3,000 per Conrad application.', []],
  ])('"%s"', (sentence, expected) => {
    using base = makeBase();
    fillTexas(base);
    base.change(texas, 'The Texas Board decides.', `${sentence} [board]`);
    const { base: read } = checkKnowledge(base.folder, today);
    const figures = readFigures(read, passagesOf(read)).filter(({ state }) => state === 'TX');
    // The first is that of the sentence that stands there already.
    expect(figures.slice(1).map(({ cell, says }) => `${cell} ${says}`)).toEqual(expected);
  });

  test('are compared for each state of a list', () => {
    using base = makeBase();
    base.change(
      texas,
      'The Texas Board decides.',
      'Three years for both groups is the rule in Kansas and Texas. [board]',
    );
    expect(problemsOf(base)).toEqual([
      `${texas}:25: says 3 for licence.img_training_years of Texas; ${rules}:15 says 2`,
    ]);
  });
});

/** Gives Texas a value in every cell that a shape reads. */
function fillTexas(base: TestBase): void {
  const values: Record<string, string> = {
    us_training_years: '1',
    attempts_step1: '3',
    attempts_step2: '3',
    attempts_step3: '3',
    compact: 'member',
    fee_usd: '0',
    window: '{ opens: 09-01, closes: 10-31, rolling: false, text: Texas opens. }',
  };
  for (const [key, value] of Object.entries(values))
    base.change(
      rules,
      `  ${key}: { value: null }`,
      `  ${key}: { value: ${value}, sources: [board], confidence: high }`,
    );
}

function problemsOf({ folder, named }: TestBase): string[] {
  const { problems } = checkKnowledge(folder, today);
  return problems.map((problem) => showProblem(problem).replaceAll(`${named('')}/`, ''));
}
