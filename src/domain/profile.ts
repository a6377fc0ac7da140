// What a candidate said of themselves, as later turns need it. Never nationality, and nothing that was not said.
import type { CalendarDate } from './calendar.ts';
import type { Jurisdiction, Query } from './types.ts';

/** `abroad`: practises medicine outside the United States. */
export type Stage = 'student' | 'applicant' | 'resident' | 'fellow' | 'attending' | 'abroad';

export const steps = ['1', '2', '3'] as const;
export type Step = (typeof steps)[number];

export type Profile = {
  /** The visa they hold now, as the glossary spells it ("j-1"). */
  visa?: string;
  visaWanted?: string;
  stage?: Stage;
  /** Year of training: 2 for PGY-2. */
  year?: number;
  specialty?: { id: string; name: string };
  /** Where they are. */
  statesNow: Jurisdiction[];
  /** Where they want to go. */
  statesWanted: Jurisdiction[];
  /** The month in which training ends or ended: YYYY-MM. */
  finish?: CalendarDate;
  /** The year of `finish` was not said: it was taken to be the next such month. */
  finishAssumed?: boolean;
  /** Failed attempts by Step of the USMLE. */
  failed: Partial<Record<Step, number>>;
  passed: Step[];
  /** Certified by ECFMG, or said not to be yet. */
  ecfmg?: boolean;
  spouse?: boolean;
  children?: boolean;
};

export const emptyProfile: Profile = { statesNow: [], statesWanted: [], failed: {}, passed: [] };

/** A query whose empty slots the profile filled. */
export type ProfiledQuery = Query & { specialty?: { id: string; name: string } };
