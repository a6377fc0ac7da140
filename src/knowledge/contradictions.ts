// What two files say of one thing, where a program can tell: figures of a state in an article against the cells of the
// state's file, and days from which a change counts. Only sentences of known shapes are read, so that an alarm is true;
// a sentence in other words is not read at all, and stays for the editor's eyes.
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import type { Cell, StateRules } from '../domain/states.ts';
import { monthNames } from '../domain/text.ts';
import type { Problem } from './data-file.ts';
import type { Base, PassageAt } from './load.ts';
import { stateName, statesNamed } from './state-names.ts';
import { toCamel } from './states.ts';

/** A figure that a sentence gives of a state, beside what the state's file holds. */
export type Figure = {
  file: string;
  line: number;
  state: string;
  /** Where it stands in the state's file: "licence.exam_years". */
  cell: string;
  says: string | number;
  holds: unknown;
};

type Says = [cell: string, value: string | number];
type Shape = { pattern: RegExp; read: (part: Record<string, string>) => Says[] };

const states = `(?<states>${stateName}(?:(?:,|,? and) ${stateName})*)`;
const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = `(?<number>${words.join('|')}|\\d[\\d,]*)`;
const monthAndDay = `(?:${monthNames.join('|')}) \\d{1,2}`;
const steps = ['licence.attempts_step1', 'licence.attempts_step2', 'licence.attempts_step3'];
const usmle = '(?:the USMLE|the United States Medical Licensing Examination(?: \\(USMLE\\))?)';

const shapes: Shape[] = [
  ...figures(
    ['licence.img_training_years'],
    `^${states}(?:'s rules?(?:, [^,]+,)?)? asks? (?:an?|every) (?:international|foreign)(?: medical)? graduate(?: \\(IMG\\))? for ${number} (?:\\w+ )?years? (?:of|in)`,
    `^${states} needs ${number} years? of training`,
  ),
  ...figures(
    ['licence.us_training_years'],
    `^US graduates need ${number} years? of residency in ${states}\\.`,
  ),
  ...figures(
    ['licence.img_training_years', 'licence.us_training_years'],
    `^(?:On the ordinary route, )?${states} asks international and US graduates for the same ${number} years?`,
    `^${states} asks every graduate, US or international, for ${number} years?`,
    `^${number} years? for both groups is the rule in ${states}\\.`,
  ),
  ...figures(
    steps,
    `^${states} (?:allows|is reported to allow) ${number} attempts at each (?:USMLE )?Step`,
    `^${states} (?:law )?lets (?:a candidate attempt )?each part of the (?:licensing )?exam (?:be attempted )?${number} times`,
    `^${states} ha(?:s|ve) a state limit of ${number} attempts at each Step`,
    `^${number} attempts (?:at|for) each Step(?: of ${usmle})? (?:is|are) (?:reported as )?the (?:state )?limit in (?:states that include )?${states}(?:\\.|, and )`,
  ),
  ...figures(
    ['licence.attempts_step3'],
    `^${states} (?:caps|is reported to cap)(?: only)? Step 3 of ${usmle},? at ${number} attempts`,
  ),
  ...figures(
    ['licence.exam_years'],
    `^(?:By [^,]+, )?${states} gives ${number} years to finish ${usmle}`,
    `^${states} (?:also )?wants (?:all parts of the exam|${usmle}) (?:passed|finished) within ${number} years`,
    `^The USMLE must also be passed within ${number} years for ${states}\\.`,
    `^${number} years to finish ${usmle} is the (?:reported )?limit in ${states}\\.`,
  ),
  ...figures(
    ['conrad.fee_usd'],
    `^${states} charges an? (?:state )?(?:fee of )?\\$${number}(?: fee)? for a Conrad`,
  ),
  {
    pattern: new RegExp(
      `^${states} (?:is|are) (?<not>not )?(?:an? )?members? of the Interstate Medical Licensure Compact`,
    ),
    read: ({ not }) => [['licence.compact', not ? 'not member' : 'member']],
  },
  {
    pattern: new RegExp(
      `^${states} (?:takes|accepts) Conrad (?:files|requests) (?:only )?from (?<from>${monthAndDay}) to (?<to>${monthAndDay}|\\d{1,2})`,
    ),
    read: ({ from = '', to = '' }) => [
      ['conrad.window.opens', dayOf(from)],
      ['conrad.window.closes', dayOf(/^\d/.test(to) ? `${from.split(' ')[0]} ${to}` : to)],
    ],
  },
  {
    pattern: new RegExp(`^${states} opens Conrad on (?<from>${monthAndDay})`),
    read: ({ from = '' }) => [['conrad.window.opens', dayOf(from)]],
  },
];

/** Every figure of a state that a sentence gives in a known shape, where the state's file holds one too. */
export function readFigures(base: Base, passages: PassageAt[]): Figure[] {
  const rules = new Map(base.states.map(({ rules }) => [rules.state, rules]));
  const found: Figure[] = [];
  for (const { passage, file, places } of passages) {
    for (const [i, { text }] of passage.sentences.entries()) {
      for (const { pattern, read } of shapes) {
        const part = pattern.exec(text)?.groups;
        if (!part) continue;
        for (const state of statesNamed(part['states']!)) {
          for (const [cell, says] of read(part)) {
            const holds = valueOf(rules.get(state), cell);
            if (holds !== null) found.push({ file, line: places.sentences[i]!, state, cell, says, holds });
          }
        }
      }
    }
  }
  return found;
}

/** Sentences of the articles whose figure is not the one of the state's file. */
export function checkAgainstStates(base: Base, passages: PassageAt[]): Problem[] {
  const places = new Map(base.states.map(({ rules, places }) => [rules.state, places]));
  return readFigures(base, passages)
    .filter(({ says, holds }) => says !== holds)
    .map(({ file, line, state, cell, says, holds }) => {
      const there = places.get(state)!;
      const at = `${there.file}:${there.lineOf(cell.split('.').slice(0, 2))}`;
      return {
        file,
        line,
        message: `says ${says} for ${cell} of ${jurisdictionNames[state]}; ${at} says ${String(holds)}`,
      };
    });
}

/**
 * Sentences that say since when a change counts, and name another day than changes.yaml. Read are those that cite the
 * page of that change alone, in an article that lists the change among its facts, and that give one day.
 */
export function checkAgainstChanges(base: Base, passages: PassageAt[]): Problem[] {
  if (!base.changes) return [];
  const { list, places: there } = base.changes;
  const dated = list.flatMap((change, i) => (change.effective?.length === 10 ? [{ ...change, i }] : []));
  const problems: Problem[] = [];
  for (const { passage, article, file, places } of passages) {
    for (const [n, { text, sources }] of passage.sentences.entries()) {
      const [key, ...others] = sources;
      const days = [...text.matchAll(since)].map((match) => match.groups!);
      const url = key && passage.sources[key]?.url;
      const told = list.filter(({ id, source }) => source.url === url && article.facts.includes(id));
      const change = dated.find(({ id }) => id === told[0]?.id);
      if (others.length || days.length !== 1 || told.length !== 1 || !change) continue;
      const day = `${days[0]!['year']}-${dayOf(`${days[0]!['month']} ${days[0]!['day']}`)}`;
      if (day === change.effective) continue;
      const at = `${there.file}:${there.lineOf(['changes', change.i, 'effective'])}`;
      problems.push({
        file,
        line: places.sentences[n]!,
        message: `says ${day} for the start of ${change.id}; ${at} says ${change.effective}`,
      });
    }
  }
  return problems;
}

const since = new RegExp(
  '(?:^[Ss]ince|^[Ff]rom|\\b(?:in force (?:since|from|on)|took effect on|takes effect on|effective|counts from|starts on|started on)) ' +
    `(?<day>\\d{1,2}) (?<month>${monthNames.join('|')}) (?<year>\\d{4})\\b`,
  'g',
);

/** Sentences whose number is the value of the cells. */
function figures(cells: string[], ...patterns: string[]): Shape[] {
  return patterns.map((pattern) => ({
    // A number that opens the sentence has a capital.
    pattern: new RegExp(
      pattern.replace(/^\^\(\?<number>/, (start) => `${start}${words.map(capital).join('|')}|`),
    ),
    read: ({ number = '' }) => cells.map((cell) => [cell, toNumber(number)]),
  }));
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function toNumber(text: string): number {
  const at = words.indexOf(text.toLowerCase());
  return at < 0 ? Number(text.replaceAll(',', '')) : at + 1;
}

/** "October 1" -> "10-01", as the files of the states write days. */
function dayOf(text: string): string {
  const [month = '', day = ''] = text.split(' ');
  return `${String(monthNames.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function valueOf(rules: StateRules | undefined, path: string): unknown {
  const [group, key = '', field] = path.split('.');
  const cells = rules?.[group as 'licence' | 'conrad'] as Record<string, Cell<unknown>> | undefined;
  const value = cells?.[toCamel(key)]?.value ?? null;
  return field && value ? ((value as Record<string, unknown>)[field] ?? null) : value;
}
