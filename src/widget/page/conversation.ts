// What the page knows of the conversation, as plain data, and how each thing that happens changes it. A message is in it
// once, whatever is repeated, replayed or told out of order; nothing leaves it but what the visitor takes back.
import { type Person, type Reaction, chatEvents } from '../../domain/chat-events.ts';
import {
  type Activity,
  type Source,
  cardsOf,
  clientIdOf,
  feedbackOf,
  isRecord,
  personOf,
  sourcesOf,
  streamOf,
  suggestionsOf,
} from './wire.ts';

/**
 * How far a message of the visitor has come. `unconfirmed`: nobody knows whether it arrived, and trying again cannot
 * double it; `perhaps-sent`: nobody knows, and trying again may.
 */
export type Sending =
  | { state: 'sending' | 'too-many' | 'unconfirmed' | 'perhaps-sent' | 'sent' }
  | { state: 'refused'; reason: string };

export type Message = {
  kind: 'message';
  /** Stays the same from typing to the server's copy, so that nothing jumps. */
  key: string;
  id?: string;
  author: 'me' | 'assistant' | Person;
  text: string;
  at: number;
  /** Of the visitor's own. */
  clientId?: string;
  /** What a form sent with the message. */
  value?: unknown;
  sending?: Sending;
  /** Of the others'. */
  replyToId?: string;
  answerKind: string;
  sources: Source[];
  suggestions: string[];
  cards: Record<string, unknown>[];
  more: boolean;
  /** The beginning of an answer that is still being written. */
  preview: boolean;
};

export type Feedback = { reaction: Reaction; words: string };

export type Notice = {
  kind: 'notice';
  key: string;
  at: number;
  notice: 'joined' | 'left' | 'ask-rating' | 'new-conversation';
  person?: Person;
};

export type Entry = Message | Notice;

export type Conversation = {
  id?: string;
  entries: Entry[];
  /** The person who has taken over from the assistant. */
  person?: Person;
  personTyping: boolean;
  /** Whether there is more above the first entry. */
  earlier: boolean;
  readUpTo?: string;
  /** The visitor's thumbs by the id of the message, which may not be loaded yet. */
  feedback: Record<string, Feedback>;
  rated: boolean;
  /** The own message whose answer was waited for in vain, or was stopped. */
  givenUpOn?: string;
};

export type Change =
  | { type: 'session'; id: string; earlier: boolean }
  | { type: 'written'; clientId: string; text: string; at: number; value?: unknown }
  | { type: 'sending'; clientId: string; sending: Sending; id?: string }
  | { type: 'taken-back'; clientId: string }
  | { type: 'activity'; activity: Activity; userId: string }
  | { type: 'earlier'; activities: Activity[]; more: boolean; userId: string }
  | { type: 'feedback'; id: string; feedback: Feedback | undefined }
  | { type: 'rated' }
  | { type: 'given-up'; id: string }
  | { type: 'person-stopped-typing' }
  | { type: 'streams-lost' }
  | { type: 'emptied' };

export const emptyConversation: Conversation = {
  entries: [],
  personTyping: false,
  earlier: false,
  feedback: {},
  rated: false,
};

export function change(before: Conversation, step: Change): Conversation {
  switch (step.type) {
    case 'session':
      return begin(before, step);
    case 'written':
      return add(before, {
        ...blank(step.clientId, 'me', step.text, step.at),
        clientId: step.clientId,
        sending: { state: 'sending' },
        ...(step.value === undefined ? {} : { value: step.value }),
      });
    case 'sending': {
      const message = unsent(before).find(({ clientId }) => clientId === step.clientId);
      return message ? mark(before, message, step) : before;
    }
    case 'taken-back':
      return {
        ...before,
        entries: before.entries.filter(
          (entry) =>
            !(
              entry.kind === 'message' &&
              entry.clientId === step.clientId &&
              entry.sending?.state !== 'sent'
            ),
        ),
      };
    case 'activity':
      return take(before, step.activity, step.userId);
    case 'earlier': {
      const { entries, feedback } = step.activities.reduce(
        (conversation, activity) => take(conversation, activity, step.userId),
        before,
      );
      // Who was there long ago, or what had been read by then, does not overrule what is true now.
      return { ...before, entries, feedback: { ...feedback, ...before.feedback }, earlier: step.more };
    }
    case 'feedback': {
      const { [step.id]: _old, ...others } = before.feedback;
      return { ...before, feedback: step.feedback ? { ...others, [step.id]: step.feedback } : others };
    }
    case 'rated':
      return { ...before, rated: true };
    case 'given-up':
      return { ...before, givenUpOn: step.id };
    case 'person-stopped-typing':
      return { ...before, personTyping: false };
    case 'streams-lost':
      return { ...before, entries: before.entries.filter((entry) => !isPreview(entry)) };
    case 'emptied':
      return emptyConversation;
  }
  return step satisfies never;
}

/** The visitor's messages that still have to go out, oldest first. */
export function unsent(conversation: Conversation): Message[] {
  return conversation.entries.filter(isUnsent);
}

/** Whether it went out is not known, or known not to be: the visitor decides what becomes of it. */
export function isLeftToVisitor({ sending }: Message): boolean {
  return ['refused', 'unconfirmed', 'perhaps-sent'].includes(sending?.state ?? '');
}

/** The assistant writes English, whatever the page is in; what language people write is not known. */
export function languageOf({ author }: Message): 'en' | undefined {
  return author === 'assistant' ? 'en' : undefined;
}

/** The message that the assistant is at work on: the last one, sent and not answered. */
export function awaiting(conversation: Conversation): Message | undefined {
  if (conversation.person) return undefined;
  const last = conversation.entries.findLast(
    (entry): entry is Message => entry.kind === 'message' && !entry.preview,
  );
  const waits = last?.author === 'me' && last.sending?.state === 'sent' && last.id !== conversation.givenUpOn;
  return waits ? last : undefined;
}

/** The questions to offer: those of the last message, until the visitor writes. */
export function offered(conversation: Conversation): string[] {
  const last = conversation.entries.findLast((entry) => entry.kind === 'message');
  return last?.kind === 'message' && last.author !== 'me' && !last.preview ? last.suggestions : [];
}

/** Whether the person has read a message of the visitor. */
export function isRead(conversation: Conversation, message: Message): boolean {
  const { readUpTo } = conversation;
  if (readUpTo === undefined) return false;
  const mark = conversation.entries.find((entry) => entry.kind === 'message' && entry.id === readUpTo);
  return mark !== undefined && message.author === 'me' && message.at <= mark.at;
}

function begin(before: Conversation, { id, earlier }: { id: string; earlier: boolean }): Conversation {
  if (before.id === id) return before;
  const { person: _left, ...rest } = before;
  const next = { ...rest, id, personTyping: false };
  const last = before.id === undefined ? undefined : latest(before);
  if (last === undefined) return { ...next, earlier };
  // Not by the visitor's clock, which may be wrong: what comes next stands below.
  const notice: Notice = { kind: 'notice', key: `new ${id}`, at: last, notice: 'new-conversation' };
  return add({ ...next, earlier: false }, notice);
}

/** How far a message has come. Once sent it stands among the others, until the server's copy says exactly where. */
function mark(
  before: Conversation,
  message: Message,
  { sending, id }: Extract<Change, { type: 'sending' }>,
): Conversation {
  const marked: Message = { ...message, sending, ...(id ? { id } : {}) };
  const entries = before.entries.map((entry) => (entry === message ? marked : entry));
  if (sending.state !== 'sent') return { ...before, entries };
  const rest = { ...before, entries: before.entries.filter((entry) => entry !== message) };
  return add(rest, { ...marked, at: Math.max(marked.at, latest(rest) ?? 0) });
}

function take(before: Conversation, activity: Activity, userId: string): Conversation {
  const mine = activity.from?.id === userId;
  if (activity.type === 'typing') return mine ? before : takeTyping(before, activity);
  if (!activity.id) return before;
  if (activity.type === 'event') return takeEvent(before, activity, mine);
  if (activity.type !== 'message') return before;
  return mine ? takeOwn(before, activity, activity.id) : takeReply(before, activity, activity.id);
}

/** The server's copy of what the visitor wrote takes the place of the page's own. */
function takeOwn(before: Conversation, activity: Activity, id: string): Conversation {
  const clientId = clientIdOf(activity);
  const known = before.entries.find(
    (entry): entry is Message =>
      entry.kind === 'message' && (entry.id === id || (!!clientId && entry.clientId === clientId)),
  );
  const message: Message = {
    ...(known ?? blank(clientId ?? id, 'me', activity.text ?? '', 0)),
    id,
    at: time(activity),
    sending: { state: 'sent' },
    ...(clientId ? { clientId } : {}),
    ...(activity.value === undefined ? {} : { value: activity.value }),
  };
  return add({ ...before, entries: before.entries.filter((entry) => entry !== known) }, message);
}

function takeReply(before: Conversation, activity: Activity, id: string): Conversation {
  const known = before.entries.find((entry): entry is Message => entry.kind === 'message' && entry.id === id);
  const stream = streamOf(activity);
  const data = isRecord(activity.channelData) ? activity.channelData : {};
  const message: Message = {
    ...blank(id, personOf(data['person']) ?? 'assistant', activity.text ?? '', time(activity)),
    id,
    answerKind: typeof data['kind'] === 'string' ? data['kind'] : '',
    sources: sourcesOf(activity),
    suggestions: suggestionsOf(activity),
    cards: cardsOf(activity),
    more: data['more'] === true,
    ...(activity.replyToId ? { replyToId: activity.replyToId } : {}),
  };
  const rest = before.entries.filter(
    (entry) =>
      entry !== known &&
      !(isPreview(entry) && (entry.key === `stream ${stream}` || entry.replyToId === message.replyToId)),
  );
  return add({ ...before, entries: rest, personTyping: false }, message);
}

/** A typing with text is the beginning of an answer; one of a person says that they write. */
function takeTyping(before: Conversation, activity: Activity): Conversation {
  if (personOf(isRecord(activity.channelData) ? activity.channelData['person'] : undefined))
    return { ...before, personTyping: true };
  const stream = streamOf(activity);
  if (!stream || !activity.text) return before;
  const answered = before.entries.some(
    (entry) =>
      entry.kind === 'message' &&
      !entry.preview &&
      !!entry.replyToId &&
      entry.replyToId === activity.replyToId,
  );
  // Too late: the answer is there already.
  if (answered) return before;
  const key = `stream ${stream}`;
  const preview: Message = {
    ...blank(key, 'assistant', activity.text, time(activity)),
    preview: true,
    ...(activity.replyToId ? { replyToId: activity.replyToId } : {}),
  };
  return add({ ...before, entries: before.entries.filter((entry) => entry.key !== key) }, preview);
}

function takeEvent(before: Conversation, activity: Activity, mine: boolean): Conversation {
  const told = before.entries.some(({ key }) => key === activity.id);
  const value = isRecord(activity.value) ? activity.value : {};
  const person = personOf(value);
  const notice = (name: Notice['notice']): Conversation =>
    told
      ? before
      : add(before, {
          kind: 'notice',
          key: activity.id!,
          at: time(activity),
          notice: name,
          ...(person ? { person } : {}),
        });
  switch (activity.name) {
    case chatEvents.feedback: {
      const feedback = mine ? feedbackOf(activity) : undefined;
      return feedback && activity.replyToId
        ? change(before, { type: 'feedback', id: activity.replyToId, feedback })
        : before;
    }
    case chatEvents.rating:
      return { ...before, rated: true };
    case chatEvents.joined:
      // Told again: who has left since is not here anew.
      return mine || !person || told ? before : { ...notice('joined'), person };
    case chatEvents.left: {
      if (mine || !person || told) return before;
      const { person: _gone, ...rest } = notice('left');
      return { ...rest, personTyping: false };
    }
    case chatEvents.read:
      return mine || typeof value['upTo'] !== 'string' ? before : { ...before, readUpTo: value['upTo'] };
    case chatEvents.askRating:
      return mine ? before : { ...notice('ask-rating'), rated: false };
    default:
      return before;
  }
}

/** Entries stand in the order of time; what has not reached the server yet comes last, as it was written. */
function add(before: Conversation, entry: Entry): Conversation {
  const place = isUnsent(entry)
    ? before.entries.length - 1
    : before.entries.findLastIndex((other) => !isUnsent(other) && other.at <= entry.at);
  return { ...before, entries: before.entries.toSpliced(place + 1, 0, entry) };
}

/** The time of the last entry that is not still to go out. */
function latest({ entries }: Conversation): number | undefined {
  return entries.findLast((entry) => !isUnsent(entry))?.at;
}

function blank(key: string, author: Message['author'], text: string, at: number): Message {
  return {
    kind: 'message',
    key,
    author,
    text,
    at,
    answerKind: '',
    sources: [],
    suggestions: [],
    cards: [],
    more: false,
    preview: false,
  };
}

const isUnsent = (entry: Entry): entry is Message =>
  entry.kind === 'message' && entry.author === 'me' && entry.sending?.state !== 'sent';
const isPreview = (entry: Entry): entry is Message => entry.kind === 'message' && entry.preview;
const time = ({ timestamp }: Activity): number => Date.parse(timestamp ?? '') || 0;
