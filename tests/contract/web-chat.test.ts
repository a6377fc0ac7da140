// Microsoft's Web Chat, unchanged, on a site of its own in a real browser: a standard Direct Line client works on our server.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, newDataDir, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { type WebChatSite, startWebChatSite } from '../support/web-chat-site.ts';

const question = 'What is the Conrad 30 waiver?';

let site: WebChatSite;
let app: TestApp;
let tools: TestBrowser;
let page: Page;
let complaints: string[];
let asked: string[];
const dataDir = newDataDir();

beforeAll(async () => {
  [site, tools] = await Promise.all([startWebChatSite(), openBrowser()]);
  app = await startApp({ dataDir, env: { ALLOWED_ORIGINS: site.address } });
});
beforeEach(async () => {
  page = await (await tools.browser.newContext({ viewport: { width: 600, height: 900 } })).newPage();
  complaints = [];
  asked = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  page.on('request', (request) => void asked.push(request.url()));
});
afterEach(async () => {
  await page.context().close();
  const errors = complaints.filter((text) => !text.includes(emptyStyle));
  const elsewhere = asked.filter((url) => url.startsWith('http') && new URL(url).hostname !== '127.0.0.1');
  if (errors.length || elsewhere.length) throw new Error([...errors, ...elsewhere].join('\n'));
});
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The hash of no style at all: Web Chat's scroller adds an empty style element without the nonce. */
const emptyStyle = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

test('greets, offers what to ask, and answers the offer that is clicked', async () => {
  await openChat();
  const offers = page.getByRole('toolbar', { name: 'Suggested actions' }).getByRole('button');
  await offers.first().waitFor();
  expect(await transcript()).toEqual([expect.stringMatching(/^Bot: Hello\. I am Preceptor[^]*not a person/)]);
  const offer = await offers.first().innerText();
  await offers.first().click();
  await replies(2);
  expect(await transcript()).toEqual([welcome, `You: ${offer}`, expect.stringMatching(asOf)]);
  await expect.poll(() => offers.allInnerTexts()).not.toContain(offer);
  // One: without its nonce Web Chat would try a second, and have no style at all.
  expect(complaints).toEqual([expect.stringContaining(emptyStyle)]);
});

test('answers with numbered references, the source and the date, and shows it again when the page is reloaded', async () => {
  await openChat();
  await ask(question);
  await replies(2);
  const reply = messages().last();
  const text = await reply.innerText();
  expect(text).toMatch(/three years/i);
  expect(text).toMatch(asOf);
  expect(text).toMatch(/\d references?/);
  const source = reply.getByRole('link', { name: /^1 USCIS/ });
  expect(await source.first().getAttribute('href')).toMatch(/^https:\/\/www\.uscis\.gov\//);
  // In the sentence and in the list below it.
  expect(await source.count()).toBeGreaterThanOrEqual(2);

  const before = await transcript();
  await page.reload();
  await expect.poll(transcript, { timeout: 20_000 }).toEqual(before);
});

test('shows the paragraph of a law as it is written', async () => {
  await openChat();
  await ask('what happens if i quit my conrad job before three years');
  await replies(2);
  const text = await messages().last().innerText();
  expect(text).toContain('212.7(c)(9)');
  expect(text).not.toContain('\u00a9');
});

test('loads no image that a message names, and shows what was typed', async () => {
  await openChat();
  const typed = '![x](https://evil.example/a.png) <img src="https://evil.example/b.png"> what is OET?';
  await ask(typed);
  await replies(2);
  expect(await transcript()).toEqual([welcome, `You: ${typed}`, expect.stringMatching(asOf)]);
});

test('reconnects by itself after the server was restarted, and nothing is lost or doubled', async () => {
  await openChat();
  await ask('how many attempts for each usmle step');
  await replies(2);
  const reconnected = page.waitForEvent('websocket', { timeout: 60_000 });
  await app.close();
  app = await startApp({
    dataDir,
    env: { ALLOWED_ORIGINS: site.address, PORT: new URL(app.address).port },
  });
  // It goes by POST at once; the answer waits for the socket, which the client opens again after 3 to 15 s, and 20 s
  // later when the server was not back by then.
  await ask('and is there a time limit?');
  await reconnected;
  await replies(3);
  await ask(question);
  await replies(4);
  expect(await transcript()).toEqual([
    welcome,
    'You: how many attempts for each usmle step',
    expect.stringMatching(/four times|four attempts/i),
    'You: and is there a time limit?',
    expect.stringMatching(asOf),
    `You: ${question}`,
    expect.stringMatching(asOf),
  ]);
  // Such a try is told of, and is no fault.
  complaints = complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'));
}, 120_000);

describe('with a model that writes', () => {
  const first =
    'The Conrad 30 waiver lets a J-1 physician stay in the United States without the two years at home.';
  const second = 'A Conrad job must be in a shortage or underserved area, unless it uses a flex slot.';
  let model: ModelServer;
  let writing: TestApp;
  beforeAll(async () => {
    model = await startModelServer();
    writing = await startApp({
      env: {
        ALLOWED_ORIGINS: site.address,
        OPENAI_API_KEY: 'sk-test',
        OPENAI_BASE_URL: `${model.origin}/v1`,
        OPENAI_EMBEDDING_MODEL: 'none',
        MODEL_TIMEOUT_MS: '5000',
      },
    });
  });
  afterAll(async () => {
    await writing[Symbol.asyncDispose]();
    await model[Symbol.asyncDispose]();
  });

  test('shows the beginning of an answer while the rest is awaited, then the whole answer in its place', async () => {
    model.behave({ say: `${first} [1] A Conrad`, ends: 'stall' });
    await openChat(writing);
    await ask(question);
    await messages().filter({ hasText: first }).waitFor();
    expect(await transcript()).toEqual([welcome, `You: ${question}`, expect.not.stringMatching(asOf)]);
    await replies(2);
    // The model never came back: the passages speak.
    expect(await transcript()).toEqual([welcome, `You: ${question}`, expect.not.stringContaining(first)]);
  });

  test('shows each answer once, below its question', async () => {
    model.behave({ say: `${first} [1] ${second} [1]` });
    await openChat(writing);
    await ask(question);
    await replies(2);
    await ask(question);
    await replies(3);
    const answer = expect.stringMatching(/^Bot: [^]*at home\.[^]*flex slot\.[^]*1 reference/);
    expect(await transcript()).toEqual([welcome, `You: ${question}`, answer, `You: ${question}`, answer]);
  });
});

const asOf = /As of .*20\d\d/;
const welcome = expect.stringMatching(/^Bot: Hello\./);
const messages = () => page.getByRole('feed').locator('[aria-roledescription="message"]');

/** What the page shows, from above: "Bot: ..." and "You: ...". */
async function transcript(): Promise<string[]> {
  return (await messages().allInnerTexts()).map((text) => text.replace(/^(\w+) said:\s+/, '$1: '));
}

async function openChat(on = app): Promise<void> {
  await page.goto(site.pageFor(on.address));
  await replies(1);
}

async function ask(text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message input box' }).fill(text);
  await page.keyboard.press('Enter');
}

/** Waits until the bot has said so many things to the end: the greeting, and answers with their date. */
async function replies(count: number): Promise<void> {
  await expect
    .poll(
      async () =>
        (await transcript()).filter(
          (text) => text.startsWith('Bot: ') && (text.includes('I am Preceptor') || asOf.test(text)),
        ).length,
      { timeout: 30_000 },
    )
    .toBe(count);
}
