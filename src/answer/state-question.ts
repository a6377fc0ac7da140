// Whether a question is one that the table of the states answers, and which: by rules, and only where every word is accounted for.
import { findJurisdictions, jurisdictionNames } from '../domain/jurisdictions.ts';
import { monthNames } from '../domain/text.ts';
import type { Query } from '../domain/types.ts';
import {
  type Bound,
  type Condition,
  attemptsAre,
  compactIs,
  ecfmgIs,
  examYearsAre,
  fcvsIs,
  feeIs,
  flexIs,
  openAllYear,
  openIn,
  opensBefore,
  opensIn,
  pathwayIs,
  primaryCareIs,
  rolling,
  slotsAre,
  trainingIs,
} from './state-conditions.ts';
import { type Field, type FieldId, fields } from './state-fields.ts';
import { isFiller, isLooseCode, plainWords } from './state-words.ts';

export type StateQuestion =
  | { kind: 'states'; states: string[]; fields: Field[] }
  /** `beside`: fields that no condition can decide, to be shown; `more`: what an earlier answer left out. */
  | { kind: 'filter'; conditions: Condition[]; beside: Field[]; more: boolean }
  | { kind: 'rank'; field: Field; order: 'most' | 'least'; by: 'value' | 'closing' };

// A longer message tells a story, and a table does not answer stories.
const longest = 45;
const mostStates = 8;
const mostFields = 5;

/** Reads a question, in the light of the words it leans on. `today` decides what is open now. */
export function readStateQuestion(query: Query, today?: Date): StateQuestion | undefined {
  if (query.text.split(' ').length > longest) return undefined;
  const own = readWords(query.text);
  const context = query.context ? readWords(query.context) : undefined;
  const conrad = own.conrad || (context?.conrad ?? false);
  const named = findStates(query.text, own.words);
  if (!named.length && own.asksStates) {
    const filter = readFilter(own.words, conrad, today) ?? readRank(own.words, conrad);
    if (filter) return filter;
  }
  if (!named.length && !own.asksStates) {
    const rank = readRank(own.words, conrad);
    if (rank) return rank;
    // "two years and not all slots used": without a word of states two conditions at the least, and nobody's story.
    const filter = /\b(?:i|im|ive|me|my|mine)\b/.test(own.words)
      ? undefined
      : readFilter(own.words, conrad, today);
    if (filter && filter.conditions.length + filter.beside.length > 1) return filter;
  }
  if (own.asksStates && named.length) return undefined;
  if (!named.length && context && asksForMore.test(own.words)) {
    const filter = context.asksStates ? readFilter(context.words, conrad, today) : undefined;
    return filter && { ...filter, more: true };
  }
  if (own.asksStates) return undefined;
  return readStates(query, named, own, context, conrad);
}

/**
 * The fields of one theme that a question speaks of, whatever else it says: for questions that a search has led to the rules
 * of a state, where not every word is accounted for.
 */
export function fieldsSpokenOf(query: Query, theme: string): Field[] {
  const conrad = theme.startsWith('conrad');
  const spoken = (text: string) =>
    findFields(plainWords(text), conrad)
      .ids.map((id) => fields[id])
      .filter((field) => field.theme === theme);
  const own = spoken(query.text);
  return own.length || !query.context ? own : spoken(query.context);
}

const asksForMore =
  /^(?:(?:and|so|ok|show|tell|give|list|me|what|about|are|the|all|please|of|them|in|full) ?)*(?:rest|more|others|other ones|remaining|the full list|all of them)(?: (?:of|the|them|states|please|ones|in|list|full))*$/;

type Words = { words: string; conrad: boolean; asksStates: boolean };

function readWords(text: string): Words {
  const words = plainWords(text);
  return {
    words,
    conrad: /\b(?:conrad|waivers?|j1|slots|flex|hpsa)\b/.test(words),
    asksStates:
      /\bstates\b/.test(words) ||
      /\b(?:which|what|any|every|each|some|other|no|cheapest|longest|shortest|earliest|latest|a|one) (?:[a-z]+ )?state\b/.test(
        words,
      ) ||
      /\bwhere (?:can|could|do|may|should) i\b|\banywhere\b/.test(words),
  };
}

/** One state or a few, with the fields asked about. */
function readStates(
  query: Query,
  named: string[],
  own: Words,
  context: Words | undefined,
  conrad: boolean,
): StateQuestion | undefined {
  const states = named.length ? named : query.jurisdictions;
  if (!states.length || states.length > mostStates) return undefined;
  if (states.length > 1 && named.length && !joins.test(query.text)) return undefined;
  // "and step 2?" after a question on attempts asks for attempts.
  const onward = context && has(attemptWords, context.words) && has(stepWords, own.words);
  const found = findFields(
    onward && !has(attemptWords, own.words) ? `${own.words} attempts` : own.words,
    conrad,
  );
  if (!accounted(found.rest.replaceAll(loose, ' '))) return undefined;
  let asked = found.ids;
  if (!asked.length && context) {
    const before = findFields(context.words, conrad);
    if (!accounted(before.rest.replaceAll(loose, ' '))) return undefined;
    asked = before.ids;
  }
  // Without a state of its own a message must at least name the field.
  if (!asked.length || asked.length > mostFields || (!named.length && !found.ids.length)) return undefined;
  return { kind: 'states', states, fields: asked.map((id) => fields[id]) };
}

const joins = /\b(?:vs?|versus|or|and|n|compar\w*|between|differ\w*|than|both|each)\b|[,&/+]/i;
// In a question on a named state these change nothing: the rule is said as it is.
const loose =
  /\b\d+(?:th)? (?:years?|months?|attempts?|tries|try|times?|chances?|fails?|failures?)\b|\b(?:not|no|never|more|less|fewer|at least|at most|least|most|exactly|up|over|under|before|first|because|already|rejects?|refuses?|kicks? (?:you|me|u) out|last|same|different|higher|lower|longer|shorter|cheaper|earlier|later|easier|friendly|in force|active|take part|need to|what about|how about|whats?)\b/g;

/** States that meet conditions. */
function readFilter(
  words: string,
  conrad: boolean,
  today: Date | undefined,
): Extract<StateQuestion, { kind: 'filter' }> | undefined {
  if (
    /\b(?:or|either|than 1 state|best|how many states)\b/.test(
      words.replaceAll(/\bor (?:more|less|fewer|not)\b|\bor \d+\b/g, ' '),
    )
  )
    return undefined;
  const conditions: Condition[] = [];
  const beside: Field[] = [];
  for (const clause of words.split(/\s*[,;]\s*|\b(?:and|but|plus|also|with|that|which|where|who)\b/)) {
    const read = readClause(clause.trim(), words, conrad, today);
    if (!read) return undefined;
    conditions.push(...read.conditions);
    beside.push(...read.beside);
  }
  if (!conditions.length || conditions.length > 3) return undefined;
  const ids = [...conditions.map(({ field }) => field.id), ...beside.map(({ id }) => id)];
  if (new Set(ids).size < ids.length) return undefined;
  return { kind: 'filter', conditions, beside, more: false };
}

const denial = /\b(?:not|no|non|without|never|outside|neither|zero)\b/;

function readClause(
  clause: string,
  whole: string,
  conrad: boolean,
  today: Date | undefined,
): { conditions: Condition[]; beside: Field[] } | undefined {
  const { ids, rest, months } = findFields(clause, conrad, whole);
  const conditions: Condition[] = [];
  const beside: Field[] = [];
  // What a route or a flex slot is without, is part of its name.
  const negative = denial.test(clause.replaceAll(pathwayWords, ' ').replaceAll(flexWords, ' '));
  if (negative && ids.filter((id) => id !== 'pathway').length > 1) return undefined;
  for (const id of ids) {
    if (id === 'specialists') {
      if (negative) return undefined;
      beside.push(fields.specialists);
      continue;
    }
    const condition = toCondition(id, { clause, whole, negative, months, ids, today });
    if (!condition) return undefined;
    conditions.push(condition);
  }
  if ((!ids.length && denial.test(clause)) || !counts(clause, ids)) return undefined;
  const left = rest.replaceAll(conditionWords, ' ');
  return accounted(left) ? { conditions, beside } : undefined;
}

/** Whether each figure belongs to a field that is counted so: "3 attempts, 10 years" asks for more than was read. */
function counts(clause: string, ids: FieldId[]): boolean {
  const years = /\b\d+ (?:years?|months?)\b|\bpgy \d/.test(clause);
  const tries = /\b\d+(?:th)? (?:more )?(?:attempts?|tries|try|times?|chances?|fails?|failures?)\b/.test(
    clause,
  );
  const is = (pattern: RegExp) => ids.some((id) => pattern.test(id));
  return (
    (!years || is(/training|examYears/i)) &&
    (!tries || is(/^(?:attempts|step\d)$/)) &&
    (!/\d/.test(clause) || ids.length > 0)
  );
}

// Words of conditions that are read where they matter, and never leave a doubt.
const conditionWords =
  /\b(?:not|no|non|never|without|more than|less than|fewer than|at least|at most|up to|or more|or less|or fewer|not more than|only|exactly|over|under|below|above|mandatory|optional|unlimited|in force|active|already|pending|proposed|considering|bill|bills|restrictions?|cap|caps|max|free|apply|year round|all year|now|opens?|before|charging|any|least|most|still|take part|preparing|joining|soon|first|priority|equally|matter|care)\b|\b\d+(?:th)? (?:more |usmle |total )?(?:years?|months?|attempts?|tries|try|times?|chances?|fails?|failures?|max)\b|\$ ?\d+\b|\b(?:of|than|least|most|only|max|to|under|below) \d+\b|\b\d+ (?:dollars?|usd|flex|or more|or less|or fewer)\b|\b\d+ (?=$)/g;

type ClauseRead = {
  clause: string;
  whole: string;
  negative: boolean;
  months: string | undefined;
  ids: FieldId[];
  today: Date | undefined;
};

/** The condition that a clause sets on a field; undefined where it is not sure. */
function toCondition(id: FieldId, read: ClauseRead): Condition | undefined {
  const { clause, whole, negative } = read;
  switch (id) {
    case 'training':
    case 'usTraining': {
      const number = Number(/\b(\d) years?\b|\bpgy (\d)\b/.exec(clause)?.slice(1).find(Boolean));
      const had =
        /\b(?:after|enough|i have|i did|i only|ive|im|i had|my|done|finished|completed|as pgy|at pgy)\b|\b(?:licen|accept|let|allow|apply|work)[a-z]* .*\bwith\b/;
      if (negative || !(number >= 1 && number <= 5)) return undefined;
      return trainingIs(
        compared(clause, number) ?? {
          relation: had.test(whole) || /\bpgy \d/.test(clause) ? 'at most' : 'exactly',
          number,
        },
        id === 'usTraining',
      );
    }
    case 'attempts':
    case 'step1':
    case 'step2':
    case 'step3': {
      const step = id === 'attempts' ? 0 : Number(id.at(-1));
      const number = Number(
        /\b(\d+)(?:th)? (?:more |usmle |total )?(?:attempt|tr|time|chance|fail)|\b(?:of|than|least|most|only|max|to) (\d+)\b/
          .exec(clause.replaceAll(/\bstep \d\b/g, ' '))
          ?.slice(1)
          .find(Boolean),
      );
      if (Number.isNaN(number))
        return (negative && /\b(?:limits?|caps?|max|maximum|restrictions?)\b/.test(clause)) ||
          /\bunlimited\b/.test(clause)
          ? attemptsAre('none', step)
          : undefined;
      if (negative || number < 1 || number > 9) return undefined;
      if (/\b(?:fail|flunk)/.test(clause))
        return attemptsAre({ relation: 'at least', number: number + 1 }, step);
      return attemptsAre(
        compared(clause, number) ?? {
          relation: /\b(?:limits?|only|max|maximum|caps?|exactly)\b/.test(clause) ? 'exactly' : 'at least',
          number,
        },
        step,
      );
    }
    case 'examYears': {
      const number = Number(/\b(\d+) years?\b/.exec(clause)?.[1]);
      if (Number.isNaN(number)) return negative ? examYearsAre('none') : undefined;
      if (number < 5 || number > 15) return undefined;
      if (negative) return examYearsAre({ relation: 'at least', number: number + 1 });
      return examYearsAre(
        compared(clause, number) ?? {
          relation: /\b(?:rule|limit|cap|window|frame)\b/.test(clause) ? 'exactly' : 'at least',
          number,
        },
      );
    }
    case 'compact':
      if (/\b(?:joining|soon|preparing|pending)\b/.test(clause))
        return negative ? undefined : compactIs('joining');
      return compactIs(negative ? 'not member' : 'member');
    case 'fcvs':
      if (/\baccept/.test(clause)) return fcvsIs(negative ? 'not accepted' : 'usable');
      return fcvsIs(negative || /\boptional\b/.test(clause) ? 'free' : 'required');
    case 'ecfmg':
      return ecfmgIs(!negative);
    case 'pathway':
      if (/\b(?:bills?|proposed|pending|considering)\b/.test(clause))
        return negative ? undefined : pathwayIs('bill');
      if (negative)
        return /\b(?:pathways?|routes?|laws?)\b/.test(clause) && !/\b(?:residency|training)\b/.test(clause)
          ? pathwayIs('none')
          : undefined;
      return pathwayIs(/\b(?:in force|active|already)\b/.test(clause) ? 'in force' : 'law');
    case 'flex': {
      const number = /\b(\d+) flex\b|\bflex (?:slots? )?(\d+)\b/.exec(clause)?.slice(1).find(Boolean);
      return negative ? (number ? undefined : flexIs('none')) : flexIs(number ? Number(number) : 'some');
    }
    case 'fee': {
      const sum = /\$ ?(\d+)\b|\b(\d+) (?:dollars?|usd)\b|\b(?:under|below|than|to|most|max) (\d+)\b/
        .exec(clause)
        ?.slice(1)
        .find(Boolean);
      if (sum)
        return /\b(?:under|below|less than)\b/.test(clause)
          ? feeIs({ relation: 'at most', number: Number(sum) - 1 })
          : /\b(?:up to|at most|max)\b/.test(clause)
            ? feeIs({ relation: 'at most', number: Number(sum) })
            : undefined;
      return negative || /\bfree\b/.test(clause) ? feeIs({ relation: 'exactly', number: 0 }) : feeIs('some');
    }
    case 'slots': {
      const left =
        /\b(?:left|leftover|remain|remaining|available|unused|unfilled|free|empty|open|spare|over)\b/.test(
          clause,
        );
      return slotsAre(left === negative ? 'all' : 'not all');
    }
    case 'window':
      return toWindow(read);
    case 'primaryCare':
      return primaryCareIs(!negative);
    default:
      return undefined;
  }
}

function toWindow({ clause, negative, months, today }: ClauseRead): Condition | undefined {
  const open = /\b(?:now|currently|today)\b/.test(clause);
  if (/\b(?:all year|year round)\b/.test(clause)) return negative ? undefined : openAllYear();
  if (/\b(?:rolling|first come)\b/.test(clause)) return negative ? undefined : rolling();
  if (/\bdeadlines?\b/.test(clause)) return negative && !months ? rolling() : undefined;
  if (negative || /\bclos/.test(clause)) return undefined;
  if (open && !months) {
    if (!today) return undefined;
    const month = today.getUTCMonth() + 1;
    return openIn([month], `in ${monthNames[month - 1]}`);
  }
  if (!months) return undefined;
  const span = spans[months] ?? [
    monthNames.findIndex((name) => name.toLowerCase().startsWith(months.slice(0, 3))) + 1,
  ];
  const name = spans[months] ? months : monthNames[span[0]! - 1]!;
  if (/\bbefore\b/.test(clause)) return spans[months] ? undefined : opensBefore(span[0]!, name);
  return /\b(?:opens|opening)\b/.test(clause) ? opensIn(span, `in ${name}`) : openIn(span, `in ${name}`);
}

/** "more than 2", "up to 3". */
function compared(clause: string, number: number): Bound | undefined {
  if (/\b(?:less|fewer) than\b|\bunder\b|\bbelow\b/.test(clause))
    return { relation: 'at most', number: number - 1 };
  if (/\b(?:at most|up to|not more than|or less|or fewer)\b/.test(clause))
    return { relation: 'at most', number };
  if (/\b(?:more than|over|above)\b/.test(clause)) return { relation: 'at least', number: number + 1 };
  if (/\b(?:at least|or more)\b/.test(clause)) return { relation: 'at least', number };
  return undefined;
}

/** The most, the least, the first, the last. */
function readRank(words: string, conrad: boolean): StateQuestion | undefined {
  const superlative = superlatives.exec(words)?.[0];
  if (!superlative || denial.test(words.replaceAll(flexWords, ' '))) return undefined;
  const { ids, rest, months } = findFields(words.replace(superlatives, ' '), conrad);
  const [id, ...others] = ids;
  // "before october" adds nothing to the earliest.
  if (!id || others.length || !fields[id].rank || (months && id !== 'window')) return undefined;
  const least =
    /^(?:cheapest|lowest|least|fewest|shortest|smallest|min|minimum|strictest|earliest|first)$/.test(
      superlative,
    );
  if (id === 'window') {
    const closes = /\b(?:deadlines?|close|closes|closing)\b/.test(words);
    if (
      !/^(?:earliest|first|latest|last)$/.test(superlative) ||
      !accounted(rest.replaceAll(/\bbefore\b/g, ' '))
    )
      return undefined;
    return {
      kind: 'rank',
      field: fields.window,
      order: least ? 'least' : 'most',
      by: closes ? 'closing' : 'value',
    };
  }
  if (/^(?:earliest|first|latest|last)$/.test(superlative)) return undefined;
  if (/^(?:max|maximum|min|minimum)$/.test(superlative) && !/\bstates?\b/.test(words)) return undefined;
  if (!accounted(rest)) return undefined;
  return { kind: 'rank', field: fields[id], order: least ? 'least' : 'most', by: 'value' };
}

const superlatives =
  /\b(?:cheapest|lowest|least|fewest|shortest|smallest|strictest|most|highest|longest|largest|biggest|maximum|max|minimum|min|earliest|latest|first|last)\b/;

const spans: Record<string, number[]> = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  fall: [9, 10, 11],
  winter: [12, 1, 2],
};
const monthWords =
  /\b(?:(?:in|during|by|around|before|until|early|late|mid|from|for|the|of|open|month) )*\b(january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|(?<=\b(?:in|during|before|until|early|late|from|month) )(?:may|mar)|spring|summer|autumn|fall|winter)\b(?: months?)?/;

const pathwayWords =
  /\b(?:without|no|not|skip|skipping|avoid|avoiding|instead of|exempt from|exemption from|bypass|bypassing) (?:(?!years?\b|months?\b|limit\b|attempts?\b)[a-z]+ ){0,4}?(?:residency|residencies|training)(?: again| training| twice| in us)*\b|\b(?:residency|training) (?:again|twice|exemption|(?:is |are )?not (?:needed|required|necessary))\b|\b(?:repeat|repeating|redo|redoing|another|second) (?:(?:the|a|my|us|full) )*(?:residency|training)(?: again)?\b|\b(?:provisional|limited|restricted) (?:(?:img|physicians?|doctors?|medical|foreign) )*(?:license|licence|licensure|registration)s?\b|\b(?:(?:new|img|imgs|foreign|international|internationally|trained|doctors?|physicians?|license|licence|graduates?|fmg) )+(?:law|act|bill)s?\b|\b(?:pathways?|alternative routes?)(?: laws?)?\b/g;

const flexWords =
  /\b(?:\d+ )?flex(?:ible)?(?: ?\d+\b)?(?: (?:slots?|spots?|waivers?|positions?|option|options|\d+))*\b|\b(?:non|outside|not in) (?:(?:a|an|of|the) )*(?:hpsa|shortage|designated|underserved|mua)(?: (?:areas?|sites?|jobs?|hpsa))*\b/g;

const slotWords =
  /\b(?:used?|uses|using|fill|fills|filled|filling|finish|exhaust|exhausted|run out|runs out|ran out)\b (?:(?!flex)[a-z0-9]+ ){0,5}?(?:slots?|spots?|waivers?|positions?|quota|30)\b(?: (?:left|up))?|\b(?:slots?|spots?|waivers?|positions?|quota)\b (?:(?!flex|for\b)[a-z0-9]+ ){0,3}?(?:left over|left|remaining|remain|available|unused|unfilled|filled|fill|full|gone|used|leftover|over|free|empty|taken|finished)\b(?: up)?|\b(?:unused|unfilled|leftover|left over|empty|remaining|available|spare|free|open) (?:(?:conrad|j1|waiver) )*(?:slots?|spots?|waivers?|positions?)\b|\bhow many (?:(?:conrad|waiver|j1) )*(?:slots?|spots?|waivers?)(?: (?:used|left|are left|does|filled))*\b|\b(?:fill|fills) up\b/g;

const windowWords =
  /\b(?:reserve|reserving|reservation)\b(?: (?:(?:a|conrad|your|my) )*(?:slots?|spots?))?|\b(?:windows?|deadlines?|open|opens|opening|closes?|closing|cycle|rolling|all year|year round|first come first served?|first come)\b|\b(?:application )?dates?\b|\bwhen\b|\b(?:what|which) (?:date|month)\b/g;

const feeWords =
  /\b(?:(?:application|state|filing) )?(?:fees?|costs?|charges?|charging|price)\b|\bhow much\b|\bfree\b/g;

const specialties =
  'cardiology|cardiologists?|nephrology|nephrologists?|hem ?onc|oncology|oncologists?|gastroenterology|gi|pulmonology|critical care|neurology|neurologists?|surgery|surgeons?|radiology|radiologists?|anesthesiology|anesthesiologists?|endocrinology|rheumatology|dermatology|hospitalists?';
const specialistWords = new RegExp(
  `\\b(?:for )?(?:sub ?)?(?:specialists?|specialt(?:y|ies)|special(?:ty|ist) care)(?: (?:friendly|doctors?|physicians?))?\\b|\\b(?:${specialties})\\b`,
  'g',
);
const primaryCareWords =
  /\b(?:(?:prefer|prefers|prioriti[sz]e|prioriti[sz]es|priority|preference|put|puts|putting|priority to) (?:(?:to|for) )?)?primary care(?: (?:doctors?|physicians?|docs|first|only|priority|preference|preferred|before|focus|specialists?))*\b/g;
const agencyWords =
  /\b(?:who|whom)\b (?:(?!states?\b)[a-z]+ ){0,4}?(?:contact|runs?|handles?|manages?)\b|\b(?:which|what) (?:agency|department|office)\b(?: (?:handles|runs|manages))?|\bcontact\b|\bhealth department\b/g;
const contractWords = /\bcontracts?\b(?: (?:terms?|requirements?|rules?))?/g;

const attemptWords =
  /\b(?:attempts?|tries|try|chances?|how many times|\d+ times?|\d+th time|failed|failing|failures?|fails?|fail|flunked)\b/g;
const stepLimit = /\bstep [123] (?:limits?|max|maximum|cap)\b|\blimits? (?:on|at|of|for|in) step [123]\b/;
const stepWords = /\bstep ([123])\b/g;
const totalWords =
  /\btotal attempts?\b|\battempts? in total\b|\b(?:attempts?|tries) (?:for |at |of |on )?(?:all (?:the )?)?steps (?:together|combined)\b/g;

const examYearWords =
  /\b(?:the )?\d+ years? (?:rule|limit|window|time limit|time frame|timeframe|frame|cap|deadline)s?\b(?: (?:for|of|on) (?:the |all )*(?:usmle|steps?|exams?))?|\b(?:time|years) to (?:finish|complete|pass) (?:(?:all|the|my) )*(?:steps?|usmle|exams?)\b|\b(?:time|years?|exam time) ?(?:limit|limits|frame|cap|rule)\b(?: (?:for|on|of|to (?:finish|complete|pass)) (?:the |all |my )*(?:usmle|steps?|exams?))?|\b(?:\d+|how many|number of|max|in) years? (?:(?!residency|training)[a-z]+ ){0,5}?(?:to|for|between|since|of) (?:(?!residency|training)[a-z]+ ){0,3}?(?:steps?|usmle|exams?)\b|\b(?:steps?|usmle|exams?) (?:(?:must|be|to|have|passed|done|finished|completed|all) )*(?:within|in|took|takes|taking|over|took me) (?:(?:me|more than|over|how many|about) )*\d* ?years?\b|\bhow (?:long|much time) (?:(?!residency|training)[a-z]+ ){0,5}?(?:finish|complete|pass) (?:(?:all|the|my) )*(?:steps?|usmle|exams?)\b|\b(?:old|older) (?:steps?|exams?|usmle|scores?)\b|\b(?:steps?|usmle|exams?)(?: scores?)? (?:expire|expires|validity|expiration)\b/g;

const residency = /\b(?:residency|residencies|training|pgt|pgy|gme|post ?grad(?:uate)?)\b/;
const residencyWords =
  /\b(?:(?:accredited|acgme|us|american|clinical|required|of|in|minimum) )*(?:(?:post ?grad(?:uate)?|graduate medical|medical|residency) )*(?:residency|residencies|training|pgt|gme|post ?grad(?:uate)?)\b|\bpgy(?: years?)?(?: \d)?\b/g;
const quantity =
  /\b(?:how many|how much|how long|\d years?|\d months?|years?|months?|length|duration|minimum|min|required|requirements?|require|shortest|longest|pgy|pgt|least|fewest)\b/;
const usGraduates =
  /\b(?:us|american) (?:medical )?(?:(?:school|college) )?(?:grads?|graduates?)\b|\bamgs?\b|\busmgs?\b/g;

/**
 * The fields that a text speaks of, in the order of the table, and what is left of it. `whole` is the question, where the
 * text is a part of it. Asks for Conrad only where `conrad` says that it is the subject.
 */
function findFields(
  text: string,
  conrad: boolean,
  whole = text,
): { ids: FieldId[]; rest: string; months?: string | undefined } {
  // ECFMG's own six pathways are another thing.
  if (/\becfmg pathways?\b|\bpathways? \d\b/.test(text)) return { ids: [], rest: text };
  const ids: FieldId[] = [];
  let rest = text;
  const take = (pattern: RegExp, id?: FieldId): boolean => {
    if (!has(pattern, rest)) return false;
    rest = rest.replaceAll(new RegExp(pattern.source, 'g'), ' , ').replaceAll(/\s+/g, ' ');
    if (id) ids.push(id);
    return true;
  };
  if (take(pathwayWords, 'pathway')) take(/\bwork(?:ing)?\b(?: as (?:a )?(?:doctor|physician))?/);
  take(examYearWords, 'examYears');
  takeAttempts();
  if (!ids.includes('examYears') && ids.length)
    take(/\b(?:how many |\d+ )years to (?:finish|complete|pass)\b/, 'examYears');
  take(
    /\b(?:(?:interstate )?medical licensure compact|interstate compact|licen[sc]e compact|compact|imlcc?|interstate)\b(?: (?:states?|members?|license|licence))?/,
    'compact',
  );
  take(/\bfcvs\b/, 'fcvs');
  take(/\b(?:ecfmg|efcmg)\b(?: (?:certificate|certification|certified|cert))?/, 'ecfmg');
  const months = conrad ? takeConrad() : undefined;
  takeTraining();
  return { ids, rest, months };

  function takeAttempts() {
    if (take(totalWords, 'total')) return;
    const limit = stepLimit.test(rest);
    if (!limit && !has(attemptWords, rest)) return;
    const named = [...rest.matchAll(stepWords)].map((match) => match[1]);
    rest = rest
      .replaceAll(stepWords, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/\b\d+(?:th)? times?\b/g, ' ')
      .replaceAll(/\b\d+(?:th)? (?=(?:attempt|tr|chance|fail))/g, ' ');
    take(attemptWords);
    take(/\b\d+ (?=,|$)/);
    const found = (['1', '2', '3'] as const).filter((step) => named.includes(step));
    if (found.length === 0 || found.length === 3) ids.push('attempts');
    else for (const step of found) ids.push(`step${step}`);
  }

  function takeConrad(): string | undefined {
    take(primaryCareWords, 'primaryCare');
    take(flexWords, 'flex');
    take(slotWords, 'slots');
    const month = monthWords.exec(rest)?.[1];
    if (month) take(monthWords);
    const agency = take(agencyWords, 'agency');
    if (take(windowWords) || month || /\b(?:now|today)\b/.test(rest)) {
      // "when" and "open" beside another field are no question on dates.
      if (!agency || month) ids.push('window');
    }
    take(specialistWords, 'specialists');
    take(feeWords, 'fee');
    take(contractWords, 'contract');
    return month;
  }

  function takeTraining() {
    const us = has(usGraduates, rest);
    const spoken = residency.test(rest) && quantity.test(rest);
    // "2 years" alone is of residency, where the question speaks of nothing else that is counted in years.
    const bare =
      !ids.includes('examYears') &&
      /\b[1-5] years?\b|\bhow many years\b|\byears for\b/.test(rest) &&
      !/\b(?:usmle|steps?|exams?|experience|practi[cs]e|visa|home|job|contract|practiced)\b/.test(whole);
    if (!spoken && !(bare && /\b(?:licen|states?\b|slots\b|compact\b|graduates?\b|imgs?\b)/.test(whole)))
      return;
    const img = !us || /\b(?:imgs?|fmgs?|foreign|international)\b/.test(rest);
    if (img) ids.push('training');
    if (us) ids.push('usTraining');
    if (us) take(usGraduates);
    take(residencyWords);
    take(
      /\b\d (?:full )?(?:years?|months?)\b|\b(?:how many |number of )?(?:years?|months?)\b|\b(?:length|duration|time)\b/,
    );
  }
}

/** Whether a pattern occurs, whatever its flags. */
function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** Whether nothing is left but words that change nothing, and states. */
function accounted(rest: string): boolean {
  return rest
    .split(/[^a-z0-9$]+/)
    .filter(Boolean)
    .every((word) => isFiller(word) || isLooseCode(word));
}

/** The states named, also by a code in small letters ("tx vs fl"). */
function findStates(text: string, words: string): string[] {
  const loose = words
    .split(/[^a-z0-9]+/)
    .filter(isLooseCode)
    .map((word) => word.toUpperCase());
  // "TX vs OH": codes that are read with care elsewhere stand beside others here.
  const capitals = /[a-z]{3}/.test(text)
    ? [
        ...text.matchAll(
          /\b(?:vs\.?|and|or|compare|,|&)\s+([A-Z]{2})\b|\b([A-Z]{2})\b(?=\s*(?:vs|and|or|,|&)\b)/g,
        ),
      ].map((match) => match[1] ?? match[2]!)
    : [];
  const more = [...loose, ...capitals.filter((code) => Object.hasOwn(jurisdictionNames, code))];
  return [...new Set([...findJurisdictions(text), ...more])];
}
