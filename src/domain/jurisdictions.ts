// The 50 states, DC and the territories, and how to find them in what a candidate types.
import { cities, notPlaces, otherNames } from './places.ts';
import { keepRecent } from './recent.ts';

/** Code -> name. */
export const jurisdictionNames: Record<string, string> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
  PR: 'Puerto Rico',
  GU: 'Guam',
  VI: 'US Virgin Islands',
};

// Two-letter codes that are also English words, visa talk (VA hospital, PA, MD degree) or greetings: taken only where
// the writing makes it plain that a state is meant.
const ambiguous = new Set(
  'AL AR CO DE HI ID IN LA MA MD ME MS MT OH OK OR PA PR VA SD VI CT MI DC'.split(' '),
);
// Of these, the ones that people write in capitals in the middle of a sentence ("a J-1, OR an H-1B").
const words = new Set(['HI', 'IN', 'ME', 'OK', 'OR']);
// Codes in small letters that nobody types for anything else.
const plainInSmall = new Set('AZ FL GA IL KY MN NC NJ NM NV NY TN TX WI WV'.split(' '));
// Codes in small letters that are taken for the state only before "license", "board" or "conrad"; of the others some are
// said of the same things ("id card", "md license", "pa license", "me conrad").
const beforeLicence = new Set('AK CA CT DC IA KS MT ND NE NH OH RI SC SD UT VA VT WA WY'.split(' '));
// "la" may be the city, "al" and "de" are parts of names, "co" a company, "ms" a degree.
const neverInSmall = new Set([...words, 'LA', 'AL', 'DE', 'AR', 'PR', 'VI', 'GU']);
// Beside a state these are as often the degree, the assistant or the word: "MD and NY license".
const notBeside = new Set([...words, 'MD', 'PA', 'MS', 'MA', 'ID', 'LA', 'AL', 'DE', 'VI', 'PR', 'GU']);
// What follows a place, where the sentence does not end: none of "in pa school", "in md degree", "in va hospitals".
const afterPlace = String.raw`(?=\s*(?:$|[.,;:?!)/&])|\s+(?:or|and|vs|to|with|for|on|as|if|after|without|but|when|because|since|while|this|next|now|then|state|has|have|is|are|does|do|did|can|how|what|which|i|my|we|license|licence|conrad|j-?1|h-?1b|img|imgs|usmle|step)\b)`;
// What only a state has: "PA department of health", "MA medical board".
const beforeOffice = String.raw`(?=\s+(?:state\s+)?(?:(?:department|dept\.?) of (?:public )?health|health (?:department|dept)|board of medicine|medical board|conrad)\b)`;
// One letter from a state's name, and no slip: most candidates who write "Indian" mean no state.
const notStates = new Set(['indian', 'indians', 'georgian', 'georgians', 'florid']);
const namesByLength = Object.entries(jurisdictionNames).sort((a, b) => b[1].length - a[1].length);
const codes = Object.keys(jurisdictionNames);

type Mention = { code: string; at: number; length: number };

/** The jurisdictions named in a text, in order of appearance: names, codes, big cities, small misspellings. */
export function findJurisdictions(text: string): string[] {
  return [...new Set(mentions(text).map(({ code }) => code))];
}

/** The same with the place in the text where each stands. */
export function findPlaces(text: string): readonly { code: string; at: number }[] {
  return mentions(text);
}

/** The text less the jurisdictions it names, however they are written. */
export function withoutJurisdictions(text: string): string {
  let rest = text;
  for (const { at, length } of mentions(text).toReversed())
    rest = `${rest.slice(0, at)} ${rest.slice(at + length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}

// In order: what is taken already reads "_", and what is none of ours "~".
const patterns: [RegExp, string][] = [
  ...otherNames,
  ...Object.entries(cities).map(([code, names]): [RegExp, string] => [cityPattern(code, names), code]),
  ...namesByLength.map(([code, name]): [RegExp, string] => [
    new RegExp(`\\b${name.replaceAll(' ', '[\\s-]*')}\\b`, 'gi'),
    code,
  ]),
  ...codes.map((code): [RegExp, string] => [codePattern(code), code]),
  ...codes.map((code): [RegExp, string] => [smallCodePattern(code), code]),
  // "TX or OH", "ny, pa or nj": a code beside a state is one; once more for the third in a row.
  ...[...codes, ...codes].map((code): [RegExp, string] => [besidePattern(code), code]),
];

// One text is asked about many times in a turn, and a passage in many turns.
const mentions = keepRecent(2000, readMentions);

function readMentions(text: string): readonly Mention[] {
  const found: Mention[] = [];
  let rest = text;
  for (const pattern of notPlaces) rest = rest.replace(pattern, (match) => '~'.repeat(match.length));
  for (const [pattern, code] of patterns) {
    rest = rest.replace(pattern, (match, ...args) => {
      found.push({ code, at: args.find((arg) => typeof arg === 'number') ?? 0, length: match.length });
      return '_'.repeat(match.length);
    });
  }
  // The second word is only looked at: it may be the first of the next two.
  for (const match of rest.matchAll(/\b([a-z]{3,6})[\s-]+(?=([a-z]{5,}))/gi)) {
    const { 0: start, 1: first, 2: second, index: at } = match;
    const code = misspeltPair(first!.toLowerCase(), second!.toLowerCase());
    if (!code) continue;
    const length = start.length + second!.length;
    found.push({ code, at, length });
    rest = `${rest.slice(0, at)}${'_'.repeat(length)}${rest.slice(at + length)}`;
  }
  for (const match of rest.matchAll(/[a-z]{4,}/gi)) {
    const code = misspeltName(match[0].toLowerCase());
    if (code) found.push({ code, at: match.index, length: match[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A city, unless another state stands right after it: "Miami, Oklahoma", "Newark, DE". */
function cityPattern(code: string, names: string[]): RegExp {
  const others = codes.filter((other) => other !== code);
  const elsewhere = others.map((other) => jurisdictionNames[other]).join('|');
  const elsewhereByCode = others.filter((other) => !words.has(other)).join('|');
  return new RegExp(
    `\\b(?:${names.map(anyCase).join('|')})\\b(?!,?\\s+(?:${anyCase(elsewhere)}|${elsewhereByCode})\\b)`,
    'g',
  );
}

/** Small letters in a pattern matched in either case, where the rest of it minds capitals. */
function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** Where a code in capitals means the state: "in PA", "Baltimore, MD", "NY, PA", "from OH to MI". */
function codePattern(code: string): RegExp {
  if (code === 'TN') return tennessee('TN');
  if (words.has(code))
    return new RegExp(
      `(?<=\\b(?:in|state of)\\s)${code}\\b|(?<=(?:\\b[A-Z][a-z]+|_),\\s)${code}\\b(?=\\s*(?:[.,;:?!)]|$))`,
      'g',
    );
  if (ambiguous.has(code))
    return new RegExp(
      `(?<=(?:\\b(?:in|state of|[A-Z][a-z]+,|[A-Z]{2},)|_,)\\s)${code}\\b|(?<=\\bfrom\\s)${code}\\b(?=\\s+to\\s+(?:[A-Z]{2}\\b|_))|(?<=\\bfrom\\s+(?:[A-Z]{2}|_+)\\s+to\\s)${code}\\b|\\b${code}${beforeOffice}`,
      'g',
    );
  return new RegExp(`\\b${code}\\b`, 'g');
}

/** The TN visa of Canadians and Mexicans is not Tennessee. */
function tennessee(code: string): RegExp {
  const visa = String.raw`(?:[Cc]anad|[Mm]exic|[Uu][Ss][Mm][Cc][Aa]|[Nn][Aa][Ff][Tt][Aa])`;
  return new RegExp(
    String.raw`(?<!\b(?:on|get|use|via|with) (?:an? |my |the )?|${visa}[\s\S]{0,200})\b${code}\b(?!\s*(?:-\s*\d|visas?|status|permits?|holders?|instead)|[\s\S]{0,200}${visa})`,
    'g',
  );
}

/** Where a code in small letters means the state: "conrad in tx", "from oh to ca", "ca license". */
function smallCodePattern(code: string): RegExp {
  const small = code.toLowerCase();
  if (code === 'TN') return tennessee('tn');
  if (plainInSmall.has(code)) return new RegExp(`(?<![\\w./-])${small}(?![\\w/-])(?!\\.\\w)`, 'g');
  if (words.has(code)) return /(?!)/g;
  const between = `(?<=\\bfrom\\s)${small}\\b(?=\\s+to\\s+(?:[a-z]{2}\\b|_))|(?<=\\bfrom\\s+(?:[a-z]{2}|_+)\\s+to\\s)${small}\\b${afterPlace}`;
  if (neverInSmall.has(code)) return new RegExp(between, 'g');
  const licence = beforeLicence.has(code)
    ? `|(?<![\\w.'/-])${small}(?=\\s+(?:medical\\s+|full\\s+|state\\s+)?(?:licen[cs]\\w+|board|conrad)\\b)`
    : '';
  return new RegExp(`(?<=\\b(?:[Ii]n|state of)\\s)${small}\\b${afterPlace}|${between}${licence}`, 'g');
}

function besidePattern(code: string): RegExp {
  const either = `(?:${code}|${code.toLowerCase()})`;
  const joint = '\\s*(?:,|/|&|\\bor\\b|\\band\\b|\\bvs\\b\\.?)\\s*';
  if (words.has(code)) return new RegExp(`(?<=_/)${either}\\b`, 'g');
  const after = `(?<=_${joint})\\b${either}\\b${afterPlace}`;
  return new RegExp(notBeside.has(code) ? after : `${after}|\\b${either}\\b(?=${joint}_)`, 'g');
}

/** Slips in a name of two words ("west verginia", "nort carolina"): the first word of four letters or more may have one. */
function misspeltPair(first: string, second: string): string | undefined {
  for (const [code, name] of namesByLength) {
    const [start, end, more] = name.toLowerCase().split(' ');
    if (!start || !end || more || end.length < 5 || second[0] !== end[0]) continue;
    if (
      editDistance(first, start) <= (start.length >= 4 ? 1 : 0) &&
      editDistance(second, end) <= (end.length >= 8 ? 2 : 1)
    )
      return code;
  }
  return undefined;
}

/**
 * One slip (a letter more, fewer, other, or two swapped) in a name of six letters or more, two in one of nine; two letters
 * swapped in a shorter one.
 */
function misspeltName(word: string): string | undefined {
  if (notStates.has(word)) return undefined;
  for (const [code, name] of namesByLength) {
    const target = name.toLowerCase();
    if (word === target || target.includes(' ') || word[0] !== target[0]) continue;
    const limit = target.length >= 9 ? 2 : 1;
    if (Math.abs(word.length - target.length) > limit) continue;
    if (target.length < 6 ? swapped(word, target) : editDistance(word, target) <= limit) return code;
  }
  return undefined;
}

/** Whether two neighbouring letters, and nothing else, changed places. */
function swapped(word: string, target: string): boolean {
  const at = word.split('').findIndex((letter, i) => letter !== target[i]);
  const swap = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  return at >= 0 && swap === target;
}

/** Damerau-Levenshtein distance (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
  }
  return rows[a.length]![b.length]!;
}
