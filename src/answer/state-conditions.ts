// What a candidate may ask of a state, as a condition on its typed cells: met, not met, or not known.
import type { Limit, StateRules } from '../domain/states.ts';
import {
  type Field,
  count,
  dollars,
  fields,
  openMonths,
  opening,
  sayCompact,
  sayEcfmg,
  sayExamYears,
  sayFcvs,
  sayFee,
  sayFlex,
  sayLimit,
  sayPrimaryCare,
  sayTraining,
  steps,
  verb,
} from './state-fields.ts';

export type Condition = {
  field: Field;
  /** Undefined where the cell does not tell. */
  met: (rules: StateRules) => boolean | undefined;
  /** "ask an IMG for two years of accredited residency", of many states; of one "asks". */
  says: (many: boolean) => string;
  /** Head of the list of states: words of their own passages. */
  label: string;
  /** States that meet it differ in what stands in the cell, which is therefore shown. */
  varies?: boolean;
  /** States that nearly meet it, and what is said of them. */
  near?: { met: (rules: StateRules) => boolean; says: (many: boolean) => string };
};

export type Bound = { relation: 'exactly' | 'at least' | 'at most'; number: number };

/** Years of residency; `bound` is what the state may ask. */
export function trainingIs(bound: Bound, us: boolean): Condition {
  const field = us ? fields.usTraining : fields.training;
  const whom = us ? 'a graduate of a US medical school' : 'an IMG';
  const { number } = bound;
  return {
    field,
    met: (rules) => known(cellOf(rules, field), (value) => within(bound, value as number)),
    says: (many) => sayTraining(number, whom, many) + tail(bound),
    label: `${capital(count(number, 'year'))} of accredited residency${tail(bound)}`,
    ...(bound.relation === 'exactly' ? {} : { varies: true }),
    ...(bound.relation === 'exactly' && number > 1
      ? {
          near: {
            met: (rules: StateRules) => Number(cellOf(rules, field) ?? number) < number,
            says: (many: boolean) => `${verb('ask', many)} for less`,
          },
        }
      : {}),
  };
}

const stepFields = [fields.step1, fields.step2, fields.step3];

/** Attempts at a Step (1 to 3), or at each (0); 'none' is a state without a limit of its own. */
export function attemptsAre(bound: Bound | 'none', step: number): Condition {
  const field = step ? stepFields[step - 1]! : fields.attempts;
  const what = step ? `USMLE Step ${step}` : 'each USMLE Step';
  const holds = (limit: Limit) =>
    bound === 'none' ? limit === 'none' : within(bound, limit === 'none' ? Infinity : limit);
  return {
    field,
    met: ({ licence }) =>
      all((step ? [steps(licence)[step - 1]!] : steps(licence)).map((cell) => known(cell.value, holds))),
    says: (many) =>
      bound === 'none'
        ? sayLimit('none', what, many)
        : bound.relation === 'at least'
          ? `${verb('allow', many)} ${count(bound.number, 'attempt')} or more at ${what}`
          : `${sayLimit(bound.number, what, many)}${tail(bound)}`,
    // A passage speaks of each Step, or of this one.
    label:
      bound === 'none'
        ? 'No limit of its own on attempts at the USMLE Step'
        : `${capital(count(bound.number, 'attempt'))}${tail(bound)} at the USMLE Step`,
    ...(bound === 'none' || bound.relation === 'exactly' ? {} : { varies: true }),
  };
}

/** Years for all Steps: 'none', or enough for so many; a state without a limit gives enough. */
export function examYearsAre(bound: Bound | 'none'): Condition {
  const holds = (limit: Limit) =>
    bound === 'none' ? limit === 'none' : within(bound, limit === 'none' ? Infinity : limit);
  return {
    field: fields.examYears,
    met: ({ licence }) => known(licence.examYears.value, holds),
    says: (many) =>
      bound === 'none' || bound.relation !== 'at least'
        ? sayExamYears(bound === 'none' ? 'none' : bound.number, many)
        : `${verb('give', many)} ${count(bound.number, 'year')} or more for all USMLE Steps, or ${verb('state', many)} no limit`,
    label:
      bound === 'none'
        ? 'No limit on the years in which all USMLE Steps must be passed'
        : `All USMLE Steps passed within ${count(bound.number, 'year')}${tail(bound)}`,
    ...(bound !== 'none' && bound.relation === 'at least' ? { varies: true } : {}),
  };
}

export function compactIs(state: 'member' | 'joining' | 'not member'): Condition {
  return {
    field: fields.compact,
    met: ({ licence }) => known(licence.compact.value, (value) => value === state),
    says: sayCompact[state],
    label: {
      member: 'Members of the Interstate Medical Licensure Compact (IMLC)',
      joining: 'Preparing to take part in the Interstate Medical Licensure Compact (IMLC)',
      'not member': 'Not a member of the Interstate Medical Licensure Compact (IMLC)',
    }[state],
    ...(state === 'joining'
      ? {}
      : {
          near: {
            met: ({ licence }: StateRules) => licence.compact.value === 'joining',
            says: (many: boolean) =>
              `${many ? 'have' : 'has'} passed the law but ${many ? 'were' : 'was'} still preparing to take part`,
          },
        }),
  };
}

/** 'free': FCVS is not required, whether it is accepted or not. */
export function fcvsIs(how: 'required' | 'free' | 'not accepted' | 'usable'): Condition {
  const holds = {
    required: ['required'],
    free: ['accepted', 'not accepted'],
    'not accepted': ['not accepted'],
    usable: ['required', 'accepted'],
  }[how];
  return {
    field: fields.fcvs,
    met: ({ licence }) => known(licence.fcvs.value, (value) => holds.includes(value)),
    says: (many) =>
      how === 'free'
        ? `${many ? 'do' : 'does'} not require the Federation Credentials Verification Service (FCVS)`
        : how === 'usable'
          ? `${verb('accept', many)} or ${verb('require', many)} the Federation Credentials Verification Service (FCVS)`
          : sayFcvs[how](many),
    label: {
      required: 'Requires the Federation Credentials Verification Service (FCVS)',
      free: 'The Federation Credentials Verification Service (FCVS) is not required',
      'not accepted': 'Does not accept the Federation Credentials Verification Service (FCVS)',
      usable: 'Accepts or requires the Federation Credentials Verification Service (FCVS)',
    }[how],
  };
}

export function ecfmgIs(asked: boolean): Condition {
  return {
    field: fields.ecfmg,
    met: ({ licence }) => known(licence.ecfmg.value, (value) => value === asked),
    says: (many) => sayEcfmg(asked, many),
    label: asked ? 'Asks international graduates for ECFMG Certification' : 'ECFMG Certification not asked',
  };
}

/** A route without a US residency. 'law': in force or passed. */
export function pathwayIs(how: 'law' | 'in force' | 'bill' | 'none'): Condition {
  const holds = {
    law: ['in force', 'enacted'],
    'in force': ['in force'],
    bill: ['proposed'],
    none: ['', 'proposed', 'died'],
  };
  return {
    field: fields.pathway,
    met: ({ licence }) => holds[how].includes(licence.pathway.value?.status ?? ''),
    says: (many) =>
      ({
        law: `${many ? 'have' : 'has'} a law for a route to a license for doctors trained abroad, without a US residency`,
        'in force': `${many ? 'have' : 'has'} a route to a license for doctors trained abroad in force, without a US residency`,
        bill: `${many ? 'have' : 'has'} had a bill, not a law, for a route to a license for doctors trained abroad`,
        none: `${many ? 'have' : 'has'} no law known to us for a route to a license without a US residency`,
      })[how],
    label: 'No route to a license without a US residency known to us as law',
    ...(how === 'none' ? {} : { varies: true }),
  };
}

export function flexIs(how: 'some' | 'none' | number): Condition {
  return {
    field: fields.flex,
    met: ({ conrad }) =>
      known(conrad.flex.value, (value) =>
        how === 'none'
          ? value === 'none'
          : how === 'some'
            ? value !== 'none'
            : value === 'yes'
              ? undefined
              : value !== 'none' && value >= how,
      ),
    says: (many) => sayFlex(how === 'some' ? 'yes' : how, many),
    label:
      how === 'none'
        ? 'No Conrad flex slots'
        : `${how === 'some' ? '' : `Up to ${how} `}Conrad flex slots for jobs outside a shortage area`,
  };
}

/** The state's own fee; 'some' is any. */
export function feeIs(bound: Bound | 'some'): Condition {
  return {
    field: fields.fee,
    met: ({ conrad }) =>
      known(conrad.feeUsd.value, (value) => (bound === 'some' ? value > 0 : within(bound, value))),
    says: (many) =>
      bound === 'some'
        ? `${verb('charge', many)} a state fee for a Conrad 30 request`
        : bound.number
          ? `${verb('charge', many)} ${dollars(bound.number)} or less for a Conrad 30 request`
          : sayFee(0, many),
    label: 'No state fee for a Conrad 30 request',
    ...(bound === 'some' || bound.number ? { varies: true } : {}),
  };
}

/** Whether all 30 slots were used in the year that is known. */
export function slotsAre(used: 'all' | 'not all'): Condition {
  return {
    field: fields.slots,
    met: ({ conrad }) => known(conrad.slots.value?.used ?? null, (value) => value === used),
    says: (many) =>
      used === 'all'
        ? `used all 30 of ${many ? 'their' : 'its'} Conrad slots in the last year known to us`
        : `did not use all 30 of ${many ? 'their' : 'its'} Conrad slots in the last year known to us`,
    label: 'All 30 slots used in the fiscal year known to us',
    ...(used === 'all' ? {} : { varies: true }),
  };
}

/** Open for Conrad requests in any of these months (1 to 12). */
export function openIn(months: number[], said: string): Condition {
  return {
    field: fields.window,
    met: ({ conrad: { window } }) => {
      if (!window.value) return undefined;
      const open = openMonths(window.value);
      if (open) return months.some((month) => open.includes(month));
      // It opens, but its end is not known: sure of the first month alone.
      return months.includes(Number(window.value.opens?.slice(0, 2))) || undefined;
    },
    says: (many) =>
      `${verb('take', many)} Conrad requests ${said}, some of them only until the slots are gone`,
    label: '',
    varies: true,
  };
}

/** Open in every month. */
export function openAllYear(): Condition {
  return {
    field: fields.window,
    met: ({ conrad: { window } }) =>
      known(window.value && (openMonths(window.value) ?? null), (months) => months.length === 12),
    says: (many) => `${verb('take', many)} Conrad requests all year, or until the slots are gone`,
    label: '',
    varies: true,
  };
}

/** Opens in one of these months; a window without an opening day is open all year. */
export function opensIn(months: number[], said: string): Condition {
  return {
    field: fields.window,
    met: ({ conrad: { window } }) =>
      window.value
        ? window.value.opens
          ? months.includes(Number(window.value.opens.slice(0, 2)))
          : window.value.rolling
            ? false
            : undefined
        : undefined,
    says: (many) => `${verb('open', many)} for Conrad requests ${said}`,
    label: '',
    varies: true,
  };
}

/** Opens before this month, counted from July. */
export function opensBefore(month: number, said: string): Condition {
  const limit = opening({ opens: String(month).padStart(2, '0'), closes: null, rolling: false, text: '' });
  return {
    field: fields.window,
    met: ({ conrad: { window } }) =>
      window.value
        ? window.value.opens
          ? opening(window.value) < limit
          : window.value.rolling || undefined
        : undefined,
    says: (many) =>
      `${verb('open', many)} for Conrad requests before ${said}, or ${many ? 'are' : 'is'} open all year`,
    label: '',
    varies: true,
  };
}

/** No closing day: requests are taken as they come. */
export function rolling(): Condition {
  return {
    field: fields.window,
    met: ({ conrad: { window } }) =>
      window.value ? window.value.rolling || (window.value.closes ? false : undefined) : undefined,
    says: (many) => `${verb('take', many)} Conrad requests as they come, until the slots are gone`,
    label: '',
    varies: true,
  };
}

export function primaryCareIs(first: boolean): Condition {
  return {
    field: fields.primaryCare,
    met: ({ conrad }) => known(conrad.primaryCareFirst.value, (value) => value === first),
    says: (many) => sayPrimaryCare(first, many),
    label: first ? 'Primary care first under Conrad 30' : 'Primary care not put first under Conrad 30',
  };
}

/** Whether all conditions hold; undefined where one does not tell and none fails. */
export function all(results: (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

function known<Value>(
  value: Value | null,
  holds: (value: Value) => boolean | undefined,
): boolean | undefined {
  return value === null ? undefined : holds(value);
}

function within({ relation, number }: Bound, value: number): boolean {
  if (relation === 'exactly') return value === number;
  return relation === 'at least' ? value >= number : value <= number;
}

function tail({ relation }: Bound): string {
  return { exactly: '', 'at least': ' or more', 'at most': ' or less' }[relation];
}

function cellOf(rules: StateRules, field: Field): unknown {
  return field.cells(rules)[0]!.value;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
