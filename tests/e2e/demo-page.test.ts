// The demo page and the privacy page as a visitor and a web developer meet them: a real browser, the running server.
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';
import { chatOn } from '../support/chat-page.ts';

let app: TestApp;
let tools: TestBrowser;
let page: Page;

beforeAll(async () => {
  [app, tools] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

async function openPage(path = '/', options: BrowserContextOptions = {}): Promise<void> {
  page = await (await tools.browser.newContext(options)).newPage();
  await page.goto(app.address + path);
}

describe('questions', () => {
  const question = 'What is the Conrad 30 waiver?';

  test('ask for the visitor', async () => {
    await openPage();
    await page.getByRole('button', { name: question }).click();
    const chat = chatOn(page);
    await chat.answerTo(question).waitFor();
    expect(await chat.own(question).count()).toBe(1);
  });

  test('ask as soon as the widget is there', async () => {
    page = await (await tools.browser.newContext()).newPage();
    let giveWidget = () => {};
    const held = new Promise<void>((resolve) => void (giveWidget = resolve));
    await page.route('**/widget.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(app.address, { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name: question }).click();
    giveWidget();
    const chat = chatOn(page);
    await chat.answerTo(question).waitFor();
    expect(await chat.own(question).count()).toBe(1);
  });

  test('the first link opens the chat on the page', async () => {
    await openPage();
    const chat = chatOn(page);
    await chat.launcher.waitFor();
    await page.getByRole('link', { name: 'Ask a question' }).click();
    await chat.box.waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('without scripts', () => {
  test('all is read, the chat has an address, and nothing pretends to work', async () => {
    await openPage('/', { javaScriptEnabled: false });
    await page.getByText('What is the Conrad 30 waiver?').waitFor();
    expect(await page.getByRole('button').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Show it on this page' }).isDisabled()).toBe(true);
    expect(await page.getByRole('link', { name: 'Ask a question' }).getAttribute('href')).toBe('/chat');
    await page.getByText('<script async src="https://YOUR-SERVER/widget.js"></script>').waitFor();
    await page.getByText('The settings can be tried where scripts are switched on.').waitFor();
  });
});

describe('the options', () => {
  const snippet = () => page.locator('#snippet').innerText();

  test('change the line as they are chosen, and the widget on the page when it is shown', async () => {
    await openPage();
    await page.getByLabel('Left').check();
    await page.getByLabel('Colour').fill('#ffd166');
    await page.getByLabel('Label').fill('Ask "us" & <them>');
    await page.getByLabel('Language').selectOption('es');
    await page.getByLabel('Desk').fill('cardiology');
    await page.getByLabel('Suggested questions').fill('What is OET?\n\n  Who pays for tail coverage?  ');
    const line = `<script
  async
  src="${app.address}/widget.js"
  data-position="left"
  data-colour="#ffd166"
  data-label="Ask &quot;us&quot; &amp; &lt;them&gt;"
  data-language="es"
  data-desk="cardiology"
  data-questions="What is OET?|Who pays for tail coverage?"
></script>`;
    expect(await snippet()).toBe(line);

    await page.getByRole('button', { name: 'Show it on this page' }).click();
    const chat = chatOn(page, 'es', 'Ask "us" & <them>');
    await chat.launcher.waitFor();
    expect(await snippet()).toBe(line);
    expect(await chat.launcher.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
      'rgb(255, 209, 102)',
    );
    expect((await chat.launcher.boundingBox())!.x).toBe(16);
    await chat.open();
    await chat.button('What is OET?').waitFor();
    const frame = new URL((await page.locator('iframe').getAttribute('src'))!);
    expect(frame.searchParams.get('desk')).toBe('cardiology');
  });

  test('that were left alone stay out of the address, and are what they were before', async () => {
    await openPage('/?position=left#your-site');
    await page.getByText('This page now shows the button with your settings.').waitFor();
    await page.getByLabel('Right').check();
    await page.getByLabel('Desk').fill('psychiatry');
    await page.getByRole('button', { name: 'Show it on this page' }).click();
    await page.waitForURL(`${app.address}/?desk=psychiatry#your-site`);
    await page.getByRole('link', { name: 'Back to the usual ones' }).click();
    await page.waitForURL(`${app.address}/#your-site`);
    await chatOn(page).launcher.waitFor();
    expect(await snippet()).toBe(`<script async src="${app.address}/widget.js"></script>`);
  });

  test('from an address are taken only as the controls offer them', async () => {
    await openPage('/?position=top&colour=red&language=xx&label=%3Cimg%20src=x%3E&other=1');
    await page.getByRole('button', { name: '<img src=x>' }).waitFor();
    expect(await snippet()).toBe(`<script
  async
  src="${app.address}/widget.js"
  data-label="&lt;img src=x&gt;"
></script>`);
  });

  test('give a line to copy, or to mark where there is no clipboard', async () => {
    await openPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copy = page.getByRole('button', { name: 'Copy the line' });
    await copy.click();
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet());

    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await copy.click();
    await page.getByRole('status').filter({ hasText: 'Ctrl+C' }).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await snippet());
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([
    ['/', 1200],
    ['/', 375],
    ['/', 320],
    ['/?position=left&colour=%23a02a1d', 320],
    ['/privacy', 1200],
    ['/privacy', 320],
  ])('%s at %i pixels: nothing beside the screen, nothing for axe, no fault', async (path, width) => {
    const faults: string[] = [];
    page = await (
      await tools.browser.newContext({ colorScheme, viewport: { width, height: 740 } })
    ).newPage();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(app.address + path, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    expect(faults).toEqual([]);
  });
});
