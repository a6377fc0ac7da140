// npm run eval [-- SET.jsonl ...] [--runs 5] [--out FOLDER] [--against FILE] [--floor]: whole turns on the question sets,
// judged, beside the baselines and the last run. docs/evals.md says how to read it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { table } from '../bench/report.ts';
import { type Config, readConfig } from '../src/config.ts';
import { openEngine } from '../src/engine.ts';
import { describe } from '../src/errors.ts';
import { belowFloor, compare, readFloor, readLast, writeLast } from './compare.ts';
import { type Result, evaluate } from './evaluate.ts';
import { measureAll } from './measures.ts';
import { shares } from './plots.ts';
import { type Run, reportHtml, reportJson } from './report.ts';
import { defaultSets, isKeptBack, readSets } from './sets.ts';

const lastRun = 'evals/last.json';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '5' },
      out: { type: 'string', default: 'data/eval' },
      against: { type: 'string', default: lastRun },
      floor: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1');
  const run = await runSets(positionals, runs, values.against);
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'report.html'), reportHtml(run));
  writeFileSync(join(values.out, 'report.json'), reportJson(run));
  // A run over some of the sets is no measure for the next one over all.
  if (!positionals.length) writeLast(lastRun, run.results, run.madeAt);
  print(run, values.out);
  if (values.floor && run.below?.length) process.exitCode = 1;
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}

async function runSets(named: string[], runs: number, against: string): Promise<Run> {
  const files = named.length ? named : defaultSets();
  const rows = readSets(files);
  const last = readLast(against);
  if (!last && against !== lastRun) throw new Error(`There is no run in ${against}.`);
  const { all, ...bySet } = readFloor('evals/floor.json');
  const config = readConfig();
  const model = modelOf(config);
  const startedAt = Date.now();
  const engine = openEngine(
    config,
    () => new Date(),
    pino({ level: 'warn' }, pino.destination(2)),
    showProgress('Indexing the knowledge base'),
  );
  try {
    const evaluation = await evaluate(engine, rows, {
      runs,
      // A model is waited for, and not by us alone; without one the times are to be those of a turn by itself.
      parallel: model ? 8 : 1,
      onProgress: showProgress('Asking'),
    });
    return {
      ...evaluation,
      madeAt: new Date(startedAt).toISOString(),
      sets: files.map((file) => basename(file, '.jsonl')),
      runs,
      model: model ? `Written by ${model}` : "No model: the passages' own sentences",
      took: (Date.now() - startedAt) / 1000,
      ...(last ? { comparison: compare(evaluation.results, last) } : {}),
      below: belowFloor(evaluation.results, named.length || !all ? bySet : { all, ...bySet }),
    };
  } finally {
    await engine.close();
  }
}

function modelOf(config: Config): string | undefined {
  if (config.AZURE_OPENAI_API_KEY) return config.AZURE_OPENAI_CHAT_DEPLOYMENT;
  return config.OPENAI_API_KEY ? config.OPENAI_CHAT_MODEL : undefined;
}

function print({ results, comparison, below = [] }: Run, out: string): void {
  const rows = measureAll(results).map(({ measure, interval: { value, low, high, count } }) => {
    const show = measure.unit === 'share' ? shares.show : (number: number) => number.toFixed(1);
    return [
      `${measure.title}${measure.unit === 'share' ? ', %' : `, ${measure.unit}`}`,
      show(value),
      `${show(low)} to ${show(high)}`,
      String(count),
    ];
  });
  console.log(`\n${table(['', 'value', '95%', 'of'], rows)}\n`);
  if (comparison) {
    const { broken, mended, common, madeAt } = comparison;
    console.log(`Since ${madeAt}, of ${common} questions:`);
    for (const result of broken) console.log(`  right to wrong: ${nameOf(result)}`);
    for (const result of mended) console.log(`  wrong to right: ${nameOf(result)}`);
    if (!broken.length && !mended.length) console.log('  none changed');
  }
  for (const line of below) console.log(`Below the floor: ${line}`);
  console.log(`\n${join(out, 'report.html')}, ${join(out, 'report.json')}`);
}

function nameOf({ id, set, turns, why }: Result): string {
  if (isKeptBack(set)) return id;
  return `${id} ${turns.at(-1)!.slice(0, 70)} ${why.join('; ').slice(0, 120)}`.trimEnd();
}

function showProgress(what: string): (done: number, total: number) => void {
  const width = 30;
  return (done, total) => {
    if (!process.stderr.isTTY) return;
    const filled = Math.round((done / total) * width);
    const bar = `${'#'.repeat(filled)}${' '.repeat(width - filled)}`;
    process.stderr.write(`\r${what} [${bar}] ${done}/${total}${done === total ? '\n' : ''}`);
  };
}
