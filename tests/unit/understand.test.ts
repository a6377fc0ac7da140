// From a message to a query: what a follow-up inherits and drops, and what is cleaned away before anything reads it.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxMessageLength, partsOf, standaloneOf, understand } from '../../src/answer/understand.ts';
import { withoutJurisdictions } from '../../src/domain/jurisdictions.ts';
import type { Exchange, Query } from '../../src/domain/types.ts';
import { knowledge, makeTestEngine } from '../support/engine.ts';

describe('a follow-up', () => {
  test('inherits the subject of the question before it', async () => {
    const query = await lastOf('Can a J-1 physician moonlight?', 'is that also true for my wife?');
    expect(standaloneOf(query)).toContain('moonlight');
    expect(query.visas).toEqual(['j-1']);
  });

  test('inherits the state when it names none', async () => {
    const query = await lastOf('How does Conrad 30 work in Iowa?', 'and when does it open?');
    expect(query.jurisdictions).toEqual(['IA']);
  });

  test('replaces the state when it names another', async () => {
    const query = await lastOf('How many attempts do I get at Step 3 in Texas?', 'and in Ohio?');
    expect(query.jurisdictions).toEqual(['OH']);
    expect(standaloneOf(query)).not.toMatch(/texas/i);
    expect(query.exams).toEqual(['step-3']);
  });

  test('finds the state that shares its name', async () => {
    const query = await lastOf('how many years of training in south carolina', 'and in the north one?');
    expect(query.jurisdictions).toEqual(['NC']);
    const other = await lastOf('how many years of training in ohio', 'and in the north one?');
    expect(other.jurisdictions).toEqual(['OH']);
  });

  test.each(['NYC', 'Washington DC', 'Pensylvania', 'PA'])(
    'replaces a state that was written as "%s"',
    async (name) => {
      const query = await lastOf(`How many attempts do I get at Step 3 in ${name}?`, 'and in Ohio?');
      expect(query.jurisdictions).toEqual(['OH']);
      expect(standaloneOf(query)).not.toContain(name.split(' ')[0]);
    },
  );

  test('replaces the visa when it names another', async () => {
    const query = await lastOf('Can a J-1 physician moonlight?', 'what about H-1B?');
    expect(query.visas).toEqual(['h-1b']);
    expect(standaloneOf(query)).toContain('moonlight');
  });

  test.each([
    'and if I fail again?',
    'same for step 2?',
    'since when',
    'is that also for fellows',
    'what about my wife',
    'how much is it',
    'and if my employer refuses',
  ])('leans on what went before: "%s"', async (message) => {
    expect((await lastOf('Can a J-1 physician moonlight in Iowa?', message)).context).toContain('moonlight');
  });

  test.each(['new question: what is the salary', 'another thing, how much is rent', 'btw is it cold there'])(
    'leaves the subject where it says so: "%s"',
    async (message) => {
      const query = await lastOf('Can a J-1 physician moonlight in Iowa?', message);
      expect(query).toMatchObject({ context: '', jurisdictions: [], visas: [] });
    },
  );

  test('drops the visa that it replaces from what it leans on', async () => {
    const query = await lastOf('EB-2 India visa bulletin date?', 'and EB1?');
    expect(query.context).not.toMatch(/eb-?2/i);
    expect(query.context).toContain('India');
  });

  test('keeps the subject through a chain of follow-ups', async () => {
    const query = await lastOf(
      'How many attempts do I get at Step 3 in Texas?',
      'and in Ohio?',
      'what about Maine?',
    );
    expect(query.jurisdictions).toEqual(['ME']);
    expect(standaloneOf(query)).toContain('attempts');
    expect(query.exams).toEqual(['step-3']);
  });
});

describe('a question that stands alone', () => {
  test.each([
    'How much is the fee for Step 1 of the USMLE?',
    'How long does the Conrad waiver take in total, from the offer to the approval?',
    'What does ECFMG Certification cost?',
  ])('drops what went before: "%s"', async (message) => {
    const query = await lastOf('Can a J-1 physician moonlight in Florida?', message);
    expect(query.context).toBe('');
    expect(query.jurisdictions).toEqual([]);
    expect(query.visas).toEqual([]);
  });

  test('leans on nothing when it is the first', () => {
    const query = read('and in Ohio?');
    expect(query).toMatchObject({ context: '', jurisdictions: ['OH'] });
  });
});

describe('several questions', () => {
  test('are parts where each can be answered by itself', () => {
    const query = read('I am on J-1. What does the DEA registration cost? Is the NPI number free?');
    expect(query.parts).toHaveLength(2);
    expect(partsOf(query).map(({ text, yesNo }) => [text, yesNo])).toEqual([
      ['What does the DEA registration cost?', false],
      ['Is the NPI number free?', true],
    ]);
    expect(partsOf(query)[0]!.visas).toEqual(['j-1']);
  });

  test.each(['is india in the travel ban? and pakistan?', 'Can I moonlight? Is it legal?', 'how long? why?'])(
    'are none in "%s"',
    (message) => {
      expect(partsOf(read(message))).toEqual([]);
    },
  );
});

describe('states', () => {
  test.each([
    ['license in TX or Florida', ['TX', 'FL']],
    ['conrad waiver in west virginia', ['WV']],
    ['job in Washington, D.C.', ['DC']],
    ['new york city residency', ['NY']],
    ['attempts in Pensylvania', ['PA']],
    ['hi, ok, is it me or an MD or a PA who signs', []],
    ['I live in OH', ['OH']],
  ])('of "%s" are %j', (message, states) => {
    expect(read(message).jurisdictions).toEqual(states);
  });

  test('are taken out of the words to search for', () => {
    expect(withoutJurisdictions('attempt limit in Texas and North Dakota')).toBe('attempt limit in and');
  });
});

describe('cleaning', () => {
  test('takes HTML out and leaves the words', () => {
    const { raw } = read('<p>Can I <b>moonlight</b><script>alert(1)</script> on a <i style="x">J-1</i>?</p>');
    expect(raw.replace(/\s+/g, ' ')).toBe('Can I moonlight on a J-1 ?');
  });

  test('takes null bytes, zero-width and bidi characters out of words', () => {
    expect(read('Can I\u0000 work in Te\u200bxas\u202e?').raw).toBe('Can I work in Texas?');
    expect(read('Te\u0000xas').jurisdictions).toEqual(['TX']);
  });

  test('keeps comparisons, which are no markup', () => {
    expect(read('is a score < 220 or > 260 ok?').raw).toBe('is a score < 220 or > 260 ok?');
  });

  test('cuts what is longer than the limit', () => {
    expect(read('word '.repeat(30_000)).raw.length).toBeLessThanOrEqual(maxMessageLength);
  });

  test('never fails and never lets a control character through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 80 }),
        (message, before) => {
          const query = understand(message, [exchangeOf(read(before))], knowledge.glossary);
          expect(query.raw).not.toMatch(/\p{Cc}/u);
          expect(query.raw.length).toBeLessThanOrEqual(maxMessageLength);
        },
      ),
    );
  });
});

describe('yes or no', () => {
  test.each([
    'Can I moonlight on a J-1?',
    'is step 3 needed for h1b',
    'So do I need a waiver?',
    'ok, may my wife work?',
    'Does Texas accept four attempts?',
    'H-1B without Step 3, is it possible?',
    'The waiver needs three years, right?',
    'If I marry a citizen, is the two-year rule gone?',
  ])('is what "%s" asks for', (message) => {
    expect(read(message).yesNo).toBe(true);
  });

  test.each([
    'How many attempts do I get?',
    'What is the Conrad 30 waiver?',
    'Which states fill all slots?',
    'where to register for Step 1',
    'when do I apply',
    'why was my case delayed?',
  ])('is not what "%s" asks for', (message) => {
    expect(read(message).yesNo).toBe(false);
  });
});

function read(message: string, earlier: Exchange[] = []): Query {
  return understand(message, earlier, knowledge.glossary);
}

/** The last message as understood after the engine has answered those before it. */
async function lastOf(...messages: string[]): Promise<Query> {
  const engine = makeTestEngine();
  const earlier: Exchange[] = [];
  for (const message of messages.slice(0, -1))
    earlier.push((await engine.answer({ message, earlier })).exchange);
  return read(messages.at(-1)!, earlier);
}

function exchangeOf(query: Query): Exchange {
  return { question: query.raw, standalone: query.text, passages: [], jurisdictions: query.jurisdictions };
}
