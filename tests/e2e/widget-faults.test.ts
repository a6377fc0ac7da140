// The chat page when the line fails: through a proxy that fails as networks and servers do, all that the visitor writes
// stands once in the server's log and once on the page, is answered once, and what the page says meanwhile is true.
import { rmSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/widget/texts/en.ts';
import { type TestApp, newDataDir, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';
import { type FaultyChat, openFaultyChat, textFrame } from '../support/faulty-chat.ts';
import { type Fault, startFaultyProxy } from '../support/faulty-proxy.ts';
import { ask, takeToken } from '../support/visitor.ts';

const post = { method: 'POST', path: /\/activities$/ };
const begin = { method: 'POST', path: /\/directline\/conversations$/ };
const comeBack = { method: 'GET', path: /\/conversations\/[\w-]+\?watermark=/ };
const token = { method: 'POST', path: /\/api\/directline\/token$/ };
const everything = ['GET', 'POST'].map((method) => ({ method, path: /./, status: 0, times: 1000 }));
const expired = '{"error":{"code":"TokenExpired","message":"This chat was idle for long."}}';
const env = { TOKENS_PER_MINUTE: '100000' };

const dataDir = newDataDir();
let app: TestApp;
/** How far the server's clock is ahead. */
let ahead = 0;
let tools: TestBrowser;
let context: BrowserContext;
beforeAll(async () => {
  [app, tools] = await Promise.all([begun(), openBrowser()]);
});
beforeEach(async () => {
  context = await tools.browser.newContext({ viewport: { width: 420, height: 680 } });
});
afterEach(() => context.close());
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const begun = (port = '0') =>
  startApp({ env: { ...env, PORT: port }, dataDir, clock: () => new Date(Date.now() + ahead) });
const open = (options: Parameters<typeof openFaultyChat>[2] = {}) =>
  openFaultyChat(app.address, context, options);
/** Past the greeting. */
async function openGreeted(options: Parameters<typeof openFaultyChat>[2] = {}) {
  const chat = await open(options);
  await chat.answers(1);
  return chat;
}
const requests = ({ proxy }: FaultyChat, { method, path }: Pick<Fault, 'method' | 'path'>) =>
  proxy.seen.filter((request) => request.startsWith(`${method} `) && path.test(request)).length;

describe('a message', () => {
  test('that nothing happens to is sent, answered, and nothing more is said', async () => {
    await using chat = await openGreeted();
    await chat.say('hello');
    await chat.holds('hello');
    expect(await chat.said()).toEqual([]);
  });

  test.each<[string, Partial<Fault>]>([
    ['answered with 500', { status: 500 }],
    ['answered with 502 by something on the way', { status: 502, body: '<html>Bad gateway</html>' }],
    ['answered with 503', { status: 503 }],
    ['taken and answered with 500', { status: 500, behind: true }],
    ['taken, but its answer breaks off', { status: 200, behind: true, body: '{"id":' }],
    // A browser itself tries a lost request again once.
    ['lost before the server', { status: 0, times: 2 }],
    ['taken, but the answer is lost', { status: 0, times: 2, behind: true }],
    ['lost three times over', { status: 0, times: 6 }],
  ])('that is %s is there once', async (_case, fault) => {
    await using chat = await openGreeted();
    chat.proxy.fail({ ...post, status: 0, ...fault });
    await chat.say('hello');
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said()).toEqual([]);
    // What the server has taken may come back by the socket before it is sent again.
    expect(requests(chat, post)).toBeGreaterThan(fault.behind ? 1 : 2);
  });

  test.each<[string, Partial<Fault>]>([
    ['the token has expired', { status: 403, body: expired }],
    ['three tokens have expired', { status: 403, body: expired, times: 3 }],
    ['the token is not known', { status: 401 }],
    ['something on the way wants a login', { status: 401, body: '<html>Login</html>' }],
    ['the conversation is not there, and then it is', { status: 404 }],
  ])('that is refused because %s goes out with a new token', async (_case, fault) => {
    await using chat = await openGreeted();
    chat.proxy.fail({ ...post, status: 0, ...fault });
    await chat.say('hello');
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('waitingForNetwork', 'reconnecting', 'backOnline')).toEqual([]);
    expect(requests(chat, token)).toBe(1 + (fault.times ?? 1));
  });

  test.each<[string, number, RegExp]>([
    ['too much to read', 130_000, /^This was not sent: That message could not be read: /],
    [
      'too large',
      300_000,
      /^This was not sent: That message is too long\. Please send at most 2000 characters\.$/,
    ],
  ])(
    'that the server refuses as %s says why, goes back into the box, and holds nothing up',
    async (...row) => {
      const [, length, reason] = row;
      await using chat = await openGreeted();
      // The box takes 2000 characters, but a script may put more into it.
      const text = 'x'.repeat(length);
      await chat.box.evaluate((box: HTMLTextAreaElement, value) => {
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await chat.box.press('Enter');
      await chat.page.getByRole('status').filter({ hasText: reason }).waitFor();
      await chat.say('hello');
      await chat.answers(2);
      expect((await chat.shown()).map(({ text }) => text.length)).toContain(length);
      await chat.button(en.edit).click();
      expect(await chat.box.inputValue()).toBe(text);
      expect((await chat.shown()).map(({ text }) => text.length)).not.toContain(length);
      await chat.holds('hello');
      const said = await chat.said();
      expect(said.filter((text) => !/characters? left$/.test(text))).toEqual([expect.stringMatching(reason)]);
    },
  );

  test('that something on the way refuses without a word of ours says so, and may be edited', async () => {
    await using chat = await openGreeted();
    chat.proxy.fail({ ...post, status: 413, body: '<html>Too large</html>' });
    await chat.say('helo');
    await chat.button(en.edit).click();
    expect(await chat.box.inputValue()).toBe('helo');
    expect(await chat.box.evaluate((box) => document.activeElement === box)).toBe(true);
    await chat.say('hello');
    await chat.holds('hello');
    expect(await chat.said()).toEqual(['This was not sent: 413']);
  });

  test('that cannot be confirmed for 45 seconds says so, and goes out once when it is tried again', async () => {
    await using chat = await openGreeted({ ownTime: true });
    const mend = chat.proxy.fail({ ...post, status: 500, times: 1000 });
    await chat.say('hello');
    await chat.hurry(() => chat.button(en.retry).isVisible());
    expect(await chat.said('reconnecting', 'backOnline')).toEqual(['notConfirmed']);
    mend();
    await chat.button(en.retry).click();
    await chat.answers(2);
    await chat.holds('hello');
  });

  test('that cannot be confirmed does not hold up the next, and can be taken back', async () => {
    await using chat = await openGreeted({ ownTime: true });
    const mend = chat.proxy.fail({ ...post, status: 500, times: 1000 });
    await chat.say('hello');
    await chat.hurry(() => chat.button(en.retry).isVisible());
    mend();
    await chat.say('thank you');
    await chat.answers(2);
    await chat.button(en.edit).click();
    expect(await chat.box.inputValue()).toBe('hello');
    await chat.box.fill('');
    await chat.holds('thank you');
  });

  test("that another service's line may have taken waits for the visitor, and is not promised to go out once", async () => {
    // The same server under another name: to the page it is not its own.
    await context.close();
    context = await tools.browser.newContext({ viewport: { width: 420, height: 680 }, bypassCSP: true });
    await context.route('**/api/directline/token', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { domain: string };
      await route.fulfill({
        response,
        json: { ...body, domain: body.domain.replace('127.0.0.1', 'localhost') },
      });
    });
    await context.route('http://localhost:*/**', async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('localhost', '127.0.0.1') });
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    await using chat = await openGreeted();
    chat.proxy.silenceStreams();
    chat.proxy.fail({ ...post, status: 500, behind: true });
    await chat.say('hello');
    await chat.says('perhapsSent');
    await chat.say('thank you');
    await chat.own('thank you').getByText(en.perhapsSent).waitFor({ state: 'hidden' });
    expect(requests(chat, post)).toBe(2);
    await chat.button(en.retry).click();
    await chat.button(en.retry).waitFor({ state: 'hidden' });
    expect(requests(chat, post)).toBe(3);
    expect(await chat.said('reconnecting', 'backOnline')).toEqual(['perhapsSent']);
  });

  test('that could not be confirmed is settled when the server turns out to have it', async () => {
    await using chat = await openGreeted({ ownTime: true });
    chat.proxy.silenceStreams();
    const mend = chat.proxy.fail({ ...post, status: 500, behind: true, times: 1000 });
    await chat.say('hello');
    await chat.hurry(() => chat.button(en.retry).isVisible());
    mend();
    chat.proxy.cutStreams();
    await chat.hurry(async () => !(await chat.button(en.retry).isVisible()));
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('reconnecting', 'backOnline', 'waitingForNetwork')).toEqual(['notConfirmed']);
  });

  test.each<[string, boolean]>([
    ['before the server', false],
    ['after the server took it', true],
  ])(
    'whose request hangs %s goes out again, and so does what is written behind it',
    async (_case, behind) => {
      await using chat = await openGreeted({ ownTime: true });
      chat.proxy.fail({ ...post, status: 'none', behind });
      await chat.say('hello');
      await chat.say('thank you');
      await chat.hurry(() => requests(chat, post) > 1);
      await chat.answers(3);
      await chat.holds('hello', 'thank you');
      expect(await chat.said()).toEqual([]);
    },
  );

  test.each([
    ['', '{"error":{"code":"TooManyRequests","message":"That was a little fast."}}'],
    [' by something on the way', '<html>Too many requests</html>'],
  ])(
    'that comes too fast%s waits as long as it is told to, and so do those behind it',
    async (_case, body) => {
      await using chat = await openGreeted({ ownTime: true });
      chat.proxy.fail({ ...post, status: 429, headers: { 'retry-after': '30' }, body });
      await chat.say('hello');
      await chat.says('waitingForTurn');
      await chat.say('thank you');
      const states = chat.page.getByLabel(`${en.you},`).getByRole('status');
      await expect.poll(() => states.allTextContents()).toEqual([en.waitingForTurn, en.waitingForTurn]);
      await chat.page.clock.runFor(20_000);
      expect(requests(chat, post)).toBe(1);
      await chat.hurry(() => requests(chat, post) > 2);
      await chat.answers(3);
      await chat.holds('hello', 'thank you');
      expect(await chat.said()).toEqual(['waitingForTurn']);
    },
  );

  test('written while nothing of the server can be reached waits, and goes out when it can', async () => {
    await using chat = await openGreeted({ ownTime: true });
    const mends = everything.map((fault) => chat.proxy.fail(fault));
    chat.proxy.cutStreams();
    await chat.say('hello');
    await chat.says('waitingForNetwork');
    await chat.page.clock.runFor(30_000);
    await chat.says('reconnecting');
    await chat.say('thank you');
    for (const mend of mends) mend();
    await chat.hurry(() => chat.proxy.streams() > 0);
    await chat.answers(3);
    await chat.holds('hello', 'thank you');
    expect(await chat.said()).toEqual(
      expect.arrayContaining(['waitingForNetwork', 'reconnecting', 'backOnline']),
    );
    expect(await chat.said('waitingForNetwork', 'reconnecting', 'backOnline')).toEqual([]);
  });
});

describe('when only the token was old', () => {
  test('a thumb stays pressed, and is kept once', async () => {
    await using chat = await openGreeted();
    await chat.say('What is the Conrad 30 waiver?');
    await chat.answers(2);
    chat.proxy.fail({ ...post, status: 403, body: expired });
    const thumb = chat.button(en.helpful);
    await thumb.click();
    await expect
      .poll(async () => (await chat.activities()).filter(({ type }) => type === 'event').length, {
        timeout: 40_000,
      })
      .toBe(1);
    await chat.holds('What is the Conrad 30 waiver?');
    expect(await thumb.getAttribute('aria-pressed')).toBe('true');
  });

  test('all is erased when the visitor asks for it', async () => {
    await using chat = await openGreeted();
    await chat.say('hello');
    await chat.answers(2);
    chat.proxy.fail({ method: 'DELETE', path: /\/api\/conversation$/, status: 403, body: expired });
    await chat.button(en.menu).click();
    await chat.button(en.deleteData).click();
    await chat.page.getByRole('dialog').getByRole('button', { name: en.deleteData }).click();
    await chat.page.getByText(en.deleted).waitFor({ state: 'attached' });
    await chat.answers(1);
    await chat.holds();
    expect(await chat.said('reconnecting', 'backOnline')).toEqual([en.deleted]);
  });
});

describe('a conversation that was erased', () => {
  test('is told of when its socket closes, and a new one goes on', async () => {
    await using chat = await openGreeted({ ownTime: true });
    await chat.say('hello');
    await chat.answers(2);
    await erase(chat);
    await chat.hurry(async () => (await chat.said()).includes('newConversation'));
    await chat.say('thank you');
    await chat.answers(4);
    expect(await chat.shown()).toMatchObject(both);
    expect(await told(chat)).toEqual(both.slice(3));
  });

  test('is told of when a message finds it gone, and the message goes into the new one', async () => {
    await using chat = await openGreeted({ ownTime: true });
    await chat.say('hello');
    await chat.answers(2);
    chat.proxy.silenceStreams();
    await erase(chat);
    await chat.say('thank you');
    await chat.answers(4);
    expect(await chat.shown()).toMatchObject(both);
    expect(await told(chat)).toEqual(both.slice(3));
  });

  async function erase(chat: FaultyChat): Promise<void> {
    const [cookie] = await context.cookies(`${chat.proxy.address}/api/directline`);
    const taken = await takeToken(app.address, { cookie: `${cookie?.name}=${cookie?.value}` });
    const erased = await ask(`${app.address}/api/conversation`, {
      method: 'DELETE',
      token: taken.body.token ?? '',
    });
    expect(erased.body).toEqual({ erased: 1 });
  }

  const both = [
    { who: en.assistant, text: expect.stringContaining('I am Preceptor') },
    { who: en.you, text: 'hello' },
    { who: en.assistant, text: expect.stringContaining('Ask me about') },
    { who: en.assistant, text: expect.stringContaining('I am Preceptor') },
    { who: en.you, text: 'thank you' },
    { who: en.assistant, text: expect.stringContaining('You are welcome') },
  ];

  /** What the new one holds; the page has said that it is one, once, and nothing that is not so. */
  async function told(chat: FaultyChat) {
    expect(await chat.page.getByText(en.newConversation).count()).toBe(1);
    expect(await chat.said('waitingForNetwork', 'reconnecting', 'backOnline')).toEqual(['newConversation']);
    expect(chat.errors).toEqual([]);
    return (await chat.log()).map(({ from, text }) => ({
      who: from?.role === 'user' ? en.you : en.assistant,
      text,
    }));
  }
});

describe('when the socket', () => {
  test('is cut, what is written waits and goes out once', async () => {
    await using chat = await openGreeted();
    chat.proxy.cutStreams();
    await chat.say('hello');
    await chat.says('waitingForNetwork');
    await chat.says('reconnecting');
    await chat.answers(2);
    await chat.says('backOnline');
    await chat.holds('hello');
    expect(await chat.said()).toEqual(['waitingForNetwork', 'reconnecting', 'backOnline']);
  });

  test('is cut again and again, nothing is lost and nothing comes twice', async () => {
    await using chat = await openGreeted({ ownTime: true });
    const words = ['hello', 'thank you', 'hi', 'thanks'];
    for (const word of words) {
      chat.proxy.cutStreams();
      await chat.say(word);
      await chat.hurry(() => chat.proxy.streams() > 0);
    }
    await chat.answers(5);
    await chat.holds(...words);
    expect(await chat.said('waitingForNetwork', 'reconnecting', 'backOnline')).toEqual([]);
  });

  // 0 is before the handshake; the others lie in the handshake, at its end, and in frames.
  test.each([0, 60, 130, 400, 900, 1500, 3000])('is cut after %d bytes, nothing is lost', async (bytes) => {
    await using chat = await open({ ownTime: true, before: (proxy) => proxy.cutNextStreamAfter(bytes) });
    await chat.page.getByRole('main').waitFor();
    await chat.say('What is the Conrad 30 waiver?');
    await chat.say('thank you');
    await chat.hurry(async () => (await chat.shown()).length > 4);
    await chat.holds('What is the Conrad 30 waiver?', 'thank you');
    expect(await chat.said('waitingForNetwork', 'reconnecting', 'backOnline')).toEqual([]);
  });

  test('is cut while an answer is on its way, the answer comes', async () => {
    await using chat = await openGreeted({ ownTime: true });
    chat.proxy.silenceStreams();
    await chat.say('hello');
    await expect.poll(async () => (await chat.log()).length, { timeout: 40_000 }).toBe(3);
    expect(await chat.shown()).toHaveLength(2);
    chat.proxy.cutStreams();
    await chat.hurry(() => chat.proxy.streams() > 0);
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('reconnecting', 'backOnline')).toEqual([]);
  });

  test.each<[string, Partial<Fault>]>([
    ['the conversation for gone, though it is not', { status: 404 }],
    ['the token for expired', { status: 403, body: expired }],
    ['five tokens for expired', { status: 403, body: expired, times: 5 }],
    ['the token for no token', { status: 401, times: 2 }],
    ['nothing, for it is ill', { status: 500, times: 3 }],
    ['nothing, for it is not there', { status: 0, times: 6 }],
  ])('is cut and the server then takes %s, the page comes back', async (_case, fault) => {
    await using chat = await openGreeted({ ownTime: true });
    chat.proxy.fail({ ...comeBack, status: 0, ...fault });
    chat.proxy.cutStreams();
    await chat.say('hello');
    await chat.hurry(() => chat.proxy.streams() > 0);
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('reconnecting', 'backOnline')).toEqual(['waitingForNetwork']);
  });

  test('says nothing more though it is open, the page notices and takes another', async () => {
    await using chat = await openGreeted({ ownTime: true });
    chat.proxy.silenceStreams();
    await chat.say('hello');
    await chat.hurry(() => requests(chat, comeBack) > 0);
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('reconnecting', 'backOnline')).toEqual([]);
  });

  test('brings everything twice, it is shown once', async () => {
    await using chat = await openGreeted();
    await chat.say('hello');
    await chat.answers(2);
    const log = await chat.log();
    chat.receive(...log, ...log);
    for (const activity of log) chat.receive(activity);
    await chat.holds('hello');
    expect(await chat.said()).toEqual([]);
  });

  test('brings things out of order, they stand in the order of the server', async () => {
    await using chat = await openGreeted();
    const at = Date.now();
    const late = [3, 1, 2].map((i) => ({
      type: 'message',
      id: `late ${i}`,
      text: `number ${i}`,
      from: { id: 'preceptor', role: 'bot' },
      timestamp: new Date(at + i).toISOString(),
    }));
    for (const activity of late) chat.receive(activity);
    await chat.answers(4);
    expect((await chat.shown()).slice(1).map(({ text }) => text)).toEqual([
      'number 1',
      'number 2',
      'number 3',
    ]);
    expect(chat.errors).toEqual([]);
  });

  test('brings what nobody can read, the page lives on', async () => {
    await using chat = await openGreeted();
    const { proxy } = chat;
    const strange = { text: { a: 1 }, from: null, timestamp: 7, channelData: 'x', attachments: [null] };
    for (const frame of [
      'nonsense',
      '5',
      'null',
      '[]',
      '{}',
      '{"activities":5}',
      '{"activities":null,"watermark":9}',
      JSON.stringify({ activities: [null, 5, 'x', [], {}, { type: 7 }, { type: 'message' }] }),
      JSON.stringify({
        activities: ['typing', 'event', 'endOfConversation'].map((type) => ({ type, ...strange })),
      }),
      JSON.stringify({ activities: [{ type: 'message', ...strange, id: 7 }] }),
      JSON.stringify({ activities: [{ type: 'event', id: 'e', name: 'preceptor/joined', value: [] }] }),
    ])
      proxy.inject(textFrame(frame));
    // A binary frame.
    proxy.inject(Buffer.of(0x82, 0x03, 1, 2, 3));
    await chat.holds();
    expect(await chat.said()).toEqual([]);
    expect(proxy.seen.filter((request) => request.includes('/stream'))).toHaveLength(1);

    chat.receive({ type: 'message', id: 'strange', ...strange });
    await chat.answers(3);
    await chat.say('hello');
    await chat.answers(4);
    expect(chat.errors).toEqual([]);
  });
});

describe('at the start', () => {
  test.each<[string, Fault]>([
    ['the conversation cannot be begun (500)', { ...begin, status: 500 }],
    ['the conversation may not be begun (403)', { ...begin, status: 403, times: 2 }],
    ['the request to begin it is lost', { ...begin, status: 0, times: 2 }],
    ['the server is too ill for a token', { ...token, status: 500, times: 2 }],
    ['the request for a token is lost', { ...token, status: 0, times: 4 }],
  ])('%s, then it goes, and what was written meanwhile goes out', async (_case, fault) => {
    await using chat = await open({ ownTime: true, before: ({ fail }) => void fail(fault) });
    await chat.page.getByRole('main').waitFor();
    await chat.say('hello');
    await chat.hurry(() => chat.proxy.streams() > 0);
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('waitingForNetwork', 'reconnecting', 'backOnline')).toEqual([]);
  });

  test('a part of the page does not load: it says that it cannot start, and tries again as a new page', async () => {
    const fault = { method: 'GET', path: /direct-line-library/, status: 503 };
    await using chat = await open({ before: ({ fail }) => void fail(fault) });
    await chat.says('cannotStart');
    await chat.say('hello');
    await chat.says('waitingForNetwork');
    await chat.button(en.tryAgain).click();
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said()).toEqual([]);
  });

  test('the site may not have the chat: the server says so, and the visitor may try again', async () => {
    const reason = 'The chat is not available on this site.';
    const body = JSON.stringify({ error: { code: 'Forbidden', message: reason } });
    await using chat = await open({ before: ({ fail }) => void fail({ ...token, status: 403, body }) });
    await chat.page.getByText(reason).waitFor();
    await chat.say('hello');
    await chat.says('waitingForNetwork');
    await chat.button(en.tryAgain).click();
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('backOnline')).toEqual([reason, 'waitingForNetwork']);
  });

  test.each([
    ['', JSON.stringify({ error: { message: 'Please wait a minute.' } }), 'Please wait a minute.'],
    [' and something on the way says so', '<html>Too many</html>', 'cannotStart'],
  ])('there are too many%s: it waits as long as it is told to, then begins by itself', async (...row) => {
    const [, body, words] = row;
    const fault = { ...token, status: 429, headers: { 'retry-after': '600' }, body };
    await using chat = await open({ ownTime: true, before: ({ fail }) => void fail(fault) });
    await expect.poll(() => chat.said(), { timeout: 40_000 }).toEqual([words]);
    await chat.page.clock.runFor(590_000);
    expect(requests(chat, token)).toBe(1);
    await chat.hurry(() => chat.proxy.streams() > 0);
    await chat.holds();
    expect(await chat.said('backOnline')).toEqual([words]);
  });
});

describe('when the visitor', () => {
  test('is offline, two messages wait, and go out in order when the network is back', async () => {
    await using chat = await openGreeted();
    await context.setOffline(true);
    await chat.say('hello');
    await chat.say('thank you');
    await chat.says('offline');
    const states = chat.page.getByLabel(`${en.you},`).getByRole('status');
    expect(await states.allTextContents()).toEqual([en.waitingForNetwork, en.waitingForNetwork]);
    await context.setOffline(false);
    await chat.answers(3);
    await chat.says('backOnline');
    await chat.holds('hello', 'thank you');
    expect(await chat.said('waitingForNetwork')).toEqual(['offline', 'backOnline']);
  });

  test('leaves the page while messages wait, they go out when it is opened again', async () => {
    await using chat = await openGreeted();
    await context.setOffline(true);
    await chat.say('hello');
    await chat.say('thank you');
    await chat.says('offline');
    await chat.page.goto('about:blank');
    await context.setOffline(false);
    await chat.page.goto(`${chat.proxy.address}/chat`);
    await chat.answers(3);
    await chat.holds('hello', 'thank you');
    expect(await chat.said()).toEqual([]);
  });

  test('reloads the page while nobody knows whether a message was sent, it is not doubled', async () => {
    await using chat = await openGreeted();
    const mend = chat.proxy.fail({ ...post, status: 0, behind: true, times: 1000 });
    chat.proxy.silenceStreams();
    await chat.say('hello');
    await expect.poll(async () => (await chat.log()).length, { timeout: 40_000 }).toBe(3);
    mend();
    await chat.page.reload();
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said()).toEqual([]);
  });

  test('has been asleep for an hour, the next question is answered', async () => {
    await using chat = await openGreeted({ ownTime: true });
    await chat.say('hello');
    await chat.answers(2);
    const before = requests(chat, token);
    ahead += 3600_000;
    await chat.page.clock.fastForward('01:00:00');
    await chat.say('thank you');
    await chat.answers(3);
    await chat.holds('hello', 'thank you');
    expect(requests(chat, token)).toBeGreaterThan(before);
    expect(await chat.said('waitingForNetwork', 'reconnecting', 'backOnline')).toEqual([]);
  });

  test('has been offline and asleep for an hour, what was written before goes out', async () => {
    await using chat = await openGreeted({ ownTime: true });
    await context.setOffline(true);
    await chat.say('hello');
    await chat.says('offline');
    ahead += 3600_000;
    await chat.page.clock.fastForward('01:00:00');
    await context.setOffline(false);
    await chat.answers(2);
    await chat.holds('hello');
    expect(await chat.said('waitingForNetwork')).toEqual(['offline', 'backOnline']);
  });
});

test('when the server is started anew, what was written meanwhile goes out', async () => {
  await using chat = await openGreeted({ ownTime: true });
  await chat.say('hello');
  await chat.answers(2);
  await app.close();
  await chat.say('thank you');
  await chat.says('waitingForNetwork');
  await chat.page.clock.runFor(20_000);
  await chat.says('reconnecting');
  app = await begun(new URL(app.address).port);
  await chat.hurry(() => chat.proxy.streams() > 0);
  await chat.answers(3);
  await chat.holds('hello', 'thank you');
  expect(await chat.said('backOnline')).toEqual(['waitingForNetwork', 'reconnecting']);
});

describe('two tabs', () => {
  test('of a visitor both show what is written in either', async () => {
    await using proxy = await startFaultyProxy(app.address);
    await using one = await openGreeted({ proxy });
    await using two = await openGreeted({ proxy });
    await one.say('hello');
    await two.answers(2);
    await two.say('thank you');
    await one.answers(3);
    await one.holds('hello', 'thank you');
    await two.answers(4);
    expect(await two.shown()).toEqual(await one.shown());
    expect([...(await one.said()), ...(await two.said()), ...two.errors]).toEqual([]);
  });

  test('that are offline keep what is written in both, draft and all, and it goes out once', async () => {
    await using proxy = await startFaultyProxy(app.address);
    await using one = await openGreeted({ proxy });
    await using two = await openGreeted({ proxy });
    await context.setOffline(true);
    await one.say('hello');
    await two.say('thank you');
    await one.says('offline');
    await one.box.fill('half a thought');
    await two.says('offline');
    for (const { page } of [one, two]) await page.goto('about:blank');
    await context.setOffline(false);
    await one.page.goto(`${proxy.address}/chat`);
    await one.answers(3);
    expect(await one.box.inputValue()).toBe('half a thought');
    await two.page.goto(`${proxy.address}/chat`);
    await two.answers(3);
    await one.holds('hello', 'thank you');
    await two.answers(4);
    expect(await two.shown()).toEqual(await one.shown());
  });
});
