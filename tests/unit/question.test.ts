// Telling the question of a message from what is told around it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSubject, findQuestion } from '../../src/answer/question.ts';

describe('finds the question', () => {
  test.each([
    ['I am PGY2 on J1 in Ohio, wife pregnant. my question is: can I moonlight?', 'can I moonlight?'],
    [
      'I am so tired and scared. My H1B ends in May, can I stay while transfer is pending?',
      'can I stay while transfer is pending?',
    ],
    ['I passed all steps in 2019. which states take me', 'which states take me'],
    ['my husband is H4 so can he work here?', 'can he work here?'],
    ['Good morning dear team. How long is the OET valid?', 'How long is the OET valid?'],
    ['where to register step 1?? the old site is closed', 'where to register step 1??'],
    ['I only want to know how to renew my ds-2019', 'how to renew my ds-2019'],
    ['Canadian doc. can I do residency on TN?', 'can I do residency on TN?'],
    ['new question: when is match day', 'when is match day'],
    ['My visa ends. If I fail again, can I stay?', 'If I fail again, can I stay?'],
  ])('of "%s"', (message, question) => {
    expect(findQuestion(message).question).toBe(question);
  });

  test.each([
    'conrad 30 deadline texas?',
    'colorado usmle attempt limit IMG',
    'If I fail again, can I stay?',
    'when my H-1B ends, how long may I stay?',
    'I failed step 3 twice',
    'I may move to Ohio in May',
    'have 2 offers in kansas',
    'how many years max on h1b total incl. residency?',
    'is it true that Dr. No left?',
    'third fail on last step exam. applying oregon',
  ])('in the whole of "%s"', (message) => {
    expect(findQuestion(message)).toEqual({ question: message, circumstance: '', parts: [] });
  });

  test('keeps what is told and drops greetings and laments', () => {
    const { circumstance } = findQuestion(
      'Hello dear team, I hope you are well. I am very tired. I work in Iowa on a waiver. Thank you. Can I quit?',
    );
    expect(circumstance).toBe('I work in Iowa on a waiver.');
  });

  test('keeps a lament that is all there is', () => {
    expect(findQuestion('I am so tired and scared').question).toBe('I am so tired and scared');
  });

  test('lists several questions', () => {
    expect(findQuestion('I have a J-1. Can I moonlight? And what does the waiver cost?').parts).toEqual([
      'Can I moonlight?',
      'And what does the waiver cost?',
    ]);
    expect(findQuestion('Can I moonlight? My director says yes.').parts).toEqual([]);
  });

  test('never fails, and always asks something of what was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (message) => {
        const { question } = findQuestion(message);
        expect(question === '').toBe(message === '');
        expect(message.replace(/\s/g, '')).toContain(question.split(/\s+/)[0]);
      }),
    );
  });
});

describe('changing the subject', () => {
  test.each([
    'new question: how much is step 3',
    'Another question, is OET needed?',
    'ok, another thing: salary',
    'different topic. credit score',
    'by the way do I pay FICA',
    'btw what is SOAP',
    'thanks! one more question, how is the school',
    'I have a different question',
    'on another note, taxes',
  ])('is heard in "%s"', (message) => {
    expect(changesSubject(message)).toBe(true);
  });

  test.each([
    'and in Ohio?',
    'what about another state',
    'is there another way',
    'ok and the next step',
    'how many other questions are there on the exam',
    'a new job in Texas',
    'the second attempt',
    'different rules for fellows?',
    'question on fees',
  ])('is not heard in "%s"', (message) => {
    expect(changesSubject(message)).toBe(false);
  });
});
