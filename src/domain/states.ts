// What each state asks of an international graduate, as data: its rules for a full license and for a Conrad 30 waiver.
import type { Source } from './types.ts';

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** One thing that is known of a state, or `value: null`: not known. A note is whole sentences that stand alone. */
export type Cell<Value> = {
  value: Value | null;
  note?: string;
  /** Keys of the state's sources; never empty where there is a value. */
  sources: string[];
  /** Since when it is known to hold: YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf?: string;
  confidence: Confidence;
};

/** 'none': the state states no limit of its own (the national limit of the exam program still holds). */
export type Limit = number | 'none';

/** A route to a license for doctors trained abroad, without repeating residency. */
export type Pathway = {
  name: string;
  law: string;
  status: 'in force' | 'enacted' | 'proposed' | 'died';
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent where it is not known. */
  effective?: string | undefined;
  summary: string;
};

export type LicenceRules = {
  /** Years of accredited residency, on the ordinary route. */
  imgTrainingYears: Cell<number>;
  usTrainingYears: Cell<number>;
  /** Attempts at a Step after which the state refuses, or asks for more: the note says which. */
  attemptsStep1: Cell<Limit>;
  attemptsStep2: Cell<Limit>;
  attemptsStep3: Cell<Limit>;
  /** Attempts at all Steps together. */
  attemptsTotal: Cell<Limit>;
  /** Years in which all Steps must be passed. */
  examYears: Cell<Limit>;
  /** The Interstate Medical Licensure Compact. */
  compact: Cell<'member' | 'joining' | 'not member'>;
  /** The Federation Credentials Verification Service. */
  fcvs: Cell<'required' | 'accepted' | 'not accepted'>;
  /** Whether an ordinary license asks for ECFMG certification. */
  ecfmg: Cell<boolean>;
  pathway: Cell<Pathway>;
};

/** When a state takes Conrad requests. A day is MM-DD; MM where only the month is known. */
export type Window = {
  opens: string | null;
  closes: string | null;
  /** Taken as they come, until the slots are gone. False also where no source says so. */
  rolling: boolean;
  text: string;
};

/** Whether all 30 slots were used; `year` is the federal fiscal year of which `used` speaks. */
export type Slots = { used: 'all' | 'not all' | null; year?: number | undefined; text: string };

export type ConradRules = {
  agency: Cell<string>;
  /** The https address of the program, or of the department where no page of its own was found. */
  page: Cell<string>;
  window: Cell<Window>;
  /** Slots for jobs outside a shortage area; 'yes' where their number is not known. */
  flex: Cell<Limit | 'yes'>;
  specialists: Cell<string>;
  primaryCareFirst: Cell<boolean>;
  /** What the state charges, in US dollars. */
  feeUsd: Cell<number>;
  slots: Cell<Slots>;
  contract: Cell<string>;
};

export type StateRules = {
  /** A two-letter code: a state, DC or a territory. */
  state: string;
  name: string;
  verified: string;
  reviewBy: string;
  board: { name: string; url: string };
  sources: Record<string, Source>;
  licence: LicenceRules;
  conrad: ConradRules;
};
