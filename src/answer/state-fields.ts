// What a question can ask of the rules of a state: for each field where it stands, how it is said and how it is ranked.
import type { Cell, Limit, Pathway, StateRules, Window } from '../domain/states.ts';
import { splitSentences } from '../domain/text.ts';

export type FieldId =
  | 'training'
  | 'usTraining'
  | 'attempts'
  | 'step1'
  | 'step2'
  | 'step3'
  | 'total'
  | 'examYears'
  | 'compact'
  | 'fcvs'
  | 'ecfmg'
  | 'pathway'
  | 'window'
  | 'slots'
  | 'agency'
  | 'specialists'
  | 'primaryCare'
  | 'flex'
  | 'fee'
  | 'contract';

export type Field = {
  id: FieldId;
  /** The passage of a state in which it is said: `state-oh#<theme>`. */
  theme: string;
  /** Heading of its column, and in small letters what it is called in a sentence. */
  column: string;
  cells: (rules: StateRules) => Cell<unknown>[];
  /** The words of a cell of a table; undefined where it is not known. */
  show: (rules: StateRules) => string | undefined;
  /** What is said of one or of many states with the value of this one; undefined where it is not known, or is free text. */
  says?: (rules: StateRules, many: boolean) => string | undefined;
  /** Higher is more: more attempts, a later closing. Undefined where it is not known or cannot be ranked. */
  rank?: (rules: StateRules) => number | undefined;
  /** The sentences of the passage that give the value; the notes are found by their text. Absent for free text. */
  value?: RegExp;
};

/** The fields by name. */
export const fields: Record<FieldId, Field> = {
  training: years(
    'training',
    'Residency asked of an IMG',
    'an IMG',
    ({ licence }) => licence.imgTrainingYears,
    {
      value: /\basks an international medical graduate \(IMG\) for\b|^How many years of residency\b/,
    },
  ),
  usTraining: years(
    'usTraining',
    'Residency asked of a US graduate',
    'a graduate of a US medical school',
    ({ licence }) => licence.usTrainingYears,
    { value: /^A graduate of a US medical school needs\b/ },
  ),
  attempts: {
    id: 'attempts',
    theme: 'exams',
    column: 'Attempts at each USMLE Step',
    cells: ({ licence }) => steps(licence),
    show: showSteps,
    says: (rules, many) => {
      const [limit, ...others] = steps(rules.licence).map((cell) => cell.value);
      return limit === null || limit === undefined || others.some((other) => other !== limit)
        ? undefined
        : sayLimit(limit, 'each USMLE Step', many);
    },
    rank: ({ licence }) => {
      const all = steps(licence).map((cell) => height(cell.value));
      return all.every((one) => one !== undefined) ? Math.min(...all) : undefined;
    },
    value: /\battempts at (?!all )|^The USMLE program itself stops a candidate after four\.$/,
  },
  step1: attempts('step1', 'USMLE Step 1', ({ licence }) => licence.attemptsStep1),
  step2: attempts('step2', 'USMLE Step 2', ({ licence }) => licence.attemptsStep2),
  step3: attempts('step3', 'USMLE Step 3', ({ licence }) => licence.attemptsStep3),
  total: {
    ...attempts('total', 'all USMLE Steps together', ({ licence }) => licence.attemptsTotal),
    value: /\battempts at all USMLE Steps together\b/,
  },
  examYears: {
    id: 'examYears',
    theme: 'exams',
    column: 'Years for all USMLE Steps',
    cells: ({ licence }) => [licence.examYears],
    show: ({ licence }) => showLimit(licence.examYears.value, 'year'),
    says: ({ licence: { examYears } }, many) =>
      examYears.value === null ? undefined : sayExamYears(examYears.value, many),
    rank: ({ licence }) => height(licence.examYears.value),
    value: /\ball USMLE Steps (must be )?passed\b/,
  },
  compact: {
    id: 'compact',
    theme: 'compact',
    column: 'Interstate Medical Licensure Compact (IMLC)',
    cells: ({ licence }) => [licence.compact],
    show: ({ licence }) =>
      licence.compact.value === 'joining' ? 'preparing to take part' : (licence.compact.value ?? undefined),
    says: ({ licence: { compact } }, many) => (compact.value ? sayCompact[compact.value](many) : undefined),
    value: /\bInterstate Medical Licensure Compact \(IMLC\)/,
  },
  fcvs: {
    id: 'fcvs',
    theme: 'compact',
    column: 'Federation Credentials Verification Service (FCVS)',
    cells: ({ licence }) => [licence.fcvs],
    show: ({ licence }) =>
      licence.fcvs.value === 'accepted' ? 'accepted, but optional' : (licence.fcvs.value ?? undefined),
    says: ({ licence: { fcvs } }, many) => (fcvs.value ? sayFcvs[fcvs.value](many) : undefined),
    value: /\b(requires|accepts|accept|wants) the Federation Credentials Verification Service \(FCVS\)/,
  },
  ecfmg: {
    id: 'ecfmg',
    theme: 'training',
    column: 'ECFMG Certification',
    cells: ({ licence }) => [licence.ecfmg],
    show: ({ licence }) => yesNo(licence.ecfmg.value, 'asked', 'not asked on every route'),
    says: ({ licence: { ecfmg } }, many) => (ecfmg.value === null ? undefined : sayEcfmg(ecfmg.value, many)),
    value: /\binternational graduates for ECFMG Certification\b/,
  },
  pathway: {
    id: 'pathway',
    theme: 'pathway',
    column: 'Route without a US residency',
    cells: ({ licence }) => [licence.pathway],
    show: ({ licence: { pathway } }) =>
      pathway.value ? `${pathway.value.name} (${statusWords[pathway.value.status]})` : 'none known to us',
    value: /./,
  },
  window: {
    id: 'window',
    theme: 'conrad-window',
    column: 'When it takes Conrad requests',
    cells: ({ conrad }) => [conrad.window],
    show: ({ conrad }) => firstSentence(conrad.window.value?.text),
    rank: ({ conrad }) => (conrad.window.value?.opens ? opening(conrad.window.value) : undefined),
    value: /\bConrad 30 requests is not known\b/,
  },
  slots: {
    id: 'slots',
    theme: 'conrad-window',
    column: 'Use of the 30 Conrad slots',
    cells: ({ conrad }) => [conrad.slots],
    show: ({ conrad }) => firstSentence(conrad.slots.value?.text),
    value: /\bConrad slots .* uses is not known\b/,
  },
  agency: {
    id: 'agency',
    theme: 'conrad-window',
    column: 'Agency of the Conrad program',
    cells: ({ conrad }) => [conrad.agency],
    show: ({ conrad }) => conrad.agency.value ?? undefined,
    value: /\bConrad 30 program is run by\b|^Which agency of\b/,
  },
  specialists: {
    id: 'specialists',
    theme: 'conrad-rules',
    column: 'Specialists',
    cells: ({ conrad }) => [conrad.specialists],
    show: ({ conrad }) => conrad.specialists.value ?? undefined,
    value: /\btakes specialists under Conrad 30 is not known\b/,
  },
  primaryCare: {
    id: 'primaryCare',
    theme: 'conrad-rules',
    column: 'Primary care first',
    cells: ({ conrad }) => [conrad.primaryCareFirst],
    show: ({ conrad }) => yesNo(conrad.primaryCareFirst.value, 'yes', 'no'),
    says: ({ conrad }, many) =>
      conrad.primaryCareFirst.value === null
        ? undefined
        : sayPrimaryCare(conrad.primaryCareFirst.value, many),
    value: /\bput primary care first under Conrad 30|\bputs primary care first under Conrad 30/,
  },
  flex: {
    id: 'flex',
    theme: 'conrad-rules',
    column: 'Conrad flex slots',
    cells: ({ conrad }) => [conrad.flex],
    show: ({ conrad: { flex } }) =>
      flex.value === 'yes' ? 'yes, number unknown' : flex.value === null ? undefined : String(flex.value),
    says: ({ conrad: { flex } }, many) => (flex.value === null ? undefined : sayFlex(flex.value, many)),
    rank: ({ conrad: { flex } }) =>
      flex.value === 'none' ? 0 : flex.value === 'yes' ? undefined : (flex.value ?? undefined),
    value: /\bConrad flex slots\b/,
  },
  fee: {
    id: 'fee',
    theme: 'conrad-rules',
    column: 'State fee for a Conrad request',
    cells: ({ conrad }) => [conrad.feeUsd],
    show: ({ conrad: { feeUsd } }) =>
      feeUsd.value === null ? undefined : feeUsd.value === 0 ? 'no fee' : dollars(feeUsd.value),
    says: ({ conrad: { feeUsd } }, many) => (feeUsd.value === null ? undefined : sayFee(feeUsd.value, many)),
    rank: ({ conrad }) => conrad.feeUsd.value ?? undefined,
    value: /\bstate fee\b/,
  },
  contract: {
    id: 'contract',
    theme: 'conrad-rules',
    column: 'Contract',
    cells: ({ conrad }) => [conrad.contract],
    show: ({ conrad }) => conrad.contract.value ?? undefined,
  },
};

/** The cells of the three Steps. */
export function steps(licence: StateRules['licence']): Cell<Limit>[] {
  return [licence.attemptsStep1, licence.attemptsStep2, licence.attemptsStep3];
}

/** The months (1 to 12) in which a window is open; undefined where its end is not known. */
export function openMonths(window: Window): number[] | undefined {
  const all = Array.from({ length: 12 }, (_, i) => i + 1);
  if (!window.opens) return window.rolling ? all : undefined;
  if (!window.closes)
    return window.rolling ? all.filter((month) => cycle(month) >= opening(window)) : undefined;
  return all.filter((month) => {
    const at = cycle(month);
    const last = closing(window)!;
    return (at >= opening(window) && at <= last) || at + 12 <= last;
  });
}

/** Months since July at which a window opens: the rounds of a fiscal year (from October) begin in the summer before it. */
export function opening(window: Window): number {
  return cycle(Number(window.opens?.slice(0, 2)));
}

/** Months since July at which a window closes; a last day of September is the end of the fiscal year. */
export function closing(window: Window): number | undefined {
  if (!window.closes) return undefined;
  const at = cycle(Number(window.closes.slice(0, 2)));
  const nextYear = window.closes === '09-30' || (window.opens !== null && at < opening(window));
  return nextYear ? at + 12 : at;
}

function cycle(month: number): number {
  return (month + 5) % 12;
}

/** "two years"; in figures from eleven on. */
export function count(number: number, what: string): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return `${words[number] ?? number} ${what}${number === 1 ? '' : 's'}`;
}

export function dollars(sum: number): string {
  return `$${sum.toLocaleString('en-US')}`;
}

export function sayTraining(number: number, whom: string, many: boolean): string {
  return `${verb('ask', many)} ${whom} for ${count(number, 'year')} of accredited residency`;
}

export function sayLimit(limit: Limit, what: string, many: boolean): string {
  return limit === 'none'
    ? `${verb('state', many)} no limit of ${many ? 'their' : 'its'} own on attempts at ${what}`
    : `${verb('allow', many)} ${count(limit, 'attempt')} at ${what}`;
}

export function sayExamYears(limit: Limit, many: boolean): string {
  return limit === 'none'
    ? `${verb('state', many)} no limit on the years in which all USMLE Steps must be passed`
    : `${verb('want', many)} all USMLE Steps passed within ${count(limit, 'year')}`;
}

export const sayCompact = {
  member: (many: boolean) =>
    `${many ? 'are members' : 'is a member'} of the Interstate Medical Licensure Compact (IMLC)`,
  joining: (many: boolean) =>
    `${many ? 'have' : 'has'} passed the law of the Interstate Medical Licensure Compact (IMLC), and at our last check ${many ? 'were' : 'was'} still preparing to take part`,
  'not member': (many: boolean) =>
    `${many ? 'are not members' : 'is not a member'} of the Interstate Medical Licensure Compact (IMLC)`,
};

export const sayFcvs = {
  required: (many: boolean) =>
    `${verb('require', many)} the Federation Credentials Verification Service (FCVS)`,
  accepted: (many: boolean) =>
    `${verb('accept', many)} the Federation Credentials Verification Service (FCVS) but ${many ? 'do' : 'does'} not require it`,
  'not accepted': (many: boolean) =>
    `${many ? 'do' : 'does'} not accept the Federation Credentials Verification Service (FCVS)`,
};

export function sayEcfmg(asked: boolean, many: boolean): string {
  return asked
    ? `${verb('ask', many)} international graduates for ECFMG Certification`
    : `${many ? 'do' : 'does'} not ask international graduates for ECFMG Certification on every route`;
}

export function sayPrimaryCare(first: boolean, many: boolean): string {
  return first
    ? `${verb('put', many)} primary care first under Conrad 30`
    : `${many ? 'do' : 'does'} not put primary care first under Conrad 30`;
}

export function sayFlex(flex: Limit | 'yes', many: boolean): string {
  if (flex === 'none') return `${verb('offer', many)} no Conrad flex slots`;
  return `${verb('offer', many)} ${flex === 'yes' ? '' : `up to ${flex} `}Conrad flex slots for jobs outside a shortage area`;
}

export function sayFee(fee: number, many: boolean): string {
  return fee === 0
    ? `${verb('charge', many)} no state fee for a Conrad 30 request`
    : `${verb('charge', many)} a state fee of ${dollars(fee)} for a Conrad 30 request`;
}

/** "asks", or of many states "ask". */
export function verb(word: string, many: boolean): string {
  return many ? word : `${word}s`;
}

const statusWords: Record<Pathway['status'], string> = {
  'in force': 'in force',
  enacted: 'passed',
  proposed: 'a bill, not a law',
  died: 'a bill that did not pass',
};

function years(
  id: FieldId,
  column: string,
  whom: string,
  cell: (rules: StateRules) => Cell<number>,
  { value }: { value: RegExp },
): Field {
  return {
    id,
    theme: 'training',
    column,
    cells: (rules) => [cell(rules)],
    show: (rules) => showLimit(cell(rules).value, 'year'),
    says: (rules, many) => {
      const number = cell(rules).value;
      return number === null ? undefined : sayTraining(number, whom, many);
    },
    rank: (rules) => height(cell(rules).value),
    value,
  };
}

function attempts(id: FieldId, what: string, cell: (rules: StateRules) => Cell<Limit>): Field {
  return {
    id,
    theme: 'exams',
    column: `Attempts at ${what}`,
    cells: (rules) => [cell(rules)],
    show: (rules) => showLimit(cell(rules).value, 'attempt'),
    says: (rules, many) => {
      const limit = cell(rules).value;
      return limit === null ? undefined : sayLimit(limit, what, many);
    },
    rank: (rules) => height(cell(rules).value),
    value: new RegExp(
      `\\battempts at (${what}|each USMLE Step)\\b|^The USMLE program itself stops a candidate after four\\.$`,
    ),
  };
}

/** One figure where the Steps are alike, else each. */
function showSteps({ licence }: StateRules): string | undefined {
  const cells = steps(licence);
  if (cells.every((cell) => cell.value === null)) return undefined;
  const shown = cells.map((cell) => showLimit(cell.value, 'attempt') ?? 'not known');
  return new Set(shown).size === 1 ? shown[0] : shown.map((one, i) => `Step ${i + 1}: ${one}`).join('; ');
}

function showLimit(limit: Limit | null, what: string): string | undefined {
  if (limit === null) return undefined;
  return limit === 'none' ? 'no limit of its own' : `${limit} ${what}${limit === 1 ? '' : 's'}`;
}

function height(limit: Limit | null): number | undefined {
  return limit === 'none' ? Infinity : (limit ?? undefined);
}

/** A table has room for one. */
function firstSentence(text: string | undefined): string | undefined {
  return text && splitSentences(text)[0];
}

function yesNo(value: boolean | null, yes: string, no: string): string | undefined {
  return value === null ? undefined : value ? yes : no;
}
