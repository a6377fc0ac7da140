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

describe('finds states however they are written', () => {
  test.each([
    ['license in w virginia', ['WV']],
    ['W. Va. conrad slots', ['WV']],
    ['w va waiver', ['WV']],
    ['Atlanta, Georgia', ['GA']],
    ['license in Georgia?', ['GA']],
    ['Washington University in St Louis', ['MO']],
    ['University of Washington in Seattle', ['WA']],
    ['conrad in tx', ['TX']],
    ['tx step 3 attempts', ['TX']],
    ['ny or nj?', ['NY', 'NJ']],
    ['moving from oh to ca', ['OH', 'CA']],
    ['moving from OH to MI', ['OH', 'MI']],
    ['license in pa?', ['PA']],
    ['in ca for residency', ['CA']],
    ['ca license time', ['CA']],
    ['dc license for img', ['DC']],
    ['waiver jobs in dc', ['DC']],
    ['nc medical board', ['NC']],
    ['il controlled substance', ['IL']],
    ['fl conrad slots', ['FL']],
    ['ga license', ['GA']],
    ['NY or PA?', ['NY', 'PA']],
    ['tx, oh', ['TX', 'OH']],
    ['ny, pa or nj', ['NY', 'PA', 'NJ']],
    ['N.Y. license', ['NY']],
    ['in N.J. please', ['NJ']],
    ['N.C. medical board', ['NC']],
    ['jobs in S.C.', ['SC']],
    ['D.C license', ['DC']],
    ['N Carolina', ['NC']],
    ['n dakota conrad', ['ND']],
    ['s. dakota', ['SD']],
    ['n. hampshire', ['NH']],
    ['Calif license', ['CA']],
    ['jobs in Mass.', ['MA']],
    ['Mich license', ['MI']],
    ['Minn waiver', ['MN']],
    ['Tenn', ['TN']],
    ['Penn', ['PA']],
    ['Penna license', ['PA']],
    ['Conn', ['CT']],
    ['Wisc', ['WI']],
    ['job in Wash.', ['WA']],
    ['Ariz', ['AZ']],
    ['Fla board', ['FL']],
    ['Okla', ['OK']],
    ['Mobile, Ala.', ['AL']],
    ['Jackson, Miss.', ['MS']],
    ['texsas', ['TX']],
    ['taxas', ['TX']],
    ['texa', ['TX']],
    ['ohoi', ['OH']],
    ['ohaio', ['OH']],
    ['ohia', ['OH']],
    ['utha', ['UT']],
    ['uta', ['UT']],
    ['ioha', ['IA']],
    ['iwoa', ['IA']],
    ['idaoh', ['ID']],
    ['ideho', ['ID']],
    ['ilinoi', ['IL']],
    ['indania', ['IN']],
    ['cansas', ['KS']],
    ['kentuki', ['KY']],
    ['kalifornia', ['CA']],
    ['merryland', ['MD']],
    ['jorgia', ['GA']],
    ['gaum', ['GU']],
    ['new yrok', ['NY']],
    ['newyok', ['NY']],
    ['new jersi', ['NJ']],
    ['nothr carolina', ['NC']],
    ['road island', ['RI']],
    ['porto rico', ['PR']],
    ['usvi', ['VI']],
    ['upstate ny', ['NY']],
    ['nodak', ['ND']],
    ['lone star state', ['TX']],
    ['jobs in Chicago', ['IL']],
    ['Houston', ['TX']],
    ['boston', ['MA']],
    ['cleveland clinic', ['OH']],
    ['new orleans', ['LA']],
    ['st. louis', ['MO']],
    ['in the Bronx', ['NY']],
    ['Kansas City, Missouri', ['MO']],
    ['Miami, Oklahoma', ['OK']],
    ['Baltimore, MD', ['MD']],
    ['baltimore, md', ['MD']],
    ['Newark, DE', ['DE']],
    ['Boston, MA', ['MA']],
    ['Boston MA', ['MA']],
    ['I live in CA', ['CA']],
    ['in TX or in OR', ['TX', 'OR']],
    ['is TX ok', ['TX']],
    ['in va now', ['VA']],
    ['NY and MD', ['NY', 'MD']],
    ['in md?', ['MD']],
    ['in mo', ['MO']],
    ['license in OK', ['OK']],
    ['in ME', ['ME']],
    ['in co?', ['CO']],
    ['in mi for residency', ['MI']],
    ['in mt', ['MT']],
    ['what is the limit in oh?', ['OH']],
    ['jobs in ny, nj and pa', ['NY', 'NJ', 'PA']],
    ['tulsa ok', ['OK']],
    ['is w. virginia slow', ['WV']],
    ['license in ri', ['RI']],
    ['nd license', ['ND']],
    ['2 years in sd then tx', ['SD', 'TX']],
    ['Denver or Phoenix', ['CO', 'AZ']],
    ['UT Health San Antonio', ['TX']],
    ['Los Angeles or San Francisco', ['CA']],
    ['philly to Baltimore', ['PA', 'MD']],
    ['Newark', ['NJ']],
    ['Las Vegas', ['NV']],
    ['Honolulu', ['HI']],
    ['Memphis', ['TN']],
    ['I work in Pittsburgh', ['PA']],
  ])('%s', (text, codes) => {
    expect(findJurisdictions(text)).toEqual(codes);
  });
});

describe('finds none in what only looks like one', () => {
  test.each([
    'I studied in Tbilisi, Georgia',
    'I am from georgia (country)',
    'medical school in Georgia, Europe',
    'graduate of Tbilisi State Medical University in Georgia',
    'I studied in Georgia the country',
    'the country of Georgia',
    'George Washington University residency',
    'Cleveland Clinic Abu Dhabi',
    'Kansas City',
    'Georgian doctor',
    'Indian doctor',
    'in or out',
    'tell me',
    'hi, ok',
    'my ma says',
    'md or pa?',
    'an md and a pa in the ed',
    'in md school',
    'in pa school',
    'in ms program',
    'i have an id',
    'he wrote to me and co',
    'la la la',
    '2 nd attempt',
    'ct scan',
    'i work in va hospital',
    'on a tn visa',
    'tn status',
    'wa alaikum salam',
    'mi patients',
    'miss the deadline',
    'a mass in the lung',
    'wash hands',
    'Miss Jones',
    "in Miss Jones' class",
    'al hamdulillah',
    'de novo',
    'no. the answer',
    'how do i pay tax',
    'move from me to you',
    'PR card',
    'pr status in canada',
    'i went to cali, colombia',
    'maybe i pass',
    'Saint Louis University, Baguio',
    'the ca of the breast in ms patients',
    'Portland or Columbus or Rochester',
    'Birmingham',
    'in co payment',
    'ok or not ok',
    'id card or license',
    'md license',
    'the pa license exam',
    'i got an mi patient',
    'is it in al l',
    'what is tx-ray',
    'the washington manual of medicine',
    'Mary Washington Hospital',
    'Kutaisi',
    'new orlean',
    'the 22 nd of may',
    'in oh so many ways',
    'an Indian American',
    'Mexican or Georgian doctors',
    'Baja California',
    'the main thing',
  ])('%s', (text) => {
    expect(findJurisdictions(text)).toEqual([]);
  });
});

test('finds none in plain words, codes that are words among them', () => {
  const words = fc.constantFrom(...ordinaryWords(), 'hi', 'in', 'me', 'ok', 'or');
  const separator = fc.constantFrom(' ', ', ', '. ', ' - ', '\n', '? ');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, separator), { maxLength: 40 }), (pieces) => {
      expect(findJurisdictions(pieces.flat().join(''))).toEqual([]);
    }),
  );
});

test('no code in small letters that means much else is a state by itself', () => {
  const many =
    'al ar ca co de dc gu ct ia id la ma md mi mo ms mt ne nd oh pa pr ri sc sd ut va vi vt wa'.split(' ');
  for (const code of many) {
    expect(findJurisdictions(`my ${code} is here`)).toEqual([]);
    expect(findJurisdictions(code)).toEqual([]);
  }
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

/** Every word of every sentence of the knowledge base that is no part of a state's name (sentences hold no misspellings), no citation of its laws and no code. */
function ordinaryWords(): string[] {
  const ofNames = new Set([
    'nyc',
    'vegas',
    'washingtonian',
    'chicago',
    // As laws are cited, and the visa.
    'fla',
    'minn',
    'tenn',
    'tn',
    ...all.flatMap(([, name]) => name.toLowerCase().split(' ')),
  ]);
  const words = new Set<string>();
  for (const passage of knowledge.passages.values())
    for (const sentence of passage.sentences)
      for (const word of sentence.text.toLowerCase().match(/[a-z]+/g) ?? []) words.add(word);
  const codes = new Set(all.map(([code]) => code.toLowerCase()));
  return [...words].filter((word) => !ofNames.has(word) && !codes.has(word));
}

test.each([
  ['PA department of health j1 files closing when', ['PA']],
  ['does MA medical board count attempts', ['MA']],
  ['VA hospital waiver', []],
  ['PA program in my hospital', []],
  ['canadian, matched in Detroit. TN instead of J1', ['MI']],
  ['can canadian researcher get tn', []],
  ['TN medical board rules', ['TN']],
])('takes a code for the state before an office that only a state has: "%s"', (text, states) => {
  expect(findJurisdictions(text)).toEqual(states);
});
