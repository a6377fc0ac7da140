// Direct Line 3.0 as a service of our own: conversations, activities, watermarks. The log is the truth; sockets follow
// it. Knows nothing of HTTP (routes.ts) nor of WebSockets (sockets.ts).
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { chatEvents } from '../../domain/chat-events.ts';
import type { Clock } from '../../domain/types.ts';
import { PreceptorError } from '../../errors.ts';
import { type ConversationStore, type LogEntry, sequenceOf } from './store.ts';
import { type Claims, type Tokens, chatSeconds } from './tokens.ts';

export type Started = { conversationId: string; token: string; expires_in: number; streamPath: string };
export type ActivitySet = { activities: Partial<Activity>[]; watermark: string };

/** Told of every change of a conversation: new log entries, an activity that is shown but not kept, its end. */
export type Listener = {
  appended(conversationId: string): void;
  signalled(conversationId: string, activity: Partial<Activity>): void;
  erased(conversationId: string): void;
};

/** Where turns run. */
export type Turns = {
  /** Runs the turn of a stored activity; never awaited by the sender. */
  run(activity: Partial<Activity>): Promise<void>;
  /** Stops the turn that runs now in a conversation, if one does; those behind it stay. */
  stop(conversationId: string): void;
  /** Ends all turns of a user, does the work, and starts no turn of the user before it is done. */
  without<T>(userId: string, work: () => Promise<T>): Promise<T>;
};

export type DirectLine = {
  /** Starts the conversation of a token; `created` is false when it was there already. */
  start(claims: Claims): Promise<Started & { created: boolean }>;
  /** A new stream for a conversation: from `watermark` on, from the beginning when empty, from now when absent. */
  reconnect(claims: Claims, conversationId: string, watermark: string | undefined): Promise<Started>;
  refresh(claims: Claims): Promise<{ conversationId: string; token: string; expires_in: number }>;
  /** Stores what the user sent, shows it to all clients, and starts the turn; answers with the activity's id. */
  post(claims: Claims, conversationId: string, body: unknown): Promise<{ id: string }>;
  read(claims: Claims, conversationId: string, watermark: string | undefined): Promise<ActivitySet>;
  /** The activities before one of the conversation of a token, and whether there are still earlier ones. */
  earlier(claims: Claims, before: string): Promise<{ activities: Partial<Activity>[]; more: boolean }>;
  /** Erases all that is kept of the user of a token, and ends what runs or listens; answers with the number of conversations. */
  erase(claims: Claims): Promise<number>;
  /** Entries after a sequence number, for a socket. */
  follow(conversationId: string, after: number): Promise<LogEntry[]>;
  /** The bot's side: an activity into the log, or one that is only shown. Both answer with an id, empty when nobody is left to read. */
  deliver(conversationId: string, activity: Partial<Activity>): Promise<string>;
  signal(conversationId: string, activity: Partial<Activity>): Promise<string>;
};

export type DirectLineParts = {
  store: ConversationStore;
  tokens: Tokens;
  clock: Clock;
  listener: Listener;
  turns: Turns;
  /** Throws `rate-limited`. */
  limitMessages?: (conversationId: string) => Promise<void>;
};

export const bot = { id: 'preceptor', name: 'Preceptor', role: 'bot' as const };
export const channelId = 'directline';
const pageSize = 100;
const earlierPageSize = 30;

// What is kept of what a client sends: no attachments, no entities, no identity. Feedback names what it is on by replyToId.
const incoming = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().max(120_000).optional(),
  name: z.string().max(200).optional(),
  value: z.unknown().optional(),
  replyToId: z.string().max(200).optional(),
  locale: z.string().max(35).optional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional(),
  channelData: z.record(z.string(), z.unknown()).optional(),
});

export function makeDirectLine(parts: DirectLineParts): DirectLine {
  const { store, tokens, clock, listener, turns } = parts;
  const mine = async (claims: Claims, conversationId: string) => {
    if (claims.conv !== conversationId) throw new PreceptorError('token-foreign');
    if (!(await store.find(conversationId))) throw new PreceptorError('conversation-unknown');
  };
  const started = async ({ conv, user }: Claims, after: number): Promise<Started> => ({
    conversationId: conv,
    token: await tokens.sign('chat', { conv, user }),
    expires_in: chatSeconds,
    streamPath: `/conversations/${conv}/stream?t=${await tokens.sign('stream', { conv, user, after })}`,
  });
  return {
    async start(claims) {
      const created = await store.create({ id: claims.conv, userId: claims.user }, clock());
      if (created) void turns.run(joined(claims));
      return { ...(await started(claims, 0)), created };
    },
    async reconnect(claims, conversationId, watermark) {
      await mine(claims, conversationId);
      return started(
        claims,
        watermark === undefined ? await store.lastSequence(conversationId) : toSequence(watermark),
      );
    },
    async refresh({ conv, user }) {
      return {
        conversationId: conv,
        token: await tokens.sign('chat', { conv, user }),
        expires_in: chatSeconds,
      };
    },
    async post(claims, conversationId, body) {
      await mine(claims, conversationId);
      const parsed = incoming.safeParse(body);
      if (!parsed.success)
        throw new PreceptorError('bad-request', { details: z.prettifyError(parsed.error).split('\n')[0]! });
      const activity = { ...envelope(claims), ...parsed.data } as Partial<Activity>;
      if (activity.type === 'typing') {
        // Nobody waits for a candidate's typing: there is no reader but the bot.
        return { id: `${conversationId}|typing` };
      }
      if (activity.type === 'event' && activity.name === chatEvents.stop) {
        turns.stop(conversationId);
        return { id: `${conversationId}|stop` };
      }
      await parts.limitMessages?.(conversationId);
      const clientId = parsed.data.channelData?.['clientActivityID'] ?? undefined;
      const { entry, repeated } = await store.append(
        conversationId,
        activity,
        clock(),
        typeof clientId === 'string' ? clientId : undefined,
      );
      if (!repeated) {
        listener.appended(conversationId);
        void turns.run(entry.activity);
      }
      return { id: entry.activity.id! };
    },
    async read(claims, conversationId, watermark) {
      await mine(claims, conversationId);
      const after = toSequence(watermark ?? '');
      const entries = await store.read(conversationId, after, pageSize);
      return {
        activities: entries.map((entry) => entry.activity),
        watermark: String(entries.at(-1)?.sequence ?? after),
      };
    },
    async earlier(claims, before) {
      await mine(claims, claims.conv);
      const sequence = sequenceOf(claims.conv, before);
      if (!sequence || sequence > (await store.lastSequence(claims.conv)))
        throw new PreceptorError('bad-request', { details: 'before is no id of this conversation' });
      const entries = await store.readBefore(claims.conv, sequence, earlierPageSize);
      return { activities: entries.map((entry) => entry.activity), more: (entries[0]?.sequence ?? 1) > 1 };
    },
    async erase({ user }) {
      const ids = await turns.without(user, () => store.eraseUser(user));
      for (const id of ids) listener.erased(id);
      return ids.length;
    },
    follow: (conversationId, after) => store.read(conversationId, after, pageSize),
    async deliver(conversationId, activity) {
      try {
        const { entry } = await store.append(conversationId, outgoing(conversationId, activity), clock());
        listener.appended(conversationId);
        return entry.activity.id!;
      } catch (error) {
        // Erased while the reply was on its way.
        if (error instanceof PreceptorError && error.code === 'conversation-unknown') return '';
        throw error;
      }
    },
    async signal(conversationId, activity) {
      const id = `${conversationId}|s${clock().getTime()}-${signals++}`;
      listener.signalled(conversationId, { ...outgoing(conversationId, activity), id, timestamp: clock() });
      return id;
    },
  };
}

let signals = 0;

function envelope({ conv, user }: Claims): Partial<Activity> {
  return {
    channelId,
    from: { id: user, name: '', role: 'user' },
    recipient: bot,
    conversation: { id: conv, isGroup: false, conversationType: 'personal', name: '' },
    serviceUrl: 'urn:preceptor:directline',
  };
}

/** The activity that tells the bot of a new reader; clients never see it. */
function joined(claims: Claims): Partial<Activity> {
  return { ...envelope(claims), type: 'conversationUpdate', membersAdded: [{ id: claims.user, name: '' }] };
}

function outgoing(conversationId: string, activity: Partial<Activity>): Partial<Activity> {
  const { serviceUrl: _service, relatesTo: _relates, callerId: _caller, ...rest } = activity;
  return {
    ...rest,
    channelId,
    from: bot,
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
  };
}

/** Watermarks are ours and opaque to clients: one that is not a number of ours means "from the beginning". */
function toSequence(watermark: string): number {
  return /^\d{1,15}$/.test(watermark) ? Number(watermark) : 0;
}
