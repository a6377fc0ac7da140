// What is taken for granted in a question, and denied by its answer.
import { describe, expect, test } from 'vitest';
import { claimOf, denies, deniesPremise } from '../../src/answer/premise.ts';

const denial = 'A Conrad waiver does not give a green card by itself.';

describe('a question that takes something for granted', () => {
  test.each([
    'Since the waiver gives a green card after one year, which state is fastest?',
    'as the ban was lifted I can join the hospital opposite, right? just confirm',
    'Because F-1 students may work 20 hours, how many may I?',
    'given that H-1B has no limit, when do I extend',
    'the state accepts all my attempts, so which form is next?',
    'Residents may moonlight on J-1, so where do they pay best',
  ])('"%s" is put right where the answer denies, and only there', (question) => {
    expect(deniesPremise(question, denial)).toBe(true);
    expect(deniesPremise(question, 'Each state decides when it opens.')).toBe(false);
  });

  test.each([
    'Which state is fastest for a Conrad waiver?',
    'How long is it since the rule changed?',
    'I am on J-1 as a resident. Can I moonlight?',
    'Can I work as a locum?',
    'I want to stay in Ohio. What are my options?',
    'so which one?',
  ])('is not "%s"', (question) => {
    expect(deniesPremise(question, denial)).toBe(false);
  });
});

describe('what is taken for granted', () => {
  test.each([
    [
      'since conrad waiver gives green card after one year, which state is fastest',
      'conrad waiver gives green card after one year',
    ],
    [
      'Because a waiver job gives a green card automatically, do I still need a lawyer?',
      'a waiver job gives a green card automatically',
    ],
    ['now that H1B allows moonlighting anywhere, which agency is best', 'H1B allows moonlighting anywhere'],
    ['your website said conrad gives a green card. how do i start', 'conrad gives a green card'],
    ['i heard conrad is only 1 year now, when can i leave', 'conrad is only 1 year now'],
    [
      'marriage to a citizen cancels the two year rule, right? then how long till I work',
      'marriage to a citizen cancels the two year rule',
    ],
  ])('in "%s"', (question, claim) => {
    expect(claimOf(question)).toBe(claim);
  });

  test.each([
    'since I am on J-1 in Ohio, which states have slots left',
    'because my contract ends in June, when must I start looking',
    'since my wife is on J-2, can she work',
    'as of now, what is the premium processing fee',
    'as soon as I get the waiver, what do I file',
    'new law gives us 120 days to start the Conrad job, right? approval came in October',
  ])('is nothing in "%s"', (question) => {
    expect(claimOf(question)).toBeUndefined();
  });

  test('is denied by a no and by half a yes, not by a yes', () => {
    expect(denies('No: a J-1 physician may not moonlight.')).toBe(true);
    expect(denies('Yes, in part: the I-485 must wait.')).toBe(true);
    expect(denies('Yes: a J-2 spouse may work, but not before the permit.')).toBe(false);
  });
});
