// What the chat page makes of people, forms and texts that come to it, put into its socket as the server would: nothing that
// comes reaches out of the page, and what the visitor does with it reaches the server.
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readManifest } from '../../src/channels/web/bundle.ts';
import { chatEvents } from '../../src/domain/chat-events.ts';
import { en } from '../../src/widget/texts/en.ts';
import { fill } from '../../src/widget/texts/texts.ts';
import { type TestApp, newDataDir, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';
import { type FaultyChat, openFaultyChat } from '../support/faulty-chat.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';

const person = { name: 'Cardiology desk consultant', desk: 'Cardiology desk' };
const patience = { timeout: 40_000, interval: 50 };
const dataDir = newDataDir();

let model: ModelServer;
let app: TestApp;
let tools: TestBrowser;
let context: BrowserContext;
let ids = 0;
beforeAll(async () => {
  model = await startModelServer();
  const env = {
    TOKENS_PER_MINUTE: '100000',
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: `${model.origin}/v1`,
    OPENAI_EMBEDDING_MODEL: 'none',
    MODEL_TIMEOUT_MS: '120000',
  };
  [app, tools] = await Promise.all([startApp({ env, dataDir }), openBrowser()]);
});
beforeEach(async () => {
  model.behave({ say: 'NO ANSWER' });
  context = await tools.browser.newContext({ viewport: { width: 420, height: 680 } });
});
afterEach(() => context.close());
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app.close();
  await model[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(options: Parameters<typeof openFaultyChat>[2] = {}): Promise<FaultyChat> {
  const chat = await openFaultyChat(app.address, context, options);
  await chat.answers(1);
  return chat;
}

/** An activity of the server; a message of it unless it says something else. */
const from = (part: object) => ({
  type: 'message',
  id: `injected ${ids++}`,
  from: { id: 'preceptor', role: 'bot' },
  timestamp: new Date().toISOString(),
  ...part,
});
const event = (name: string, value: object = {}) => from({ type: 'event', name, value });

describe('a person', () => {
  test('joins, types, writes, reads and leaves, and the page says so', async () => {
    await using chat = await open({ ownTime: true });
    const { page } = chat;
    const heading = page.getByRole('heading', { level: 1 });
    const typing = page.getByText(fill(en.isTyping, person));
    await chat.say('hello');
    await chat.answers(2);

    chat.receive(event(chatEvents.joined, person));
    await page.getByText(fill(en.joined, person)).waitFor();
    expect(await heading.innerText()).toBe(person.name);
    expect(await page.getByRole('banner').innerText()).toContain(person.desk);

    chat.receive(from({ type: 'typing', channelData: { person } }));
    await typing.waitFor();
    // Who stops without a word is not shown as typing for ever.
    await page.clock.runFor(7000);
    await typing.waitFor({ state: 'hidden' });

    chat.receive(from({ type: 'typing', channelData: { person } }));
    await typing.waitFor();
    chat.receive(from({ text: 'Good morning.', channelData: { person } }));
    await chat.answers(3);
    await typing.waitFor({ state: 'hidden' });
    expect((await chat.shown()).at(-1)?.who).toBe(person.name);

    const question = (await chat.log()).find(({ text }) => text === 'hello');
    expect(await chat.own('hello').getByRole('status').innerText()).toBe('');
    chat.receive(event(chatEvents.read, { upTo: question?.id }));
    await expect.poll(() => chat.own('hello').getByRole('status').innerText(), patience).toBe(en.read);

    chat.receive(event(chatEvents.left, person));
    await page.getByText(fill(en.left, person)).waitFor();
    expect(await heading.innerText()).toBe(en.title);
    expect(await page.getByRole('banner').innerText()).toContain(en.notAPerson);
    expect(chat.errors).toEqual([]);
  });

  test('is not looked up: while one is there, nothing says that an answer is being looked up', async () => {
    await using chat = await open();
    chat.receive(event(chatEvents.joined, person));
    await chat.page.getByText(fill(en.joined, person)).waitFor();
    model.behave('silence');
    await chat.say('What is the Conrad 30 waiver?');
    await expect.poll(async () => (await chat.log()).length, patience).toBe(2);
    await expect.poll(() => chat.own('Conrad').getByRole('status').innerText(), patience).toBe('');
    expect(await chat.button(en.stop).count()).toBe(0);
  });

  test('asks for a rating, which is thanked for once the server has it', async () => {
    await using chat = await open();
    const { page, proxy } = chat;
    chat.receive(event(chatEvents.askRating));
    const form = page.getByRole('group', { name: en.rateQuestion });
    const send = form.locator('xpath=..').getByRole('button', { name: en.sendFeedback });
    await form.getByRole('radio', { name: fill(en.stars.other, { n: 4 }) }).check({ force: true });
    const mend = proxy.fail({ method: 'POST', path: /\/activities$/, status: 500, times: 100 });
    const before = proxy.seen.length;
    await send.click();
    await expect.poll(() => proxy.seen.length, patience).toBe(before + 1);
    mend();
    expect(await page.getByText(en.rated).count()).toBe(0);
    await send.click();
    await page.getByText(en.rated).waitFor();
    expect(await form.count()).toBe(0);
    const ratings = (await chat.activities()).filter(({ type }) => type === 'event');
    expect(ratings).toEqual([expect.objectContaining({ name: chatEvents.rating, value: { stars: 4 } })]);
    expect(chat.errors).toEqual([]);
  });
});

describe('a form', () => {
  const card = (body: unknown, more: object = {}) =>
    from({
      text: 'Please fill this in.',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', version: '1.5', body, ...more },
        },
      ],
    });
  const questions = [
    { type: 'Input.Text', id: 'specialty', label: 'Specialty', isRequired: true, errorMessage: 'Which one?' },
    { type: 'Input.Toggle', id: 'remote', title: 'Remote work', valueOn: 'yes', valueOff: 'no' },
  ];
  const actions = [{ type: 'Action.Submit', title: 'Send form', data: { form: 'profile' } }];
  const parts = ({ proxy }: FaultyChat) =>
    proxy.seen.filter((request) => readManifest().card.some((name) => request.endsWith(`/${name}`)));

  test('is typed in and sent, with what it asked for, and cannot be sent again', async () => {
    await using chat = await open();
    const { page } = chat;
    await chat.say('hello');
    await chat.answers(2);
    expect(parts(chat)).toEqual([]);
    chat.receive(card(questions, { actions }));
    await page.getByLabel('Specialty').fill('Cardiology');
    expect(parts(chat)).toHaveLength(readManifest().card.length);
    await page.getByRole('checkbox', { name: 'Remote work' }).check();
    await chat.button('Send form').click();
    await chat.own('Send form').waitFor();
    await chat.answers(4);
    expect((await chat.log()).filter(({ text }) => text === 'Send form')).toEqual([
      expect.objectContaining({ value: { form: 'profile', specialty: 'Cardiology', remote: 'yes' } }),
    ]);
    const button = chat.button('Send form');
    expect(await button.locator('xpath=ancestor::*[@inert]').count()).toBe(1);
    expect(
      await button.evaluate((element) => {
        element.focus();
        return element === document.activeElement;
      }),
    ).toBe(false);
    expect(chat.errors).toEqual([]);
  });

  test('that is sent while the visitor is offline goes out when the page is opened again', async () => {
    await using chat = await open();
    chat.receive(card(questions, { actions }));
    await chat.page.getByLabel('Specialty').fill('Cardiology');
    await context.setOffline(true);
    await chat.button('Send form').click();
    await chat.says('waitingForNetwork');
    await chat.page.goto('about:blank');
    await context.setOffline(false);
    await chat.page.goto(`${chat.proxy.address}/chat`);
    await chat.answers(2);
    await chat.holds('Send form');
    expect((await chat.log())[1]?.value).toMatchObject({ form: 'profile', specialty: 'Cardiology' });
  });

  test('that is not filled in says what is missing, and sends nothing', async () => {
    await using chat = await open();
    chat.receive(card(questions, { actions }));
    await chat.button('Send form').click();
    await chat.page.getByText('Which one?').waitFor();
    await chat.say('hello');
    await chat.answers(3);
    expect((await chat.log()).map(({ text }) => text).slice(1, 2)).toEqual(['hello']);
  });

  test('that names pictures and pages elsewhere fetches none and opens only https', async () => {
    await using elsewhere = await startElsewhere();
    await using chat = await open();
    const { page } = chat;
    const url = `${elsewhere.address}/a.png`;
    chat.receive(
      card(
        [
          {
            type: 'TextBlock',
            text: `![x](${url}) Read [this](${elsewhere.address}) first`,
            wrap: true,
          },
          { type: 'Image', url },
          { type: 'ImageSet', images: [{ type: 'Image', url }] },
          { type: 'Media', poster: url, sources: [{ url, mimeType: 'video/mp4' }] },
        ],
        {
          backgroundImage: url,
          actions: [
            { type: 'Action.OpenUrl', title: 'Script', url: 'javascript:alert(1)', iconUrl: url },
            { type: 'Action.OpenUrl', title: 'Plain', url: elsewhere.address },
          ],
        },
      ),
    );
    await page.getByText('first').waitFor();
    await chat.button('Play media').click();
    for (const name of ['Script', 'Plain']) await page.getByRole('link', { name, exact: true }).click();
    await chat.say('hello');
    await chat.answers(3);
    expect(context.pages()).toHaveLength(1);
    expect(await page.getByRole('link', { name: 'this' }).count()).toBe(0);
    expect(elsewhere.asked).toEqual([]);
    expect(chat.errors).toEqual([]);
  });

  test.each([
    ['of no kind', { type: 'x' }],
    ['without content', {}],
    ['whose body is text', { type: 'AdaptiveCard', version: '1.5', body: 'nonsense' }],
    ['whose parts are none', { type: 'AdaptiveCard', version: '1.5', body: [null, 5, { type: 7 }] }],
    ['of a later version', { type: 'AdaptiveCard', version: '99.0', body: [{ type: 'Hologram' }] }],
  ])('that is malformed, %s, asks for words instead, and the page lives on', async (_case, content) => {
    await using chat = await open();
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    chat.receive(from({ text: 'Please fill this in.', attachments }));
    await chat.page.getByText(en.formFailed).waitFor();
    await chat.say('hello');
    await chat.answers(3);
    expect(chat.errors).toEqual([]);
  });
});

describe('an answer', () => {
  test('that is written bit by bit is one message that grows, and then the final one', async () => {
    await using chat = await open();
    const stream = { streamType: 'streaming', streamId: 'stream-1' };
    const typing = (text: string, channelData: object) =>
      from({ type: 'typing', text, channelData, replyToId: 'question' });
    chat.receive({ ...typing('One', { streamType: 'streaming' }), id: 'stream-1' });
    const last = async () => (await chat.shown()).slice(1);
    const growing = (text: string) => [{ who: en.assistant, text, busy: true }];
    await expect.poll(last, patience).toEqual(growing('One'));
    chat.receive(typing('One and two', stream));
    await expect.poll(last, patience).toEqual(growing('One and two'));
    const final = from({
      text: 'One, two and three',
      channelData: { ...stream, streamType: 'final' },
      replyToId: 'question',
    });
    chat.receive(final);
    const done = [{ who: en.assistant, text: 'One, two and three', busy: false }];
    await expect.poll(last, patience).toEqual(done);
    chat.receive(typing('One and two, too late', stream), final);
    await chat.say('hello');
    await chat.answers(3);
    expect((await last()).slice(0, 1)).toEqual(done);
    expect(chat.errors).toEqual([]);
  });

  test('that is being looked up can be stopped', async () => {
    model.behave('silence');
    await using chat = await open();
    model.requests.length = 0;
    await chat.say('What is the Conrad 30 waiver?');
    await expect.poll(() => model.requests.length, patience).toBe(1);
    await chat.button(en.stop).click();
    await chat.answers(2);
    await expect.poll(() => model.requests[0]?.abandoned, patience).toBe(true);
    expect((await chat.shown()).at(-1)?.text).toMatch(/stopped/i);
    expect(await chat.button(en.stop).count()).toBe(0);
    await chat.holds('What is the Conrad 30 waiver?');
  });

  test('that does not come within a minute is no longer waited for, and shows when it comes after all', async () => {
    await using chat = await open({ ownTime: true });
    await waitInVain(chat);
    chat.proxy.cutStreams();
    await chat.hurry(() => chat.proxy.streams() > 0);
    await chat.answers(2);
    await chat.page.getByText(en.noAnswer).waitFor({ state: 'hidden' });
    await chat.holds('hello');
    expect(await chat.said('reconnecting', 'backOnline')).toEqual([`${en.noAnswer}${en.askAgain}`]);
  });

  test('that does not come within a minute can be asked for again', async () => {
    await using chat = await open({ ownTime: true });
    await waitInVain(chat);
    await chat.button(en.askAgain).click();
    await chat.page.getByText(en.noAnswer).waitFor({ state: 'hidden' });
    await expect.poll(async () => (await chat.log()).length, patience).toBe(5);
    chat.proxy.cutStreams();
    await chat.hurry(() => chat.proxy.streams() > 0);
    await chat.answers(3);
    await chat.holds('hello', 'hello');
    expect(await chat.said('reconnecting', 'backOnline')).toEqual([`${en.noAnswer}${en.askAgain}`]);
  });

  test('of which there is more offers it as long as it is the newest', async () => {
    await using chat = await open();
    chat.receive(from({ text: 'The first part.', channelData: { kind: 'answer', more: true } }));
    await chat.button(en.more).click();
    await chat.answers(3);
    expect((await chat.log()).filter(({ text }) => text === 'more')).toHaveLength(1);
    expect(await chat.button(en.more).count()).toBe(0);
  });

  test('with a wide table scrolls it inside its box on a narrow screen', async () => {
    await using chat = await open();
    await chat.page.setViewportSize({ width: 320, height: 568 });
    const row = (cell: string) => `|${` ${cell} |`.repeat(7)}`;
    chat.receive(from({ text: [row('Requirement'), row('---'), row('Cardiology')].join('\n') }));
    const box = chat.page.getByRole('region', { name: en.table });
    await box.waitFor();
    const widths = await box.evaluate((element) => ({
      hidden: element.scrollWidth - element.clientWidth,
      outside: document.documentElement.scrollWidth - innerWidth,
      right: element.getBoundingClientRect().right,
    }));
    expect(widths.hidden).toBeGreaterThan(0);
    expect(widths.outside).toBe(0);
    expect(widths.right).toBeLessThanOrEqual(320);
    await box.focus();
    await chat.page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft), patience).toBeGreaterThan(0);
  });

  test('has links to https alone, which say where they lead, and no pictures', async () => {
    await using elsewhere = await startElsewhere();
    await using chat = await open();
    const { address } = elsewhere;
    const text = [
      '[plain](http://plain.example/) [script](javascript:alert(1)) [data](data:text/html,x)',
      '[relative](/chat) [mail](mailto:a@example.org) <https://auto.example/> [good](https://good.example/page)',
      `![picture](${address}/a.png) <img src="${address}/b.png" onerror="alert(1)">`,
      `<a href="https://raw.example/" onclick="alert(1)">raw</a> <iframe src="${address}"></iframe>`,
    ].join('\n\n');
    chat.receive(from({ text }));
    await chat.answers(2);
    const answer = chat.articles.last();
    const links = await answer.getByRole('link').evaluateAll((elements) =>
      elements.map((element) => ({
        to: (element as HTMLAnchorElement).href,
        target: (element as HTMLAnchorElement).target,
        rel: (element as HTMLAnchorElement).rel,
        text: element.textContent,
      })),
    );
    const safe = { target: '_blank', rel: 'noopener noreferrer nofollow' };
    expect(links).toEqual([
      { ...safe, to: 'https://auto.example/', text: 'https://auto.example/' },
      { ...safe, to: 'https://good.example/page', text: 'good (good.example)' },
    ]);
    expect(await answer.locator('img, iframe, [onerror], [onclick]').count()).toBe(0);
    for (const word of ['plain', 'script', 'data', 'relative', 'mail'])
      expect(await answer.innerText()).toContain(word);
    expect(elsewhere.asked).toEqual([]);
    expect(chat.errors).toEqual([]);
  });

  /** The server has answered, and the page hears nothing of it for a minute, but that its socket lives. */
  async function waitInVain(chat: FaultyChat): Promise<void> {
    chat.proxy.silenceStreams();
    await chat.say('hello');
    await chat.page.getByText(en.thinking).waitFor();
    await chat.hurry(async () => {
      chat.proxy.inject(Buffer.of(0x81, 0));
      return chat.page.getByText(en.noAnswer).isVisible();
    });
    expect(await chat.button(en.stop).count()).toBe(0);
  }
});

/** Another host, with all that it is asked for. */
async function startElsewhere() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
