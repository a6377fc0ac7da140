// The terms of the field: every way of writing one leads to the same token and slot.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { glossarySchema, makeGlossary } from '../../src/knowledge/glossary.ts';

const entries = glossarySchema.parse(parse(readFileSync('knowledge/glossary.yaml', 'utf8')));
const glossary = makeGlossary(entries);

describe('the glossary of the repository', () => {
  test('claims no spelling for two terms', () => {
    const owners = new Map<string, string>();
    const claimed: string[] = [];
    for (const entry of entries) {
      for (const spelling of new Set([entry.term, ...entry.also.map((also) => also.toLowerCase())])) {
        if (owners.has(spelling)) claimed.push(`${spelling}: ${owners.get(spelling)} and ${entry.term}`);
        owners.set(spelling, entry.term);
      }
    }
    expect(claimed).toEqual([]);
  });

  test.each(entries.map((entry) => [entry.term, entry] as const))(
    'leads every spelling of %s to it',
    (term, entry) => {
      const written = [entry.term, ...entry.also].flatMap((spelling) => [
        spelling,
        spelling.toUpperCase(),
        spelling.replaceAll(' ', '  '),
      ]);
      const found = written.map((spelling) => [
        spelling,
        glossary.tokens(spelling),
        glossary.tokens(`(${spelling})?`),
      ]);
      expect(found).toEqual(written.map((spelling) => [spelling, [term], [term]]));
    },
  );

  test('finds the slot of every spelling of a visa, exam, waiver, form or body', () => {
    const slots = entries.flatMap(({ term, kind, also }) =>
      kind === 'word' ? [] : [term, ...also].map((spelling) => ({ term, kind, spelling })),
    );
    const missed = slots.filter(
      ({ term, kind, spelling }) => glossary.find(`about the ${spelling}.`, kind).join() !== term,
    );
    expect(slots.length).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  });
});

describe('finds slots', () => {
  test.each([
    ['J1 or H1B or h-1b?', 'visa', ['j-1', 'h-1b']],
    ['my spouse has a J-2', 'visa', ['j-2']],
    ['H-1B1 for Chileans', 'visa', ['h-1b1']],
    ['step 2 ck before Step One', 'exam', ['step-2-ck', 'step-1']],
    ['I need a visa', 'visa', []],
    ['the project1 of xj1', 'visa', []],
    ['footsteps 1 and 2', 'exam', []],
  ] as const)('in %j', (text, kind, terms) => {
    expect(glossary.find(text, kind)).toEqual(terms);
  });
});

test.each([
  ['212e', '212(e), two-year rule, 2yr rule, home residency, 2 yr home, home residence requirement'],
  ['waiver', 'waver, waivor, wavier, waivers'],
  ['conrad', 'conrad30, conrad-30, connrad, conrad thirty'],
  ['ecfmg', 'efcmg, ecfgm, ecmfg'],
  ['usmle', 'umsle, usmel'],
  ['step-2-ck', 'step 2ck, step-2-ck, step 2-ck, 2CK, step II CK'],
  ['h-1b', 'H1B, h 1 b, h-1 b, hib visa'],
  ['mua', 'MUA, MUP, medically underserved population'],
  ['lca', 'LCA, labour condition application'],
  ['soap', 'SOAP, supplemental offer'],
  ['residency', 'PGY, pgy2'],
])('brings to %s what candidates write for it: %s', (term, written) => {
  const missed = written.split(', ').filter((spelling) => glossary.tokens(spelling).join() !== term);
  expect(missed).toEqual([]);
});

describe('tokens', () => {
  const small = makeGlossary([
    { term: 'j-1', kind: 'visa', also: ['j1', 'exchange visitor'] },
    { term: 'step-2-ck', kind: 'exam', also: ['step 2 ck', 'step 2'] },
    { term: 'c-plus', kind: 'word', also: ['c++ (new)'] },
  ]);

  test('drop stop words, stem the rest and leave terms and numbers as they are', () => {
    expect(small.tokens('What are the licensing fees for J1s and J1 physicians in 2026?')).toEqual([
      'licens',
      'fee',
      'j1s',
      'j-1',
      'physician',
      '2026',
    ]);
  });

  test('prefer the longer term', () => {
    expect(small.tokens('step 2 ck')).toEqual(['step-2-ck']);
    expect(small.tokens('step 2 cs')).toEqual(['step-2-ck', 'cs']);
  });

  test('take signs in a term for themselves', () => {
    expect(small.tokens('C++ (new)')).toEqual(['c-plus']);
    expect(small.tokens('ccc new')).toEqual(['ccc', 'new']);
  });

  test('take a curly apostrophe for a straight one', () => {
    expect(small.tokens('it\u2019s don\u2019t')).toEqual(small.tokens("it's don't"));
  });

  test('are lower case letters, digits and hyphens, and the same for any case and spacing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const tokens = glossary.tokens(text);
        for (const token of tokens) expect(token).toMatch(/^[a-z0-9][a-z0-9-]*$/);
        expect(glossary.tokens(`  ${text.toUpperCase()}\n`)).toEqual(tokens);
      }),
    );
  });
});

test.each([
  ['a term with capitals', [{ term: 'J-1', kind: 'visa' }]],
  ['an unknown kind', [{ term: 'j-1', kind: 'boat' }]],
  ['an unknown field', [{ term: 'j-1', kind: 'visa', aka: ['j1'] }]],
])('the schema refuses %s', (_, data) => {
  expect(glossarySchema.safeParse(data).success).toBe(false);
});

test('takes the terms of some kinds out of a text, however they are written, and leaves the rest', () => {
  expect(glossary.without('Can a J1 or exchange visitor take Step  3?', ['visa'])).toBe(
    'Can a or take Step 3?',
  );
  expect(glossary.without('Can a J1 take Step 3?', ['exam'])).toBe('Can a J1 take ?');
  expect(glossary.without('Can a J1 take Step 3?', [])).toBe('Can a J1 take Step 3?');
});
