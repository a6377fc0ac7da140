// The report: one HTML page that needs nothing else, in the look of the product, light and dark, on a desk and on a phone.
import { cssVariables } from '../src/design/tokens.ts';
import type { Comparison } from './compare.ts';
import type { Evaluation, Result } from './evaluate.ts';
import {
  type Measure,
  abstaining,
  citing,
  finding,
  grouped,
  measureAll,
  measures,
  quality,
  reading,
  steadiness,
} from './measures.ts';
import { type Axis, escapeHtml, histogram, intervals, shares } from './plots.ts';
import { isKeptBack } from './sets.ts';
import { type Difference, type Interval, pairedDifference } from './statistics.ts';

export type Run = Evaluation & {
  /** ISO 8601. */
  madeAt: string;
  sets: string[];
  runs: number;
  /** Which model wrote, or that none did. */
  model: string;
  /** Seconds. */
  took: number;
  comparison?: Comparison;
  /** Lines on what is below the floor; absent where no floor was held against it. */
  below?: string[];
};

/** The whole page. */
export function reportHtml(run: Run): string {
  const { results } = run;
  const wrong = results.filter(({ scores }) => (scores.right ?? 0) < 1);
  const sections = [
    section('At a glance', tiles(results) + floorLine(run)),
    run.comparison ? section('Since the last run', comparisonPart(run.comparison)) : '',
    section('Answers', plotOf(results, quality)),
    section('Knowing when not to answer', plotOf(results, abstaining)),
    section('Citations', plotOf(results, citing)),
    section('Finding the passage', plotOf(results, finding)),
    run.baselines.length ? section('Beside the baselines', baselinesPart(run)) : '',
    section('Key facts by group', groupsPart(results)),
    run.runs > 1 ? section('Steadiness', plotOf(results, steadiness)) : '',
    section('Length and time', lengthPart(results)),
    section(`Not right: ${wrong.length} of ${results.length}`, wrong.map(questionPart).join('')),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation of ${escapeHtml(run.madeAt.slice(0, 10))}</title>
<style>${cssVariables()}${style}</style></head>
<body><main>
<header><h1>Evaluation</h1><p>${escapeHtml(aboutRun(run))}</p></header>
${sections.join('\n')}
<footer><p>A range holds 95% of ${(2000).toLocaleString('en')} resamples of the questions. The small number is how many questions a line rests on. docs/evals.md says how to read this.</p></footer>
</main></body></html>
`;
}

/** The same for programs: every measure over everything and over groups, and every question. */
export function reportJson(run: Run): string {
  const numbers = (results: readonly Result[], which?: Measure[]) =>
    Object.fromEntries(measureAll(results, which).map(({ measure, interval }) => [measure.name, interval]));
  const groups = [...grouped(run.results)].map(([by, values]) => [
    by,
    Object.fromEntries([...values].map(([value, results]) => [value, numbers(results)])),
  ]);
  const { results, baselines, comparison, ...rest } = run;
  const named = comparison && {
    ...comparison,
    broken: comparison.broken.map(({ id }) => id),
    mended: comparison.mended.map(({ id }) => id),
  };
  const whole = {
    ...rest,
    measures: numbers(results),
    groups: Object.fromEntries(groups) as Record<string, unknown>,
    baselines: Object.fromEntries(
      baselines.map((one) => [
        one.name,
        { ...numbers(answerable(one.results), beaten), difference: gain(results, one.results) },
      ]),
    ),
    ...(named ? { comparison: named } : {}),
    questions: results,
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

function section(title: string, body: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
}

function aboutRun({ madeAt, sets, runs, model, results, took }: Run): string {
  const times = runs === 1 ? 'asked once' : `each asked ${runs} times`;
  return `${results.length} questions of ${sets.join(', ')}, ${times}, ${madeAt.slice(0, 16).replace('T', ' ')} UTC, in ${took.toFixed(0)} s. ${model}.`;
}

const headline = ['right', 'keyFacts', 'safety', 'abstention', 'citationPrecision', 'recallAt5'];

function tiles(results: Result[]): string {
  const shown = measureAll(
    results,
    headline.flatMap((name) => measures.find((measure) => measure.name === name) ?? []),
  );
  const tile = ({ measure, interval }: (typeof shown)[number]) =>
    `<div class="tile"><span>${escapeHtml(measure.title)}</span><b>${shares.show(interval.value)}<i>%</i></b><span class="range">${shares.show(interval.low)} to ${shares.show(interval.high)}</span></div>`;
  return `<div class="tiles">${shown.map(tile).join('')}</div>`;
}

function floorLine({ below }: Run): string {
  if (!below) return '';
  if (!below.length) return '<p class="verdict good">At or above the floor.</p>';
  return `<div class="verdict bad"><p>Below the floor</p><ul>${below.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul></div>`;
}

function plotOf(results: readonly Result[], which: Measure[]): string {
  const rows = measureAll(results, which).map(({ measure, interval }) => ({
    label: `${measure.title}${measure.less ? ' (less is better)' : ''}`,
    about: measure.about,
    interval,
  }));
  return intervals(rows);
}

function comparisonPart({ madeAt, common, added, gone, keyFacts, broken, mended }: Comparison): string {
  const list = (title: string, these: Result[]) =>
    `<h3>${title}: ${these.length}</h3>${these.map(questionPart).join('')}`;
  const news = [added && `${added} only now`, gone && `${gone} only then`].filter(Boolean).join(', ');
  return `<p>${common} questions also stood in the run of ${escapeHtml(madeAt.slice(0, 16).replace('T', ' '))} UTC${news ? `; ${news}` : ''}.</p>
${keyFacts ? differences([{ label: 'Key facts, now less then', difference: keyFacts }]) : ''}
${list('From right to wrong', broken)}${list('From wrong to right', mended)}`;
}

const beaten = measures.filter(({ name }) =>
  ['keyFacts', 'noTrap', 'recallAt1', 'recallAt5', 'words'].includes(name),
);

/** Baselines always answer: they are compared on what has an answer. */
function baselinesPart({ results, baselines }: Run): string {
  const ways = [{ name: 'The product', results }, ...baselines];
  const plots = beaten
    .filter(({ unit }) => unit === 'share')
    .map((measure) => {
      const rows = ways.flatMap((way) => {
        const interval = measure.of(answerable(way.results));
        return interval ? [{ label: way.name, interval }] : [];
      });
      return `<h3>${escapeHtml(measure.title)}</h3>${intervals(rows)}`;
    });
  const words = measures.find(({ name }) => name === 'words')!;
  const lengths = ways.flatMap((way) => {
    const interval = words.of(answerable(way.results));
    return interval ? [{ label: way.name, interval }] : [];
  });
  const gains = baselines.flatMap((one) => {
    const difference = gain(results, one.results);
    return difference ? [{ label: `The product less ${one.name}`, difference }] : [];
  });
  return `<p>On the questions that have an answer. A baseline shows the first passage that it finds, whole; the last one finds it by the product's own search.</p>${plots.join('')}<h3>Words</h3>${intervals(
    lengths,
    upTo(
      lengths.map((row) => row.interval),
      'words',
    ),
  )}<h3>Key facts gained, in points</h3>${differences(gains)}`;
}

function gain(results: Result[], baseline: Result[]): Difference | undefined {
  const before = new Map(answerable(baseline).map(({ id, scores }) => [id, scores.keyFacts]));
  return pairedDifference(
    answerable(results).flatMap(({ id, scores }): [number, number][] => {
      const [then, now] = [before.get(id), scores.keyFacts];
      return then === undefined || now === undefined ? [] : [[then, now]];
    }),
  );
}

function answerable(results: readonly Result[]): Result[] {
  return results.filter(({ behaviour }) => behaviour === 'answer');
}

function differences(rows: { label: string; difference: Difference }[]): string {
  const most = roundUp(
    Math.max(0.04, ...rows.flatMap(({ difference }) => [-difference.low, difference.high])),
  );
  const show = (value: number) => `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)}`;
  return intervals(
    rows.map(({ label, difference }) => ({
      label,
      about: `Better in ${(difference.above * 100).toFixed(0)}% of resamples.`,
      interval: difference,
    })),
    { from: -most, to: most, show },
  );
}

const groupTitles: Record<string, string> = {
  set: 'Set',
  topic: 'Topic',
  difficulty: 'Difficulty',
  behaviour: 'Behaviour wanted',
  phrasing: 'Phrasing',
  kind: 'Kind of question',
};

const levels = ['easy', 'medium', 'hard'];
const rank = (value: string): number => levels.indexOf(value);

/** Key facts drawn, and what else there is of each group in a table. */
function groupsPart(results: Result[]): string {
  const groups = grouped(results);
  const keyFacts = measures.find(({ name }) => name === 'keyFacts')!;
  const columns = measures.filter(({ name }) =>
    ['right', 'noTrap', 'behaviour', 'citationPrecision', 'citationRecall', 'recallAt5'].includes(name),
  );
  const parts = Object.entries(groupTitles).flatMap(([by, title]) => {
    const values = [...(groups.get(by) ?? [])].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b));
    if (!values.length) return [];
    const rows = values.flatMap(([label, these]) => {
      const interval = keyFacts.of(these);
      return interval ? [{ label, interval }] : [];
    });
    const cells = values.map(([label, these]) => [
      label,
      ...columns.map((measure) => intervalText(measure.of(these))),
    ]);
    return [
      `<h3>${title}</h3>${intervals(rows)}<details><summary>All measures by ${title.toLowerCase()}</summary>${table([title, ...columns.map((measure) => measure.title)], cells)}</details>`,
    ];
  });
  return parts.join('');
}

function intervalText(interval: Interval | undefined): string {
  if (!interval) return '';
  return `${shares.show(interval.value)} (${shares.show(interval.low)} to ${shares.show(interval.high)})`;
}

function table(head: string[], rows: string[][]): string {
  const cells = (tag: string, row: string[]) =>
    row
      .map((cell, i) => (i ? `<${tag}>${escapeHtml(cell)}</${tag}>` : `<th>${escapeHtml(cell)}</th>`))
      .join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(`All measures by ${head[0]}`)}"><table><thead><tr>${cells('th', head)}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function lengthPart(results: Result[]): string {
  const plot = (unit: 'words' | 'ms') => {
    const measured = measureAll(
      results,
      reading.filter((measure) => measure.unit === unit),
    );
    const rows = measured.map(({ measure, interval }) => ({
      label: measure.title,
      about: measure.about,
      interval,
    }));
    return intervals(
      rows,
      upTo(
        measured.map(({ interval }) => interval),
        unit,
      ),
    );
  };
  const times = results.flatMap(({ scores }) => scores.turnMs ?? []);
  return `${plot('words')}${plot('ms')}${times.length ? histogram(times, 'Whole turns by their time') : ''}`;
}

function upTo(rows: Interval[], unit: string): Axis {
  const most = roundUp(Math.max(1, ...rows.map(({ high }) => high)));
  return { from: 0, to: most, unit, show: (value) => value.toFixed(value < 10 ? 1 : 0) };
}

/** The next of 1, 2, 4 and 8 times a power of ten: quarters of it are short numbers. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 4, 8].find((step) => value <= step * power) ?? 10);
}

function questionPart({ id, set, turns, reply, why, behaviour }: Result): string {
  if (isKeptBack(set)) return `<p class="question"><code>${escapeHtml(id)}</code> kept back</p>`;
  const asked = turns.map((turn) => `<p class="asked">${escapeHtml(turn)}</p>`).join('');
  const faults = why.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<details class="question"><summary><code>${escapeHtml(id)}</code> ${escapeHtml(turns.at(-1) ?? '')}</summary>${asked}<ul>${faults}</ul><p class="meta">Wanted ${behaviour}, got ${reply.kind}${reply.passages.length ? ` from ${escapeHtml(reply.passages.join(', '))}` : ''}</p><pre>${escapeHtml(reply.text)}</pre></details>`;
}

const style = `
*{box-sizing:border-box}
body{margin:0;background:var(--sunken);color:var(--ink);font:var(--type-body)/var(--type-line) var(--type-family)}
main{max-width:62rem;margin:0 auto;padding:var(--space-6) var(--space-4)}
h1{font-size:var(--type-display);line-height:1.2;margin:0}
h2{font-size:var(--type-title);margin:0 0 var(--space-3)}
h3{font-size:var(--type-body);margin:var(--space-5) 0 var(--space-1)}
header p,footer,.range,.count,.meta,small,.ends{color:var(--ink-soft)}
header p{margin:var(--space-2) 0 0}
section{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-medium);padding:var(--space-5);margin-top:var(--space-5);box-shadow:var(--shadow-low)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:var(--space-3)}
.tile{display:flex;flex-direction:column;padding:var(--space-3) var(--space-4);background:var(--accent-soft);border-radius:var(--radius-small);font-size:var(--type-small)}
.tile b{font-size:var(--type-title);line-height:1.4;font-variant-numeric:tabular-nums}
.tile i{font-style:normal;font-size:var(--type-small);font-weight:400;margin-inline-start:.1em}
.verdict{margin:var(--space-4) 0 0;padding:var(--space-3) var(--space-4);border-radius:var(--radius-small);background:var(--accent-soft);border-inline-start:4px solid var(--good)}
.verdict.bad{background:var(--danger-soft);border-color:var(--danger)}
.verdict p,.verdict ul{margin:0}
.row{display:grid;grid-template-columns:15rem minmax(0,1fr) 9.5rem;gap:var(--space-4);align-items:center;padding:var(--space-1) 0;border-top:1px solid var(--line)}
.row:first-child{border-top:0}
.label{min-width:0;overflow-wrap:anywhere}
.label small{display:block;font-size:var(--type-small);line-height:1.35}
.count,.range,.meta,.ends{font-size:var(--type-small)}
.numbers{text-align:end;font-variant-numeric:tabular-nums}
.numbers .range{display:block}
svg{display:block;width:100%;overflow:visible}
svg.interval{height:2.25rem}
svg.histogram{height:7rem;border-bottom:1px solid var(--edge)}
.row.axis{border:0;padding:0}
.axis svg{grid-column:2;height:1.25rem}
text{fill:var(--ink-soft);font-size:var(--type-small)}
.grid{stroke:var(--line)}
.zero{stroke:var(--edge)}
.whisker{stroke:var(--edge);stroke-width:3;stroke-linecap:round}
.dot{fill:var(--link);stroke:var(--surface);stroke-width:1.5}
.bar{fill:var(--link)}
figure{margin:var(--space-4) 0 0}
figcaption{font-weight:600;margin-bottom:var(--space-2)}
.ends{display:flex;justify-content:space-between}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:var(--type-small);font-variant-numeric:tabular-nums;white-space:nowrap}
th,td{padding:var(--space-1) var(--space-3);text-align:end;border-bottom:1px solid var(--line)}
th:first-child{text-align:start;position:sticky;inset-inline-start:0;background:var(--surface)}
summary{cursor:pointer;padding:var(--space-1) 0;overflow-wrap:anywhere}
summary:focus-visible,.wide:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.question{border-top:1px solid var(--line);margin:0}
p.question{padding:var(--space-1) 0}
.question ul{margin:var(--space-2) 0;padding-inline-start:var(--space-5);overflow-wrap:anywhere}
.question li{color:var(--danger)}
.asked{margin:var(--space-2) 0;padding:var(--space-2) var(--space-3);background:var(--accent-soft);border-radius:var(--radius-small);overflow-wrap:anywhere}
.meta{overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--sunken);padding:var(--space-3);border-radius:var(--radius-small);font-size:var(--type-small)}
@media (max-width:40rem){
main{padding:var(--space-4) var(--space-3)}
section{padding:var(--space-4)}
.row{grid-template-columns:minmax(0,1fr) auto;column-gap:var(--space-3);row-gap:0;padding:var(--space-2) 0}
.row svg{grid-column:1/-1;grid-row:2;height:1.5rem}
.row.axis svg{grid-row:1;height:1.25rem}
}
`;
