// Yes or no from the rules of a state, where the question turns on one value that is well known: "is Ohio in the compact?".
import type { Cell, Limit, StateRules } from '../domain/states.ts';
import type { Query, Verdict } from '../domain/types.ts';
import type { Field } from './state-fields.ts';
import { plainWords } from './state-words.ts';
import { asksYesOrNo } from './verdict.ts';

/** The yes or no to a question on one field of one state; undefined where a note or a doubt decides, or it asks otherwise. */
export function stateVerdict(query: Query, rules: StateRules, asked: Field[]): Verdict['says'] | undefined {
  const [field, ...others] = asked;
  if (!field || others.length || !query.yesNo || !asksYesOrNo(query.question)) return undefined;
  const words = plainWords(query.question);
  if (turning.test(words)) return undefined;
  const { licence } = rules;
  switch (field.id) {
    case 'compact':
      return sure(licence.compact, (value) => (value === 'joining' ? undefined : says(value === 'member')));
    case 'fcvs':
      return sure(licence.fcvs, (value) =>
        asksForDuty.test(words) ? says(value === 'required') : says(value !== 'not accepted'),
      );
    case 'ecfmg':
      return sure(licence.ecfmg, (value) => (value ? says(asksForDuty.test(words)) : undefined));
    case 'training':
      return sure(licence.imgTrainingYears, (years) => {
        const has = numberBefore(words, 'years?');
        return has === undefined || asksForDuty.test(words)
          ? undefined
          : suffices(has >= years, licence.imgTrainingYears);
      });
    case 'step1':
    case 'step2':
    case 'step3': {
      const cell = {
        step1: licence.attemptsStep1,
        step2: licence.attemptsStep2,
        step3: licence.attemptsStep3,
      }[field.id];
      return sure(cell, (limit) => {
        const took = numberBefore(words, '(?:th )?(?:attempts?|tries|try|times?)');
        if (took === undefined || limit === 'none' || /\b(?:fail|flunk)/.test(words)) return undefined;
        return suffices(took <= limit, cell);
      });
    }
    case 'examYears':
      return sure(licence.examYears, (years) => (/\d/.test(words) ? undefined : says(years !== 'none')));
    default:
      return undefined;
  }
}

// What turns a question round, or asks for more than one value.
const turning = /\b(?:not|no|never|without|only|except|or|still|more|less|before|after|if)\b/;
const asksForDuty =
  /\b(?:need|needs|needed|must|require|requires|required|mandatory|compulsory|ask|asks|want|wants|have to)\b/;

function says(yes: boolean): Verdict['says'] {
  return yes ? 'yes' : 'no';
}

/** Less than is asked may be enough all the same, where a note tells of an exception. */
function suffices(enough: boolean, { note }: Cell<Limit>): Verdict['says'] | undefined {
  return enough ? 'yes' : note ? undefined : 'no';
}

function sure<Value>(
  { value, confidence }: Cell<Value>,
  decide: (value: Value) => Verdict['says'] | undefined,
): Verdict['says'] | undefined {
  return value === null || confidence === 'low' ? undefined : decide(value);
}

function numberBefore(words: string, unit: string): number | undefined {
  const found = [...words.matchAll(new RegExp(`\\b(\\d+) ?${unit}\\b`, 'g'))].map((match) =>
    Number(match[1]),
  );
  return found.length === 1 ? found[0] : undefined;
}
