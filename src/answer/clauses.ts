// A message taken apart into clauses, each with the one it speaks of: what a candidate says of themselves is told from
// questions, from suppositions and from talk about others.

/**
 * `self`: said of the speaker. `asked`: a question. `if`: a supposition. `when`: a time to come ("when I finish").
 * `other`: said of somebody else. `nobody`: general.
 */
export type Speaks = 'self' | 'asked' | 'if' | 'when' | 'other' | 'nobody';
export type Clause = { text: string; speaks: Speaks };

/** The clauses of a message in its order. A message written for somebody else holds none of the speaker's. */
export function clausesOf(message: string): Clause[] {
  const text = spellOut(message.slice(0, longest));
  if (forAnother.test(text)) return [{ text, speaks: 'other' }];
  return text.split(/(?<=[.?!;])\s+|[()\u2022]/).flatMap(ofSentence);
}

/** Whether a text speaks of somebody and not of its writer. */
export function namesAnother(text: string): boolean {
  return (
    new RegExp(`${another.source}|\\b(?:he|she|his|her)\\b`, 'i').test(text) &&
    !/\b(?:i|i'm|im|we)\b/i.test(text)
  );
}

const longest = 2000;

/** One way of writing: straight quotes, single spaces, "not" in full. */
function spellOut(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/\bcan'?t\b|\bcannot\b/gi, 'can not')
    .replaceAll(/\bwon'?t\b/gi, 'will not')
    .replaceAll(/\b(do|does|did|is|are|was|were|have|has|had|would|should|could)n'?t\b/gi, '$1 not')
    .replaceAll(/\s+/g, ' ');
}

function ofSentence(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  const pieces = sentence
    .split(comma)
    .flatMap((part) => part.split(boundary))
    .map((piece) => piece.trim())
    .filter(Boolean);
  for (const [place, piece] of pieces.entries()) {
    const before = clauses.at(-1);
    const question = sentence.trimEnd().endsWith('?') && place === pieces.length - 1;
    const speaks = speaksOf(piece, before?.speaks, question);
    // "my wife and I": the others end where the speaker begins, and the other way round.
    clauses.push({ text: speaks === 'self' ? piece.slice(0, startOfOther(piece)) : piece, speaks });
  }
  return clauses;
}

const kin =
  'cousins?|brothers?|sisters?|friends?|husband|wife|spouse|partner|fianc\\S+|boyfriend|girlfriend|father|mother|dad|mom|parents|' +
  'son|daughter|kids?|child|children|baby|colleagues?|co-?residents?|co-?fellows?|roommate|classmates?|batchmates?|uncle|aunt|nephew|niece|' +
  'in-laws?';
// Others only where they are somebody's: "I am an attending" speaks of the speaker.
const roles =
  'attending|boss|pd|director|coordinator|lawyer|attorney|employer|recruiter|mentor|professor|chief|senior|junior|student';
const another = new RegExp(
  `\\b(?:(?:my|his|her|our|their|the|an?|one|some|another)\\s+(?:of my |of our )?(?:[\\w-]+\\s+){0,2}?(?:${kin})|` +
    `(?:my|his|her|our|their) (?:[\\w-]+ ){0,2}?(?:${roles}))\\b`,
  'i',
);
const others =
  /\b(?:he|she|they|he's|she's|they're|someone|somebody|anyone|anybody|people|everyone|everybody|nobody|who|his|her|their|doctors|physicians|residents|fellows|imgs|students|applicants|candidates|you|your)\b/i;
const forAnother =
  /\b(?:asking|question|this is|i am writing|i write|help) (?:for|about|on behalf of|from) (?:my |a |an? old )(?!self|own|visa|case|situation|future|residency|fellowship|job|contract|waiver|exam|status|training)\w+/i;

const self = /\b(?:i|i'm|im|iam|i've|ive|i'll|i'd|me|myself|mine|we|we're|our)\b|\bmy\b/i;

const supposed =
  /^(?:and |but |or |so |ok |then )?(?:what |even |only )?(?:if|unless|suppose|supposing|imagine|assume|assuming|say i|let us say|let's say|lets say|in case|were i|had i|should i (?:ever )?be|pretend|provided|whether|hypothetically|would i|i (?:thought|think|believe|guess|heard|wonder|was told))\b/i;
const timed =
  /^(?:and |but |so )?(?:only |right |soon |as soon as |by the time )?(?:when|once|after|before|until|till|while waiting|as soon as|by the time) (?:i|my)\b/i;
const asking =
  /^(?:so |and |but |ok |then |also |please |pls |hi |hello |sir |tell me |i want to (?:know|ask)(?: if)? |my question is )*(?:can|could|may|might|do|does|did|should|would|will|shall|must|is|are|am|was|were|has|have|what|whats|what's|wat|when|where|which|how|hw|why|who|any chance|is there|possible|tell me|explain)\b/i;

// Where a clause ends. "and" only before words that begin a new statement, a comma not within a date or before a state's name.
const starts =
  "(?:i|i'm|im|i've|ive|my|we|now|he|she|they|want|wants|am|also|then|will|would|can|could|should|currently|looking|failed|passed|cleared|finish\\w*|not|married|wife|husband|do|does|is|are|how|what|when|which|where|have|need|applying|planning|hoping|graduat\\w*|no|ecfmg|working|training)\\b";
const noSplitAfter =
  "(?<!\\b(?:if|when|once|after|before|until|till|unless|because|that|since|what|how|where|why|can|could|may|might|should|would|will|shall|must|do|did|does|am|was|were|have|had|is|are|suppose|imagine|say|assume|assuming|whether|case|like|as|than|which|who|of|on|in|for|with|to|from|by|and|or|but|about|at|the|told|saying|said|not|until|my|moment|change|extend|renew|keep|lose|use|want|need|finish|finished|failed|passed|have|has|get|got|change|changed|leave|left|end|ends|during|under|into|toward|towards|is|hope|ask|without|'d|while|so|pgy ?-?\\d|hold|see|know|think|hear|heard|afraid|worried|sure))";
const comma = /\s*,(?!\s*(?:\d{4}\b|(?:[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*(?:$|[,.?!]))|(?<=\d,)\d)\s*/;
const boundary = new RegExp(
  [
    '\\s*(?::|;|\\s[-\\u2013]\\s|\\u2014|\\.{2,}|\\s/\\s)\\s*',
    `\\s+and\\s+(?=${starts})`,
    '\\s+(?:but|so|because|cause|bcz|coz|whereas|although|though|plus|however)\\s+',
    // A question or a supposition begins without a sign.
    '\\s+(?=(?:can|could|may|do|does|should|would|will|shall|must|is|are|am) (?:i|we|my|it|he|she|they|there|this|that|the)\\b)',
    `${noSplitAfter}\\s+(?=(?:what|whats|when|where|which|how|hw|why)\\b)`,
    '\\s+(?=(?:if|unless|in case|suppose|assuming|imagine|whether)\\b)',
    `${noSplitAfter}\\s+(?=(?:i|i'm|im|iam|i've|ive|we|he|she|my (?:wife|husband|spouse|visa|residency|fellowship|training|program|specialty))\\b)`,
  ].join('|'),
  'i',
);

function speaksOf(piece: string, before: Speaks | undefined, question: boolean): Speaks {
  if (supposed.test(piece)) return 'if';
  if (before === 'if' && !/\b(?:now|currently|actually|already|at the moment)\b/i.test(piece)) return 'if';
  if (timed.test(piece)) return 'when';
  if (asking.test(piece))
    return /^(?:am|have) not\b|^have (?:an? )?\S*(?:ecfmg|visa|step)/i.test(piece) ? 'self' : 'asked';
  const [mine, theirs] = [self.exec(piece)?.index ?? Infinity, startOfOther(piece)];
  if (theirs <= mine && theirs !== Infinity) return 'other';
  if (mine !== Infinity) return 'self';
  if (before && before !== 'nobody' && before !== 'asked') return before;
  return !question &&
    !general.test(piece) &&
    (telegraphic.test(piece) || (before === 'nobody' && telegraphic.test(piece)))
    ? 'self'
    : 'nobody';
}

function startOfOther(piece: string): number {
  return Math.min(another.exec(piece)?.index ?? Infinity, others.exec(piece)?.index ?? Infinity);
}

// Statements without "I", as people type them, and what makes of one a rule or a question.
const telegraphic =
  /^(?:(?:hi|hello|hey|dear|sir|madam|doctor|ok|so|well|yes|no|actually|btw|currently|now|presently|still|sorry|correction|update|also|just|already|background|profile|about me|about myself|as an?|an?|not|recently|soon)\b[, ]*)*(?:(?:[\w'&/-]+ ){0,4}?(?:pgy ?-?\d|resident|fellow|hospitalist|attending|img|fmg|physician|doctor|med student|medical student|graduate|intern|applicant)\b|on (?:an? |my )?[a-z]-? ?\d|[a-z]-? ?\d ?-?b? (?:visa|holder|here)\b|visa(?: status)?\b|status\b|in (?:residency|fellowship|training)\b|working|training|finish|graduat|married|single|failed|passed|cleared|ecfmg|applying|want|looking|living|based|step ?\d|residency|fellowship|specialty|wife|husband|done with|practi[cs]ing|[a-z]-? ?\d\w?-?b?\b$)/i;
const general =
  /\b(?:can|may|must|should|shall|need|needs|needed|gets?|requires?|required|mandatory|allowed|eligible|enough|valid|possible|rules?|vs|versus|or)\b|\b(?:is|are|does|do) (?!(?:not )?(?:on|in|done|passed|pending)\b)/i;
