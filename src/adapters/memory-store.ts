// The conversation store in memory: for tests. It passes the same contract suite as SQLite.
import {
  type Conversation,
  type ConversationStore,
  type LogEntry,
  activityId,
} from '../channels/directline/store.ts';
import { PreceptorError } from '../errors.ts';

export function makeMemoryStore(): ConversationStore {
  const conversations = new Map<string, Conversation & { log: LogEntry[]; clients: Map<string, LogEntry> }>();
  const memory = new Map<string, string>();
  return {
    async create(conversation) {
      if (conversations.has(conversation.id)) return false;
      conversations.set(conversation.id, { ...conversation, log: [], clients: new Map() });
      return true;
    },
    async find(id) {
      const found = conversations.get(id);
      return found && { id: found.id, userId: found.userId };
    },
    async append(id, activity, now, clientId) {
      const found = conversations.get(id);
      if (!found) throw new PreceptorError('conversation-unknown');
      const key = clientId && JSON.stringify([activity.from?.id, clientId]);
      const first = key ? found.clients.get(key) : undefined;
      if (first) return { entry: structuredClone(first), repeated: true };
      const sequence = found.log.length + 1;
      const last = found.log.at(-1)?.activity.timestamp;
      const time = new Date(Math.max(now.getTime(), last ? new Date(last).getTime() + 1 : 0));
      const entry = {
        sequence,
        activity: {
          ...structuredClone(activity),
          id: activityId(id, sequence),
          timestamp: time.toISOString() as unknown as Date,
        },
      };
      found.log.push(entry);
      if (key) found.clients.set(key, entry);
      return { entry: structuredClone(entry), repeated: false };
    },
    read: async (id, after, limit) =>
      structuredClone(conversations.get(id)?.log.slice(after, after + limit) ?? []),
    readBefore: async (id, before, limit) =>
      structuredClone(
        conversations
          .get(id)
          ?.log.slice(0, Math.max(before - 1, 0))
          .slice(-limit) ?? [],
      ),
    lastSequence: async (id) => conversations.get(id)?.log.length ?? 0,
    readMemory: async (key) => memory.get(key),
    async writeMemory(key, value) {
      memory.set(key, value);
    },
    async eraseUser(userId) {
      const ids = [...conversations.values()].filter((one) => one.userId === userId).map(({ id }) => id);
      for (const id of ids) {
        conversations.delete(id);
        for (const key of memory.keys()) if (key.endsWith(` ${id}`)) memory.delete(key);
      }
      return ids;
    },
    close: async () => {},
  };
}
