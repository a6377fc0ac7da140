// Dates as a reader sees them: their own day, their own hour, their own language; the dates of sources as exact as known.
import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { showDay, showSourceDate, showTime } from '../../src/widget/page/dates.ts';
import { languages } from '../../src/widget/texts/languages.ts';

const { en, es, ar, fr, zh, tl } = languages;
const all = Object.values(languages);
// The ends of the world, and two that change their clocks in opposite seasons.
const zones = [
  'Pacific/Pago_Pago',
  'America/New_York',
  'UTC',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
];

afterEach(() => vi.unstubAllEnvs());

/** A moment by the clock on the reader's wall. */
const at = (year: number, month: number, day: number, hour = 0, minute = 0): number =>
  new Date(year, month - 1, day, hour, minute).getTime();

test('the zone of a test can be chosen at all', () => {
  const offsets = zones.map((zone) => {
    vi.stubEnv('TZ', zone);
    return new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
  });
  expect(offsets).toEqual([660, 300, 0, -330, -780, -840]);
});

describe.each(zones)('in %s', (zone) => {
  test('today and yesterday are days of the calendar, not spans of hours', () => {
    vi.stubEnv('TZ', zone);
    const now = at(2026, 3, 9, 0, 5);
    expect(showDay(now, now, en)).toBe('Today');
    expect(showDay(at(2026, 3, 9, 23, 59), now, en)).toBe('Today');
    expect(showDay(at(2026, 3, 8, 23, 59), now, en)).toBe('Yesterday');
    expect(showDay(at(2026, 3, 8), now, en)).toBe('Yesterday');
    expect(showDay(at(2026, 3, 7, 23, 59), now, en)).toBe('Saturday, March 7');
    expect(showDay(at(2026, 3, 10), now, en)).toBe('Tuesday, March 10');
  });

  test('yesterday may lie in another year, and only another year is named', () => {
    vi.stubEnv('TZ', zone);
    const now = at(2027, 1, 1, 12);
    expect(showDay(at(2026, 12, 31, 23, 59), now, en)).toBe('Yesterday');
    expect(showDay(at(2026, 12, 30), now, en)).toBe('Wednesday, December 30, 2026');
    expect(showDay(at(2026, 1, 2), at(2026, 12, 31), en)).toBe('Friday, January 2');
  });

  test("the hour is the reader's", () => {
    vi.stubEnv('TZ', zone);
    expect(showTime(at(2026, 11, 23, 14, 5), en)).toMatch(/^2:05\sPM$/);
    expect(showTime(at(2026, 11, 23, 14, 5), fr)).toBe('14:05');
  });

  test('the date of a source stays what it is', () => {
    vi.stubEnv('TZ', zone);
    expect(showSourceDate('2026', en)).toBe('2026');
    expect(showSourceDate('2026-01', en)).toBe('January 2026');
    expect(showSourceDate('2026-01-01', en)).toBe('January 1, 2026');
  });
});

test('days and months have their names in each language', () => {
  const [now, day] = [at(2026, 11, 23), at(2026, 11, 5)];
  expect(showDay(day, now, es)).toBe('jueves, 5 de noviembre');
  expect(showDay(now, now, zh)).toBe(zh.today);
  expect(showDay(at(2026, 11, 22), now, ar)).toBe(ar.yesterday);
  expect(showSourceDate('2026-01-05', tl)).toBe('Enero 5, 2026');
  // As the platform writes them, whatever numbers a language counts in.
  for (const texts of all) {
    expect(showDay(day, now, texts)).toBe(
      new Intl.DateTimeFormat(texts.language, { weekday: 'long', day: 'numeric', month: 'long' }).format(day),
    );
    expect(showTime(day, texts)).toBe(
      new Intl.DateTimeFormat(texts.language, { hour: 'numeric', minute: '2-digit' }).format(day),
    );
  }
});

test('what is no date is shown as it stands', () => {
  for (const text of ['soon', '', '2026-13', '2026-02-32']) expect(showSourceDate(text, en)).toBe(text);
});

test('any moment and any text can be shown in any language', () => {
  const moment = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') });
  fc.assert(
    fc.property(moment, moment, fc.string(), fc.constantFrom(...all), (one, now, text, texts) => {
      expect(showDay(one.getTime(), now.getTime(), texts)).not.toBe('');
      expect(showTime(one.getTime(), texts)).not.toBe('');
      expect(typeof showSourceDate(text, texts)).toBe('string');
      const day = one.toISOString().slice(0, 10);
      expect(showSourceDate(day, en)).toContain(String(one.getUTCFullYear()));
    }),
  );
});
