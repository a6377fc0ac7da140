// What the editor's commands print: plain text that fits 100 columns.
import { readFigures } from '../knowledge/contradictions.ts';
import type { Problem } from '../knowledge/data-file.ts';
import type { Due } from '../knowledge/due.ts';
import { type Base, passagesOf, showProblem } from '../knowledge/load.ts';
import { coverStates, coverTopics } from '../knowledge/stats.ts';

/** A line a problem, and what was read. */
export function problemsText({ articles, states, changes }: Base, problems: Problem[]): string {
  const passages = articles.flatMap(({ article }) => article.passages).length;
  const read = [
    count(articles.length, 'article'),
    count(passages, 'passage'),
    `rules of ${count(states.length, 'jurisdiction')}`,
    count(changes?.list.length ?? 0, 'change'),
  ].join(', ');
  if (!problems.length) return `${read}: no problem`;
  const files = new Set(problems.map(({ file }) => file)).size;
  const found = `${count(problems.length, 'problem')} in ${count(files, 'file')}`;
  return `${problems.map(showProblem).join('\n')}\n\n${read}: ${found}`;
}

/** A table of what is due, or that nothing is. */
export function dueText(due: Due[], today: string, within: number): string {
  const until = `within ${count(within, 'day')} of ${today}`;
  if (!due.length) return `Nothing is to be read again ${until}.`;
  const rows = due.map(({ date, daysLeft, id, file }) => [
    date,
    daysLeft < 0 ? `expired ${count(-daysLeft, 'day')} ago` : count(daysLeft, 'day'),
    id,
    file,
  ]);
  const expired = due.filter(({ daysLeft }) => daysLeft < 0).length;
  const sum = `${due.length} to be read again ${until}${expired ? `, ${expired} of them expired` : ''}.`;
  return `${table(['review by', 'left', 'id', 'file'], rows)}\n\n${sum}`;
}

/** Tables by topic and by state. */
export function statsText(base: Base): string {
  const topics = coverTopics(base).map((cover) => Object.values(cover));
  const sum = (column: number) => topics.reduce((total, row) => total + Number(row[column]), 0);
  const byTopic = table(
    ['topic', 'articles', 'passages', 'phrasings', 'sources', 'official pages'],
    // A page may be cited under several topics: these are no sums.
    [...topics, ['all', sum(1), sum(2), sum(3), '', '']],
  );
  const states = coverStates(base);
  const byState = table(
    ['state', '', `cells filled (of ${states[0]?.cells ?? 0})`, 'low confidence', 'passages that name it'],
    states.map(({ state, name, filled, low, passages }) => [state, name, filled, low, passages]),
  );
  const figures = readFigures(base, passagesOf(base));
  const differ = figures.filter(({ says, holds }) => says !== holds).length;
  const held = `Figures in articles held against the files of the states: ${figures.length}, of which ${differ} differ.`;
  return `${byTopic}\n\n${byState}\n\n${held}`;
}

/** Columns under their heads, two spaces apart; those of numbers stand on the right. */
function table(head: string[], rows: (string | number)[][]): string {
  const columns = head.map((title, i) => {
    const cells = rows.map((row) => row[i]!);
    const width = Math.max(...[title, ...cells].map((cell) => String(cell).length));
    return { width, right: cells.some((cell) => typeof cell === 'number') };
  });
  const line = (row: (string | number)[]) =>
    columns
      .map(({ width, right }, i) => (right ? String(row[i]).padStart(width) : String(row[i]).padEnd(width)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

/** "1 day", "2 days". */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
