// The dates that a message names, however they are written. What may mean two dates is left out rather than guessed.
import {
  type CalendarDate,
  type Unit,
  countPattern,
  makeDate,
  readCount,
  shift,
  toDay,
} from '../domain/calendar.ts';

export type FoundDate = {
  date: CalendarDate;
  at: number;
  length: number;
  /** The year was not said: it is the one in which the date comes next (or came last). */
  assumed: boolean;
};

/**
 * The dates of a text in its order. `toward` tells in which year a date without one lies: of what is to come the next,
 * of what has been the last.
 */
export function findDates(text: string, now: Date, toward: 'next' | 'last' = 'next'): FoundDate[] {
  const today = toDay(now);
  const found: FoundDate[] = [];
  let rest = text.toLowerCase().replaceAll('\u2019', "'");
  // A change of case may change the length ("\u0130"): then the places would be wrong.
  if (rest.length !== text.length) rest = text.replaceAll('\u2019', "'");
  for (const [pattern, read] of forms) {
    rest = rest.replace(pattern, (...all: unknown[]) => {
      const match = all as string[];
      const groups = all.at(-1) as Groups;
      const at = all.find((one): one is number => typeof one === 'number')!;
      const result = read(groups, today, toward);
      if (!result) return match[0]!;
      if (result.date)
        found.push({ date: result.date, at, length: match[0]!.length, assumed: !!result.assumed });
      return '_'.repeat(match[0]!.length);
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

type Groups = Record<string, string | undefined>;
/** `{}`: a date that is told but not clear. undefined: no date at all. */
type Read = (
  groups: Groups,
  today: CalendarDate,
  toward: 'next' | 'last',
) => { date?: CalendarDate | undefined; assumed?: boolean } | undefined;

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<month>jan(?:uary)?|febr?(?:uary)?|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const year = "(?<year>(?:19|20)\\d\\d|'\\d\\d)\\b";
// Not the 1 of "Step 1 March", "J-1 June", "PGY 3".
const day = '(?<![\\w-])(?<!\\b(?:step|pgy|level|part|j|h|f|o|ck) )(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const unit = '(?<unit>day|week|wk|month|mo|mth|year|yr)s?';
const count = `\\b(?<count>${countPattern})`;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const forms: [RegExp, Read][] = [
  [/(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)(?:-(?<day>\d\d))?(?![\d-])/g, plain],
  [/(?<![\d/.])(?<one>\d{1,2})[/.](?<two>\d{1,2})[/.](?<year>(?:19|20)\d\d)(?![\d/])/g, slashed],
  [/(?<![\d/.])(?<month>\d{1,2})[/](?<year>(?:19|20)\d\d)(?![\d/])/g, plain],
  [form(`${day}(?: day)?(?: of)? ${month},?(?: of)? ?${year}`), plain],
  [form(`\\b${month} ?(?:the )?${day},? ?${year}`), plain],
  [form(`\\b${month},?(?: of)?(?: in)? ?-?${year}`), plain],
  [form(`${day}(?: day)?(?: of)? ${month},? (?:of )?(?<which>next|this|last) year\\b`), relativeYear],
  [form(`\\b${month},? ${day},? (?:of )?(?<which>next|this|last) year\\b`), relativeYear],
  [form(`\\b${month},? (?:of )?(?<which>next|this|last|coming) year\\b`), relativeYear],
  [
    form(`\\b(?:the )?end of (?:the |this )?(?:calendar )?year\\b`),
    (_, today) => ({ date: `${today.slice(0, 4)}-12` }),
  ],
  [form(`${day}(?: day)?(?: of)? ${month}(?! ?\\d)`), withoutYear],
  [form(`\\b${month} ${day}(?! ?\\d)`), withoutYear],
  [
    form(`\\b(?<which>last|past|this past|previous) ${month}`),
    (groups, today) => withoutYear(groups, today, 'last'),
  ],
  [
    form(`\\b(?<which>next|this|coming|this coming|upcoming) ${month}`),
    (groups, today) => withoutYear(groups, today, 'next'),
  ],
  // "may" and "march" are words too: alone a month counts only after a word that leads to one.
  [
    form(
      `(?<=\\b(?:in|of|by|until|till|til|from|since|mid|end|ends|ending|early|late|around|before|after|on|for|finish|finishing|graduate|graduating|expires?|begin|beginning|and|last one in) (?:mid |early |late |the )?(?:end |beginning )?(?:of )?)${month}(?! (?:i|we|he|she|be|have|not)\\b)`,
    ),
    withoutYear,
  ],
  [
    form(
      `(?<!\\bmay )\\b(?:(?:in|within|after) (?:about |around |like )?)?${count}[ -]?(?:more )?${unit} (?:from (?:now|today)|left|remaining|to go)\\b`,
    ),
    fromNow,
  ],
  [
    form(
      `\\bin (?:about |around |like |just |exactly )?${count}[ -]?${unit}\\b(?! (?:period|window|of|before|after|limit))`,
    ),
    fromNow,
  ],
  [form(`${count} ${unit} (?:ago|back)\\b`), (groups, today) => ago(groups, today)],
  [
    form('\\b(?<which>next|this|last) month\\b'),
    (groups, today) => ({
      date: shift(today.slice(0, 7), { count: { next: 1, last: -1 }[groups.which!] ?? 0, unit: 'month' }),
    }),
  ],
  [
    form('\\b(?<which>today|yesterday|tomorrow)\\b'),
    (groups, today) => ({
      date: shift(today, { count: { yesterday: -1, tomorrow: 1 }[groups.which!] ?? 0, unit: 'day' }),
    }),
  ],
  [
    form(`\\blast (?<weekday>${weekdays.join('|')})\\b`),
    (groups, today) => ({ date: lastWeekday(groups.weekday!, today) }),
  ],
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'g');
}

function plain({ year, month, day }: Groups): ReturnType<Read> {
  // 31 June is no date, and not the month of June either.
  return { date: makeDate(yearOf(year!), monthOf(month!), day ? Number(day) : undefined) };
}

/** 30/06/2026 and 06/30/2026 are plain; 05/06/2026 is a day in May or in June, so neither. */
function slashed({ one, two, year }: Groups): ReturnType<Read> {
  const [a, b] = [Number(one), Number(two)];
  if (a <= 12 && b <= 12 && a !== b) return {};
  return { date: makeDate(Number(year), Math.min(a, b), Math.max(a, b)) };
}

function relativeYear({ month, day, which }: Groups, today: CalendarDate): ReturnType<Read> {
  const shiftBy = which === 'this' ? 0 : which === 'last' ? -1 : 1;
  const date = makeDate(Number(today.slice(0, 4)) + shiftBy, monthOf(month!), day ? Number(day) : undefined);
  return date ? { date } : undefined;
}

function withoutYear({ month, day }: Groups, today: CalendarDate, toward: 'next' | 'last'): ReturnType<Read> {
  const inMonth = (day: string | undefined) =>
    nearest(monthOf(month!), day ? Number(day) : undefined, today, toward);
  const date = inMonth(day);
  if (!date) return undefined;
  // "June 27" may be a day or a year: the month is sure only where both come to the same.
  const asYear = 2000 + Number(day);
  const thisYear = Number(today.slice(0, 4));
  if (!day || asYear < thisYear || asYear > thisYear + 3) return { date, assumed: true };
  const asMonth = date.slice(0, 7);
  return asMonth === makeDate(asYear, monthOf(month!)) ? { date: asMonth, assumed: true } : {};
}

function nearest(
  month: number,
  day: number | undefined,
  today: CalendarDate,
  toward: 'next' | 'last',
): CalendarDate | undefined {
  const thisYear = Number(today.slice(0, 4));
  const years = toward === 'next' ? [0, 1, 2, 3, 4] : [0, -1, -2, -3, -4];
  const dates = years.map((more) => makeDate(thisYear + more, month, day));
  return dates.find((date) => {
    const now = date && today.slice(0, date.length);
    return date && now && (toward === 'next' ? date >= now : date <= now);
  });
}

function fromNow(groups: Groups, today: CalendarDate): ReturnType<Read> {
  return moved(groups, today, 1);
}

function ago(groups: Groups, today: CalendarDate): ReturnType<Read> {
  return moved(groups, today, -1);
}

/** Months and years are as exact as they were said: to the month. */
function moved({ count, unit }: Groups, today: CalendarDate, sign: 1 | -1): ReturnType<Read> {
  const number = readCount(count!);
  if (number === undefined || number > 99) return undefined;
  const short: Record<string, Unit> = { day: 'day', week: 'week', wk: 'week', year: 'year', yr: 'year' };
  const of = short[unit!] ?? 'month';
  const from = of === 'month' || of === 'year' ? today.slice(0, 7) : today;
  return { date: shift(from, { count: sign * number, unit: of }) };
}

function lastWeekday(weekday: string, today: CalendarDate): CalendarDate {
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekdays.indexOf(weekday) + 7) % 7 || 7;
  return shift(today, { count: -back, unit: 'day' });
}

function monthOf(name: string): number {
  return /^\d/.test(name) ? Number(name) : names.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function yearOf(text: string): number {
  return text.startsWith("'") ? 2000 + Number(text.slice(1)) : Number(text);
}
