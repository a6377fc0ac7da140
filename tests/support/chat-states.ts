// The chat page in the states that a visitor may meet, each brought about in a browser context of its own: for the tests
// of accessibility, and for the pictures of the documentation.
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { fill } from '../../src/widget/texts/texts.ts';
import { type ChatPage, chatOn, message, speakFor } from './chat-page.ts';

export const question = 'What is the Conrad 30 waiver?';
const later = 'How long does it take?';

type State = {
  context: BrowserContextOptions;
  language?: 'ar';
  /** From an empty page to the state. */
  reach: (chat: ChatPage, address: string) => Promise<void>;
};

const phone = { viewport: { width: 400, height: 720 } };
const desktop = { viewport: { width: 800, height: 720 } };

const opened: State['reach'] = async (chat, address) => {
  await chat.page.goto(address);
  await chat.open();
};
const answered: State['reach'] = async (chat, address) => {
  await opened(chat, address);
  await chat.ask(question);
};

export const states = {
  closed: {
    context: desktop,
    async reach(chat, address) {
      await chat.page.goto(address);
      await chat.launcher.waitFor();
    },
  },
  open: { context: desktop, reach: opened },
  answer: {
    context: phone,
    async reach(chat, address) {
      await answered(chat, address);
      const answer = chat.answerTo(question);
      await answer
        .getByRole('button', { name: fill(chat.texts.source, { n: 1, publisher: 'USCIS' }) })
        .first()
        .click();
      await answer.getByRole('listitem').first().waitFor();
    },
  },
  card: {
    context: phone,
    async reach(chat, address) {
      const speak = await speakFor(chat.page);
      await opened(chat, address);
      speak(message('Where can a consultant reach you?', { attachments: [card] }));
      await chat.frame.getByLabel('Phone, with country code').waitFor();
    },
  },
  error: {
    context: phone,
    async reach(chat, address) {
      await chat.page.clock.install();
      await opened(chat, address);
      await chat.page.route('**/activities', (route) => route.abort());
      await chat.box.fill(question);
      await chat.box.press('Enter');
      const told = chat.own(question).getByText(chat.texts.notConfirmed);
      // It is tried again for a while before the visitor is asked.
      for (let tries = 0; tries < 20 && !(await told.isVisible()); tries++)
        await chat.page.clock.runFor(10_000);
      await told.waitFor();
    },
  },
  offline: {
    context: phone,
    async reach(chat, address) {
      await answered(chat, address);
      await chat.page.context().setOffline(true);
      await chat.box.fill(later);
      await chat.box.press('Enter');
      await chat.own(later).getByText(chat.texts.waitingForNetwork).waitFor();
      await chat.frame.getByText(chat.texts.offline).waitFor();
    },
  },
  dark: { context: { ...phone, colorScheme: 'dark' }, reach: answered },
  'right-to-left': { context: { ...phone, locale: 'ar' }, language: 'ar', reach: answered },
  narrow: { context: { viewport: { width: 320, height: 640 } }, reach: answered },
  // A window of 1280 by 1024 at 400%.
  zoomed: { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, reach: answered },
} satisfies Record<string, State>;

export type StateName = keyof typeof states;

/** The demo page at `address` in that state, in a new context; close the page's context afterwards. */
export async function reachState(
  name: StateName,
  browser: Browser,
  address: string,
  more: BrowserContextOptions = {},
): Promise<ChatPage> {
  const { context, language, reach }: State = states[name];
  const page = await (await browser.newContext({ locale: 'en-US', ...context, ...more })).newPage();
  page.setDefaultTimeout(30_000);
  const chat = chatOn(page, language);
  await reach(chat, address);
  return chat;
}

const card = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Call me back', size: 'Medium', weight: 'Bolder', style: 'heading' },
      {
        type: 'Input.Text',
        id: 'name',
        label: 'Your name',
        isRequired: true,
        errorMessage: 'Your name, please',
      },
      { type: 'Input.Text', id: 'phone', label: 'Phone, with country code', style: 'Tel' },
      {
        type: 'Input.ChoiceSet',
        id: 'visa',
        label: 'Visa',
        value: 'j1',
        choices: [
          { title: 'J-1', value: 'j1' },
          { title: 'H-1B', value: 'h1b' },
          { title: 'Another, or none', value: 'other' },
        ],
      },
      { type: 'Input.Date', id: 'from', label: 'Free to start from' },
      {
        type: 'Input.Toggle',
        id: 'agreed',
        title: 'I agree that my answers are passed on to a consultant',
        wrap: true,
      },
      { type: 'TextBlock', text: 'We use these only to call you.', isSubtle: true, wrap: true },
    ],
    actions: [{ type: 'Action.Submit', title: 'Send', style: 'positive' }],
  },
};
