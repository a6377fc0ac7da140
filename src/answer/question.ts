// Finding what is asked in a message that tells a story first. Rules on how candidates write: capitals and question marks
// are often missing.
import { splitSentences, wordCount } from '../domain/text.ts';

export type Asked = {
  /** The part of the message that asks; all of it where nothing sets a question apart. */
  question: string;
  /** The rest: what the question is asked about, without greetings and laments. */
  circumstance: string;
  /** Each question where there are several, else none. */
  parts: string[];
};

/** Tells the question of a message from its circumstance. Never throws. */
export function findQuestion(message: string): Asked {
  const text = message.replace(marker, '').trim() || message;
  const all = sentencesOf(text);
  const asking = all.filter(asks);
  if (!asking.length) {
    const said = all.filter((sentence) => !isPreamble(sentence)).join(' ');
    return { question: said || text, circumstance: '', parts: [] };
  }
  const told: string[] = [];
  const questions: string[] = [];
  for (const sentence of all) {
    if (!asking.includes(sentence)) {
      if (!isPreamble(sentence)) told.push(sentence);
      continue;
    }
    const at = startOfQuestion(sentence);
    const before = sentence
      .slice(0, at)
      .replace(announcement, '')
      .replace(/[\s,;:-]+$/, '');
    if (before && !isPreamble(before)) told.push(before);
    questions.push(sentence.slice(at));
  }
  return {
    question: questions.join(' '),
    circumstance: told.join(' '),
    parts: questions.length > 1 ? questions : [],
  };
}

/** Whether a message leaves the subject of the one before it: "new question:", "by the way". */
export function changesSubject(message: string): boolean {
  return leaving.test(message);
}

const leaving =
  /^\W*(?:(?:ok(?:ay)?|thanks?|thank you|so|and|also|now|got it|great)\W+)*(?:i (?:also )?have )?(?:an? )?(?:(?:new|other|another|different|separate|unrelated|second|next) (?:question|topic|subject|thing|matter|issue|query)|one (?:more|other) (?:question|thing)|(?:change|changing) (?:of |the )?(?:topic|subject)|on another (?:note|topic|subject)|by the way|btw|something (?:else|different))\b/i;
const marker = new RegExp(
  `${leaving.source}(?:(?: please| pls)?\\s*(?:[:;,.!-]|\\bis\\b(?= (?:how|what|when|where|who|which|can|do|if)))+)?`,
  'i',
);

const fillers = String.raw`(?:(?:ok(?:ay)?|so|and|but|also|then|or|now|well|hi|hello|hey|please|pls|plz|dear|sir|team|thanks?|my (?:main |only |real )?question is|i (?:just |only )?(?:want|need|would like|wanted) to (?:know|ask|understand)|tell me|just|wondering|if)\b\W*)*`;
const someone = String.raw`(?:i|we|you|he|she|it|they|one|my|our|your|his|her|the|this|that|these|those|there|a|an|any|all|imgs?|j-?1|h-?1b|anyone|anybody|somebody|someone|doctors?)`;
const start = String.raw`(?:(?:what|whats|what's|when|where|which|who|whom|whose|how|hw|why|whether)\b|(?:can|could|is|are|do|does|did|will|would|should|shall)\b|(?:may|must|am|was|were|has|have|had)\s+${someone}\b)`;
const begins = new RegExp(String.raw`^\W*${fillers}${start}`, 'i');
const announces =
  /\b(?:question is|i (?:just |only )?(?:want|need|would like|wanted) to (?:know|ask)|tell me|i am wondering|i wonder|wondering (?:if|whether|how)|please (?:advise|explain|guide))\b/i;

function asks(sentence: string): boolean {
  return /\?["')\]]*$/.test(sentence) || begins.test(sentence) || announces.test(sentence);
}

const announcement =
  /\b(?:so |and |but )?(?:my |the )?(?:main |only |real )?question is\W*(?:that\W+)?|\bi (?:just |only )?(?:want|need|would like|wanted) (?:only )?to (?:know|ask)\b\W*/i;
// A condition belongs to the question that follows it.
const condition =
  /^\W*(?:and |but |so |ok |now )*(?:if|when|once|after|before|while|as|since|because|unless|until|suppose|assuming|in case|for|to|on|in|at|with|without|during)\b/i;
// Where a clause may begin within a sentence.
const joint =
  /(?:[,;:]\s*|\s[-\u2013\u2014]+\s*|\.{2,}\s*)(?:(?:and|but|so|now|then)\s+)?|\s+(?:so|but)\s+/gi;
const shortest = 3;

/** Where in a sentence its question begins: 0 unless a statement stands before it. */
function startOfQuestion(sentence: string): number {
  const announced = announcement.exec(sentence);
  if (announced) {
    const at = announced.index + announced[0].length;
    if (wordCount(sentence.slice(at)) >= shortest) return at;
  }
  if (begins.test(sentence)) return 0;
  let from = 0;
  for (const match of sentence.matchAll(joint)) {
    const at = match.index + match[0].length;
    const rest = sentence.slice(at);
    if (begins.test(rest) && wordCount(rest) >= shortest)
      return condition.test(sentence.slice(from, match.index)) ? from : at;
    from = at;
  }
  return 0;
}

const greeting =
  /^\W*(?:(?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon)|greetings|respected|sir|madam|team|all|everyone|there|assalam\w*|salam|namaste)\b\W*)+(?:i hope\b.*)?$|\bhope (?:you|this|all)\b|\b(?:thank you|thanks)\b|\bsorry for\b|\b(?:it'?s|it is) a long story\b|\blong story\b|^\W*(?:please )?(?:urgent|help)\b|^\W*please help\b|\byou are my last hope\b/i;
const lament =
  /\b(?:tired|scared|exhausted|cry|crying|cried|depressed|stressed|worried|anxious|nervous|confused|frustrated|desperate|hopeless|afraid|panic\w*|overwhelmed|sad|lost|terrible|miserable|lonely|shocked|heartbroken|devastated|sleep|sleepless|upset)\b/i;
// Even a lament may tell what the question is about.
const substance =
  /\d|\b(?:visa|waiver|residency|job|licen[cs]e|contract|exam|step|match|hospital|fail\w*|green card|interview|fellowship|offer|program|board|fired|passport)\b/i;

/** Greetings and laments: what a person says before saying anything about the matter. */
function isPreamble(sentence: string): boolean {
  return (
    (greeting.test(sentence) || lament.test(sentence)) &&
    !substance.test(sentence) &&
    wordCount(sentence) <= 16
  );
}

/** Sentences as people type them: with or without a capital after the stop. */
function sentencesOf(text: string): string[] {
  return splitSentences(text)
    .flatMap((sentence) =>
      sentence.split(
        /(?<=[?!][)"']?)\s+|(?<=\b(?!(?:etc|approx|incl|vs|dr|drs|mr|mrs|no|st|inc)\.)[a-z0-9]{2,}\.)\s+(?=[a-z])/i,
      ),
    )
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
