// Replies that are written by people and given whole: greetings, refusals, help in danger. See knowledge/replies.yaml.
import { z } from 'zod';
import { answerKinds } from '../domain/types.ts';
import { page } from './fields.ts';

/** The languages that candidates write when English fails them, Hindi and Urdu in Latin letters among them (BCP 47). */
export const languages = [
  'es',
  'ar',
  'hi',
  'ur',
  'fr',
  'pt',
  'ru',
  'zh',
  'tl',
  'bn',
  'fa',
  'tr',
  'vi',
  'ko',
  'uk',
  'hi-Latn',
] as const;
export type Language = (typeof languages)[number];

/** A line in each language; one that is missing is a problem of the knowledge base. */
const lines = z.record(z.enum(languages), z.string().min(1));

const reply = z.strictObject({
  kind: z.enum(answerKinds),
  text: z.string().min(1),
  /** What is said first to a person who wrote in that language; the English text follows. */
  lines: lines.optional(),
  suggestions: z.array(z.string()).default([]),
  official: page.optional(),
});

/** Each name is used by the code; a missing one is a problem of the knowledge base. */
export const replyNames = [
  'welcome',
  'greeting',
  'thanks',
  'bye',
  'about',
  'handoff',
  'openings',
  'job-wish',
  'self-harm',
  'distress',
  'other-in-danger',
  'emergency',
  'medical',
  'exploitation',
  'fraud',
  'case-judgement',
  'prediction',
  'other-people',
  'injection',
  'out-of-remit',
  'abuse',
  'gibberish',
  'language',
  'empty',
  'unknown',
  'guarantee',
  'premise',
  'forgotten',
  'noted',
  'no-more',
  'stopped',
] as const;
export type ReplyName = (typeof replyNames)[number];

// Who asks in another language, and who is in danger, reads a line that can be understood.
const spokenNames = ['language', 'self-harm', 'other-in-danger', 'emergency'] as const;
type SpokenName = (typeof spokenNames)[number];
const spoken = reply.extend({ lines });

type Shape = { [Name in ReplyName]: Name extends SpokenName ? typeof spoken : typeof reply };
const isSpoken = (name: string) => spokenNames.some((one) => one === name);

export const repliesSchema = z.strictObject(
  Object.fromEntries(replyNames.map((name) => [name, isSpoken(name) ? spoken : reply])) as Shape,
);
export type Replies = z.infer<typeof repliesSchema>;
