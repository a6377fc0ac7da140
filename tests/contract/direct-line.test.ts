// Direct Line 3.0 over REST, asked of the real server: conversations, tokens, activities and watermarks.
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestApp, newDataDir, startApp } from '../support/app.ts';
import { type Visitor, ask, cookieOf, takeToken, visit } from '../support/visitor.ts';

const start = Date.parse('2026-11-23T12:00:00.000Z');
let time = start;
let app: TestApp;
let anna: Visitor;
beforeAll(async () => {
  app = await startApp({ clock: () => new Date(time) });
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  time = start;
  anna = await visit(app.address);
});

describe('a token', () => {
  test('comes with its conversation, its life of half an hour, its user and the address of the service', async () => {
    const { status, body, headers } = await takeToken(app.address);
    expect(status).toBe(200);
    expect(body).toEqual({
      token: expect.any(String) as string,
      conversationId: expect.stringMatching(/^[\w-]+$/) as string,
      expires_in: 1800,
      userId: expect.stringMatching(/^dl_/) as string,
      domain: `${app.address}/v3/directline`,
      resumed: false,
    });
    expect(decodeJwt(body.token ?? '')).toMatchObject({ user: body.userId });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toMatch(/^preceptor_chat=.*HttpOnly/);
  });

  test('brings the same browser back to its conversation by a cookie that no script can read', async () => {
    const first = await takeToken(app.address);
    await ask(`${first.body.domain}/conversations`, { token: first.body.token ?? '', body: {} });
    const cookie = cookieOf(first);
    const again = await takeToken(app.address, { cookie: `theme=dark; ${cookie}` });
    expect(again.body).toMatchObject({
      conversationId: first.body.conversationId,
      userId: first.body.userId,
      resumed: true,
    });
    const stranger = await takeToken(app.address, { cookie: `${cookie}x` });
    expect(stranger.status).toBe(200);
    expect(stranger.body.conversationId).not.toBe(first.body.conversationId);
    expect(stranger.body.userId).not.toBe(first.body.userId);
    expect(stranger.body.resumed).toBe(false);
  });

  test('that is to be fresh is for a new conversation of the same visitor, to which the browser then comes back', async () => {
    const first = await takeToken(app.address);
    await ask(`${first.body.domain}/conversations`, { token: first.body.token ?? '', body: {} });
    const fresh = await takeToken(
      app.address,
      { cookie: cookieOf(first) },
      { fresh: true, other: 'ignored' },
    );
    expect(fresh).toMatchObject({ status: 200, body: { userId: first.body.userId, resumed: false } });
    expect(fresh.body.conversationId).not.toBe(first.body.conversationId);
    expect(fresh.body).not.toHaveProperty('watermark');
    // Not begun yet: another one, still of the same visitor.
    const before = await takeToken(app.address, { cookie: cookieOf(fresh) }, { fresh: false });
    expect(before.body).toMatchObject({ userId: first.body.userId, resumed: false });
    await ask(`${fresh.body.domain}/conversations`, { token: fresh.body.token ?? '', body: {} });
    const again = await takeToken(app.address, { cookie: cookieOf(fresh) }, {});
    expect(again.body).toMatchObject({
      conversationId: fresh.body.conversationId,
      userId: first.body.userId,
      resumed: true,
    });
    const stranger = await takeToken(app.address, {}, { fresh: true });
    expect(stranger.body.userId).not.toBe(first.body.userId);
  });

  test('of a browser that comes back says from where the last 40 activities follow', async () => {
    const taken = await takeToken(app.address);
    const { token = '', conversationId, domain } = taken.body;
    const base = `${domain}/conversations/${conversationId}`;
    await ask(`${domain}/conversations`, { token, body: {} });
    const fill = async (count: number) => {
      for (let i = 0; i < count; i++)
        await ask(`${base}/activities`, { token, body: { type: 'event', name: 'one' } });
    };
    const shown = async () => {
      const { watermark } = (await takeToken(app.address, { cookie: cookieOf(taken) })).body;
      const { activities = [] } = (await ask(`${base}/activities?watermark=${watermark}`, { token })).body;
      return [watermark, activities.length];
    };
    await vi.waitFor(async () => expect(await shown()).toEqual(['0', 1]), 10_000);
    await fill(39);
    expect(await shown()).toEqual(['0', 40]);
    await fill(1);
    expect(await shown()).toEqual(['1', 40]);
    await fill(9);
    expect(await shown()).toEqual(['10', 40]);
  });

  test.each([
    ['a list', [], 400],
    ['null', 'null', 400],
    ['no JSON', '{', 400],
    ['another kind of fresh', { fresh: 'yes' }, 400],
    ['more than 4 KB', { other: 'x'.repeat(4096) }, 413],
  ])('is not given for %s', async (_case, body, status) => {
    const refused = await takeToken(app.address, {}, body);
    expect(refused.status).toBe(status);
    expect(refused.headers.has('set-cookie')).toBe(false);
  });

  test('is renewed before it expires, for the same conversation and user', async () => {
    time += 29 * 60_000;
    const renewed = await ask(`${anna.domain}/tokens/refresh`, { token: anna.token, method: 'POST' });
    expect(renewed).toMatchObject({
      status: 200,
      body: { conversationId: anna.conversationId, expires_in: 1800 },
    });
    time += 29 * 60_000;
    expect((await anna.read()).body.error?.code).toBe('TokenExpired');
    const fresh = renewed.body.token ?? '';
    expect(decodeJwt(fresh)).toMatchObject({ user: anna.userId });
    expect((await ask(`${anna.base}/activities`, { token: fresh })).status).toBe(200);
  });
});

describe('a conversation', () => {
  test('is started with 201 and found with 200 when its token starts it again', async () => {
    const { token = '', conversationId, domain } = (await takeToken(app.address)).body;
    const first = await ask(`${domain}/conversations`, { token, body: { user: {}, locale: 'en-US' } });
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      conversationId,
      token: expect.any(String) as string,
      expires_in: 1800,
      streamUrl: expect.stringContaining(
        `/v3/directline/conversations/${conversationId}/stream?t=`,
      ) as string,
    });
    expect(first.body.streamUrl).toMatch(/^ws:/);
    const second = await ask(`${domain}/conversations`, { token, method: 'POST' });
    expect(second).toMatchObject({ status: 200, body: { conversationId } });
  });

  test('is greeted once, also after a second start and reconnects', async () => {
    await anna.heard(1);
    await ask(`${anna.domain}/conversations`, { token: anna.token, body: {} });
    for (const watermark of ['', '1'])
      await ask(`${anna.base}?watermark=${watermark}`, { token: anna.token });
    await anna.say('hello');
    const [welcome, ...rest] = await anna.heard(2);
    expect(welcome?.text).toMatch(/Preceptor/);
    expect(welcome).not.toHaveProperty('replyToId');
    expect(rest).toHaveLength(1);
    expect(rest[0]?.text).not.toBe(welcome?.text);
  });

  test('is reconnected to with a token and a stream of its own', async () => {
    const again = await ask(`${anna.base}?watermark=`, { token: anna.token });
    expect(again).toMatchObject({ status: 200, body: { conversationId: anna.conversationId } });
    expect(again.body.streamUrl).toContain(`/conversations/${anna.conversationId}/stream?t=`);
    expect((await ask(`${anna.base}/activities`, { token: again.body.token ?? '' })).status).toBe(200);
  });

  test('survives a restart of the server with all that was said', async () => {
    const dataDir = newDataDir();
    const before = await startApp({ dataDir });
    const visitor = await visit(before.address);
    await visitor.say('hello');
    await visitor.heard(2);
    const said = await visitor.activities();
    await before.close();
    const after = await startApp({ dataDir });
    const base = visitor.base.replace(before.address, after.address);
    expect((await ask(`${base}/activities`, { token: visitor.token })).body.activities).toEqual(said);
    await after.close();
    rmSync(dataDir, { recursive: true });
  });

  test('never shows what was said in another', async () => {
    const bela = await visit(app.address);
    await anna.say('a word of Anna');
    await bela.say('a word of Bela');
    await Promise.all([anna.heard(2), bela.heard(2)]);
    const texts = (await bela.activities()).map(({ text }) => text);
    expect(texts).toContain('a word of Bela');
    expect(texts).not.toContain('a word of Anna');
    for (const { conversation } of await anna.activities())
      expect(conversation?.id).toBe(anna.conversationId);
  });
});

describe('what a client sends', () => {
  test('is kept with its channelData, under the id that the client is told, before the reply to it', async () => {
    const channelData = {
      clientActivityID: 'c-1',
      clientTimestamp: '2026-11-23T12:00:00Z',
      nested: { kept: [1, null] },
    };
    const sent = await anna.post({ type: 'message', text: 'hello', locale: 'en-GB', channelData });
    expect(sent.status).toBe(200);
    expect(sent.body.id).toMatch(new RegExp(`^${anna.conversationId}\\|\\d{7}$`));
    await anna.heard(2);
    const activities = await anna.activities();
    const echo = activities.find(({ id }) => id === sent.body.id);
    expect(echo).toMatchObject({
      type: 'message',
      text: 'hello',
      locale: 'en-GB',
      channelData,
      channelId: 'directline',
    });
    const reply = activities.find(({ replyToId }) => replyToId === sent.body.id);
    expect(reply).toMatchObject({
      type: 'message',
      from: { id: 'preceptor' },
      channelData: { kind: 'smalltalk' },
    });
    expect(activities.indexOf(reply!)).toBeGreaterThan(activities.indexOf(echo!));
    expect(String(reply?.timestamp) > String(echo?.timestamp)).toBe(true);
  });

  test('comes from the user of the token, whoever it says it comes from', async () => {
    const forged = {
      from: { id: 'preceptor', name: 'Preceptor', role: 'bot' },
      recipient: { id: 'dl_somebody' },
    };
    const { body } = await anna.post({
      type: 'message',
      text: 'hello',
      ...forged,
      id: 'mine',
      timestamp: '1999-01-01T00:00:00Z',
      conversation: { id: 'another' },
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:1',
    });
    const kept = (await anna.activities()).find(({ id }) => id === body.id);
    expect(kept).toMatchObject({
      from: { id: anna.userId, role: 'user' },
      recipient: { id: 'preceptor' },
      conversation: { id: anna.conversationId },
      channelId: 'directline',
    });
    expect(String(kept?.timestamp)).toMatch(/^2026-11-23T12:00:00/);
    await anna.heard(2);
  });

  test('is kept without its attachments and entities', async () => {
    const { body } = await anna.post({
      type: 'message',
      text: 'see the file',
      attachments: [{ contentType: 'text/html', contentUrl: 'http://127.0.0.1:1/x' }],
      entities: [{ type: 'https://schema.org/Message', citation: [] }],
      suggestedActions: { actions: [] },
    });
    const kept = (await anna.activities()).find(({ id }) => id === body.id);
    expect(kept?.text).toBe('see the file');
    for (const key of ['attachments', 'entities', 'suggestedActions']) expect(kept).not.toHaveProperty(key);
    await anna.heard(2);
  });

  test('is answered once when it is sent again under one clientActivityID', async () => {
    const first = await anna.say('hello', 'c-1');
    const atOnce = await Promise.all([anna.say('hello', 'c-1'), anna.say('hello', 'c-1')]);
    await anna.heard(2);
    const later = await anna.say('hello', 'c-1');
    const next = await anna.say('thank you', 'c-2');
    for (const { status, body } of [...atOnce, later])
      expect({ status, id: body.id }).toEqual({ status: 200, id: first.body.id });
    const said = await anna.heard(3);
    expect(said.map(({ replyToId }) => replyToId)).toEqual([undefined, first.body.id, next.body.id]);
    expect((await anna.activities()).filter(({ from }) => from?.id === anna.userId)).toHaveLength(2);
  });

  test('is answered in the order in which it came', async () => {
    const ids: (string | undefined)[] = [];
    for (const text of ['hello', 'What is the Conrad 30 waiver?', 'thank you'])
      ids.push((await anna.say(text)).body.id);
    const said = await anna.heard(4);
    expect(said.slice(1).map(({ replyToId }) => replyToId)).toEqual(ids);
  });

  test('is not kept when it is typing', async () => {
    expect(await anna.post({ type: 'typing' })).toMatchObject({
      status: 200,
      body: { id: expect.any(String) as string },
    });
    await anna.say('hello');
    await anna.heard(2);
    expect((await anna.activities()).map(({ type }) => type)).toEqual(['message', 'message', 'message']);
  });

  test('may be an event, which is kept and not answered', async () => {
    await anna.heard(1);
    const sent = await anna.post({ type: 'event', name: 'webchat/join', value: { language: 'en-US' } });
    await anna.say('hello');
    const said = await anna.heard(2);
    expect(said).toHaveLength(2);
    expect((await anna.activities())[1]).toMatchObject({
      id: sent.body.id,
      type: 'event',
      name: 'webchat/join',
      value: { language: 'en-US' },
    });
  });

  test.each([
    ['a conversationUpdate', { type: 'conversationUpdate', membersAdded: [{ id: 'dl_other' }] }],
    ['the end of the conversation', { type: 'endOfConversation' }],
    ['an activity without a type', { text: 'hello' }],
    ['a text that is no text', { type: 'message', text: { toString: 1 } }],
    ['a list', [{ type: 'message', text: 'hello' }]],
    ['null', 'null'],
    ['nothing', ''],
  ])('is refused with 400 BadArgument when it is %s, and nothing is kept', async (_case, activity) => {
    await anna.heard(1);
    const refused = await anna.post(activity);
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
    expect(refused.body.error?.message).toMatch(/\w/);
    expect(await anna.activities()).toHaveLength(1);
  });
});

describe('reading activities', () => {
  test('goes on strictly after a watermark, until nothing more is there', async () => {
    await anna.say('hello');
    await anna.heard(2);
    const all = await anna.read();
    expect(all.body.activities).toHaveLength(3);
    expect((await anna.read('')).body).toEqual(all.body);
    const after = await anna.read(all.body.watermark);
    expect(after).toMatchObject({ status: 200, body: { activities: [], watermark: all.body.watermark } });
    await anna.post({ type: 'event', name: 'one more' });
    const more = await anna.read(all.body.watermark);
    expect(more.body.activities).toMatchObject([{ name: 'one more' }]);
    expect((await anna.read(more.body.watermark)).body.activities).toEqual([]);
  });

  test('comes in pages that lose and double nothing', async () => {
    await anna.heard(1);
    const names = Array.from({ length: 230 }, (_, i) => `event ${i}`);
    for (const name of names) await anna.post({ type: 'event', name });
    const seen: (string | undefined)[] = [];
    let watermark = '';
    for (
      let page = await anna.read(watermark);
      page.body.activities?.length;
      page = await anna.read(watermark)
    ) {
      seen.push(...page.body.activities.map(({ name }) => name));
      watermark = page.body.watermark ?? '';
    }
    expect(seen.slice(1)).toEqual(names);
  });

  test.each(['-1', 'abc', '1e3', '%00', '%zz', '99999999999999999999', "1'--"])(
    'begins at the beginning at a watermark that was never given: %s',
    async (watermark) => {
      await anna.heard(1);
      const page = await anna.read(watermark);
      expect(page.status).toBe(200);
      expect(page.body.activities).toHaveLength(1);
    },
  );

  test('never answers 5xx: while storage fails the page is empty, and nothing is lost when it is back', async () => {
    await anna.say('hello');
    await anna.heard(2);
    const { body } = await anna.read();
    const database = new DatabaseSync(join(app.dataDir, 'preceptor.sqlite'));
    for (const table of ['activity', 'conversation']) {
      database.exec(`alter table ${table} rename to gone`);
      expect(await anna.read(body.watermark)).toMatchObject({
        status: 200,
        body: { activities: [], watermark: body.watermark },
      });
      expect(await anna.say('lost')).toMatchObject({
        status: 503,
        body: { error: { code: 'ServiceError' } },
      });
      database.exec(`alter table gone rename to ${table}`);
    }
    database.close();
    expect((await anna.read()).body).toEqual(body);
    expect((await anna.say('hello')).status).toBe(200);
  });
});

test('a client that asks for a session id for sign-in cards is told that there is none', async () => {
  expect(await ask(`${anna.domain}/session/getsessionid`)).toMatchObject({
    status: 200,
    body: { sessionId: '' },
  });
});
