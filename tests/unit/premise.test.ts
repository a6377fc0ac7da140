// What is taken for granted in a question, and denied by its answer.
import { describe, expect, test } from 'vitest';
import { deniesPremise } from '../../src/answer/premise.ts';

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
