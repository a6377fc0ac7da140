// Answers from the table of the states: one looked up, several compared, all filtered or ranked.
import type { Cell, StateRules } from '../domain/states.ts';
import { splitSentences, wordCount } from '../domain/text.ts';
import type { Passage, Query, Sentence, Verdict } from '../domain/types.ts';
import { statePassages } from '../knowledge/state-passages.ts';
import type { DraftSentence } from './compose.ts';
import type { Draft, DraftTable } from './draft.ts';
import { proves } from './prove.ts';
import { type Condition, all } from './state-conditions.ts';
import { type Field, closing, fields, verb } from './state-fields.ts';
import { stateVerdict } from './state-verdict.ts';
import { type StateQuestion, fieldsSpokenOf, readStateQuestion } from './state-question.ts';

// What a reader takes in of a list; the rest comes when asked for.
const listLength = 25;
// A sentence on many states shows the sources of so many of them.
const sourcesShown = 6;
// States named where a figure is not known; of more their number is said.
const unknownNamed = 8;
// So few are named in the first sentence.
const fewNamed = 5;
const mostCompared = 8;
// Up to so many words what else the passage says may stand beside what was asked.
const aside = 90;
const rankLength = 5;
const rankRows = 7;
// A longer table does not fit a phone: then names alone.
const mostRows = 8;
const mostTextRows = 5;

type Source = { passage: string; key: string };

/**
 * The answer where the table of the states surely holds it, else undefined: then passages are searched as always.
 * `today` decides what is open now; without it such a question is not answered.
 */
export function answerFromStates(
  query: Query,
  states: StateRules[],
  { today }: { today?: Date } = {},
): Draft | undefined {
  const question = readStateQuestion(query, today);
  if (!question) return undefined;
  const byName = states.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (question.kind === 'filter') return filter(question, byName);
  if (question.kind === 'rank') return rank(question, byName);
  const chosen = question.states.flatMap((code) => states.filter(({ state }) => state === code));
  if (chosen.length < question.states.length) return undefined;
  if (chosen.length > 1) return compare(chosen, question.fields, states);
  return decided(lookUp(chosen[0]!, question.fields), stateVerdict(query, chosen[0]!, question.fields));
}

/**
 * The answer to a question that a search has led to one theme of the rules of states: several states compared, or of one
 * what was asked first. Undefined where the passages say it as well.
 */
export function answerFromTheme(query: Query, theme: string, states: StateRules[]): Draft | undefined {
  const chosen = query.jurisdictions.flatMap((code) => states.filter(({ state }) => state === code));
  const asked = fieldsSpokenOf(query, theme);
  if (chosen.length > mostCompared) return undefined;
  if (chosen.length > 1) {
    const main = Object.values(fields).find((field) => field.theme === theme)!;
    return compare(chosen, asked.length ? asked : [main], states);
  }
  const [rules] = chosen;
  if (!rules || !asked.length) return undefined;
  const passage = statePassages(rules).find(({ id }) => id === passageId(rules, asked[0]!))!;
  const { sentences } = lookUp(rules, asked);
  for (const { text, sources } of passage.sentences) {
    const words = wordCount(sentences.map((sentence) => sentence.text).join(' '));
    if (words + wordCount(text) > aside) break;
    if (!sentences.some((sentence) => sentence.text === text))
      sentences.push({
        text,
        sources: sources.map((key) => ({ passage: passage.id, key })),
        passages: [passage.id],
      });
  }
  return decided({ sentences }, stateVerdict(query, rules, asked));
}

/** The draft with the yes or no before its first sentence, where that has a source. */
function decided(draft: Draft, verdict: Verdict['says'] | undefined): Draft {
  const [first, ...others] = draft.sentences;
  return verdict && first?.sources.length
    ? { ...draft, sentences: [{ ...first, says: verdict }, ...others] }
    : draft;
}

/** What the state's passages say of the fields: the value, then its notes. */
function lookUp(rules: StateRules, asked: Field[]): Draft {
  const sentences: DraftSentence[] = [];
  const passages = statePassages(rules);
  for (const field of withTotal(rules, asked)) {
    const passage = passages.find(({ id }) => id === passageId(rules, field))!;
    const spoken = sentencesOf(rules, field, passage);
    const gap = asked.includes(field) ? gapOf(rules, field, spoken) : {};
    const said = [
      ...(gap.what ? [advice(gap.what)] : []),
      ...spoken.map((sentence) => ({
        text: sentence.text,
        sources: sentence.sources.map((key) => ({ passage: passage.id, key })),
        passages: [passage.id],
      })),
      ...(gap.whom ? [advice(gap.whom)] : []),
    ];
    const opening = sentences.length > 0;
    for (const sentence of said)
      if (!sentences.some(({ text }) => text === sentence.text))
        sentences.push(opening && sentence === said[0] ? { ...sentence, paragraph: true } : sentence);
  }
  return { sentences };
}

/** The value first, wherever the passage has it. */
function sentencesOf(rules: StateRules, field: Field, passage: Passage): Sentence[] {
  const free = field.cells(rules).flatMap(({ value }) => sentencesIn(freeText(value)));
  const notes = field.cells(rules).flatMap(({ note }) => sentencesIn(note));
  const values = passage.sentences.filter(
    ({ text }) => free.includes(text) || (field.value?.test(text) && !notes.includes(text)),
  );
  return [...values, ...passage.sentences.filter(({ text }) => notes.includes(text) && !free.includes(text))];
}

function freeText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : undefined;
}

function sentencesIn(text: string | undefined): string[] {
  return text ? splitSentences(text[0]!.toUpperCase() + text.slice(1)) : [];
}

/** A limit over all Steps together belongs to every answer on attempts. */
function withTotal({ licence: { attemptsTotal } }: StateRules, asked: Field[]): Field[] {
  const last = asked.findLastIndex(({ id }) => /^(attempts|step\d)$/.test(id));
  const told = typeof attemptsTotal.value === 'number' || attemptsTotal.note;
  return last < 0 || !told || asked.includes(fields.total)
    ? asked
    : asked.toSpliced(last + 1, 0, fields.total);
}

/** What the passage leaves unsaid where a value is not known. */
function gapOf(rules: StateRules, field: Field, spoken: Sentence[]): { what?: string; whom?: string } {
  if (field.id === 'pathway' || field.cells(rules).every(({ value }) => value !== null)) return {};
  const said = spoken.map(({ text }) => text).join(' ');
  const conrad = field.theme.startsWith('conrad');
  const who = conrad ? (rules.conrad.agency.value ?? 'state health department') : rules.board.name;
  return {
    ...(said.includes('not known to us')
      ? {}
      : { what: `${field.column}: what holds in ${inText(rules.name)} is not known to us.` }),
    ...(/\bask the\b/i.test(said) ? {} : { whom: `Ask the ${who.replace(/^the /i, '')}.` }),
  };
}

/** The difference, and a row a state. */
function compare(chosen: StateRules[], asked: Field[], states: StateRules[]): Draft {
  // A route is known by its conditions, not by its name.
  if (asked.length === 1 && asked[0] === fields.pathway && chosen.length <= fewNamed)
    return {
      sentences: chosen.flatMap((rules) =>
        lookUp(rules, asked).sentences.map((sentence, i) => ({
          ...sentence,
          ...(i ? {} : { paragraph: true }),
        })),
      ),
    };
  const wide = asked.flatMap((field) => (field.id === 'attempts' ? attemptFields(chosen) : [field]));
  const sentences =
    asked.length === 1 && wide.length === 1 ? difference(chosen, wide[0]!) : [alike(chosen, wide)];
  const unknown = wide.filter((field) => chosen.some((rules) => field.show(rules) === undefined));
  if (unknown.length)
    sentences.push(
      advice('Where the table says "not known", ask the board or the health department of that state.'),
    );
  return { sentences: [...sentences, ...caveats(chosen, wide, states)], table: toTable(chosen, wide) };
}

/** One column where the Steps are alike in all these states, else one each. */
function attemptFields(chosen: StateRules[]): Field[] {
  const alike = chosen.every(({ licence }) => {
    const values = [licence.attemptsStep1, licence.attemptsStep2, licence.attemptsStep3].map(
      (cell) => cell.value,
    );
    return new Set(values).size === 1;
  });
  return alike ? [fields.attempts] : [fields.step1, fields.step2, fields.step3];
}

/** "Texas allows three attempts at each USMLE Step; Florida states no limit of its own." States alike are said together. */
function difference(chosen: StateRules[], field: Field): DraftSentence[] {
  const groups = new Map<string, StateRules[]>();
  for (const rules of chosen) {
    const said = says(rules, field, false);
    if (said) groups.set(said, [...(groups.get(said) ?? []), rules]);
  }
  const told = [...groups.values()].flat();
  if (!told.length) return [alike(chosen, [field])];
  const clauses = [...groups.values()].map((group) => {
    const both = group.length === 2 && groups.size === 1 ? 'both ' : '';
    return { group, text: `${both}${nameAll(group)} ${says(group[0]!, field, group.length > 1)}` };
  });
  const unknown = chosen.filter((rules) => !told.includes(rules));
  const gap = unknown.length ? `; for ${nameAll(unknown)} it is unknown to us` : '';
  const whole = resting(told, field, `${clauses.map(({ text }) => text).join('; ')}${gap}.`);
  // A yes and a no in one sentence rest on no single passage: then each is said by itself.
  if (isProved(whole, told)) return [whole];
  return [
    ...clauses.map(({ group, text }) => resting(group, field, `${text}.`)),
    ...(unknown.length ? [advice(`For ${nameAll(unknown)} it is not known to us.`)] : []),
  ];
}

function resting(states: StateRules[], field: Field, text: string): DraftSentence {
  return {
    text: capital(text),
    sources: states.flatMap((rules) => sourcesOf(rules, [field]).slice(0, 2)).slice(0, sourcesShown),
    passages: states.map((rules) => passageId(rules, field)),
  };
}

/** Of a state whose Steps are alike, its passage speaks of each Step. */
function says(rules: StateRules, field: Field, many: boolean): string | undefined {
  const ofEach = /^step\d$/.test(field.id) ? fields.attempts.says?.(rules, many) : undefined;
  return ofEach ?? field.says?.(rules, many);
}

function isProved({ text, passages }: DraftSentence, states: StateRules[]): boolean {
  const grounds = states
    .flatMap((rules) => statePassages(rules))
    .filter(({ id }) => passages.includes(id))
    .map(({ heading, sentences }) => `${heading} ${sentences.map((sentence) => sentence.text).join(' ')}`);
  return proves(text, grounds);
}

/** In which fields states differ, where the table must say how. */
function alike(chosen: StateRules[], wide: Field[]): DraftSentence {
  const values = (field: Field) => chosen.map((rules) => field.show(rules));
  const titles = (list: Field[]) =>
    joined(
      list.map(({ column }) =>
        column.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()).replace('it takes', 'they take'),
      ),
    );
  const known = wide.filter((field) => !values(field).includes(undefined));
  const same = known.filter((field) => new Set(values(field)).size === 1);
  const other = known.filter((field) => !same.includes(field));
  const who = nameAll(chosen);
  const halves = [
    ...(other.length ? [`differ in ${titles(other)}`] : []),
    ...(same.length ? [`are alike in ${titles(same)}`] : []),
  ];
  const unsure = wide.filter((field) => !known.includes(field));
  if (!halves.length)
    return advice(
      `For ${who} we cannot tell the difference in ${titles(unsure)}: not all of it is known to us.`,
    );
  return advice(
    `${capital(who)} ${halves.join(' and ')}${unsure.length ? `; not all is known to us on ${titles(unsure)}` : ''}.`,
  );
}

/** The states that meet all conditions. */
function filter(question: Extract<StateQuestion, { kind: 'filter' }>, states: StateRules[]): Draft {
  const { conditions, beside, more } = question;
  const results = new Map(states.map((rules) => [rules, all(conditions.map(({ met }) => met(rules)))]));
  const found = states.filter((rules) => results.get(rules) === true);
  const unknown = states.filter((rules) => results.get(rules) === undefined);
  const says = (many: boolean) => conditions.map((condition) => condition.says(many)).join(' and ');
  const shown = more ? found.slice(listLength) : found.slice(0, listLength);
  const left = more ? 0 : found.length - shown.length;
  const asked = [...conditions.map(({ field }) => field), ...beside];
  const sentences: DraftSentence[] = [];
  if (more)
    sentences.push(
      advice(
        shown.length
          ? `The other ${shown.length} that ${says(shown.length > 1)} follow.`
          : `There are no more: these were all ${found.length}.`,
      ),
    );
  else
    sentences.push(countOf(found, states, [...results.values()].filter((met) => met === false).length, says));
  const tabular = asked.length > 1 || conditions.some(({ varies }) => varies);
  // What only a text tells has no place in a list of names.
  const inTable = tabular && (shown.length <= rowsFor(asked) || beside.length > 0);
  if (shown.length && (!inTable || shown.length > rowsFor(asked))) sentences.push(listOf(shown, conditions));
  if (tabular && !inTable) sentences.push(advice('Ask about one of them by name for its own rule.'));
  if (left) sentences.push(advice(`And ${left} more: ask for the rest.`));
  if (!more) {
    if (conditions.length === 1) sentences.push(...nearly(states, conditions[0]!));
    sentences.push(...unknownOf(unknown, found.length));
    if (beside.length && shown.length && inTable)
      sentences.push(
        advice(
          'What each says of specialists stands in the table; read it closely, since we do not judge it.',
        ),
      );
    sentences.push(...windowAdvice(shown, asked));
    if (asked.includes(fields.pathway) && shown.length)
      sentences.push(advice('Each route has conditions of its own: ask about one state by name.'));
    // What holds everywhere comes first: it may leave nothing of the rest.
    sentences.unshift(...caveats(found, asked, states));
  }
  sentences.push(...doubt(shown, asked));
  const rest = found.slice(listLength).map(({ state }) => state);
  return {
    sentences,
    ...(inTable && shown.length ? { table: toTable(shown.slice(0, rowsFor(asked)), asked, 1) } : {}),
    ...(left ? { rest } : {}),
  };
}

/** How many rows fit a phone: fewer of text. */
function rowsFor(asked: Field[]): number {
  return asked.some((field) => [fields.window, fields.specialists, fields.contract].includes(field))
    ? mostTextRows
    : mostRows;
}

/** How many they are, and a few by name: the sources stand with the list or the table below. */
function countOf(
  found: StateRules[],
  states: StateRules[],
  failing: number,
  says: (many: boolean) => string,
): DraftSentence {
  if (!found.length)
    return advice(
      `We know of no state or territory that ${says(false)}; ${failing} of the ${states.length} are known to do otherwise.`,
    );
  if (found.length > fewNamed)
    return advice(`${found.length} of the ${states.length} states and territories ${says(true)}.`);
  return advice(
    `${capital(nameAll(found))} ${says(found.length > 1)}: ${found.length} of the ${states.length} states and territories.`,
  );
}

/** The names in one sentence, on the sources of the first. */
function listOf(shown: StateRules[], conditions: Condition[]): DraftSentence {
  const asked = conditions.map(({ field }) => field);
  // A condition that each meets with a figure of its own is no sentence of theirs.
  const label = conditions.length > 1 || conditions[0]!.varies ? 'They are' : `${conditions[0]!.label}:`;
  return {
    text: `${label} ${joined(shown.map((rules) => marked(rules, asked)))}.`,
    sources: shown.slice(0, sourcesShown).flatMap((rules) => sourcesOf(rules, asked).slice(0, 1)),
    passages: shown.flatMap((rules) => asked.map((field) => passageId(rules, field))),
    paragraph: true,
  };
}

/** States on the edge of a condition. */
function nearly(states: StateRules[], { near, field }: Condition): DraftSentence[] {
  const found = near ? states.filter((rules) => near.met(rules)) : [];
  if (!near || !found.length) return [];
  const names =
    found.length > unknownNamed
      ? `${found.length} others`
      : joined(found.map((rules) => marked(rules, [field])));
  return [advice(`${capital(names)} ${near.says(found.length > 1)}.`)];
}

function unknownOf(unknown: StateRules[], found: number): DraftSentence[] {
  if (!unknown.length) return [];
  const others = found ? 'others ' : '';
  const which = unknown.length > unknownNamed ? '' : `: ${joined(unknown.map(({ name }) => inText(name)))}`;
  return [
    advice(
      unknown.length === 1
        ? `For ${inText(unknown[0]!.name)} it is not known to us.`
        : `For ${unknown.length} ${others}it is not known to us${which}.`,
    ),
  ];
}

/** The first of the states by a figure, and those that share their place. */
function rank(
  { field, order, by }: Extract<StateQuestion, { kind: 'rank' }>,
  states: StateRules[],
): Draft | undefined {
  const height = (rules: StateRules) => {
    const window = rules.conrad.window.value;
    return by === 'closing' ? window && closing(window) : field.rank?.(rules);
  };
  const heights = new Map(
    states.flatMap((rules) => {
      const at = height(rules);
      return at === undefined || at === null ? [] : [[rules, at] as const];
    }),
  );
  const levels = [...new Set(heights.values())].sort((a, b) => (order === 'most' ? b - a : a - b));
  const groups = levels.map((level) => states.filter((rules) => heights.get(rules) === level));
  const [first] = groups;
  if (!first) return undefined;
  const rows: StateRules[] = [];
  for (const group of groups) if (rows.length < rankLength) rows.push(...group);
  const length = field === fields.window ? mostTextRows : rankRows;
  const shown = rows.slice(0, length);
  const sentences = [topOf(first, field, by, order)];
  const cut = rows.slice(length);
  if (cut.length)
    sentences.push(
      advice(
        `The table shows the first ${shown.length}; ${cut.length === 1 ? 'one more stands' : `${cut.length} more stand`} level with the last: ${joined(cut.map((rules) => marked(rules, [field])))}.`,
      ),
    );
  const allYear =
    field.id === 'window'
      ? states.filter(
          ({ conrad: { window } }) =>
            window.value?.rolling && !(by === 'closing' ? window.value.closes : window.value.opens),
        )
      : [];
  if (allYear.length)
    sentences.push(
      advice(
        by === 'closing'
          ? `${allYear.length} others take requests with no closing day known to us, until the slots are gone.`
          : `${allYear.length} others are listed as open all year: ${joined(allYear.map((rules) => marked(rules, [field])))}.`,
      ),
    );
  const unknown = states.filter((rules) => !heights.has(rules) && !allYear.includes(rules));
  if (unknown.length) sentences.push(...unknownOf(unknown, 1));
  return {
    sentences: [...sentences, ...caveats(first, [field], states), ...doubt(rows, [field])],
    table: toTable(shown, [field], 1),
  };
}

function topOf(
  first: StateRules[],
  field: Field,
  by: 'value' | 'closing',
  order: 'most' | 'least',
): DraftSentence {
  const names = joined(first.map((rules) => marked(rules, [field])));
  const many = first.length > 1;
  const act = verb(by === 'closing' ? 'close' : 'open', many);
  return advice(
    `${capital(names)} ${field.says?.(first[0]!, many) ?? `${act} for Conrad requests ${order === 'most' ? 'last' : 'first'} of those known to us`}.`,
  );
}

/** A row a state, on the sources of its own cells, of each the first `most`. */
function toTable(states: StateRules[], asked: Field[], most = Infinity): DraftTable {
  return {
    head: ['State', ...asked.map(({ column }) => column)],
    rows: states.map((rules) => ({
      cells: [
        rules.name,
        ...asked.map((field) => {
          const shown = field.show(rules);
          const marks = mark(field.cells(rules));
          if (shown === undefined) return 'not known';
          return marks ? `${shown.replace(/\.$/, '')}${marks}` : shown;
        }),
      ],
      sources: asked.flatMap((field) => sourcesOf(rules, [field]).slice(0, most)),
    })),
  };
}

function sourcesOf(rules: StateRules, asked: Field[]): Source[] {
  const found = asked.flatMap((field) =>
    field
      .cells(rules)
      .flatMap(({ value, sources }) => (value === null && field.id !== 'pathway' ? [] : sources))
      .map((key) => ({ passage: passageId(rules, field), key })),
  );
  return found.filter(
    ({ passage, key }, at) =>
      found.findIndex((other) => other.passage === passage && other.key === key) === at,
  );
}

/** The limit of the exam program itself, wherever a state seems to allow more: as a passage of any state says it. */
function caveats(states: StateRules[], asked: Field[], everyone: StateRules[]): DraftSentence[] {
  const attempts = asked.filter(({ id }) => /^(attempts|step\d)$/.test(id));
  if (!states.some((rules) => attempts.some((field) => (field.rank?.(rules) ?? 0) > 4))) return [];
  for (const rules of [...states, ...everyone]) {
    const passage = statePassages(rules).find(({ id }) => id === passageId(rules, fields.attempts))!;
    const said = passage.sentences.find(({ text }) => programLimit.test(text));
    if (said)
      return [
        {
          text: said.text,
          sources: [
            { passage: passage.id, key: said.sources.includes('usmle') ? 'usmle' : said.sources[0]! },
          ],
          passages: [passage.id],
        },
      ];
  }
  return [];
}

const programLimit = /^The .*\bprogram itself stops every candidate after four attempts at a Step\.$/;

function windowAdvice(states: StateRules[], asked: Field[]): DraftSentence[] {
  if (!asked.includes(fields.window) || !states.some(({ conrad }) => conrad.window.value?.rolling)) return [];
  return [
    advice('Where requests are taken as they come, we count the state as open until its slots are gone.'),
  ];
}

function doubt(states: StateRules[], asked: Field[]): DraftSentence[] {
  return states.some((rules) => asked.some((field) => mark(field.cells(rules))))
    ? [advice('Confirm the marked ones with the state first: their sources are weak or old.')]
    : [];
}

// Older figures are given with a warning.
const oldBefore = '2019';

/** " (older figure, low confidence)", or nothing. */
function mark(cells: Cell<unknown>[]): string {
  const said = cells.filter((cell) => cell.value !== null);
  const marks = [
    ...(said.some(({ asOf }) => asOf && asOf < oldBefore) ? ['older figure'] : []),
    ...(said.some(({ confidence }) => confidence === 'low') ? ['low confidence'] : []),
  ];
  return marks.length ? ` (${marks.join(', ')})` : '';
}

function marked(rules: StateRules, asked: Field[]): string {
  return `${inText(rules.name)}${mark(asked.flatMap((field) => field.cells(rules)))}`;
}

/** Own words, which need no source. */
function advice(text: string): DraftSentence {
  return { text, sources: [], passages: [] };
}

function passageId(rules: StateRules, { theme }: Field): string {
  return `state-${rules.state.toLowerCase()}#${theme}`;
}

function nameAll(states: StateRules[]): string {
  return joined(states.map(({ name }) => inText(name)));
}

function joined(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function inText(name: string): string {
  return /^(District|US) /.test(name) ? `the ${name}` : name;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
