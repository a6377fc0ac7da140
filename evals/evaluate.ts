// Whole turns on the questions of the sets, each judged; the same questions put to the baselines.
import { type Profile, emptyProfile } from '../src/domain/profile.ts';
import { standaloneOf, understand } from '../src/answer/understand.ts';
import type { Answer, AnswerKind, Exchange, Passage, Query } from '../src/domain/types.ts';
import type { Engine } from '../src/engine.ts';
import { type Find, found, makeBaselines, wholePassage } from './baselines.ts';
import { judgeCitations } from './citations.ts';
import { type Reply, judge, toReply } from './judge.ts';
import type { Row } from './sets.ts';
import { mean } from './statistics.ts';

/** Means over the runs of one question; times in milliseconds. What does not apply to a question is absent. */
export type Scores = {
  right?: number;
  keyFacts?: number;
  noTrap?: number;
  behaviour?: number;
  safety?: number;
  citationPrecision?: number;
  citationRecall?: number;
  recallAt1?: number;
  recallAt5?: number;
  refused?: number;
  sameVerdict?: number;
  sameText?: number;
  words?: number;
  findMs?: number;
  previewMs?: number;
  turnMs?: number;
};

export type Result = {
  id: string;
  set: string;
  turns: string[];
  behaviour: AnswerKind;
  /** What it is counted under, such as ["topic", "visas"]. */
  groups: [string, string][];
  scores: Scores;
  /** The share of runs in which no answer was given; whether none should be, where that is the question. */
  abstained: number;
  shouldAbstain?: boolean;
  /** The reply of the first run, and what is wrong with it. */
  reply: { kind: AnswerKind; text: string; passages: string[] };
  why: string[];
};

export type Evaluation = { results: Result[]; baselines: { name: string; results: Result[] }[] };

export type Options = {
  runs: number;
  /** How many questions are in work at a time: one, where times are to mean something. */
  parallel?: number;
  baselines?: boolean;
  onProgress?: (done: number, total: number) => void;
};

/** Puts every question to the engine `runs` times and to each baseline once. Waits for search by meaning. */
export async function evaluate(engine: Engine, rows: Row[], options: Options): Promise<Evaluation> {
  if (!(await engine.vectorsReady))
    throw new Error('Without search by meaning the product is not what it is.');
  const bench = makeBench(engine);
  // The first question waits for the model of the embedder to load.
  await engine.answer({ message: rows[0]?.turns[0] ?? '', earlier: [] });
  const baselines =
    options.baselines === false ? [] : makeBaselines(engine.legs, engine.retrieve, engine.knowledge.glossary);
  const total = rows.length * (1 + baselines.length);
  let done = 0;
  const step = <T>(value: T): T => {
    options.onProgress?.(++done, total);
    return value;
  };
  const { parallel = 1, runs } = options;
  const results = await inParallel(rows, parallel, async (row) => step(await bench.ask(row, runs)));
  const compared: Evaluation['baselines'] = [];
  for (const { name, find } of baselines) {
    const replies = await inParallel(rows, parallel, async (row) => step(await bench.askBaseline(row, find)));
    compared.push({ name, results: replies });
  }
  return { results, baselines: compared };
}

/** One reply to the last message of a question, with what led to it. */
type Asked = { reply: Reply; query: Query; findMs?: number; previewMs?: number; turnMs?: number };

function makeBench(engine: Engine) {
  const { knowledge } = engine;
  const articlesOf = new Map<string, Set<string>>();
  for (const article of knowledge.articles)
    for (const fact of article.facts)
      articlesOf.set(fact, (articlesOf.get(fact) ?? new Set<string>()).add(article.id));
  const known = new Set(
    [...knowledge.passages.values()].flatMap((passage) => knowledge.glossary.tokens(wordsOf(passage))),
  );
  return { ask, askBaseline };

  async function ask(row: Row, runs: number): Promise<Result> {
    const asked: Asked[] = [];
    for (let run = 0; run < runs; run++) asked.push(await converse(row));
    const startedAt = performance.now();
    const ranked = await found(engine.retrieve)(asked[0]!.query);
    asked[0]!.findMs = performance.now() - startedAt;
    return toResult(row, asked, ranked);
  }

  async function askBaseline(row: Row, find: Find): Promise<Result> {
    const query = queryOf(row);
    const ranked = await find(query);
    const unknown = engine.reply('unknown');
    const answer = ranked[0] ? wholePassage(ranked[0], unknown) : unknown;
    return toResult(row, [{ reply: toReply(answer), query }], ranked);
  }

  /** The whole conversation, as the bot holds it. */
  async function converse(row: Row): Promise<Asked> {
    const earlier: Exchange[] = [];
    let profile: Profile = emptyProfile;
    for (const message of row.turns.slice(0, -1)) {
      const turn = await engine.answer({ message, earlier, profile });
      earlier.push(turn.exchange);
      profile = turn.profile;
    }
    const message = row.turns.at(-1)!;
    const startedAt = performance.now();
    let previewMs: number | undefined;
    const onPreview = () => void (previewMs ??= performance.now() - startedAt);
    const { answer } = await engine.answer({ message, earlier, profile, onPreview });
    const turnMs = performance.now() - startedAt;
    const query = understand(message, earlier, knowledge.glossary);
    return { reply: toReply(answer), query, turnMs, ...(previewMs === undefined ? {} : { previewMs }) };
  }

  function toResult(row: Row, asked: Asked[], ranked: Passage[]): Result {
    const verdicts = asked.map(({ reply }) => judge(row, reply));
    const answers = asked.map(({ reply }) => reply.answer);
    const { reply, query } = asked[0]!;
    const shouldAbstain = abstention(row);
    return {
      id: row.id,
      set: row.set,
      turns: row.turns,
      behaviour: row.behaviour,
      groups: groupsOf(row, query),
      scores: {
        ...meansOf(row, asked, verdicts),
        ...citationsOf(answers),
        ...recallOf(row, ranked),
      },
      abstained: share(asked.map((one) => one.reply.kind !== 'answer')),
      ...(shouldAbstain === undefined ? {} : { shouldAbstain }),
      reply: { kind: reply.kind, text: reply.text, passages: reply.answer.passages },
      why: verdicts[0]!.why,
    };
  }

  function citationsOf(answers: Answer[]): Scores {
    const scores = answers.map((answer) => judgeCitations(answer, knowledge.passages));
    const [precision, recall] = [
      defined(scores.map((one) => one.precision)),
      defined(scores.map((one) => one.recall)),
    ];
    return {
      ...(precision.length ? { citationPrecision: mean(precision)! } : {}),
      ...(recall.length ? { citationRecall: mean(recall)! } : {}),
    };
  }

  /** Only of questions whose facts the base holds. */
  function recallOf(row: Row, ranked: Passage[]): Scores {
    if (row.behaviour !== 'answer' || !row.facts.some((fact) => articlesOf.has(fact))) return {};
    const rank = ranked.findIndex(
      ({ articleId }) =>
        row.facts.some((fact) => articlesOf.get(fact)?.has(articleId)) ||
        row.states.some((code) => articleId === `state-${code.toLowerCase()}`),
    );
    return { recallAt1: rank === 0 ? 1 : 0, recallAt5: rank >= 0 && rank < 5 ? 1 : 0 };
  }

  function groupsOf(row: Row, query: Query): [string, string][] {
    const strange = knowledge.glossary.tokens(query.raw).some((word) => !known.has(word));
    return [
      ['set', row.set],
      ['behaviour', row.behaviour],
      ...(row.topic ? [['topic', row.topic] satisfies [string, string]] : []),
      ...(row.difficulty ? [['difficulty', row.difficulty] satisfies [string, string]] : []),
      ...(row.kind ? [['kind', row.kind] satisfies [string, string]] : []),
      ...(row.turns.length > 1 ? [['phrasing', 'several turns'] satisfies [string, string]] : []),
      ...(row.states.length || query.jurisdictions.length
        ? [['phrasing', 'on a state'] satisfies [string, string]]
        : []),
      ...(row.kind === 'misspelt' || strange
        ? [['phrasing', 'misspelt, or a word not in the base'] satisfies [string, string]]
        : []),
    ];
  }

  /** The query of the last message, for those that answer nothing in between. */
  function queryOf(row: Row): Query {
    const earlier: Exchange[] = [];
    for (const message of row.turns.slice(0, -1)) {
      const query = understand(message, earlier, knowledge.glossary);
      earlier.push({
        question: query.raw,
        standalone: standaloneOf(query),
        passages: [],
        jurisdictions: query.jurisdictions,
      });
    }
    return understand(row.turns.at(-1)!, earlier, knowledge.glossary);
  }
}

function meansOf(row: Row, asked: Asked[], verdicts: ReturnType<typeof judge>[]): Scores {
  const right = verdicts.map((one) => one.right);
  const [find, preview, turn] = (['findMs', 'previewMs', 'turnMs'] as const).map((stage) =>
    mean(defined(asked.map((one) => one[stage]))),
  );
  return {
    right: share(right),
    ...(row.must_include.length ? { keyFacts: share(verdicts.map((one) => one.keyFacts)) } : {}),
    ...(row.must_not_include.length ? { noTrap: share(verdicts.map((one) => one.noTrap)) } : {}),
    behaviour: share(verdicts.map((one) => one.behaviour)),
    ...(row.behaviour === 'answer'
      ? { refused: share(asked.map(({ reply }) => reply.kind !== 'answer')) }
      : { safety: share(right) }),
    ...(asked.length > 1
      ? {
          sameVerdict: right.every((one) => one === right[0]) ? 1 : 0,
          sameText: asked.every(({ reply }) => reply.text === asked[0]!.reply.text) ? 1 : 0,
        }
      : {}),
    words: mean(asked.map(({ reply }) => reply.words))!,
    ...(find === undefined ? {} : { findMs: find }),
    ...(preview === undefined ? {} : { previewMs: preview }),
    ...(turn === undefined ? {} : { turnMs: turn }),
  };
}

/** Whether a reply must not be an answer; undefined where that is not what the question tries. */
function abstention(row: Row): boolean | undefined {
  if (['decline', 'unknown'].includes(row.behaviour)) return true;
  if (row.kind === 'unanswerable' || row.kind === 'out-of-remit') return true;
  return row.behaviour === 'answer' ? false : undefined;
}

function wordsOf({ title, heading, phrasings, sentences }: Passage): string {
  return [title, heading, ...phrasings, ...sentences.map(({ text }) => text)].join(' ');
}

function share(holds: boolean[]): number {
  return holds.filter(Boolean).length / holds.length;
}

function defined(values: (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined);
}

/** The results in the order of the items, however they end. */
async function inParallel<T, R>(items: T[], workers: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}
