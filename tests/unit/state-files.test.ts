// The file of a state: a good one is read whole, each fault of a bad one is reported with the line where it stands, and
// the repository's own say nothing that cannot be.
import { describe, expect, test } from 'vitest';
import type { Cell, StateRules } from '../../src/domain/states.ts';
import { parseState } from '../../src/knowledge/states.ts';
import { knowledge } from '../support/engine.ts';

const none = '{ value: null }';
const good = `state: TX
name: Texas
verified: 2026-11-23
review_by: 2027-02-23
board:
  name: Texas Board
  url: https://board.example/
sources:
  guide:
    title: Guide
    publisher: Publisher
    url: https://guide.example/
    as_of: 2026-05
  page:
    title: Page
    publisher: Department
    url: https://page.example/
licence:
  img_training_years:
    value: 2
    note: Texas counts progressive years.
    sources: [guide]
    as_of: 2024-08
    confidence: medium
  us_training_years: ${none}
  attempts_step1: { value: 3, sources: [guide], confidence: low }
  attempts_step2: { value: none, sources: [guide], confidence: low }
  attempts_step3: ${none}
  attempts_total: ${none}
  exam_years: ${none}
  compact: { value: member, sources: [guide], confidence: high }
  fcvs: ${none}
  ecfmg: { value: true, sources: [guide], confidence: high }
  pathway:
    value:
      name: Provisional license
      law: HB 1
      status: in force
      effective: 2025-09
      summary: Texas asks for a job offer.
    sources: [guide]
    confidence: high
conrad:
  agency: { value: Department, sources: [page], confidence: high }
  page: { value: https://page.example/, sources: [page], confidence: high }
  window:
    value: { opens: '09', closes: 10-31, rolling: false, text: Texas opens in September. }
    sources: [page]
    confidence: high
  flex: { value: 'yes', sources: [page], confidence: high }
  specialists: { value: null, note: Nothing was found. }
  primary_care_first: ${none}
  fee_usd: { value: 0, sources: [page], confidence: high }
  slots:
    value: { used: all, year: 2024, text: Texas used all. }
    sources: [page]
    confidence: high
  contract: ${none}
`;
const file = 'states/tx.yaml';

describe('a good file', () => {
  const { state, problems } = parseState(file, good);

  test('has no problem', () => {
    expect(problems).toEqual([]);
  });

  test('is read whole', () => {
    const checked = '2026-11-23';
    expect(state).toMatchObject({
      state: 'TX',
      name: 'Texas',
      verified: checked,
      reviewBy: '2027-02-23',
      board: { name: 'Texas Board', url: 'https://board.example/' },
      licence: {
        imgTrainingYears: {
          value: 2,
          note: 'Texas counts progressive years.',
          sources: ['guide'],
          asOf: '2024-08',
          confidence: 'medium',
        },
        attemptsStep1: { value: 3 },
        attemptsStep2: { value: 'none' },
        pathway: { value: { status: 'in force', effective: '2025-09' } },
      },
      conrad: {
        window: { value: { opens: '09', closes: '10-31', rolling: false } },
        feeUsd: { value: 0 },
        slots: { value: { used: 'all', year: 2024 } },
      },
    });
    expect(state?.sources).toEqual({
      guide: {
        key: 'guide',
        title: 'Guide',
        publisher: 'Publisher',
        url: 'https://guide.example/',
        asOf: '2026-05',
        checked,
      },
      page: { key: 'page', title: 'Page', publisher: 'Department', url: 'https://page.example/', checked },
    });
  });

  test('says of what is not known that it is not sure, with the note that it has', () => {
    expect(state?.licence.fcvs).toEqual({ value: null, sources: [], confidence: 'low' });
    expect(state?.conrad.specialists).toEqual({
      value: null,
      note: 'Nothing was found.',
      sources: [],
      confidence: 'low',
    });
  });

  test('is read the same with the line ends of Windows', () => {
    const windows = parseState(file, good.replaceAll('\n', '\r\n'));
    expect(windows.state).toEqual(state);
    expect(windows.problems).toEqual([]);
  });
});

describe('each fault is reported with its line', () => {
  test.each<[string, string, string, string, RegExp]>([
    ['a cell that is missing', `  fcvs: ${none}\n`, '', 'licence:', /^licence\.fcvs: /],
    ['a group that is missing', good.slice(good.indexOf('conrad:')), '', 'state:', /^conrad: /],
    ['a cell without a value', '{ value: member, ', '{ ', '  compact:', /^licence\.compact\.value: /],
    ['a value not allowed', 'value: member', 'value: partner', '  compact:', /^licence\.compact\.value: /],
    [
      'years that are no number',
      'value: 2\n',
      'value: two\n',
      '    value: two',
      /years\.value: a number of years/,
    ],
    [
      'attempts that are no number',
      'value: 3,',
      'value: many,',
      '  attempts_step1:',
      /a number, 'none' or null/,
    ],
    [
      'attempts of which there are none',
      'value: 3,',
      'value: 0,',
      '  attempts_step1:',
      /^licence\.attempts_step1\./,
    ],
    ['an unknown status', 'in force', 'soon', '      status:', /^licence\.pathway\.value\.status: /],
    ['a fee below zero', 'value: 0,', 'value: -1,', '  fee_usd:', /^conrad\.fee_usd\.value: /],
    ['a month that is none', "'09'", "'13'", '    value: { opens', /window\.value\.opens: MM-DD or MM/],
    ['a day that is none', '10-31', '10-32', '    value: { opens', /window\.value\.closes: MM-DD or MM/],
    ['a month without quotes', "'09'", '10', '    value: { opens', /window\.value\.opens: a quoted MM-DD/],
    [
      'a source that is not there',
      '[guide]\n',
      '[guide, gide]\n',
      '    sources:',
      /^source "gide" is not in the file$/,
    ],
    [
      'a source named like a built-in',
      '[guide]\n',
      '[guide, constructor]\n',
      '    sources:',
      /"constructor" is not in/,
    ],
    [
      'a source that nothing uses',
      'licence:',
      '  idle: { title: I, publisher: P, url: https://i.example/ }\nlicence:',
      '  idle:',
      /^source "idle" is never used$/,
    ],
    [
      'an http source',
      'https://guide',
      'http://guide',
      '    url: http:',
      /^sources\.guide\.url: an https address/,
    ],
    [
      'a source without a publisher',
      '    publisher: Publisher\n',
      '',
      '  guide:',
      /^sources\.guide\.publisher: /,
    ],
    [
      'a page without https',
      'value: https://page',
      'value: http://page',
      '  page: {',
      /^conrad\.page\.value: an https/,
    ],
    ['an unknown cell', '  fcvs:', '  fcsv: 1\n  fcvs:', '  fcsv:', /fcsv/],
    ['an unknown key of a cell', 'note: Texas', 'notes: Texas', '    notes:', /notes/],
    ['a code that is no state', 'state: TX', 'state: XX', 'state:', /^state: a two-letter code/],
    ['a code that is a word of the language', 'state: TX', 'state: toString', 'state:', /two-letter code/],
    [
      'the code of another file',
      'TX\nname: Texas',
      'UT\nname: Utah',
      'state:',
      /^the file of UT is named ut\.yaml$/,
    ],
    ['the name of another state', 'name: Texas\n', 'name: Utah\n', 'name:', /^TX is called "Texas"$/],
    [
      'a value without a source',
      "'yes', sources: [page]",
      "'yes'",
      '  flex:',
      /^conrad\.flex: a value needs a source$/,
    ],
    [
      'a value without a confidence',
      ', confidence: high }\n  fcvs',
      ' }\n  fcvs',
      '  compact:',
      /^licence\.compact: a value needs a confidence$/,
    ],
    [
      'a date of a cell that is none',
      'as_of: 2024-08',
      'as_of: August',
      '    as_of: August',
      /years\.as_of: YYYY/,
    ],
    [
      'a thirteenth month',
      'as_of: 2026-05',
      'as_of: 2026-13',
      '    as_of: 2026-13',
      /^sources\.guide\.as_of: YYYY/,
    ],
    ['a day of the check that is none', '2026-11-23', '23 November', 'verified:', /^verified: a date like/],
    ['a review before the check', '2027-02-23', '2026-11-23', 'review_by:', /^review_by must be later/],
    [
      'an empty note',
      'note: Texas counts progressive years.',
      "note: ' '",
      "    note: ' '",
      /must not be empty/,
    ],
    [
      'a file that is no YAML',
      'name: Texas Board',
      'name: Texas: Board',
      '  name: Texas: Board',
      /^Nested mappings/,
    ],
  ])('%s', (_, from, to, at, message) => {
    const broken = good.replace(from, () => to);
    expect(broken).not.toBe(good);
    const { problems } = parseState(file, broken);
    const line = broken.split('\n').findIndex((text) => text.startsWith(at)) + 1;
    expect(problems).toContainEqual({ file, line, message: expect.stringMatching(message) as string });
  });

  test('a copy of an official page', () => {
    const { problems } = parseState(file, good, { 'https://page.example/': 'https://official.example/' });
    const line = good.split('\n').indexOf('    url: https://page.example/') + 1;
    const message = 'source "page" is a copy; the official page is https://official.example/';
    expect(problems).toEqual([{ file, line, message }]);
  });

  test('a file that holds nothing', () => {
    const { state, problems } = parseState(file, '');
    expect(state).toBeUndefined();
    expect(problems).toEqual([{ file, line: 1, message: expect.stringMatching(/^file: /) as string }]);
  });
});

describe("the repository's own states", () => {
  const { states } = knowledge;
  const cells = states.flatMap(cellsOf);

  test('ask international graduates for no fewer years than graduates of US schools', () => {
    const odd = states.filter(
      ({ licence: { imgTrainingYears: img, usTrainingYears: us } }) =>
        img.value !== null && us.value !== null && img.value < us.value,
    );
    expect(odd.map(({ state }) => state)).toEqual([]);
  });

  test('open and close on days that the calendar has', () => {
    const days = states.flatMap(({ conrad: { window } }) => [window.value?.opens, window.value?.closes]);
    const known = days.filter((day) => typeof day === 'string');
    expect(known.length).toBeGreaterThan(40);
    expect(known.filter((day) => !isDay(day))).toEqual([]);
  });

  test('used up their slots in a year that is named', () => {
    const used = states.flatMap(({ conrad: { slots } }) =>
      slots.value?.used === 'all' ? [slots.value] : [],
    );
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter(({ year = 0 }) => year < 2002 || year > 2027)).toEqual([]);
  });

  test('say why they are not sure of a figure', () => {
    const silent = cells.filter(
      ({ cell: { value, note, confidence } }) =>
        confidence === 'low' && !note && (typeof value === 'number' || typeof value === 'boolean'),
    );
    expect(silent).toEqual([]);
  });

  test('date nothing later than the day on which it was checked', () => {
    const late = states.flatMap((rules) =>
      [...Object.values(rules.sources), ...cellsOf(rules).map(({ cell }) => cell)].filter(
        ({ asOf }) => asOf && asOf > rules.verified,
      ),
    );
    expect(late).toEqual([]);
  });

  test('name the limit of the exam program wherever a state allows more than its four attempts', () => {
    const high = cells.filter(
      ({ key, cell: { value } }) => key.startsWith('attemptsStep') && typeof value === 'number' && value > 4,
    );
    expect(high.length).toBeGreaterThan(5);
    expect(
      high.filter(({ cell }) => !cell.note?.includes('four attempts') || !cell.sources.includes('usmle')),
    ).toEqual([]);
  });
});

function cellsOf({
  state,
  licence,
  conrad,
}: StateRules): { state: string; key: string; cell: Cell<unknown> }[] {
  return [...Object.entries(licence), ...Object.entries(conrad)].map(([key, cell]) => ({ state, key, cell }));
}

/** Whether "MM" or "MM-DD" is in the calendar of a common year. */
function isDay(text: string): boolean {
  const [month = 0, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(2027, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
