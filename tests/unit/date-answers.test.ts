// Dates reckoned from the person's own and from a rule of the knowledge base, and the proof of such sentences.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftSentence } from '../../src/answer/compose.ts';
import { answerFromDates, dateRules, findRule } from '../../src/answer/date-answers.ts';
import { proves, provesComputed } from '../../src/answer/prove.ts';
import { understand } from '../../src/answer/understand.ts';
import { type Profile, emptyProfile } from '../../src/domain/profile.ts';
import type { Exchange, Passage } from '../../src/domain/types.ts';
import { knowledge, now } from '../support/engine.ts';

const names = Object.keys(dateRules) as (keyof typeof dateRules)[];

describe('the rules', () => {
  test.each(names)('%s stands in its passage, with a source', (name) => {
    expect(findRule(knowledge.passages, name)).toBeDefined();
  });

  test.each(names)('%s is not found once its passage says it no more', (name) => {
    const [id] = dateRules[name];
    const passage = knowledge.passages.get(id)!;
    const sentences = passage.sentences.map((one) => ({
      ...one,
      text: one.text.replaceAll(/\d+|\b(?:six|seven|three|nine|two|October)\b/gi, 'some'),
    }));
    const edited = new Map<string, Passage>([[id, { ...passage, sentences }]]);
    const rule = findRule(edited, name);
    // The pattern may still match "some": then no number is read, and nothing is answered.
    expect(rule?.groups.count ?? 'some').toBe('some');
    const question = questions.find(([, , of]) => of === name);
    expect(question && ask(question[0], {}, edited)).toBeUndefined();
  });

  test('when to renew is reckoned, whether one may go on working is not', () => {
    expect(ask('H-4 EAD expires 3 January 2027, when can she file the renewal')).toBeDefined();
    expect(ask('H-4 EAD expires 3 January 2027, renewal filed in november, can she work?')).toBeUndefined();
  });

  test('an edited number moves the answer', () => {
    const passage = knowledge.passages.get('h1b-job-loss#sixty')!;
    const sentences = passage.sentences.map((one) => ({ ...one, text: one.text.replaceAll('60', '90') }));
    const edited = new Map([['h1b-job-loss#sixty', { ...passage, sentences }]]);
    expect(ask('laid off from my H-1B on 3 March 2026, grace until when?', {}, edited)![0]!.text).toContain(
      '1 June 2026',
    );
  });
});

type Row = [question: string, says: RegExp, rule?: keyof typeof dateRules];
const questions: Row[] = [
  [
    'I finish June 2027, when do I start the waiver?',
    /June 2027, the Conrad slots for you opened on 1 October 2026 \(that day has passed\), counting from the day when the federal fiscal year begins/,
    'conradOpens',
  ],
  [
    'finishing residency June 2028 on J-1, when does the conrad open for me',
    /open on 1 October 2027, counting/,
  ],
  [
    'training ends 30 june 2026 and no job, whats my timeline',
    /ended on 30 June 2026, .* between June 2024 and December 2024; that has passed/,
    'searchBeforeEnd',
  ],
  [
    'J-1 ends in 5 months is it too late for conrad',
    /program ends in April 2027, .* opened on 1 October 2026/,
  ],
  [
    'how long before end of fellowship should i start searching for waiver job. i finish june 2028',
    /between June 2026 and December 2026\./,
  ],
  [
    'I finish IM residency June 2027, J-1, have not started job search. Today is nov 2026. am I too late?',
    /between June 2025 and December 2025; that has passed/,
  ],
  ['If I finish in June, when do I start the waiver?', /June 2027 \(you gave no year\)/],
  ['I graduate end of june next year, J-1, whats the plan for the waiver', /June 2027/],
  ['I will be done in July 2028. when to begin job search on H-1B', /between July 2026 and January 2027\./],
  [
    'my friend finishes June 2028 on J-1, when does she start the waiver?',
    /If the training ends in June 2028, the Conrad slots for that doctor open on 1 October 2027/,
  ],
  ['passed step 1 in march 2020, 7 years till when', /March 2020, .* ends in March 2027\./, 'ecfmgYears'],
  [
    'I passed Step 2 CK on 29 February 2020. until when is it valid for ECFMG',
    /on 29 February 2020, .* ends on 28 February 2027\./,
  ],
  ['step1 cleared june 2019 is it expired', /ends in June 2026; that has passed\./],
  ['step 1 passed may 2021 and step 2 passed june 2022, 7 year limit till when', /ends in May 2028\./],
  [
    'passed step 1 in 03/2021, state license limit until when',
    /usual limit of a state ends in March 2028\./,
    'stateYears',
  ],
  [
    'step 2 failed in Aug 2026, when earliest again',
    /same Step may be taken up to three times within 12 months/,
  ],
  [
    'failed step 2 ck third time in August 2026, when can I retake',
    /After an attempt in August 2026, a fourth attempt can be in February 2027 at the earliest/,
    'retakeFromLast',
  ],
  [
    'I failed Step 2 CK three times this year: in January, in May and last one in August 2026. What is the earliest I could sit it again?',
    /the two waits end in January 2027 and in February 2027, and the fourth attempt can follow the later/,
    'retakeFromFirst',
  ],
  [
    'failed step 1 3 times, feb 2026, june 2026 and july 2026, when again?',
    /waits end in February 2027 and in January 2027/,
  ],
  ['OET taken 10 May 2025, valid for 2027 match?', /10 May 2025 is recent until about 10 May 2027/, 'oetAge'],
  ['my oet from june 2024 still valid?', /until about June 2026; that has passed/],
  ['OET on 29 february 2024 how long valid', /about 28 February 2026; that has passed/],
  [
    '60 day grace after layoff on 3 March 2027 ends when',
    /up to 2 May 2027, if 3 March 2027 is your last paid day/,
    'jobLossGrace',
  ],
  ['I got fired from my hospitalist job on H1B last friday. how long we can stay', /up to 19 January 2027/],
  [
    'my last paid day on H-1B is 31 December 2026, until when can I stay',
    /With 31 December 2026 as the last paid day, .* up to 1 March 2027/,
  ],
  ['H-1B terminated 30 december 2027 how long can I stay', /28 February 2028/],
  ['lost my O-1 job yesterday, how long?', /up to 21 January 2027/],
  [
    'my waiver was approved on 10 March 2026, when must I start work',
    /by 8 June 2026; that has passed/,
    'conradStart',
  ],
  ['I received my waiver on 1 November 2026, until when do I have to begin work?', /by 30 January 2027\./],
  [
    'I started my conrad job on 1 August 2025, when is it over',
    /on 1 August 2028 at the earliest/,
    'conradService',
  ],
  ['waiver job since July 2024, when is it complete', /in July 2027 at the earliest/],
  ['on H-1B since July 2021, until when can I stay max', /reached in July 2027/, 'h1bYears'],
  ['I have H1B from 15 june 2020, six years over when', /reached on 15 June 2026; that has passed/],
  ['J-1 since July 2022 what is the limit until when', /reached in July 2029/, 'j1Years'],
  [
    'my H4 EAD expires 15 September 2027 when can I renew',
    /filed on 19 March 2027 at the earliest/,
    'h4Renewal',
  ],
  [
    'my work permit expires on 1 March 2027, when is the earliest to renew',
    /filed on 2 September 2026 at the earliest; that has passed/,
    'permitRenewal',
  ],
  ['I finish residency June 2026, HHS waiver until when possible', /has to start by June 2027/, 'hhsGap'],
  [
    'residency finished June 2022, board eligible till when',
    /between June 2025 and June 2029/,
    'boardEligible',
  ],
  [
    'my job starts 1 August 2027, when should I apply for the license',
    /between November 2026 and May 2027/,
    'licenseTime',
  ],
  ['discriminated on 5 October 2026, deadline for EEOC?', /ends on 3 April 2027/, 'charge'],
  [
    'my J-1 program ends 30 June 2027, how long can I stay',
    /on 30 June 2027, .* up to 30 July 2027\./,
    'j1Grace',
  ],
  ['my j1 ends in june, how long may i stay', /up to 30 July 2027, counted from the last day of that month/],
  ['J-1 finished 31 january 2026 grace until when', /up to 2 March 2026; that has passed/],
];

describe('reckons', () => {
  test.each(questions)('"%s"', (question, says) => {
    const draft = ask(question)!;
    expect(draft.map(({ text }) => text).join(' ')).toMatch(says);
    for (const one of draft) expect(holds(one), one.text).toBe(true);
    // The rule stands beside what was reckoned from it, under its own source.
    const ruleless = draft.filter(
      ({ computedFrom: from }) =>
        from &&
        !draft.some(({ text, sources }) => text === from.rule && sources.some(({ key }) => key === from.key)),
    );
    expect(ruleless).toEqual([]);
  });
});

describe('leaves to the passages', () => {
  test.each([
    'when should I apply for H-1B cap registration',
    'when is the next H-1B registration',
    'what is the Conrad timeline?',
    'I finish June 2027',
    'I finish June 2027, can I moonlight?',
    'when do I start the waiver?',
    'I finish in 2027, when do I start the waiver?',
    'I finish 05/06/2027, when do I start the waiver?',
    'I finish residency in December 2027, is HPSA needed until when',
    'passed step 1 in march 2020, how many attempts for step 2',
    'passed step 1 in march 2020, until when valid in Texas?',
    'failed step 1 four times, last in August 2026, when again',
    'failed step 2, when earliest again?',
    'when is the last OET date?',
    'laid off in March 2027, grace until when',
    'I was fired from my J-1 program on 3 March 2026, 60 day grace until when?',
    'fired on 3 March 2026, how long',
    'when did the 100k payment end? 21 September 2026?',
    'my waiver was approved, when must I start work',
    'how long is the J-1 limit?',
    'My J-1 ends June 30 and the H-1B is still pending.',
    'can I retake step 3 in may',
    'when does ERAS open in June 2027',
    'conrad deadline texas, I finish June 2027, when?',
    'what happened on 1 October 2026',
    'how long is residency',
  ])('"%s"', (question) => {
    expect(ask(question)).toBeUndefined();
  });
});

describe('with what is known of the person', () => {
  const profile: Profile = { ...emptyProfile, visa: 'j-1', finish: '2028-06' };

  test('the end of training comes from the profile', () => {
    expect(ask('when do I start the waiver?', profile)![0]!.text).toContain('1 October 2027');
    expect(ask('when should I start the job search?', profile)![0]!.text).toContain(
      'between June 2026 and December 2026',
    );
    expect(ask('how long can I stay after training in grace?', profile)![0]!.text).toContain('30 July 2028');
  });

  test('a date in the question goes before it, and a cousin has another', () => {
    expect(ask('I finish June 2027, when do I start the waiver?', profile)![0]!.text).toContain(
      '1 October 2026',
    );
    expect(ask('when does my cousin start the waiver?', profile)).toBeUndefined();
  });

  test('a follow-up leans on the dates of the question before it', () => {
    const first =
      'I failed Step 2 CK three times this year: in January, in May and last one in August 2026. I still want to try.';
    const earlier: Exchange[] = [{ question: first, standalone: first, passages: [], jurisdictions: [] }];
    const query = understand(
      'ok and what is the earliest I could sit it again?',
      earlier,
      knowledge.glossary,
    );
    expect(answerFromDates(query, emptyProfile, now, knowledge.passages)![0]!.text).toContain(
      'February 2027',
    );
  });
});

describe('the proof of a reckoned sentence', () => {
  const reckoned = questions.flatMap(([question]) =>
    ask(question)!.filter(({ computedFrom }) => computedFrom),
  );
  const months =
    'January February March April May June July August September October November December'.split(' ');
  const dated = new RegExp(`\\b(${months.join('|')}) 20\\d\\d`, 'g');
  const places = reckoned.flatMap((one) => [...one.text.matchAll(dated)].map((match) => ({ one, match })));

  test('refuses another month', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...months), ({ one, match }, month) => {
        fc.pre(month !== match[1]);
        const text = one.text.slice(0, match.index) + month + one.text.slice(match.index + match[1]!.length);
        expect(holds({ ...one, text }) && !sameDates(one.text, text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('refuses another year, day or number, and a past that is to come', () => {
    for (const { one, match } of places) {
      const year = match.index + match[1]!.length + 1;
      expect(holds({ ...one, text: `${one.text.slice(0, year)}2041${one.text.slice(year + 4)}` })).toBe(
        false,
      );
    }
    for (const one of reckoned) {
      expect(holds({ ...one, text: `${one.text} It costs $900.` })).toBe(false);
      expect(holds({ ...one, text: `${one.text} You have 77 days.` })).toBe(false);
    }
    const [coming] = ask('my J-1 program ends 30 June 2027, how long can I stay')!;
    expect(holds({ ...coming!, text: `${coming!.text.slice(0, -1)}; that has passed.` })).toBe(false);
  });

  test('refuses a step that does not follow, another number than the rule has, and a rule that the passage lacks', () => {
    for (const one of reckoned) {
      const from = one.computedFrom!;
      const [step] = from.steps;
      expect(holds({ ...one, computedFrom: { ...from, steps: [{ ...step!, to: '2031-05' }] } })).toBe(false);
      expect(
        holds({ ...one, computedFrom: { ...from, steps: [{ ...step!, by: { count: 41, unit: 'month' } }] } }),
      ).toBe(false);
      expect(holds({ ...one, computedFrom: { ...from, rule: `${from.rule} Really.` } })).toBe(false);
      expect(holds({ ...one, computedFrom: { ...from, key: 'nobody' } })).toBe(false);
      expect(holds({ ...one, computedFrom: { ...from, given: [] } })).toBe(false);
    }
  });

  function sameDates(a: string, b: string): boolean {
    return a.match(dated)!.toSorted().join() === b.match(dated)!.toSorted().join();
  }
});

test('any question: never throws, and says nothing unproved', () => {
  const word = fc.constantFrom(
    ...'I finish June 2027 J-1 H-1B waiver conrad when until failed step 2 in August 2026 passed OET fired on 3 March how long ends 30 days my cousin job search expires EAD renew , . ?'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      for (const one of ask(words.join(' ')) ?? []) expect(holds(one), one.text).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

function ask(
  question: string,
  profile: Partial<Profile> = {},
  passages = knowledge.passages,
): DraftSentence[] | undefined {
  return answerFromDates(
    understand(question, [], knowledge.glossary),
    { ...emptyProfile, ...profile },
    now,
    passages,
  );
}

function holds({ text, computedFrom, passages }: DraftSentence): boolean {
  const grounds = passages.map((id) => knowledge.passages.get(id)!);
  if (computedFrom) return provesComputed(text, computedFrom, grounds[0]);
  return proves(
    text,
    grounds.map(({ heading, sentences }) => `${heading} ${sentences.map((one) => one.text).join(' ')}`),
  );
}
