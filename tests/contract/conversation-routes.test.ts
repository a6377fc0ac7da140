// What the chat page asks of its conversation beside Direct Line: earlier activities, and that its visitor be erased.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeMemoryStore } from '../../src/adapters/memory-store.ts';
import { makeDirectLine } from '../../src/channels/directline/service.ts';
import { activityId } from '../../src/channels/directline/store.ts';
import { makeTokens } from '../../src/channels/directline/tokens.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { type Visitor, ask, cookieOf, openStream, takeToken, visit } from '../support/visitor.ts';

const site = 'https://img.example.org';
const start = Date.parse('2026-11-23T12:00:00.000Z');
let time = start;
let model: ModelServer;
let app: TestApp;
let anna: Visitor;
beforeAll(async () => {
  model = await startModelServer();
  app = await openApp();
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await model[Symbol.asyncDispose]();
});
beforeEach(async () => {
  time = start;
  model.requests.length = 0;
  anna = await visit(app.address);
  await anna.heard(1);
});

const openApp = (env: Record<string, string> = {}) =>
  startApp({
    clock: () => new Date(time),
    env: {
      ALLOWED_ORIGINS: site,
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: `${model.origin}/v1`,
      OPENAI_EMBEDDING_MODEL: 'none',
      MODEL_TIMEOUT_MS: '120000',
      ...env,
    },
  });
const earlier = (before: string, token = anna.token, headers = {}) =>
  ask(`${app.address}/api/conversation/earlier?before=${encodeURIComponent(before)}`, { token, headers });
const erase = (token: string, headers = {}) =>
  ask(`${app.address}/api/conversation`, { method: 'DELETE', token, headers });

describe('earlier activities', () => {
  test('come in pages of 30 before an activity, oldest first, until there are none', async () => {
    for (let i = 2; i <= 65; i++) await anna.post({ type: 'event', name: `event ${i}` });
    const all = (await anna.activities()).map(({ id }) => id);
    expect(all).toHaveLength(65);
    const pages = [];
    for (let before = all.at(-1)!; ; before = pages.at(-1)!.activities![0]!.id!) {
      const { status, body } = await earlier(before);
      expect(status).toBe(200);
      pages.push(body);
      if (!body.more) break;
    }
    expect(pages.map(({ activities, more }) => [activities?.length, more])).toEqual([
      [30, true],
      [30, true],
      [4, false],
    ]);
    expect(pages.toReversed().flatMap(({ activities = [] }) => activities.map(({ id }) => id))).toEqual(
      all.slice(0, -1),
    );
  });

  test('are all there is when they are just as many as fill a page, and none before the first', async () => {
    for (let i = 2; i <= 31; i++) await anna.post({ type: 'event', name: `event ${i}` });
    const { body } = await earlier(activityId(anna.conversationId, 31));
    expect(body.activities).toHaveLength(30);
    expect(body.more).toBe(false);
    expect((await earlier(activityId(anna.conversationId, 1))).body).toEqual({ activities: [], more: false });
  });

  test('are as they were read at first', async () => {
    await anna.say('hello', 'c-1');
    await anna.heard(2);
    const all = await anna.activities();
    expect((await earlier(all[2]!.id!)).body.activities).toEqual(all.slice(0, 2));
  });

  test.each([
    ['nothing', () => ''],
    ['no id', () => 'x'],
    ['a number', () => '1'],
    ['the id of another conversation', () => activityId('another', 1)],
    ['an id that was not given yet', () => activityId(anna.conversationId, 9)],
    ['an id before the first', () => activityId(anna.conversationId, 0)],
  ])('before %s are refused with 400', async (_case, before) => {
    expect(await earlier(before())).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
  });

  test('of a conversation that was never started are not found', async () => {
    const { token, conversationId = '' } = (await takeToken(app.address)).body;
    expect((await earlier(activityId(conversationId, 1), token)).status).toBe(404);
  });
});

describe('feedback on a reply', () => {
  test('is kept with what it is on, shown to all, replayed, and answered by nothing', async () => {
    const stream = await openStream(anna.streamUrl);
    const asked = await anna.say('hello');
    const [, reply] = await anna.heard(2);
    const feedback = {
      type: 'event',
      name: 'message/submitAction',
      replyToId: reply?.id,
      value: {
        actionName: 'feedback',
        actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"too short"}' },
      },
      channelData: { clientActivityID: 'f-1' },
    };
    const sent = await anna.post(feedback);
    expect(sent.status).toBe(200);
    const kept = { ...feedback, id: sent.body.id, from: { id: anna.userId } };
    const shown = (frames: typeof stream.frames) =>
      frames.flatMap(({ activities }) => activities).find(({ type }) => type === 'event');
    await vi.waitFor(() => expect(shown(stream.frames)).toMatchObject(kept), 10_000);
    stream.close();

    const next = await anna.say('thank you');
    const said = await anna.heard(3);
    expect(said.slice(1).map(({ replyToId }) => replyToId)).toEqual([asked.body.id, next.body.id]);
    const again = await ask(`${anna.base}?watermark=`, { token: anna.token });
    const replay = await openStream(again.body.streamUrl ?? '');
    await replay.received(5);
    expect(shown(replay.frames)).toMatchObject(kept);
    replay.close();
  });

  test('names what it is on in at most 200 characters', async () => {
    const feedback = { type: 'event', name: 'message/submitAction' };
    expect((await anna.post({ ...feedback, replyToId: 'x'.repeat(200) })).status).toBe(200);
    expect((await anna.post({ ...feedback, replyToId: 'x'.repeat(201) })).status).toBe(400);
    expect((await anna.post({ ...feedback, replyToId: 7 })).status).toBe(400);
  });
});

describe('erasing', () => {
  test('takes all conversations of the visitor out of every file, and leaves those of others', async () => {
    const secret = 'my-secret-plan-7361';
    const taken = await takeToken(app.address);
    await ask(`${taken.body.domain}/conversations`, { token: taken.body.token ?? '', body: {} });
    const fresh = await takeToken(app.address, { cookie: cookieOf(taken) }, { fresh: true });
    const bodies = [taken.body, fresh.body];
    for (const { token = '', domain, conversationId } of bodies) {
      await ask(`${domain}/conversations`, { token, body: {} });
      await ask(`${domain}/conversations/${conversationId}/activities`, {
        token,
        body: { type: 'message', text: `hello ${secret}` },
      });
      await vi.waitFor(async () => {
        const read = await ask(`${domain}/conversations/${conversationId}/activities`, { token });
        expect(read.body.activities?.length).toBe(3);
      }, 20_000);
    }
    await anna.say('hello from Anna');
    const others = await anna.heard(2).then(anna.activities);
    expect(kept()).toContain(secret);

    const erased = await erase(taken.body.token ?? '');
    expect(erased).toMatchObject({ status: 200, body: { erased: 2 } });
    expect(kept()).not.toContain(secret);
    for (const { conversationId = '', userId = '' } of bodies) {
      expect(kept()).not.toContain(conversationId);
      expect(kept()).not.toContain(userId);
    }
    for (const { token = '', domain, conversationId } of bodies)
      for (const body of [undefined, { type: 'message', text: 'hello' }])
        expect(
          await ask(`${domain}/conversations/${conversationId}/activities`, { token, body }),
        ).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
    expect(await anna.activities()).toEqual(others);
  });

  test('takes the cookie away with which the browser would come back', async () => {
    const { headers, body } = await takeToken(app.address);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; Max-Age=[1-9]/);
    expect(cookieParts((await erase(body.token ?? '')).headers)).toEqual(forgotten(headers));
  });

  test('stops the turns of the visitor, and nothing is written back', async () => {
    model.behave('silence');
    await anna.say('What is the Conrad 30 waiver?');
    await anna.say('What is a flex slot of a Conrad waiver?');
    await vi.waitFor(() => expect(model.requests).toHaveLength(1), { timeout: 20_000, interval: 20 });
    expect(await erase(anna.token)).toMatchObject({ status: 200, body: { erased: 1 } });
    await vi.waitFor(() => expect(model.requests[0]).toMatchObject({ abandoned: true }), 10_000);
    const bela = await visit(app.address);
    await bela.say('hello');
    await bela.heard(2);
    expect(model.requests).toHaveLength(1);
    expect(kept()).not.toContain(anna.conversationId);
    expect(kept()).not.toContain(anna.userId);
    expect(await faults()).toEqual([]);
  });

  test('closes the sockets of the visitor alone, which then hear that the conversation is gone', async () => {
    const bela = await visit(app.address);
    const [first, second, other] = [
      await openStream(anna.streamUrl),
      await openStream(anna.streamUrl),
      await openStream(bela.streamUrl),
    ];
    await erase(anna.token);
    expect(await Promise.all([first.closed, second.closed])).toEqual([1000, 1000]);
    await bela.say('hello');
    await other.received(3);
    other.close();
    expect((await ask(`${anna.base}?watermark=1`, { token: anna.token })).status).toBe(404);
  });

  test('again, or before anything was said, erases nothing and is no error', async () => {
    await erase(anna.token);
    expect(await erase(anna.token)).toMatchObject({ status: 200, body: { erased: 0 } });
    const { token = '' } = (await takeToken(app.address)).body;
    expect(await erase(token)).toMatchObject({ status: 200, body: { erased: 0 } });
  });

  test('leaves a visitor who may begin anew, greeted as at first', async () => {
    await erase(anna.token);
    const begun = await ask(`${anna.domain}/conversations`, { token: anna.token, body: {} });
    expect(begun.status).toBe(201);
    await anna.say('hello');
    expect(await anna.heard(2)).toHaveLength(2);
  });

  test('over https takes the cookie of https away; an eleventh time in a minute it is 429, and erases nothing', async () => {
    const origin = 'https://chat.example.org';
    await using secure = await openApp({ PUBLIC_URL: origin });
    const again = (token = '') => ask(`${secure.address}/api/conversation`, { method: 'DELETE', token });
    const { headers, body } = await takeToken(secure.address, { origin });
    expect(headers.get('set-cookie')).toContain('Partitioned');
    expect(cookieParts((await again(body.token)).headers)).toEqual(forgotten(headers));

    const { token = '', conversationId } = (await takeToken(secure.address, { origin })).body;
    const line = `${secure.address}/v3/directline/conversations`;
    await ask(line, { token, body: {} });
    for (let i = 2; i <= 10; i++) expect((await again(body.token)).status).toBe(200);
    const refused = await again(token);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect(refused.headers.has('set-cookie')).toBe(false);
    expect((await ask(`${line}/${conversationId}/activities`, { token })).status).toBe(200);
  });

  test('is allowed to the scripts of allowed sites', async () => {
    const preflight = await fetch(`${app.address}/api/conversation`, {
      method: 'OPTIONS',
      headers: { origin: site, 'access-control-request-method': 'DELETE' },
    });
    expect(preflight.headers.get('access-control-allow-methods')?.split(/,\s*/)).toContain('DELETE');
    expect(preflight.headers.get('access-control-allow-origin')).toBe(site);
  });
});

describe.each<[string, (token: string, headers?: object) => ReturnType<typeof ask>]>([
  ['earlier activities', (token, headers) => earlier(activityId(anna.conversationId, 1), token, headers)],
  ['erasing', (token, headers) => erase(token, headers)],
])('%s', (_name, request) => {
  test('asks for the chat token: 401 without, 403 when it has expired, and not from any site', async () => {
    const ticket = new URL(anna.streamUrl).searchParams.get('t') ?? '';
    for (const token of ['', 'junk', ticket]) expect((await request(token)).status).toBe(401);
    expect((await request(anna.token, { origin: 'https://elsewhere.example' })).status).toBe(403);
    time += 30 * 60_000;
    expect(await request(anna.token)).toMatchObject({
      status: 403,
      body: { error: { code: 'TokenExpired' } },
    });
    time = start;
    expect(await anna.activities()).toHaveLength(1);
  });
});

test('a reply to a conversation that was erased meanwhile is dropped without an error', async () => {
  const store = makeMemoryStore();
  const appended = vi.fn<(conversationId: string) => void>();
  const line = makeDirectLine({
    store,
    tokens: makeTokens('a secret of more than thirty-two characters', () => new Date(time)),
    clock: () => new Date(time),
    listener: { appended, signalled() {}, erased() {} },
    turns: { run: async () => {}, stop() {}, without: (_user, work) => work() },
  });
  await store.create({ id: 'conv-1', userId: 'dl_anna' }, new Date(time));
  expect(await line.deliver('conv-1', { type: 'message', text: 'one' })).toBe(activityId('conv-1', 1));
  expect(await line.erase({ conv: 'conv-1', user: 'dl_anna' })).toBe(1);
  expect(await line.deliver('conv-1', { type: 'message', text: 'two' })).toBe('');
  expect(appended).toHaveBeenCalledOnce();
  vi.spyOn(store, 'append').mockRejectedValueOnce(new TypeError('the disk'));
  await expect(line.deliver('conv-1', { type: 'message' })).rejects.toThrow('the disk');
});

/** The parts of the cookie that an answer sets. */
const cookieParts = (headers: Headers) => (headers.get('set-cookie') ?? '').split('; ');

/** The parts by which a browser forgets a cookie: empty, of no age, and otherwise as it was given. */
function forgotten(headers: Headers): string[] {
  const [, ...attributes] = cookieParts(headers);
  return ['preceptor_chat=', ...attributes.map((one) => one.replace(/^Max-Age=\d+$/, 'Max-Age=0'))];
}

/** All bytes of all files of the data folder but the index of the knowledge. */
function kept(): string {
  return readdirSync(app.dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(app.dataDir, name), 'latin1'))
    .join('');
}

/** The faults that the operator is told of. */
async function faults(): Promise<string[]> {
  const metrics = await (await fetch(`${app.address}/metrics`)).text();
  return metrics.split('\n').filter((line) => /^preceptor_(model_)?faults_total.* [1-9]/.test(line));
}
