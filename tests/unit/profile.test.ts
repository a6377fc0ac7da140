// What is kept of a candidate: only what they surely say of themselves. Each row is a whole profile, so that a thing too much
// fails as a thing too little does.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Terms,
  profileRequest,
  readProfile,
  sayProfile,
  withProfile,
} from '../../src/answer/profile.ts';
import { findDates } from '../../src/answer/read-dates.ts';
import { understand } from '../../src/answer/understand.ts';
import { findJurisdictions } from '../../src/domain/jurisdictions.ts';
import { type Profile, emptyProfile } from '../../src/domain/profile.ts';
import { knowledge, now } from '../support/engine.ts';

const terms: Terms = {
  glossary: knowledge.glossary,
  findSpecialties: knowledge.specialties.findSpecialties,
};

const im = specialty('internal medicine');
const fm = specialty('family medicine');
const cardiology = specialty('cardiology');
const nephrology = specialty('nephrology');
const psychiatry = specialty('psychiatry');
const pediatrics = specialty('pediatrics');

describe('the visa held is kept from', () => {
  test.each<[string, string]>([
    ['I am on J-1', 'j-1'],
    ["I'm on a J1 visa", 'j-1'],
    ['im on j1', 'j-1'],
    ['i am j1', 'j-1'],
    ['I am currently on H-1B', 'h-1b'],
    ['can I moonlight on my J-1?', 'j-1'],
    ['my J1 ends in June', 'j-1'],
    ['My current visa is H1B', 'h-1b'],
    ['my visa status: H-4', 'h-4'],
    ['I have an H-1B visa.', 'h-1b'],
    ['I hold O-1', 'o-1'],
    ['I am here on F-1, can I work?', 'f-1'],
    ['As a J-1 physician, can I moonlight?', 'j-1'],
    ['we are on H-1B', 'h-1b'],
    ['I have been on J-1 since 2023', 'j-1'],
    ['I was on J-1, now on H-1B', 'h-1b'],
    ['Now on H1B', 'h-1b'],
    ['I am not on H-1B, I am on J-1', 'j-1'],
    ['I switched to H-1B', 'h-1b'],
    ['can I extend my J-1 for board exam', 'j-1'],
    ['I have green card', 'green-card'],
    ['actually I am on H-1B', 'h-1b'],
    ['I am on J-1. If I were on H-1B, could I moonlight?', 'j-1'],
    ['I am on TN visa', 'tn'],
    ['I am on E-3, is a green card possible?', 'e-3'],
    ['my H-1B expires in May', 'h-1b'],
  ])('"%s"', (message, visa) => {
    expect(read(message)).toEqual({ ...emptyProfile, visa });
  });
});

describe('a wished visa, and both', () => {
  test.each<[string, Partial<Profile>]>([
    ['I want H-1B', { visaWanted: 'h-1b' }],
    ['I would like to get an O-1', { visaWanted: 'o-1' }],
    ['I am looking for H-1B sponsorship', { visaWanted: 'h-1b' }],
    ['I am on J-1 and want to change to H-1B', { visa: 'j-1', visaWanted: 'h-1b' }],
    ['I want to change from J-1 to H-1B', { visa: 'j-1', visaWanted: 'h-1b' }],
    ['I am on F-1, hoping for H-1B', { visa: 'f-1', visaWanted: 'h-1b' }],
    ['I am planning to switch to O-1 next year', { visaWanted: 'o-1' }],
    ['I hope to get green card', { visaWanted: 'green-card' }],
    ['I am interested in J-1', { visaWanted: 'j-1' }],
    ['I need H-1B job', { visaWanted: 'h-1b' }],
  ])('"%s"', (message, expected) => {
    expect(read(message)).toEqual({ ...emptyProfile, ...expected });
  });
});

describe('no visa is kept from', () => {
  test.each([
    'What is a J-1?',
    'can I get H-1B',
    'Is J-1 better than H-1B?',
    'J-1 or H-1B',
    'my cousin on J-1 wants a waiver',
    'My cousin is on J-1, can he moonlight?',
    'If I were on H-1B, could I moonlight?',
    'what if I am on J-1',
    'Suppose I am on J-1 and finish in June 2027. What then?',
    'I was on J-1',
    'I finished residency on J-1',
    'My H-1B was denied',
    'my H-1B petition is pending',
    'my J-1 waiver was approved',
    'I have a friend who is on J-1',
    'I work with J-1 residents',
    'Can J-1 physicians moonlight?',
    'I have an H-1B offer',
    'I am confused between J-1 and H-1B',
    'I read about J-1 rules',
    'do I need J-1 or H-1B',
    'Asking for a friend: she is on J-1',
    'he is on H-1B',
    'Should I be on J-1?',
    'am I on J-1 or not',
    'I have a J-1 question',
    'when I am on H-1B, can I moonlight?',
    'once I am on H-1B I will buy a house',
    'J-1 resident needs waiver?',
    'doctors on J-1 have to leave',
    'my employer files H-1B',
    'I had an H-1B before',
    'imagine I hold O-1',
    'my friend and his wife are on J-1',
    'let us say I am on J-1',
    'My H1B hospital says I should repay the fees',
    'can my H4 family get a subsidy?',
    'I thought finishing residency in Ohio gives a license and I can work in Nevada',
    'I am Indian',
    'I have Pakistani passport',
    'I am a citizen of Nigeria',
  ])('"%s"', (message) => {
    expect(read(message)).toEqual(emptyProfile);
  });
});

describe('of a husband or a wife only that there is one', () => {
  test.each<[string, Partial<Profile>]>([
    ['my husband is H4', { spouse: true }],
    ['My wife is on J-2, can she work?', { spouse: true }],
    ['I am on J-1 and my wife is on J-2', { visa: 'j-1', spouse: true }],
    ['can my spouse work', { spouse: true }],
    ['my wife is a cardiologist in Texas', { spouse: true }],
    ['I am married', { spouse: true }],
    ['my two kids are 5 and 7', { children: true }],
    ['can my son go to school', { children: true }],
    ['I have two children', { children: true }],
    ['my wife and kids are on J-2', { spouse: true, children: true }],
    ['My husband finishes residency in June 2027', { spouse: true }],
    ['my daughter and my husband are abroad', { spouse: true, children: true }],
    ["my friend's wife is on J-2", {}],
    ['my cousin and his wife', {}],
    ['if I marry a citizen, is the two-year rule gone?', {}],
    ['can a J-2 wife work?', {}],
    ['his wife works', {}],
    ['If my wife were on H-4, could she work?', {}],
    ['I am single', {}],
    ['my pediatric patients are children', {}],
  ])('"%s"', (message, expected) => {
    expect(read(message)).toEqual({ ...emptyProfile, ...expected });
  });
});

describe('stage and specialty', () => {
  test.each<[string, Partial<Profile>]>([
    ['I am a PGY-2 in internal medicine', { stage: 'resident', year: 2, specialty: im }],
    ['PGY2 IM on J1', { stage: 'resident', year: 2, specialty: im, visa: 'j-1' }],
    ['PGY3 FM', { stage: 'resident', year: 3, specialty: fm }],
    ['I am a cardiology fellow', { stage: 'fellow', specialty: cardiology }],
    ["I'm a nephrology fellow on J-1", { stage: 'fellow', specialty: nephrology, visa: 'j-1' }],
    ['I am in psychiatry residency', { stage: 'resident', specialty: psychiatry }],
    ['I am a pediatric resident', { stage: 'resident', specialty: pediatrics }],
    ['I am a medical student', { stage: 'student' }],
    ['I am a 4th year med student', { stage: 'student' }],
    ['I study medicine', { stage: 'student' }],
    ['I am applying for residency this year', { stage: 'applicant' }],
    ['I want to match in psychiatry', { stage: 'applicant', specialty: psychiatry }],
    ["I didn't match", { stage: 'applicant' }],
    ['I am an attending', { stage: 'attending' }],
    ['I am a hospitalist', { stage: 'attending', specialty: specialty('hospitalist') }],
    ['I work as a cardiologist in Egypt', { stage: 'abroad', specialty: cardiology }],
    ['I practise in my home country', { stage: 'abroad' }],
    ['I am a GP in the UK', { stage: 'abroad', specialty: specialty('gp') }],
    ['My specialty is nephrology', { specialty: nephrology }],
    ['I finished IM residency and now I am a cardiology fellow', { stage: 'fellow', specialty: cardiology }],
    ['I am a nephrology fellow, did IM residency in Jordan', { stage: 'fellow', specialty: nephrology }],
    ['I am an IM resident and want to do cardiology', { stage: 'resident', specialty: im }],
    ['I am a nephrologist, not a cardiologist', { specialty: nephrology }],
    ['as a family medicine resident, can I moonlight?', { stage: 'resident', specialty: fm }],
    ['I was a resident', {}],
    ['I am a permanent resident', {}],
    ['can a cardiologist use Conrad?', {}],
    ['My cousin is a PGY-2 in pediatrics', {}],
    ['my attending is a cardiologist', {}],
    ['I have a question about cardiology', {}],
    ['when I am an attending, what do I earn?', {}],
    ['how does a resident apply for a waiver?', {}],
    ['If I become a hospitalist, is it ok?', {}],
    ['I want to be a fellow', {}],
    ['I studied in India', {}],
    ['I am from Brazil', {}],
    ['I am not a resident', {}],
    ['what do residents earn', {}],
    ['do fellows need a waiver?', {}],
    ['he is a PGY3', {}],
    ['is PGY-1 enough for a license?', {}],
    ['I resident of Texas since 2020', {}],
  ])('"%s"', (message, expected) => {
    expect(read(message)).toEqual({ ...emptyProfile, ...expected });
  });
});

describe('states, where one is apart from where one wants to go', () => {
  test.each<[string, Partial<Profile>]>([
    ['I am in Ohio', { statesNow: ['OH'] }],
    ['I live in New York', { statesNow: ['NY'] }],
    ['I work in Columbus, Ohio', { statesNow: ['OH'] }],
    ['I want to go to Texas', { statesWanted: ['TX'] }],
    ['I am in Ohio and want to move to Texas', { statesNow: ['OH'], statesWanted: ['TX'] }],
    ['I am moving from Ohio to California', { statesNow: ['OH'], statesWanted: ['CA'] }],
    ['I have a job offer in Kansas', { statesWanted: ['KS'] }],
    ['I am looking for a job in Iowa or Nebraska', { statesWanted: ['IA', 'NE'] }],
    ['my hospital is in Michigan', { statesNow: ['MI'] }],
    ['I am a resident in Ohio', { stage: 'resident', statesNow: ['OH'] }],
    ['I did my residency in Ohio', {}],
    ['I am licensed in Florida', {}],
    ['what is the rule in Texas?', {}],
    ['Texas vs Florida Step 3 attempts', {}],
    ['my cousin lives in Texas', {}],
    ['if I work in Texas, do I need a license?', {}],
    ['I am from Georgia', {}],
    ['can I work in Nevada next month?', {}],
    ['I visited Maine', {}],
    ['does Ohio take four attempts?', {}],
  ])('"%s"', (message, expected) => {
    expect(read(message)).toEqual({ ...emptyProfile, ...expected });
  });
});

describe('the month in which training ends', () => {
  test.each<[string, string?, boolean?]>([
    ['I finish June 2027', '2027-06'],
    ['I will finish residency in June 2028', '2028-06'],
    ['my training ends on 30 June 2027', '2027-06'],
    ['I finish end of june next year', '2027-06'],
    ['I finish in 7 months', '2027-06'],
    ['I graduate in June', '2027-06', true],
    ['I am finishing next June', '2027-06', true],
    ['when I finish in June 2027, what should I do?', '2027-06'],
    ['I finish 06/30/2027', '2027-06'],
    ["I will be done in July '28", '2028-07'],
    ['I finish in 2027'],
    ['I am PGY2 now'],
    ['I finished medical school in June 2020'],
    ['my J-1 ends June 2027'],
    ['my contract ends in June 2027'],
    ['I finish my waiver in June 2029'],
    ['if I finish in June 2027, when do I start?'],
    ['my brother finishes in June 2027'],
    ['does training finish in June?'],
    ['I finish on 05/06/2027'],
    ['I finish on 31 June 2027'],
  ])('"%s"', (message, finish, assumed) => {
    const profile = read(message);
    expect(profile.finish).toBe(finish);
    expect(profile.finishAssumed).toBe(assumed);
  });
});

describe('exams and ECFMG', () => {
  test.each<[string, Partial<Profile>]>([
    ['I failed Step 1 twice', { failed: { 1: 2 } }],
    ['failed step 2 ck 3 times', { failed: { 2: 3 } }],
    ['I failed step 3', { failed: { 3: 1 } }],
    ['I passed Step 1', { passed: ['1'] }],
    ['I passed Step 1 and Step 2', { passed: ['1', '2'] }],
    ['passed step 1 in 4th attempt', { passed: ['1'], failed: { 1: 3 } }],
    ['I passed step 3 on the first attempt', { passed: ['3'] }],
    ['I have passed all steps', { passed: ['1', '2', '3'] }],
    ['I failed Step 1 once then passed', { passed: ['1'], failed: { 1: 1 } }],
    ['I failed step 1 once and step 2 twice', { failed: { 1: 1, 2: 2 } }],
    ["I didn't pass Step 1", { failed: { 1: 1 } }],
    ['I have not taken Step 3 yet', {}],
    ['what if I fail Step 1?', {}],
    ['I am scared to fail step 2', {}],
    ['I will take Step 3 in May', {}],
    ["My cousin didn't pass Step 1 four times", {}],
    ['how many times can I fail Step 1?', {}],
    ['do I have to pass Step 3?', {}],
    ['Is Step 3 passed needed for H-1B?', {}],
    ['I am ECFMG certified', { ecfmg: true }],
    ['I have my ECFMG certificate', { ecfmg: true }],
    ['I am not ECFMG certified yet', { ecfmg: false }],
    ["I don't have ECFMG certificate", { ecfmg: false }],
    ['I am waiting for my ECFMG certificate', { ecfmg: false }],
    ['do I need to be ECFMG certified?', {}],
    ['how do I get the ECFMG certificate?', {}],
    ['my friend is ECFMG certified', {}],
    ['if I am ECFMG certified, can I apply?', {}],
  ])('"%s"', (message, expected) => {
    expect(read(message)).toEqual({ ...emptyProfile, ...expected });
  });
});

describe('what is said later', () => {
  test.each<[string[], Partial<Profile>]>([
    [['I am on J-1', 'actually H-1B, not J-1'], { visa: 'h-1b' }],
    [['I am on J-1', 'sorry, I am on H-1B'], { visa: 'h-1b' }],
    [['I am on J-1', 'what about H-1B?'], { visa: 'j-1' }],
    [['I am on J-1', 'no, H-1B'], { visa: 'h-1b' }],
    [['I am on J-1', 'I am not on J-1'], {}],
    [['I want H-1B', 'now I am on H-1B'], { visa: 'h-1b' }],
    [['I am a cardiologist', 'that is wrong, I am not a cardiologist'], {}],
    [['I am a resident, PGY2', 'I am a cardiology fellow'], { stage: 'fellow', specialty: cardiology }],
    [['I am PGY2', 'I am PGY3 now'], { stage: 'resident', year: 3 }],
    [['I finish in June', 'I finish in June 2028'], { finish: '2028-06' }],
    [['I live in Ohio', 'I live in Texas now'], { statesNow: ['TX'] }],
    [['I want to go to Texas', 'I want to go to Iowa'], { statesWanted: ['TX', 'IA'] }],
    [['I want to go to Texas', 'I do not want to go to Texas'], {}],
    [['I failed Step 1 twice', 'I failed Step 1 three times'], { failed: { 1: 3 } }],
    [['I am not ECFMG certified', 'I am ECFMG certified'], { ecfmg: true }],
    [['I am married', 'I am divorced'], {}],
    [['I am on J-1', 'My cousin is on H-1B'], { visa: 'j-1' }],
    [['I am on J-1', 'If I were on H-1B, may I moonlight?'], { visa: 'j-1' }],
    [['I live in Ohio', 'sorry, Texas'], { statesNow: ['TX'] }],
    [['I am a nephrology fellow', 'I want to do cardiology'], { stage: 'fellow', specialty: nephrology }],
  ])('%j', (messages, expected) => {
    const profile = messages.reduce((so, message) => read(message, so), emptyProfile);
    expect(profile).toEqual({ ...emptyProfile, ...expected });
  });

  test('much at once', () => {
    expect(
      read(
        'Hello sir, I am PGY2 IM on J1 in Ohio, wife pregnant, I finish June 2028, failed step 1 once. My question is: can I moonlight?',
      ),
    ).toEqual({
      ...emptyProfile,
      stage: 'resident',
      year: 2,
      specialty: im,
      visa: 'j-1',
      statesNow: ['OH'],
      spouse: true,
      finish: '2028-06',
      failed: { 1: 1 },
    });
  });
});

describe('properties', () => {
  const word = fc.constantFrom(
    ...'I am on my J-1 H-1B not want if wife cousin is in Ohio Texas PGY-2 cardiology fellow resident finish June 2027 failed Step 1 twice passed ECFMG certified , . ? and but when can to from or the a H4'.split(
      ' ',
    ),
  );
  const talk = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  );

  test('never throws, and takes nothing that is not in the text', () => {
    fc.assert(
      fc.property(talk, (message) => {
        const { visa, visaWanted, statesNow, statesWanted, specialty, finish, passed, spouse } =
          read(message);
        const visas = terms.glossary.find(message, 'visa');
        const strange = [
          ...[visa, visaWanted].filter((one) => one && !visas.includes(one)),
          ...[...statesNow, ...statesWanted].filter((one) => !findJurisdictions(message).includes(one)),
          ...(finish && findDates(message, now).length + findDates(message, now, 'last').length === 0
            ? [finish]
            : []),
          ...(passed.length && !/pass|clear|done/i.test(message) ? passed : []),
          ...(specialty && !/[a-z]{2}/i.test(message) ? [specialty] : []),
          ...(spouse && !/wife|husband|spouse|married/i.test(message) ? ['spouse'] : []),
        ];
        expect(strange).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test('a supposition, a question on a rule or talk about a cousin leaves all as it was', () => {
    const before = read('I am PGY2 IM on J1 in Ohio, I finish June 2028');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const plain = words
          .filter((one) => !/[.?,]|^(?:I|my|am|and|but|wife|can|when|or)$/.test(one))
          .join(' ');
        expect(read(`If I were on H-1B ${plain}`, before)).toEqual(before);
        expect(read(`my cousin is on H-1B ${plain}`, before)).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a request about the profile', () => {
  test.each<[string, ('show' | 'forget')?]>([
    ['what do you know about me?', 'show'],
    ['What did I tell you?', 'show'],
    ['what have i told you so far', 'show'],
    ['what do you remember about me', 'show'],
    ['show me my profile', 'show'],
    ['do you know my visa?', 'show'],
    ["that's wrong, I am not a cardiologist", 'show'],
    ['you got it wrong, I am on H-1B', 'show'],
    ['what info do you have about me'],
    ['forget my details', 'forget'],
    ['delete my profile', 'forget'],
    ['please erase everything you know about me', 'forget'],
    ['forget what I told you', 'forget'],
    ['delete my personal data', 'forget'],
    ['forget me', 'forget'],
    ['do not store my information', 'forget'],
    ['what do you know about J-1 waivers?'],
    ['I forgot my USMLE password'],
    ['do not forget me in the lottery', 'forget'],
    ['is it wrong that I am not paid?'],
    ['can I delete my ERAS application?'],
    ['what did the rule say'],
    ['my profile is weak, can I match?'],
    ['what should I tell you?'],
  ])('"%s"', (message, request) => {
    expect(profileRequest(message)).toBe(request);
  });
});

describe('the profile in words', () => {
  test('says all there is', () => {
    const profile = read(
      'I am PGY2 IM on J1 in Ohio. I want to go to Texas. I want H-1B. My wife and kids are here. I finish in June. I passed Step 1, failed Step 2 twice. I am ECFMG certified.',
    );
    expect(sayProfile(profile)).toBe(
      'This is what you told me. You are a resident (PGY-2). Your specialty is Internal Medicine. Your training ends or ended in June 2027 (you gave no year, so I took the next one). You hold a J-1 visa. You want an H-1B visa. You are in Ohio. You are looking at Texas. You passed Step 1. You failed Step 2 2 times. You are certified by ECFMG. You have a spouse and children. If something is wrong, tell me. If you say "forget my details", I delete it.',
    );
  });

  test('and that there is nothing', () => {
    expect(sayProfile(emptyProfile)).toBe('You have told me nothing about yourself that I keep.');
  });
});

describe('fills what a question leaves open', () => {
  const profile = read('I am PGY2 IM on J1 in Ohio. I want to go to Texas.');
  test.each<[string, string[], string[]]>([
    ['how long may I stay after training?', ['j-1'], []],
    ['what about H-1B?', ['h-1b'], []],
    ['can I get a green card?', ['green-card'], []],
    ['which visa is best?', [], []],
    ['can my wife work?', [], []],
    ['what is the Conrad deadline?', ['j-1'], ['TX']],
    ['what does the state board want here?', ['j-1'], ['OH']],
    ['which states take four attempts?', ['j-1'], []],
    ['what is the Conrad deadline in Iowa?', ['j-1'], ['IA']],
    ['how much is Step 3?', ['j-1'], []],
    ['does my state limit attempts?', ['j-1'], ['TX']],
    ['what is the cheapest state fee', ['j-1'], []],
  ])('"%s"', (message, visas, jurisdictions) => {
    const query = withProfile(understand(message, [], knowledge.glossary), profile, terms);
    expect(query.visas).toEqual(visas);
    expect(query.jurisdictions).toEqual(jurisdictions);
    expect(query.specialty?.id).toBe('internal-medicine');
  });

  test('nothing with an empty profile, and another specialty where one is named', () => {
    const query = understand('what is the Conrad deadline?', [], knowledge.glossary);
    expect(withProfile(query, emptyProfile, terms)).toEqual(query);
    const other = understand('what do cardiology fellows earn?', [], knowledge.glossary);
    expect(withProfile(other, profile, terms).specialty?.id).toBe('cardiovascular-disease');
  });
});

function read(message: string, before: Profile = emptyProfile): Profile {
  return readProfile(message, before, now, terms);
}

function specialty(name: string): { id: string; name: string } {
  const found = knowledge.specialties.findSpecialties(name)[0]!;
  return { id: found.id, name: found.name };
}
