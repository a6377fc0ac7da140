// The conversation at work: what the visitor does goes out over the line, what comes in changes the conversation.
import { type FeedbackValue, type Rating, type Reaction, chatEvents } from '../../domain/chat-events.ts';
import {
  type Change,
  type Conversation,
  type Message,
  awaiting,
  change,
  emptyConversation,
  isLeftToVisitor,
  unsent,
} from './conversation.ts';
import { keep, readKept } from './kept.ts';
import { type LineState, type Outcome, type Session, openLine } from './line.ts';
import { type Activity, clientIdOf, activityOf, isRecord } from './wire.ts';

export type ChatState = {
  conversation: Conversation;
  line: LineState;
  draft: string;
  loadingEarlier: boolean;
};

export type Chat = {
  state(): ChatState;
  /** Called after every change; with the activity where one brought something new. */
  subscribe(listener: (news?: Activity) => void): () => void;
  write(draft: string): void;
  /** `value` is what a form sends. */
  send(text: string, value?: unknown): void;
  retry(clientId: string): void;
  /** Takes a message that did not go out back into the box. */
  edit(clientId: string): void;
  stop(): void;
  /** Nobody answered in time. */
  giveUp(id: string): void;
  react(id: string, reaction: Reaction, words?: string): void;
  rate(rating: Rating): void;
  loadEarlier(): void;
  reconnect(): void;
  startOver(): void;
  /** Whether all that this visitor wrote is erased. */
  deleteData(): Promise<boolean>;
};

/** How long an unknown outcome is tried again by itself. The server knows a message by its id, so none is doubled. */
const retryForMs = 45_000;
const retryEveryMs = [1000, 2000, 4000, 8000];
const personTypesMs = 6000;

/** Opens the chat. `about` goes along with every message: the desk that the site chose, the language. */
export function openChat(about: { language: string; desk?: string }): Chat {
  const kept = readKept();
  let state: ChatState = {
    conversation: emptyConversation,
    line: { state: 'connecting' },
    draft: kept.draft,
    loadingEarlier: false,
  };
  let session: Session | undefined;
  let sending = false;
  let pausedUntil = 0;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  const tries = new Map<string, { first: number; count: number }>();
  /** The messages that this tab has had to send; what is kept of others is another tab's. */
  const mine = new Set<string>();
  /** The activities that have been told as news. */
  const heard = new Set<string>();
  const listeners = new Set<(news?: Activity) => void>();

  const update = (part: Partial<ChatState>, news?: Activity) => {
    state = { ...state, ...part };
    const pending = unsent(state.conversation).map(({ clientId = '', text, at, value }) => ({
      clientId,
      text,
      at,
      ...(value === undefined ? {} : { value }),
    }));
    for (const { clientId } of pending) mine.add(clientId);
    keep(part.draft, pending, mine);
    for (const listener of listeners) listener(news);
  };
  const apply = (step: Change, news?: Activity) =>
    update({ conversation: change(state.conversation, step) }, news);

  for (const message of kept.unsent) apply({ type: 'written', ...message });

  const line = openLine(
    {
      onState(next) {
        const conversation =
          next.state === 'online' ? state.conversation : change(state.conversation, { type: 'streams-lost' });
        update({ line: next, conversation });
        if (next.state === 'online') void pump();
      },
      onSession(opened) {
        session = opened;
        apply({
          type: 'session',
          id: opened.conversationId,
          earlier: Number(opened.watermark ?? 0) > 0,
        });
        void pump();
      },
      onActivity(activity) {
        const { id = '', type, from } = activity;
        // Own words are news to the tab that wrote them, and not when they are read again.
        const known =
          heard.has(id) || (from?.id === session?.userId && !mine.has(clientIdOf(activity) ?? ''));
        if (type !== 'typing') heard.add(id);
        apply({ type: 'activity', activity, userId: session?.userId ?? '' }, known ? undefined : activity);
        if (!state.conversation.personTyping) return;
        clearTimeout(typingTimer);
        typingTimer = setTimeout(() => apply({ type: 'person-stopped-typing' }), personTypesMs);
      },
    },
    about.language,
  );
  line.connect();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write: (draft) => update({ draft }),
    send(text, value) {
      const clientId = crypto.randomUUID();
      const before = nextToSend()?.sending;
      const written = { type: 'written' as const, clientId, text, at: Date.now() };
      apply(value === undefined ? written : { ...written, value });
      if (before?.state === 'too-many') mark(clientId, before);
      void pump();
    },
    retry(clientId) {
      tries.delete(clientId);
      pausedUntil = 0;
      mark(clientId, { state: 'sending' });
      if (state.line.state !== 'online') line.connect();
      void pump();
    },
    edit(clientId) {
      const message = unsent(state.conversation).find((one) => one.clientId === clientId);
      if (!message) return;
      apply({ type: 'taken-back', clientId });
      update({ draft: [message.text, state.draft].filter(Boolean).join('\n') });
    },
    stop() {
      const id = awaiting(state.conversation)?.id;
      if (!id) return;
      void tell({ type: 'event', name: chatEvents.stop });
    },
    giveUp: (id) => apply({ type: 'given-up', id }),
    react: (id, reaction, words) => void react(id, reaction, words),
    rate: (rating) => void rate(rating),
    loadEarlier: () => void loadEarlier(),
    reconnect: () => line.connect(),
    startOver() {
      tries.clear();
      apply({ type: 'emptied' });
      line.startOver();
    },
    async deleteData() {
      if ((await line.request('DELETE', '/api/conversation')) === undefined) return false;
      tries.clear();
      update({ conversation: emptyConversation, draft: '' });
      line.startOver();
      return true;
    },
  };

  /** Sends what waits, one after the other, so that the order holds. */
  async function pump(): Promise<void> {
    if (sending || !session || Date.now() < pausedUntil) return;
    sending = true;
    try {
      for (let message = nextToSend(); message && state.line.state === 'online'; message = nextToSend()) {
        const { clientId = '' } = message;
        mark(clientId, { state: 'sending' });
        const about = tries.get(clientId) ?? { first: Date.now(), count: 0 };
        const outcome = await post(toActivity(message), clientId);
        if (isSent(outcome)) {
          tries.delete(clientId);
          apply({ type: 'sending', clientId, sending: { state: 'sent' }, id: outcome.sent });
        } else if (typeof outcome === 'object' && 'refused' in outcome) {
          mark(clientId, { state: 'refused', reason: outcome.refused });
        } else {
          // Still in doubt, and maybe settled by its echo meanwhile.
          if (!unsent(state.conversation).some((one) => one.clientId === clientId)) continue;
          const waitMs =
            typeof outcome === 'object'
              ? outcome.waitMs
              : (retryEveryMs[about.count] ?? retryEveryMs.at(-1)!);
          const tooLong = typeof outcome !== 'object' && Date.now() - about.first > retryForMs;
          tries.set(clientId, { first: about.first, count: about.count + 1 });
          if (outcome === 'unknown' && !isOwnLine()) {
            mark(clientId, { state: 'perhaps-sent' });
          } else if (tooLong) {
            mark(clientId, { state: 'unconfirmed' });
          } else {
            if (typeof outcome === 'object')
              for (const one of waiting()) mark(one.clientId, { state: 'too-many' });
            pausedUntil = Date.now() + waitMs;
            setTimeout(() => void pump(), waitMs + 1);
            return;
          }
        }
      }
    } finally {
      sending = false;
    }
  }

  /** What was refused or given up waits for the visitor and holds nothing else up. */
  function waiting(): Message[] {
    return unsent(state.conversation).filter((message) => !isLeftToVisitor(message));
  }

  function nextToSend(): Message | undefined {
    return waiting()[0];
  }

  /** Another service's line may store a message twice; ours knows it by its id. */
  function isOwnLine(): boolean {
    return session?.domain.startsWith(`${location.origin}/`) ?? false;
  }

  function post(activity: Activity, clientId: string): Promise<Outcome> {
    return line.post({
      ...activity,
      channelData: { clientActivityID: clientId, ...(about.desk ? { desk: about.desk } : {}) },
    });
  }

  function mark(clientId: string | undefined, how: NonNullable<Message['sending']>): void {
    if (clientId) apply({ type: 'sending', clientId, sending: how });
  }

  /** Shown at once, and taken back when it did not arrive. */
  async function react(id: string, reaction: Reaction, words = ''): Promise<void> {
    const before = state.conversation.feedback[id];
    apply({ type: 'feedback', id, feedback: { reaction, words } });
    const value: FeedbackValue = {
      actionName: 'feedback',
      actionValue: { reaction, feedback: JSON.stringify({ feedbackText: words }) },
    };
    const told = await tell({ type: 'event', name: chatEvents.feedback, value, replyToId: id });
    if (!told) apply({ type: 'feedback', id, feedback: before });
  }

  /** Thanks only for what has arrived. */
  async function rate(rating: Rating): Promise<void> {
    if (await tell({ type: 'event', name: chatEvents.rating, value: rating })) apply({ type: 'rated' });
  }

  /** What is no message is not kept and tried for long: once more where only the token was old. */
  async function tell(activity: Activity): Promise<boolean> {
    const clientId = crypto.randomUUID();
    const outcome = await post(activity, clientId);
    return isSent(outcome === 'gone' ? await post(activity, clientId) : outcome);
  }

  async function loadEarlier(): Promise<void> {
    const first = state.conversation.entries.find((entry) => entry.kind === 'message' && entry.id);
    if (state.loadingEarlier || !state.conversation.earlier || first?.kind !== 'message') return;
    update({ loadingEarlier: true });
    const page = await line.request(
      'GET',
      `/api/conversation/earlier?before=${encodeURIComponent(first.id ?? '')}`,
    );
    update({ loadingEarlier: false });
    if (!isRecord(page) || !Array.isArray(page['activities'])) return;
    apply({
      type: 'earlier',
      activities: page['activities'].flatMap((activity) => activityOf(activity) ?? []),
      more: page['more'] === true,
      userId: session?.userId ?? '',
    });
  }

  function toActivity({ text, value }: Message): Activity {
    return {
      type: 'message',
      text,
      ...(value === undefined ? {} : { value }),
    };
  }
}

const isSent = (outcome: Outcome): outcome is { sent: string } =>
  typeof outcome === 'object' && 'sent' in outcome;
