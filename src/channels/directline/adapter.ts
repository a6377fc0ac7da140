// The in-process adapter: runs the bot on an activity of our own Direct Line and puts its replies into the log. Turns of
// one conversation run one at a time, in the order in which their activities were stored.
import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { DirectLine } from './service.ts';

export type TurnLogic = (context: TurnContext) => Promise<void>;

export class DirectLineAdapter extends BotAdapter {
  readonly #line: () => DirectLine;
  readonly #logic: TurnLogic;
  readonly #onFault: (error: unknown, context: TurnContext) => Promise<void>;
  readonly #queues = new Map<string, Promise<void>>();

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
    const turn = (this.#queues.get(id) ?? Promise.resolve()).then(() => this.#turn(activity));
    this.#queues.set(id, turn);
    return turn.finally(() => {
      if (this.#queues.get(id) === turn) this.#queues.delete(id);
    });
  }

  /** Settles when no turn is running. */
  async idle(): Promise<void> {
    while (this.#queues.size) await Promise.all(this.#queues.values());
  }

  async #turn(activity: Partial<Activity>): Promise<void> {
    const context = new TurnContext(this, activity);
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
