// Dates as the reader's language writes them.
import type { Texts } from '../texts/texts.ts';

/** "14:05", in the reader's own time. */
export function showTime(at: number, { language }: Texts): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** "Today", "Yesterday", or the day with its month, and its year when it is not this one. */
export function showDay(at: number, now: number, texts: Texts): string {
  const day = (time: number) => new Date(time).toDateString();
  if (day(at) === day(now)) return texts.today;
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (day(at) === yesterday.toDateString()) return texts.yesterday;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(texts.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The date of a source, as exactly as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export function showSourceDate(date: string, { language }: Texts): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  const exactness: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(date.length > 4 ? { month: 'long' } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  };
  return new Intl.DateTimeFormat(language, { ...exactness, timeZone: 'UTC' }).format(time);
}
