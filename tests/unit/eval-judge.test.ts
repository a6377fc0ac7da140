// The verdict on a reply, and on its citations: each rule, with a reply that keeps it and one that breaks it.
import { describe, expect, test } from 'vitest';
import { judgeCitations, numbersOf } from '../../evals/citations.ts';
import { type Reply, isFactual, judge, toReply } from '../../evals/judge.ts';
import type { Row } from '../../evals/sets.ts';
import type { Answer, Passage, Source } from '../../src/domain/types.ts';

const question: Row = {
  id: 'a-1',
  set: 'mine',
  turns: ['How long?'],
  behaviour: 'answer',
  must_include: [['three years', '3 years'], ['waiver']],
  must_not_include: ['five years'],
  sources: [],
  facts: [],
  states: [],
};

const source: Source = {
  key: 's1',
  title: 'Conrad 30',
  publisher: 'USCIS',
  url: 'https://www.uscis.gov/conrad',
  asOf: '2026-01',
  checked: '2026-11-01',
};

const passage: Passage = {
  id: 'conrad#length',
  articleId: 'conrad',
  title: 'The Conrad waiver',
  heading: 'How long must I work?',
  topic: 'visas',
  jurisdictions: ['US'],
  phrasings: [],
  verdicts: [],
  sentences: [
    { text: 'A waiver doctor works three years full time, 40 hours a week.', sources: ['s1'] },
    { text: 'The employer pays at least $1,225.', sources: ['s1'] },
  ],
  sources: { s1: source },
  verified: '2026-11-01',
  reviewBy: '2027-05-01',
};
const passages = new Map([[passage.id, passage]]);

describe('an answer', () => {
  const text = 'A WAIVER doctor works\nthree years. [1]';
  test.each<[string, Partial<Reply>, string[]]>([
    ['is right with every key fact, whatever the case', {}, []],
    ['may say it in the other way', { text: 'waiver: 3 years' }, []],
    ['lacks a key fact', { text: 'three years' }, ['missing: waiver']],
    ['falls into the trap', { text: `${text} Or five years.` }, ['must not say: five years']],
    ['cites nothing', { citations: 0 }, ['no citation']],
    ['may have 260 words', { words: 260 }, []],
    ['is too long', { words: 261 }, ['261 words, at most 260']],
  ])('%s', (_name, changes, why) => {
    const verdict = judge(question, replyOf({ text, ...changes }));
    expect(verdict.why).toEqual(why);
    expect(verdict.right).toBe(!why.length);
  });

  test('is no answer when it is of another kind, though its words be right', () => {
    expect(judge(question, replyOf({ text }))).toMatchObject({ behaviour: true });
    expect(judge(question, replyOf({ text, kind: 'unknown' }))).toMatchObject({ behaviour: false });
  });

  test('matches patterns across lines', () => {
    const row = { ...question, must_include: [['doctor.*three']] };
    expect(judge(row, replyOf({ text })).keyFacts).toBe(true);
  });
});

describe('a reply that is not to be an answer', () => {
  test.each<[Row['behaviour'], Row['kinds'], Reply['kind'], boolean]>([
    ['decline', undefined, 'decline', true],
    ['decline', undefined, 'unknown', true],
    ['unknown', undefined, 'decline', false],
    ['decline', undefined, 'answer', false],
    ['safety', undefined, 'decline', false],
    ['clarify', ['handoff'], 'handoff', true],
    ['handoff', undefined, 'clarify', false],
  ])('wanted %s (or %s), got %s', (behaviour, kinds, kind, right) => {
    const row = { ...question, behaviour, must_include: [], ...(kinds ? { kinds } : {}) };
    expect(judge(row, replyOf({ kind, citations: 0, words: 500 }))).toMatchObject({
      right,
      behaviour: right,
    });
  });
});

test('what is judged is the message that goes out, its sources too', () => {
  const reply = toReply(answerOf('A waiver doctor works three years.'));
  expect(reply).toMatchObject({ kind: 'answer', citations: 1 });
  expect(reply.text).toContain('A waiver doctor works three years. [1]');
  expect(reply.text).toContain('https://www.uscis.gov/conrad');
  expect(reply.words).toBeGreaterThan(10);
});

describe('a citation holds', () => {
  test.each([
    ['in the words of the passage', 'A waiver doctor works three years full time.', 1],
    ['with figures for letters', 'Waiver doctors work 3 years, full time.', 1],
    ['with a sum written otherwise', 'The employer pays at least $1225.', 1],
    ['not with another number', 'A waiver doctor works four years full time.', 0],
    ['not with one number of two', 'A waiver doctor works three years full time, 60 hours a week.', 0],
    ['not with another sum', 'The employer pays at least $1,525.', 0],
    ['not for something else', 'Nurses apply through embassies before graduation.', 0],
  ])('%s', (_name, text, precision) => {
    expect(judgeCitations(answerOf(text), passages).precision).toBe(precision);
  });

  test('only if its source stands behind the passage', () => {
    const answer = answerOf('A waiver doctor works three years full time.');
    const other = { ...source, url: 'https://www.example.org' };
    expect(
      judgeCitations({ ...answer, citations: [{ position: 1, source: other, quote: '' }] }, passages)
        .precision,
    ).toBe(0);
    expect(judgeCitations({ ...answer, citations: [] }, passages).precision).toBe(0);
    expect(judgeCitations({ ...answer, passages: [] }, passages).precision).toBe(0);
  });

  test('sentence by sentence: half of two', () => {
    const answer = answerOf('A waiver doctor works three years.');
    const parts = [...answer.parts, { text: 'It takes nine years.', citations: [1] }];
    expect(judgeCitations({ ...answer, parts }, passages).precision).toBe(0.5);
  });
});

test('a factual sentence wants a citation, advice and our own words do not', () => {
  const answer = answerOf('A waiver doctor works three years and must be paid.');
  const parts = [
    ...answer.parts,
    { text: 'The fee is $1,225.', citations: [] },
    { text: 'Ask the H-1B lawyer first.', citations: [] },
    { text: 'I hold no rule of Ohio on this.', citations: [] },
  ];
  expect(judgeCitations({ ...answer, parts }, passages).recall).toBe(0.5);
  expect(judgeCitations({ ...answer, kind: 'handoff', parts }, passages).recall).toBeUndefined();
});

test.each([
  ['The limit is 30.', true],
  ['A doctor must stay.', true],
  ['USCIS decides.', true],
  ['You are not alone.', false],
  ['Which J-1 do you hold?', false],
  ['If you hold a J-1, tell the program.', false],
  ['You should plan Step 3 early.', false],
  ['How many slots Ohio uses is not known to us.', false],
])('"%s" is factual: %s', (text, factual) => {
  expect(isFactual({ text, citations: [] })).toBe(factual);
});

test('numbers are read in figures and in letters', () => {
  expect([...numbersOf('Two of 30, $1,225.50, since 2026; one more')].sort()).toEqual(
    ['1225.5', '2', '2026', '30'].sort(),
  );
});

function replyOf(changes: Partial<Reply>): Reply {
  return { kind: 'answer', text: '', words: 9, citations: 1, answer: answerOf(''), ...changes };
}

function answerOf(text: string): Answer {
  return {
    kind: 'answer',
    parts: [{ text, citations: [1] }],
    citations: [{ position: 1, source, quote: text }],
    passages: [passage.id],
    suggestions: [],
    confidence: 1,
    overdue: false,
    more: false,
  };
}
