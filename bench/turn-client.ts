// The other side of `npm run bench`, in a thread of its own so that its work is not counted: posts messages to a bot, one
// after another, and waits for each reply.
import { parentPort } from 'node:worker_threads';

export type Task = { url: string; messages: string[] };
/** Replies by the kind that the bot gives them. */
export type Done = Record<string, number>;

type Replies = { activities?: { type: string; channelData?: { kind?: string } }[] };

parentPort!.on('message', (task: Task) => {
  void run(task);
});

async function run({ url, messages }: Task): Promise<void> {
  const kinds: Done = {};
  for (const [i, text] of messages.entries()) {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: String(i),
        deliveryMode: 'expectReplies',
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1:9',
        from: { id: '29:reader', name: 'Reader' },
        recipient: { id: '28:bot', name: 'Bot' },
        conversation: {
          id: `a:${url}-${i}-${text.length}`,
          conversationType: 'personal',
          tenantId: 'tenant',
        },
        textFormat: 'plain',
        text,
      }),
    });
    const { activities = [] } = (await response.json()) as Replies;
    const reply = activities.find(({ type }) => type === 'message');
    const kind = reply ? (reply.channelData?.kind ?? 'echo') : `HTTP ${response.status}`;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  parentPort!.postMessage(kinds);
}
