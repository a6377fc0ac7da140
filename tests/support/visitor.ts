// A visitor of a site with the chat on it: takes a token, starts a conversation, and speaks Direct Line over plain HTTP.
import { once } from 'node:events';
import type { Activity } from 'botbuilder';
import { vi } from 'vitest';
import { WebSocket } from 'ws';

export type Reply = { status: number; headers: Headers; body: Body };
export type Frame = { activities: Partial<Activity>[]; watermark?: string };
type Body = Partial<Frame> & {
  id?: string;
  token?: string;
  conversationId?: string;
  expires_in?: number;
  streamUrl?: string;
  userId?: string;
  domain?: string;
  resumed?: boolean;
  more?: boolean;
  erased?: number;
  error?: { code: string; message: string };
};
type Asking = { method?: string; token?: string; body?: unknown; headers?: Record<string, string> };

/** One request; an object as `body` is sent as JSON, a string as it is. */
export async function ask(url: string, { method, token, body, headers = {} }: Asking = {}): Promise<Reply> {
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as Body };
}

export const takeToken = (
  address: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Reply> =>
  ask(`${address}/api/directline/token`, { method: 'POST', headers: { origin: address, ...headers }, body });

/** What a browser sends back of the cookie that a token came with. */
export const cookieOf = ({ headers }: Reply): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

export type Visitor = Awaited<ReturnType<typeof visit>>;

/** Takes a token and starts its conversation. */
export async function visit(address: string) {
  const { token, conversationId, userId, domain } = (await takeToken(address)).body as Required<Body>;
  const base = `${domain}/conversations/${conversationId}`;
  const started = await ask(`${domain}/conversations`, { token, body: { user: {} } });
  const post = (activity: unknown) => ask(`${base}/activities`, { token, body: activity });
  const read = (watermark?: string) =>
    ask(`${base}/activities${watermark === undefined ? '' : `?watermark=${watermark}`}`, { token });
  const activities = async () => (await read()).body.activities ?? [];
  return {
    token,
    conversationId,
    userId,
    domain,
    base,
    streamUrl: started.body.streamUrl ?? '',
    post,
    read,
    activities,
    say: (text: string, clientActivityID?: string) =>
      post({
        type: 'message',
        text,
        from: { id: 'me' },
        ...(clientActivityID ? { channelData: { clientActivityID } } : {}),
      }),
    /** All the bot has said, once it has said `count` things. */
    heard: (count: number) =>
      vi.waitFor(
        async () => {
          const said = (await activities()).filter(({ from }) => from?.id === 'preceptor');
          if (said.length < count) throw new Error(`the bot has said ${said.length} things, not ${count}`);
          return said;
        },
        { timeout: 20_000, interval: 20 },
      ),
  };
}

/** Opens the WebSocket of a conversation and keeps the frames as they come, keep-alives as empty ones. */
export async function openStream(url: string, origin?: string) {
  const socket = new WebSocket(url, origin ? { origin } : {});
  const frames: Frame[] = [];
  let keepAlives = 0;
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text) frames.push(JSON.parse(text) as Frame);
    else keepAlives++;
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');
  const messages = () =>
    frames.flatMap(({ activities }) => activities).filter(({ type }) => type === 'message');
  return {
    socket,
    frames,
    closed,
    messages,
    keepAlives: () => keepAlives,
    /** The messages, once there are `count`. */
    received: (count: number) =>
      vi.waitFor(
        () => {
          if (messages().length < count) throw new Error(`${messages().length} messages came, not ${count}`);
          return messages();
        },
        { timeout: 20_000, interval: 20 },
      ),
    close: () => socket.close(),
  };
}

/** The status with which the server refuses to open a WebSocket. */
export async function refusal(url: string, origin?: string): Promise<number> {
  const socket = new WebSocket(url, origin ? { origin } : {});
  socket.on('error', () => {});
  const refused = once(socket, 'unexpected-response').then(
    ([, response]) => (response as { statusCode: number }).statusCode,
  );
  const opened = once(socket, 'open').then(() => 101);
  const status = await Promise.race([refused, opened]);
  socket.terminate();
  return status;
}
