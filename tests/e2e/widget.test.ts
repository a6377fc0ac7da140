// The widget as a candidate meets it: a real browser, a site's page, the chat in its frame, the running server.
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, ElementHandle, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { languages } from '../../src/widget/texts/languages.ts';
import { fill, plural } from '../../src/widget/texts/texts.ts';
import { type TestApp, newDataDir, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';
import { type ChatPage, type Session, chatOn, message, sessionOf, speakFor } from '../support/chat-page.ts';
import { ask as request } from '../support/visitor.ts';

const conrad = 'What is the Conrad 30 waiver?';
const dataDir = newDataDir();
// A busy machine answers late.
const patience = { timeout: 30_000 };
const dayMs = 24 * 3600 * 1000;
let app: TestApp;
let tools: TestBrowser;
let page: Page;
let chat: ChatPage;
/** How far the server's clock is from the browser's. */
let shiftMs = 0;

const start = (env: Record<string, string> = {}) =>
  startApp({ dataDir, env, clock: () => new Date(Date.now() + shiftMs) });

beforeAll(async () => {
  [app, tools] = await Promise.all([start(), openBrowser()]);
});
beforeEach(() => openPage());
afterEach(() => page.context().close());
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

describe('before it is opened', () => {
  test('asks for nothing but its page and its scripts, and keeps nothing', async () => {
    const asked: string[] = [];
    page.on('request', (one) => asked.push(new URL(one.url()).pathname));
    await page.goto(app.address, { waitUntil: 'networkidle' });
    await chat.launcher.waitFor();
    expect(asked.toSorted()).toEqual(['/', expect.stringMatching(/^\/assets\/demo-\w+\.js$/), '/widget.js']);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('tells the visitor when the chat is not available on a site', async () => {
    await using other = await startApp({ env: { PUBLIC_URL: 'https://chat.example.org' } });
    await page.goto(`${other.address}/chat`);
    await page.getByRole('button', { name: languages.en.tryAgain }).waitFor();
    const told = page.getByText('The chat is not available on this site.');
    expect(await told.isVisible()).toBe(true);
    expect(await told.getAttribute('role')).toBe('status');
  });
});

describe('an answer', () => {
  test('comes with numbered sources and the date it holds for, and is still there after a reload', async () => {
    await openChat();
    await chat.ask(conrad);
    const read = async () => {
      const answer = chat.answerTo(conrad);
      await answer.getByText(/^As of .*20\d\d/).waitFor();
      expect(await answer.innerText()).toMatch(/three years/);
      expect(await chip(1).innerText()).toBe('1');
      expect(await chat.own(conrad).count()).toBe(1);
    };
    await read();
    await page.reload();
    await chat.open();
    await read();
  });

  test('opens a source from its number: publisher, title, date and host, by a safe link; Escape goes back', async () => {
    await openChat();
    await chat.ask(conrad);
    await chip(1).click();
    const source = chat.answerTo(conrad).getByRole('listitem').first();
    await source.waitFor();
    expect(await source.innerText()).toMatch(
      /Conrad 30 Waiver Program.*\(www\.uscis\.gov\)\s+USCIS · Checked .*20\d\d/s,
    );
    const link = source.getByRole('link');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.uscis\.gov\//);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.ariaSnapshot()).toContain(
      'Conrad 30 Waiver Program, on www.uscis.gov, opens in a new tab',
    );
    await expect.poll(() => hasFocus(link), patience).toBe(true);

    await page.keyboard.press('Escape');
    await source.waitFor({ state: 'hidden' });
    expect(await hasFocus(chip(1))).toBe(true);
    expect(await chat.box.isVisible()).toBe(true);
  });

  test('names the sources it was copied with', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openChat();
    await chat.ask(conrad);
    await chat.answerTo(conrad).getByRole('button', { name: chat.texts.copy }).click();
    await chat.answerTo(conrad).getByRole('button', { name: chat.texts.copied }).waitFor();
    const copied = await (await chat.document()).evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^The Conrad 30 waiver lets a J-1 physician stay .*\[1\]/);
    expect(copied).toMatch(
      /^\[1\] USCIS, Conrad 30 Waiver Program, .*20\d\d: https:\/\/www\.uscis\.gov\/\S+$/m,
    );
  });

  test('takes thumbs with a word, kept at the server and shown again after a reload', async () => {
    const session = await openChat();
    await chat.ask(conrad);
    const thumb = () => chat.answerTo(conrad).getByRole('button', { name: chat.texts.notHelpful });
    await thumb().click();
    expect(await thumb().getAttribute('aria-pressed')).toBe('true');
    await chat.frame.getByLabel(chat.texts.whatWasWrong).fill('I asked about the fee');
    await chat.answerTo(conrad).getByRole('button', { name: chat.texts.sendFeedback }).click();
    await chat.answerTo(conrad).getByText(chat.texts.thanks).waitFor();
    await vi.waitFor(async () => {
      const given = (await activitiesOf(session)).filter(({ name }) => name === 'message/submitAction');
      expect(given.map(({ value }) => value)).toEqual([
        { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":""}' } },
        {
          actionName: 'feedback',
          actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"I asked about the fee"}' },
        },
      ]);
    });
    await page.reload();
    await chat.open();
    await expect.poll(() => thumb().getAttribute('aria-pressed'), patience).toBe('true');
  });

  test('shows the paragraph of a law as it is written', async () => {
    await openChat();
    await chat.ask('what happens if i quit my conrad job before three years');
    const text = await chat.answerTo('quit my conrad job').innerText();
    expect(text).toContain('212.7(c)(9)');
    expect(text).not.toContain('\u00a9');
  });

  test('is followed by questions that are answered when one is chosen', async () => {
    await openChat();
    await chat.ask(conrad);
    const suggestions = chat.frame.getByRole('list', { name: chat.texts.suggestions });
    const question = await suggestions.getByRole('button').first().innerText();
    expect(question).not.toBe(conrad);
    await chat.button(question).click();
    await chat
      .answerTo(question)
      .getByText(/^As of .*20\d\d/)
      .waitFor();
    expect(await suggestions.getByRole('button', { name: question }).count()).toBe(0);
  });
});

describe('what the visitor writes', () => {
  test('survives minimising and a reload before it is sent', async () => {
    await openChat();
    await chat.box.fill('half a thought');
    await chat.button(chat.texts.minimise).click();
    await chat.box.waitFor({ state: 'hidden' });
    await chat.launcher.click();
    expect(await chat.box.inputValue()).toBe('half a thought');
    await page.reload();
    await chat.open();
    expect(await chat.box.inputValue()).toBe('half a thought');
    await chat.box.press('Enter');
    await chat.answerTo('half a thought').waitFor();
    await page.reload();
    await chat.open();
    expect(await chat.box.inputValue()).toBe('');
  });

  test('cannot be longer than 2000 characters, and is told so near the limit', async () => {
    await openChat();
    const left = (n: number) =>
      chat.frame.getByText(plural(chat.texts, chat.texts.charactersLeft, n), { exact: true });
    await chat.box.fill('x'.repeat(1799));
    expect(await left(201).count()).toBe(0);
    await chat.box.press('x');
    await left(200).waitFor();
    await page.keyboard.insertText('y'.repeat(201));
    await left(0).waitFor();
    expect(await chat.box.inputValue()).toBe('x'.repeat(1800) + 'y'.repeat(200));
  });

  test('is shown as it was written, never as HTML or Markdown, and no image of another host is loaded', async () => {
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (one) => {
      if (/^https?:/.test(one.url()) && new URL(one.url()).host !== new URL(app.address).host)
        foreign.push(one.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await openChat();
    const text =
      '![x](https://evil.example/a.png) <img src="https://evil.example/b.png"> <script>alert(1)</script> **what** is OET?';
    await chat.ask(text);
    const own = chat.own('what** is OET?');
    expect(await own.getByText(text, { exact: true }).count()).toBe(1);
    expect(await own.locator('img, script, strong, a').count()).toBe(0);
    await page.reload();
    await chat.open();
    await chat.answerTo('what** is OET?').waitFor();
    expect(await own.getByText(text, { exact: true }).count()).toBe(1);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('the conversation', () => {
  test('goes on after the server was restarted', async () => {
    const before = await openChat();
    await chat.ask('how many attempts for each usmle step');
    await app.close();
    app = await start({ PORT: new URL(app.address).port });
    await page.goto(app.address);
    const after = await chat.open();
    expect(after.conversationId).toBe(before.conversationId);
    await expect
      .poll(() => chat.answerTo('how many attempts').innerText(), patience)
      .toMatch(/four times|four attempts/i);
    await chat.ask('and is there a time limit?');
    expect(await chat.own('how many attempts').count()).toBe(1);
  });

  test('is saved as a text file with questions, answers and sources', async () => {
    await openChat();
    await chat.ask(conrad);
    const [download] = await Promise.all([page.waitForEvent('download'), choose(chat.texts.saveTranscript)]);
    expect(download.suggestedFilename()).toMatch(/^preceptor-\d{4}-\d\d-\d\d\.txt$/);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain(chat.texts.notAPerson);
    expect(saved).toMatch(/^You, .*20\d\d.*\nWhat is the Conrad 30 waiver\?$/m);
    expect(saved).toMatch(/^Assistant, .*20\d\d.*\nThe Conrad 30 waiver lets a J-1 physician stay .*\[1\]/m);
    expect(saved).toMatch(/^\[1\] USCIS, Conrad 30 Waiver Program, .*: https:\/\/www\.uscis\.gov\/\S+$/m);
  });

  test('starts over when the visitor confirms it: another conversation, the old one out of sight for good', async () => {
    const before = await openChat();
    await chat.ask(conrad);
    await choose(chat.texts.startOver);
    await chat.frame.getByRole('dialog').getByText(chat.texts.startOverExplained).waitFor();
    await page.keyboard.press('Escape');
    await chat.frame.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await chat.own(conrad).count()).toBe(1);

    await choose(chat.texts.startOver);
    const [after] = await Promise.all([sessionOf(page), confirm(chat.texts.startOver)]);
    expect(after.conversationId).not.toBe(before.conversationId);
    expect(after.userId).toBe(before.userId);
    await chat.articles.first().waitFor();
    expect(await chat.own(conrad).count()).toBe(0);
    await chat.ask('What is OET?');
    await page.reload();
    await chat.open();
    await chat.answerTo('What is OET?').waitFor();
    expect(await chat.own(conrad).count()).toBe(0);
  });

  test('is erased when the visitor confirms it: gone from the server, and the page says so', async () => {
    const before = await openChat();
    await chat.ask(conrad);
    await choose(chat.texts.deleteData);
    const [after] = await Promise.all([sessionOf(page), confirm(chat.texts.deleteData)]);
    const told = chat.frame.getByText(chat.texts.deleted);
    await told.waitFor();
    expect((await told.boundingBox())?.height).toBeGreaterThan(10);
    expect(after.conversationId).not.toBe(before.conversationId);
    expect(after.userId).not.toBe(before.userId);
    expect((await request(`${before.domain}/conversations/${before.conversationId}`, before)).status).toBe(
      404,
    );
    expect(await chat.own(conrad).count()).toBe(0);
    await page.reload();
    expect((await chat.open()).conversationId).toBe(after.conversationId);
    expect(await chat.own(conrad).count()).toBe(0);
  });

  test('is not said to be erased when the server could not be reached', async () => {
    await openChat();
    await chat.ask(conrad);
    await page.route('**/api/conversation', (route) => route.abort());
    await choose(chat.texts.deleteData);
    await confirm(chat.texts.deleteData);
    await chat.frame.getByText(chat.texts.deleteFailed).waitFor();
    expect(await chat.own(conrad).count()).toBe(1);
  });

  test('says which day it was', async () => {
    try {
      shiftMs = -dayMs;
      await openChat();
      await chat.ask('what is OET');
      shiftMs = 0;
      await page.reload();
      await chat.open();
      await chat.ask(conrad);
    } finally {
      shiftMs = 0;
    }
    const text = await chat.log.innerText();
    const [yesterday, today] = [text.indexOf(chat.texts.yesterday), text.indexOf(chat.texts.today)];
    expect(yesterday).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('what is OET')).toBeGreaterThan(yesterday);
    expect(today).toBeGreaterThan(text.indexOf('what is OET'));
    expect(text.indexOf(conrad)).toBeGreaterThan(today);
    expect(await chat.log.getByText(chat.texts.today, { exact: true }).count()).toBe(1);
  });
});

describe('a long conversation', () => {
  test(
    'comes with its last part; the rest comes as one scrolls up, and the place is kept',
    { timeout: 180_000 },
    async () => {
      const session = await openChat();
      await sayMuch(session, 60);
      await page.reload();
      await chat.open();
      await chat.answerTo('see you 60.').waitFor();
      await expect.poll(atEnd, patience).toBe(true);
      expect(await chat.articles.count()).toBe(40);
      expect(await chat.own('see you 40.').count()).toBe(0);

      for (let total = 121, shown = 40; shown < total;) {
        const first = (await chat.articles.first().elementHandle()) as ElementHandle<HTMLElement>;
        await scrollToTop();
        await expect.poll(() => chat.articles.count(), patience).toBeGreaterThan(shown);
        shown = await chat.articles.count();
        const box = await chat.log.boundingBox();
        const { y = -1 } = (await first.boundingBox()) ?? {};
        // What stood at the top, below the button for more, still stands there.
        expect(y).toBeGreaterThanOrEqual(box!.y);
        expect(y).toBeLessThan(box!.y + 200);
      }
      await chat.own('see you 1.').waitFor();
      const said = await chat.articles.allInnerTexts();
      expect(said.flatMap((text) => /see you (\d+)\./.exec(text)?.[1] ?? [])).toEqual(
        Array.from({ length: 60 }, (_, i) => `${i + 1}`),
      );
      expect(await chat.button(chat.texts.loadEarlier).count()).toBe(0);
    },
  );

  test('lets one read above in peace, says what came meanwhile, and goes back to the newest', async () => {
    const speak = await speakFor(page);
    const session = await openChat();
    await sayMuch(session, 12);
    await chat.answerTo('see you 12.').waitFor();
    await scrollToTop();
    await chat.button(chat.texts.jumpToNewest).waitFor();
    for (const n of [1, 2]) {
      speak(message(`News ${n}`));
      await chat.button(plural(chat.texts, chat.texts.newMessages, n)).waitFor();
    }
    // Nor is one moved by what oneself writes in another tab.
    await say(session, 'see you 13.');
    await chat.answerTo('see you 13.').waitFor({ state: 'attached' });
    expect(await chat.log.evaluate((log) => log.scrollTop)).toBe(0);
    const jump = chat.button(plural(chat.texts, chat.texts.newMessages, 4));
    await jump.click();
    await expect.poll(atEnd, patience).toBe(true);
    await jump.waitFor({ state: 'hidden' });
    // Who reads the newest sees what comes.
    speak(message('News 3'));
    await chat.log.getByText('News 3').waitFor();
    await expect.poll(atEnd, patience).toBe(true);
    expect(await hasFocus(chat.log)).toBe(true);
  });

  test('shows a form from its beginning, though it comes later than its message', async () => {
    const speak = await speakFor(page);
    const session = await openChat();
    await sayMuch(session, 4);
    await chat.answerTo('see you 4.').waitFor();
    const body = Array.from({ length: 12 }, (_, n) => ({
      type: 'Input.Text',
      id: `${n}`,
      label: `Field ${n}`,
    }));
    const content = { type: 'AdaptiveCard', version: '1.5', body };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    speak(message('Please fill this in.', { attachments }));
    await chat.frame.getByLabel('Field 11').waitFor();
    const [log, form] = await Promise.all([chat.log.boundingBox(), chat.articles.last().boundingBox()]);
    expect(form!.height).toBeGreaterThan(log!.height);
    expect(form!.y - log!.y).toBeGreaterThanOrEqual(0);
    expect(form!.y - log!.y).toBeLessThan(40);
  });

  const scrollToTop = () => chat.log.evaluate((log) => (log.scrollTop = 0));
  const atEnd = () => chat.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight < 80);
});

describe('on the site', () => {
  test('counts on the launcher and in the title what comes while it is minimised', async () => {
    const session = await openChat();
    const title = await page.title();
    await chat.button(chat.texts.minimise).click();
    await chat.launcher.waitFor();
    await say(session, 'What is OET?');
    await expect.poll(() => page.title(), patience).toBe(`(1) ${title}`);
    expect(await chat.launcher.ariaSnapshot()).toBe('- button "Ask about US practice 1"');
    await say(session, conrad);
    await expect.poll(() => page.title(), patience).toBe(`(2) ${title}`);
    await chat.launcher.click();
    await expect.poll(() => page.title(), patience).toBe(title);
    await chat.answerTo(conrad).waitFor();
    await page.keyboard.press('Escape');
    expect(await chat.launcher.innerText()).toBe('Ask about US practice');
  });

  test('works by keyboard: focus goes in, Escape minimises, focus comes back, nothing is lost', async () => {
    await page.goto(app.address);
    await chat.launcher.focus();
    await page.keyboard.press('Enter');
    await chat.box.waitFor();
    await expect.poll(() => hasFocus(chat.box), patience).toBe(true);
    await page.keyboard.type('half a thought');
    await page.keyboard.press('Escape');
    await page.locator('iframe').waitFor({ state: 'hidden' });
    expect(await hasFocus(chat.launcher)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(chat.box), patience).toBe(true);
    expect(await chat.box.inputValue()).toBe('half a thought');
  });

  test('fits a phone: the whole screen, nothing cut off at the side', async () => {
    await page.setViewportSize({ width: 375, height: 740 });
    await openChat();
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 0, y: 0, width: 375, height: 740 });
    await chat.ask(conrad);
    const cutOff = await chat.frame
      .locator('html')
      .evaluate((html) =>
        [html, html.querySelector('[role=log]')!].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
    expect(cutOff).toEqual([0, 0]);
  });

  test('speaks the language that the site chose', async () => {
    await openSite('data-language="es" data-label="Pregunte"');
    chat = chatOn(page, 'es', 'Pregunte');
    await chat.open();
    expect(await chat.frame.locator('html').getAttribute('lang')).toBe('es');
    await chat.log.getByText(languages.es.answersInEnglish).waitFor();
    await chat.ask(conrad);
    await chat.answerTo(conrad).getByRole('button', { name: languages.es.helpful, exact: true }).waitFor();
    expect(languages.es.box).not.toBe(languages.en.box);
  });

  test('speaks the language of the browser where the site chose none, from right to left if need be', async () => {
    await page.context().close();
    await openPage({ locale: 'ar-EG' });
    chat = chatOn(page, 'ar');
    await openChat();
    expect(await chat.frame.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await chat.box.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await chat.ask(conrad);
    const [own, answer, button] = await Promise.all(
      [chat.own(conrad).locator('p').first(), chat.answerTo(conrad), chat.button(languages.ar.send)].map(
        (one) => one.boundingBox(),
      ),
    );
    // Mirrored: the visitor's words and the button to send stand at the left, the answer begins at the right.
    const middle = (await page.locator('iframe').boundingBox())!.x + 210;
    expect(button!.x).toBeLessThan(middle);
    expect(own!.x - answer!.x).toBeLessThan(1);
    const text = chat.answerTo(conrad).getByText('lets a J-1 physician stay');
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    // A screen reader is told to read it as English.
    expect(await text.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en');
    const announced = chat.frame.locator('[data-announcer]');
    await expect.poll(() => announced.textContent(), patience).toContain('lets a J-1 physician stay');
    expect(await announced.getAttribute('lang')).toBe('en');
    expect(await chat.own(conrad).locator('p').first().getAttribute('lang')).toBe(null);
  });

  test('speaks the language of the address', async () => {
    await page.goto(`${app.address}/chat?lang=pt-BR`);
    await page.getByRole('textbox', { name: languages.pt.box }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('pt');
  });
});

async function openPage(options: BrowserContextOptions = {}): Promise<void> {
  page = await (
    await tools.browser.newContext({ viewport: { width: 1200, height: 800 }, locale: 'en-US', ...options })
  ).newPage();
  page.setDefaultTimeout(30_000);
  chat = chatOn(page);
}

async function openChat(): Promise<Session> {
  await page.goto(app.address);
  return chat.open();
}

/** A site's page with these attributes on the loader's tag. */
async function openSite(attributes: string): Promise<void> {
  const body = `<!doctype html><title>A site</title><script async src="/widget.js" ${attributes}></script>`;
  await page.route(`${app.address}/site`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${app.address}/site`);
}

/** The mark of source `n` in the answer to the Conrad question. */
function chip(n: number) {
  return chat
    .answerTo(conrad)
    .getByRole('button', { name: fill(chat.texts.source, { n, publisher: '' }).trim() })
    .first();
}

async function choose(entry: string): Promise<void> {
  await chat.button(chat.texts.menu).click();
  await chat.button(entry).click();
}

async function confirm(action: string): Promise<void> {
  await chat.frame.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
}

/** As the same visitor would in another tab. */
async function say({ domain, conversationId, token }: Session, text: string): Promise<void> {
  const { status } = await request(`${domain}/conversations/${conversationId}/activities`, {
    token,
    body: { type: 'message', text },
  });
  expect(status).toBe(200);
}

/** "see you 1." to "see you N.", each answered before the next: with the greeting 2N + 1 messages. */
async function sayMuch(session: Session, count: number): Promise<void> {
  const { domain, conversationId, token } = session;
  for (let n = 1; n <= count; n++) {
    await say(session, `see you ${n}.`);
    const since = `${domain}/conversations/${conversationId}/activities?watermark=${2 * n - 1}`;
    await expect
      .poll(async () => (await request(since, { token })).body.watermark, patience)
      .toBe(`${2 * n + 1}`);
  }
}

async function activitiesOf({ domain, conversationId, token }: Session) {
  const { body } = await request(`${domain}/conversations/${conversationId}/activities`, { token });
  return body.activities ?? [];
}

function hasFocus(element: ReturnType<Page['locator']>): Promise<boolean> {
  return element.evaluate((one) => (one.getRootNode() as Document | ShadowRoot).activeElement === one);
}
