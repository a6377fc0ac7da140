// The proof of a sentence, tried on every sentence of the real knowledge base: what stands in the passage passes, what was
// changed does not.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proves } from '../../src/answer/prove.ts';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import type { Passage } from '../../src/domain/types.ts';
import { knowledge } from '../support/engine.ts';

type Stated = { id: string; text: string; ground: string };

const stated: Stated[] = [...knowledge.passages.values()].flatMap((passage) =>
  passage.sentences.map(({ text }) => ({ id: passage.id, text, ground: groundOf(passage) })),
);

describe('of the sentences of the knowledge base', () => {
  test('every one proves itself against its own passage', () => {
    const unproved = stated.filter(({ text, ground }) => !proves(text, [ground]));
    expect(show(unproved)).toEqual([]);
  });

  test('none proves itself on an empty ground', () => {
    expect(show(stated.filter(({ text }) => proves(text, []) || proves(text, [''])))).toEqual([]);
  });

  test('none passes with one of its numbers changed', () => {
    const numbered = stated.flatMap((one) =>
      [...one.text.matchAll(/\d[\d,]*(\.\d+)?/g)].map((match) => ({
        ...one,
        from: match.index,
        size: match[0].length,
      })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...numbered),
        fc.integer({ min: 21, max: 99_999 }),
        ({ text, ground, from, size }, to) => {
          fc.pre(!ground.replaceAll(',', '').includes(String(to)));
          expect(proves(`${text.slice(0, from)}${to}${text.slice(from + size)}`, [ground])).toBe(false);
        },
      ),
      { numRuns: 4000 },
    );
  });

  test('none passes with a number written in words changed', () => {
    const worded = stated.flatMap((one) =>
      [
        ...one.text.matchAll(
          /\b(two|three|four|five|six|seven|eight|nine|ten|twelve)(?= (years?|attempts?|months?|weeks?|days?)\b)/g,
        ),
      ].map((match) => ({ ...one, from: match.index, size: match[0].length })),
    );
    const numerals = Object.entries({
      one: 1,
      six: 6,
      eleven: 11,
      seventeen: 17,
      thirty: 30,
      ninety: 90,
      hundred: 100,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...worded),
        fc.constantFrom(...numerals),
        ({ text, ground, from, size }, [word, digits]) => {
          fc.pre(!new RegExp(`\\b(${word}|${digits})\\b`, 'i').test(ground));
          expect(proves(text.slice(0, from) + word + text.slice(from + size), [ground])).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('none passes with its month changed', () => {
    const dated = stated.filter(({ text }) => month.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...dated), fc.constantFrom(...months), ({ text, ground }, to) => {
        fc.pre(!new RegExp(`\\b${to}`).test(ground));
        expect(proves(text.replace(month, `${to} 20`), [ground])).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('none passes with its state changed for one that the passage does not name', () => {
    // Without the names that stand in one another or go by several.
    const names = Object.values(jurisdictionNames).filter((name) => !/Washington|Columbia|Virgin/.test(name));
    const local = stated.flatMap((one) =>
      names.filter((name) => one.text.includes(name)).map((from) => ({ ...one, from })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...local), fc.constantFrom(...names), ({ text, ground, from }, to) => {
        fc.pre(!ground.includes(to));
        expect(proves(text.replaceAll(from, to), [ground])).toBe(false);
      }),
      { numRuns: 4000 },
    );
  });

  test('none passes with its denial taken out', () => {
    const turned = stated.flatMap((one) =>
      [
        one.text.replace(new RegExp(`\\b${verb} not\\b`), '$1'),
        one.text.replace(/\bcannot\b/, 'can'),
        one.text.replace(/\bnever /, ''),
      ]
        .filter((text) => text !== one.text)
        .map((text) => ({ ...one, text })),
    );
    expect(turned.length).toBeGreaterThan(100);
    expect(show(turned.filter(({ text, ground }) => proves(text, [ground])))).toEqual([]);
  });

  test('none passes with a denial put in', () => {
    const turned = stated.flatMap((one) => {
      const text = one.text.replace(new RegExp(`\\b${verb}\\b(?! not\\b)`), '$1 not');
      return text === one.text ? [] : [{ ...one, text }];
    });
    expect(turned.length).toBeGreaterThan(100);
    expect(show(turned.filter(({ text, ground }) => proves(text, [ground])))).toEqual([]);
  });
});

describe('takes for the same', () => {
  test.each([
    ['You serve 3 years.', 'You serve three years.'],
    ['You serve three years.', 'You serve 3 years.'],
    ['The fee is $1,000.', 'The fee is 1000 dollars.'],
    ['The filing fee is 1,000 dollars.', 'The filing fee is $1,000.'],
    ['The fee is $1,000.', 'The fee is $1000.'],
    ['The payment is $100K.', 'The payment is $100,000.'],
    ['The budget is $2.5 million.', 'The budget is $2,500,000.'],
    ['Half, or 50%, matched.', 'Half, or 50 percent, matched.'],
    ['File the DS 3035.', 'File Form DS-3035.'],
    ['An H1B petition.', 'An H-1B petition.'],
    ['It ends in Sept. 2026.', 'It ends in September 2026.'],
    ['It ends in Sep 2026.', 'It ends in September 2026.'],
    ['The 12th month.', 'Month 12.'],
    ['A 30\u2013day period.', 'A 30-day period.'],
    ['You have thirty days.', 'You have 30 days.'],
    ['You can\u2019t moonlight.', "You can't moonlight."],
    ['One of them is USCIS.', 'They are USCIS and the Department of State.'],
  ])('"%s" and "%s"', (sentence, ground) => {
    expect(proves(sentence, [ground])).toBe(true);
  });
});

describe('refuses', () => {
  test.each([
    ['another number', 'You serve two years.', 'You serve three years.'],
    ['one for another number', 'You serve one year.', 'You serve three years.'],
    ['a digit one for another number', 'You get 1 attempt.', 'You get 4 attempts.'],
    ['a high number in words', 'You have ninety days.', 'You have 30 days.'],
    ['another ordinal', 'The third attempt is the last one.', 'The fourth attempt is the last one.'],
    ['another sum', 'The fee is $1,500.', 'The fee is $1,000.'],
    ['another sum in short', 'The fee is 5K.', 'The fee is $1,000.'],
    ['another share', 'About 60% matched.', 'About 50 percent matched.'],
    ['a share for a count', 'About 50% matched.', 'About 50 matched.'],
    ['another month', 'It ends in May 2026.', 'It ends in June 2026.'],
    ['another month in short', 'It ends in Sept. 2026.', 'It ends in June 2026.'],
    ['another year', 'It ends in June 2027.', 'It ends in June 2026.'],
    ['another fiscal year', 'Since FY2027 it is full.', 'Since FY2024 it is full.'],
    ['another visa', 'A J-1 physician may moonlight.', 'An H-1B physician may moonlight.'],
    ['another form', 'File Form I-140.', 'File Form I-129.'],
    ['another form with a letter', 'Use Form 224b.', 'Use Form 224a.'],
    ['another Step', 'Pass Step 3 first.', 'Pass Step 2 first.'],
    ['another paragraph of the law', 'Section 212(j) applies.', 'Section 212(e) applies.'],
    ['another state', 'Texas allows it.', 'Florida allows it.'],
    ['a state where none is named', 'Texas allows it.', 'Some states allow it.'],
    ['another help line', 'Chat at 989lifeline.org.', 'Chat at 988lifeline.org.'],
    [
      'a promise that the passage does not make',
      'We guarantee you a visa and a job.',
      'The Conrad waiver needs a job offer.',
    ],
  ])('%s', (_, sentence, ground) => {
    expect(proves(sentence, [ground])).toBe(false);
    expect(proves(ground, [ground])).toBe(true);
  });
});

test('proves against all the passages that a sentence cites together', () => {
  expect(
    proves('Texas allows three attempts.', ['In Texas there is a limit.', 'A limit allows three attempts.']),
  ).toBe(true);
  expect(proves('Texas allows three attempts.', ['In Texas there is a limit.'])).toBe(false);
});

const verb = '(is|are|was|were|can|may|must|will|would|should|could|does|do|did|has|have)';
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const month = new RegExp(`\\b(?:${months.join('|')}) 20`);

function groundOf(passage: Passage): string {
  return `${passage.heading} ${passage.sentences.map((sentence) => sentence.text).join(' ')}`;
}

function show(sentences: Stated[]): string[] {
  return sentences.map(({ id, text }) => `${id}: ${text}`);
}
