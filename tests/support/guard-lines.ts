// How the tables of messages for the guard are written.
import type { ReplyName } from '../../src/knowledge/replies.ts';

/** What a message asks for, the replies that are right for it, and messages that only sound like it. */
export type Behaviour = { kind: string; replies: ReplyName[]; calls: string[]; soundsAlike: string[] };

/** One message a line. */
export function lines(text: string): string[] {
  return text.trim().split('\n');
}
