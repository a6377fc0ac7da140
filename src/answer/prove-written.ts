// Proof of what a model wrote. Beyond `proves`, a sentence is held to the one, two or three sentences of its passages that it
// retells: it may leave out and reword, but it adds no number, name, bound, duty or permission that they do not have, loses no
// denial or condition, and does not change what belongs to what. What cannot be shown to hold is dropped: the passages can
// always speak for themselves.
import { monthNames } from '../domain/text.ts';
import { claimsOf, contentWords, isIn, placedClaims, plain } from './prove.ts';

/** A passage as the proof reads it: `head` is its title, heading and places. */
export type Ground = { head: string; sentences: string[] };

/** The rules that a sentence can break: labels of a metric. */
export type Breach =
  | 'characters'
  | 'question'
  | 'coverage'
  | 'claims'
  | 'units'
  | 'order'
  | 'names'
  | 'words'
  | 'denial'
  | 'condition'
  | 'contrary'
  | 'addition';

/**
 * The rule that a sentence written by a model breaks; undefined when it may be sent on the strength of the passages it cites.
 * `knows` tells whether a word is used anywhere in the knowledge base: a word that never is belongs to no answer.
 */
export function breachOf(
  sentence: string,
  grounds: Ground[],
  knows: (word: string) => boolean,
): Breach | undefined {
  const statements = grounds.flatMap(({ head, sentences }) =>
    sentences.map((text) => statement(withoutYesNo(text), head)),
  );
  const said = statement(sentence, '');
  if (statements.some(({ text }) => text === said.text)) return undefined;
  if (!isWritable(sentence, grounds)) return 'characters';
  if (said.text.endsWith('?')) return 'question';
  const near = retold(said, statements);
  if (!near.length || !covered(said, near)) return 'coverage';
  const clauses = near.flatMap((one) => relevant(one, said));
  if (!holdsClaims(sentence, near)) return 'claims';
  if (!keepsUnits(said.text, near)) return 'units';
  if (!keepsOrder(sentence, near)) return 'order';
  if (!keepsNames(sentence, near)) return 'names';
  if (!unknownWords(said, near).every(knows)) return 'words';
  if (denialsIn(said.text) !== denialsIn(clauses.join(' , '))) return 'denial';
  if (!keepsConditions(said, near[0]!)) return 'condition';
  if (contradicts(said.text, clauses.join(' '))) return 'contrary';
  if (addsTo(said.text, near)) return 'addition';
  return undefined;
}

type Statement = { original: string; text: string; head: string; words: Set<string> };

function statement(original: string, head: string): Statement {
  const text = plain(original);
  return { original, text, head, words: contentWords(text) };
}

function withoutYesNo(text: string): string {
  return text.replace(/^(?:yes|no)[:,.]\s+/i, '');
}

// A sentence that says less of its grounds than this says something else.
const leastCoverage = 0.6;
const leastCoverageOfClause = 0.4;
// Of fewer words of meaning nothing can be shown.
const fewestWords = 3;
const mostRetold = 3;
// A further sentence is retold only if it lends so many words that the ones before lack: a number alone is borrowed.
const leastLent = 2;
// With so much of it found, nothing more is retold.
const wholly = 0.85;

/** The sentences that a written one retells, the nearest first. */
function retold(said: Statement, statements: Statement[]): Statement[] {
  const near: Statement[] = [];
  const words = new Set([...said.words].filter((one) => !/^\$?\d/.test(one)));
  let missing = words;
  while (near.length < mostRetold && missing.size > words.size * (1 - wholly)) {
    const [best] = statements
      .filter((one) => !near.includes(one) && !one.text.endsWith('?'))
      .map((one) => ({ one, lends: missing.intersection(one.words).size, likeness: likeness(said, one) }))
      .sort((a, b) => b.lends - a.lends || b.likeness - a.likeness);
    if (!best || best.lends < (near.length ? leastLent : 1)) break;
    near.push(best.one);
    missing = missing.difference(best.one.words);
  }
  return near;
}

function likeness(a: Statement, b: Statement): number {
  return (2 * a.words.intersection(b.words).size) / (a.words.size + b.words.size || 1);
}

/** Whether it says mostly what is retold, and in none of its clauses something else. */
function covered(said: Statement, near: Statement[]): boolean {
  const there = wordsOf(near);
  const share = (words: Set<string>) => words.intersection(there).size / words.size;
  return (
    said.words.size >= fewestWords &&
    share(said.words) >= leastCoverage &&
    said.text
      .split(/[,;:]\s+|\s(?:and|but|so|because)\s/)
      .map(contentWords)
      .every((words) => !words.size || share(words) >= leastCoverageOfClause)
  );
}

function wordsOf(near: Statement[]): Set<string> {
  return contentWords(near.map(({ text, head }) => `${plain(head)} ${text}`).join(' '));
}

function unknownWords(said: Statement, near: Statement[]): string[] {
  const there = wordsOf(near);
  return (said.text.match(/[a-z]{3,}/g) ?? []).filter((one) => !there.has(one.slice(0, 6)));
}

/** Only letters that its grounds use, and none of what a reader's screen could turn into a link or markup. */
function isWritable(sentence: string, grounds: Ground[]): boolean {
  const text = grounds.map(({ head, sentences }) => `${head} ${sentences.join(' ')}`).join(' ');
  const letters = new Set(text);
  if (
    sentence
      .split('')
      .some((one) => !/[\x20-\x7e\u2010-\u2015\u2018\u2019\u201c\u201d]/.test(one) && !letters.has(one))
  )
    return false;
  const held = plain(text);
  return (sentence.match(/\S*[a-z0-9-]\.[a-z]{2,}\S*|&#?\w+;|\S*(?:@|:\/\/|\[\.\]|\\)\S*/gi) ?? []).every(
    (one) => /^(?:[a-z]\.)+[a-z]?\W*$/i.test(one) || held.includes(plain(one).replace(/[.,;:)]+$/, '')),
  );
}

/** Each claim stands in what is retold, a number or a visa not more often than there; in the heading above it only where what is retold does not speak of the like. */
function holdsClaims(sentence: string, near: Statement[]): boolean {
  const placed = placedClaims(sentence).map(({ claim }) => claim);
  const said = new Set(placed);
  const stands = near.flatMap(({ original }) => placedClaims(original).map(({ claim }) => claim));
  const body = new Set(stands);
  const times = (claim: string, all: string[]) => all.filter((one) => one === claim).length;
  const head = claimsOf(near.map((one) => one.head).join(' '));
  if (swapsVisa(said, near[0]!)) return false;
  for (const claim of said) {
    if (isIn(body, claim)) {
      const more = times(claim, placed) > Math.max(1, times(claim, stands));
      if (more && /^(?:number|money|percent|visa):/.test(claim)) return false;
      continue;
    }
    const kind = `${claim.split(':')[0]}:`;
    const others = [...body].filter((one) => one.startsWith(kind));
    if (!isIn(head, claim) || kind === 'strong:') return false;
    // "Conrad 30" is a name: its number is borrowed from a heading with its name alone.
    if (kind === 'number:' && !borrowsNumber(sentence, near, claim)) return false;
    // A doctor on a J-1 has a spouse on a J-2: of visas and states a heading may name one more.
    const joins = (kind === 'visa:' || kind === 'state:') && others.some((one) => said.has(one));
    if (others.length && !joins) return false;
  }
  return true;
}

/** Another visa in the place of one that the nearest sentence names, though a further sentence may name it. */
function swapsVisa(said: Set<string>, { original }: Statement): boolean {
  const visas = (claims: Set<string>) => [...claims].filter((claim) => claim.startsWith('visa:'));
  const named = claimsOf(original);
  return visas(said).some((claim) => !named.has(claim)) && visas(named).some((claim) => !said.has(claim));
}

function borrowsNumber(sentence: string, near: Statement[], claim: string): boolean {
  const heads = near.map(({ head }) => plain(head)).join(' ');
  const pairs = [...plain(sentence).matchAll(/[a-z]+ \d[\d,]*/g)].map(([pair]) => pair);
  return pairs.some((pair) => claimsOf(pair).has(claim) && heads.includes(pair));
}

const units: Record<string, RegExp> = {
  hour: /^hours?$/,
  day: /^days?$/,
  week: /^weeks?$/,
  month: /^months?$/,
  year: /^years?$/,
  minute: /^minutes?$/,
  attempt: /^(?:attempts?|tries|times)$/,
  dollar: /^(?:dollars?|usd)$/,
  slot: /^(?:slots?|waivers?|places?|positions?)$/,
  state: /^(?:states?|boards?|countries)$/,
  letter: /^letters?$/,
  exam: /^(?:exams?|steps?|parts?)$/,
  mile: /^miles?$/,
  person: /^(?:physicians?|doctors?|applicants?|graduates?|residents?|people|persons?)$/,
};

/** Three years stay years: what is counted after a number is what its grounds count with it. */
function keepsUnits(said: string, near: Statement[]): boolean {
  const held = near.flatMap(({ text }) => counted(text));
  return (
    counted(said).every(({ number, unit }) => {
      const same = held.filter((one) => one.number === number).map((one) => one.unit);
      return !unit || !same.some(Boolean) || same.includes(unit);
    }) && keepsSpans(said, near)
  );
}

// "The three waiver years": a span of time that the grounds count otherwise is none of theirs.
const spans = ['hour', 'day', 'week', 'month', 'year'];

function keepsSpans(said: string, near: Statement[]): boolean {
  const held = near.map(({ text }) => text).join(' ');
  const named = (text: string) =>
    spans.filter((span) => new RegExp(`\\b${span}s?\\b`).test(text.toLowerCase()));
  return named(said).every((span) => named(held).includes(span) || !named(held).length);
}

function counted(text: string): { number: string; unit: string | undefined }[] {
  return placedClaims(text).flatMap(({ claim, at }) => {
    if (!/^(?:number|money):/.test(claim)) return [];
    // A claim is found in the text with a space before it.
    const after = text
      .slice(at)
      .split(/[^a-z]+/)
      .slice(0, 5);
    const unit = after
      .map((next) => Object.keys(units).find((name) => units[name]!.test(next)))
      .find(Boolean);
    return [{ number: claim.split(':')[1]!, unit }];
  });
}

/**
 * Of two numbers, dates, exams, visas or states each keeps its place: "three for Step 1, four for Step 2" is not turned.
 * Where there is but one of each nothing can be.
 */
function keepsOrder(sentence: string, near: Statement[]): boolean {
  const said = sequence(sentence);
  return near.every(({ original }) => {
    const held = sequence(original);
    const shared = said.filter((label) => held.includes(label));
    const kinds = Map.groupBy(new Set(shared), kindOf);
    return isSubsequence(
      shared.filter((label) => kinds.get(kindOf(label))!.length > 1),
      held,
    );
  });
}

function kindOf(label: string): string {
  return /^(?:money|percent|number|ordinal):/.test(label) ? 'count' : label.split(':')[0]!;
}

const month = `(?:${monthNames.map((name) => name.slice(0, 3).toLowerCase()).join('|')})[a-z]*\\.?`;
const dates = new RegExp(
  `\\b(?:(\\d{1,2}) )?(${month}) (?:(\\d{1,2})(?!\\d),? ?)?((?:19|20)\\d\\d)?\\b|\\b(?:19|20)\\d\\d\\b`,
  'g',
);

/** The dates and claims of a sentence in the order in which they stand. */
function sequence(original: string): string[] {
  const found: { label: string; at: number }[] = [];
  const text = original.replaceAll(/\s/g, ' ');
  const rest = text.replace(new RegExp(dates, 'gi'), (match: string, ...args: unknown[]) => {
    found.push({ label: `date:${[...claimsOf(`${match} `)].sort().join()}`, at: args[4] as number });
    return ' '.repeat(match.length);
  });
  const claims = placedClaims(rest).filter(({ claim }) => !/^(?:strong|word|month):/.test(claim));
  for (const { claim, at } of claims) found.push({ label: claim, at });
  return found.sort((a, b) => a.at - b.at).map(({ label }) => label);
}

function isSubsequence(labels: string[], of: string[]): boolean {
  let at = 0;
  for (const label of labels) {
    at = of.indexOf(label, at) + 1;
    if (!at) return false;
  }
  return true;
}

/** Names of bodies, laws and people stand in what is retold or in its heading, and no two change places. */
function keepsNames(sentence: string, near: Statement[]): boolean {
  const there = new Set(near.flatMap(({ text, head }) => `${plain(head)} ${text}`.match(/[a-z0-9]+/g) ?? []));
  const named = [...sentence.matchAll(/(?<![\w'])[A-Z][A-Za-z]*/g)].filter(
    // A sentence begins with a capital, whatever it says; a word in capitals is a name also there.
    ({ 0: name, index }) => index > 0 || /^[A-Z]{2}/.test(name),
  );
  const names = [...new Set(named.map(([name]) => name.toLowerCase()))];
  if (!names.every((name) => there.has(name) || there.has(name.replace(/s$/, '')))) return false;
  return near.every(({ text }) => {
    const [said, held] = [plain(sentence), text].map((one) => names.map((name) => around(name, one)));
    const nearer = (i: number, j: number) =>
      held![i]!.size > 0 && said![i]!.intersection(held![j]!).size > said![i]!.intersection(held![i]!).size;
    return !names.some((_, i) => names.some((__, j) => i < j && nearer(i, j) && nearer(j, i)));
  });
}

/** The words beside a name, wherever it stands. */
function around(name: string, text: string): Set<string> {
  const words = text.match(/[a-z0-9']+/g) ?? [];
  return new Set(
    words.flatMap((word, i) =>
      word === name ? [...words.slice(Math.max(0, i - 3), i), ...words.slice(i + 1, i + 4)] : [],
    ),
  );
}

/** The clauses of a statement that a written sentence speaks of. */
function relevant(one: Statement, said: Statement): string[] {
  const clauses = one.text.split(/[,;:]\s+|\s+(?=(?:but|because|so|while|which|unless|if|although|until)\b)/);
  return clauses.filter((clause) => {
    const words = contentWords(clause);
    return words.size > 0 && words.intersection(said.words).size / words.size >= 0.5;
  });
}

const denying =
  /\b(?:not|no|never|cannot|neither|without|none|nobody|nothing|refus\w+|den(?:y|ies|ied)|forbid\w*|prohibit\w*|bann?(?:ed|s)?|barr?(?:ed|s)?|exclud\w+|reject\w*|unable|unauthori[sz]ed|ineligible|impossible|illegal|unlawful|invalid|lacks?)\b|n't\b/g;

function denialsIn(text: string): number {
  return text.match(denying)?.length ?? 0;
}

const limit = /\b(?:only|unless|except|until|provided that|as long as|subject to|not yet|alone|first)\b/g;

/** A rule that is retold keeps what limits it. */
function keepsConditions(said: Statement, nearest: Statement): boolean {
  const limits = (text: string) => text.match(limit)?.length ?? 0;
  const held = nearest.text.split(/;\s/).filter((part) => {
    const words = contentWords(part);
    return words.intersection(said.words).size >= words.size * 0.3;
  });
  return limits(said.text) >= limits(held.join(' '));
}

const must =
  /\b(?:must|shall|requir\w+|mandatory|compulsory|obligatory|obliged|needs?|needed|ha(?:s|ve|d) to|asks? for|wants?)\b/;
const may = /\b(?:may|might|can|could|allow\w*|permit\w*|optional|voluntary|free to|lets?|able|possible)\b/;
const should = /\b(?:should|recommend\w*|advis\w+|better|prefer\w*|ideally)\b/;
const will = /\b(?:will|shall|sure|surely|certain\w*|definite\w*|guarante\w*|always|automatic\w*)\b/;

// Words that turn a rule into its contrary when one stands in the place of the other.
const opposites: [RegExp, RegExp][] = [
  [must, may],
  [must, should],
  [will, may],
  [may, should],
  [/\b(?:before|prior|ahead|until|within)\b/, /\b(?:after|following|since|later)\b/],
  [
    /\b(?:more|higher|larger|longer|increas\w+|rais\w+|rose|grow\w*|greater)\b/,
    /\b(?:less|fewer|lower|smaller|shorter|decreas\w+|cuts?|fell|falls?)\b/,
  ],
  [/\b(?:all|every|each|both|everybody|everyone)\b/, /\b(?:some|few|most|many|several|half|one of)\b/],
  [/\b(?:at least|minimum|or more)\b/, /\b(?:at most|up to|maximum|no more than|or less|or fewer|within)\b/],
  [/\b(?:begin\w*|start\w*|opens?|opened)\b/, /\b(?:ends?|ended|clos\w+|expir\w+|stops?|stopped)\b/],
  [/\b(?:first|earliest)\b/, /\b(?:last|latest|final)\b/],
  [/\b(?:approv\w+|grant\w*)\b/, /\b(?:den(?:y|ies|ied)|refus\w+|reject\w*)\b/],
  [/\b(?:includ\w+|counts?)\b/, /\b(?:exclud\w+|except)\b/],
  [/\b(?:pass\w*)\b/, /\b(?:fail\w*)\b/],
  [/\b(?:temporary|provisional)\b/, /\b(?:permanent|full)\b/],
  [/\b(?:inside|within)\b/, /\b(?:outside|abroad)\b/],
  [/\b(?:public)\b/, /\b(?:private)\b/],
  [/\b(?:easy|easier|easily)\b/, /\b(?:hard|harder|difficult)\b/],
  [/\b(?:same)\b/, /\b(?:different\w*|other|another)\b/],
  [/\b(?:remains?|still|continues?)\b/, /\b(?:longer|ended|over|formerly)\b/],
];

function contradicts(said: string, held: string): boolean {
  const more = (pattern: RegExp) => {
    const all = new RegExp(pattern, 'g');
    return (said.match(all)?.length ?? 0) - (held.match(all)?.length ?? 0);
  };
  // One of a pair has come, and the other gone.
  return opposites.some(([one, other]) => Math.sign(more(one)) * Math.sign(more(other)) < 0);
}

// What a written sentence may not have of its own: bounds, duties' widenings, and speech of ourselves.
const additions = [
  /\b(?:at least|minimum|or more|more than|exceed\w*|(?:over|above) \$?\d)/,
  /\b(?:at most|up to|maximum|no more than|less than|fewer than|(?:under|below) \$?\d)/,
  /\bexactly\b/,
  /\b(?:all|every|each|any|both|always|everyone|everybody|anyone|anybody)\b/,
  /\b(?:only|solely|exclusively|alone)\b/,
  /\b(?:free|waived|exempt\w*)\b/,
  /\b(?:i|we|our|ours|my|me)\b/,
  // Nobody's case is judged.
  /\byou (?:will (?:be|get|win|have|receive)|qualify|are (?:eligible|approved|safe|fine))\b|\byour \w+ (?:will be|is) (?:approved|granted)\b/,
  /\b(?:instead|rather)\b/,
  /\b(?:sure|surely|easily|easy|simply|just)\b/,
];

function addsTo(said: string, near: Statement[]): boolean {
  const held = near.map(({ text, head }) => `${text} ${plain(head)}`).join(' ');
  return additions.some((pattern) => pattern.test(said) && !pattern.test(held));
}
