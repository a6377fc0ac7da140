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
  lastSequence(conversationId: string): Promise<number>;
  readMemory(key: string): Promise<string | undefined>;
  writeMemory(key: string, value: string): Promise<void>;
  close(): Promise<void>;
};

/** "abc|0000007": ids sort as the log does. */
export function activityId(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(7, '0')}`;
}
