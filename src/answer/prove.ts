// Proof: a sentence is sent only if every number, date, fee, form, visa, state and strong word in it stands in a passage it
// cites, if most of what it says is there, and if it does not turn that passage's yes into a no. What fails is dropped.
import { type CalendarDate, type Span, isPast, lastBefore, shift } from '../domain/calendar.ts';
import { findPlaces } from '../domain/jurisdictions.ts';
import { showDate, splitSentences } from '../domain/text.ts';
import type { Passage } from '../domain/types.ts';

/** Whether `sentence` may be sent on the strength of `grounds`, the texts of the passages it cites. */
export function proves(sentence: string, grounds: string[]): boolean {
  const said = plain(sentence);
  // A passage's own sentence needs no further proof.
  if (grounds.some((ground) => stands(said, plain(ground)))) return true;
  const held = new Set(grounds.flatMap((ground) => [...claimsOf(ground)]));
  for (const claim of claimsOf(sentence)) if (!isIn(held, claim)) return false;
  return supported(said, grounds) && !turnsAround(said, grounds);
}

/** From what the dates of a sentence were reckoned. */
export type Computed = {
  passage: string;
  key: string;
  /** The sentence of the passage that gives the rule. */
  rule: string;
  /** Dates that the person gave. */
  given: CalendarDate[];
  /** Each date reckoned, from one given: by so many months, days or years, or back to a day of the year. */
  steps: { from: CalendarDate; by: Span | { month: number; day: number }; to: CalendarDate }[];
  today: CalendarDate;
};

/**
 * Whether a sentence with reckoned dates may be sent: its rule stands in the passage under that source, each step follows from
 * the rule's own number, and the sentence says no other date, number or rule, and calls nothing past that is to come.
 */
export function provesComputed(sentence: string, computed: Computed, passage: Passage | undefined): boolean {
  const { rule, given, steps, key, today } = computed;
  if (passage?.id !== computed.passage) return false;
  if (!passage.sentences.some(({ text, sources }) => text === rule && sources.includes(key))) return false;
  const ruled = claimsOf(rule);
  const follows = steps.every(({ from, by, to }) => {
    if (!given.includes(from)) return false;
    if ('month' in by)
      return (
        ruled.has(`month:${by.month}`) &&
        ruled.has(`number:${by.day}`) &&
        to === lastBefore(from, by.month, by.day)
      );
    const stated =
      ruled.has(`number:${Math.abs(by.count)}`) && new RegExp(`\\b${by.unit}s?\\b`, 'i').test(rule);
    return stated && to === shift(from, by);
  });
  const results = steps.map(({ to }) => to);
  if (!follows) return false;
  if (sentence.includes(passed) && !results.some((date) => isPast(date, today))) return false;
  // Each date reckoned is said, and none twice, so that none stands in the place of another; a day before the month that it holds.
  let rest = sentence;
  for (const date of [...new Set([...given, ...results])].sort((a, b) => b.length - a.length)) {
    const pieces = rest.split(showDate(date));
    if (pieces.length > 2 || (results.includes(date) && pieces.length < 2)) return false;
    rest = pieces.join(' ');
  }
  // Beside its dates a sentence has no number that the rule has not.
  const whole = claimsOf(passage.sentences.map(({ text }) => text).join(' '));
  const counted = /^(?:number|month|money|percent|ordinal):/;
  return [...claimsOf(rest)].every((claim) => ruled.has(claim) || (!counted.test(claim) && whole.has(claim)));
}

/** How a sentence says that a reckoned date is gone. */
export const passed = 'has passed';

/** What a sentence states that can be checked word by word: "money:1000", "month:6", "visa:h-1b", "state:TX". */
export function claimsOf(text: string): Set<string> {
  return new Set(placedClaims(text).map(({ claim }) => claim));
}

/** The same in the order in which they stand, each as often as it is said. */
export function placedClaims(text: string): { claim: string; at: number }[] {
  const claims: { claim: string; at: number }[] = [];
  let rest = ` ${plain(text)} `;
  const take = (pattern: RegExp, name: (groups: string[]) => string) => {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const at = args.findIndex((arg) => typeof arg === 'number');
      const groups = args.slice(0, at) as (string | undefined)[];
      claims.push({ claim: name(groups.map((group) => group ?? '')), at: args[at] as number });
      // As long as it was, so that what comes after keeps its place.
      return ' '.repeat(groups[0]!.length);
    });
  };
  take(
    /\b(j|h|f|o|b|e|l|m|k|eb)-? ?(\d{1,2}[a-z]?\d?)\b(?!,?\d)/g,
    ([, letter, number]) => `visa:${letter}-${number}`,
  );
  take(/\b(ds|i|wh|w|n|g|eta)-? ?(\d{1,4}[a-z]?)\b/g, ([, letters, number]) => `form:${letters}-${number}`);
  take(/\bstep (\d)\b/g, ([, number]) => `exam:step-${number}`);
  take(/\b(\d+)((?:\([a-z0-9]+\))+)/g, ([, number, paragraph]) => `law:${number}${paragraph}`);
  take(
    /\$ ?(\d[\d,]*(?:\.\d+)?)\s*(k|thousand|million|billion)?\b/g,
    ([, digits, scale]) => `money:${amount(digits!, scale)}`,
  );
  take(/(\d[\d,]*(?:\.\d+)?) ?(?:%|percent\b|per cent\b)/g, ([, digits]) => `percent:${amount(digits!)}`);
  take(/\bfy ?(\d{4})\b/g, ([, year]) => `number:${year}`);
  take(/\b(\d[\d,]*(?:\.\d+)?)(k)\b/g, ([, digits, scale]) => `money:${amount(digits!, scale)}`);
  take(/\b(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?(?![\w.]*[a-z])/g, ([, digits]) => `number:${amount(digits!)}`);
  // Whatever else carries a digit: "224b", "988lifeline.org".
  take(/\b[a-z]*\d[a-z0-9.]*\b/g, ([word]) => `word:${word}`);
  take(
    /\b(?:no|any|each|every|this|that|which|another|other) one\b|\bone (?:of|another)\b|\bat once\b/g,
    () => 'word:',
  );
  take(tens, ([, ten, unit]) => `number:${numerals[ten!]! + (unit ? numerals[unit]! : 0)}`);
  take(word(Object.keys(numerals)), ([, name]) => `number:${numerals[name!]}`);
  // "may" is a month only beside a day, a year or a preposition of time.
  take(/\b(?:in|of|by|until|from|since|late|early|mid|end|to) may\b|\bmay (?=\d)/g, () => 'month:5');
  take(word(ordinals), ([, name]) => `ordinal:${name}`);
  take(word(Object.keys(months)), ([, name]) => `month:${months[name!]}`);
  take(strong, ([, stem]) => `strong:${stem}`);
  // "May 2026" has lost its year by now; the name alone still tells the month.
  const month = /\bMay\b(?= \d| of\b)/.exec(text);
  if (month) claims.push({ claim: 'month:5', at: month.index });
  for (const { code, at } of findPlaces(text)) claims.push({ claim: `state:${code}`, at });
  return claims.filter(({ claim }) => claim !== 'word:').sort((a, b) => a.at - b.at);
}

/** Whether a sentence stands in a text word for word: not within another word, as Kansas in Arkansas. */
function stands(said: string, ground: string): boolean {
  const at = ground.indexOf(said);
  return said !== '' && at >= 0 && !/[a-z0-9]/.test(ground[at - 1] ?? ' ');
}

/** Whether a claim is among those held. */
export function isIn(held: Set<string>, claim: string): boolean {
  if (held.has(claim)) return true;
  const [kind, value] = claim.split(':');
  // A sum may be written with or without its sign.
  return (
    (kind === 'money' && held.has(`number:${value}`)) || (kind === 'number' && held.has(`money:${value}`))
  );
}

// Below this share of its words in the grounds a sentence speaks of something else.
const supportShare = 0.4;

function supported(said: string, grounds: string[]): boolean {
  const words = contentWords(said);
  const there = contentWords(plain(grounds.join(' ')));
  const found = [...words].filter((one) => there.has(one)).length;
  return found > 0 && found / words.size >= supportShare;
}

/** A denial more or fewer than the sentence of the grounds that says nearly the same. */
function turnsAround(said: string, grounds: string[]): boolean {
  const words = contentWords(said);
  const statements = grounds
    .flatMap((ground) => splitSentences(ground))
    .filter((one) => said.endsWith('?') || !one.endsWith('?'))
    .map(plain);
  let nearest = { likeness: 0, denials: 0 };
  for (const statement of statements) {
    const other = contentWords(statement);
    const common = [...words].filter((one) => other.has(one)).length;
    const likeness = (2 * common) / (words.size + other.size || 1);
    if (likeness > nearest.likeness) nearest = { likeness, denials: denials(statement) };
  }
  if (nearest.likeness >= 0.5) return denials(said) !== nearest.denials;
  // Said in words of its own: a denial must at least have a denial to rest on.
  return denials(said) > 0 && !statements.some((statement) => denials(statement) > 0);
}

function denials(said: string): number {
  return (
    said.match(/\b(?:not|no|never|cannot|neither|nor|without|none|nobody|nothing)\b|n't\b/g)?.length ?? 0
  );
}

const fillers = new Set(
  'the and for are was were with that this from have has had will would can could may must should does did been being its their they them you your who which when where what how than then into onto upon over under about also not never cannot none one two'.split(
    ' ',
  ),
);

/** The words that carry meaning, cut to a stem. */
export function contentWords(said: string): Set<string> {
  return new Set(
    (said.match(/[a-z0-9$-]{3,}/g) ?? []).filter((one) => !fillers.has(one)).map((one) => one.slice(0, 6)),
  );
}

/** One writing for what is written in many: case, dashes, quotes, spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function amount(digits: string, scale = ''): string {
  const factor = { k: 1e3, thousand: 1e3, million: 1e6, billion: 1e9 }[scale] ?? 1;
  return String(Math.round(Number(digits.replaceAll(',', '')) * factor * 100) / 100);
}

const months: Record<string, number> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const numerals: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

const ordinals = [
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const tens =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)\b/g;

// Words that make a rule wider or surer than it is.
const strong = /\b(guarant|promis|assur|always|automatic|definite|certain|immediate|every|only|must)\w*/g;

function word(names: string[]): RegExp {
  return new RegExp(`\\b(${names.join('|')})\\b`, 'g');
}
