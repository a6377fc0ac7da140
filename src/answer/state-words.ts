// The words in which candidates ask for the rules of states, brought to one writing: figures, short forms, slips.
import { editDistance, withoutJurisdictions } from '../domain/jurisdictions.ts';

/** A question in small letters with figures for numerals, without the names of states and without slips of the keyboard. */
export function plainWords(text: string): string {
  let plain = ` ${withoutJurisdictions(text)
    .toLowerCase()
    .replaceAll(/[\u2018\u2019`]/g, "'")} `;
  for (const [pattern, words] of writings)
    plain = typeof words === 'string' ? plain.replaceAll(pattern, words) : plain.replaceAll(pattern, words);
  return plain
    .replaceAll(/[^a-z0-9$,;]+/g, ' ')
    .replaceAll(/[a-z]{4,}/g, correct)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words that are neither of the fields nor of the conditions: what a question may hold beside them. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

/** A code of a state in small letters that is no word of English and none of the talk on licenses. */
export function isLooseCode(word: string): boolean {
  return looseCodes.has(word);
}

const figures = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const counted =
  'years?|yrs?|yr|months?|attempts?|tries|times?|chances?|flex|fails?|failures|pgy|step|slots?|or (?:more|less|fewer)';
const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 };

const writings: [RegExp, string | ((match: string, word: string) => string)][] = [
  [/\bcan'?t\b|\bcannot\b/g, 'can not'],
  [/\b(do|does|is|are|did|was|would|should|has|have|wo)n'?t\b/g, '$1 not'],
  [/\bw\/o\b/g, 'without'],
  [/(?<=\s)w\/(?=\s)/g, 'with'],
  [/\bu\.s\.(a\.)?|\busa\b|\bunited states\b/g, 'us'],
  [/\bj[\s-]?1\b/g, 'j1'],
  [/\bconrad[\s-]*(?:state[\s-]*)?30\b|\bstate[\s-]*30\b/g, 'conrad'],
  [/\bpgy[\s-]?(\d|one|two|three)/g, 'pgy $1'],
  [/\b24[\s-]*months?\b/g, '2 years'],
  [/\b36[\s-]*months?\b/g, '3 years'],
  [/\b12[\s-]*months?\b/g, '1 year'],
  [/\bstep[\s-]*(\d)(?:[\s-]*(?:ck|cs))?\b/g, 'step $1'],
  [/\bck\b/g, 'step 2'],
  [/\bstep (?:one|i)\b/g, 'step 1'],
  [/\bstep (?:two|ii)\b/g, 'step 2'],
  [/\bstep (?:three|iii)\b/g, 'step 3'],
  [/\bonce\b/g, '1 times'],
  [/\bpermit(?= (?:a|an|up|more|\d))/g, 'allow'],
  [/\bthis year\b/g, ' '],
  [/\btwice\b/g, '2 times'],
  [/\b(?:a|single) year\b/g, '1 year'],
  [
    /\b(first|second|third|fourth|fifth|sixth)(?= (?:attempt|try|time|fail|chance))/g,
    (_, word) => `${ordinals[word]}th`,
  ],
  [/\b(\d)(?:st|nd|rd)\b/g, '$1th'],
  [
    new RegExp(`\\b(${figures.slice(1).join('|')})\\b(?=[\\s-]+(?:more |full |us )?(?:${counted})\\b)`, 'g'),
    (_, word) => String(figures.indexOf(word)),
  ],
  // "failed it three", "a limit of three", "at pgy two"
  [
    new RegExp(`(?<=\\b(?:of|pgy|than|least|most|only|or|to) )(${figures.slice(2).join('|')})\\b`, 'g'),
    (_, word) => String(figures.indexOf(word)),
  ],
  [/(?<=\d)\s*-?\s*(?:yrs?|y|yr's|year's)\b/g, ' years'],
  [/\byrs?\b/g, 'years'],
  [/(?<=\d),(?=\d{3})/g, ''],
  [/\bnon[\s-]*compete\b/g, 'noncompete'],
];

/** The word that was meant, where one known word lies a slip away: one letter in words of five, two in words of nine. */
function correct(word: string): string {
  if (known.has(word)) return word;
  for (const target of targets) {
    const limit = target.length >= 9 ? 2 : target.length >= 5 ? 1 : 0;
    if (
      limit &&
      word[0] === target[0] &&
      Math.abs(word.length - target.length) <= limit &&
      editDistance(word, target) <= limit
    )
      return target;
  }
  return word;
}

const fillers = new Set(
  (
    'a an the of for in on at to as by is are was were be been being am do does did done can could will would should may ' +
    'might must shall i me my mine we our you your u ur they their them it its he she his her this these those there here ' +
    'what whats which who whom where when how hw if so and or also both each all any anyone anybody some every other else ' +
    'only just still even yet really actually currently now today right please pls plz kindly sir madam maam hi hello hey ' +
    'dear thanks thank help tell know say list show give gives giving get gets getting got have has had having need needs ' +
    'needed require requires required requiring requirement requirements ask asks asked asking want wants let lets allow slot slots ' +
    'allows allowed allowing accept accepts accepted accepting take takes taking offer offers provide provides ' +
    'permits there exist wht wat wut pls needing requiring usually often normally typically taken took state states board boards medical medicine doctor doctors doc docs physician physicians img imgs ' +
    'fmg fmgs foreign international internationally trained graduate graduates grad grads overseas abroad license licenses ' +
    'licence licences licensed licenced licensure licensing full unrestricted permanent usmle exam exams step steps rule ' +
    'rules policy policies limit limits limited number numbers many much long total max maximum minimum min compare ' +
    'compared comparison comparing between versus vs v difference differ different differ than better about regarding ' +
    'with that per one ones ok okay then than us american usa country into become practice practise apply applying ' +
    'applies applied application applications eligible possible possibly exactly same like such s m im ive id are re ' +
    'finish finished complete completed pass passed passing use uses using go goes mean means law anymore any still ' +
    'anywhere somewhere which whats does not dr hi after before within have least most conrad waiver waivers j1 j visa program ' +
    'programs programme request requests part member members join joined belong belongs enough'
  ).split(' '),
);
fillers.delete('before');
fillers.delete('least');
fillers.delete('most');
fillers.delete('not');
fillers.delete('waivers');

// What is corrected to: the words that carry the meaning.
const targets = (
  'residency training license licence licensure attempts attempt chances compact conrad waiver waivers deadline window ' +
  'specialist specialists specialty provisional pathway pathways states state limit limits years required require requires ' +
  'requirement requirements certificate certification slots primary without which opens opening earliest cheapest longest ' +
  'shortest highest lowest failed charge charges member members rolling unused spring summer autumn winter months january ' +
  'february march april june july august september october november december compare versus between graduate physician ' +
  'physicians doctor doctors foreign international accept accepts allow allows flexible contract agency latest fewest'
).split(' ');

const known = new Set([
  ...fillers,
  ...targets,
  ...(
    'before least most time times tries fails fail open close closes date dates left fill filled full used gone fees cost ' +
    'costs price free lose loss more less fewer under over first last line mark marks data date june july match steam stats ' +
    'static estate status later letter charged remain trial train skill still large mate member number care months latest year resident residents residence contact contacts changes change changed waived waives ' +
    'accent contrast physical provincial decline declined specially'
  ).split(' '),
]);

const looseCodes = new Set(
  'ak az ca ct dc fl ga ia il ks ky mi mn mo mt nc nd ne nh nj nm nv ny ri sc sd tn tx ut vt wa wi wv wy'.split(
    ' ',
  ),
);
