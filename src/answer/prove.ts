// Proof: a sentence is sent only if every number, date, fee, form, visa and state in it stands in a passage it cites,
// and if it does not turn that passage's yes into a no. What fails is dropped.
import { findJurisdictions } from '../domain/jurisdictions.ts';

/** What a sentence states that can be checked word by word. */
export function claimsOf(text: string): Set<string> {
  const claims = new Set<string>();
  let rest = ` ${text
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u2019', "'")} `;
  const take = (pattern: RegExp, name: (match: RegExpMatchArray) => string) => {
    rest = rest.replace(pattern, (...args) => {
      const groups = args.slice(
        0,
        args.findIndex((arg) => typeof arg === 'number'),
      ) as unknown as RegExpMatchArray;
      claims.add(name(groups));
      return ' ';
    });
  };
  take(/\b(?:form )?(ds|i|wh|w|n|g|eta)-? ?(\d{1,4}[a-z]?)\b/g, (m) => `form:${m[1]}-${m[2]}`);
  take(/\b(j|h|f|o|b|e|l|m|k|eb|h1)-? ?(\d{1,2}[a-z]?)\b/g, (m) => `visa:${m[1]}-${m[2]}`);
  take(/\bstep (\d)( ck)?\b/g, (m) => `exam:step-${m[1]}`);
  take(/\b(\d+) ?(?:\(([a-z0-9])\))/g, (m) => `law:${m[1]}(${m[2]})`);
  take(/\$ ?(\d[\d,]*(?:\.\d+)?)\s*(k|thousand|million|billion)?\b/g, (m) => `money:${amount(m[1]!, m[2])}`);
  take(/(\d[\d,]*(?:\.\d+)?) ?(?:%|percent\b)/g, (m) => `percent:${amount(m[1]!)}`);
  take(/\b(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?\b/g, (m) => `number:${amount(m[1]!)}`);
  take(new RegExp(`\\b(${Object.keys(months).join('|')})\\b\\.?`, 'g'), (m) => `month:${months[m[1]!]}`);
  take(new RegExp(`\\b(${Object.keys(numerals).join('|')})\\b`, 'g'), (m) => `number:${numerals[m[1]!]}`);
  for (const code of findJurisdictions(text)) claims.add(`state:${code}`);
  return claims;
}

/** Whether `sentence` may be sent on the strength of `grounds`, the texts of the passages it cites. */
export function proves(sentence: string, grounds: string[]): boolean {
  if (!grounds.length) return false;
  const held = new Set(grounds.flatMap((text) => [...claimsOf(text)]));
  for (const claim of claimsOf(sentence)) if (!holds(held, claim)) return false;
  return !turnsAround(sentence, grounds);
}

function holds(held: Set<string>, claim: string): boolean {
  if (held.has(claim)) return true;
  const [kind, value] = claim.split(':');
  // "one of them" and "the first" are ways of speaking, not figures.
  if (kind === 'number' && (value === '1' || value === '1st')) return true;
  // A sum may be written with or without its sign.
  return (
    (kind === 'money' && held.has(`number:${value}`)) || (kind === 'number' && held.has(`money:${value}`))
  );
}

const negation = /\b(not|no|never|cannot|neither|nor|without|none|unless|except|[a-z]+n't)\b/i;

/** A denial where the nearest sentence of the grounds affirms, or the other way about. */
function turnsAround(sentence: string, grounds: string[]): boolean {
  const words = contentWords(sentence);
  let nearest = { share: 0, text: '' };
  for (const ground of grounds.flatMap((text) => text.split(/(?<=[.?!])\s+/))) {
    const other = contentWords(ground);
    const share =
      [...words].filter((word) => other.has(word)).length / Math.max(1, Math.min(words.size, other.size));
    if (share > nearest.share) nearest = { share, text: ground };
  }
  return nearest.share >= 0.6 && negation.test(sentence) !== negation.test(nearest.text);
}

function contentWords(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[a-z0-9$-]{4,}/g) ?? []).map((word) => word.slice(0, 6)));
}

function amount(digits: string, scale?: string): string {
  const factor =
    scale === 'k' || scale === 'thousand' ? 1e3 : scale === 'million' ? 1e6 : scale === 'billion' ? 1e9 : 1;
  return String(Number(digits.replaceAll(',', '')) * factor);
}

const months: Record<string, number> = Object.fromEntries(
  [
    'january',
    'february',
    'march',
    'april',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ]
    .flatMap((name, i) => {
      const month = i < 4 ? i + 1 : i + 2;
      return [
        [name, month],
        [name.slice(0, 3), month],
      ];
    })
    .filter(([name]) => name !== 'mar'),
);

const numerals: Record<string, number> = Object.fromEntries(
  [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twenty',
  ].map((word, i) => [word, i]),
);
