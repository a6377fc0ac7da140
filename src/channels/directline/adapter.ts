// The in-process adapter: runs the bot on an activity of our own Direct Line and puts its replies into the log. Turns of
// one conversation run one at a time, in the order in which their activities were stored; the one that runs can be stopped.
import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { DirectLine, Turns } from './service.ts';

export type TurnLogic = (context: TurnContext) => Promise<void>;

/** The key in `turnState` of the AbortSignal that ends the turn early. */
export const turnSignal = Symbol('turnSignal');

/** The turns of a conversation: when the last of them ends, and what stops the newest that has begun. */
type Queue = { userId: string; last: Promise<void>; running?: AbortController };

export class DirectLineAdapter extends BotAdapter implements Turns {
  readonly #line: () => DirectLine;
  readonly #logic: TurnLogic;
  readonly #onFault: (error: unknown, context: TurnContext) => Promise<void>;
  readonly #queues = new Map<string, Queue>();
  /** Users of whom no turn begins now, each as often as there is a reason. */
  readonly #ended: string[] = [];

  constructor(
    line: () => DirectLine,
    logic: TurnLogic,
    onFault: (error: unknown, context: TurnContext) => Promise<void>,
  ) {
    super();
    this.#line = line;
    this.#logic = logic;
    this.#onFault = onFault;
  }

  /** Queues the turn of an activity. The promise settles when the turn has ended, and never rejects. */
  run(activity: Partial<Activity>): Promise<void> {
    const id = activity.conversation?.id ?? '';
    const userId = activity.from?.id ?? '';
    const queue: Queue = this.#queues.get(id) ?? { userId, last: Promise.resolve() };
    const turn = queue.last.then(() => this.#turn(activity, queue));
    queue.last = turn;
    this.#queues.set(id, queue);
    return turn.finally(() => {
      if (queue.last === turn) this.#queues.delete(id);
    });
  }

  stop(conversationId: string): void {
    this.#queues.get(conversationId)?.running?.abort();
  }

  async without<T>(userId: string, work: () => Promise<T>): Promise<T> {
    this.#ended.push(userId);
    try {
      const queues = [...this.#queues.values()].filter((queue) => queue.userId === userId);
      for (const { running } of queues) running?.abort();
      await Promise.all(queues.map(({ last }) => last));
      return await work();
    } finally {
      this.#ended.splice(this.#ended.indexOf(userId), 1);
    }
  }

  /** Settles when no turn is running. */
  async idle(): Promise<void> {
    while (this.#queues.size) await Promise.all([...this.#queues.values()].map(({ last }) => last));
  }

  async #turn(activity: Partial<Activity>, queue: Queue): Promise<void> {
    if (this.#ended.includes(queue.userId)) return;
    const stop = new AbortController();
    queue.running = stop;
    const context = new TurnContext(this, activity);
    context.turnState.set(turnSignal, stop.signal);
    try {
      await this.runMiddleware(context, this.#logic);
    } catch (error) {
      await this.#onFault(error, context);
    }
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const id = context.activity.conversation.id;
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === 'typing') sent.push({ id: await this.#line().signal(id, activity) });
      else if (activity.type === 'message' || activity.type === 'event')
        sent.push({ id: await this.#line().deliver(id, withoutUnseenReply(activity)) });
      else sent.push({ id: '' });
    }
    return sent;
  }

  override async updateActivity(): Promise<ResourceResponse | void> {}
  override async deleteActivity(): Promise<void> {}

  async continueConversation(reference: Partial<ConversationReference>, logic: TurnLogic): Promise<void> {
    const context = new TurnContext(
      this,
      TurnContext.applyConversationReference(
        { type: 'event', name: 'ContinueConversation' },
        reference,
        true,
      ),
    );
    await this.runMiddleware(context, logic);
  }
}

/** A client holds a reply back while it waits for what it replies to: the greeting replies to nothing it can see. */
function withoutUnseenReply(activity: Partial<Activity>): Partial<Activity> {
  if (activity.replyToId) return activity;
  const { replyToId: _none, ...rest } = activity;
  return rest;
}
