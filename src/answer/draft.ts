// An answer before it is proved and numbered: sentences, and a table where one says it better.
import type { DraftSentence } from './compose.ts';

/** A row has a cell for each heading, and stands on its own sources; none: nothing in it is known to us. */
export type DraftTable = {
  head: string[];
  rows: { cells: string[]; sources: { passage: string; key: string }[] }[];
};

export type Draft = {
  sentences: DraftSentence[];
  table?: DraftTable;
  /** Codes of the states that were left out for length; "and the rest?" brings them. */
  rest?: string[];
};
