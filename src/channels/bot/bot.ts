// The bot: greets once, answers each message, remembers what the last turns were about.
import { type Activity, ActivityHandler, ActivityTypes, type TurnContext } from 'botbuilder';
import type { AnswerEngine, AnswerRequest } from '../../answer/answer.ts';
import { type Profile, emptyProfile } from '../../domain/profile.ts';
import type { Answer, Exchange } from '../../domain/types.ts';
import { turnSignal } from '../directline/adapter.ts';
import { toActivity, toPreview } from './activity.ts';

/** What the bot remembers of a conversation, as text under a key. */
export type Memory = {
  readMemory(key: string): Promise<string | undefined>;
  writeMemory(key: string, value: string): Promise<void>;
};

/** Called once for each turn that answered a message. */
export type OnAnswer = (answer: Answer, channelId: string) => void;

/** What is remembered of one conversation. */
type Kept = { exchanges: Exchange[]; profile: Profile };
const nothingKept: Kept = { exchanges: [], profile: emptyProfile };
const exchangesKept = 6;

export class PreceptorBot extends ActivityHandler {
  readonly #engine: AnswerEngine;
  readonly #memory: Memory;

  constructor(engine: AnswerEngine, memory: Memory, onAnswer: OnAnswer = () => {}) {
    super();
    this.#engine = engine;
    this.#memory = memory;
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some((member) => member.id !== recipient.id)) {
        await context.sendActivity(toActivity(engine.reply('welcome'), context.activity.channelId));
      }
      await next();
    });
    this.onMessage(async (context, next) => {
      const answer = await this.#answer(context);
      onAnswer(answer, context.activity.channelId);
      await next();
    });
  }

  async #answer(context: TurnContext): Promise<Answer> {
    // A courtesy: a channel that refuses it (Teams limits the rate) must not cost the answer.
    await context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
    const { activity } = context;
    const key = `memory ${activity.channelId} ${activity.conversation.id}`;
    const kept = await this.#memory.readMemory(key);
    const { exchanges, profile } = kept ? (JSON.parse(kept) as Kept) : nothingKept;
    const preview = startPreview(context);
    const { answer, memory } = await this.#answerUnlessStopped({
      message: messageText(activity),
      earlier: exchanges,
      profile,
      onPreview: preview.show,
      signal: context.turnState.get<AbortSignal | undefined>(turnSignal),
    });
    const streamId = await preview.end();
    if (memory) await this.#memory.writeMemory(key, JSON.stringify(memory));
    await context.sendActivity(closeStream(toActivity(answer, activity.channelId), streamId));
    return answer;
  }

  /** A stopped turn has a reply of its own, and nothing that a later question could lean on. */
  async #answerUnlessStopped(request: AnswerRequest): Promise<{ answer: Answer; memory?: Kept }> {
    try {
      const { answer, exchange, profile } = await this.#engine.answer(request);
      return { answer, memory: { exchanges: [...request.earlier, exchange].slice(-exchangesKept), profile } };
    } catch (error) {
      const { signal } = request;
      if (!signal?.aborted || error !== signal.reason) throw error;
      return { answer: this.#engine.reply('stopped') };
    }
  }
}

/** What was said: in a group less the mention of the bot; of a card's button its text. */
function messageText(activity: Activity): string {
  const value = activity.value as { text?: unknown } | undefined;
  const text = activity.text ?? (typeof value?.text === 'string' ? value.text : '');
  return text.replace(/<at>.*?<\/at>/gi, ' ');
}

/** Shows beginnings of the answer on channels that can, one at a time, the newest last. */
function startPreview(context: TurnContext) {
  let streamId: string | undefined;
  let sequence = 0;
  let waiting: Answer | undefined;
  let sending: Promise<void> | undefined;
  let possible = context.activity.channelId === 'directline';
  const send = async () => {
    try {
      while (waiting) {
        const activity = toPreview(waiting, ++sequence, streamId);
        waiting = undefined;
        const sent = await context.sendActivity(activity);
        streamId ??= sent?.id;
      }
    } catch {
      // The channel takes no more beginnings: the whole answer comes all the same.
      possible = false;
    }
    sending = undefined;
  };
  return {
    show(answer: Answer) {
      if (!possible) return;
      waiting = answer;
      sending ??= send();
    },
    /** The stream to close with the final message, if one was begun. */
    async end(): Promise<string | undefined> {
      waiting = undefined;
      await sending;
      return streamId;
    },
  };
}

function closeStream(activity: Partial<Activity>, streamId: string | undefined): Partial<Activity> {
  if (!streamId) return activity;
  const stream = { streamId, streamType: 'final' };
  return {
    ...activity,
    channelData: { ...(activity.channelData as object), ...stream },
    entities: [...(activity.entities ?? []), { type: 'streaminfo', ...stream }],
  };
}
