// What changed and when: the repository's list is sound and plain, each fault of a bad one has its line, and a query finds its changes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knowledge } from '../support/engine.ts';
import {
  type Change,
  type ChangeFilter,
  changeStatuses,
  changeVisas,
  parseChanges,
  selectChanges,
  stages,
} from '../../src/knowledge/changes.ts';

const { changes } = knowledge;

describe("the repository's own list", () => {
  test('holds sixty changes and more, from December 2023 to July 2026', () => {
    expect(changes.length).toBeGreaterThanOrEqual(60);
    expect(changes.at(0)?.date).toBe('2023-12-21');
    expect(changes.at(-1)?.date).toBe('2026-07-01');
  });

  test('holds every change of which an article tells', () => {
    const told = knowledge.articles.flatMap(({ facts }) => facts.filter((fact) => fact.startsWith('chg-')));
    const held = new Set(changes.map(({ id }) => id));
    expect(told.length).toBeGreaterThan(60);
    expect(told.filter((id) => !held.has(id))).toEqual([]);
  });

  test('is read with the day on which it was checked, and the day of the page where it has one', () => {
    expect(changes.find(({ id }) => id === 'chg-2025-10-h4-scotus')).toEqual({
      id: 'chg-2025-10-h4-scotus',
      date: '2025-10-14',
      effective: null,
      title: 'The Supreme Court left H-4 work permits in place',
      summary: expect.stringContaining('Save Jobs USA'),
      affects: { visas: ['h-1b'], stages: ['family'], states: [], specialties: [] },
      status: 'in force',
      asOf: '2025-10',
      source: {
        key: 'chg-2025-10-h4-scotus',
        title: 'Supreme Court declines to hear challenge to H-4 EAD',
        publisher: 'PSBP Law',
        url: 'https://psbplaw.com/blog/supreme-court-declines-to-hear-challenge-to-h-4-ead-program/',
        checked: '2026-11-23',
        asOf: '2025-10',
      },
    });
    expect(changes.find(({ id }) => id === 'chg-2025-07-h1b-cap')?.source).not.toHaveProperty('asOf');
  });

  test('spells out every abbreviation once, in the summary', () => {
    const names = new Set(['DOCTOR', 'USA']);
    const unexplained = changes.flatMap(({ id, title, summary }) =>
      [...new Set(`${title} ${summary}`.match(/\b[A-Z]{3,}\b/g))]
        .filter((short) => !names.has(short) && !summary.includes(`(${short})`))
        .map((short) => `${id}: ${short}`),
    );
    expect(unexplained).toEqual([]);
  });

  test('keeps to short sentences, five at most', () => {
    const long = changes.filter(({ summary }) => {
      const sentences = summary.split(/(?<=[.?!]) (?=[A-Z])/);
      return sentences.length > 5 || sentences.some((sentence) => sentence.split(' ').length > 26);
    });
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test.each(['chg-2025-09-100k', 'chg-2025-12-pp10998', 'chg-2026-06-ds-omb', 'chg-2025-09-conrad-lapse'])(
    'says of %s that it is known up to July 2026 only',
    (id) => {
      const change = changes.find((one) => one.id === id);
      expect(change?.asOf).toBe('2026-07');
      expect(change?.summary).toContain('July 2026');
    },
  );

  test.each([
    ['the $100,000 after its twelve months', 'chg-2025-09-100k', 'check uscis.gov'],
    ['the bond after its test', 'chg-2025-08-bond-pilot', 'check travel.state.gov'],
    ['Conrad after its lapse', 'chg-2025-09-conrad-lapse', 'check uscis.gov'],
  ])('sends the reader on for %s', (_, id, words) => {
    expect(changes.find((one) => one.id === id)?.summary.toLowerCase()).toContain(words);
  });
});

describe('a bad list', () => {
  const good = `verified: 2026-11-23
changes:
  - id: chg-one
    date: 2026-01-05
    effective: 2026-02
    title: One
    summary: One changed.
    affects: { visas: [j-1], stages: [match], states: [TX], specialties: [neurology] }
    status: in force
    as_of: 2026-03
    source:
      title: Page
      publisher: Agency
      url: https://agency.example/one
      as_of: 2026-02-28
  - id: chg-two
    date: 2026-02
    effective: null
    title: Two
    summary: Two is a plan.
    affects: { stages: [family] }
    status: proposed
    as_of: 2026-02
    source: { title: Page, publisher: Agency, url: https://agency.example/two }
`;
  const known = {
    specialties: new Set(['neurology']),
    mirrors: { 'https://copy.example/one': 'https://agency.example/one' },
  };
  const read = (yaml: string) => parseChanges('changes.yaml', yaml, known);

  test('is good before anything is broken', () => {
    expect(read(good)).toMatchObject({
      problems: [],
      changes: [
        expect.objectContaining({ id: 'chg-one', effective: '2026-02', asOf: '2026-03' }),
        expect.objectContaining({ id: 'chg-two', effective: null }),
      ],
    });
  });

  test.each([
    ['no YAML', 'title: One', "title: 'One' and", 6, /scalar|end/i],
    ['an alias of nothing', 'title: One', 'title: *one', 1, /alias/i],
    ['a key that stands twice', 'title: One', 'title: One\n    title: Uno', 7, /unique/],
    ['an unknown field', 'title: One', 'title: One\n    titel: One', 7, /titel/],
    ['a field that is missing', '    summary: One changed.\n', '', 3, /changes\.0\.summary/],
    ['an empty title', 'title: One', "title: ' '", 6, /must not be empty/],
    ['an id that is no id', 'id: chg-one', 'id: Chg One', 3, /lower case/],
    ['an id that stands twice', 'id: chg-two', 'id: chg-one', 16, /id "chg-one" stands twice/],
    ['a day that is none', 'date: 2026-01-05', 'date: 2026-02-30', 4, /no day of the calendar/],
    ['a month that is none', 'date: 2026-02\n', 'date: 2026-13\n', 17, /no day of the calendar/],
    ['a date in words', 'date: 2026-01-05', 'date: January 2026', 4, /YYYY-MM/],
    ['an order that is not by date', 'date: 2026-02\n', 'date: 2025-12-31\n', 17, /oldest first/],
    ['an unknown visa', 'visas: [j-1]', 'visas: [j-9]', 8, /affects\.visas\.0/],
    ['an unknown stage', 'stages: [family]', 'stages: [retired]', 21, /affects\.stages\.0/],
    ['nobody touched', 'stages: [family]', 'stages: []', 21, /at least one stage/],
    ['an unknown state', 'states: [TX]', 'states: [TX, ZZ]', 8, /a two-letter code/],
    ['an unknown specialty', '[neurology]', '[alchemy]', 8, /unknown specialty "alchemy"/],
    ['an unknown status', 'status: proposed', 'status: maybe', 22, /status/],
    [
      'in force before its first day',
      'effective: 2026-02\n',
      'effective: 2026-04\n',
      9,
      /counts only from 2026-04/,
    ],
    ['a source without https', 'https://agency.example/two', 'http://agency.example/two', 24, /https/],
    ['a copy for a source', 'https://agency.example/one', 'https://copy.example/one', 14, /official page is/],
    ['no day of checking', 'verified: 2026-11-23\n', '', 1, /verified/],
  ])('%s is reported with its line', (_, from, to, line, message) => {
    expect(good).toContain(from);
    const found = read(good.replace(from, to)).problems;
    expect(found).toEqual([{ file: 'changes.yaml', line, message: expect.stringMatching(message) }]);
  });

  test('is reported whole, with every fault', () => {
    const bad = good.replace('id: chg-two', 'id: chg-one').replace('[neurology]', '[alchemy]');
    expect(read(bad).problems.map(({ line }) => line)).toEqual([8, 16]);
  });

  test.each(['', 'verified: 2026-11-23\nchanges: []\n', '- one\n'])('%j is no list', (yaml) => {
    expect(read(yaml).changes).toBeUndefined();
    expect(read(yaml).problems).not.toEqual([]);
  });
});

describe('a query', () => {
  const ids = (filter: ChangeFilter, list: readonly Change[] = changes) =>
    selectChanges(list, filter).map(({ id }) => id);

  test('finds what changed since March 2026 for J-1, newest first', () => {
    expect(ids({ since: '2026-03', visa: 'j-1' })).toEqual([
      'chg-2026-06-ds-omb',
      'chg-2026-06-dorcas',
      'chg-2026-05-s4637',
      'chg-2026-04-hold-physicians',
    ]);
  });

  test('finds everything, newest first, when it asks for nothing', () => {
    const all = ids({});
    expect(all).toHaveLength(changes.length);
    expect(all.at(0)).toBe('chg-2026-07-eb2-india');
    expect(all.at(-1)).toBe('chg-2023-12-rfi-schedule-a');
  });

  test('changes nothing in the list that it reads', () => {
    const before = JSON.stringify(changes);
    ids({ since: '2026-01' });
    expect(JSON.stringify(changes)).toBe(before);
  });

  test('counts a change from its first day as well as from its announcement', () => {
    expect(ids({ since: '2026-03', until: '2026-03' })).toContain('chg-2026-01-premium');
    expect(ids({ since: '2026-01', until: '2026-01' })).toContain('chg-2026-01-premium');
    expect(ids({ since: '2026-02', until: '2026-02' })).not.toContain('chg-2026-01-premium');
  });

  test('takes both ends of the time', () => {
    expect(ids({ since: '2025-10-14', until: '2025-10-14' })).toEqual(['chg-2025-10-h4-scotus']);
    expect(ids({ until: '2023-12-21' })).toEqual(['chg-2023-12-rfi-schedule-a']);
    expect(ids({ since: '2026-07-02' })).toEqual([]);
  });

  test('takes a month for all its days', () => {
    const [change] = changes;
    const list = [{ ...change!, date: '2025-09', effective: null }];
    expect(ids({ since: '2025-09-20' }, list)).toHaveLength(1);
    expect(ids({ until: '2025-09-02' }, list)).toHaveLength(1);
    expect(ids({ since: '2025-10-01' }, list)).toEqual([]);
    expect(ids({ until: '2025-08-31' }, list)).toEqual([]);
    expect(ids({ until: '2025-08' }, list)).toEqual([]);
  });

  test('finds what is for every temporary visa under each of them, and not under the green card', () => {
    for (const visa of ['j-1', 'h-1b', 'o-1', 'f-1', 'b-1'] as const)
      expect(ids({ visa })).toContain('chg-2025-09-interview-waiver');
    expect(ids({ visa: 'green-card' })).not.toContain('chg-2025-09-interview-waiver');
    expect(ids({ visa: 'j-1' })).not.toContain('chg-2024-01-usmle-nepal');
  });

  test('finds a state, a stage and a status, and all of them together', () => {
    expect(ids({ state: 'TX' })).toEqual(['chg-2026-01-texas-h1b', 'chg-2025-09-texas-doctor']);
    expect(ids({ state: 'TX', visa: 'h-1b' })).toEqual(['chg-2026-01-texas-h1b']);
    expect(ids({ stage: 'family', status: 'blocked' })).toEqual([
      'chg-2026-01-hold-0194',
      'chg-2025-12-hold-0192',
    ]);
    expect(ids({ state: 'WY' })).toEqual([]);
  });

  test('finds something for every visa, every stage and nearly every status', () => {
    expect(changeVisas.filter((visa) => !ids({ visa }).length)).toEqual([]);
    expect(stages.filter((stage) => !ids({ stage }).length)).toEqual([]);
    expect(changeStatuses.filter((status) => !ids({ status }).length)).toEqual(['died']);
  });
});

test('no title or summary holds more than plain text', () => {
  expect(readFileSync('knowledge/changes.yaml', 'utf8')).not.toMatch(/[\u2013\u2014\u201c\u201d\u2019]/);
  for (const { title, summary } of changes) expect(`${title} ${summary}`).not.toMatch(/[<>*_`[\]]/);
});
