// The 50 states, DC and the territories, and how to find them in what a candidate types.

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

// Nicknames, and slips that the rules below are too careful for.
const others: [RegExp, string][] = [
  [/\bwash(?:in[a-z]*)?,? d\.?\s?c\b\.?/i, 'DC'],
  [/\bd\.\s?c\./i, 'DC'],
  [/\bdistrict of colombia\b/i, 'DC'],
  [/\bwashington state\b/i, 'WA'],
  [/\bvirgin islands?\b/i, 'VI'],
  [/\bpuerto rica\b/i, 'PR'],
  [/\b(nyc|ny city|new york city|new (?:yourk|yok)|brooklyn|(?:the )?bronx|long island)\b/i, 'NY'],
  [/(?<!\bnew[\s-]*)\bjersey\b/i, 'NJ'],
  // Cali in Colombia has medical schools.
  [/\b(cali|so\s?cal|nor\s?cal)\b(?!,? colombia)/i, 'CA'],
  [/\bphilly\b/i, 'PA'],
  [/\b(las )?vegas\b/i, 'NV'],
  [/\bmis+(?:is+)?ip+i\b/i, 'MS'],
  [/\btex[eu]s\b/i, 'TX'],
  [/\bidoha\b/i, 'ID'],
];

// Two-letter codes that are also English words, visa talk (VA hospital, PA, MD degree) or greetings: taken only where
// the writing makes it plain that a state is meant.
const ambiguous = new Set([
  'AL',
  'AR',
  'CO',
  'DE',
  'HI',
  'ID',
  'IN',
  'LA',
  'MA',
  'MD',
  'ME',
  'MS',
  'MT',
  'OH',
  'OK',
  'OR',
  'PA',
  'PR',
  'VA',
  'SD',
  'VI',
  'CT',
  'MI',
  'DC',
]);
// Of these, the ones that people write in capitals in the middle of a sentence ("a J-1, OR an H-1B").
const words = new Set(['HI', 'IN', 'ME', 'OK', 'OR']);
// One letter from a state's name, and no slip: most candidates who write "Indian" mean no state.
const notStates = new Set(['indian', 'indians', 'georgian', 'georgians', 'florid']);
const namesByLength = Object.entries(jurisdictionNames).sort((a, b) => b[1].length - a[1].length);

type Mention = { code: string; at: number; length: number };

/** The jurisdictions named in a text, in order of appearance: full names, codes in capitals, small misspellings. */
export function findJurisdictions(text: string): string[] {
  return [...new Set(mentions(text).map(({ code }) => code))];
}

/** The text less the jurisdictions it names, however they are written. */
export function withoutJurisdictions(text: string): string {
  let rest = text;
  for (const { at, length } of mentions(text).toReversed())
    rest = `${rest.slice(0, at)} ${rest.slice(at + length)}`;
  return rest.replace(/\s+/g, ' ').trim();
}

function mentions(text: string): Mention[] {
  const found: Mention[] = [];
  let rest = text;
  const take = (pattern: RegExp, code: string) => {
    rest = rest.replace(pattern, (match, ...args) => {
      found.push({ code, at: args.find((arg) => typeof arg === 'number') ?? 0, length: match.length });
      return '_'.repeat(match.length);
    });
  };
  for (const [pattern, code] of others) take(new RegExp(pattern.source, 'gi'), code);
  for (const [code, name] of namesByLength)
    take(new RegExp(`\\b${name.replaceAll(' ', '[\\s-]*')}\\b`, 'gi'), code);
  for (const code of Object.keys(jurisdictionNames)) take(codePattern(code), code);
  // The second word is only looked at: it may be the first of the next two.
  for (const match of rest.matchAll(/\b([a-z]{3,6})[\s-]+(?=([a-z]{5,}))/gi)) {
    const { 0: start, 1: first, 2: second, index: at } = match;
    const code = misspeltPair(first!.toLowerCase(), second!.toLowerCase());
    if (!code) continue;
    const length = start.length + second!.length;
    found.push({ code, at, length });
    rest = `${rest.slice(0, at)}${'_'.repeat(length)}${rest.slice(at + length)}`;
  }
  for (const match of rest.matchAll(/[a-z]{5,}/gi)) {
    const code = misspeltName(match[0].toLowerCase());
    if (code) found.push({ code, at: match.index, length: match[0].length });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Where a code in capitals means the state: "in PA", "Baltimore, MD", "NY, PA" (what was taken already reads "_"). */
function codePattern(code: string): RegExp {
  // The TN visa of Canadians and Mexicans is not Tennessee.
  if (code === 'TN') return /(?<!\bon (?:an? |my )?)\bTN\b(?!\s+(?:visa|status|permit))/g;
  if (words.has(code))
    return new RegExp(
      `(?<=\\b(?:in|state of)\\s)${code}\\b|(?<=(?:\\b[A-Z][a-z]+|_),\\s)${code}\\b(?=\\s*(?:[.,;:?!)]|$))`,
      'g',
    );
  if (ambiguous.has(code))
    return new RegExp(`(?<=(?:\\b(?:in|state of|[A-Z][a-z]+,|[A-Z]{2},)|_,)\\s)${code}\\b`, 'g');
  return new RegExp(`\\b${code}\\b`, 'g');
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

/** One slip (a letter more, fewer, other, or two swapped) in a name of six letters or more, two in one of nine. */
function misspeltName(word: string): string | undefined {
  if (notStates.has(word)) return undefined;
  for (const [code, name] of namesByLength) {
    const target = name.toLowerCase();
    if (target.includes(' ') || target.length < 6 || word[0] !== target[0]) continue;
    const limit = target.length >= 9 ? 2 : 1;
    if (
      word !== target &&
      Math.abs(word.length - target.length) <= limit &&
      editDistance(word, target) <= limit
    )
      return code;
  }
  return undefined;
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
