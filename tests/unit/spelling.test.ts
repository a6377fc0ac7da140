// Slips of the pen: what is meant is found all the same, and words that are known are never put right.
import { describe, expect, test } from 'vitest';
import { makeSpelling } from '../../src/knowledge/spelling.ts';
import { lexical } from '../support/engine.ts';

const spell = makeSpelling(
  [
    'A licence board reads every application. The license interview. Move to the contract.',
    'interview '.repeat(40),
  ],
  ['aplication', 'seats seats seats', 'modle', 'intervew intervew intervew'],
);

describe('puts right', () => {
  test.each([
    ['INTERVEIW', 'interview'],
    // However often it is made.
    ['intervew', 'interview'],
    ['contarct', 'contract'],
    ['contrct', 'contract'],
    ['applicatoin', 'application'],
    ['aplicaton', 'application'],
    // Written so in a phrasing, and a slip there too.
    ['aplication', 'application'],
    ['a licens, please', 'a license, please'],
  ])('%s', (typed, right) => {
    expect(spell(typed)).toBe(right);
  });
});

describe('leaves', () => {
  test.each([
    'interview',
    'Interview',
    'seats',
    'move',
    'bord',
    'rds',
    'xnterview',
    'interstate',
    'contractually',
    'H1B in 2026',
    'zebra',
    '',
  ])('%s', (typed) => {
    expect(spell(typed)).toBe(typed);
  });
});

test('reads nothing as a word that does not matter', () => {
  expect(makeSpelling(['question'], [], () => false)('qestion')).toBe('qestion');
});

test.each([
  ['medical licens time', 'medical license time'],
  ['moonliting on j1', 'moonlighting on j1'],
  ['fellowshp change on j1', 'fellowship change on j1'],
  ['resedency length surgery', 'residency length surgery'],
  ['conrad waver timeline', 'conrad waiver timeline'],
  ['j1 vissa renewal', 'j1 visa renewal'],
  ['step 3 atempts limit', 'step 3 attempts limit'],
  ['conrad contrct length', 'conrad contract length'],
  ['malpratice insurance types', 'malpractice insurance types'],
  ['tail covrage cost', 'tail coverage cost'],
  ['premuim processing days', 'premium processing days'],
  ['h1b sponser hospital', 'h1b sponsor hospital'],
  ['h4 dependant work', 'h4 dependent work'],
  ['h4 spouce work permit', 'h4 spouse work permit'],
  ['reccruiter fee', 'recruiter fee'],
  ['signning bonus average', 'signing bonus average'],
  ['relocaton bonus', 'relocation bonus'],
  ['averge salary hospitalist', 'average salary hospitalist'],
  ['shortge area check address', 'shortage area check address'],
  ['underservd area meaning', 'underserved area meaning'],
  ['non compeet clause texas', 'non compete clause texas'],
  ['liquidatd damages waiver', 'liquidated damages waiver'],
  ['terminaton notice contract', 'termination notice contract'],
  ['lawer review contract cost', 'lawyer review contract cost'],
  ['negotiat contract', 'negotiate contract'],
  ['greencard for physicans', 'greencard for physicians'],
  ['national intrest waiver physician', 'national interest waiver physician'],
  ['adjustmnt of status memo', 'adjustment of status memo'],
  ['priorty date chart', 'priority date chart'],
  ['visa buletin eb2 india', 'visa bulletin eb2 india'],
  ['retrogresion meaning', 'retrogression meaning'],
  ['travl ban countries', 'travel ban countries'],
  ['consulat interview third country', 'consulate interview third country'],
  ['intervew waiver social media', 'interview waiver social media'],
  ['cap exmpt hospital', 'cap exempt hospital'],
  ['nonproft hospital cap exempt', 'nonprofit hospital cap exempt'],
  ['h1b transfr portability', 'h1b transfer portability'],
  ['lost h1b job graice period', 'lost h1b job grace period'],
  ['six yeer limit h1b', 'six year limit h1b'],
  ['recaptur time h1b', 'recapture time h1b'],
  ['statment of need ministry', 'statement of need ministry'],
  ['exchang visitor sponsorship', 'exchange visitor sponsorship'],
  ['home residense requirement', 'home residence requirement'],
  ['hardshp waiver', 'hardship waiver'],
  ['persecusion waiver', 'persecution waiver'],
  ['appalacian regional commission', 'appalachian regional commission'],
  ['delta regionl authority fee', 'delta regional authority fee'],
  ['vetrans hospital waiver', 'veterans hospital waiver'],
  ['ecfmg certificat cost', 'ecfmg certificate cost'],
  ['ecfmg pathwys which', 'ecfmg pathways which'],
  ['english languge test scores', 'english language test scores'],
  ['ocupational english test', 'occupational english test'],
  ['score validty seven years', 'score validity seven years'],
  ['clincal skills pathway 6', 'clinical skills pathway 6'],
  ['step 1 registraton fsmb', 'step 1 registration fsmb'],
  ['step 1 blcoks format', 'step 1 blocks format'],
  ['exam cancelation refund', 'exam cancellation refund'],
  ['rank order lisst certify', 'rank order list certify'],
  ['match day anouncement time', 'match day announcement time'],
  ['suplemental offer acceptance', 'supplemental offer acceptance'],
  ['eras applicaton fees', 'eras application fees'],
  ['personel questions interview', 'personal questions interview'],
  ['marital statuss question interview', 'marital status question interview'],
  ['thank you emial after interview', 'thank you email after interview'],
  ['site vist attire', 'site visit attire'],
  ['video intervew light', 'video interview light'],
  ['behaviorl questions star', 'behavioral questions star'],
  ['credentialng time hospital', 'credentialing time hospital'],
  ['privilages hospital time', 'privileges hospital time'],
  ['diplma translation', 'diploma translation'],
  ['transcrpt school', 'transcript school'],
  ['verificaton fcvs time', 'verification fcvs time'],
  ['dea registraton cost', 'dea registration cost'],
  ['controled substance state registration', 'controlled substance state registration'],
  ['npi numbr free', 'npi number free'],
  ['backgroud check gaps', 'background check gaps'],
  ['socail security number time', 'social security number time'],
  ['driver licence foreigner testt', 'driver licence foreigner test'],
  ['credit scroe build', 'credit score build'],
  ['morgage doctor loan visa', 'mortgage doctor loan visa'],
  ['taxs treaty resident', 'taxes treaty resident'],
  ['medicare tax fica exemtion', 'medicare tax fica exemption'],
  ['marketplce insurance j1', 'marketplace insurance j1'],
  ['public shcool children papers', 'public school children papers'],
  ['discriminaton deadline complaint', 'discrimination deadline complaint'],
  ['acommodation religion work', 'accommodation religion work'],
  ['interpretor family consent', 'interpreter family consent'],
  ['burnnout help physician', 'burnout help physician'],
  ['exploitaton by the employer', 'exploitation by the employer'],
  ['retalliation employer', 'retaliation employer'],
  ['loan forgivness public service', 'loan forgiveness public service'],
  ['loan repayement nhsc', 'loan repayment nhsc'],
  ['locum tenins h1b', 'locum tenens h1b'],
  ['rural comunity why pay more', 'rural community why pay more'],
  ['compnsation wrvu rate', 'compensation wrvu rate'],
  ['medicaid enrolment denied', 'medicaid enrollment denied'],
  ['jurisprudnce exam texas', 'jurisprudence exam texas'],
  ['unmached doctors state licence', 'unmatched doctors state licence'],
  ['provisonal license states list', 'provisional license states list'],
  ['legislaton conrad bill senate', 'legislation conrad bill senate'],
  ['physician intervew questions', 'physician interview questions'],
  ['h1b lotery wage levels', 'h1b lottery wage levels'],
])('%s finds what %s finds', (slip, right) => {
  const article = (text: string) => lexical.search(text, 1)[0]?.id.split('#')[0];
  expect(article(right)).toBeDefined();
  expect(article(slip)).toBe(article(right));
});
