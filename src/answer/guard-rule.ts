// How a rule of the guard is written and read. A message is first put into plain words, so that a pattern needs one
// spelling: lower case, short forms written out, common misspellings righted.
import type { ReplyName } from '../knowledge/replies.ts';

/** One wording, or several meanings that a message must hold together, in any order. */
export type Sign = RegExp | RegExp[];

/** A reply, and the signs of which one is enough. Patterns are bounded: no `.*`, no nested quantifier. */
export type Rule = {
  reply: ReplyName;
  signs: Sign[];
  /** Wordings that only sound like a sign; taken out before the signs are sought. Global. */
  harmless?: RegExp;
  /** The rule does not hold for a message with this in it. */
  unless?: RegExp;
  /** The rule holds only for a message that asks nothing which the knowledge base could answer. */
  onlyStatements?: boolean;
};

/** The reply of the first rule that a text in plain words meets. */
export function firstReply(rules: Rule[], text: string): ReplyName | undefined {
  return rules.find((rule) => holds(rule, text))?.reply;
}

function holds({ signs, harmless, unless, onlyStatements }: Rule, text: string): boolean {
  if ((onlyStatements && asks(text)) || unless?.test(text)) return false;
  const rest = harmless ? text.replace(harmless, ' ; ') : text;
  return signs.some((sign) => [sign].flat().every((meaning) => meaning.test(rest)));
}

const question =
  /\?|(?:^|[.,;:!] ?|\b(?:but|and|so|then|or) )(?:what|when|where|which|who|whom|how|why|can|could|may|do|does|did|is|are|am|will|would|should)\b|\b(?:can|could|should|will|do|may|must|am|would|did) i\b|\b(?:can|will|would|does|could|should) (?:he|she|they|my|the|it|we|someone|anyone)\b|\bwho can\b|\bwhat (?:to|should|can|will|is|are)\b|\bhow (?:to|do|can|much|many|long)\b|\b(?:tell me|explain|advi[sc]e|i need to know|want to know)\b/;

/** Whether anything is asked, with or without a question mark. */
function asks(text: string): boolean {
  return question.test(text);
}

/** A message as the rules read it. */
export function plainWords(message: string): string {
  return (
    message
      .toLowerCase()
      .normalize('NFKD')
      // Accents of Latin letters only: in other scripts the marks are letters of their own.
      .replace(/(?<=[a-z])[\u0300-\u036f]{1,4}/g, '')
      .normalize('NFC')
      // A joiner within a word, as Persian has it, and what hides in a message.
      .replace(/\p{Cf}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('ı', 'i')
      .replace(/[\u2018\u2019\u02bc`´]/g, "'")
      .replace(/[\u2010-\u2015]/g, '-')
      .replace(/\bu\.\s?s\./g, 'usa ')
      .replace(/\bf[*#@$%]{1,3}ck?/g, 'fuck')
      .replace(/([a-hj-wyz])\1{2,}/g, '$1')
      .replace(/[a-z][a-z0-9']{0,30}/g, (word) => written.get(word) ?? word)
      .replace(/\bi m\b/g, 'i am')
      .replace(
        /\bim(?= (?:not|so|a|an|going|feeling|tired|thinking|very|just|done|really|still|too|about|ready|scared|alone|crying|suicidal|exhausted|depressed|hopeless|looking|searching|broken)\b)/g,
        'i am',
      )
      .replace(/\bcan not\b/g, 'cannot')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const written = new Map(
  Object.entries({
    cannot: "cant can't cnt",
    'do not': "dont don't donot dnt",
    'does not': "doesnt doesn't",
    'did not': "didnt didn't",
    'will not': "wont won't",
    'would not': "wouldnt wouldn't",
    'could not': "couldnt couldn't",
    'should not': "shouldnt shouldn't",
    'is not': "isnt isn't",
    'are not': "arent aren't",
    'was not': "wasnt wasn't",
    'has not': "hasnt hasn't",
    'have not': "havent haven't",
    'i am': "i'm iam",
    'i have': "i've ive",
    'i will': "i'll",
    'i would': "i'd",
    'he is': "he's hes",
    'she is': "she's shes",
    'they are': "they're theyre",
    'you are': "you're youre",
    'what is': "what's whats",
    'who is': "who's whos",
    'that is': "that's thats",
    'it is': "it's",
    'there is': "there's theres",
    'want to': 'wanna wana',
    'going to': 'gonna gona',
    'give me': 'gimme',
    'have to': 'gotta',
    'let me': 'lemme',
    you: 'u yu',
    your: 'ur yr',
    are: 'r',
    please: 'pls plz plzz pleas plese pleease plis plss',
    want: 'wan wnt wannt',
    what: 'wat wht wot',
    how: 'hw hwo',
    have: 'hav hv',
    someone: 'some1 sumone somone',
    anyone: 'any1 anyne',
    somebody: 'sombody somebdy',
    suicide: 'sucide suiside suicid suicde sucied',
    suicidal: 'sucidal suisidal suicidle',
    kill: 'kil',
    killing: 'kiling',
    myself: 'myslef mysef myselff mysel',
    himself: 'himslef hisself',
    human: 'humen huamn humane hooman',
    person: 'persn preson persen',
    talk: 'tallk tolk tlk',
    speak: 'speek spek spaek',
    connect: 'conect connct konnect',
    contact: 'contect cantact',
    consultant: 'consultent consultnt consaltant consultnat',
    recruiter: 'recruter recriuter recuiter recrutier',
    agent: 'agnet ajent',
    representative: 'representitive represntative rep',
    guarantee: 'garantee gaurantee guarentee guaranty garanty garrantee',
    guaranteed: 'garanteed gauranteed guarenteed',
    certificate: 'certficate certificat sertificate',
    experience: 'experiance expirience',
    marriage: 'marrige mariage marraige',
    passport: 'pasport passaport',
    emergency: 'emergancy emergncy',
    instructions: 'instructons instuctions intructions',
    prompt: 'promt propmt',
    ignore: 'ignor ingore',
    previous: 'previos previus prvious',
    message: 'msg mesage massage',
    depressed: 'depresed deppressed',
    harassment: 'harrasment harassement harrassment',
    harassing: 'harrasing harassng',
    medicine: 'medicin medecine',
    job: 'jobb',
    jobs: 'jobz',
    phone: 'fone',
    hello: 'helo',
    thanks: 'thnks thanx thx tnx thks',
  }).flatMap(([word, forms]) => forms.split(' ').map((form): [string, string] => [form, word])),
);
