// Yes or no: a passage says of its heading and of some phrasings how it answers them. An answer begins with that word
// where a candidate asks much the same thing, put the same way round.
import { withoutJurisdictions } from '../domain/jurisdictions.ts';
import type { Passage, Query, Verdict } from '../domain/types.ts';
import type { LexicalIndex } from '../knowledge/lexical.ts';
import { findQuestion } from './question.ts';
import { standaloneOf } from './understand.ts';

// Calibrated with each verdict of the base judged by the others of its passage (evals/verdicts.ts): alone, a verdict must
// be on nearly the same question, clear of any contrary one; several that agree may be further from it.
const sameQuestion = 0.55;
const clear = 0.12;
const likeQuestion = 0.38;
const agreeing = 2;

/** The yes or no of a passage to a question; undefined where none of its verdicts is on much the same question. */
export function verdictOn(
  query: Query,
  passage: Passage,
  lexical: Pick<LexicalIndex, 'overlap'>,
): Verdict['says'] | undefined {
  if (!query.yesNo) return undefined;
  const asked = [query.question, query.text, standaloneOf(query)].map(withoutJurisdictions).filter(Boolean);
  return nearestVerdict(asked, passage.verdicts, lexical);
}

/** The yes or no to a question, in one reading or several, by the verdicts on others. */
export function nearestVerdict(
  asked: string[],
  verdicts: Verdict[],
  lexical: Pick<LexicalIndex, 'overlap'>,
): Verdict['says'] | undefined {
  const near = verdicts
    .map(({ question, says }) => ({
      says,
      likeness: Math.max(...asked.map((reading) => likeness(reading, question, lexical))),
    }))
    .filter((verdict) => verdict.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = near;
  if (!best) return undefined;
  const contrary = near.find(({ says }) => says !== best.says);
  const alone = best.likeness >= sameQuestion && best.likeness - (contrary?.likeness ?? 0) >= clear;
  const together = best.likeness >= likeQuestion && !contrary && near.length >= agreeing;
  return alone || together ? best.says : undefined;
}

/** A sentence without the "Yes:" or "No:" that answered its own heading, where what is left stands alone. */
export function withoutVerdict(text: string): string {
  const match = /^(?:Yes|No)[:,.]\s+(?:but\s+)?(?!unless\b|except\b)(\S)/i.exec(text);
  return match ? match[1]!.toUpperCase() + text.slice(match[0].length) : text;
}

/** 0..1: how much of each question is in the other; 0 where they are put the other way round. */
function likeness(a: string, b: string, lexical: Pick<LexicalIndex, 'overlap'>): number {
  const [asksA, asksB] = [findQuestion(a).question, findQuestion(b).question];
  if (denials(asksA) !== denials(asksB) || opposed(asksA, asksB)) return 0;
  const [ab, ba] = [lexical.overlap(a, b), lexical.overlap(b, a)];
  return ab + ba ? (2 * ab * ba) / (ab + ba) : 0;
}

// Words that turn a yes into a no.
const denying =
  /\b(?:not|no|never|only|just|cannot|prohibit\w*|forbid\w*|forbidden|illegal|ban(?:ned)?|bar(?:red|s)?|block(?:s|ed)?|lose|lost|refuse[sd]?|stop(?:s|ped)?|without|unable|impossible|free|exempt(?:ed)?|spared?|waived?|instead|enough|alone|unless|skip|avoid|escape|fail(?:s|ed)?|wrong|false)\b|n'?t\b/gi;

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

/** Whether one speaks of what must be where the other speaks of what may, or of before where the other says after. */
function opposed(a: string, b: string): boolean {
  const [one, other] = [actorOf(a), actorOf(b)];
  if (one && other && one !== other) return true;
  return pairs.some(
    ([one, other]) =>
      (one.test(a) && !other.test(a) && other.test(b) && !one.test(b)) ||
      (one.test(b) && !other.test(b) && other.test(a) && !one.test(a)),
  );
}
