// The rules of the states as passages, so that plain questions find them: for each theme one entry in the indexes, under
// which all states are found, and for each state its own words.
import { showDate, splitSentences } from '../domain/text.ts';
import type { Cell, Limit, Pathway, StateRules } from '../domain/states.ts';
import type { Passage, Sentence, Topic } from '../domain/types.ts';
import { statePhrasings } from './state-phrasings.ts';

type Part = { text: string; cell?: Cell<unknown> };
type Theme = {
  id: keyof typeof statePhrasings;
  topic: Topic;
  /** Of the entry in the indexes, and with the state's name of the passage. */
  heading: string;
  headingOf: (name: string) => string;
  say: (rules: StateRules) => Part[];
};

/**
 * The entries for the indexes: what a question about any state's rule is compared with. One for all states: fifty-four
 * passages that differ in a name would crowd out everything else.
 */
export function themePassages(): Passage[] {
  return themes.map((theme) => ({
    id: `${themePrefix}${theme.id}`,
    articleId: 'states',
    title: 'State rules',
    heading: theme.heading,
    topic: theme.topic,
    jurisdictions: [],
    phrasings: statePhrasings[theme.id],
    verdicts: [],
    sentences: [],
    sources: {},
    verified: '',
    reviewBy: '',
  }));
}

/** The passages of one state, one a theme: `state-oh#training`. */
export function statePassages(rules: StateRules): Passage[] {
  const name = inText(rules.name);
  return themes.map((theme) => {
    const sentences = theme.say({ ...rules, name }).flatMap(toSentences);
    const used = new Set(sentences.flatMap((sentence) => sentence.sources));
    return {
      id: statePassageId(rules.state, `${themePrefix}${theme.id}`),
      articleId: `state-${rules.state.toLowerCase()}`,
      title: theme.topic === 'visas' ? `Conrad 30 in ${rules.name}` : `Licensing in ${rules.name}`,
      heading: theme.headingOf(name),
      topic: theme.topic,
      jurisdictions: [rules.state],
      phrasings: statePhrasings[theme.id],
      verdicts: [],
      sentences,
      sources: Object.fromEntries(Object.entries(rules.sources).filter(([key]) => used.has(key))),
      official: officialOf(rules, theme.topic),
      verified: rules.verified,
      reviewBy: rules.reviewBy,
    };
  });
}

/** The ids of the passages that an entry of the indexes stands for, where these states are asked about. */
export function idsBehind(entryId: string, states: string[]): string[] {
  return entryId.startsWith(themePrefix) ? states.map((state) => statePassageId(state, entryId)) : [entryId];
}

function statePassageId(state: string, entryId: string): string {
  return `state-${state.toLowerCase()}#${entryId.slice(themePrefix.length)}`;
}

const themePrefix = 'states#';

const themes: Theme[] = [
  {
    id: 'training',
    topic: 'licensing',
    heading: 'How many years of residency does this state ask of an IMG for a full license?',
    headingOf: (name) => `How many years of residency does ${name} ask of an IMG for a full license?`,
    say: ({ name, licence: { imgTrainingYears, usTrainingYears, ecfmg }, board }) => [
      said(
        imgTrainingYears,
        (years) =>
          `${name} asks an international medical graduate (IMG) for ${count(years, 'year')} of accredited residency before a full license.`,
        `How many years of residency ${name} asks of an international medical graduate (IMG) is not known to us; ask the ${board.name}.`,
      ),
      ...note(imgTrainingYears),
      ...(usTrainingYears.value === null
        ? []
        : [
            said(
              usTrainingYears,
              (years) => `A graduate of a US medical school needs ${count(years, 'year')} in ${name}.`,
              '',
            ),
          ]),
      ...note(usTrainingYears),
      ...(ecfmg.value === null
        ? []
        : [
            said(
              ecfmg,
              (asked) =>
                asked
                  ? `${name} asks international graduates for ECFMG Certification.`
                  : `${name} does not ask international graduates for ECFMG Certification on every route.`,
              '',
            ),
          ]),
      ...note(ecfmg),
    ],
  },
  {
    id: 'exams',
    topic: 'licensing',
    heading: 'How many USMLE attempts does this state allow, and within how many years?',
    headingOf: (name) => `How many USMLE attempts does ${name} allow, and within how many years?`,
    say: ({ name, licence, board }) => [
      ...sayAttempts(name, licence, board.name),
      said(
        licence.examYears,
        (years) =>
          years === 'none'
            ? `${name} states no limit on the years in which all USMLE Steps must be passed.`
            : `${name} wants all USMLE Steps passed within ${count(years, 'year')}.`,
        `In how many years ${name} wants all USMLE Steps passed is not known to us; ask the ${board.name}.`,
      ),
      ...note(licence.examYears),
    ],
  },
  {
    id: 'compact',
    topic: 'licensing',
    heading: 'Is this state in the Interstate Medical Licensure Compact, and does it want FCVS?',
    headingOf: (name) =>
      `Is ${name} in the Interstate Medical Licensure Compact, and does it want a verification by FCVS?`,
    say: ({ name, licence: { compact, fcvs }, board }) => [
      said(
        compact,
        (state) =>
          ({
            member: `${name} is a member of the Interstate Medical Licensure Compact (IMLC).`,
            joining: `${name} has passed the law of the Interstate Medical Licensure Compact (IMLC), and at our last check was still preparing to take part.`,
            'not member': `${name} is not a member of the Interstate Medical Licensure Compact (IMLC).`,
          })[state],
        `Whether ${name} is in the Interstate Medical Licensure Compact (IMLC) is not known to us; ask the ${board.name}.`,
      ),
      ...note(compact),
      said(
        fcvs,
        (how) =>
          ({
            required: `${name} requires the Federation Credentials Verification Service (FCVS).`,
            accepted: `${name} accepts the Federation Credentials Verification Service (FCVS) but does not require it.`,
            'not accepted': `${name} does not accept the Federation Credentials Verification Service (FCVS).`,
          })[how],
        `Whether ${name} wants the Federation Credentials Verification Service (FCVS) is not known to us.`,
      ),
      ...note(fcvs),
    ],
  },
  {
    id: 'pathway',
    topic: 'licensing',
    heading: 'Can a doctor trained abroad get a license in this state without a US residency?',
    headingOf: (name) => `Can a doctor trained abroad get a license in ${name} without a US residency?`,
    say: ({ name, licence: { pathway } }) => [
      said(
        pathway,
        (route) =>
          `${name} ${
            {
              'in force': 'has a route to a license for doctors trained abroad, in force',
              enacted: 'has passed a route to a license for doctors trained abroad',
              proposed: 'has had a bill, not a law, for a route to a license for doctors trained abroad',
              died: 'had a bill for a route to a license for doctors trained abroad, and it did not pass',
            }[route.status]
          }: ${route.name}, ${route.law}.`,
        `No route to a license in ${name} without a US residency is known to us.`,
      ),
      ...(pathway.value ? [{ text: pathway.value.summary, cell: pathway }] : []),
      ...(pathway.value?.effective
        ? [
            {
              text: `The route in ${name} ${since(pathway.value.status)} ${showDate(pathway.value.effective)}.`,
              cell: pathway,
            },
          ]
        : []),
      ...note(pathway),
    ],
  },
  {
    id: 'conrad-window',
    topic: 'visas',
    heading: 'When does this state take Conrad 30 waiver applications, and are slots left?',
    headingOf: (name) => `When does ${name} take Conrad 30 waiver applications, and are slots left?`,
    say: ({ name, conrad: { window, slots, agency } }) => [
      said(window, ({ text }) => text, `When ${name} takes Conrad 30 requests is not known to us.`),
      ...note(window),
      said(slots, ({ text }) => text, `How many of its 30 Conrad slots ${name} uses is not known to us.`),
      ...note(slots),
      said(
        agency,
        (who) => `In ${name} the Conrad 30 program is run by the ${who.replace(/^the /i, '')}.`,
        `Which agency of ${name} takes Conrad 30 requests is not known to us.`,
      ),
      ...note(agency),
    ],
  },
  {
    id: 'conrad-rules',
    topic: 'visas',
    heading: 'What are the Conrad 30 rules of this state: fee, flex slots, specialists, contract?',
    headingOf: (name) => `What are the Conrad 30 rules of ${name}: fee, flex slots, specialists, contract?`,
    say: ({ name, conrad: { specialists, flex, feeUsd, primaryCareFirst, contract } }) => [
      said(
        specialists,
        (text) => text,
        `Whether ${name} takes specialists under Conrad 30 is not known to us.`,
      ),
      ...note(specialists),
      ...(primaryCareFirst.value === null
        ? []
        : [
            said(
              primaryCareFirst,
              (first) =>
                first
                  ? `${name} puts primary care first under Conrad 30.`
                  : `${name} does not put primary care first under Conrad 30.`,
              '',
            ),
          ]),
      ...note(primaryCareFirst),
      said(
        flex,
        (number) =>
          ({
            none: `${name} offers no Conrad flex slots.`,
            yes: `${name} offers Conrad flex slots for jobs outside a shortage area.`,
          })[String(number)] ??
          `${name} offers up to ${number} Conrad flex slots for jobs outside a shortage area; they are part of the 30.`,
        `Whether ${name} offers Conrad flex slots is not known to us.`,
      ),
      ...note(flex),
      said(
        feeUsd,
        (fee) =>
          fee === 0
            ? `${name} charges no state fee for a Conrad 30 request.`
            : `${name} charges a state fee of $${fee.toLocaleString('en-US')} for a Conrad 30 request.`,
        `Whether ${name} charges a state fee for a Conrad 30 request is not known to us.`,
      ),
      ...note(feeUsd),
      ...(contract.value === null ? [] : [said(contract, (text) => text, '')]),
      ...note(contract),
    ],
  },
];

/** One sentence where the Steps are alike, else one each; the limit over all Steps where there is one. */
function sayAttempts(name: string, licence: StateRules['licence'], board: string): Part[] {
  const steps = [
    ['Step 1', licence.attemptsStep1],
    ['Step 2', licence.attemptsStep2],
    ['Step 3', licence.attemptsStep3],
  ] as const;
  const values = new Set(steps.map(([, cell]) => cell.value));
  const [only] = values;
  const unknown = (what: string) =>
    `How many attempts at ${what} ${name} allows is not known to us; ask the ${board}. The USMLE program itself stops a candidate after four.`;
  const spoken = (what: string) => (limit: Limit) =>
    limit === 'none'
      ? `${name} states no limit of its own on attempts at ${what}; the USMLE program itself stops a candidate after four.`
      : `${name} allows ${count(limit, 'attempt')} at ${what}.`;
  const parts =
    values.size === 1 && only !== undefined
      ? [said(licence.attemptsStep1, spoken('each USMLE Step'), unknown('each USMLE Step'))]
      : steps.map(([step, cell]) => said(cell, spoken(`USMLE ${step}`), unknown(`USMLE ${step}`)));
  const total = licence.attemptsTotal;
  return [
    ...parts,
    ...steps.flatMap(([, cell]) => note(cell)),
    ...(typeof total.value === 'number'
      ? [said(total, (limit) => `${name} allows ${limit} attempts at all USMLE Steps together.`, '')]
      : []),
    ...note(total),
  ];
}

function said<Value>(cell: Cell<Value>, text: (value: Value) => string, unknown: string): Part {
  if (cell.value !== null) return { text: text(cell.value), cell };
  // A note tells what was heard of it all the same.
  return { text: cell.note ? unknown.replace('not known to us', 'not known to us for certain') : unknown };
}

/** As it stands in a sentence. */
function inText(name: string): string {
  return /^(District|US) /.test(name) ? `the ${name}` : name;
}

function since(status: Pathway['status']): string {
  return {
    'in force': 'has been open since',
    enacted: 'is to be open from',
    proposed: 'would be open from',
    died: 'would have been open from',
  }[status];
}

function note(cell: Cell<unknown>): Part[] {
  return cell.note ? [{ text: cell.note, cell }] : [];
}

/** A note may hold several sentences; what a note repeats is said once. */
function toSentences({ text, cell }: Part, at: number, parts: Part[]): Sentence[] {
  if (!text || parts.findIndex((part) => part.text === text) < at) return [];
  return splitSentences(text[0]!.toUpperCase() + text.slice(1)).map((sentence) => ({
    text: sentence,
    sources: cell?.sources ?? [],
  }));
}

function officialOf({ name, board, conrad }: StateRules, topic: Topic) {
  return topic === 'visas' && conrad.page.value !== null
    ? {
        title: 'Conrad 30 program',
        publisher: conrad.agency.value ?? `State of ${name}`,
        url: conrad.page.value,
      }
    : { title: board.name, publisher: board.name, url: board.url };
}

function count(number: number, what: string): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return `${words[number] ?? number} ${what}${number === 1 ? '' : 's'}`;
}
