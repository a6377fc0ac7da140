// The real Direct Line client of Web Chat against the real server, through a proxy that fails as networks do.
import {
  ConnectionStatus,
  DirectLine,
  type DirectLineOptions,
  type Message,
} from 'botframework-directlinejs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestApp, startApp } from '../support/app.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { LoopbackXhr } from '../support/loopback-xhr.ts';
import { ask, takeToken } from '../support/visitor.ts';

const activitiesPath = /\/activities$/;
const conversationPath = /\/conversations\/[\w-]+\?watermark=/;

let app: TestApp;
let proxy: FaultyProxy;
let clients: DirectLine[];
beforeAll(async () => {
  Object.assign(globalThis, { XMLHttpRequest: LoopbackXhr });
  app = await startApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  clients = [];
  proxy = await startFaultyProxy(app.address);
});
afterEach(async () => {
  for (const client of clients) client.end();
  await proxy[Symbol.asyncDispose]();
});

describe('the real client', () => {
  test('starts, shows the welcome, sends, and shows its own message and the reply', async () => {
    const chat = await open();
    await chat.sees(1);
    const id = await chat.send('hello', 'c-1');
    const [welcome, echo, reply] = await chat.sees(3);
    expect(welcome).toMatchObject({ from: { id: 'preceptor' } });
    expect(echo).toMatchObject({
      id,
      text: 'hello',
      from: { id: chat.userId },
      channelData: { clientActivityID: 'c-1' },
    });
    expect(reply).toMatchObject({ from: { id: 'preceptor' }, replyToId: id });
    expect(chat.statuses.at(-1)).toBe(ConnectionStatus.Online);
  });

  test('speaks as the user of its token, whatever the page says', async () => {
    const chat = await open();
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {});
    chat.line.setUserId('dl_somebody');
    await chat.sees(1);
    await chat.send('hello', 'c-1');
    expect((await chat.sees(2))[1]).toMatchObject({ from: { id: chat.userId } });
  });

  test('works by polling where no WebSocket can be had', async () => {
    const chat = await open({ webSocket: false, pollingInterval: 200 });
    await chat.sees(1);
    const id = await chat.send('hello', 'c-1');
    const seen = await chat.sees(3);
    expect(seen[1]?.id).toBe(id);
    expect(proxy.seen.filter((request) => request.includes('/stream'))).toEqual([]);
  });

  test('shows an earlier conversation again when the same browser comes back', async () => {
    const first = await open();
    await first.send('hello', 'c-1');
    const seen = await first.sees(3);
    first.line.end();
    const second = await open({}, first.cookie);
    expect(ids(await second.sees(3))).toEqual(ids(seen));
  });

  test('shows a long conversation in its order, also what is said while it still loads', async () => {
    const first = await open();
    await first.sees(1);
    for (let i = 0; i < 20; i++) await first.send('hello', `c-${i}`);
    await first.sees(41);
    first.line.end();
    const second = await open({}, first.cookie);
    await second.sees(1);
    await second.send('thank you', 'c-20');
    expect(ids(await second.sees(43))).toEqual(await second.log());
  });

  test('gets no file through: the upload is an error at once', async () => {
    const chat = await open();
    const attachments = [
      { contentType: 'image/png' as const, contentUrl: `${proxy.address}/healthz`, name: 'a.png' },
    ];
    const sent = chat.line
      .postActivity({ type: 'message', from: { id: chat.userId }, text: 'see', attachments })
      .toPromise();
    await expect(sent).rejects.toMatchObject({ status: 415 });
  });
});

describe('when sending fails', () => {
  test.each([
    ['the answer is a 500', { status: 500 }],
    ['the answer is a 503', { status: 503 }],
    ['the connection breaks before the answer', { status: 0 }],
  ])(
    'and the message was kept all the same (%s), sending it again gives one message and one reply',
    async (_case, fault) => {
      const chat = await open();
      await chat.sees(1);
      proxy.fail({ method: 'POST', path: activitiesPath, behind: true, ...fault });
      expect(await chat.send('hello', 'c-1')).toBe('retry');
      const id = await chat.send('hello', 'c-1');
      await chat.send('thank you', 'c-2');
      const seen = await chat.sees(5);
      expect(seen.map(({ text }) => text).filter((text) => text === 'hello')).toHaveLength(1);
      expect(seen.filter((activity) => replyTo(activity) === id)).toHaveLength(1);
      expect(await chat.log()).toEqual(ids(seen));
    },
  );

  test('and the message never arrived, sending it again sends it', async () => {
    const chat = await open();
    await chat.sees(1);
    proxy.fail({ method: 'POST', path: activitiesPath, status: 502 });
    expect(await chat.send('hello', 'c-1')).toBe('retry');
    const id = await chat.send('hello', 'c-1');
    const seen = await chat.sees(3);
    expect(ids(seen)).toContain(id);
    expect(await chat.log()).toEqual(ids(seen));
  });

  test('because the server holds the token for expired, its extra sockets stay open and a fresh token goes on', async () => {
    const chat = await open();
    await chat.sees(1);
    const token = (await takeToken(proxy.address, { cookie: chat.cookie })).body.token ?? '';
    proxy.fail({ method: 'POST', path: activitiesPath, status: 403 });
    expect(await chat.send('hello', 'c-1')).toBe('retry');
    expect(chat.statuses.at(-1)).toBe(ConnectionStatus.ExpiredToken);
    // The client opens a socket more at every change of its status; closing them would make it flap.
    await vi.waitFor(() => expect(proxy.streams()).toBe(3), { timeout: 10_000, interval: 20 });
    const { streamUrl = '' } = (await ask(`${chat.base}?watermark=`, { token })).body;
    chat.line.reconnect({ conversationId: chat.conversationId, token, streamUrl });
    expect(chat.statuses.at(-1)).toBe(ConnectionStatus.Online);
    const id = await chat.send('hello', 'c-1');
    const seen = await chat.sees(3);
    expect(seen.filter((activity) => replyTo(activity) === id)).toHaveLength(1);
    expect(await chat.log()).toEqual(ids(seen));
    expect(proxy.seen.filter((request) => conversationPath.test(request))).toHaveLength(1);
  });

  test.each([
    ['is refused by the server', { text: 'x'.repeat(300 * 1024) }, 413],
    ['is no message', { text: 7 as unknown as string }, 400],
  ])('because it %s, the client is told at once', async (_case, activity, status) => {
    const chat = await open();
    const sent = chat.line
      .postActivity({ type: 'message', from: { id: chat.userId }, ...activity })
      .toPromise();
    await expect(sent).rejects.toMatchObject({ status });
  });
});

describe('when the socket is cut', () => {
  // 0 is before the handshake; the others lie in the handshake, at its end, and in frames of different length.
  test.each([0, 60, 130, 400, 900, 1500, 3000])(
    'after %d bytes, nothing is lost and nothing comes twice',
    async (bytes) => {
      proxy.cutNextStreamAfter(bytes);
      const chat = await open();
      await chat.send('hello', 'c-1');
      await chat.send('What is the Conrad 30 waiver?', 'c-2');
      await chat.send('thank you', 'c-3');
      const seen = await chat.sees(7);
      expect(ids(seen)).toEqual(await chat.log());
      expect(chat.errors).toEqual([]);
    },
  );

  test('again and again while the conversation goes on, nothing is lost and nothing comes twice', async () => {
    const chat = await open();
    await chat.sees(1);
    for (const i of [1, 2, 3, 4]) {
      const before = proxy.seen.length;
      proxy.cutStreams();
      await chat.send('hello', `c-${i}`);
      await vi.waitFor(
        () => expect(proxy.seen.slice(before).some((request) => request.includes('/stream'))).toBe(true),
        { timeout: 10_000, interval: 20 },
      );
    }
    expect(ids(await chat.sees(9))).toEqual(await chat.log());
  });

  test('the client comes back from its watermark, and once the server cannot be reached for a while too', async () => {
    const chat = await open({ timeout: 1000 });
    await chat.sees(1);
    proxy.fail({ method: 'GET', path: conversationPath, status: 503 });
    proxy.fail({ method: 'GET', path: conversationPath, status: 0 });
    proxy.cutStreams();
    await chat.send('hello', 'c-1');
    expect(ids(await chat.sees(3))).toEqual(await chat.log());
    expect(
      proxy.seen
        .filter((request) => conversationPath.test(request))
        .every((request) => request.endsWith('watermark=1')),
    ).toBe(true);
    expect(chat.errors).toEqual([]);
  });

  test('and the conversation is no longer there, the client ends', async () => {
    const chat = await open();
    await chat.sees(1);
    proxy.fail({ method: 'GET', path: conversationPath, status: 404 });
    proxy.cutStreams();
    await vi.waitFor(() => expect(chat.errors.map(String)).toEqual(['Error: conversation ended']), {
      timeout: 10_000,
      interval: 20,
    });
  });

  test('and the token has expired meanwhile, the client says so and a fresh token brings it back', async () => {
    const chat = await open({ timeout: 1000 });
    await chat.sees(1);
    proxy.fail({ method: 'GET', path: conversationPath, status: 403 });
    proxy.cutStreams();
    await vi.waitFor(() => expect(chat.statuses.at(-1)).toBe(ConnectionStatus.ExpiredToken), {
      timeout: 10_000,
      interval: 20,
    });
    const token = (await takeToken(proxy.address, { cookie: chat.cookie })).body.token ?? '';
    const { streamUrl = '' } = (await ask(`${chat.base}?watermark=1`, { token })).body;
    chat.line.reconnect({ conversationId: chat.conversationId, token, streamUrl });
    await chat.send('hello', 'c-1');
    await chat.sees(3);
    expect(chat.statuses.at(-1)).toBe(ConnectionStatus.Online);
  });
});

describe('empty frames', () => {
  test('from the client keep its socket and say nothing to the bot', async () => {
    const chat = await open({ timeout: 500 });
    await chat.sees(1);
    // A masked empty text frame is six bytes long and begins 81 80.
    await vi.waitFor(() => expect(proxy.sentByClients().length).toBeGreaterThanOrEqual(12), {
      timeout: 10_000,
      interval: 20,
    });
    expect(proxy.sentByClients().subarray(0, 2).toString('hex')).toBe('8180');
    await chat.send('hello', 'c-1');
    expect(ids(await chat.sees(3))).toEqual(await chat.log());
    expect(proxy.seen.filter((request) => request.includes('/stream'))).toHaveLength(1);
  });

  test('from the server are ignored by the client', async () => {
    const chat = await open();
    await chat.sees(1);
    proxy.inject(Uint8Array.of(0x81, 0x00));
    await chat.send('hello', 'c-1');
    expect(ids(await chat.sees(3))).toEqual(await chat.log());
    expect(chat.errors).toEqual([]);
  });
});

/** A chat of the real client through the proxy. `random` below zero takes away its wait of 3 s before it comes back. */
async function open(options: Partial<DirectLineOptions> & { random?: () => number } = {}, earlier = '') {
  const taken = await takeToken(proxy.address, earlier ? { cookie: earlier } : {});
  const { token = '', domain = '', conversationId = '', userId = '' } = taken.body;
  const line = new DirectLine({ token, domain, timeout: 5000, random: () => -0.25, ...options });
  clients.push(line);
  const statuses: ConnectionStatus[] = [];
  const seen = new Set<string>();
  const order: Message[] = [];
  const errors: unknown[] = [];
  line.connectionStatus$.subscribe((status) => void statuses.push(status));
  line.activity$.subscribe(
    (activity) => {
      if (activity.type !== 'message') return;
      // With more than one socket each shows everything, and the page tells by id what it has seen.
      if (proxy.streams() > 1 && seen.has(activity.id ?? '')) return;
      seen.add(activity.id ?? '');
      order.push(activity);
    },
    (error: unknown) => void errors.push(error),
  );
  const base = `${domain}/conversations/${conversationId}`;
  return {
    line,
    base,
    conversationId,
    userId,
    statuses,
    errors,
    cookie: (taken.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    send: (text: string, clientActivityID: string) =>
      line
        .postActivity({ type: 'message', text, from: { id: userId }, channelData: { clientActivityID } })
        .toPromise() as Promise<string>,
    /** The messages as the page got them, once there are `count`. */
    sees: (count: number) =>
      vi.waitFor(
        () => {
          if (order.length < count) throw new Error(`the page saw ${order.length} messages, not ${count}`);
          return order;
        },
        { timeout: 20_000, interval: 20 },
      ),
    /** The ids of what the server kept. */
    log: async () =>
      ids((await ask(`${app.address}${new URL(base).pathname}/activities`, { token })).body.activities ?? []),
  };
}

const ids = (activities: { id?: string }[]) => activities.map(({ id }) => id);
const replyTo = (activity: object) => (activity as { replyToId?: string }).replyToId;
