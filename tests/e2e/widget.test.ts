// The widget as a candidate meets it: a real browser, the demo page, Web Chat in its frame, the running server.
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, newDataDir, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';

let app: TestApp;
let tools: TestBrowser;
let page: Page;
const dataDir = newDataDir();

beforeAll(async () => {
  [app, tools] = await Promise.all([startApp({ dataDir }), openBrowser()]);
});
beforeEach(async () => {
  page = await (await tools.browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

const chat = (): FrameLocator => page.frameLocator('iframe');
const input = () => chat().locator('input[type=text], textarea').first();
const launcher = () => page.getByRole('button', { name: 'Ask about US practice' });

async function openChat(): Promise<void> {
  await page.goto(app.address);
  await launcher().click();
  await input().waitFor();
}

async function ask(question: string): Promise<void> {
  await input().fill(question);
  await page.keyboard.press('Enter');
}

test('asks nothing of the network before it is opened', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(app.address, { waitUntil: 'networkidle' });
  await launcher().waitFor();
  expect(asked.toSorted()).toEqual(['/', '/widget.js']);
  expect(await page.context().cookies()).toEqual([]);
});

test('answers the Conrad question with a numbered source and an as-of date, and still shows it after a reload', async () => {
  await openChat();
  await ask('What is the Conrad 30 waiver?');
  await chat()
    .getByText(/As of .*20\d\d/)
    .first()
    .waitFor();
  expect(await chat().locator('main').innerText()).toMatch(/three years/i);
  const source = chat().getByRole('link', { name: /USCIS/ }).first();
  expect(await source.getAttribute('href')).toMatch(/^https:\/\//);
  expect(
    await chat()
      .getByText(/\d references?/)
      .first()
      .isVisible(),
  ).toBe(true);

  await page.reload();
  await launcher().click();
  await chat()
    .getByText(/As of .*20\d\d/)
    .first()
    .waitFor();
  expect(await chat().getByText('What is the Conrad 30 waiver?').first().isVisible()).toBe(true);
});

test('goes on with the same conversation after the server was restarted', async () => {
  await openChat();
  await ask('how many attempts for each usmle step');
  await chat()
    .getByText(/four times|four attempts/i)
    .first()
    .waitFor();
  await app.close();
  app = await startApp({ dataDir, env: { PORT: new URL(app.address).port } });
  await page.goto(app.address);
  await launcher().click();
  await chat()
    .getByText(/four times|four attempts/i)
    .first()
    .waitFor();
  await ask('and is there a time limit?');
  await chat().getByText('and is there a time limit?').first().waitFor();
  expect(await chat().getByText('how many attempts for each usmle step').first().isVisible()).toBe(true);
});

test('works by keyboard: focus goes in, Escape minimises, focus comes back, nothing is lost', async () => {
  await page.goto(app.address);
  await launcher().focus();
  await page.keyboard.press('Enter');
  await input().waitFor();
  await expect
    .poll(() => input().evaluate((element) => element === element.ownerDocument.activeElement))
    .toBe(true);
  await page.keyboard.type('half a thought');
  await page.keyboard.press('Escape');
  await page.locator('iframe').waitFor({ state: 'hidden' });
  expect(
    await launcher().evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element),
  ).toBe(true);
  await page.keyboard.press('Enter');
  expect(await input().inputValue()).toBe('half a thought');
});

test('fits a phone: the whole screen, nothing cut off at the side', async () => {
  await page.setViewportSize({ width: 375, height: 740 });
  await openChat();
  const frame = await page.locator('iframe').boundingBox();
  expect(frame).toMatchObject({ x: 0, y: 0, width: 375, height: 740 });
  await ask('What is the Conrad 30 waiver?');
  await chat()
    .getByText(/As of .*20\d\d/)
    .first()
    .waitFor();
  const overflow = await chat()
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(overflow).toBe(0);
});

test('shows the paragraph of a law as it is written', async () => {
  await openChat();
  await ask('what happens if i quit my conrad job before three years');
  await chat()
    .getByText(/As of .*20\d\d/)
    .first()
    .waitFor();
  const text = await chat().locator('main').innerText();
  expect(text).toContain('212.7(c)(9)');
  expect(text).not.toContain('\u00a9');
});

test('never loads an image of another host, and runs under its policy without errors of its own', async () => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).host !== new URL(app.address).host)
      foreign.push(request.url());
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openChat();
  await ask('![x](https://evil.example/a.png) <img src="https://evil.example/b.png"> what is OET?');
  await chat()
    .getByText(/As of .*20\d\d/)
    .first()
    .waitFor();
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});

test('tells the visitor when the chat is not available on a site', async () => {
  await using other = await startApp({ env: { PUBLIC_URL: 'https://chat.example.org' } });
  await page.goto(`${other.address}/chat`);
  const note = page.getByText('The chat is not available on this site.');
  await note.waitFor();
  expect(await note.getAttribute('role')).toBe('status');
});
