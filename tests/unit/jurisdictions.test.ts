// Finding states in what candidates type: names, codes and slips, and never in plain prose.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editDistance,
  findJurisdictions,
  jurisdictionNames,
  withoutJurisdictions,
} from '../../src/domain/jurisdictions.ts';
import { knowledge } from '../support/engine.ts';

const all = Object.entries(jurisdictionNames);

test('knows the 50 states, DC and three territories', () => {
  expect(all).toHaveLength(54);
  expect(new Set(all.map(([, name]) => name)).size).toBe(54);
});

test.each(all)('finds %s by its name, however it is written', (code, name) => {
  for (const written of [name, name.toLowerCase(), name.toUpperCase(), name.replaceAll(' ', '  ')])
    expect(findJurisdictions(`license in ${written}?`)).toEqual([code]);
});

test.each(all)('finds %s by its code after "in", after a city and in a list', (code) => {
  expect(findJurisdictions(`Any waiver slots in ${code} this year?`)).toEqual([code]);
  expect(findJurisdictions(`I work in Springfield, ${code}.`)).toEqual([code]);
});

test.each(['TX', 'NY', 'CA', 'FL', 'IL', 'TN', 'GA', 'NJ'])(
  'finds %s wherever it stands in capitals',
  (code) => {
    expect(findJurisdictions(`${code} license for IMGs`)).toEqual([code]);
    expect(findJurisdictions(`is the ${code} board slow`)).toEqual([code]);
  },
);

describe('tells apart names that hold one another', () => {
  test.each([
    ['West Virginia', ['WV']],
    ['Virginia and West Virginia', ['VA', 'WV']],
    ['Arkansas', ['AR']],
    ['Arkansas or Kansas', ['AR', 'KS']],
    ['Washington', ['WA']],
    ['Washington state', ['WA']],
    ['Washington DC', ['DC']],
    ['Washington, D.C.', ['DC']],
    ['from Washington to Washington, DC', ['WA', 'DC']],
    ['the US Virgin Islands', ['VI']],
    ['Virgin Islands', ['VI']],
    ['New York City', ['NY']],
    ['NYC', ['NY']],
    ['British Columbia', []],
    ['Mexico', []],
    ['India', []],
  ])('%s', (text, codes) => {
    expect(findJurisdictions(text)).toEqual(codes);
  });
});

test('lists states once each, in the order of the text', () => {
  expect(findJurisdictions('TX or Ohio? I prefer ohio, then NY, PA. Texas pays')).toEqual([
    'TX',
    'OH',
    'NY',
    'PA',
  ]);
});

test.each([
  ['pensylvania', 'PA'],
  ['Pennsilvania', 'PA'],
  ['ilinois', 'IL'],
  ['missisippi', 'MS'],
  ['massachussets', 'MA'],
  ['conneticut', 'CT'],
  ['tennesee', 'TN'],
  ['minesota', 'MN'],
  ['californa', 'CA'],
  ['lousiana', 'LA'],
  ['virgina', 'VA'],
  ['michgan', 'MI'],
  ['Massachusets', 'MA'],
  ['Tenessee', 'TN'],
  ['missippi', 'MS'],
  ['misisipi', 'MS'],
  ['hawai', 'HI'],
  ['oregan', 'OR'],
  ['nevda', 'NV'],
  ['kanses', 'KS'],
  ['alasca', 'AK'],
  ['texes', 'TX'],
  ['idoha', 'ID'],
  ['newyork', 'NY'],
  ['New-York', 'NY'],
  ['new yourk', 'NY'],
  ['newjersey', 'NJ'],
  ['new jersy', 'NJ'],
  ['new-jersy', 'NJ'],
  ['new hampshir', 'NH'],
  ['new mexcio', 'NM'],
  ['nort carolina', 'NC'],
  ['north carolnia', 'NC'],
  ['any sout dakota', 'SD'],
  ['west virgina', 'WV'],
  ['west verginia', 'WV'],
  ['rhode iland', 'RI'],
  ['puerto rica', 'PR'],
  ['district of colombia', 'DC'],
  ['washinton dc', 'DC'],
  ['washinton state', 'WA'],
])('takes %s for a slip of %s', (typed, code) => {
  expect(findJurisdictions(`conrad slots ${typed}`)).toEqual([code]);
});

test.each([
  ['Cali', 'CA'],
  ['socal', 'CA'],
  ['NYC', 'NY'],
  ['ny city', 'NY'],
  ['the Bronx', 'NY'],
  ['Long Island', 'NY'],
  ['jersey', 'NJ'],
  ['Philly', 'PA'],
  ['vegas', 'NV'],
  ['D.C.', 'DC'],
  ['wash dc', 'DC'],
])('knows %s for a name of %s', (typed, code) => {
  expect(findJurisdictions(`any waiver job in ${typed}?`)).toEqual([code]);
});

test('takes out the whole of a name, however it is written', () => {
  expect(withoutJurisdictions('jobs in west verginia or philly')).toBe('jobs in or');
  expect(withoutJurisdictions('is New Jersey or new-york slow')).toBe('is or slow');
});

describe('takes none of these for a state', () => {
  test.each([
    'hi, can you help me in this or that, ok',
    'Hi. Me too. Ok? In or out.',
    'Can I use a J-1, OR is an H-1B better?',
    'HI, HELP ME. OK, IN OR OUT?',
    'I have MBBS, MD from Lahore',
    'The PA and the MD at the VA hospital have my ID',
    'I am an Indian graduate',
    'Are Indians subject to the country cap?',
    'I went to a Georgian medical school',
    'a case of florid psychosis',
    'Can a Canadian work on a TN visa?',
    'I am on TN status, can I moonlight?',
    'my wife is on a TN',
    'I studied in Cali, Colombia',
    'I like new mexican food',
    'a new work permit',
    'north korean or south korean schools',
    'Canadian, Mexican, Nepali or Havana graduate',
    'organ transplant',
  ])('%s', (text) => {
    expect(findJurisdictions(text)).toEqual([]);
  });
});

test('finds none in text without capitals and without the name of a state', () => {
  const words = fc.constantFrom(...ordinaryWords(), ...all.map(([code]) => code.toLowerCase()));
  const separator = fc.constantFrom(' ', ', ', '. ', ' - ', '\n', '? ');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, separator), { maxLength: 40 }), (pieces) => {
      expect(findJurisdictions(pieces.flat().join(''))).toEqual([]);
    }),
  );
});

test('no ordinary word of the knowledge base passes for a misspelt state', () => {
  const mistaken = ordinaryWords().filter((word) => findJurisdictions(word).length);
  expect(mistaken).toEqual([]);
});

test('an edit distance counts letters added, lost, changed and swapped', () => {
  expect(editDistance('texas', 'texas')).toBe(0);
  expect(editDistance('texas', 'texs')).toBe(1);
  expect(editDistance('texas', 'textas')).toBe(1);
  expect(editDistance('texas', 'texos')).toBe(1);
  expect(editDistance('texas', 'etxas')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});

/** Every word of every sentence of the knowledge base that is no part of a state's name (sentences hold no misspellings). */
function ordinaryWords(): string[] {
  const ofNames = new Set([
    'nyc',
    'vegas',
    'washingtonian',
    ...all.flatMap(([, name]) => name.toLowerCase().split(' ')),
  ]);
  const words = new Set<string>();
  for (const passage of knowledge.passages.values())
    for (const sentence of passage.sentences)
      for (const word of sentence.text.toLowerCase().match(/[a-z]+/g) ?? []) words.add(word);
  return [...words].filter((word) => !ofNames.has(word));
}
