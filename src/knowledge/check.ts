// What an editor should mend: all that stops the base from being loaded, and what no single file shows. Each check takes
// the whole base, so that two files which disagree are both named.
import { basename, dirname } from 'node:path';
import { checkAbbreviations } from './abbreviations.ts';
import { checkAgainstChanges, checkAgainstStates } from './contradictions.ts';
import type { Problem } from './data-file.ts';
import { type Base, type PassageAt, passagesOf, readKnowledge } from './load.ts';
import { checkSources } from './sources.ts';

/** The longest that a fact may go unread. */
const reviewMonths = 24;

/** Reads the base under `folder` and checks it, as of `today` (YYYY-MM-DD). Problems stand in the order of files and lines. */
export function checkKnowledge(folder: string, today: string): { base: Base; problems: Problem[] } {
  const base = readKnowledge(folder);
  const passages = passagesOf(base);
  const problems = [
    ...base.problems,
    ...checkPaths(base),
    ...checkDates(base, today),
    ...checkSources(base),
    ...checkHeadings(passages),
    ...checkPhrasings(passages),
    ...checkLinks(base, passages),
    ...checkAbbreviations(passages, base.terms ?? []),
    ...checkAgainstStates(base, passages),
    ...checkAgainstChanges(base, passages),
  ];
  const order = new Intl.Collator('en').compare;
  return { base, problems: problems.sort((a, b) => order(a.file, b.file) || a.line - b.line) };
}

/** An article is found by its topic and id. */
function checkPaths(base: Base): Problem[] {
  return base.articles.flatMap(({ article: { id, topic }, places: { file, lineOf } }) => {
    const problems: Problem[] = [];
    if (basename(file) !== `${id}.md`)
      problems.push({ file, line: lineOf(['id']), message: `the file of "${id}" is named ${id}.md` });
    if (basename(dirname(file)) !== topic)
      problems.push({
        file,
        line: lineOf(['topic']),
        message: `an article on ${topic} lies in articles/${topic}`,
      });
    return problems;
  });
}

function checkDates(base: Base, today: string): Problem[] {
  const reviewed = [
    ...base.articles.map(({ article, places }) => ({ ...article, places })),
    ...base.states.map(({ rules, places }) => ({ ...rules, places })),
  ];
  const lists = base.changes ? [{ verified: base.changes.places.verified, places: base.changes.places }] : [];
  const problems: Problem[] = [];
  for (const { verified, places } of [...reviewed, ...lists]) {
    if (verified <= today) continue;
    const message = `verified ${verified} is in the future: today is ${today}`;
    problems.push({ file: places.file, line: places.lineOf(['verified']), message });
  }
  for (const { verified, reviewBy, places } of reviewed) {
    const last = addMonths(verified, reviewMonths);
    if (reviewBy <= last) continue;
    const message = `review_by ${reviewBy} is more than ${reviewMonths} months after verified: ${last} at the latest`;
    problems.push({ file: places.file, line: places.lineOf(['review_by']), message });
  }
  return problems;
}

/** Headings are questions: the same one twice means two answers to it. */
function checkHeadings(passages: PassageAt[]): Problem[] {
  const first = new Map<string, PassageAt>();
  const problems: Problem[] = [];
  for (const at of passages) {
    const key = fold(at.passage.heading);
    const other = first.get(key);
    if (!other) first.set(key, at);
    else {
      const message = `the heading is also that of ${other.passage.id} (${other.file}:${other.places.line})`;
      problems.push({ file: at.file, line: at.places.line, message });
    }
  }
  return problems;
}

/** A phrasing leads to one passage. */
function checkPhrasings(passages: PassageAt[]): Problem[] {
  const first = new Map<string, { id: string; file: string; line: number }>();
  const problems: Problem[] = [];
  for (const { passage, file, places } of passages) {
    for (const [i, phrasing] of passage.phrasings.entries()) {
      const line = places.phrasings[i]!;
      const key = fold(phrasing);
      const other = first.get(key);
      if (!other) first.set(key, { id: passage.id, file, line });
      else {
        const message = `the phrasing "${phrasing}" stands under ${other.id} too (${other.file}:${other.line})`;
        problems.push({ file, line, message });
      }
    }
  }
  return problems;
}

/** Links within the base: from the text to passages, and from the facts to changes.yaml. */
function checkLinks(base: Base, passages: PassageAt[]): Problem[] {
  const problems: Problem[] = [];
  const targets = new Set(passages.flatMap(({ passage }) => [passage.id, passage.articleId]));
  for (const { passage, file, places } of passages)
    for (const { line, target } of places.links)
      if (!targets.has(target.startsWith('#') ? `${passage.articleId}${target}` : target))
        problems.push({ file, line, message: `the link leads nowhere: there is no "${target}"` });
  if (!base.changes) return problems;
  const changes = new Set(base.changes.list.map(({ id }) => id));
  for (const { article, places } of base.articles)
    for (const [i, fact] of article.facts.entries())
      if (fact.startsWith('chg-') && !changes.has(fact))
        problems.push({
          file: places.file,
          line: places.lineOf(['facts', i]),
          message: `"${fact}" is not in changes.yaml`,
        });
  return problems;
}

/** Alike when only case, punctuation and spaces differ. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A day that the month lacks is no matter: days are only compared. */
function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-');
  const at = Number(year) * 12 + Number(month) - 1 + months;
  return [Math.floor(at / 12), String((at % 12) + 1).padStart(2, '0'), date].join('-');
}
