// The WebSocket side of Direct Line on the real server: who may open one, what it shows, and how it ends.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestApp, startApp } from '../support/app.ts';
import { type Visitor, ask, openStream, refusal, visit } from '../support/visitor.ts';

const site = 'https://img.example.org';
const start = Date.parse('2026-11-23T12:00:00.000Z');
let time = start;
let app: TestApp;
let anna: Visitor;
beforeAll(async () => {
  // Keep-alives go by setInterval and the time since start: both move here only when a test moves them.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  app = await startApp({ clock: () => new Date(time), env: { ALLOWED_ORIGINS: site } });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  vi.useRealTimers();
});
beforeEach(async () => {
  time = start;
  anna = await visit(app.address);
});

const openSockets = async () =>
  Number(/^preceptor_sockets (\d+)$/m.exec(await (await fetch(`${app.address}/metrics`)).text())?.[1]);
const streamFrom = async (watermark?: string) =>
  (
    await ask(`${anna.base}${watermark === undefined ? '' : `?watermark=${watermark}`}`, {
      token: anna.token,
    })
  ).body.streamUrl ?? '';

describe('a stream', () => {
  test('shows the whole conversation from its start, the echo before the reply, each frame with its watermark', async () => {
    const stream = await openStream(anna.streamUrl);
    await stream.received(1);
    const sent = await anna.say('hello', 'c-1');
    const [welcome, echo, reply] = await stream.received(3);
    expect(welcome).toMatchObject({ from: { id: 'preceptor' } });
    expect(echo).toMatchObject({
      id: sent.body.id,
      text: 'hello',
      channelData: { clientActivityID: 'c-1' },
      from: { id: anna.userId },
    });
    expect(reply).toMatchObject({ from: { id: 'preceptor' }, replyToId: sent.body.id });
    expect(stream.messages()).toEqual(await anna.activities());
    const logged = stream.frames.filter(({ activities }) => activities[0]?.type === 'message');
    expect(logged.at(-1)?.watermark).toBe((await anna.read()).body.watermark);
    stream.close();
  });

  test('shows the bot typing, without a watermark that would move the reader on', async () => {
    const stream = await openStream(anna.streamUrl);
    await anna.say('What is the Conrad 30 waiver?');
    await stream.received(3);
    const typing = stream.frames.filter(({ activities }) => activities[0]?.type === 'typing');
    expect(typing.length).toBeGreaterThan(0);
    for (const frame of typing) {
      expect(frame).not.toHaveProperty('watermark');
      expect(frame.activities).toMatchObject([
        { from: { id: 'preceptor' }, conversation: { id: anna.conversationId } },
      ]);
    }
    stream.close();
  });

  test('never shows that somebody joined, nor what was said in another conversation', async () => {
    const bela = await visit(app.address);
    const stream = await openStream(anna.streamUrl);
    await bela.say('a word of Bela');
    await bela.heard(2);
    await anna.say('hello');
    await stream.received(3);
    const shown = stream.frames.flatMap(({ activities }) => activities);
    expect(shown.map(({ type }) => type)).not.toContain('conversationUpdate');
    expect(new Set(shown.map(({ conversation }) => conversation?.id))).toEqual(
      new Set([anna.conversationId]),
    );
    stream.close();
  });

  test('of a reconnect begins after the watermark, at the beginning when it is empty, and at now when there is none', async () => {
    await anna.say('hello');
    await anna.heard(2);
    const streams = await Promise.all(
      ['2', '', undefined].map(async (watermark) => openStream(await streamFrom(watermark))),
    );
    await anna.post({ type: 'message', text: 'thank you' });
    const all = await anna.heard(3).then(anna.activities);
    const [after, whole, now] = streams.map((stream, i) => stream.received([3, 5, 2][i] ?? 0));
    expect(await after).toEqual(all.slice(2));
    expect(await whole).toEqual(all);
    expect(await now).toEqual(all.slice(3));
    for (const stream of streams) stream.close();
  });

  test('carries more than a page of waiting activities in order', async () => {
    await anna.heard(1);
    const names = Array.from({ length: 120 }, (_, i) => `event ${i}`);
    for (const name of names) await anna.post({ type: 'event', name });
    const stream = await openStream(anna.streamUrl);
    const shown = () => stream.frames.flatMap(({ activities }) => activities.map(({ name }) => name));
    await vi.waitFor(() => expect(shown()).toHaveLength(121), { timeout: 10_000, interval: 20 });
    expect(shown().slice(1)).toEqual(names);
    stream.close();
  });

  test('ignores what the client sends, and closes on more than 64 KB of it', async () => {
    const stream = await openStream(anna.streamUrl);
    for (const frame of ['', 'junk', '{"type":"message","text":"by socket"}']) stream.socket.send(frame);
    await anna.say('hello');
    await stream.received(3);
    expect(JSON.stringify(await anna.activities())).not.toContain('by socket');
    stream.socket.send('x'.repeat(65 * 1024));
    expect(await stream.closed).toBe(1009);
  });

  test('is closed when the log cannot be read, so that the client comes back for what it missed', async () => {
    const url = await streamFrom('');
    await anna.heard(1);
    const database = new DatabaseSync(join(app.dataDir, 'preceptor.sqlite'));
    database.exec('alter table activity rename to gone');
    const broken = await openStream(url);
    expect(await broken.closed).toBe(1011);
    database.exec('alter table gone rename to activity');
    database.close();
    const again = await openStream(url);
    expect(await again.received(1)).toEqual(await anna.activities());
    again.close();
  });
});

describe('a stream ticket', () => {
  test('opens a second socket while it holds, as the real client does after a 403', async () => {
    const streams = await Promise.all([1, 2, 3].map(() => openStream(anna.streamUrl)));
    await anna.say('hello');
    for (const stream of streams) {
      expect((await stream.received(3)).map(({ id }) => id)).toEqual(
        (await anna.activities()).map(({ id }) => id),
      );
      stream.close();
    }
  });

  test('is refused with 403 after a minute', async () => {
    time += 59_000;
    (await openStream(anna.streamUrl)).close();
    time += 1000;
    expect(await refusal(anna.streamUrl)).toBe(403);
  });

  test('is refused with 403 for another conversation', async () => {
    const bela = await visit(app.address);
    expect(await refusal(anna.streamUrl.replace(anna.conversationId, bela.conversationId))).toBe(403);
  });

  test('is asked for: 401 without one, with junk, and with the chat token', async () => {
    const [url = ''] = anna.streamUrl.split('?');
    for (const query of ['', '?t=', '?t=junk', `?t=${anna.token}`])
      expect(await refusal(url + query)).toBe(401);
  });

  test('is taken from the pages of allowed sites alone', async () => {
    expect(await refusal(anna.streamUrl, 'https://elsewhere.example')).toBe(403);
    expect(await refusal(anna.streamUrl, 'null')).toBe(403);
    for (const origin of [site, app.address]) (await openStream(anna.streamUrl, origin)).close();
  });
});

test('a conversation has at most 8 sockets at once, and takes a new one when an old one has gone', async () => {
  const streams = await Promise.all(Array.from({ length: 8 }, () => openStream(anna.streamUrl)));
  expect(await refusal(anna.streamUrl)).toBe(429);
  const bela = await visit(app.address);
  (await openStream(bela.streamUrl)).close();
  streams[0]?.close();
  await vi.waitFor(async () => expect(await refusal(anna.streamUrl)).toBe(101), {
    timeout: 10_000,
    interval: 20,
  });
  for (const stream of streams) stream.close();
});

describe('keeping a socket alive', () => {
  test('every 20 s an empty frame goes out', async () => {
    const stream = await openStream(anna.streamUrl);
    await stream.received(1);
    for (let before = 0; before < 2; before = stream.keepAlives()) {
      vi.advanceTimersByTime(20_000);
      await vi.waitFor(() => expect(stream.keepAlives()).toBeGreaterThan(before), {
        timeout: 10_000,
        interval: 20,
      });
    }
    stream.close();
  });

  test('a socket that is silent for more than 70 s is dropped, one that sends empty frames is kept', async () => {
    const [silent, alive] = [await openStream(anna.streamUrl), await openStream(anna.streamUrl)];
    await Promise.all([silent.received(1), alive.received(1)]);
    for (let second = 20; second <= 80; second += 20) {
      alive.socket.send('');
      await answered(alive);
      vi.advanceTimersByTime(20_000);
    }
    expect(await silent.closed).toBe(1006);
    expect(alive.socket.readyState).toBe(alive.socket.OPEN);
    alive.close();
  });
});

test('the count of open sockets is that of the metrics', async () => {
  await vi.waitFor(async () => expect(await openSockets()).toBe(0), { timeout: 10_000, interval: 20 });
  const stream = await openStream(anna.streamUrl);
  expect(await openSockets()).toBe(1);
  stream.close();
  await vi.waitFor(async () => expect(await openSockets()).toBe(0), { timeout: 10_000, interval: 20 });
});

/** Settles when the server has read all that the socket has sent before. */
async function answered({ socket }: Awaited<ReturnType<typeof openStream>>): Promise<void> {
  const pong = new Promise((resolve) => void socket.once('pong', resolve));
  socket.ping();
  await pong;
}
