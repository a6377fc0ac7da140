// What the editor's other commands say: what is due, what is covered, and one thing as a reader gets it.
import { describe, expect, test } from 'vitest';
import { dueText, statsText } from '../../src/cli/knowledge-text.ts';
import { nearestIds, show } from '../../src/cli/show.ts';
import { dueReviews } from '../../src/knowledge/due.ts';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { coverStates, coverTopics } from '../../src/knowledge/stats.ts';
import { makeBase } from '../support/knowledge-base.ts';

const today = '2026-11-23';
using small = makeBase();
const base = readKnowledge(small.folder);
const own = readKnowledge('knowledge');

describe('due', () => {
  test('lists what passes its review date within the days, the last of them included', () => {
    const ids = (within: number) => dueReviews(base, today, within).map(({ id }) => id);
    expect(ids(91)).toEqual([]);
    expect(ids(92)).toHaveLength(56);
    expect(ids(92)).toContain('texas-license');
    expect(ids(92)).toContain('state-tx');
    expect(ids(92)).not.toContain('waiver-time');
    expect(ids(282)).toContain('waiver-time');
  });

  test('names the oldest first, each with its file, and counts the days beyond the date', () => {
    const due = dueReviews(base, '2027-08-31', 1);
    expect(due[0]).toEqual({
      date: '2027-02-23',
      daysLeft: -189,
      id: 'h1b-payment',
      file: small.named('articles/changes/h1b-payment.md'),
    });
    expect(due.at(-1)).toMatchObject({ date: '2027-09-01', daysLeft: 1, id: 'waiver-time' });
  });

  test('counts calendar days over the change to summer time', () => {
    expect(dueReviews(base, '2027-02-23', 0).map(({ daysLeft }) => daysLeft)).toEqual(Array(56).fill(0));
    expect(dueReviews(base, '2027-03-01', 184).find(({ id }) => id === 'waiver-time')?.daysLeft).toBe(184);
  });

  test('prints a table, marks what has expired, and says so when there is nothing', () => {
    const due = dueReviews(base, '2027-08-31', 1).filter(({ id }) => !id.startsWith('state-'));
    expect(dueText(due, '2027-08-31', 1)).toBe(
      [
        'review by   left                  id             file',
        `2027-02-23  expired 189 days ago  h1b-payment    ${small.named('articles/changes/h1b-payment.md')}`,
        `2027-02-23  expired 189 days ago  texas-license  ${small.named('articles/licensing/texas-license.md')}`,
        `2027-09-01  1 day                 waiver-time    ${small.named('articles/visas/waiver-time.md')}`,
        '',
        '3 to be read again within 1 day of 2027-08-31, 2 of them expired.',
      ].join('\n'),
    );
    expect(dueText([], today, 30)).toBe('Nothing is to be read again within 30 days of 2026-11-23.');
  });
});

describe('stats', () => {
  test('count what each topic holds', () => {
    const cover = Object.fromEntries(coverTopics(base).map(({ topic, ...counts }) => [topic, counts]));
    expect(cover).toMatchObject({
      visas: { articles: 1, passages: 2, phrasings: 12, sources: 2, official: 1 },
      licensing: { articles: 1, passages: 1, phrasings: 6, sources: 1, official: 0 },
      culture: { articles: 0, passages: 0, phrasings: 0, sources: 0, official: 0 },
    });
  });

  test('count what is known of each state, and the passages that name it', () => {
    const cover = coverStates(base);
    expect(cover).toHaveLength(54);
    // The article on Texas is about it; the one on waivers names it.
    expect(cover.find(({ state }) => state === 'TX')).toEqual({
      state: 'TX',
      name: 'Texas',
      filled: 2,
      low: 1,
      cells: 20,
      passages: 2,
    });
    expect(cover.filter(({ filled, passages }) => filled || passages)).toHaveLength(1);
  });

  test('tell apart the names that are part of another, and the capital from the state', () => {
    using told = makeBase();
    told.change(
      'articles/visas/waiver-time.md',
      'You sign.',
      'You sign in West Virginia or Washington, D.C.',
    );
    const named = coverStates(readKnowledge(told.folder)).filter(({ passages }) => passages);
    expect(named.map(({ state }) => state)).toEqual(['TX', 'WV']);
  });

  test('of the repository fit 100 columns', () => {
    const lines = statsText(own).split('\n');
    expect(lines.length).toBeGreaterThan(54 + 9);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines[0]).toMatch(/^topic +articles +passages +phrasings +sources +official pages$/);
    expect(lines).toContainEqual(expect.stringMatching(/^TX +Texas +\d+ +\d+ +\d+$/));
  });
});

describe('show', () => {
  test('a passage as a reader gets it, with its numbered sources, dates, phrasings and facts', () => {
    expect(show(base, 'waiver-time#time', today)).toBe(`How long does a waiver take?
----------------------------
waiver-time#time, visas, US
${small.named('articles/visas/waiver-time.md')}:25

A waiver takes 3 to 4 months. [1] Ask early, as Texas shows. The state files it, see the files. [1]
[2] You sign.

As of May 2026, the date of the source; last checked 23 November 2026.

Check the current rule: Waivers, State Department, https://state.example/waivers

[1] State Department, as of May 2026: Waiver guide <https://state.example/guide>
[2] A law firm, checked 23 November 2026: Waivers in practice <https://firm.example/waivers>

Verified 23 November 2026, to be read again by 1 September 2027.

Asked as
  > how long waiver
  > waiver time
  > how many months j1 waiver
  > waivr how long
  > still waiting for my waiver
  > when do i hear about the waiver

Facts of the article: visa-waiver-time, visa-waiver-files`);
  });

  test('a passage past its review date says so', () => {
    expect(show(base, 'waiver-time#time', '2027-09-01')).not.toContain('gone by');
    const late = show(base, 'waiver-time#time', '2027-09-02');
    expect(late).toContain('to be read again by 1 September 2027, which has gone by.');
    expect(late).toMatch(/This answer is past its\s+review date/);
  });

  test('an article with all its passages', () => {
    const text = show(base, 'waiver-time', today)!;
    expect(text).toMatch(/^How long a waiver takes\n-+\nwaiver-time, visas\n/);
    expect(text).toContain('waiver-time#time, visas, US\nline 25');
    expect(text).toContain('waiver-time#files, visas, US\nline 39');
    expect(text.match(/^\[1\] /gm)).toHaveLength(2);
  });

  test.each(['TX', 'tx', 'state-tx'])('the state %s with what is not known or not sure', (id) => {
    const text = show(base, id, today)!;
    expect(text).toMatch(/^Texas\n-----\nstate-tx\n/);
    expect(text).toContain('Texas asks an international medical graduate (IMG) for two years');
    expect(text).toContain('[1] Texas Board, as of May 2026: License rules <https://texas.example/rules>');
    expect(text).toMatch(/^Not known: us_training_years, attempts_step1/m);
    expect(text).toMatch(/^Not sure: exam_years$/m);
  });

  test('a passage of a state', () => {
    expect(show(base, 'state-tx#training', today)).toContain('state-tx#training, licensing, TX\n');
  });

  test('a change', () => {
    const text = show(base, 'chg-2025-09-payment', today)!;
    expect(text).toContain('Announced 19 September 2025; counts from 21 September 2025.');
    expect(text).toContain('Known July 2026: in force.');
    expect(text).toContain('For: h-1b, residency, neurology');
    expect(text).toContain('Agency, checked 23 November 2026: The payment <https://agency.example/payment>');
  });

  test('everything of the repository, within 100 columns but for addresses', () => {
    const ids = [
      ...own.articles.map(({ article }) => article.id),
      ...own.states.map(({ rules }) => rules.state),
      ...own.changes!.list.map(({ id }) => id),
    ];
    const wide = ids.flatMap((id) => {
      const text = show(own, id, today);
      expect(text, id).toBeDefined();
      return text!.split('\n').filter((line) => line.length > 100 && !/^<?https:\S+$/.test(line.trim()));
    });
    expect(wide).toEqual([]);
  });

  test('nothing of an unknown id, and the ids that are nearest', () => {
    expect(show(base, 'waiver-tim', today)).toBeUndefined();
    expect(nearestIds(base, 'waiver-tim')[0]).toBe('waiver-time');
    expect(nearestIds(base, 'waiver-time#flies')[0]).toBe('waiver-time#files');
    expect(nearestIds(base, 'texas')).toContain('texas-license');
    expect(nearestIds(base, 'payment')).toContain('h1b-payment');
    expect(nearestIds(base, '')).toHaveLength(5);
  });
});
