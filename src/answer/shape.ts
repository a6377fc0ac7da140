// From an answer to the text that a channel shows. One structure, two writings: Web Chat wants link definitions for
// [n], Teams wants [n] alone and takes the sources from the citation entity.
import { showDate } from '../domain/text.ts';
import type { Answer, AnswerTable, Citation, OfficialPage } from '../domain/types.ts';

/** Where the text goes. */
export type Writing = 'web' | 'teams' | 'plain';

/** The answer as Markdown; for `plain` with the list of sources below it. */
export function shape(answer: Answer, writing: Writing): string {
  const asWritten = writing === 'web' ? keepParagraphs : (text: string) => text;
  const blocks = [asWritten(body(answer))];
  if (answer.table) blocks.push(asWritten(tableText(answer.table, writing)));
  const when = whenLine(answer);
  if (when) blocks.push(writing === 'plain' ? when : `*${when}*`);
  if (answer.official) blocks.push(asWritten(officialLine(answer.official, writing)));
  if (answer.citations.length && writing === 'web') blocks.push(answer.citations.map(definition).join('\n'));
  if (answer.citations.length && writing === 'plain')
    blocks.push(answer.citations.map(sourceLine).join('\n'));
  return blocks.join('\n\n');
}

/** "USCIS, as of January 2026: Conrad 30 waiver": publisher and date first, since narrow screens cut the end. */
export function nameSource({ source }: Citation): string {
  const when = source.asOf ? `as of ${showDate(source.asOf)}` : `checked ${showDate(source.checked)}`;
  return oneLine(`${source.publisher}, ${when}: ${source.title}`);
}

function body(answer: Answer): string {
  return answer.parts
    .map((part, i) => {
      const marks = part.citations.map((position) => `[${position}]`).join(' ');
      return `${i === 0 ? '' : part.paragraph ? '\n\n' : ' '}${part.text}${marks ? ` ${marks}` : ''}`;
    })
    .join('');
}

/** A table where it is shown as one, else a line a row. */
function tableText({ head, rows }: AnswerTable, writing: Writing): string {
  const marked = rows.map(({ cells, citations }) => {
    const marks = citations.map((position) => `[${position}]`).join(' ');
    return cells.map((cell, i) => (i === cells.length - 1 && marks ? `${cell} ${marks}` : cell));
  });
  if (writing === 'web') {
    const line = (cells: string[]) =>
      `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...marked.map(line)].join('\n');
  }
  return marked
    .map(
      ([first, ...others]) => `- ${first}: ${others.map((cell, i) => `${head[i + 1]}: ${cell}`).join('; ')}`,
    )
    .join('\n');
}

/** Since when the answer holds: the date of what its first sentence rests on; older sources behind the rest are named. */
function whenLine(answer: Answer): string {
  if (!answer.asOf || !answer.citations.length) return '';
  const lead = answer.citations[0]!.source;
  const oldest = answer.citations.flatMap(({ source }) => source.asOf ?? []).sort()[0];
  const when = lead.asOf
    ? `As of ${showDate(lead.asOf)}, the date of the source; last checked ${showDate(lead.checked)}.`
    : `As of our last check on ${showDate(lead.checked)}; the source carries no date.`;
  const older = oldest && oldest < answer.asOf ? ` The oldest source used is dated ${showDate(oldest)}.` : '';
  const overdue = answer.overdue
    ? ' This answer is past its review date: confirm it before you rely on it.'
    : '';
  return `${when}${older}${overdue}`;
}

function officialLine(page: OfficialPage, writing: Writing): string {
  const name = oneLine(page.title === page.publisher ? page.title : `${page.title}, ${page.publisher}`);
  return writing === 'plain'
    ? `Check the current rule: ${name}, ${page.url}`
    : `Check the current rule: [${escapeMarkdown(name)}](${page.url})`;
}

function definition(citation: Citation): string {
  return `[${citation.position}]: ${citation.source.url} "${cutName(nameSource(citation)).replaceAll(/["\\]/g, "'")}"`;
}

// The publisher and the date come first; more of a long title is read on the page itself.
const longestName = 80;

function cutName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}\u2026`;
}

function sourceLine(citation: Citation): string {
  return `[${citation.position}] ${nameSource(citation)} <${citation.source.url}>`;
}

/** A title is text, never markup: brackets and line breaks in it must not forge a link. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>|]/g, '\\$&');
}

/** Web Chat prints the "(c)" of "8 CFR 212.7(c)" as a copyright sign, unless its bracket is escaped. */
function keepParagraphs(text: string): string {
  return text.replaceAll(/\((c|r|p|tm)\)/gi, '\\($1)');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
