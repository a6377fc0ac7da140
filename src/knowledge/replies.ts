// Replies that are written by people and given whole: greetings, refusals, help in danger. See knowledge/replies.yaml.
import { z } from 'zod';
import { answerKinds } from '../domain/types.ts';
import { page } from './fields.ts';

const reply = z.strictObject({
  kind: z.enum(answerKinds),
  text: z.string().min(1),
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
  'no-more',
  'stopped',
] as const;
export type ReplyName = (typeof replyNames)[number];

export const repliesSchema = z.record(z.enum(replyNames), reply);
export type Replies = z.infer<typeof repliesSchema>;
