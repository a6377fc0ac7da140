// What a model that lies says, by family: made of the very passages that it was given, so that each lie is plausible.
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import { monthNames } from '../../src/domain/text.ts';
import type { Passage } from '../../src/domain/types.ts';
import type { Behaviour } from './model-server.ts';

export type Told = {
  /** The passages of the prompt, as numbered there from 1. */
  passages: Passage[];
  all: Passage[];
  question: string;
  system: string;
  /** Counts the turns of the family: variety without chance. */
  nth: number;
};

export type Lie = {
  does: Behaviour;
  /** What must not be read anywhere. */
  never: string[];
  /** A true sentence that may be read only with a source of its own passage. */
  owned?: { text: string; passage: Passage };
};

export type Family = {
  name: string;
  tells: (told: Told) => Lie | undefined;
  /** Turns; 20 if not said. */
  turns?: number;
};

type Stated = { text: string; cite: number; passage: Passage };

export const families: Family[] = [
  { name: 'a number changed', tells: altered(numberChanged) },
  { name: 'a number taken from the sentence beside it', tells: numberFromBeside },
  { name: 'a date changed', tells: altered(dateChanged) },
  { name: 'a fee changed', tells: altered(feeChanged) },
  { name: 'a unit changed', tells: altered(unitChanged) },
  { name: "another state's rule under this state's name", tells: otherState },
  { name: "this state's rule under another state's name", tells: altered(stateChanged) },
  { name: 'a rule of one visa given for another', tells: altered(visaChanged) },
  { name: 'a denial dropped', tells: altered(denialDropped) },
  { name: 'a denial added', tells: altered(denialAdded) },
  { name: 'a duty for a permission, a permission for a duty', tells: altered(dutyChanged) },
  { name: 'a bound, an order in time or a quantity turned', tells: altered(boundTurned) },
  { name: 'two names or exams in each other\u2019s place', tells: altered(namesTurned) },
  { name: 'a condition left out', tells: altered(conditionDropped) },
  { name: 'a yes for a no', tells: yesForNo },
  { name: 'a passage that was not given', tells: passageInvented },
  { name: 'a passage that does not say it', tells: passageWrong },
  { name: 'an invented link', tells: linkInvented },
  { name: 'an invented law or form', tells: lawInvented },
  { name: 'an invented person, telephone or address', tells: personInvented },
  { name: 'a promise', tells: promised },
  { name: 'orders obeyed, orders told', tells: ordersObeyed },
  { name: 'a lie after a true sentence', tells: afterTruth },
  { name: 'a lie that points back at a sentence that was dropped', tells: pointsBack },
  { name: 'a lie in a list', tells: inList },
  { name: 'a lie in a table', tells: inTable },
  { name: 'a lie cut over chunks', tells: inChunks },
  { name: 'hidden letters in a lie', tells: hiddenLetters },
  { name: 'JSON, broken or huge', tells: json },
  { name: 'another language with other numbers', tells: otherLanguage },
  { name: 'endless repetition', tells: repetition },
  { name: 'a server that fails in the middle of a lie', tells: fails },
];

/** A lie that changes one sentence: the first of the passages that it can change. */
function altered(change: (text: string, told: Told, passage: Passage) => string | undefined) {
  return (told: Told): Lie | undefined => {
    const made = alter(told, change);
    return made && { does: { say: `${made.text} [${made.cite}]` }, never: [made.window] };
  };
}

function alter(
  told: Told,
  change: (text: string, told: Told, passage: Passage) => string | undefined,
): { text: string; cite: number; window: string; truth: Stated } | undefined {
  for (const truth of stated(told)) {
    const text = change(truth.text, told, truth.passage);
    if (!text || text === truth.text) continue;
    if (told.all.some(({ sentences }) => sentences.some((one) => bare(one.text).includes(bare(text)))))
      continue;
    return { text, cite: truth.cite, window: text, truth };
  }
  return undefined;
}

/** What the passages state, with what their own sources stand behind; another first one each turn. */
function stated({ passages, nth }: Told): Stated[] {
  const all = passages.flatMap((passage, i) =>
    passage.sentences
      .filter(({ sources }) => sources.length)
      .map(({ text }) => ({
        text: text.replace(/^(?:Yes|No): (\w)/, (_, letter: string) => letter.toUpperCase()),
        cite: i + 1,
        passage,
      })),
  );
  const from = nth % (all.length || 1);
  return [...all.slice(from), ...all.slice(0, from)];
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function textOf(passage: Passage): string {
  return `${passage.title} ${passage.heading} ${passage.sentences.map(({ text }) => text).join(' ')}`;
}

const counted =
  /\b(\d{1,3})(?= (?:years?|months?|days?|weeks?|hours?|attempts?|flex|slots?|physicians?|doctors?|states?|waivers?|percent|USMLE|Conrad))/;
const wordNumbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const worded = /\b(two|three|four|five|six|seven|eight|nine|ten)\b/;

function numberChanged(text: string, { nth }: Told, passage: Passage): string | undefined {
  const ground = bare(textOf(passage));
  if (counted.test(text))
    return text.replace(counted, (digits) => {
      const others = [1, 2, 3, 5, 10, 12].map((more) => Number(digits) + more);
      return String(
        others.find((one, i) => i >= nth % 3 && !new RegExp(`\\b${one}\\b`).test(ground)) ?? digits,
      );
    });
  if (!worded.test(text)) return undefined;
  const other = wordNumbers.find((one, i) => i >= nth % 5 && !ground.includes(one));
  return other && text.replace(worded, other);
}

/** The most plausible wrong number: one that stands in the same passage, of something else. */
function numberFromBeside(told: Told): Lie | undefined {
  for (const truth of stated(told)) {
    const own = /\b\d{1,4}\b|\b(?:two|three|four|five|six|seven)\b/.exec(truth.text);
    if (!own) continue;
    const beside = truth.passage.sentences
      .map(({ text }) => text)
      .filter((text) => !bare(text).includes(bare(truth.text)))
      .flatMap((text) => text.match(/\b\d{1,4}\b|\b(?:two|three|four|five|six|seven)\b/g) ?? [])
      .find(
        (one) =>
          one !== own[0] &&
          !new RegExp(`\\b${one}\\b`).test(truth.text) &&
          sameNumber(one) !== sameNumber(own[0]),
      );
    if (!beside) continue;
    const text = truth.text.slice(0, own.index) + beside + truth.text.slice(own.index + own[0].length);
    return { does: { say: `${text} [${truth.cite}]` }, never: [text] };
  }
  return undefined;
}

function sameNumber(one: string): number {
  const at = wordNumbers.indexOf(one);
  return at < 0 ? Number(one) : at + 2;
}

function dateChanged(text: string, { nth }: Told): string | undefined {
  const month = new RegExp(
    `\\b(?:${monthNames.join('|')})\\b(?= \\d|,| of)|(?<=\\d )(?:${monthNames.join('|')})\\b`,
  ).exec(text);
  const year = /\b20\d\d\b/.exec(text);
  if (month && (nth % 2 || !year)) {
    const other = monthNames[(monthNames.indexOf(month[0]) + 1 + (nth % 9)) % 12]!;
    return text.includes(other)
      ? undefined
      : text.slice(0, month.index) + other + text.slice(month.index + month[0].length);
  }
  if (!year) return undefined;
  const other = String(Number(year[0]) + (nth % 3) + 1);
  return text.includes(other) ? undefined : text.slice(0, year.index) + other + text.slice(year.index + 4);
}

function feeChanged(text: string, { nth }: Told): string | undefined {
  const fee = /\$\d[\d,]*|\b\d[\d,]* dollars\b/.exec(text);
  if (!fee) return undefined;
  const value = Number(fee[0].replaceAll(/\D/g, ''));
  const other = (value + [50, 100, 500][nth % 3]!).toLocaleString('en-US');
  return (
    text.slice(0, fee.index) +
    (fee[0].startsWith('$') ? `$${other}` : `${other} dollars`) +
    text.slice(fee.index + fee[0].length)
  );
}

function unitChanged(text: string, { nth }: Told): string | undefined {
  const unit =
    /(?<!Step )\b(\d+|one|two|three|four|five|six|seven|ten|twelve)([ -](?:[a-z]+ )?)(hour|day|week|month|year)(s?)\b/.exec(
      text,
    );
  if (!unit) return undefined;
  const others = ['hour', 'day', 'week', 'month', 'year'].filter((one) => one !== unit[3]);
  const made = `${unit[1]}${unit[2]}${others[nth % 4]}${unit[4]}`;
  return text.slice(0, unit.index) + made + text.slice(unit.index + unit[0].length);
}

const names = Object.entries(jurisdictionNames).filter(
  ([, name]) => !/Washington|Columbia|Virgin|Guam|Marian/.test(name),
);

function otherState(told: Told): Lie | undefined {
  const [cite, here] =
    told.passages
      .map((passage, i) => [i + 1, passage] as const)
      .find(([, { id }]) => /^state-[a-z]{2}#/.test(id)) ?? [];
  if (!here || !cite) return undefined;
  const anchor = here.id.split('#')[1];
  const name = jurisdictionNames[here.jurisdictions[0]!]!;
  const elsewhere = told.all.filter(
    ({ id }) => /^state-[a-z]{2}#/.test(id) && id.endsWith(`#${anchor}`) && id !== here.id,
  );
  const ground = bare(textOf(here));
  for (const other of [...elsewhere.slice(told.nth * 3), ...elsewhere]) {
    const from = jurisdictionNames[other.jurisdictions[0]!]!;
    for (const { text, sources } of other.sentences) {
      if (!sources.length || !text.includes(from)) continue;
      const made = text.replaceAll(from, name);
      // What is no other rule is no lie.
      const own = /\d+|\b(?:two|three|four|five|six|not|no|primary|January|March|October)\b/.exec(made)?.[0];
      if (!own || ground.includes(bare(own)) || ground.includes(bare(made))) continue;
      return { does: { say: `${made} [${cite}]` }, never: [made] };
    }
  }
  return undefined;
}

function stateChanged(text: string, { nth }: Told): string | undefined {
  const from = names.find(([, name]) =>
    new RegExp(`(?<!West |North |South |New )\\b${name}\\b`).test(text),
  )?.[1];
  const to = names[(nth * 7) % names.length]![1];
  return from && !text.includes(to) ? text.replaceAll(from, to) : undefined;
}

function visaChanged(text: string, { nth }: Told): string | undefined {
  const visas = ['J-1', 'H-1B', 'O-1', 'F-1', 'TN', 'H-4', 'J-2'];
  const from = visas.find((one) => new RegExp(`\\b${one}\\b`).test(text));
  const to = visas.filter((one) => one !== from && !text.includes(one))[nth % 2];
  return from && to ? text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to) : undefined;
}

function denialDropped(text: string): string | undefined {
  const made = text
    .replace(/\b(does|do|did) not (\w+)/, (_, __, verb: string) => verb)
    .replace(/\b(is|are|may|must|can|will|was|should|has|have) not\b/, '$1')
    .replace(/\bcannot\b/, 'can')
    .replace(/\bnever /, '')
    .replace(/\bNo (?=\w+ )/, 'Every ');
  return made === text ? undefined : made;
}

function denialAdded(text: string): string | undefined {
  if (/\bnot\b|\bno\b|cannot|without/.test(text)) return undefined;
  const made = text.replace(/\b(is|are|may|must|can|will|was|should)\b(?! not)/, '$1 not');
  return made === text ? undefined : made;
}

function dutyChanged(text: string, { nth }: Told): string | undefined {
  const changes: [RegExp, string][] = [
    [/\bmay\b(?! \d| be able)/, 'must'],
    [/\bmust\b/, 'may'],
    [/\bcan\b/, 'must'],
    [/\bshould\b/, 'may'],
    [/\b(requires?|needs?)\b/, 'allows'],
    [/\bmay\b(?! \d)/, 'will'],
  ];
  for (let i = 0; i < changes.length; i++) {
    const [from, to] = changes[(i + nth) % changes.length]!;
    if (from.test(text)) return text.replace(from, to);
  }
  return undefined;
}

function boundTurned(text: string, { nth }: Told): string | undefined {
  const changes: [RegExp, string][] = [
    [/\bat least\b/, 'at most'],
    [/\bup to\b/, 'at least'],
    [/\bbefore\b/, 'after'],
    [/\bafter\b/, 'before'],
    [/\bmore than\b/, 'less than'],
    [/\ball\b/, 'some'],
    [/\bsome\b/, 'all'],
    [/\bmost\b/, 'all'],
    [/\binside\b/, 'outside'],
    [/\boutside\b/, 'inside'],
    [/\bfirst\b/, 'last'],
    [/\bopens?\b/, 'closes'],
    [/\bwithin\b/, 'after'],
    [/\bincrease/, 'decrease'],
  ];
  for (let i = 0; i < changes.length; i++) {
    const [from, to] = changes[(i + nth) % changes.length]!;
    if (from.test(text)) return text.replace(from, to);
  }
  return undefined;
}

function namesTurned(text: string): string | undefined {
  for (const pair of [
    ['Step 1', 'Step 2 CK'],
    ['Step 2 CK', 'Step 3'],
    ['Step 1', 'Step 3'],
    ['J-1', 'H-1B'],
    ['J-1', 'J-2'],
    ['USCIS', 'Department of State'],
    ['ECFMG', 'NRMP'],
    ['USCIS', 'ECFMG'],
    ['Department of State', 'Department of Labor'],
    ['AMA', 'ECFMG'],
    ['FSMB', 'ECFMG'],
    ['H-4', 'H-1B'],
    ['MD', 'DO'],
  ] as const) {
    const [a, b] = pair;
    const one = (name: string) => new RegExp(`\\b${name}\\b`);
    if (!one(a).test(text) || !one(b).test(text)) continue;
    if (text.split(a).length !== 2 || text.split(b).length !== 2) continue;
    return text.replace(one(a), '\u0001').replace(one(b), a).replace('\u0001', b);
  }
  return undefined;
}

function conditionDropped(text: string): string | undefined {
  const made = text
    .replace(/\bonly /, '')
    .replace(/,? (?:unless|except|provided that|until) [^,.;]+(?=[,.;])/, '');
  return made === text || made.length < 40 ? undefined : made;
}

function yesForNo(told: Told): Lie | undefined {
  const [first] = told.passages;
  const verdict = first?.verdicts.find(({ question }) => bare(question) === bare(told.question));
  const truth = stated(told).find(({ passage }) => passage === first);
  if (!verdict || !truth) return undefined;
  const word = verdict.says === 'yes' ? 'No' : 'Yes';
  return {
    does: { say: `${word}${told.nth % 2 ? ':' : '.'} ${truth.text} [1]` },
    never: [`${word}. ${truth.text}`, `${word}: ${truth.text}`],
  };
}

function passageInvented(told: Told): Lie | undefined {
  const truth = stated(told)[0];
  if (!truth) return undefined;
  const marks = ['[7]', '[99]', '[0]', '[1][8]', '[12, 1]', '[-1]', '[1.5]', '[]'][told.nth % 8]!;
  // Without a source that was given nothing is said: the passages' own words may be the same, with theirs.
  return {
    does: { say: `${truth.text} ${marks}` },
    never: [marks],
    owned: { text: truth.text, passage: truth.passage },
  };
}

function passageWrong(told: Told): Lie | undefined {
  for (const truth of stated(told)) {
    const urls = new Set(Object.values(truth.passage.sources).map(({ url }) => url));
    const at = told.passages.findIndex(
      (passage) =>
        passage !== truth.passage &&
        !Object.values(passage.sources).some(({ url }) => urls.has(url)) &&
        !passage.sentences.some(({ text }) => bare(text).includes(bare(truth.text))),
    );
    // The next best passage is about nearly the same.
    if (at >= 0)
      return {
        does: { say: `${truth.text} [${at + 1}]` },
        never: [],
        owned: { text: truth.text, passage: truth.passage },
      };
  }
  return undefined;
}

function linkInvented(told: Told): Lie | undefined {
  const truth = stated(told)[0];
  const links = [
    'Apply at https://evil.example/apply today.',
    'See [the form](https://evil.example/form).',
    '<a href="https://evil.example">The form</a> is here.',
    'See http\u0455://evil.example/form first.',
    'See \u0435vil.example for the form.',
    'See evil.example/form for the form.',
    'See www.evil.example now.',
    'See &#104;ttps://evil.example now.',
    'See https&#58;//evil.example now.',
    '![the form](https://evil.example/p.png)',
    'See [the form][9].\n\n[9]: https://evil.example "form"',
    'See evil\u3002example for the form.',
    'See evil[.]example for the form.',
    'See evil.\u200bexample for the form.',
    'Write to help@evil.example.',
    'See hxxps://evil.example now.',
    'See mailto:help@evil.example now.',
    'See <https://evil.example>.',
    '<img src=//evil.example/p.png>',
    'See javascript:alert(1) now.',
  ];
  if (!truth) return undefined;
  const link = links[told.nth % links.length]!;
  const [before, after] = [
    `${truth.text} ${link} [${truth.cite}]`,
    `${truth.text.slice(0, -1)} (${link.replace(/\.$/, '')}). [${truth.cite}]`,
  ];
  return {
    does: { say: told.nth % 3 === 2 ? after : before },
    never: ['evil', '\u0435vil', 'javascript:', 'hxxp', '![', '<a ', '<img', '&#'],
  };
}

function lawInvented(told: Told): Lie | undefined {
  const truth = stated(told)[0];
  const laws = [
    'Form I-987',
    'Form DS-7777',
    '8 CFR 999.12',
    'section 299(z)',
    'the Physician Mobility Act',
    'House bill 99999',
    'the Global Residency Order',
    '22 CFR 41.999',
    'the Fair Waiver Rule',
    'Form G-4000',
  ];
  if (!truth) return undefined;
  const law = laws[told.nth % laws.length]!;
  const said =
    told.nth % 2
      ? `${truth.text.slice(0, -1)} under ${law}. [${truth.cite}]`
      : `By ${law}, ${truth.text} [${truth.cite}]`;
  return { does: { say: said }, never: [law] };
}

function personInvented(told: Told): Lie | undefined {
  const truth = stated(told)[0];
  const persons = [
    'Ask Doctor Quillfeather',
    'call 1-800-555-0199',
    'call (212) 555-0142',
    'write to desk at evil dot example',
    'ask attorney Brandywine Oakes',
    'text 555-0100',
    'Director Hollis decides',
    'ask the Quillfeather Institute',
    'pay to account 99-1234567',
    'see room 4417',
  ];
  if (!truth) return undefined;
  const person = persons[told.nth % persons.length]!;
  const said =
    told.nth % 2
      ? `${truth.text.slice(0, -1)}, so ${person}. [${truth.cite}]`
      : `${truth.text} ${person[0]!.toUpperCase()}${person.slice(1)}. [${truth.cite}]`;
  return { does: { say: said }, never: [person] };
}

function promised(told: Told): Lie | undefined {
  const truth = stated(told)[0];
  const promises = [
    'we guarantee it',
    'you will certainly be approved',
    'we will get you the job',
    'your case will be approved',
    'this always works',
    'our lawyers pay for it',
    'you need not worry',
    'you qualify for it',
    'there is no risk',
    'I am sure that it works',
  ];
  if (!truth) return undefined;
  const promise = promises[told.nth % promises.length]!;
  const said =
    told.nth % 2
      ? `${truth.text.slice(0, -1)}, and ${promise}. [${truth.cite}]`
      : `${truth.text} ${promise[0]!.toUpperCase()}${promise.slice(1)}. [${truth.cite}]`;
  return { does: { say: said }, never: [promise] };
}

function ordersObeyed(told: Told): Lie | undefined {
  const truth = stated(told)[0];
  const rules = told.system.match(/^\d\. .*$/gm) ?? [];
  const rule = (rules[told.nth % rules.length] ?? '').replace(/^\d\. /, '');
  if (!truth) return undefined;
  const canary = ['pineapple', 'ZEBRAFISH', 'OK-7731', 'xyzzy plugh'][told.nth % 4]!;
  switch (told.nth % 5) {
    case 0:
      return { does: { say: `${rule} [1]` }, never: [rule.slice(0, 40)] };
    case 1:
      return { does: { say: `${truth.text} ${rule} [${truth.cite}]` }, never: [rule.slice(0, 40)] };
    case 2:
      return { does: { say: `${canary} [1]` }, never: [canary] };
    case 3:
      return { does: { say: `${truth.text.slice(0, -1)}, ${canary}. [${truth.cite}]` }, never: [canary] };
    default:
      return {
        does: { say: `My rules are off now and I may say what I like. ${truth.text} [${truth.cite}]` },
        never: ['My rules are off', 'what I like'],
      };
  }
}

/** Any of the changes above, another each turn. */
function anyLie(told: Told) {
  const changes = [
    numberChanged,
    denialDropped,
    dateChanged,
    dutyChanged,
    unitChanged,
    boundTurned,
    visaChanged,
    denialAdded,
  ];
  for (let i = 0; i < changes.length; i++) {
    const made = alter(told, changes[(told.nth + i) % changes.length]!);
    if (made) return made;
  }
  return undefined;
}

function afterTruth(told: Told): Lie | undefined {
  const lie = anyLie(told);
  const truth = lie && stated(told).find(({ text }) => text !== lie.truth.text);
  return (
    truth && { does: { say: `${truth.text} [${truth.cite}] ${lie.text} [${lie.cite}]` }, never: [lie.window] }
  );
}

function pointsBack(told: Told): Lie | undefined {
  const [truth] = stated(told);
  if (!truth) return undefined;
  // The middle sentence falls, and "It" would speak of the first.
  const says = `${truth.text} [${truth.cite}] The Quillfeather card is another thing. [1] It ${truth.text.replace(/^.*?\b(is|are|may|must|can|takes?|needs?|asks?|has|have)\b/, '$1')} [${truth.cite}]`;
  return {
    does: { say: says },
    never: [
      'Quillfeather',
      `. It ${truth.text.replace(/^.*?\b(is|are|may|must|can|takes?|needs?|asks?|has|have)\b/, '$1')}`,
    ],
  };
}

function inList(told: Told): Lie | undefined {
  const lie = anyLie(told);
  const truth = lie && stated(told).find(({ text }) => text !== lie.truth.text);
  if (!truth) return undefined;
  const [a, b] = told.nth % 2 ? ['- ', '- '] : ['1. ', '2. '];
  const marks = told.nth % 3 ? ` [${lie.cite}]` : '';
  return {
    does: {
      say: `${a}${truth.text} [${truth.cite}]\n${b}${lie.text}${marks}\n${a}${lie.text} [${lie.cite}]`,
    },
    never: [lie.window],
  };
}

function inTable(told: Told): Lie | undefined {
  const lie = anyLie(told);
  const truth = lie && stated(told).find(({ text }) => text !== lie.truth.text);
  if (!truth) return undefined;
  return {
    does: {
      say: `${truth.text} [${truth.cite}]\n\n| rule | source |\n| --- | --- |\n| ${lie.text} | [${lie.cite}] |\n| ${truth.text.split(' ').slice(0, 3).join(' ')} | 4417 days [${truth.cite}] |`,
    },
    never: [lie.window, '4417'],
  };
}

function inChunks(told: Told): Lie | undefined {
  const lie = anyLie(told);
  return (
    lie && { does: { say: `${lie.text} [${lie.cite}]`, piece: 1 + (told.nth % 3) }, never: [lie.window] }
  );
}

function hiddenLetters(told: Told): Lie | undefined {
  const made = alter(told, denialDropped) ?? alter(told, numberChanged);
  if (!made) return undefined;
  const hide = [
    // Cyrillic for Latin, so that a word is not the word it looks like.
    (text: string) => text.replaceAll('a', '\u0430'),
    (text: string) => text.replaceAll('o', '\u043e'),
    (text: string) => text.split('').join('\u200b'),
    (text: string) => `\u202e${text}`,
    (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ][told.nth % 5]!;
  const said = hide(made.text);
  return { does: { say: `${said} [${made.cite}]` }, never: [made.window, said] };
}

function json(told: Told): Lie | undefined {
  const lie = anyLie(told);
  if (!lie) return undefined;
  const says: Behaviour[] = [
    { say: `{"answer": "${lie.text} [${lie.cite}]", "citations": [1]}` },
    { say: `{"answer": "${lie.text} [${lie.cite}]`, ends: 'garbage' },
    { say: `\`\`\`json\n{"text": "${lie.text}"}\n\`\`\` [${lie.cite}]` },
    { say: `${lie.text} [${lie.cite}] `.repeat(400) },
    { say: `${'{"a":'.repeat(20_000)} ${lie.text} [${lie.cite}]`, piece: 5000 },
    { say: 'x'.repeat(300_000), piece: 50_000 },
  ];
  return { does: says[told.nth % says.length]!, never: [lie.window, '{"a', 'xxxxxxxx'] };
}

function otherLanguage(told: Told): Lie | undefined {
  const says = [
    'El m\u00e9dico debe servir siete a\u00f1os y pagar 4417 d\u00f3lares.',
    'Le m\u00e9decin doit servir sept ans et payer 4417 dollars.',
    'Der Arzt muss sieben Jahre dienen und 4417 Dollar zahlen.',
    '\u0412\u0440\u0430\u0447 \u0434\u043e\u043b\u0436\u0435\u043d \u0441\u043b\u0443\u0436\u0438\u0442\u044c 7 \u043b\u0435\u0442 \u0438 \u0437\u0430\u043f\u043b\u0430\u0442\u0438\u0442\u044c 4417 \u0434\u043e\u043b\u043b\u0430\u0440\u043e\u0432.',
    '\u0921\u0949\u0915\u094d\u091f\u0930 \u0915\u094b 7 \u0938\u093e\u0932 \u0914\u0930 4417 \u0921\u0949\u0932\u0930 \u0926\u0947\u0928\u0947 \u0939\u094b\u0902\u0917\u0947\u0964',
    '\u533b\u751f\u5fc5\u987b\u670d\u52a17\u5e74\u5e76\u652f\u4ed84417\u7f8e\u5143\u3002',
  ];
  const said = says[told.nth % says.length]!;
  const truth = stated(told)[0];
  return (
    truth && {
      does: { say: told.nth % 2 ? `${truth.text} [${truth.cite}] ${said} [1]` : `${said} [1]` },
      never: [said.slice(0, 16), '4417'],
    }
  );
}

function repetition(told: Told): Lie | undefined {
  const truth = stated(told)[0];
  const lie = anyLie(told);
  if (!truth || !lie) return undefined;
  const says =
    told.nth % 2
      ? `${truth.text} [${truth.cite}] `.repeat(300)
      : `${truth.text} [${truth.cite}] ${`${lie.text} [${lie.cite}] `.repeat(200)}`;
  return { does: { say: says, piece: 40 }, never: [`${truth.text} ${truth.text}`, lie.window] };
}

function fails(told: Told): Lie | undefined {
  const lie = anyLie(told);
  if (!lie) return undefined;
  const says: Behaviour[] = [
    { status: 500, message: lie.text },
    { status: 429, message: lie.text },
    { say: `${lie.text} [${lie.cite}]`, ends: 'break' },
    { say: `${lie.text} [${lie.cite}] ${lie.text}`, ends: 'garbage' },
    { say: lie.text, ends: 'cut' },
    { say: `${lie.text} [${lie.cite}]`, ends: 'stall' },
    { status: 400, message: lie.text },
  ];
  return { does: says[told.nth % says.length]!, never: [lie.window] };
}
