// One thing of the knowledge base as a reader gets it, with what an editor wants to know beside it.
import { shape } from '../answer/shape.ts';
import { editDistance } from '../domain/jurisdictions.ts';
import type { StateRules } from '../domain/states.ts';
import { showDate } from '../domain/text.ts';
import type { Answer, AnswerPart, Citation, Passage, Source } from '../domain/types.ts';
import type { Change } from '../knowledge/changes.ts';
import { type Base, passagesOf } from '../knowledge/load.ts';
import { statePassages } from '../knowledge/state-passages.ts';

const width = 100;

/** The passage, article, state ("TX", "state-tx") or change of that id as text; nothing when there is none. */
export function show(base: Base, id: string, today: string): string | undefined {
  const passage = passagesOf(base).find(({ passage }) => passage.id === id);
  if (passage) {
    const { file, places, article } = passage;
    return blocks(showPassage(passage.passage, today, `${file}:${places.line}`), factsText(article.facts));
  }
  const article = base.articles.find(({ article }) => article.id === id);
  if (article) return showArticle(article, today);
  for (const { rules, places } of base.states) {
    const passages = statePassages(rules);
    const passage = passages.find((passage) => passage.id === id);
    if (passage) return showPassage(passage, today, places.file);
    if (id.toLowerCase().replace(/^state-/, '') === rules.state.toLowerCase())
      return blocks(
        title(rules.name, `state-${rules.state.toLowerCase()}`, places.file),
        ...passages.map((passage) => showPassage({ ...passage, phrasings: [] }, today)),
        cellsText(rules),
      );
  }
  const change = base.changes?.list.find((change) => change.id === id);
  return change && showChange(change, base.changes!.places.file);
}

/** The ids that look most like this one. */
export function nearestIds(base: Base, id: string): string[] {
  const ids = [
    ...base.articles.map(({ article }) => article.id),
    ...passagesOf(base).map(({ passage }) => passage.id),
    ...base.states.map(({ rules }) => `state-${rules.state.toLowerCase()}`),
    ...(base.changes?.list.map((change) => change.id) ?? []),
  ];
  const words = id.toLowerCase().split(/[-#\s]+/);
  // A word in common weighs more than letters that differ.
  const distance = (other: string) =>
    editDistance(id.toLowerCase(), other) -
    6 * words.filter((word) => other.split(/[-#]/).includes(word)).length;
  return ids
    .map((other) => ({ other, far: distance(other) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ other }) => other);
}

function showArticle({ article, places }: Base['articles'][number], today: string): string {
  return blocks(
    title(article.title, `${article.id}, ${article.topic}`, places.file),
    ...article.passages.map((passage, i) => showPassage(passage, today, `line ${places.passages[i]!.line}`)),
    factsText(article.facts),
  );
}

function showPassage(passage: Passage, today: string, place?: string): string {
  const { id, heading, topic, jurisdictions, phrasings, verified, reviewBy } = passage;
  const review = reviewBy < today ? ', which has gone by' : '';
  return blocks(
    title(heading, `${id}, ${topic}, ${jurisdictions.join(' ')}`, place),
    ...shape(toAnswer(passage, today), 'plain')
      .split('\n\n')
      .map((block) =>
        block
          .split('\n')
          .map((line) => wrap(line))
          .join('\n'),
      ),
    `Verified ${showDate(verified)}, to be read again by ${showDate(reviewBy)}${review}.`,
    phrasings.length ? `Asked as\n${phrasings.map((phrasing) => wrap(phrasing, '  > ')).join('\n')}` : '',
  );
}

/** All sentences of the passage as an answer, its sources numbered in order of first use. */
function toAnswer(passage: Passage, today: string): Answer {
  const sources: Source[] = [];
  const parts = passage.sentences.map(({ text, sources: keys }): AnswerPart => {
    const cited = keys.flatMap((key) => passage.sources[key] ?? []);
    sources.push(...cited.filter((source) => !sources.includes(source)));
    return { text, citations: cited.map((source) => sources.indexOf(source) + 1) };
  });
  const citations = sources.map((source, i): Citation => ({ position: i + 1, source, quote: '' }));
  const [lead] = sources;
  return {
    kind: 'answer',
    parts,
    citations,
    ...(lead ? { asOf: lead.asOf ?? lead.checked } : {}),
    passages: [passage.id],
    suggestions: [],
    ...(passage.official ? { official: passage.official } : {}),
    confidence: 1,
    overdue: passage.reviewBy < today,
    more: false,
  };
}

function showChange(change: Change, file: string): string {
  const { id, date, effective, summary, affects, status, asOf, source } = change;
  const touches = [...affects.visas, ...affects.stages, ...affects.states, ...affects.specialties];
  const when = `Announced ${showDate(date)}; ${effective ? `counts from ${showDate(effective)}` : 'counts from no day that is known'}.`;
  const published = source.asOf ? `as of ${showDate(source.asOf)}` : `checked ${showDate(source.checked)}`;
  return blocks(
    title(change.title, id, file),
    wrap(summary),
    `${when}\nKnown ${showDate(asOf)}: ${status}.`,
    wrap(`For: ${touches.join(', ')}`),
    wrap(`${source.publisher}, ${published}: ${source.title} <${source.url}>`),
  );
}

/** What an editor still has to find out. */
function cellsText({ licence, conrad }: StateRules): string {
  const cells = [...Object.entries(licence), ...Object.entries(conrad)].map(
    ([key, cell]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), cell] as const,
  );
  const unknown = cells.filter(([, { value }]) => value === null).map(([key]) => key);
  const unsure = cells
    .filter(([, { value, confidence }]) => value !== null && confidence === 'low')
    .map(([key]) => key);
  return [
    wrap(`Not known: ${unknown.join(', ') || 'nothing'}`, '', '  '),
    wrap(`Not sure: ${unsure.join(', ') || 'nothing'}`, '', '  '),
  ].join('\n');
}

function factsText(facts: string[]): string {
  return facts.length ? wrap(`Facts of the article: ${facts.join(', ')}`, '', '  ') : '';
}

/** The place has a line of its own: a terminal opens it only unbroken, however long its path is. */
function title(text: string, about: string, place = ''): string {
  const lines = wrap(text);
  const rule = '-'.repeat(Math.max(...lines.split('\n').map((line) => line.length)));
  return [lines, rule, wrap(about), place].filter(Boolean).join('\n');
}

function blocks(...parts: string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** Lines of at most `width` characters; an address is never broken. */
function wrap(text: string, first = '', further = ' '.repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const longer = line.trim() === first.trim() ? `${line}${word}` : `${line} ${word}`;
    if (longer.length <= width || line.trim() === first.trim()) line = longer;
    else {
      lines.push(line);
      line = `${further}${word}`;
    }
  }
  return [...lines, line].join('\n');
}
