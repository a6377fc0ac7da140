// Questions on the rules of states, answered from the table: the right states, all of them, proved; and the near misses left alone.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Draft } from '../../src/answer/draft.ts';
import { claimsOf, proves } from '../../src/answer/prove.ts';
import { answerFromStates, answerFromTheme } from '../../src/answer/state-answers.ts';
import { standaloneOf, understand } from '../../src/answer/understand.ts';
import { findJurisdictions, jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import type { Exchange } from '../../src/domain/types.ts';
import { knowledge, now } from '../support/engine.ts';

// The files themselves, read without the code under test.
type Cell<Value> = { value: Value | null };
type Raw = {
  state: string;
  licence: {
    img_training_years: Cell<number>;
    us_training_years: Cell<number>;
    attempts_step1: Cell<number | 'none'>;
    attempts_step2: Cell<number | 'none'>;
    attempts_step3: Cell<number | 'none'>;
    exam_years: Cell<number | 'none'>;
    compact: Cell<string>;
    fcvs: Cell<string>;
    ecfmg: Cell<boolean>;
    pathway: Cell<{ status: string }>;
  };
  conrad: {
    flex: Cell<number | 'none' | 'yes'>;
    primary_care_first: Cell<boolean>;
    fee_usd: Cell<number>;
    slots: Cell<{ used: string | null }>;
    window: Cell<{ opens: string | null; closes: string | null; rolling: boolean }>;
  };
};
const files = readdirSync('knowledge/states').map(
  (name) => parse(readFileSync(`knowledge/states/${name}`, 'utf8')) as Raw,
);

type Rules = {
  years: number | null;
  usYears: number | null;
  step: (number | 'none' | null)[];
  examYears: number | 'none' | null;
  compact: string | null;
  fcvs: string | null;
  ecfmg: boolean | null;
  pathway: string | null;
  flex: number | 'none' | 'yes' | null;
  first: boolean | null;
  fee: number | null;
  used: string | null;
  window: { opens: string | null; closes: string | null; rolling: boolean } | null;
};

const table = files.map(({ state, licence, conrad }): [string, Rules] => [
  state,
  {
    years: licence.img_training_years.value,
    usYears: licence.us_training_years.value,
    step: [licence.attempts_step1, licence.attempts_step2, licence.attempts_step3].map(({ value }) => value),
    examYears: licence.exam_years.value,
    compact: licence.compact.value,
    fcvs: licence.fcvs.value,
    ecfmg: licence.ecfmg.value,
    pathway: licence.pathway.value?.status ?? null,
    flex: conrad.flex.value,
    first: conrad.primary_care_first.value,
    fee: conrad.fee_usd.value,
    used: conrad.slots.value?.used ?? null,
    window: conrad.window.value,
  },
]);
const states = (meets: (rules: Rules) => boolean) =>
  table.flatMap(([code, rules]) => (meets(rules) ? [code] : [])).toSorted();

const max = (limit: number | 'none' | null | undefined) =>
  limit === 'none' ? Infinity : (limit ?? Number.NaN);
const step3 = ({ step }: Rules) => max(step[2]);
/** The least over the Steps; not a number where one is not known, unless another falls short anyway. */
const everyStep = ({ step }: Rules, enough: number) => step.every((limit) => max(limit) >= enough);
const law = ({ pathway }: Rules) => pathway === 'in force' || pathway === 'enacted';
const month = (day: string | null | undefined) => Number(day?.slice(0, 2) ?? Number.NaN);

/** Open in a month, by the words of the task: rolling counts as open, an end that is not known as not open after the first month. */
function openIn({ window }: Rules, asked: number): boolean {
  if (!window) return false;
  const { opens, closes, rolling } = window;
  if (!opens) return rolling;
  // From October on, or from the summer before it, a day counts from July.
  const at = (asked + 5) % 12;
  const from = (month(opens) + 5) % 12;
  if (!closes) return rolling ? at >= from : asked === month(opens);
  const end = (month(closes) + 5) % 12;
  const last = closes === '09-30' || end < from ? end + 12 : end;
  return (at >= from && at <= last) || at + 12 <= last;
}

/** What the last of these turns is answered. */
function ask(...turns: string[]): Draft | undefined {
  const earlier: Exchange[] = [];
  let draft: Draft | undefined;
  for (const turn of turns) {
    const query = understand(turn, earlier, knowledge.glossary);
    draft = answerFromStates(query, knowledge.states, { today: now });
    earlier.push({
      question: query.raw,
      standalone: standaloneOf(query),
      passages: [],
      jurisdictions: query.jurisdictions,
    });
  }
  if (draft) holds(draft);
  return draft;
}

function groundOf(id: string): string {
  const passage = knowledge.passages.get(id)!;
  return `${passage.heading} ${passage.sentences.map(({ text }) => text).join(' ')}`;
}

const claims = new Map<string, Set<string>>();

function claimsIn(id: string): Set<string> {
  const found = claims.get(id) ?? claimsOf(groundOf(id));
  claims.set(id, found);
  return found;
}

/** Everything in an answer stands in the passages that it cites. */
function holds({ sentences, table }: Draft) {
  for (const { text, sources, passages } of sentences) {
    if (passages.length) expect(proves(text, passages.map(groundOf)), text).toBe(true);
    for (const { passage, key } of sources) {
      expect(passages, text).toContain(passage);
      expect(knowledge.passages.get(passage)?.sources, text).toHaveProperty(key);
    }
  }
  for (const { cells, sources } of table?.rows ?? []) {
    expect(cells).toHaveLength(table!.head.length);
    const grounds = new Set(sources.flatMap(({ passage }) => [...claimsIn(passage)]));
    for (const { passage, key } of sources)
      expect(knowledge.passages.get(passage)?.sources).toHaveProperty(key);
    if (sources.length)
      expect(cells, cells.join(' | ')).toSatisfy(() => within(claimsOf(cells.join(' | ')), grounds));
  }
}

function within(claims: Set<string>, grounds: Set<string>): boolean {
  return [...claims].every((claim) => grounds.has(claim) || grounds.has(claim.replace('number', 'money')));
}

/** The states that an answer names as meeting what was asked. */
function namedIn(draft: Draft | undefined): string[] {
  if (!draft) return ['not answered'];
  const list = draft.sentences.find(({ paragraph }) => paragraph);
  const rows = draft.table?.rows.map(({ cells }) => cells[0]!) ?? [];
  const named = list ? [list.text] : rows;
  return [...new Set([...named.flatMap((name) => codeOf(name)), ...(draft.rest ?? [])])].toSorted();
}

function codeOf(name: string): string[] {
  const exact = Object.entries(jurisdictionNames).find(([, full]) => full === name);
  return exact ? [exact[0]] : findJurisdictions(name);
}

const textOf = (draft: Draft | undefined) => draft?.sentences.map(({ text }) => text).join(' ') ?? '';

describe('states that meet a condition', () => {
  test.each<[string, (rules: Rules) => boolean]>([
    ['states that need only two years', ({ years }) => years === 2],
    ['states with 2 yr residency', ({ years }) => years === 2],
    ['which states need 3 yrs pgt for img', ({ years }) => years === 3],
    ['states needing 3 years residency', ({ years }) => years === 3],
    ['which states license IMG after 1 year PGY', ({ years }) => years === 1],
    ['which states give license after pgy 2?', ({ years }) => years !== null && years <= 2],
    ['what states allow img license with 2 years training', ({ years }) => years !== null && years <= 2],
    ['where can i get a license with 1 year residency', ({ years }) => years === 1],
    ['I have only 1 year of residency which states', ({ years }) => years === 1],
    ['i have 2 yrs of residncy, where can i get licence', ({ years }) => years !== null && years <= 2],
    ['states require less than 3 years residency', ({ years }) => years !== null && years < 3],
    ['states that require 24 months of training', ({ years }) => years === 2],
    ['which states ask us graduates for 3 years of residency', ({ usYears }) => usYears === 3],
    ['states with no step 3 attempt limit', ({ step }) => step[2] === 'none'],
    ['which states have no limit on step 3 atempts', ({ step }) => step[2] === 'none'],
    ['states with unlimited step 3 attempts', ({ step }) => step[2] === 'none'],
    ['states without attempt limit on step 1', ({ step }) => step[0] === 'none'],
    ['which states have no usmle attempt limit', ({ step }) => step.every((limit) => limit === 'none')],
    ['which states allow 4 attempts at step 3', (rules) => step3(rules) >= 4],
    ['states allowing more than 3 attempts step 2', ({ step }) => max(step[1]) > 3],
    ['which states have a limit of 3 attempts at step 3', ({ step }) => step[2] === 3],
    ['failed step 3 four times, which states still ok', (rules) => step3(rules) >= 5],
    ['step 3 taken 5 times which states license', (rules) => step3(rules) >= 5],
    ['which states permit a 4th attempt of step 3', (rules) => step3(rules) >= 4],
    ['Which states usually have unfilled Conrad slots?', ({ used }) => used === 'not all'],
    ['failed 5 times which state', (rules) => everyStep(rules, 6)],
    ['i failed step 1 twice, which states accept', ({ step }) => max(step[0]) >= 3],
    ['failed step 2 ck three times what states can i apply', ({ step }) => max(step[1]) >= 4],
    ['passed step 3 on 4th attempt which states will license me', (rules) => step3(rules) >= 4],
    ['states where usmle 7 year rule doesnt apply', ({ examYears }) => max(examYears) > 7],
    ['states without 7 year rule', ({ examYears }) => max(examYears) > 7],
    ['which states have 7 yr rule', ({ examYears }) => examYears === 7],
    ['which states have 10 year limit for usmle', ({ examYears }) => examYears === 10],
    ['states with no time limit for usmle', ({ examYears }) => examYears === 'none'],
    ['my steps took 9 years which states accept', ({ examYears }) => max(examYears) >= 9],
    ['states that give 10 years to finish steps', ({ examYears }) => max(examYears) >= 10],
    ['states not in the compact', ({ compact }) => compact === 'not member'],
    ['which states are not imlc members', ({ compact }) => compact === 'not member'],
    ['compact states list', ({ compact }) => compact === 'member'],
    ['which states are joining the compact', ({ compact }) => compact === 'joining'],
    ['states that require fcvs', ({ fcvs }) => fcvs === 'required'],
    ['states that dont need fcvs', ({ fcvs }) => fcvs === 'accepted' || fcvs === 'not accepted'],
    ['which states dont accept fcvs', ({ fcvs }) => fcvs === 'not accepted'],
    ['which states dont require ecfmg', ({ ecfmg }) => ecfmg === false],
    ['which states ask for ecfmg certificate', ({ ecfmg }) => ecfmg === true],
    ['which states let me in without residency again', law],
    ['states with new law for foreign doctors without residency', law],
    ['which states have provisonal license for foreign doctors', law],
    ['states where foreign doctors can work without us residency', law],
    ['states with bill pending for foreign doctors no residency', ({ pathway }) => pathway === 'proposed'],
    ['conrad flex slots states', ({ flex }) => flex !== null && flex !== 'none'],
    ['non hpsa conrad states', ({ flex }) => flex !== null && flex !== 'none'],
    ['which states give no flex slots', ({ flex }) => flex === 'none'],
    ['states with 10 flex slots', ({ flex }) => flex === 10],
    ['no fee conrad states', ({ fee }) => fee === 0],
    ['conrad states without fee', ({ fee }) => fee === 0],
    ['which states charge conrad fee', ({ fee }) => fee !== null && fee > 0],
    ['states with conrad fee less than $1,000', ({ fee }) => fee !== null && fee < 1000],
    ['states that dont use all their waivers', ({ used }) => used === 'not all'],
    ['states that never fill conrad slots', ({ used }) => used === 'not all'],
    ['which states have j1 waiver slots left', ({ used }) => used === 'not all'],
    ['which states fill all 30 conrad slots', ({ used }) => used === 'all'],
    ['which states put primary care first for conrad', ({ first }) => first === true],
    ['which states do not put primary care first conrad', ({ first }) => first === false],
    ['conrad states open in april', (rules) => openIn(rules, 4)],
    ['which states accept j1 waiver in march', (rules) => openIn(rules, 3)],
    ['conrad window open in spring which states', (rules) => [3, 4, 5].some((at) => openIn(rules, at))],
    ['conrad states open in winter', (rules) => [12, 1, 2].some((at) => openIn(rules, at))],
    ['which states still open for conrad now', (rules) => openIn(rules, 11)],
    ['which states have no conrad deadline', ({ window }) => window?.rolling === true],
    [
      'states with conrad open all year',
      (rules) => Array.from({ length: 12 }, (_, i) => i + 1).every((at) => openIn(rules, at)),
    ],
    [
      'states where conrad opens before october',
      ({ window }) =>
        window !== null && (window.opens ? [7, 8, 9].includes(month(window.opens)) : window.rolling),
    ],
    ['states where conrad opens in september', ({ window }) => month(window?.opens) === 9],
  ])('%s', (question, meets) => {
    expect(namedIn(ask(question))).toEqual(states(meets));
  });

  test.each<[string, (rules: Rules) => boolean]>([
    ['two years and not all slots used', ({ years, used }) => years === 2 && used === 'not all'],
    [
      'states with two years residency and not all slots used',
      ({ years, used }) => years === 2 && used === 'not all',
    ],
    ['compact member with pathway without residency', (rules) => rules.compact === 'member' && law(rules)],
    [
      'compact states that need 2 years residency',
      ({ compact, years }) => compact === 'member' && years === 2,
    ],
    [
      'not in compact and no step 3 attempt limit states',
      ({ compact, step }) => compact === 'not member' && step[2] === 'none',
    ],
    [
      'states with no step 3 limit and 2 years residency',
      ({ step, years }) => step[2] === 'none' && years === 2,
    ],
    [
      'states with flex slots and unused slots conrad',
      ({ flex, used }) => flex !== null && flex !== 'none' && used === 'not all',
    ],
    [
      'conrad window open in spring and takes specialists',
      (rules) => [3, 4, 5].some((at) => openIn(rules, at)),
    ],
    [
      'which states license IMGs after two years and have Conrad slots left in spring?',
      (rules) =>
        rules.years !== null &&
        rules.years <= 2 &&
        rules.used === 'not all' &&
        [3, 4, 5].some((at) => openIn(rules, at)),
    ],
  ])('two at once: %s', (question, meets) => {
    expect(namedIn(ask(question))).toEqual(states(meets));
  });

  test('takes in every state that meets it and none that does not, whatever the figure', () => {
    const questions: [string, (rules: Rules) => boolean][] = [];
    for (const years of [1, 2, 3, 4]) {
      questions.push([`states that need ${years} years of residency`, (rules) => rules.years === years]);
      questions.push([
        `which states need at least ${years} years residency`,
        (rules) => (rules.years ?? 0) >= years,
      ]);
      questions.push([
        `which states license img after ${years} years of residency`,
        (rules) => (rules.years ?? 9) <= years,
      ]);
    }
    for (const [at, step] of ['step 1', 'step 2', 'step 3'].entries())
      for (const tries of [2, 3, 4, 5, 6, 7]) {
        questions.push([
          `states that allow ${tries} attempts at ${step}`,
          (rules) => max(rules.step[at]) >= tries,
        ]);
        questions.push([
          `which states have a ${tries} attempt limit at ${step}`,
          (rules) => rules.step[at] === tries,
        ]);
        questions.push([
          `failed ${step} ${tries} times which states`,
          (rules) => max(rules.step[at]) > tries,
        ]);
      }
    for (const years of [7, 8, 9, 10, 12])
      questions.push([
        `my steps took ${years} years, which states`,
        (rules) => max(rules.examYears) >= years,
      ]);
    const months = [
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'september',
      'october',
      'november',
      'december',
    ];
    for (const [at, name] of months.entries())
      questions.push([`which states take conrad applications in ${name}`, (rules) => openIn(rules, at + 1)]);
    for (const fee of [100, 201, 600, 2500, 5000])
      questions.push([
        `states with conrad fee under $${fee}`,
        (rules) => rules.fee !== null && rules.fee < fee,
      ]);
    expect(questions.length).toBeGreaterThan(75);
    for (const [question, meets] of questions)
      expect([question, ...namedIn(ask(question))]).toEqual([question, ...states(meets)]);
  });

  test('their number comes first, then those that are not known, and weak figures are marked', () => {
    const draft = ask('states that need only two years')!;
    const unknown = states(({ years }) => years === null);
    expect(draft.sentences[0]!.text).toBe(
      `${states(({ years }) => years === 2).length} of the 54 states and territories ask an IMG for two years of accredited residency.`,
    );
    expect(textOf(draft)).toContain('Minnesota, Puerto Rico and Virginia ask for less.');
    expect(textOf(draft)).toContain(
      `For ${unknown.length} others it is not known to us: Guam, Massachusetts and Rhode Island.`,
    );
    expect(textOf(draft)).toContain('Ohio (low confidence)');
    expect(textOf(ask('conrad flex slots states'))).toContain('Nevada (older figure, low confidence)');
  });

  test('few are named in the first sentence, none is said plainly', () => {
    expect(ask('which states license IMG after 1 year PGY')!.sentences[0]!.text).toBe(
      'Minnesota, Puerto Rico and Virginia ask an IMG for one year of accredited residency or less: 3 of the 54 states and territories.',
    );
    expect(ask('which states dont require ecfmg')!.sentences[0]!.text).toMatch(
      /^We know of no state or territory that does not ask .*; 53 of the 54 are known to do otherwise\.$/,
    );
  });

  test('a long list is cut, and the rest comes when asked for', () => {
    const members = states(({ compact }) => compact === 'member');
    const first = ask('which states are in the compact')!;
    expect(textOf(first)).toContain(`And ${members.length - 25} more: ask for the rest.`);
    for (const more of ['and the rest?', 'show me the rest', 'more please']) {
      const second = ask('which states are in the compact', more)!;
      expect(namedIn(second)).toEqual(first.rest?.toSorted());
    }
  });

  test('what only a text tells is shown and not judged', () => {
    const { table: shown, sentences } = ask('conrad window open in spring and takes specialists')!;
    expect(shown!.head.at(-1)).toBe('Specialists');
    expect(shown!.rows.find(({ cells }) => cells[0] === 'Alaska')!.cells.at(-1)).toBe('not known');
    expect(sentences.map(({ text }) => text)).toContainEqual(expect.stringContaining('we do not judge it'));
  });

  test('what is open now is asked of the clock', () => {
    const query = understand('which states are open for conrad now', [], knowledge.glossary);
    expect(answerFromStates(query, knowledge.states)).toBeUndefined();
    expect(textOf(answerFromStates(query, knowledge.states, { today: now }))).toContain('in November');
  });
});

describe('the most and the least', () => {
  test.each<[string, (rules: Rules) => number | undefined, 'most' | 'least']>([
    ['cheapest conrad fee', ({ fee }) => fee ?? undefined, 'least'],
    ['which state has lowest conrad fee', ({ fee }) => fee ?? undefined, 'least'],
    ['highest conrad fee', ({ fee }) => fee ?? undefined, 'most'],
    ['most attempts at step 3', step3, 'most'],
    ['which state has the most atempts for step 3', step3, 'most'],
    ['fewest attempts step 1', ({ step }) => max(step[0]), 'least'],
    ['strictest state for step 3 attempts', step3, 'least'],
    ['longest time limit', ({ examYears }) => max(examYears), 'most'],
    ['longest time limit for usmle which state', ({ examYears }) => max(examYears), 'most'],
    ['which state gives most time to finish steps', ({ examYears }) => max(examYears), 'most'],
    ['shortest residency requirement state', ({ years }) => years ?? undefined, 'least'],
    ['which state needs least years of residency', ({ years }) => years ?? undefined, 'least'],
    ['longest residency requirement which state', ({ years }) => years ?? undefined, 'most'],
    [
      'most flex slots conrad',
      ({ flex }) => (typeof flex === 'number' ? flex : flex === 'none' ? 0 : undefined),
      'most',
    ],
    [
      'earliest conrad window',
      ({ window }) => (window?.opens ? (month(window.opens) + 5) % 12 : undefined),
      'least',
    ],
    [
      'which state lets you reserve a conrad slot earliest, before october',
      ({ window }) => (window?.opens ? (month(window.opens) + 5) % 12 : undefined),
      'least',
    ],
  ])('%s', (question, of, order) => {
    const known = table
      .flatMap(([code, rules]) => {
        const value = of(rules);
        return value === undefined || Number.isNaN(value) ? [] : [{ code, value }];
      })
      .sort((a, b) => (order === 'most' ? compare(b.value, a.value) : compare(a.value, b.value)));
    const draft = ask(question)!;
    const level = known.filter(({ value }) => value === known[4]!.value).map(({ code }) => code);
    const above = known.filter(({ value }, i) => i < 5 && value !== known[4]!.value).map(({ code }) => code);
    const shown = namedIn(draft);
    expect(shown).toHaveLength(
      Math.min(/conrad (?:window|slot earliest)/.test(question) ? 5 : 7, above.length + level.length),
    );
    expect(shown).toEqual(expect.arrayContaining(above));
    expect(shown.filter((code) => !above.includes(code) && !level.includes(code))).toEqual([]);
    // All that share the first place are named in the first sentence.
    const first = known.filter(({ value }) => value === known[0]!.value).map(({ code }) => code);
    expect(findJurisdictions(draft.sentences[0]!.text).toSorted()).toEqual(first.toSorted());
    // Those that share the last are all named somewhere.
    expect(
      findJurisdictions(textOf(draft) + shown.map((code) => jurisdictionNames[code]).join(', ')),
    ).toEqual(expect.arrayContaining(level));
  });

  test('the first and the last deadline', () => {
    expect(ask('which state has latest conrad deadline')!.sentences[0]!.text).toBe(
      'Alabama, Arkansas (low confidence) and South Carolina close for Conrad requests last of those known to us.',
    );
    expect(ask('which state closes first for conrad')!.sentences[0]!.text).toBe(
      'Texas closes for Conrad requests first of those known to us.',
    );
  });

  test('a state without a limit of its own is not without the limit of the exam', () => {
    for (const question of [
      'most attempts at step 3',
      'states with no step 3 attempt limit',
      'TX vs FL step 3 attempts',
    ])
      expect(textOf(ask(question))).toContain(
        'program itself stops every candidate after four attempts at a Step.',
      );
  });
});

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

describe('one state', () => {
  test.each<[string, string, RegExp]>([
    ['how many yrs residency to get licence in ohio as img', 'oh#training', /^Ohio asks .* two years/],
    ['yrs of residency for img in georgia', 'ga#training', /^Georgia asks .* three years/],
    ['georgia pgt requirement', 'ga#training', /three years/],
    ['wht is residncy requirment in kentucky for img', 'ky#training', /two years/],
    ['can i get license in illinois after pgy2', 'il#training', /two years/],
    ['how long residency for florida', 'fl#training', /two years/],
    ['minimum training for license nj', 'nj#training', /three years/],
    ['is 2 years residency enough for texas license', 'tx#training', /two years/],
    [
      'us graduates residency years in ohio',
      'oh#training',
      /^A graduate of a US medical school needs one year/,
    ],
    ['attempts step 3 texas', 'tx#exams', /three attempts/],
    ['alaska step attempts limit?', 'ak#exams', /two attempts/],
    ['how many chances step 2 in maine', 'me#exams', /Step 2/],
    ['step 1 tries limit arizona', 'az#exams', /no limit of its own/],
    ['failed step 3 three times can i get license in indiana', 'in#exams', /three attempts/],
    ['max attempts usmle new york', 'ny#exams', /no limit of its own/],
    ['colorado usmle attempt limit IMG??', 'co#exams', /no limit of its own/],
    ['does california have 7 year rule', 'ca#exams', /within ten years/],
    ['7 yr rule florida', 'fl#exams', /no limit on the years/],
    ['usmle time limit in north carolina', 'nc#exams', /within seven years/],
    ['how many years to finish all steps in nebraska', 'ne#exams', /within ten years/],
    ['west virginia how many attempts and how many years to finish', 'wv#exams', /six attempts/],
    ['is nevada in imlc', 'nv#compact', /is a member/],
    ['is california compact state?', 'ca#compact', /is not a member/],
    ['imlc alaska', 'ak#compact', /is not a member/],
    ['is pensylvania part of compact', 'pa#compact', /is a member/],
    ['do i need fcvs for ohio', 'oh#compact', /requires/],
    ['fcvs required nevada', 'nv#compact', /accepts .* but does not require/],
    ['is ecfmg needed in utah', 'ut#training', /asks international graduates for ECFMG/],
    ['provisional license tennessee foreign doctors', 'tn#pathway', /has a route/],
    ['can i work in virginia without residency', 'va#pathway', /has a route/],
    ['texas new law no residency', 'tx#pathway', /has a route/],
    ['does ohio let foreign doctors skip residency', 'oh#pathway', /^No route/],
    ['did wyoming pass the foreign doctor law this year', 'wy#pathway', /did not pass/],
    [
      'does michigan still kick you out after 3 attempts at a step?',
      'mi#exams',
      /^Michigan allows four attempts/,
    ],
    ['Vermont years for foreign medical graduate', 'vt#training', /three years/],
    ['conrad 30 deadline texas?', 'tx#conrad-window', /early September/],
    ['michigan conrad window??', 'mi#conrad-window', /September's first business day/],
    ['when does new york open conrad', 'ny#conrad-window', /from September/],
    ['j1 waiver date michigan', 'mi#conrad-window', /September/],
    ['when opens conrad kansas', 'ks#conrad-window', /September 1/],
    ['are there slots left in montana conrad', 'mt#conrad-window', /nine doctors/],
    ['does kentucky fill all 30 conrad slots', 'ky#conrad-window', /used all 30/],
    ['who runs conrad in utah', 'ut#conrad-window', /run by/],
    ['flex slots in vermont', 'vt#conrad-rules', /up to 10/],
    ['conrad fee south dakota', 'sd#conrad-rules', /\$200/],
    ['south dakota application cost j1 waiver', 'sd#conrad-rules', /\$200/],
    ['how much is j1 waiver fee in oregon', 'or#conrad-rules', /\$2,000/],
    ['conrad state fee nevada', 'nv#conrad-rules', /\$500/],
    ['nort carolina specialist conrad', 'nc#conrad-rules', /Specialists in North Carolina/],
    [
      'is nort carolina specialist friendly for conrad? hem onc',
      'nc#conrad-rules',
      /Specialists in North Carolina/,
    ],
    ['conrad waiver cardiology indiana', 'in#conrad-rules', /all specialties/],
    ['conrad primary care first in ohio?', 'oh#conrad-rules', /puts primary care first/],
    ['conrad contract requirements south dakota', 'sd#conrad-rules', /non-compete/],
  ])('%s', (question, id, first) => {
    const { sentences, table: shown } = ask(question)!;
    expect(sentences[0]!.text).toMatch(first);
    expect(sentences[0]!.passages).toEqual([`state-${id}`]);
    expect(sentences[0]!.sources.length > 0 || /known to us/.test(sentences[0]!.text)).toBe(true);
    expect(shown).toBeUndefined();
  });

  test('the asked field alone is answered', () => {
    expect(textOf(ask('conrad fee south dakota'))).toBe(
      'South Dakota charges a state fee of $200 for a Conrad 30 request.',
    );
    expect(textOf(ask('do i need fcvs for ohio'))).not.toContain('Compact');
  });

  test('a limit over all Steps belongs to it', () => {
    expect(textOf(ask('how many step 3 attempts in kansas'))).toContain(
      '6 attempts at all USMLE Steps together',
    );
  });

  test.each<[string, RegExp]>([
    ['conrad fee alabama', /not known to us\. .*Ask the Alabama Department of Public Health/],
    ['residency years in guam', /not known to us.* ask the Guam Board of Medical Examiners/],
    ['us graduates residency years in guam', /not known to us\. Ask the Guam Board of Medical Examiners/],
    ['conrad flex alaska', /not known to us\. Ask the state health department/],
    [
      'conrad primary care first washington',
      /^Primary care first: what holds in Washington is not known to us\./,
    ],
    ['7 year rule in texas', /not known to us; ask the Texas Medical Board/],
    ['is puerto rico in compact', /not known to us; ask the Puerto Rico Board/],
  ])('what is not known is said to be so, and whom to ask: %s', (question, words) => {
    expect(textOf(ask(question))).toMatch(words);
  });

  test('every field of every state is answered', () => {
    const questions = [
      'residency years img vs us graduates in',
      'usmle attempts and time limit in',
      'compact and fcvs in',
      'is ecfmg certificate required in',
      'license without residency in',
      'conrad window and slots left in',
      'conrad fee and flex slots in',
      'does it take specialists for conrad in',
      'conrad primary care first in',
      'who runs conrad in',
      'conrad contract in',
    ];
    for (const name of Object.values(jurisdictionNames))
      for (const question of questions)
        expect(ask(`${question} ${name}`)?.sentences.length, `${question} ${name}`).toBeGreaterThan(0);
  });
});

describe('states beside each other', () => {
  test.each<[string, string[], RegExp]>([
    [
      'TX vs FL step 3 attempts',
      ['Texas', 'Florida'],
      /Texas allows three attempts.*Florida states no limit/,
    ],
    ['tx vs fl step 3 tries', ['Texas', 'Florida'], /Texas allows three attempts.*Florida states no limit/],
    [
      'compare ohio and michigan residency years and attempts',
      ['Ohio', 'Michigan'],
      /differ in .*attempts.* alike in residency/,
    ],
    [
      'ny vs nj residency years',
      ['New York', 'New Jersey'],
      /both New York and New Jersey ask an IMG for three years/i,
    ],
    [
      'compare california, texas and florida years of residency',
      ['California', 'Texas', 'Florida'],
      /ask an IMG for two years/,
    ],
    [
      'difference between ohio and indiana usmle attempts',
      ['Ohio', 'Indiana'],
      /five attempts.*three attempts/,
    ],
    ['conrad fee illinois vs oregon', ['Illinois', 'Oregon'], /\$3,000.*\$2,000/],
    [
      'is texas and california in compact',
      ['Texas', 'California'],
      /Texas is a member.*California is not a member/,
    ],
    ['fcvs ohio vs michigan', ['Ohio', 'Michigan'], /Ohio requires.*Michigan accepts/],
    ['conrad window ohio and indiana', ['Ohio', 'Indiana'], /Ohio and Indiana differ in/],
    ['conrad deadlines for iowa, kansas and nebraska', ['Iowa', 'Kansas', 'Nebraska'], /differ in/],
    [
      '7 year rule texas vs new york',
      ['Texas', 'New York'],
      /no limit on the years.*Texas it is (unknown|not known)/,
    ],
  ])('%s', (question, names, words) => {
    const draft = ask(question)!;
    expect(draft.table!.rows.map(({ cells }) => cells[0])).toEqual(names);
    expect(textOf(draft)).toMatch(words);
  });

  test('what is not known of one is said in its cell', () => {
    expect(ask('7 year rule texas vs new york')!.table!.rows[0]!.cells).toEqual(['Texas', 'not known']);
  });

  test('any two in any field: proved, and each row on its own sources', () => {
    const codes = Object.keys(jurisdictionNames);
    const asked = [
      'step 3 attempts',
      'residency years',
      'usmle time limit',
      'compact',
      'fcvs',
      'conrad fee',
      'conrad flex slots',
    ];
    for (const [i, code] of codes.entries()) {
      const names = [code, codes[(i * 7 + 3) % codes.length]!].map((one) => jurisdictionNames[one]!);
      if (names[0] === names[1]) continue;
      for (const field of asked) {
        const draft = ask(`compare ${names[0]} and ${names[1]} ${field}`);
        expect(
          draft?.table?.rows.map(({ cells }) => cells[0]),
          `${names.join(', ')}: ${field}`,
        ).toEqual(names);
        for (const { cells, sources } of draft!.table!.rows)
          for (const { passage } of sources)
            expect(passage).toMatch(new RegExp(`^state-${codeOf(cells[0]!)[0]!.toLowerCase()}#`));
      }
    }
  });
});

describe('a follow-up', () => {
  test.each<[string[], string, RegExp]>([
    [['how many tries for step 3 in texas', 'and in Ohio?'], 'oh#exams', /^Ohio allows five/],
    [['how many tries for step 3 in texas', 'and florida?'], 'fl#exams', /^Florida states no limit/],
    [['how many tries for step 3 in maine', 'and step 2?'], 'me#exams', /Step 2/],
    [
      ['how many tries for step 3 in texas', 'what about the years of residency there?'],
      'tx#training',
      /two years/,
    ],
    [['does ohio ask for fcvs', 'what about kansas', 'and maine?'], 'me#compact', /^Maine requires/],
    [['conrad deadline iowa', 'and the fee?'], 'ia#conrad-rules', /Iowa charges a state fee .* not known/],
    [['conrad fee south dakota', 'ok and oregon'], 'or#conrad-rules', /\$2,000/],
    [['which states allow 4 attempts at step 3', 'and in ohio?'], 'oh#exams', /^Ohio allows five/],
    [['TX vs FL step 3 attempts', 'and ohio?'], 'oh#exams', /^Ohio allows five/],
    [['is nevada in imlc', 'and california?'], 'ca#compact', /not a member/],
  ])('%j', (turns, id, first) => {
    const { sentences } = ask(...turns)!;
    expect(sentences[0]!.passages).toEqual([`state-${id}`]);
    expect(sentences[0]!.text).toMatch(first);
  });

  test.each([
    [['what is a good salary in texas', 'and in ohio?']],
    [['how does conrad 30 work in texas', 'and in iowa?']],
    [['Can a J-1 physician moonlight?', 'and in Texas?']],
    [['how many years of training for img in south carolina', 'and in the north one?']],
    [['which states allow 4 attempts at step 3', 'thanks']],
    [['is nevada in imlc', 'how do i apply for it?']],
  ])('on something else is left alone: %j', (turns) => {
    expect(ask(...turns)).toBeUndefined();
  });
});

test.each([
  'which states pay doctors the most',
  'which states have the highest salary for internal medicine',
  'cheapest state to live for a doctor',
  'cost of living in texas vs ohio',
  'which state has most j1 physicians',
  'how many conrad doctors are in texas',
  'jobs in ohio for img',
  'license fee in texas',
  'how much is the medical license fee in california',
  'cheapest medical license fee state',
  'how many attempts at step 3',
  'what is the 7 year rule',
  'what is the interstate compact',
  'how does the compact work for img',
  'can i use the compact if i failed step 1',
  'passed step 1 in 4th attempt, rest first time, board certified. can i use the compact (IMLC) for many states?',
  'how many states in imlc now',
  'what is conrad 30',
  'how does conrad 30 work in texas',
  'I am on J-1 in Texas, can I moonlight',
  'i am j1 in ohio and my wife needs a visa',
  'can i change my j1 waiver job from iowa to kansas',
  'I signed a conrad job in Kansas but now i like another one in Texas',
  'HHS waiver deadline',
  'last deadline',
  'which states are in ARC region',
  'do i need ecfmg for residency',
  'how long is residency in internal medicine',
  'how many years is cardiology fellowship',
  'residency programs in texas that accept img',
  'which states have most residency programs',
  'img friendly states',
  'best state for img',
  'easiest state to get medical license',
  'which states have no noncompete',
  'noncompete in california',
  'telehealth license ohio',
  'training license in texas',
  'resident permit ohio years',
  'how long does license take in florida',
  'fastest state to get license',
  'which states accept comlex',
  'which states need board certification',
  'ecfmg pathway 6',
  'how many times can i take oet',
  'eras deadline 2026',
  'can I work in Texas while my conrad is pending',
  'conrad waiver lawyer cost',
  'did congress raise conrad to 35 per state?',
  'i have 3 years of practice in india, license without residency?',
  'which states allow 2 years of experience instead of residency',
  'what happens after 3 years of conrad in iowa',
  'conrad 3 years contract can i leave early in ohio',
  'j1 waiver 3 years in michigan can i get green card',
  'is step 3 needed for h1b in ohio',
  'how many years of conrad service',
  'two years home requirement j1 which states waive it',
  'which states take specialists for conrad',
  'which states do not need 2 years of residency',
  'states with 2 years residency or no step 3 limit',
  'states with 3 attempts limit and 10 years',
  'compact states with 10 years',
  'compact states 10 years',
  'fcvs states 4 attempts allowed compact 12 months',
  'which states reject after 3 attempts',
  'provincial license ontario without residency',
  'michigan visa changes conrad',
])('is not for the table: "%s"', (question) => {
  expect(ask(question)).toBeUndefined();
});

test('odd and endless messages are left alone', () => {
  for (const message of [
    '',
    '?',
    'states',
    'ohio',
    'ohio texas',
    'which states?',
    'a '.repeat(1000),
    'step 3 '.repeat(20),
  ])
    expect(ask(message)).toBeUndefined();
});

describe('a question that a search has led to the rules of a state', () => {
  /** As for `ask`, where retrieval has found `theme` and not every word is accounted for. */
  const found = (theme: string, message: string) => {
    expect(ask(message)).toBeUndefined();
    const draft = answerFromTheme(understand(message, [], knowledge.glossary), theme, knowledge.states);
    if (draft) holds(draft);
    return draft;
  };

  test.each([
    [
      'conrad-rules',
      'how much money does iowa want from my poor hospital for the waiver application',
      /^Whether Iowa charges a state fee/,
    ],
    [
      'conrad-window',
      'my boss asks on what date closes maryland its office for j1 files',
      /^Maryland takes Conrad requests from October 1/,
    ],
    [
      'exams',
      'i am so afraid, flunked step 3 five times, has new jersey mercy',
      /New Jersey allows five attempts at USMLE Step 3/,
    ],
  ])('is answered with what was asked first, %s: "%s"', (theme, message, opening) => {
    const draft = found(theme, message)!;
    expect(
      draft.sentences
        .slice(0, 2)
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(opening);
    expect(draft.sentences.length).toBeGreaterThan(1);
  });

  test('compares several states', () => {
    const draft = found('conrad-rules', 'conrad state fee Ohio vs Oregon vs Massachusetts, who pays less')!;
    expect(draft.table?.rows.map(({ cells }) => cells[0])).toEqual(['Ohio', 'Oregon', 'Massachusetts']);
    expect(draft.sentences.map(({ text }) => text).join(' ')).toContain('Massachusetts charges no state fee');
  });

  test('tells the conditions of each route, not only its name', () => {
    const draft = found('pathway', 'iowa vs idaho provisional licence for me, which lasts longer?')!;
    const text = draft.sentences.map((sentence) => sentence.text).join(' ');
    expect(text).toMatch(/Iowa provisional license lasts one year.*Idaho/s);
  });

  test('is left to the passages where no field is spoken of, or too many states are named', () => {
    expect(
      answerFromTheme(understand('tell me of ohio', [], knowledge.glossary), 'training', knowledge.states),
    ).toBeUndefined();
    const nine =
      'attempts in Texas, Ohio, Iowa, Utah, Maine, Idaho, Nevada, Oregon and Kansas for my brother';
    expect(
      answerFromTheme(understand(nine, [], knowledge.glossary), 'exams', knowledge.states),
    ).toBeUndefined();
  });
});

describe('a yes or no from the table', () => {
  test.each([
    ['is texas in the compact?', 'yes'],
    ['is california in the imlc', undefined],
    ['does virginia accept one year of residency', 'yes'],
    ['is 2 years of residency enough in texas?', 'yes'],
    ['does texas not take compact licenses?', undefined],
    ['compact texas', undefined],
    ['is two years residency enough in ohio or texas?', undefined],
  ])('%s', (question, says) => {
    expect(ask(question)?.sentences[0]?.says).toBe(says);
  });
});
