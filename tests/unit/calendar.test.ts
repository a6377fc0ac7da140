// Reckoning with days and months, and reading dates from what people type.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/answer/read-dates.ts';
import {
  type Unit,
  isPast,
  lastBefore,
  lastDay,
  makeDate,
  readCount,
  shift,
} from '../../src/domain/calendar.ts';

const now = new Date('2026-11-23T12:00:00Z');

describe('so much later', () => {
  test.each<[string, number, Unit, string]>([
    ['2027-01-31', 1, 'month', '2027-02-28'],
    ['2028-01-31', 1, 'month', '2028-02-29'],
    ['2028-02-29', 1, 'year', '2029-02-28'],
    ['2028-02-29', 4, 'year', '2032-02-29'],
    ['2027-03-31', -1, 'month', '2027-02-28'],
    ['2027-08-31', 6, 'month', '2028-02-29'],
    ['2026-12', 1, 'month', '2027-01'],
    ['2027-01', -1, 'month', '2026-12'],
    ['2027-06', -18, 'month', '2025-12'],
    ['2020-03', 7, 'year', '2027-03'],
    ['2027-03-03', 60, 'day', '2027-05-02'],
    ['2028-02-28', 1, 'day', '2028-02-29'],
    ['2027-02-28', 1, 'day', '2027-03-01'],
    ['2027-06-30', 30, 'day', '2027-07-30'],
    ['2027-09-15', -180, 'day', '2027-03-19'],
    ['2027-06', 30, 'day', '2027-07-30'],
    ['2026-12-28', 1, 'week', '2027-01-04'],
  ])('%s %d %s', (from, count, unit, to) => {
    expect(shift(from, { count, unit })).toBe(to);
  });

  const day = fc
    .tuple(
      fc.integer({ min: 1950, max: 2050 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .map((parts) => makeDate(...parts));

  test('days there and back come to the same day; months never skip one, and never pass its end', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, count) => {
        fc.pre(from !== undefined);
        expect(shift(shift(from, { count, unit: 'day' }), { count: -count, unit: 'day' })).toBe(from);
        const to = shift(from, { count, unit: 'month' });
        expect(to.slice(0, 7)).toBe(shift(from.slice(0, 7), { count, unit: 'month' }));
        expect(to <= lastDay(to.slice(0, 7))).toBe(true);
        expect(makeDate(...(to.split('-').map(Number) as [number, number, number]))).toBe(to);
      }),
    );
  });
});

test('the 1 October before', () => {
  expect(lastBefore('2027-06', 10, 1)).toBe('2026-10-01');
  expect(lastBefore('2027-12', 10, 1)).toBe('2027-10-01');
  expect(lastBefore('2027-10-20', 10, 1)).toBe('2026-10-01');
});

test('what is past: a month only when all of it is', () => {
  expect(isPast('2026-11', '2026-11-23')).toBe(false);
  expect(isPast('2026-10', '2026-11-23')).toBe(true);
  expect(isPast('2026-11-22', '2026-11-23')).toBe(true);
  expect(isPast('2026-11-23', '2026-11-23')).toBe(false);
});

test('numbers in words and digits', () => {
  expect(['18', 'Seven', 'a', 'dozens'].map(readCount)).toEqual([18, 7, 1, undefined]);
});

describe('the dates of', () => {
  test.each<[string, string[]]>([
    ['I finish June 2027', ['2027-06']],
    ['30 june 2026', ['2026-06-30']],
    ['June 30th, 2027', ['2027-06-30']],
    ['30th of June 2027', ['2027-06-30']],
    ['end of june next year', ['2027-06']],
    ['30 june next year', ['2027-06-30']],
    ['in 7 months', ['2027-06']],
    ['7 months left', ['2027-06']],
    ['in two years', ['2028-11']],
    ['in 10 days', ['2026-12-03']],
    ['two weeks ago', ['2026-11-09']],
    ['next month', ['2026-12']],
    ['yesterday', ['2026-11-22']],
    ['fired last friday', ['2026-11-20']],
    ['end of the year', ['2026-12']],
    ["june '28", ['2028-06']],
    ['06/30/2027', ['2027-06-30']],
    ['30/06/2027', ['2027-06-30']],
    ['2027-06-30', ['2027-06-30']],
    ['6/2027', ['2027-06']],
    ['step 1 march 2020', ['2020-03']],
    ['J-1 june 30', ['2027-06-30?']],
    ['in june', ['2027-06?']],
    ['next june', ['2027-06?']],
    ['June 27', ['2027-06?']],
    ['30 november', ['2026-11-30?']],
    ['1 november', ['2027-11-01?']],
    ['February 29, 2028', ['2028-02-29']],
    ['may I go in may', ['2027-05?']],
    ['from June 2025 to May 2027', ['2025-06', '2027-05']],
    // What may mean two dates, or none.
    ['june 28', []],
    ['05/06/2027', []],
    ['31 june 2027', []],
    ['February 29, 2027', []],
    ['2027', []],
    ['PGY2 now', []],
    ['the 60 day grace', []],
    ['in a 12 month period', []],
    ['may I work?', []],
    ['march to the clinic', []],
    ['next year', []],
  ])('"%s"', (text, expected) => {
    expect(findDates(text, now).map(({ date, assumed }) => date + (assumed ? '?' : ''))).toEqual(expected);
  });

  test('what has been: a month without a year is the last such month', () => {
    expect(findDates('failed in August', now, 'last').map(({ date }) => date)).toEqual(['2026-08']);
    expect(findDates('failed in December', now, 'last').map(({ date }) => date)).toEqual(['2025-12']);
  });

  test('any text: never throws, and each place lies within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { date, at, length } of findDates(`${text} in June 2027 ${text}`, now)) {
          expect(date).toMatch(/^\d{4}-\d\d(-\d\d)?$/);
          expect(at + length).toBeLessThanOrEqual(2 * text.length + 14);
        }
      }),
    );
  });
});
