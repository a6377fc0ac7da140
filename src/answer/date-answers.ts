// "I finish in June 2027, when do I start the waiver?": dates reckoned from the person's own and from a rule of the knowledge
// base. The numbers are read out of the rule's sentence, so that an edit of the article moves the answer, or silences it.
import {
  type CalendarDate,
  type Span,
  isPast,
  lastBefore,
  lastDay,
  readCount,
  shift,
  toDay,
  units,
} from '../domain/calendar.ts';
import type { Profile } from '../domain/profile.ts';
import { showDate } from '../domain/text.ts';
import type { Passage, Query, Sentence } from '../domain/types.ts';
import { namesAnother } from './clauses.ts';
import type { DraftSentence } from './compose.ts';
import { type Computed, passed } from './prove.ts';
import { type FoundDate, findDates } from './read-dates.ts';

/**
 * The date rules that the knowledge base holds: the passage, and how its sentence gives the number (count, to, unit; or a day
 * of the year). The base has none for the next H-1B registration, for the form WH-4 (no day from which to count) or for the
 * next season of ECFMG's Pathways: such questions are left to the passages.
 */
export const dateRules = {
  searchBeforeEnd: [
    'jobs-search-timeline#start',
    /should start (?<count>\d+) to (?<to>\d+) (?<unit>months) before the end of training/,
  ],
  conradOpens: [
    'jobs-search-timeline#windows',
    /open on (?<day>\d+) (?<month>October), when the federal fiscal year begins/,
  ],
  j1Grace: [
    'j1-after-training#grace',
    /physician has (?<count>\d+) (?<unit>days) from the end of the program/,
  ],
  jobLossGrace: ['h1b-job-loss#sixty', /in status for up to (?<count>\d+) (?<unit>days) in a row/],
  ecfmgYears: [
    'ecfmg-time-limits#seven-years',
    /exams it requires passed within (?<count>\w+) (?<unit>years)/,
  ],
  stateYears: ['state-time-limits#seven', /^(?<count>\w+) (?<unit>years) from the first passed Step/],
  retakeFromFirst: [
    'usmle-attempts#retake-timing',
    /at least (?<count>\w+) (?<unit>months) from the first attempt/,
  ],
  retakeFromLast: [
    'usmle-attempts#retake-timing',
    /at least (?<count>\w+) (?<unit>months) from the latest one/,
  ],
  oetAge: ['oet-medicine#recency', /roughly (?<count>\w+) (?<unit>years) back at most/],
  conradStart: ['conrad-timeline#start', /within (?<count>\d+) (?<unit>days) of receiving the waiver/],
  conradService: [
    'conrad-introduction#how-long',
    /must work at least (?<count>\w+) (?<unit>years), full time/,
  ],
  h1bYears: ['h1b-six-years#six', /H-1B status for (?<count>\w+) (?<unit>years) altogether/],
  j1Years: ['j1-length-and-renewal#seven-years', /generally limited to (?<count>\w+) (?<unit>years) in all/],
  h4Renewal: ['family-h4-spouse-work#renewal', /at most (?<count>\d+) (?<unit>days) before the expiry date/],
  permitRenewal: [
    'visa-ead-work-permits#when',
    /at the earliest (?<count>\d+) (?<unit>days) before the card expires/,
  ],
  hhsGap: ['waiver-hhs#specialties', /ended at most (?<count>\d+) (?<unit>months) before the job starts/],
  boardEligible: [
    'boards-certification#eligible-window',
    /at least (?<count>\w+) and at most (?<to>\w+) (?<unit>years) after residency/,
  ],
  licenseTime: [
    'jobs-search-timeline#license-time',
    /license can take (?<count>\w+) to (?<to>\w+) (?<unit>months)/,
  ],
  charge: ['culture-discrimination-religion#deadline', /you have (?<count>\d+) (?<unit>days) after the act/],
} satisfies Record<string, [string, RegExp]>;
type RuleName = keyof typeof dateRules;

/** Answers a question whose date can be reckoned; undefined where no rule, no date or no sure reading is at hand. */
export function answerFromDates(
  query: Query,
  profile: Profile,
  today: Date,
  passages: Map<string, Passage>,
): DraftSentence[] | undefined {
  const words = `${query.text} ${query.context}`.toLowerCase().replaceAll('\u2019', "'");
  if (!asksWhen.test(query.text.toLowerCase())) return undefined;
  const asked: Asked = {
    query,
    words,
    today,
    day: toDay(today),
    passages,
    profile: namesAnother(query.text) ? undefined : profile,
    whose: namesAnother(query.text) ? 'the' : 'your',
  };
  for (const kind of kinds) {
    const draft = kind(asked);
    if (draft) return draft;
  }
  return undefined;
}

const asksWhen =
  /\b(?:when|until|till|til|how long|how soon|how early|deadline|earliest|latest|late|time ?line|by what|which date|what date|last da(?:y|te)|valid|expired?|plan|too old|still good|still ok|counts?|enough time|time left|again|end(?:s|ed)? when|over)\b/;

type Asked = {
  query: Query;
  words: string;
  today: Date;
  day: CalendarDate;
  passages: Map<string, Passage>;
  /** Absent when the question is about somebody else. */
  profile: Profile | undefined;
  whose: 'your' | 'the';
};

type Kind = (asked: Asked) => DraftSentence[] | undefined;

const kinds: Kind[] = [
  jobLoss,
  retake,
  examYears,
  oet,
  conradStart,
  conradService,
  visaYears,
  renewal,
  hhs,
  board,
  charge,
  j1Stay,
  license,
  endOfTraining,
];

function jobLoss(asked: Asked): DraftSentence[] | undefined {
  const { words, whose } = asked;
  if (
    !/\b(?:lay ?-?off|laid ?off|fired|terminated|lost|last (?:paid |working )?day|job (?:ends|ended|will end)|60[ -]?days?)\b/.test(
      words,
    )
  )
    return undefined;
  const visas = visasOf(asked);
  if (
    visas.includes('j-1') ||
    !(
      visas.some((visa) => ['h-1b', 'o-1', 'tn', 'e-3', 'h-1b1'].includes(visa)) ||
      /\b60\b|\bsixty\b/.test(words)
    )
  )
    return undefined;
  if (/\b(?:j-?1|conrad|waiver)\b/.test(words)) return undefined;
  const date = dateNear(
    asked,
    /lay ?-?off|laid ?off|fired|terminated|lost|last (?:paid |working )?day|job (?:ends|ended|will end)/,
    hasHappened(words),
  );
  if (!date || !isDay(date)) return undefined;
  const paid = /last (?:paid |working )?day/.test(words)
    ? ''
    : `, if ${show(date)} is ${whose} last paid day`;
  return say(
    asked,
    'jobLossGrace',
    date.date,
    1,
    (to) =>
      paid
        ? `The days of grace run up to ${to}${paid} and the I-94 does not end sooner.`
        : `With ${show(date)} as the last paid day, the days of grace run up to ${to}, if the I-94 does not end sooner.`,
    [/^The count of the/, /discretion/],
  );
}

function retake(asked: Asked): DraftSentence[] | undefined {
  const { words } = asked;
  if (!/\bstep ?\d|\bck\b|\busmle\b/.test(words) || !/\bfail|n't pass|not pass/.test(words)) return undefined;
  if (!/\b(?:again|earliest|retake|re-?sit|next attempt|how soon|when)\b/.test(words)) return undefined;
  if (/\b(?:four|4|4th|fourth|five|5|six|6)(?: ?times| attempts| x|x)\b/.test(words)) return undefined;
  const dates = datesOf(asked, 'last').filter(({ date }) => !(date.slice(0, asked.day.length) > asked.day));
  const [first, last] = [dates[0], dates.at(-1)];
  const three = /\b(?:three|3|thrice|third|3rd)\b(?! ?ck)/.test(words.replace(/step ?3/g, ''));
  if (!first || !last) return undefined;
  const fromLast = reckon(asked, 'retakeFromLast', last.date, 1);
  if (!fromLast) return undefined;
  const rule = verbatim(fromLast.rule, fromLast.passage);
  const also = sentenceOf(fromLast.passage, /^The same Step may be taken/);
  if (!also) return undefined;
  if (three && dates.length >= 2 && first.date < last.date) {
    const fromFirst = reckon(asked, 'retakeFromFirst', first.date, 1);
    if (!fromFirst) return undefined;
    const [a, b] = [fromFirst.to[0]!, fromLast.to[0]!];
    const text = `With the first attempt ${on(first)} and the latest ${on(last)}, the two waits end ${inOn(a)} ${showDate(a)} and ${inOn(b)} ${showDate(b)}, and the fourth attempt can follow the later of these.`;
    const computed = {
      ...fromLast.computed,
      given: [first.date, last.date],
      steps: [...fromFirst.computed.steps, ...fromLast.computed.steps],
    };
    return [sentence(text, fromLast.passage, computed), rule];
  }
  if (dates.length > 1) return undefined;
  const to = fromLast.to[0]!;
  const text = three
    ? `After an attempt ${on(last)}, a fourth attempt can be ${inOn(to)} ${showDate(to)} at the earliest, and later if the first attempt was then too short ago.`
    : `If the attempt ${on(last)} was the last one before a fourth attempt, that one can be ${inOn(to)} ${showDate(to)} at the earliest.`;
  const ending = sentence(text, fromLast.passage, fromLast.computed);
  // Without a third attempt no wait but that of the three a year is known.
  return three ? [ending, rule] : [verbatim(also, fromLast.passage), ending, rule];
}

function examYears(asked: Asked): DraftSentence[] | undefined {
  const { words, query } = asked;
  if (
    query.jurisdictions.length ||
    !/\b(?:pass|passed|cleared|took|done)\b/.test(words) ||
    !/\bstep ?[12]\b|\bck\b|\busmle\b/.test(words)
  )
    return undefined;
  if (!/\b(?:7|seven)\b|\bexpire|\bvalid|\buntil|\btill|\blimit|\bdeadline|\bhow long|\btoo old/.test(words))
    return undefined;
  const date = datesOf(asked, 'last').sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  if (!date || date.date.slice(0, 7) > asked.day) return undefined;
  const license = /\blicen[cs]e|\bstep ?3\b|\bboard\b/.test(words) && !/\becfmg\b/.test(words);
  return say(
    asked,
    license ? 'stateYears' : 'ecfmgYears',
    date.date,
    1,
    (to) =>
      license
        ? `Counted from a first Step passed ${on(date)}, the usual limit of a state ends ${inOn(date.date)} ${to}.`
        : `Counted from a first Step passed ${on(date)}, the time for the exams that ECFMG requires ends ${inOn(date.date)} ${to}.`,
    license ? [/^Most of these time limits/] : [/begin on the exam date/],
  );
}

function oet(asked: Asked): DraftSentence[] | undefined {
  if (!/\boet\b/.test(asked.words)) return undefined;
  const date = datesOf(asked, 'last')[0];
  if (!date || date.date > asked.day) return undefined;
  return say(
    asked,
    'oetAge',
    date.date,
    1,
    (to) => `By the rough limit, an OET result of ${show(date)} is recent until about ${to}.`,
    [/^The cut-off/, /^Read the OET date/],
  );
}

function conradStart(asked: Asked): DraftSentence[] | undefined {
  const { words, whose } = asked;
  const received =
    /waiver (?:\w+ ){0,3}?(?:approved|granted|received|came|issued)|(?:received|got) (?:my |the |his |her )?(?:conrad )?(?:waiver|approval)|waiver approval/;
  if (!received.test(words) || !/\b(?:start|begin|work)\b/.test(words)) return undefined;
  const date = dateNear(asked, received, 'last');
  if (!date || !isDay(date)) return undefined;
  return say(
    asked,
    'conradStart',
    date.date,
    1,
    (to) => `If ${whose} waiver was received on ${show(date)}, work at the facility must begin by ${to}.`,
    [/does not start the/, /^Have the H-1B petition ready/],
  );
}

function conradService(asked: Asked): DraftSentence[] | undefined {
  const { words } = asked;
  const began = /\b(?:start(?:ed|ing|s)?|began|begin|since)\b/;
  if (
    !/\b(?:conrad|waiver) (?:job|service|work|position|obligation)|\bthree years of (?:conrad|waiver)/.test(
      words,
    ) ||
    !began.test(words)
  )
    return undefined;
  if (!/\b(?:done|over|finish|finished|complete|completed|end|ends|free)\b/.test(words)) return undefined;
  // There the date is the end of training.
  if (/\b(?:search\w*|look\w*|fellowship|residency|training)\b/.test(words)) return undefined;
  const date = dateNear(asked, began, hasHappened(words));
  if (!date) return undefined;
  return say(
    asked,
    'conradService',
    date.date,
    1,
    (to) =>
      `With a start ${on(date)} and no break, the Conrad service is complete ${inOn(date.date)} ${to} at the earliest.`,
    [/^Until the three years/],
  );
}

function visaYears(asked: Asked): DraftSentence[] | undefined {
  const { words, query } = asked;
  const since = /\b(?:since|from|started|began|start)\b/;
  if (
    !since.test(words) ||
    !/\b(?:max|maximum|limit|six|6|seven|7|run out|until|till|how long|last|over|end)\b/.test(words)
  )
    return undefined;
  const own = query.visas.length ? query.visas : asked.profile?.visa ? [asked.profile.visa] : [];
  if (
    own.length !== 1 ||
    !/\bh-?1-?b|\bj-?1\b|\bvisa\b/.test(words) ||
    /\b(?:waiver|conrad|fired|laid|salary|paid|pay|wages?|licen[cs]e)\b/.test(words)
  )
    return undefined;
  const date = dateNear(asked, since, 'last');
  if (!date || date.date.slice(0, 7) > asked.day) return undefined;
  if (own[0] === 'h-1b')
    return say(
      asked,
      'h1bYears',
      date.date,
      1,
      (to) =>
        `With H-1B status since ${show(date)} and no time abroad, the limit is reached ${inOn(date.date)} ${to}.`,
      [/^H-1B time can pass/],
    );
  if (own[0] === 'j-1')
    return say(
      asked,
      'j1Years',
      date.date,
      1,
      (to) => `With J-1 training since ${show(date)}, the general limit is reached ${inOn(date.date)} ${to}.`,
      [/^Within the/],
    );
  return undefined;
}

function renewal(asked: Asked): DraftSentence[] | undefined {
  const { words } = asked;
  if (!/\b(?:ead|work permit|work card)\b/.test(words) || !/\brenew|\bfile\b|\bextend|\bapply\b/.test(words))
    return undefined;
  // Whether one may go on working is another question.
  if (/\b(?:can|may)\b.{0,30}\bwork\b(?! (?:permit|card))/.test(words)) return undefined;
  const date = dateNear(asked, /\b(?:expires?|expiring|ends?|valid|until|till)\b/, 'next');
  if (!date || !isDay(date)) return undefined;
  const rule = /\bh-?4\b/.test(words) || asked.query.visas.includes('h-4') ? 'h4Renewal' : 'permitRenewal';
  return say(
    asked,
    rule,
    date.date,
    -1,
    (to) =>
      `For a work permit that expires on ${show(date)}, the renewal can be filed on ${to} at the earliest.`,
    [/^(?:A renewal filed|Filing early)/],
  );
}

function hhs(asked: Asked): DraftSentence[] | undefined {
  const { words, whose } = asked;
  if (!/\bhhs\b/.test(words) || /\bfellowship\b/.test(words)) return undefined;
  const date = endOf(asked);
  if (!date) return undefined;
  return say(
    asked,
    'hhsGap',
    date.date,
    1,
    (to) => `If ${whose} residency ends ${on(date)}, an HHS job has to start by ${to}.`,
    [/^The list of fields/],
  );
}

function board(asked: Asked): DraftSentence[] | undefined {
  const { words, whose } = asked;
  if (!/\bboard[ -]?eligib/.test(words)) return undefined;
  const date = endOf(asked);
  if (!date) return undefined;
  return say(
    asked,
    'boardEligible',
    date.date,
    1,
    (first, last) =>
      `If ${whose} residency ends or ended ${on(date)}, board eligibility ends between ${first} and ${last}, as the board decides.`,
    [/^Look up the period/],
  );
}

function charge(asked: Asked): DraftSentence[] | undefined {
  const { words } = asked;
  if (!/\bdiscriminat|\bharass|\beeoc\b/.test(words) || /\bier\b/.test(words)) return undefined;
  const date = datesOf(asked, 'last')[0];
  if (!date || !isDay(date)) return undefined;
  return say(
    asked,
    'charge',
    date.date,
    1,
    (to) => `For an act on ${show(date)}, the first of these limits ends on ${to}.`,
    [/^The EEOC limit/],
  );
}

function j1Stay(asked: Asked): DraftSentence[] | undefined {
  const { words, whose } = asked;
  if (
    !visasOf(asked).includes('j-1') ||
    !/\b(?:grace|30[ -]?days?|thirty|stay|leave (?:the )?(?:us|usa|country|united)|remain)\b/.test(words)
  )
    return undefined;
  if (/\b(?:60|sixty|waiver|conrad|work|h-?1-?b|timeline)\b/.test(words)) return undefined;
  const date =
    dateNear(asked, /\b(?:ends?|ended|ending|finish\w*|expires?|over|done|complete\w*)\b/, 'next') ??
    endOf(asked);
  if (!date) return undefined;
  const end = lastDay(date.date);
  const counted = isDay(date) ? '' : `, counted from the last day of that month`;
  return say(
    asked,
    'j1Grace',
    date.date,
    1,
    (to) => `If ${whose} J-1 program ends ${on(date)}, the days after it run up to ${to}${counted}.`,
    [/give no right to work/],
    end,
  );
}

function license(asked: Asked): DraftSentence[] | undefined {
  const { words, query } = asked;
  if (
    query.jurisdictions.length ||
    !/\blicen[cs]e\b/.test(words) ||
    !/\bapply|\bstart|\bbegin/.test(words) ||
    /\bstep\b|\bresidency\b|\bwaiver\b/.test(words)
  )
    return undefined;
  const date = dateNear(
    asked,
    /\b(?:job|work|start(?:s|ing)?|begin(?:s|ning)?|first day|position)\b/,
    'next',
  );
  if (!date || isPast(date.date, asked.day)) return undefined;
  return say(
    asked,
    'licenseTime',
    date.date.slice(0, 7),
    -1,
    (latest, first) =>
      `For a job that starts in ${showDate(date.date.slice(0, 7))}, apply for the state license between ${first} and ${latest}.`,
    [/^Ask the board/],
  );
}

/** The plan of a doctor in training: the search, the Conrad window, and what is left when they are gone. */
function endOfTraining(asked: Asked): DraftSentence[] | undefined {
  const { words, whose } = asked;
  const waiver = /\b(?:waiver|conrad)\b/.test(words);
  if (
    !waiver &&
    !/\b(?:job search|search(?:ing)?|look(?:ing)? for|find (?:a )?job|jobs?|time ?line|plan)\b/.test(words)
  )
    return undefined;
  if (
    /\b(?:hhs|arc|va|dra|scrc|nbrc|hardship|persecution|fee|cost|interview|moonlight\w*|green ?card|i-?140|i-?485|niw|step|contract|license)\b/.test(
      words,
    ) ||
    asked.query.jurisdictions.length
  )
    return undefined;
  const date = endOf(asked);
  if (!date) return undefined;
  const visas = visasOf(asked);
  const j1 = waiver || visas.includes('j-1');
  if (visas.length && !j1 && !visas.some((visa) => ['h-1b', 'o-1', 'f-1', 'opt', 'h-4'].includes(visa)))
    return undefined;
  const ends = isPast(date.date, asked.day) ? 'ended' : 'ends';
  // The end of the J-1 is taken for the end of the training that it is for.
  const end = `${whose} ${/\bj-?1\b[^.?]{0,20}\b(?:ends?|expires?|ended)\b/.test(words) ? 'program' : 'training'} ${ends} ${on(date)}`;
  const search = say(
    asked,
    'searchBeforeEnd',
    date.date,
    -1,
    (last, first) => `If ${end}, the time to start the job search is between ${first} and ${last}.`,
    [],
    date.date.slice(0, 7),
  );
  const opens = j1 ? conradOpening(asked, date, end) : undefined;
  if (!search) return undefined;
  const first =
    !opens || /\b(?:search|look|how long before|job)/.test(words) ? [search, opens] : [opens, search];
  const draft = first.flatMap((part) => part ?? []);
  const gone = opens?.[0]!.text.includes(passed)
    ? sentenceOf(asked.passages.get(missed), /^No, not always/)
    : undefined;
  if (!gone) return draft;
  const plain = gone.text.replace(/^No, not always: (.)/, (_, letter: string) => letter.toUpperCase());
  return [...draft, verbatim({ ...gone, text: plain }, asked.passages.get(missed)!)];
}

const missed = 'conrad-timeline#missed';

/** The October before training ends, where training ends in the usual half of the year. */
function conradOpening(asked: Asked, date: Dated, end: string): DraftSentence[] | undefined {
  const found = findRule(asked.passages, 'conradOpens');
  const month = Number(date.date.slice(5, 7));
  // Who ends in autumn or winter may file in this October or in the one before: no rule here tells which.
  if (!found || month < 3 || month > 9) return undefined;
  const by = { month: 10, day: Number(found.groups.day) };
  const to = lastBefore(date.date, by.month, by.day);
  const gone = isPast(to, asked.day);
  const text = `If ${end}, the Conrad slots for ${asked.whose === 'your' ? 'you' : 'that doctor'} ${gone ? 'opened' : 'open'} on ${showDate(to)}${gone ? ` (that day ${passed})` : ''}, counting from the day when the federal fiscal year begins.`;
  return [
    sentence(text, found.passage, {
      passage: found.passage.id,
      key: found.sentence.sources[0]!,
      rule: found.sentence.text,
      given: [date.date],
      steps: [{ from: date.date, by, to }],
      today: asked.day,
    }),
    verbatim(found.sentence, found.passage),
    // The program itself may have ended by then.
    ...[sentenceOf(found.passage, /^The Conrad program goes on/)].flatMap((one) =>
      one ? [verbatim(one, found.passage)] : [],
    ),
  ];
}

/** The reckoned sentence, the rule's own, and what of the passage must be known beside it. */
function say(
  asked: Asked,
  name: RuleName,
  from: CalendarDate,
  sign: 1 | -1,
  words: (first: string, second: string) => string,
  beside: RegExp[],
  counted = from,
): DraftSentence[] | undefined {
  const found = reckon(asked, name, counted, sign);
  if (!found) return undefined;
  const said = words(showDate(found.to[0]!), showDate(found.to[1] ?? found.to[0]!));
  const gone = found.to.every((date) => isPast(date, asked.day))
    ? `${said.slice(0, -1)}; that ${passed}.`
    : said;
  const computed = { ...found.computed, given: [...new Set([from, counted])] };
  const others = beside.map((pattern) => sentenceOf(found.passage, pattern));
  return [
    sentence(gone, found.passage, computed),
    verbatim(found.rule, found.passage),
    ...others.filter((one) => one !== undefined).map((one) => verbatim(one, found.passage)),
  ];
}

type Reckoned = { rule: Sentence; passage: Passage; to: CalendarDate[]; computed: Computed };

function reckon(asked: Asked, name: RuleName, from: CalendarDate, sign: 1 | -1): Reckoned | undefined {
  const found = findRule(asked.passages, name);
  const unit = units.find((one) => `${one}s` === found?.groups.unit);
  if (!found || !unit) return undefined;
  const counts = [found.groups.count, found.groups.to].flatMap((word) => (word ? [readCount(word)] : []));
  if (!counts.length || counts.includes(undefined)) return undefined;
  const steps = counts.map((count) => {
    const by: Span = { count: sign * count!, unit };
    return { from, by, to: shift(from, by) };
  });
  const { sentence: rule, passage } = found;
  return {
    rule,
    passage,
    to: steps.map(({ to }) => to),
    computed: {
      passage: passage.id,
      key: rule.sources[0]!,
      rule: rule.text,
      given: [from],
      steps,
      today: asked.day,
    },
  };
}

/** The sentence of a rule and its numbers; undefined when the passage no longer says it. */
export function findRule(
  passages: Map<string, Passage>,
  name: RuleName,
): { passage: Passage; sentence: Sentence; groups: Record<string, string> } | undefined {
  const [id, pattern]: [string, RegExp] = dateRules[name];
  const passage = passages.get(id);
  const sentence = passage && sentenceOf(passage, pattern);
  if (!passage || !sentence?.sources.length) return undefined;
  return { passage, sentence, groups: pattern.exec(sentence.text)!.groups! };
}

function sentenceOf(passage: Passage | undefined, pattern: RegExp): Sentence | undefined {
  return passage?.sentences.find(({ text }) => pattern.test(text));
}

function sentence(text: string, passage: Passage, computedFrom: Computed): DraftSentence {
  return {
    text,
    sources: [{ passage: passage.id, key: computedFrom.key }],
    passages: [passage.id],
    computedFrom,
  };
}

function verbatim({ text, sources }: Sentence, passage: Passage): DraftSentence {
  return { text, sources: sources.map((key) => ({ passage: passage.id, key })), passages: [passage.id] };
}

type Dated = Pick<FoundDate, 'date' | 'assumed'>;

/** The month in which training ends: as the question says, else as the profile does. */
function endOf(asked: Asked): Dated | undefined {
  const said = dateNear(
    asked,
    /\b(?:finish\w*|ends?|ended|ending|graduat\w*|complet\w*|done|end of (?:my )?(?:training|residency|fellowship))\b/,
    'next',
  );
  if (said) return said;
  const { profile, query } = asked;
  if (!profile?.finish || findDates(query.text, asked.today).length) return undefined;
  return { date: profile.finish, assumed: !!profile.finishAssumed };
}

/** The date nearest to the words it belongs to, in the question or, where it has none, in what it leans on. */
function dateNear(asked: Asked, words: RegExp, toward: 'next' | 'last'): FoundDate | undefined {
  for (const text of [asked.query.text, asked.query.context]) {
    const at = words.exec(text.toLowerCase())?.index;
    const dates = findDates(text, asked.today, toward);
    if (at === undefined || !dates.length) continue;
    return dates.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  }
  return undefined;
}

function datesOf({ query, today }: Asked, toward: 'next' | 'last'): FoundDate[] {
  const own = findDates(query.text, today, toward);
  return own.length ? own : findDates(query.context, today, toward);
}

function visasOf({ query, profile }: Asked): string[] {
  return query.visas.length || !profile?.visa ? query.visas : [profile.visa];
}

/** Of what was, a month without a year is the last such month. */
function hasHappened(words: string): 'next' | 'last' {
  return /\b(?:was|got|were|had|lost|started|began|since|laid|ago|fired)\b/.test(words) &&
    !/\bwill\b/.test(words)
    ? 'last'
    : 'next';
}

function isDay({ date }: Dated): boolean {
  return date.length === 10;
}

function on(date: Dated): string {
  return `${inOn(date.date)} ${show(date)}`;
}

function inOn(date: CalendarDate): 'in' | 'on' {
  return date.length === 10 ? 'on' : 'in';
}

/** A date as it was understood. */
function show({ date, assumed }: Dated): string {
  return `${showDate(date)}${assumed ? ' (you gave no year)' : ''}`;
}
