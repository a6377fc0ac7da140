// Yes and no: said only to much the same question, put the same way round.
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/answer/understand.ts';
import { verdictOn, withoutVerdict } from '../../src/answer/verdict.ts';
import type { Verdict } from '../../src/domain/types.ts';
import { knowledge, lexical } from '../support/engine.ts';
import { makePassage } from '../support/passages.ts';

const verdicts: Verdict[] = [
  { question: 'Is Conrad 30 only for primary care?', says: 'no' },
  { question: 'can specialists use conrad', says: 'yes' },
  { question: 'must I pay the perm attorney of my employer', says: 'no' },
  { question: 'can my employer pay the perm attorney', says: 'yes' },
  { question: 'can i apply before the match', says: 'no' },
  { question: 'is a score of 8 enough for hhs', says: 'yes' },
  { question: 'is the j-1 resident a patient', says: 'no' },
];
const passage = makePassage({ id: 'a#b', text: 'Federal law names no specialty.', verdicts });
const on = (message: string) => verdictOn(understand(message, [], knowledge.glossary), passage, lexical);

describe('a verdict', () => {
  test.each([
    ["I'm a cardiology fellow. is conrad only for primary care drs", 'no'],
    ['Conrad 30 is only for primary care right?', 'no'],
    ['can a specialist use conrad 30', 'yes'],
    ['do i have to pay perm attorney of employer?', 'no'],
    ['may my employer pay the PERM attorney', 'yes'],
    ['can I apply before match', 'no'],
    ['is the J1 resident a patient?', 'no'],
    ['score of 8 is enough for hhs, right?', 'yes'],
  ])('is given to "%s": %s', (message, says) => expect(on(message)).toBe(says));

  test.each([
    'is conrad 30 for primary care',
    'is conrad not only for primary care?',
    'can specialists not use conrad?',
    'what is conrad for primary care',
    'how can specialists use conrad',
    'can i pay the perm attorney of my employer',
    'can i apply after the match',
    'is a score of four enough for hhs',
    'is a score of 8 enough for hhs in ohio',
    'is the h-1b resident a patient',
    'hhs score 8',
    'can specialists use conrad or is it closed',
    'is the sky blue?',
    '',
  ])('is not given to "%s"', (message) => expect(on(message)).toBeUndefined());

  test('is not given where two are equally near', () => {
    const both: Verdict[] = [
      { question: 'is the fee paid by the state', says: 'no' },
      { question: 'is the fee paid to the state', says: 'yes' },
    ];
    const query = understand('is the fee paid for the state?', [], knowledge.glossary);
    expect(verdictOn(query, { ...passage, verdicts: both }, lexical)).toBeUndefined();
  });
});

test('a sentence is the same without the yes or no it began with', () => {
  expect(withoutVerdict('No: a J-1 physician may not moonlight.')).toBe('A J-1 physician may not moonlight.');
  expect(withoutVerdict('Yes, but only once.')).toBe('Only once.');
  expect(withoutVerdict('No unless you ask.')).toBe('No unless you ask.');
  expect(withoutVerdict('No state does.')).toBe('No state does.');
});
