// What has to be read again, and by when.
import type { Base } from './load.ts';

export type Due = {
  /** The day by which it is to be read again. */
  date: string;
  /** Below zero when that day has gone by. */
  daysLeft: number;
  /** Of an article, or "state-tx" of a state. */
  id: string;
  file: string;
};

/** What passes its review date within so many days of `today` (YYYY-MM-DD), or has passed it; the oldest first. */
export function dueReviews(base: Base, today: string, within: number): Due[] {
  const reviewed = [
    ...base.articles.map(({ article, places }) => ({ ...article, file: places.file })),
    ...base.states.map(({ rules, places }) => ({
      id: `state-${rules.state.toLowerCase()}`,
      reviewBy: rules.reviewBy,
      file: places.file,
    })),
  ];
  return reviewed
    .map(({ id, reviewBy, file }) => ({ date: reviewBy, daysLeft: daysBetween(today, reviewBy), id, file }))
    .filter(({ daysLeft }) => daysLeft <= within)
    .sort((a, b) => a.daysLeft - b.daysLeft || a.file.localeCompare(b.file));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
