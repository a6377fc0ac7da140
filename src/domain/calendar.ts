// Reckoning with days and months as people do. Dates are text, a day (YYYY-MM-DD) or a month (YYYY-MM): of one precision they
// compare as they stand, and no time zone can move them.

export type CalendarDate = string;

export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];
export type Span = { count: number; unit: Unit };

/** The day that `now` is in UTC. */
export function toDay(now: Date): CalendarDate {
  return now.toISOString().slice(0, 10);
}

/**
 * A date so much later (or earlier, with a negative count). Months and years keep the day, or the last one of a shorter month: a
 * year after 29 February is 28 February. A month moves by months and years only; days and weeks are counted from its last day.
 */
export function shift(date: CalendarDate, { count, unit }: Span): CalendarDate {
  if (unit === 'month' || unit === 'year') return addMonths(date, unit === 'year' ? count * 12 : count);
  const [year, month, day] = parts(lastDay(date));
  return toDay(new Date(Date.UTC(year, month - 1, day! + (unit === 'week' ? count * 7 : count))));
}

/** A month as its last day; a day as it is. */
export function lastDay(date: CalendarDate): CalendarDate {
  const [year, month, day] = parts(date);
  return day ? date : toDate(year, month, daysIn(year, month));
}

/** The given day of the year as it last came strictly before `date`'s month: the 1 October before June 2027 is in 2026. */
export function lastBefore(date: CalendarDate, month: number, day: number): CalendarDate {
  const [year, ofMonth] = parts(date);
  return toDate(ofMonth > month ? year : year - 1, month, day);
}

/** Whether a date lies before today; a month only when all of it does. */
export function isPast(date: CalendarDate, today: CalendarDate): boolean {
  return date < today.slice(0, date.length);
}

/** YYYY-MM-DD, or YYYY-MM without a day; undefined for what no calendar has. */
export function makeDate(year: number, month: number, day?: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || year < 1900 || year > 2099) return undefined;
  if (day !== undefined && (day < 1 || day > daysIn(year, month))) return undefined;
  return toDate(year, month, day);
}

/** "18" -> 18, "three" -> 3, "a" -> 1. */
export function readCount(word: string): number | undefined {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return counts[word.toLowerCase()];
}

const counts: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

/** Words and digits that readCount takes, as a pattern. */
export const countPattern = `\\d{1,4}|${Object.keys(counts).join('|')}`;

function addMonths(date: CalendarDate, count: number): CalendarDate {
  const [year, month, day] = parts(date);
  const months = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return toDate(newYear, newMonth, day && Math.min(day, daysIn(newYear, newMonth)));
}

function parts(date: CalendarDate): [number, number, number | undefined] {
  const [year, month, day] = date.split('-').map(Number);
  return [year!, month!, day];
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toDate(year: number, month: number, day?: number): CalendarDate {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return [digits(year, 4), digits(month, 2), ...(day ? [digits(day, 2)] : [])].join('-');
}
