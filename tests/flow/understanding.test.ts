// Follow-ups, and questions in the middle of a story: each finds its article among the first three by words alone, which is
// what an answer rests on before search by meaning has joined.
import { describe, expect, test } from 'vitest';
import { makeRetrieve } from '../../src/answer/retrieve.ts';
import { standaloneOf, understand } from '../../src/answer/understand.ts';
import type { Exchange } from '../../src/domain/types.ts';
import { makeSearch } from '../../src/knowledge/search.ts';
import { knowledge, lexical, makeTestEngine } from '../support/engine.ts';

const retrieve = makeRetrieve(
  makeSearch({ passages: knowledge.findable, lexical, vector: undefined }),
  lexical,
  knowledge.glossary,
);

test.each([
  [
    ['Can a J-1 physician moonlight?', 'what about my wife, can she work'],
    ['j1-moonlighting-insurance-family', 'family-h4-spouse-work', 'waiver-family-j2'],
  ],
  [
    ['What is the Conrad 30 waiver?', 'how much is it'],
    ['waiver-ds3035', 'conrad-introduction', 'contract-visa-costs'],
  ],
  [
    ['How many attempts at Step 3 in Texas?', 'and in Ohio?'],
    ['state-oh', 'state-attempt-limits'],
  ],
  [
    ['How many attempts at Step 3 in Texas?', 'same for step 2?'],
    ['state-texas', 'state-tx'],
  ],
  [['What is the USMLE attempt limit?', 'ok and if I fail again?'], ['usmle-attempts']],
  [
    ['EB-2 India visa bulletin now', 'and EB1?'],
    ['greencard-visa-bulletin-2026-dates', 'greencard-visa-bulletin'],
  ],
  [
    ['Who pays the $100,000 H-1B fee?', 'since when'],
    ['h1b-100k-who-pays', 'changes-h1b-payment', 'h1b-100k-courts-exceptions'],
  ],
  [['Can I moonlight on J-1?', 'is that also for fellows'], ['j1-moonlighting-insurance-family']],
  [
    ['Is a noncompete allowed in a Conrad contract?', 'and if my employer refuses to take it out'],
    ['contract-noncompete-waiver', 'contract-lawyer-review'],
  ],
  [['Does premium processing guarantee approval?', 'how fast is it'], ['h1b-fees-premium']],
  [
    ['What does ECFMG certification cost?', 'and how long is it valid?'],
    ['ecfmg-time-limits', 'ecfmg-certification'],
  ],
  [['What is tail coverage?', 'who pays it'], ['contract-malpractice-tail']],
  [
    ['When does Conrad open in Iowa?', 'and the fee?'],
    ['state-ia', 'conrad-states-midwest'],
  ],
  [
    ['Can I do residency on H-1B?', 'do I need step 3 for it'],
    ['h1b-physician-requirements', 'usmle-step3'],
  ],
  [['How long is the OET valid?', 'what scores do they want'], ['oet-medicine']],
  [['What is the two-year home residence rule?', 'which countries does it block'], ['waiver-two-year-rule']],
  [
    ['What is the NIW for physicians?', 'and can I move after two years'],
    ['greencard-niw-five-years', 'greencard-physician-niw'],
  ],
  [['How does the H-1B lottery work?', 'are hospitals exempt from that'], ['h1b-cap-exemption']],
  [['I lost my H-1B job', 'how long can I stay'], ['h1b-job-loss']],
  [['What does FCVS cost?', 'and how long does it take'], ['credentials-fcvs']],
  [['When is Match Day 2027?', 'what if I do not match, is there a second round'], ['match-soap']],
  [
    ['Which states are in the compact?', 'can an IMG use it'],
    ['imlc-compact', 'state-compact-imlc'],
  ],
  [['How do I get a DEA number?', 'how much'], ['credentials-dea']],
  [['What does HHS waiver need?', 'and for psychiatry'], ['waiver-hhs']],
  [['What does the ARC waiver need?', 'is there a fee for DRA'], ['waiver-dra']],
  [['How does Conrad 30 work in Texas?', 'new question: when is match day 2027'], ['match-week']],
  [
    ['How does Conrad 30 work in Texas?', 'different topic. how do i build credit score'],
    ['culture-credit-mortgage'],
  ],
  [['What is the step 3 fee?', 'by the way, do i pay FICA on j1'], ['culture-tax-fica']],
  [
    ['Can my wife work on H-4?', 'one more question, how do I enroll my kid in school, is it free'],
    ['culture-family-insurance-school'],
  ],
  [['What is a pathway 1?', 'who needs pathway 6 then'], ['ecfmg-pathway-6']],
  [['How does SOAP work?', 'dates?'], ['match-soap']],
  [['Do I need a lawyer to review the contract?', 'what does it cost'], ['contract-lawyer-review']],
  [['Is my hospital in a shortage area?', 'where can i check the address'], ['jobs-shortage-areas']],
  [
    ['thank you note after interview?', 'how soon should I send it'],
    ['interview-after', 'interview-residency', 'interview-site-visit'],
  ],
])('a follow-up finds its article: %j', async (turns, articles) => {
  expect(await firstThree(turns)).toSatisfy((found: string[]) => found.some((id) => articles.includes(id)));
});

test.each([
  [
    [
      'I am PGY2 IM on J1 in Ohio, wife pregnant, first baby, family far away. my question is: can I moonlight?',
    ],
    ['j1-moonlighting-insurance-family'],
  ],
  [
    [
      'Hello dear team, I hope you are well. I graduated in 2015 from Egypt, did two years of house job, worked in Saudi for 5 years, and now I prepare for USMLE. How long is the step 1 result valid, is there a seven year limit?',
    ],
    ['ecfmg-time-limits', 'state-time-limits'],
  ],
  [
    [
      'My husband is a cardiologist and I am a pediatrician, we both want to match in New York next year and our son is 3. Can we link our rank lists as a couple and what does NRMP charge for it?',
    ],
    ['match-registration', 'match-rules'],
  ],
  [
    [
      'I finished my fellowship in Michigan in June and moved with my family. The recruiter calls me every day and I am stressed. He wants money from me before he sends my CV. Is it normal that the doctor pays the recruiter?',
    ],
    ['jobs-recruiters'],
  ],
  [
    [
      'Sorry for long message. I am on J-1, third year psychiatry, my chief is very nice, my visa ends June 30 and my Conrad is approved but H-1B pending. Can I begin work on July 1?',
    ],
    ['j1-after-training', 'waiver-status-and-h1b'],
  ],
  [
    [
      'I am crying every night, I feel lost. I failed step 1 three times. How many times can I still take it?',
    ],
    ['usmle-attempts'],
  ],
  [
    [
      'I am an IMG from India with ECFMG certificate, applied 200 programs, only 2 interviews, very sad. Do programs have to rank me in NRMP to hire me or can they sign outside the match?',
    ],
    ['match-rules'],
  ],
  [
    [
      'Good morning. My name does not match in passport and diploma because my mother registered me differently. It is a long story. Which name do I use for ECFMG?',
    ],
    ['credentials-names', 'ecfmg-myintealth-account'],
  ],
  [
    [
      'I work in rural Kansas since 8 months, the owner is rude, my wife hates the town and the kids have no school friends. What happens to my waiver if I quit?',
    ],
    ['contract-leaving-early', 'conrad-change-employer'],
  ],
  [
    [
      'I have two kids, one is 20 and in college, the other is 12. We are from India, EB-2 since 2014, I am hospitalist in Iowa. Will the older one lose the green card when he turns 21?',
    ],
    ['family-cspa-children'],
  ],
  [
    [
      'We bought a house last year and my wife started to work as a nurse. Now they want me to sign a contract with claims made malpractice. Who should pay the tail when I leave?',
    ],
    ['contract-malpractice-tail'],
  ],
  [
    [
      'Hi. I am in Pakistan, my brother is in Texas and my cousin in Chicago. I want to visit them and do observership in a hospital for one month. Which visa do I need for that?',
    ],
    ['visa-visitor-b1'],
  ],
  [
    [
      'I am nervous, tomorrow is my first zoom interview after many rejections. How should I put the camera and light?',
    ],
    ['interview-phone-video'],
  ],
  [
    [
      'My attending shouted at me in front of patients and I felt terrible. I think it was because of my accent and religion. Where can I complain and how long do I have?',
    ],
    ['culture-discrimination-religion'],
  ],
  [
    [
      'I moved to Boston last week for residency, no car, cold apartment, everything new. How fast can I get my social security number?',
    ],
    ['culture-first-weeks'],
  ],
  [
    [
      'I signed with a hospital in Indiana, they are nice people. But the contract says I owe 250000 if I leave. Is that penalty legal for waiver doctors?',
    ],
    ['contract-liquidated-damages'],
  ],
  [
    [
      'Long story short: I passed all steps, I am board certified in UK, 10 years consultant, wife is American. Which states let foreign doctors practice without residency?',
    ],
    ['state-pathways-overview', 'changes-state-licensing', 'state-pathways-cautions'],
  ],
  [
    [
      'I was born in Delhi, grew up in Toronto, Canadian citizen. my spouse was born in Nepal. which country line counts for my green card?',
    ],
    ['greencard-visa-bulletin'],
  ],
  [
    [
      'My program director left, the new one is strict, and I got a DUI... no sorry, that is my friend. I only want to know how to renew my ds-2019 each year',
    ],
    ['j1-length-and-renewal'],
  ],
  [
    [
      'I got three offers and I do not sleep well because of this decision. One pays by wRVU. What is a wRVU?',
    ],
    ['contract-pay-workload', 'jobs-pay-bonuses'],
  ],
  [
    [
      'please help urgent, my flight is on friday, my baby is sick. my visa stamp expired but I have valid I-797 and want to go to canada for 5 days, can I come back?',
    ],
    ['travel-consulate-rules', 'travel-pending-applications'],
  ],
  [['What is the fee for the H-1B premium and how many days does it take?'], ['h1b-fees-premium']],
  [['Can I moonlight on J-1? And can my wife work on J-2?'], ['j1-moonlighting-insurance-family']],
  [['What does the DEA registration cost? Is the NPI free?'], ['credentials-dea', 'credentials-npi']],
  [['I feel very down today. Is there a support line for doctors?'], ['culture-wellbeing']],
  [
    [
      'I did step 1 in 2014 and step 2 in 2016, then I had children and did research in Houston. Does Texas accept steps older than seven years?',
    ],
    ['state-tx', 'state-texas', 'state-time-limits'],
  ],
])('the question in a story finds its article: %j', async (turns, articles) => {
  expect(await firstThree(turns)).toSatisfy((found: string[]) => found.some((id) => articles.includes(id)));
});

describe('several questions in one message', () => {
  test('are each answered', async () => {
    const { answer } = await makeTestEngine().answer({
      message: 'What does the DEA registration cost? Is the NPI number free?',
      earlier: [],
    });
    const articles = answer.passages.map((id) => id.split('#')[0]);
    expect(articles).toContain('credentials-dea');
    expect(articles).toContain('credentials-npi');
  });

  test('do not fill the answer when both rest on the same passage', async () => {
    const { answer } = await makeTestEngine().answer({
      message: 'Can I moonlight on J-1? Is moonlighting on J-1 allowed?',
      earlier: [],
    });
    expect(new Set(answer.parts.map(({ text }) => text)).size).toBe(answer.parts.length);
    expect(answer.passages.join()).toContain('moonlight');
  });
});

/** The first three articles for the last of these turns. */
async function firstThree(turns: string[]): Promise<string[]> {
  const earlier: Exchange[] = [];
  for (const turn of turns.slice(0, -1)) {
    const query = understand(turn, earlier, knowledge.glossary);
    earlier.push({
      question: query.raw,
      standalone: standaloneOf(query),
      passages: [],
      jurisdictions: query.jurisdictions,
    });
  }
  const found = await retrieve(understand(turns.at(-1)!, earlier, knowledge.glossary));
  return [...new Set(found.map(({ passage }) => passage.articleId))].slice(0, 3);
}
