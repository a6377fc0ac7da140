// The chat page alone in a real browser, reached through a proxy that fails: what it shows, what it has said on the way,
// and the server's log to hold both against.
import type { Activity } from 'botbuilder';
import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { en } from '../../src/widget/texts/en.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import { ask, takeToken } from './visitor.ts';

type Logged = Partial<Activity> & { channelData?: { clientActivityID?: string } };
/** An article of the page: who speaks, and the first paragraph. */
export type Shown = { who: string; text: string; busy: boolean };
/** What the page says of the line and of a message, by the name of its text. */
export type Said = (typeof truths)[number];

const truths = [
  'sending',
  'thinking',
  'waitingForNetwork',
  'waitingForTurn',
  'notConfirmed',
  'perhapsSent',
  'reconnecting',
  'offline',
  'backOnline',
  'noAnswer',
  'cannotStart',
  'newConversation',
] as const;
// An answer is made of the whole knowledge base, on a machine that has other tests to run.
const patience = { timeout: 40_000, interval: 50 };

export type FaultyChat = Awaited<ReturnType<typeof openFaultyChat>>;

/** `ownTime`: time in the page can be moved. `proxy`: one that another page uses, left to whoever made it. */
export async function openFaultyChat(
  address: string,
  context: BrowserContext,
  options: { ownTime?: boolean; proxy?: FaultyProxy; before?: (proxy: FaultyProxy) => void } = {},
) {
  const proxy = options.proxy ?? (await startFaultyProxy(address));
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => void errors.push(error.message));
  if (options.ownTime) await page.clock.install();
  await page.addInitScript(listen);
  options.before?.(proxy);
  await page.goto(`${proxy.address}/chat`);

  const articles = page.getByRole('log').getByRole('article');
  const box = page.getByRole('textbox', { name: en.box });
  const chat = {
    page,
    proxy,
    articles,
    box,
    errors,
    own: (text: string) => page.getByLabel(`${en.you},`).filter({ hasText: text }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    async say(text: string): Promise<void> {
      await box.fill(text);
      await box.press('Enter');
    },
    shown: (): Promise<Shown[]> =>
      articles.evaluateAll((elements) =>
        elements.map((element) => ({
          who: element.ariaLabel?.split(',')[0] ?? '',
          text: element.querySelector('p')?.textContent ?? '',
          busy: element.ariaBusy === 'true',
        })),
      ),
    /** Waits until the page shows so many messages of others, the greeting among them. */
    async answers(count: number): Promise<void> {
      await expect
        .poll(
          async () => (await chat.shown()).filter(({ who, busy }) => who !== en.you && !busy).length,
          patience,
        )
        .toBe(count);
    },
    /**
     * What the page has said since it was loaded, in the order in which it first did: the names of texts, else the words.
     * Left out is what it says of any message, and what a case may say or not.
     */
    async said(...orNot: Said[]): Promise<string[]> {
      const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
      return said
        .map((text) => truths.find((name) => text === en[name] || text === `${en[name]}…`) ?? text)
        .filter((text) => !['sending', 'thinking', ...orNot].includes(text));
    },
    async says(text: Said): Promise<void> {
      await expect.poll(() => chat.said(), patience).toContain(text);
    },
    /** What the server keeps of the conversation that this browser would come back to. */
    async activities(): Promise<Logged[]> {
      const [cookie] = await context.cookies(`${proxy.address}/api/directline`);
      const { token = '', conversationId = '' } = (
        await takeToken(address, { cookie: `${cookie?.name}=${cookie?.value}` })
      ).body;
      const base = `${address}/v3/directline/conversations/${conversationId}`;
      return (await ask(`${base}/activities`, { token })).body.activities ?? [];
    },
    /** The messages of it. */
    log: async (): Promise<Logged[]> => (await chat.activities()).filter(({ type }) => type === 'message'),
    /**
     * That the conversation goes on, and that all that was written, `texts` and then a last word, stands once and in
     * order in the log and on the page, each answered once.
     */
    async holds(...texts: string[]): Promise<void> {
      const all = [...texts, 'goodbye'];
      await chat.say('goodbye');
      await expect
        .poll(async () => (await chat.log()).filter(({ replyToId }) => replyToId).length, patience)
        .toBe(all.length);
      const log = await chat.log();
      const mine = log.filter(({ from }) => from?.role === 'user');
      expect(mine.map(({ text }) => text)).toEqual(all);
      for (const { id } of mine) expect(log.filter(({ replyToId }) => replyToId === id)).toHaveLength(1);
      await expect
        .poll(
          async () => (await chat.shown()).filter(({ who }) => who === en.you).map(({ text }) => text),
          patience,
        )
        .toEqual(all);
      await expect
        .poll(async () => (await chat.shown()).map(({ who }) => who === en.you), patience)
        .toEqual(log.map(({ from }) => from?.role === 'user'));
      expect(await page.getByLabel(`${en.you},`).getByRole('status').allTextContents()).toEqual(
        all.map(() => ''),
      );
      expect(errors).toEqual([]);
    },
    /** Lets time pass faster in a page that has its own, until something is so. */
    async hurry(until: () => boolean | Promise<boolean>): Promise<void> {
      await expect
        .poll(async () => {
          if (await until()) return true;
          await page.clock.runFor(1000);
          return false;
        }, patience)
        .toBe(true);
    },
    /** Puts activities into the page's streams as the server would. */
    receive: (...activities: object[]) => proxy.inject(textFrame(JSON.stringify({ activities }))),
    async [Symbol.asyncDispose]() {
      await page.close();
      if (!options.proxy) await proxy[Symbol.asyncDispose]();
    },
  };
  return chat;
}

/** A text frame as a server sends it: whole and unmasked. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const length =
    payload.length < 126 ? [payload.length] : [126, Math.floor(payload.length / 256), payload.length % 256];
  return Buffer.concat([Buffer.of(0x81, ...length), payload]);
}

/** Runs in the page: keeps all that it says politely, but for the answers, which are read aloud at another place. */
function listen(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('[role=status]:not([data-announcer])')) {
      const text = textContent.trim();
      if (text && !said.includes(text)) said.push(text);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
