// The states as articles write them: by their full names.
import { jurisdictionNames } from '../domain/jurisdictions.ts';

// The longer name first, so that "West Virginia" is not "Virginia"; the capital is not the state.
const names = Object.values(jurisdictionNames).sort((a, b) => b.length - a.length);
const codes = new Map(Object.entries(jurisdictionNames).map(([code, name]) => [name, code]));

/** A pattern for the name of any state. */
export const stateName = `\\b(?:${names.join('|')})\\b(?!,? D\\.?C)`;

const stateNames = new RegExp(stateName, 'g');

/** The codes of the states that a text names, in its order. */
export function statesNamed(text: string): string[] {
  return text.match(stateNames)?.map((name) => codes.get(name)!) ?? [];
}
