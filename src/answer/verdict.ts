// Yes or no: a passage says of its heading and of some phrasings how it answers them. An answer begins with that word
// where a candidate asks much the same thing, put the same way round.
import { findJurisdictions, withoutJurisdictions } from '../domain/jurisdictions.ts';
import { monthNames } from '../domain/text.ts';
import type { Passage, Query, Verdict } from '../domain/types.ts';
import type { LexicalIndex } from '../knowledge/lexical.ts';
import { findQuestion } from './question.ts';
import { standaloneOf } from './understand.ts';

// Calibrated with each verdict of the base judged by the others of its passage (evals/verdicts.ts): a verdict must be on
// nearly the same question, and clear of any contrary one.
const sameQuestion = 0.65;
const clear = 0.2;
// The weight of a word, of the heaviest that may be, from which on it is another thing that is asked about.
const otherThing = 0.55;

/** The yes or no of a passage to a question; undefined where none of its verdicts is on much the same question. */
export function verdictOn(query: Query, passage: Passage, lexical: Words): Verdict['says'] | undefined {
  if (!query.yesNo || !asksYesOrNo(query.question)) return undefined;
  // What a follow-up leans on was answered before: with it, all of it must be alike.
  const asked = query.context ? [standaloneOf(query)] : [query.question, query.text];
  return nearestVerdict(asked, passage.verdicts, lexical, passage.jurisdictions);
}

type Words = Pick<LexicalIndex, 'overlap' | 'beyond'>;

/** The yes or no to a question, in one reading or several, by the verdicts on others. */
export function nearestVerdict(
  asked: string[],
  verdicts: Verdict[],
  lexical: Words,
  home: string[] = [],
): Verdict['says'] | undefined {
  const near = verdicts
    .map(({ question, says }) => ({
      says,
      likeness: Math.max(...asked.map((reading) => likeness(reading, question, lexical, home))),
    }))
    .filter((verdict) => verdict.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = near;
  if (!best) return undefined;
  const contrary = near.find(({ says }) => says !== best.says);
  return best.likeness >= sameQuestion && best.likeness - (contrary?.likeness ?? 0) >= clear
    ? best.says
    : undefined;
}

/** Whether a question is one for yes or no: "scrc fee?" is none, and "can I still file or is it closed?" is two. */
export function asksYesOrNo(question: string): boolean {
  return (inverted.test(question) || confirmed.test(question)) && !either.test(question);
}

const inverted =
  /\b(?:is|are|am|was|were|can|cn|could|may|do|does|did|will|would|should|shall|must|has|have)\b(?!\s*$)/i;
const confirmed =
  /\b(?:right|correct|true|ok|okay|normal|possible|allowed|legal|illegal|required|needed|necessary|mandatory|enough|eligible|fine|valid|safe|banned|forbidden|exempt|free|yes|no)\W*$|^\W*(?:so|then)\b/i;
const either = /\bor\b(?!\s+(?:not|no|what)\b)/i;

/** A sentence without the "Yes:" or "No:" that answered its own heading, where what is left stands alone. */
export function withoutVerdict(text: string): string {
  const match = /^(?:Yes|No)[:,.]\s+(?:but\s+)?(?!unless\b|except\b)(\S)/i.exec(text);
  return match ? match[1]!.toUpperCase() + text.slice(match[0].length) : text;
}

/**
 * 0..1: how much of each question is in the other; 0 where they are put the other way round, or are on another number, state
 * or thing.
 */
function likeness(a: string, b: string, lexical: Words, home: string[]): number {
  const [asksA, asksB] = [findQuestion(a).question, findQuestion(b).question];
  if (denials(asksA) !== denials(asksB) || opposed(asksA, asksB)) return 0;
  if (numbersIn(asksA) !== numbersIn(asksB) || !sameStates(asksA, b, home)) return 0;
  if (visasDiffer(asksA, asksB) || whole.test(asksA) !== whole.test(asksB)) return 0;
  // Sums and states of the story change nothing once the question has the same.
  const [plainA, plainB] = [a, b].map((text) => withoutJurisdictions(text.replaceAll(sums, ' '))) as [
    string,
    string,
  ];
  // "Is cardiology ok?" and "Is pediatrics ok?": each has a rare word that the other has not.
  const [moreA, moreB] = [lexical.beyond(asksA, b), lexical.beyond(asksB, a)];
  if (Math.min(moreA, moreB) > otherThing) return 0;
  const [ab, ba] = [lexical.overlap(plainA, plainB), lexical.overlap(plainB, plainA)];
  return Math.min(ab, ba);
}

// "Can I change?" and "can I change twice?", "are they void?" and "are all of them void?" are two questions.
const whole =
  /\b(?:all|every|each|any|always|automatic\w*|completely|fully|entire\w*|twice|second|again|unlimited|forever)\b/i;

function visasDiffer(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    (
      text
        .toLowerCase()
        .match(/\b[jhofbel]-?\d[a-z]?\d?\b|\btn\b|\bstep ?\d|\bck\b|\b(?:ds|i|wh|n)-?\d{2,4}[a-z]?\b/g) ?? []
    ).map((name) => name.replace('-', '')),
  ) as [string[], string[]];
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

// Names that hold figures and count nothing.
const names =
  /\b(?:[a-z]{1,4}-?\d+[a-z]*(?:-\d+[a-z]?)?|step\s?\d|conrad\s?30|state\s?30|pathway\s?\d|eb\s?\d|24\/7|100\s?k|\$?100[, ]?000)\b/gi;

const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const counted = new RegExp(`\\b(?:${words.slice(1).join('|')})\\b`, 'gi');

const values = new RegExp(
  `\\d+(?:\\.\\d+)?|\\b(?:first|third|half|${monthNames.filter((name) => name !== 'May').join('|')})\\b`,
  'gi',
);

/** The figures that a question turns on, as one text. */
function numbersIn(question: string): string {
  const figures = question
    .replace(names, ' ')
    .replaceAll(/(\d),(?=\d{3})/g, '$1')
    .replaceAll(counted, (word) => String(words.indexOf(word.toLowerCase()) + 1))
    .match(values);
  return [...new Set(figures?.map((figure) => figure.toLowerCase()))].sort().join(' ');
}

const sums = /\$ ?\d[\d,.]*k?\b|\b\d[\d,.]*k? ?(?:usd|dollars?|\$)?(?![\w-])/gi;

/** Whether both are on the same states, those of the passage itself left out. */
function sameStates(a: string, b: string, home: string[]): boolean {
  const [statesA, statesB] = [a, b].map((text) =>
    findJurisdictions(text)
      .filter((code) => !home.includes(code))
      .sort()
      .join(' '),
  );
  return statesA === statesB;
}

// Words that turn a yes into a no.
const denying =
  /\b(?:not|no|never|only|just|cannot|prohibit\w*|forbid\w*|forbidden|illegal|ban(?:ned)?|bar(?:red|s)?|block(?:s|ed)?|lose|lost|refuse[sd]?|stop(?:s|ped)?|without|unable|impossible|free|exempt(?:ed)?|spared?|waived?|instead|unless|skip|avoid|escape|against|clos(?:es?|ed)|died|dead|expir(?:es?|ed)|gone|over|too (?:early|late|long|old))\b|\b(?:do|does|did|is|are|was|were|ca|can|could|should|would|wo|has|have|must|need)n'?t\b/gi;

function denials(question: string): number {
  return (question.match(denying) ?? []).length % 2;
}

const pairs: [RegExp, RegExp][] = [
  [
    /\b(?:must|have to|has to|need(?:s|ed)?(?: to)?|required?|requires|mandatory|compulsory|necessary|obliged)\b/i,
    /\b(?:can|could|may|allowed|allow|ok|okay|possible|able|permitted|eligible|legal)\b/i,
  ],
  [/\bbefore\b/i, /\bafter\b/i],
  [/\b(?:more|over|above|longer)\b/i, /\b(?:less|fewer|under|below|shorter)\b/i],
  [/\b(?:inside|within|already in)\b/i, /\b(?:outside|abroad|from my country|home country)\b/i],
];

// Who does it, where the question says so first: "can my employer pay" is another question than "can I pay".
const actors: [string, RegExp][] = [
  [
    'doctor',
    /^(?:i|we|you|imgs?|fmgs?|doctors?|physicians?|residents?|fellows?|candidates?|graduates?|specialists?|someone|anyone|one|he|she)$/,
  ],
  [
    'employer',
    /^(?:employers?|hospitals?|clinics?|company|groups?|programs?|they|universit\w+|recruiters?|agency)$/,
  ],
  [
    'family',
    /^(?:wife|husband|spouses?|family|kids?|child|children|son|daughter|parents?|mother|father|dependents?)$/,
  ],
  ['state', /^(?:states?|boards?|uscis|consulates?|government|department)$/],
];
const acts =
  /\b(?:can|could|may|must|do|does|did|will|would|should|has|have)\s+(?:(?:my|the|a|an|any|this|that|their|our|his|her|new|j-?1|h-?1b|foreign|us)\s+)*([a-z]+)/i;

function actorOf(question: string): string | undefined {
  const [, word = ''] = acts.exec(question) ?? [];
  return actors.find(([, pattern]) => pattern.test(word.toLowerCase()))?.[0];
}

/** What a question puts before or after: "before the FCVS" is another question than "before the application". */
function ordered(question: string): string {
  const [, , thing = ''] =
    /\b(before|after)\s+(?:(?:the|my|an?|i|we|you|taking|getting)\s+)*([a-z0-9-]+)/i.exec(question) ?? [];
  return thing.toLowerCase().slice(0, 4);
}

/** Whether one speaks of what must be where the other speaks of what may, or of before where the other says after. */
function opposed(a: string, b: string): boolean {
  const [one, other] = [actorOf(a), actorOf(b)];
  if (one && other && one !== other) return true;
  if (ordered(a) && ordered(b) && ordered(a) !== ordered(b)) return true;
  return pairs.some(
    ([one, other]) =>
      (one.test(a) && !other.test(a) && other.test(b) && !one.test(b)) ||
      (one.test(b) && !other.test(b) && other.test(a) && !one.test(a)),
  );
}
