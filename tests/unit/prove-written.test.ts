// The proof of what a model wrote, tried on every sentence of the real knowledge base: retold honestly it passes, changed it
// does not.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ground, breachOf } from '../../src/answer/prove-written.ts';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import type { Passage } from '../../src/domain/types.ts';
import { knowledge, lexical } from '../support/engine.ts';
import { paraphrases } from '../support/paraphrases.ts';

type Stated = { text: string; ground: Ground };

const stated: Stated[] = [...knowledge.passages.values()].flatMap((passage) =>
  // A yes or no is proved by itself.
  passage.sentences.map(({ text }) => ({
    text: text.replace(/^(?:Yes|No)[:,.]\s+/, ''),
    ground: groundOf(passage),
  })),
);
const breach = (text: string, ground: Ground) => breachOf(text, [ground], lexical.knows);

test('every sentence of the knowledge base holds', () => {
  expect(stated.filter(({ text, ground }) => breach(text, ground)).map(({ text }) => text)).toEqual([]);
});

test('nearly every honest retelling holds', () => {
  const dropped = paraphrases.filter(([id, text]) => breach(text, groundOf(knowledge.passages.get(id)!)));
  expect(paraphrases).toHaveLength(40);
  // "Still only a bill": a limit that its passage does not put in so many words.
  expect(dropped.length).toBeLessThanOrEqual(3);
});

describe('of the sentences of the knowledge base none holds', () => {
  test('with a number changed', () => {
    const numbered = stated.flatMap((one) =>
      [...one.text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => ({ ...one, match })),
    );
    expect(
      heldOf(numbered, fc.integer({ min: 21, max: 99_999 }), ({ text, ground, match }, to) => {
        fc.pre(!textOf(ground).replaceAll(',', '').includes(String(to)));
        return text.slice(0, match.index) + to + text.slice(match.index + match[0].length);
      }),
    ).toEqual([]);
  });

  test('with a number of another sentence of its passage', () => {
    const pairs = stated.flatMap((one) => {
      const others = one.ground.sentences.filter((text) => text !== one.text).join(' ');
      return [...one.text.matchAll(/(?<![\d,.$-])\b\d{1,4}\b(?![\d,.%-])/g)].map((match) => ({
        ...one,
        match,
        others,
      }));
    });
    expect(
      heldOf(pairs, fc.nat(), ({ text, match, others }, nth) => {
        const found = (others.match(/(?<![\d,.$-])\b\d{1,4}\b(?![\d,.%-])/g) ?? []).filter(
          (one) => !new RegExp(`\\b0?${one}\\b`).test(text),
        );
        fc.pre(found.length > 0);
        return (
          text.slice(0, match.index) + found[nth % found.length]! + text.slice(match.index + match[0].length)
        );
      }),
    ).toEqual([]);
  });

  test('under the name of another state', () => {
    // Without the names that stand in one another or go by several.
    const names = Object.values(jurisdictionNames).filter((name) => !/Washington|Columbia|Virgin/.test(name));
    const local = stated.flatMap((one) =>
      names.filter((name) => one.text.includes(name)).map((from) => ({ ...one, from })),
    );
    expect(
      heldOf(local, fc.constantFrom(...names), ({ text, ground, from }, to) => {
        fc.pre(!textOf(ground).includes(to));
        return text.replaceAll(from, to);
      }),
    ).toEqual([]);
  });

  test('with a denial taken out or put in', () => {
    const verb = '(is|are|was|were|can|may|must|will|would|should|could|does|do|did|has|have)';
    const turned = stated.flatMap((one) =>
      [
        one.text.replace(new RegExp(`\\b${verb} not\\b`), '$1'),
        one.text.replace(/\bcannot\b/, 'can'),
        one.text.replace(/\bnever /, ''),
        one.text.replace(new RegExp(`\\b${verb}\\b(?! not\\b)`), '$1 not'),
      ]
        .filter((text) => text !== one.text)
        .map((text) => ({ text, ground: one.ground })),
    );
    expect(turned.length).toBeGreaterThan(1000);
    expect(heldOf(turned, fc.nat(), ({ text }) => text)).toEqual([]);
  });

  test.each([
    ['https://evil.example/a'],
    ['evil.example'],
    ['www.evil.example'],
    ['//evil.example'],
    ['\u0435vil.com'],
    ['[form](x.io)'],
    ['&#104;ttps'],
    ['help@evil.example'],
    ['javascript:alert'],
    ['evil[.]example'],
  ])('with %s in it', (link) => {
    expect(
      heldOf(stated, fc.nat(), ({ text }, nth) => {
        const words = text.split(' ');
        return words.toSpliced(nth % (words.length + 1), 0, link).join(' ');
      }),
    ).toEqual([]);
  });
});

describe('refuses', () => {
  const ground = {
    head: 'Exams > How many attempts? (Texas)',
    sentences: [
      'Texas allows three attempts at Step 1 and four attempts at Step 2 CK.',
      'The Texas Medical Board may accept up to 12 months of training abroad if the FSMB confirms it.',
      'A resident must apply before 1 July 2026, and ECFMG tells the hospital.',
      'The fee of $500 is not refunded.',
    ],
  };
  test.each([
    [
      'numbers that change places',
      'Texas allows four attempts at Step 1 and three attempts at Step 2 CK.',
      'order',
    ],
    ['a number of the sentence beside it', 'Texas allows 12 attempts at Step 1.', 'claims'],
    [
      'another unit',
      'The Texas Medical Board may accept up to 12 weeks of training abroad if the FSMB confirms it.',
      'units',
    ],
    [
      'a duty for a permission',
      'The Texas Medical Board must accept up to 12 months of training abroad if the FSMB confirms it.',
      'claims',
    ],
    [
      'a permission for a duty',
      'A resident may apply before 1 July 2026, and ECFMG tells the hospital.',
      'contrary',
    ],
    [
      'a lower bound for an upper one',
      'The Texas Medical Board may accept at least 12 months of training abroad if the FSMB confirms it.',
      'contrary',
    ],
    [
      'after for before',
      'A resident must apply after 1 July 2026, and ECFMG tells the hospital.',
      'contrary',
    ],
    ['a denial dropped', 'The fee of $500 is refunded.', 'denial'],
    [
      'an exception added',
      'The fee of $500 is not refunded to any resident, only to the hospital.',
      'claims',
    ],
    [
      'a name that nobody named',
      'A resident must apply before 1 July 2026, and Fragomen tells the hospital.',
      'names',
    ],
    ['a word that no passage has', 'The fee of $500 is not refunded, pineapple.', 'coverage'],
    ['a promise', 'A resident must apply before 1 July 2026, and you qualify for it.', 'coverage'],
    [
      'speech of ourselves',
      'We tell the hospital that a resident must apply before 1 July 2026.',
      'addition',
    ],
    ['a question', 'Is the fee of $500 not refunded?', 'question'],
    ['something else', 'Residents like to live in small towns.', 'coverage'],
  ])('%s', (_, text, why) => {
    expect(breach(text, ground)).toBe(why);
  });
});

/** A changed sentence that holds all the same, of a thousand tried; it should be none. */
function heldOf<T extends Stated, U>(
  all: T[],
  other: fc.Arbitrary<U>,
  change: (one: T, other: U) => string,
): string[] {
  const property = fc.property(fc.constantFrom(...all), other, (one, to) => {
    const text = change(one, to);
    fc.pre(!one.ground.sentences.some((held) => held.endsWith(text)));
    return breach(text, one.ground) !== undefined;
  });
  const { counterexample, failed } = fc.check(property, { numRuns: 1000 });
  if (failed && !counterexample) throw new Error('too few sentences can be changed so');
  return counterexample ? [change(...counterexample)] : [];
}

function groundOf(passage: Passage): Ground {
  const where = passage.jurisdictions.map((code) => jurisdictionNames[code] ?? 'all of the US').join(', ');
  return {
    head: `${passage.title} > ${passage.heading} (${where})`,
    sentences: passage.sentences.map(({ text }) => text),
  };
}

function textOf({ head, sentences }: Ground): string {
  return `${head} ${sentences.join(' ')}`;
}
