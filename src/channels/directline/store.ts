// The port of conversations: an append-only log per conversation, and what the bot remembers of it.
import type { Activity } from 'botbuilder';

export type Conversation = { id: string; userId: string };
export type LogEntry = { sequence: number; activity: Partial<Activity> };

export type ConversationStore = {
  /** Creates the conversation; false when it is there already. */
  create(conversation: Conversation, now: Date): Promise<boolean>;
  find(id: string): Promise<Conversation | undefined>;
  /**
   * Adds an activity under the next sequence number, stamped with id and a time later than all before it.
   * A `clientId` that this sender has used before adds nothing and gives the first entry again.
   */
  append(
    conversationId: string,
    activity: Partial<Activity>,
    now: Date,
    clientId?: string,
  ): Promise<{ entry: LogEntry; repeated: boolean }>;
  /** Entries strictly after a sequence number, oldest first. */
  read(conversationId: string, after: number, limit: number): Promise<LogEntry[]>;
  /** The last `limit` entries strictly before a sequence number, oldest first. */
  readBefore(conversationId: string, before: number, limit: number): Promise<LogEntry[]>;
  lastSequence(conversationId: string): Promise<number>;
  readMemory(key: string): Promise<string | undefined>;
  writeMemory(key: string, value: string): Promise<void>;
  /**
   * Erases all conversations of a user, and of the memory what has a key that ends with a space and the id of one of
   * them; answers with their ids. Nothing of it is left on the disk; when that fails, the same call may succeed later.
   */
  eraseUser(userId: string): Promise<string[]>;
  close(): Promise<void>;
};

/** "abc|0000007": ids sort as the log does. */
export function activityId(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(7, '0')}`;
}

/** The sequence number in an id of this conversation, undefined of any other text. */
export function sequenceOf(conversationId: string, id: string): number | undefined {
  const sequence = Number(/\|(\d{7,15})$/.exec(id)?.[1]);
  return activityId(conversationId, sequence) === id ? sequence : undefined;
}
