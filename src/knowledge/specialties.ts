// The specialties of physicians, how candidates write them, and the desk that looks after each. See knowledge/specialties.yaml.
import { z } from 'zod';
import { type DataFile, type Problem, readDataFile } from './data-file.ts';
import { id, text } from './fields.ts';

export type Desk = { id: string; name: string };

export type Specialty = {
  id: string;
  name: string;
  /** Id of the specialty that it is a part of. */
  parent?: string;
  /** Id of the desk. */
  desk: string;
};

export type Specialties = {
  desks: Desk[];
  specialties: Specialty[];
  /** The specialties that a text names, in its order; of "pediatric cardiology" the one, not the two. */
  findSpecialties(text: string): Specialty[];
};

const alias = z.string().regex(/^[a-z0-9&]+( [a-z0-9&]+)*$/, 'lower case letters and digits, one space');
const unclear = z.string().regex(/^([a-z]+|[A-Z]+)$/, 'one word, all capitals or none');

const specialty = z.strictObject({
  id,
  name: text,
  parent: id.optional(),
  desk: id,
  aliases: z.array(alias).min(1, 'at least one alias'),
  unclear: z.array(unclear).default([]),
});
type Row = z.infer<typeof specialty>;

const specialtiesFile = z.strictObject({
  desks: z.array(z.strictObject({ id, name: text })).min(1, 'at least one desk'),
  specialties: z.array(specialty).min(1, 'at least one specialty'),
});

/** Reads the list of specialties. Every problem has its line; `specialties` is absent when the list breaks the schema. */
export function parseSpecialties(
  file: string,
  yaml: string,
): { specialties?: Specialties; problems: Problem[] } {
  const read = readDataFile(file, yaml, specialtiesFile);
  if (!read.data) return { problems: read.problems };
  const { desks, specialties: rows } = read.data;
  checkDesks(desks, rows, read);
  checkSpecialties(rows, read);
  return {
    specialties: {
      desks,
      specialties: rows.map(toSpecialty),
      findSpecialties: makeFind(rows),
    },
    problems: read.problems,
  };
}

function checkDesks(desks: Desk[], rows: Row[], { report }: DataFile<unknown>): void {
  const ids = new Set<string>();
  for (const [place, desk] of desks.entries()) {
    if (ids.has(desk.id)) report(['desks', place, 'id'], `desk "${desk.id}" stands twice`);
    ids.add(desk.id);
    if (!rows.some((row) => row.desk === desk.id))
      report(['desks', place, 'id'], `desk "${desk.id}" has no specialty`);
  }
  for (const [place, row] of rows.entries())
    if (!ids.has(row.desk)) report(['specialties', place, 'desk'], `unknown desk "${row.desk}"`);
}

function checkSpecialties(rows: Row[], { report }: DataFile<unknown>): void {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const [place, row] of rows.entries()) {
    if (ids.has(row.id)) report(['specialties', place, 'id'], `specialty "${row.id}" stands twice`);
    // So there are no circles, and a reader meets the whole before the part.
    if (row.parent && !ids.has(row.parent))
      report(['specialties', place, 'parent'], `no specialty "${row.parent}" above this one`);
    ids.add(row.id);
    for (const spelling of new Set([row.name, ...row.aliases, ...row.unclear].map(toKey))) {
      const owner = owners.get(spelling);
      if (owner !== undefined && owner !== row.id)
        report(['specialties', place, 'aliases'], `"${spelling}" is taken by ${owner}`);
      owners.set(spelling, row.id);
    }
  }
}

function toSpecialty({ id, name, parent, desk }: Row): Specialty {
  return { id, name, ...(parent ? { parent } : {}), desk };
}

function makeFind(rows: Row[]): Specialties['findSpecialties'] {
  const ofKey = new Map<string, Specialty>();
  const unclear = new Map<string, { specialty: Specialty; capitals: boolean }>();
  for (const row of rows) {
    const specialty = toSpecialty(row);
    for (const spelling of row.unclear)
      unclear.set(toKey(spelling), { specialty, capitals: spelling === spelling.toUpperCase() });
    for (const spelling of [row.name, ...row.aliases])
      if (!unclear.has(toKey(spelling))) ofKey.set(toKey(spelling), specialty);
  }
  const clearPattern = toPattern(ofKey.keys(), 's?');
  const unclearPattern = toPattern(unclear.keys(), '');
  return (text) => {
    const found: { at: number; specialty: Specialty }[] = [];
    let rest = fold(text).replace(clearPattern, (match, at: number) => {
      const key = toKey(match);
      found.push({ at, specialty: (ofKey.get(key) ?? ofKey.get(key.replace(/s$/, '')))! });
      return '_'.repeat(match.length);
    });
    rest = rest.replace(iAm, '..').replace(otherCards, (match) => '.'.repeat(match.length));
    const alone = !/[a-z\d]/i.test(rest.replace(unclearPattern, '').replace(/\b(?:and|or)\b/gi, ''));
    const shouted = !/[a-z]/.test(text) && /[A-Z]{4}/.test(text);
    // One that counts makes its neighbor in a list count ("doing fm or im"): so from the start again after each.
    const next = () =>
      [...rest.matchAll(unclearPattern)].find(
        ({ 0: word, index }) =>
          alone ||
          (!shouted && unclear.get(toKey(word))!.capitals && word === word.toUpperCase()) ||
          isTold(word, rest.slice(0, index), rest.slice(index + word.length)),
      );
    for (let match = next(); match; match = next()) {
      const { 0: word, index } = match;
      found.push({ at: index, specialty: unclear.get(toKey(word))!.specialty });
      rest = `${rest.slice(0, index)}${'_'.repeat(word.length)}${rest.slice(index + word.length)}`;
    }
    return [...new Set(found.sort((a, b) => a.at - b.at).map(({ specialty }) => specialty))];
  };
}

// "im a j1", "IM on H1B": most who write so mean "I am". "I am in IM on J-1" does not.
const iAm =
  /(?<!\b(?:in|into|of|for|is|an?|the|my|did|do|doing|done|finished|completed|matched|and|or) )\bim(?= (?:an?|the|not|on|in|from|at|doing|done|now|currently|also|still|so|just|only|here|very|really|about|\w+ing|interested|eligible|married|confused|worried|stuck|new|sorry)\b)/gi;

const otherCards = /\b(?:green|credit|debit|id|ead|report|sim|business) cards\b/gi;

// What tells that the word between is a specialty; "_" is one that was found.
const before = new RegExp(
  '(?:\\b(?:in|into|for|am(?: an?)?|do|doing|did|done|finish(?:ed|ing)?|complet(?:ed|ing)|pursuing|match(?:ed|ing)?|certified|' +
    'boarded|trained|(?:specialty|speciality|field|branch)(?: is| was|:| =)?)|pgy ?\\d,?|_(?:,(?: and| or)?| \\/| and| or)) $',
  'i',
);
const after = new RegExp(
  '^(?: (?:residenc(?:y|ies)|fellowships?|jobs?|positions?|programs?|programmes?|training|trained|boards?|rotations?|internships?|' +
    'match|practice|departments?|openings?|spots?|seats?|specialty|service|attendings|residents|fellows|doctors|physicians)\\b|' +
    '(?:,(?: and| or)?| \\/| and| or) _)',
  'i',
);
// "im doctor" and "im j1" left out a word; "em doctor" and "em j1" did not.
const afterOthers = new RegExp(
  '^ (?:resident(?! of\\b)|fellow|attending|doctor|doc|physician|specialist|consultant|intern|trainee|applicant|graduate|grad|' +
    'hospitalist|nocturnist|director|faculty|waivers?|conrad|j ?1|h ?1 ?b|imgs?|salary|salaries|pay)\\b',
  'i',
);

/** Whether the text on both sides of a spelling tells that it is a specialty. */
function isTold(word: string, left: string, right: string): boolean {
  return before.test(left) || after.test(right) || (word.toLowerCase() !== 'im' && afterOthers.test(right));
}

/** One way of writing: American spelling, one space for spaces and hyphens, "and" for "&". Capitals stay. */
function fold(text: string): string {
  return text
    .replaceAll('&', ' and ')
    .replace(/(?<=p|an|h|gyn)ae/gi, 'e')
    .replace(/\s*\/\s*/g, ' / ')
    .replace(/[\s\u2010-\u2015-]+/g, ' ');
}

function toKey(spelling: string): string {
  return fold(spelling).toLowerCase().replaceAll(' / ', ' ');
}

/** Any of the spellings as whole words, longest first; a slash may stand between two words of one. */
function toPattern(keys: Iterable<string>, ending: string): RegExp {
  const spellings = [...keys]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.split(' ').map(RegExp.escape).join('(?: \\/)? '));
  return new RegExp(`(?<![a-z\\d_])(?:${spellings.join('|') || '(?!)'})${ending}(?![a-z\\d_])`, 'gi');
}
