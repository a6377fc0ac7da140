// The chat for everybody: without a mouse, by ear, with one's own colours and spacing, small or much enlarged.
import axe from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../../src/widget/texts/texts.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';
import { type ChatPage, chatOn, message, speakFor } from '../support/chat-page.ts';
import { type StateName, question, reachState, states } from '../support/chat-states.ts';

// A busy machine answers late.
const patience = { timeout: 30_000 };
let app: TestApp;
let tools: TestBrowser;
let chat: ChatPage;

beforeAll(async () => {
  [app, tools] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => chat.page.context().close());
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

describe('axe finds nothing in the page and in the chat when it is', () => {
  test.for(Object.keys(states) as StateName[])('%s', async (name) => {
    chat = await reachState(name, tools.browser, app.address);
    const documents = name === 'closed' ? [chat.page] : [chat.page, await chat.document()];
    for (const one of documents) expect(await findings(one)).toEqual([]);
  });
});

test('the whole of it works by keyboard alone', async () => {
  await open();
  const { page, texts, box } = chat;
  await page.goto(app.address);
  await tabTo(chat.launcher);
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(box), patience).toBe(true);
  await chat.articles.first().waitFor();
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  const answer = chat.answerTo(question);
  await answer.waitFor();

  const chip = answer.getByRole('button', { name: fill(texts.source, { n: 1, publisher: 'USCIS' }) }).first();
  await tabTo(chip, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => hasFocus(answer.getByRole('listitem').first().getByRole('link')), patience)
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => hasFocus(chip), patience).toBe(true);

  const thumb = answer.getByRole('button', { name: texts.helpful, exact: true });
  await tabTo(thumb);
  await page.keyboard.press('Enter');
  await tabTo(answer.getByLabel(texts.whatWasGood));
  await page.keyboard.type('The dates');
  await page.keyboard.press('Enter');
  await answer.getByText(texts.thanks).waitFor();
  expect(await hasFocus(thumb)).toBe(true);

  const suggestion = chat.frame.getByRole('list', { name: texts.suggestions }).getByRole('button').first();
  const next = await suggestion.innerText();
  await tabTo(suggestion);
  await page.keyboard.press('Enter');
  await chat.answerTo(next).waitFor();
  // What was pressed is gone; the reader is in the conversation, not at the top of the page.
  expect(await hasFocus(chat.log)).toBe(true);

  await tabTo(chat.button(texts.menu), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(chat.button(texts.talkToPerson)), patience).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => hasFocus(chat.button(texts.menu)), patience).toBe(true);

  await tabTo(box);
  await page.keyboard.type('half a thought');
  await page.keyboard.press('Escape');
  await page.locator('iframe').waitFor({ state: 'hidden' });
  expect(await hasFocus(chat.launcher)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(box), patience).toBe(true);
  expect(await box.inputValue()).toBe('half a thought');
});

describe('a screen reader', () => {
  test('hears an answer once, as it is in the end, and again when it is given again', async () => {
    await open();
    await chat.page.goto(app.address);
    await chat.open();
    expect(await chat.log.getAttribute('aria-live')).toBe('off');
    const heard = await listen();
    await chat.ask(question);
    const answers = async () => (await heard()).filter((text) => text.includes('stay in the United States'));
    await expect.poll(answers, patience).toHaveLength(1);
    const [first = ''] = await answers();
    expect(first).toMatch(/^The Conrad 30 waiver lets a J-1 physician .*As of our last check/s);
    expect(first).not.toContain('[1]');
    await chat.box.fill(question);
    await chat.box.press('Enter');
    await expect.poll(answers, patience).toEqual([first, first]);
  });

  test('hears nothing of an answer that is still being written', async () => {
    await open();
    const speak = await speakFor(chat.page);
    await chat.page.goto(app.address);
    await chat.open();
    const heard = await listen();
    const channelData = (sequence: number) => ({
      streamType: 'streaming',
      streamId: 'stream-1',
      streamSequence: sequence,
    });
    const parts = ['The boards', 'The boards meet', 'The boards meet in', 'The boards meet in May.'];
    for (const [i, text] of parts.entries()) {
      speak(message(text, { type: 'typing', channelData: channelData(i + 1) }));
      await chat.log.getByText(text, { exact: true }).waitFor();
    }
    const whole = 'The boards meet in May.';
    speak(message(whole, { channelData: { streamType: 'final', streamId: 'stream-1' } }));
    await expect
      .poll(async () => (await heard()).filter((text) => text.includes('boards')), patience)
      .toEqual([whole]);
    expect(await chat.log.getByText('The boards').count()).toBe(1);
  });
});

describe('nothing moves for who asked for that', () => {
  test.for(['reduce', 'no-preference'] as const)('prefers-reduced-motion: %s', async (reducedMotion) => {
    await open({ reducedMotion });
    const speak = await speakFor(chat.page);
    await chat.page.goto(app.address);
    const { userId } = await chat.open();
    speak(message('Is anybody there?', { from: { id: userId, role: 'user' } }));
    await chat.frame.getByRole('status').filter({ hasText: chat.texts.thinking }).waitFor();
    const moving = (target: Page | Frame) =>
      target.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      );
    expect(await moving(chat.page)).toBe(0);
    expect((await moving(await chat.document())) > 0).toBe(reducedMotion === 'no-preference');
  });
});

describe('nothing is cut off', () => {
  test.for(['answer', 'card', 'error', 'offline', 'right-to-left', 'narrow', 'zoomed'] as const)(
    '%s',
    async (name) => {
      chat = await reachState(name, tools.browser, app.address);
      expect(await cutOff()).toEqual([]);
    },
  );

  test.for(['answer', 'card', 'error', 'offline', 'narrow'] as const)(
    '%s, with the spacing of WCAG 1.4.12',
    async (name) => {
      chat = await reachState(name, tools.browser, app.address, { bypassCSP: true });
      await (
        await chat.document()
      ).addStyleTag({
        content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`,
      });
      expect(await cutOff()).toEqual([]);
    },
  );

  test('the menu and the question before something is erased, at 400%', async () => {
    chat = await reachState('zoomed', tools.browser, app.address);
    await chat.button(chat.texts.menu).click();
    for (const name of [chat.texts.talkToPerson, chat.texts.deleteData])
      expect(await canBeReached(chat.button(name))).toBe(true);
    await chat.button(chat.texts.deleteData).click();
    const dialog = chat.frame.getByRole('dialog');
    for (const name of [chat.texts.cancel, chat.texts.deleteData])
      expect(await canBeReached(dialog.getByRole('button', { name }))).toBe(true);
  });
});

test('everything to press is at least 24 by 24 pixels', async () => {
  chat = await reachState('answer', tools.browser, app.address);
  await chat.answerTo(question).getByRole('button', { name: chat.texts.notHelpful, exact: true }).click();
  await chat.frame.getByLabel(chat.texts.whatWasWrong).waitFor();
  const small = () =>
    [...document.querySelectorAll<HTMLElement>('button, a, input, textarea, select')].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      // A link within a sentence is as high as its line.
      const around = element.closest('p')?.textContent ?? '';
      if (element.localName === 'a' && around.trim() !== element.textContent.trim() && around) return [];
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 24
        ? [`${element.ariaLabel ?? element.textContent}: ${width}x${height}`]
        : [];
    });
  expect(await (await chat.document()).evaluate(small)).toEqual([]);
});

test('buttons have edges in colours of one’s own', async () => {
  chat = await reachState('answer', tools.browser, app.address, { forcedColors: 'active' });
  const edgeless = (buttons: (HTMLElement | SVGElement)[]) =>
    buttons.flatMap((button) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor, textDecorationLine } =
        getComputedStyle(button);
      const edged =
        borderTopStyle === 'solid' && borderTopWidth !== '0px' && borderTopColor !== backgroundColor;
      return edged || textDecorationLine === 'underline' ? [] : [button.ariaLabel ?? button.textContent];
    });
  expect(await chat.frame.locator('button').evaluateAll(edgeless)).toEqual([]);
  await chat.page.keyboard.press('Escape');
  await chat.page.keyboard.press('Escape');
  await chat.launcher.waitFor();
  expect(await chat.launcher.evaluateAll(edgeless)).toEqual([]);
});

async function open(options: Parameters<TestBrowser['browser']['newContext']>[0] = {}): Promise<void> {
  const context = await tools.browser.newContext({
    viewport: { width: 1200, height: 800 },
    locale: 'en-US',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  chat = chatOn(page);
}

/** What axe says against a document; its frames are documents of their own. */
async function findings(target: Page | Frame): Promise<string[]> {
  await target.evaluate(axe.source);
  return target.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, {
      iframes: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  });
}

/** Presses Tab until the element has the focus. */
async function tabTo(element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await chat.page.keyboard.press(key);
    if (await hasFocus(element)) return;
  }
  throw new Error(`${key} does not lead to ${String(element)}`);
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate(
    (one) =>
      one.ownerDocument.hasFocus() && (one.getRootNode() as Document | ShadowRoot).activeElement === one,
  );
}

/** From now on: all that live regions say. */
async function listen(): Promise<() => Promise<string[]>> {
  const frame = await chat.document();
  await frame.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('[aria-live], [role=status], [role=alert], [role=log]');
      });
      for (const region of new Set(regions))
        if (region?.textContent && region.ariaLive !== 'off') heard.push(region.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => frame.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** What of the chat cannot be read because its box is too small, or only by scrolling sideways. */
async function cutOff(): Promise<string[]> {
  return (await chat.document()).evaluate(() => {
    const slack = 1;
    return [...document.querySelectorAll<HTMLElement>('body, body *')].flatMap((element) => {
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
      // What is only for screen readers is clipped on purpose; a table scrolls sideways in its box.
      if (!element.checkVisibility() || clipPath !== 'none' || element.matches('svg *, .table')) return [];
      const name = `${element.localName}.${element.className} ${element.textContent.slice(0, 40)}`;
      const wide = element.scrollWidth - element.clientWidth > slack && display !== 'inline';
      const high = element.scrollHeight - element.clientHeight > slack && display !== 'inline';
      const found = [];
      if (wide && overflowX !== 'visible') found.push(`${name}: cut at the side`);
      if (high && (overflowY === 'hidden' || overflowY === 'clip')) found.push(`${name}: cut below`);
      if (element.matches('button')) {
        const box = element.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(element);
        for (const text of range.getClientRects())
          if (
            text.left < box.left - slack ||
            text.right > box.right + slack ||
            text.top < box.top - slack ||
            text.bottom > box.bottom + slack
          )
            found.push(`${name}: text beyond its button`);
      }
      return found;
    });
  });
}

/** Whether all of the element is within the window, once it is scrolled to. */
async function canBeReached(element: Locator): Promise<boolean> {
  await element.scrollIntoViewIfNeeded();
  return element.evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
}
