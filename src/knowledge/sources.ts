// The sources of the whole base: that each is somebody else's, and that one page is told of in one way wherever it is cited.
import type { Source } from '../domain/types.ts';
import type { Problem } from './data-file.ts';
import type { Base } from './load.ts';

type SourceAt = { source: Source; file: string; line: (field?: string) => number };

/** What we made ourselves is no source. */
const ourselves = /\bpreceptor\b|\.jsonl\b/i;

/** Sources that name ourselves, are dated after they were read, or differ in publisher or date from another mention of the same page. */
export function checkSources(base: Base): Problem[] {
  const all = sourcesOf(base);
  const pages = Map.groupBy(
    all.filter(({ source }) => !ourselves.test(source.publisher)),
    ({ source }) => source.url.replace(/\/$/, ''),
  );
  return [...all.flatMap(checkSource), ...pages.values().flatMap(checkMentions)];
}

/** Every source of the articles, the states and the changes. */
function sourcesOf(base: Base): SourceAt[] {
  const listed = [
    ...base.articles.map(({ article, places }) => {
      const cited = Object.assign({}, ...article.passages.map(({ sources }) => sources)) as Record<
        string,
        Source
      >;
      return { sources: cited, places };
    }),
    ...base.states.map(({ rules, places }) => ({ sources: rules.sources, places })),
  ];
  const inMaps = listed.flatMap(({ sources, places: { file, lineOf } }) =>
    Object.entries(sources).map(([key, source]) => ({
      source,
      file,
      line: (field?: string) => lineOf(['sources', key, ...(field ? [field] : [])]),
    })),
  );
  const { list = [], places } = base.changes ?? {};
  const inChanges = list.map(({ source }, i) => ({
    source,
    file: places!.file,
    line: (field?: string) => places!.lineOf(['changes', i, 'source', ...(field ? [field] : [])]),
  }));
  return [...inMaps, ...inChanges];
}

function checkSource({ source, file, line }: SourceAt): Problem[] {
  const problems: Problem[] = [];
  for (const field of ['publisher', 'title'] as const)
    if (ourselves.test(source[field])) {
      const message = `the ${field} "${source[field]}" names ourselves: cite the page on which it stands`;
      problems.push({ file, line: line(field), message });
    }
  const { asOf, checked } = source;
  if (asOf && asOf > checked.slice(0, asOf.length))
    problems.push({
      file,
      line: line('as_of'),
      message: `as_of ${asOf} is later than ${checked}, the day on which the page was read`,
    });
  return problems;
}

/** Mentions of one page: those that differ from what most of them say. */
function checkMentions(mentions: SourceAt[]): Problem[] {
  return [
    ...differing(
      mentions,
      'publisher',
      ({ publisher }) => publisher,
      (a, b) => a === b,
    ),
    // "2026-05" and "2026-05-21" are one date, known more or less exactly.
    ...differing(
      mentions,
      'as_of',
      ({ asOf }) => asOf,
      (a, b) => a.startsWith(b) || b.startsWith(a),
    ),
  ];
}

function differing(
  mentions: SourceAt[],
  field: string,
  read: (source: Source) => string | undefined,
  agree: (a: string, b: string) => boolean,
): Problem[] {
  const said = mentions.filter(({ source }) => read(source) !== undefined);
  const counts = Map.groupBy(said, ({ source }) => read(source)!);
  const [usual] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  if (!usual) return [];
  const [value, [first]] = usual;
  return said
    .filter(({ source }) => !agree(read(source)!, value))
    .map(({ source, file, line }) => ({
      file,
      line: line(field),
      message: `${field} "${read(source)}" of ${source.url} is "${value}" in ${first!.file}:${first!.line(field)}`,
    }));
}
