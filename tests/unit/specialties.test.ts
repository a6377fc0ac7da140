// The specialties: the repository's list is sound, each fault of a bad one has its line, and a text names what it means and no more.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knowledge } from '../support/engine.ts';
import { type Specialties, parseSpecialties } from '../../src/knowledge/specialties.ts';

const own = knowledge.specialties;
const named = (text: string, list: Specialties | undefined = own) =>
  list?.findSpecialties(text).map(({ id }) => id);

describe("the repository's own list", () => {
  test('holds at least 28 specialties and 80 subspecialties, and a small set of desks', () => {
    const all = own.specialties;
    expect(all.filter(({ parent }) => !parent).length).toBeGreaterThanOrEqual(28);
    expect(all.filter(({ parent }) => parent).length).toBeGreaterThanOrEqual(80);
    expect(own.desks.length).toBeLessThanOrEqual(20);
  });

  test('names desks by their work and nobody by name', () => {
    for (const { name } of own.desks) expect(name).toMatch(/^[A-Z][a-z' ]+ desk$/);
  });

  test.each(own.specialties.map((specialty) => [specialty.name, specialty] as const))(
    'finds %s by its name, however it is written',
    (name, { id }) => {
      for (const written of [name, name.toLowerCase(), name.toUpperCase(), name.replaceAll(' ', '  ')])
        expect(named(`a ${written} job`)).toContain(id);
    },
  );
});

describe('a text names', () => {
  test.each([
    ['I am in IM', ['internal-medicine']],
    ['IM', ['internal-medicine']],
    ['im.', ['internal-medicine']],
    ['finishing IM residency in Ohio on J-1', ['internal-medicine']],
    ['last year im residency', ['internal-medicine']],
    ['i am im resident', ['internal-medicine']],
    ['IM PGY3, J1', ['internal-medicine']],
    ['I did IM in Beirut', ['internal-medicine']],
    ['internist', ['internal-medicine']],
    ['I want to do fm or im', ['family-medicine', 'internal-medicine']],
    ['fm, im, or em boards', ['family-medicine', 'internal-medicine', 'emergency-medicine']],
    ['FM/IM jobs', ['family-medicine', 'internal-medicine']],
    ['fam med', ['family-medicine']],
    ['I am a cardiologist', ['cardiovascular-disease']],
    ['cardio and nephro', ['cardiovascular-disease', 'nephrology']],
    ['cards fellowship', ['cardiovascular-disease']],
    ['interventional cards', ['interventional-cardiology']],
    ['EP fellow on H-1B', ['cardiac-electrophysiology']],
    ['cardiac ep', ['cardiac-electrophysiology']],
    ['cardiology, GI and rheum', ['cardiovascular-disease', 'gastroenterology', 'rheumatology']],
    ['gi fellow j1 waiver', ['gastroenterology']],
    ['heme/onc', ['hematology-oncology']],
    ['hem onc', ['hematology-oncology']],
    ['Haematology-Oncology', ['hematology-oncology']],
    ['oncologist', ['medical-oncology']],
    ['pulm crit', ['pulmonary-critical-care']],
    ['pulm/CCM', ['pulmonary-critical-care']],
    ['ICU doctor', ['critical-care-medicine']],
    ['intensivists', ['critical-care-medicine']],
    ['ID fellowship', ['infectious-disease']],
    ['ER doctor', ['emergency-medicine']],
    ['em programs', ['emergency-medicine']],
    ['emergency medicine', ['emergency-medicine']],
    ['peds', ['pediatrics']],
    ['paediatrician', ['pediatrics']],
    ['pediatric cardiology', ['pediatric-cardiology']],
    ['peds, cardio', ['pediatrics', 'cardiovascular-disease']],
    ['NICU', ['neonatal-perinatal-medicine']],
    ['med-peds', ['internal-medicine-pediatrics']],
    ['ob gyn', ['obstetrics-gynecology']],
    ['OBGYN', ['obstetrics-gynecology']],
    ['OB/GYN', ['obstetrics-gynecology']],
    ['ob & gyn', ['obstetrics-gynecology']],
    ['obstetrics and gynaecology', ['obstetrics-gynecology']],
    ['psych residency', ['psychiatry']],
    ['PSYCH, any state', ['psychiatry']],
    ['Conrad slots for psych', ['psychiatry']],
    ['child psych', ['child-adolescent-psychiatry']],
    ['anesthesia', ['anesthesiology']],
    ['anaesthesia', ['anesthesiology']],
    ['anaesthetist', ['anesthesiology']],
    ['pain management', ['pain-medicine']],
    ['hospitalist', ['hospital-medicine']],
    ['nocturnists', ['hospital-medicine']],
    ['PM&R', ['physical-medicine-rehabilitation']],
    ['pm and r', ['physical-medicine-rehabilitation']],
    ['orthopaedics', ['orthopedic-surgery']],
    ['surgery residency', ['general-surgery']],
    ['plastic surgery', ['plastic-surgery']],
    ['CT surgeon', ['thoracic-surgery']],
    ['ENT', ['otolaryngology']],
    ['interventional radiology, not radiology', ['interventional-radiology', 'diagnostic-radiology']],
    ['rad onc', ['radiation-oncology']],
    ['GP from Australia', ['primary-care']],
  ])('in %j its specialties', (text, ids) => {
    expect(named(text)).toEqual(ids);
  });

  test.each([
    'im a j1',
    'im a j1 doctor',
    'IM a J1 doctor',
    'Im on H1B and im not happy',
    'IM A J1 DOCTOR, PLEASE HELP',
    'im j1',
    'im doctor from Lahore',
    'im resident of India',
    'im looking for a job',
    'tell em I called',
    'er, what is that?',
    'my ID expired',
    'how long do green cards take',
    'GREEN CARDS jobs',
    'credit cards',
    'my surgery is in March',
    'I have an allergy',
    'my kid has epilepsy',
    'a pediatric patient',
    'heart doctor',
    'the state board of medical examiners',
    'is there a path for IMGs',
    'PA license',
    'what is the Conrad 30 waiver?',
    '',
  ])('in %j none', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('once each, in the order of the text', () => {
    expect(named('nephrology or cardiology? Nephrology, and then EP')).toEqual([
      'nephrology',
      'cardiovascular-disease',
      'cardiac-electrophysiology',
    ]);
  });

  test('with the desk that looks after each', () => {
    expect(own.findSpecialties('EP fellow and hospitalist')).toEqual([
      {
        id: 'cardiac-electrophysiology',
        name: 'Clinical Cardiac Electrophysiology',
        parent: 'cardiovascular-disease',
        desk: 'cardiology',
      },
      {
        id: 'hospital-medicine',
        name: 'Hospital Medicine',
        parent: 'internal-medicine',
        desk: 'hospital-medicine',
      },
    ]);
  });

  test('whatever it holds, without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        expect(named(text)).toBeInstanceOf(Array);
      }),
    );
  });

  test('none in most sentences of the articles on visas, which hardly speak of specialties', () => {
    const sentences = [...knowledge.passages.values()]
      .filter(({ topic }) => topic === 'visas')
      .flatMap((passage) => passage.sentences.map(({ text }) => text));
    const naming = sentences.filter((text) => named(text)?.length);
    expect(naming.length / sentences.length).toBeLessThan(0.08);
  });
});

describe('a bad list', () => {
  const good = `desks:
  - { id: general, name: General desk }
  - { id: heart, name: Heart desk }
specialties:
  - id: medicine
    name: Medicine (Internal)
    desk: general
    aliases: [internist]
    unclear: [IM]
  - id: cardiology
    name: Cardiology
    parent: medicine
    desk: heart
    aliases: [cardio]
`;
  const read = (yaml: string) => parseSpecialties('specialties.yaml', yaml);

  test('is good before anything is broken', () => {
    const { specialties, problems } = read(good);
    expect(problems).toEqual([]);
    expect(named('IM, then Cardio. Medicine (Internal)!', specialties)).toEqual(['medicine', 'cardiology']);
    const clear = read(good.replace('    unclear: [IM]\n', '')).specialties;
    expect(named('IM, cardio', clear)).toEqual(['cardiology']);
  });

  test.each([
    ['no YAML', 'name: Cardiology', "name: 'Cardiology' and", 11, /scalar|end/i],
    ['an unknown field', '    parent: medicine', '    boss: medicine', 12, /boss/],
    ['a name that is missing', '    name: Cardiology\n', '', 10, /specialties\.1\.name/],
    ['no alias', 'aliases: [cardio]', 'aliases: []', 14, /at least one alias/],
    ['an alias in capitals', 'aliases: [cardio]', 'aliases: [Cardio]', 14, /lower case/],
    ['an unclear one of two words', 'unclear: [IM]', 'unclear: [I M]', 9, /one word/],
    ['an unclear one half in capitals', 'unclear: [IM]', 'unclear: [Im]', 9, /one word/],
    ['an id that is no id', 'id: cardiology', 'id: Cardiology', 10, /lower case/],
    ['an id that stands twice', 'id: cardiology', 'id: medicine', 10, /"medicine" stands twice/],
    [
      'an alias of two',
      'aliases: [cardio]',
      'aliases: [cardio, internist]',
      14,
      /"internist" is taken by medicine/,
    ],
    ['an alias that is unclear of another', '[cardio]', '[cardio, im]', 14, /"im" is taken by medicine/],
    ['an alias that is the name of another', '[internist]', '[cardiology]', 14, /"cardiology" is taken/],
    [
      'another spelling for two',
      /\[internist\]([^]*)\[cardio\]/,
      '[anaesthesia]$1[cardio, anesthesia]',
      14,
      /"anesthesia" is taken/,
    ],
    ['an unknown parent', 'parent: medicine', 'parent: surgery', 12, /no specialty "surgery" above/],
    ['a parent of itself', 'parent: medicine', 'parent: cardiology', 12, /no specialty "cardiology" above/],
    ['an unknown desk', 'desk: heart', 'desk: hart', 13, /unknown desk "hart"/],
    ['a desk without work', 'desk: heart', 'desk: general', 3, /desk "heart" has no specialty/],
    ['a desk that stands twice', 'id: heart,', 'id: general,', 3, /desk "general" stands twice/],
    ['no desk', /desks:\n.*\n.*\n/, 'desks: []\n', 1, /at least one desk/],
  ])('%s is reported with its line', (_, from, to, line, message) => {
    const found = read(good.replace(from, to)).problems;
    expect(found).toContainEqual({
      file: 'specialties.yaml',
      line,
      message: expect.stringMatching(message),
    });
  });
});
