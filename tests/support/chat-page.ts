// The chat as a visitor finds it: on a page of a site, behind its launcher, by roles and by the words they read.
import type { ElementHandle, Frame, Page, WebSocketRoute } from 'playwright-core';
import { type Language, languages } from '../../src/widget/texts/languages.ts';

/** What the page was given for its visitor, and what a test needs to ask the server as that visitor. */
export type Session = { token: string; conversationId: string; userId: string; domain: string };

export type ChatPage = ReturnType<typeof chatOn>;

/** `label` is that of the launcher. */
export function chatOn(page: Page, language: Language = 'en', label = 'Ask about US practice') {
  const texts = languages[language];
  const frame = page.frameLocator('iframe');
  const launcher = page.getByRole('button', { name: label });
  const box = frame.getByRole('textbox', { name: texts.box });
  const articles = frame.getByRole('article');
  const own = (text: string) => articles.filter({ hasText: text }).and(frame.getByLabel(`${texts.you},`));
  const chat = {
    page,
    texts,
    frame,
    launcher,
    box,
    articles,
    log: frame.getByRole('log'),
    button: (name: string) => frame.getByRole('button', { name, exact: true }),
    /** What the visitor wrote. */
    own,
    /** What came right after it. */
    answerTo: (question: string) => own(question).last().locator('xpath=following-sibling::article[1]'),
    /** Opens by the launcher and waits for the greeting, or for what was said before. */
    async open(): Promise<Session> {
      const [session] = await Promise.all([sessionOf(page), launcher.click()]);
      await articles.first().waitFor();
      return session;
    },
    /** Types, sends, and waits for the answer. */
    async ask(question: string): Promise<void> {
      await box.fill(question);
      await box.press('Enter');
      await chat.answerTo(question).waitFor();
    },
    /** The frame's own document, for what only scripts can see. */
    async document(): Promise<Frame> {
      const handle = (await page.locator('iframe').elementHandle()) as ElementHandle<HTMLIFrameElement>;
      return (await handle.contentFrame())!;
    },
  };
  return chat;
}

/** The next token that the page asks for. */
export async function sessionOf(page: Page): Promise<Session> {
  const response = await page.waitForResponse((one) => one.url().endsWith('/api/directline/token'));
  return (await response.json()) as Session;
}

/** Before the page is loaded: lets a test say what the server might, in the page's own streams. */
export async function speakFor(page: Page): Promise<(...activities: object[]) => void> {
  const streams: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/stream\?/, (stream) => {
    stream.connectToServer();
    streams.push(stream);
  });
  return (...activities) => streams.at(-1)?.send(JSON.stringify({ activities }));
}

let spoken = 0;

/** A message of the assistant, or of `from`. */
export function message(text: string, more: object = {}): object {
  return {
    type: 'message',
    id: `spoken-${++spoken}`,
    timestamp: new Date().toISOString(),
    from: { id: 'preceptor', role: 'bot' },
    text,
    ...more,
  };
}
