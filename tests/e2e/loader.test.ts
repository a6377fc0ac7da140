// The loader on other people's sites: strict policies, hostile styles, sites of one page, tag managers, and who may talk to
// whom. A real browser, a site of its own on another origin, the running server.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contrast } from '../../src/design/contrast.ts';
import { brand } from '../../src/design/tokens.ts';
import { chatEvents } from '../../src/domain/chat-events.ts';
import { languages } from '../../src/widget/texts/languages.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';
import { chatOn, message, sessionOf, speakFor } from '../support/chat-page.ts';

type Site = Awaited<ReturnType<typeof startSite>>;
type Preceptor = {
  open(): void;
  close(): void;
  ask(text: string): void;
  on(name: string, listener: (detail?: number) => void): () => void;
};
type Widget = typeof globalThis & { Preceptor: Preceptor; told: [string, number?][] };

const question = 'What is the Conrad 30 waiver?';
const waits = { timeout: 30_000 };

let app: TestApp;
let tools: TestBrowser;
/** A site that the app allows, and one that it does not know. */
let site: Site;
let stranger: Site;
let page: Page;

beforeAll(async () => {
  [site, stranger, tools] = await Promise.all([startSite(), startSite(), openBrowser()]);
  app = await startApp({ env: { ALLOWED_ORIGINS: site.address } });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
  await Promise.all([site[Symbol.asyncDispose](), stranger[Symbol.asyncDispose]()]);
});

describe('under a strict policy', () => {
  const policies: [string, () => Promise<{ source: string; attributes: string }>][] = [
    ['a nonce', async () => ({ source: `'nonce-r4nd0m'`, attributes: 'nonce="r4nd0m"' })],
    [
      'a hash',
      async () => {
        const code = await (await fetch(`${app.address}/widget.js`)).text();
        const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
        return { source: `'${hash}'`, attributes: `integrity="${hash}" crossorigin="anonymous"` };
      },
    ],
    ['its address', async () => ({ source: app.address, attributes: '' })],
  ];

  test.each(policies)('runs, opens and answers where its script is allowed by %s', async (_by, allow) => {
    const { source, attributes } = await allow();
    const policy = [
      "default-src 'none'",
      `script-src ${source}`,
      "style-src 'self'",
      `frame-src ${app.address}`,
      'img-src data:',
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
    ];
    page = await newPage();
    const errors = listenForErrors();
    await page.addInitScript(() => {
      const broken: string[] = [];
      Object.assign(window, { broken });
      addEventListener('securitypolicyviolation', (event) => void broken.push(event.violatedDirective));
    });
    await page.goto(site.pageWith(`<h1>A site</h1>${tag(attributes)}`, policy.join('; ')));
    const chat = chatOn(page);
    await chat.open();
    await chat.ask(question);
    const violations = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => (window as unknown as { broken: string[] }).broken)),
    );
    expect(violations.flat()).toEqual([]);
    expect(errors).toEqual([]);
    // Its style is there too.
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ width: 420, height: 680 });
  });
});

test('the whole page of docs/widget.md works as it is copied', async () => {
  const docs = readFileSync('docs/widget.md', 'utf8');
  const html = /A whole page to copy[\s\S]*?```html\n([\s\S]*?)```/.exec(docs)![1]!;
  page = await newPage();
  const errors = listenForErrors();
  await page.goto(site.wholePage(html.replaceAll('https://YOUR-SERVER', app.address)));
  const chat = chatOn(page, 'en', 'Questions? Ask here');
  await chat.open();
  await chat.button('Which states license after two years?').waitFor();
  await chat.ask(question);
  expect(errors).toEqual([]);
});

describe('before it is opened', () => {
  test('asks for nothing, stores nothing, shifts nothing and adds one name', async () => {
    page = await newPage();
    const errors = listenForErrors();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(
      site.pageWith(`<h1>A site</h1><p>It was here first.</p><script>
        document.names = Object.getOwnPropertyNames(window);
        document.shifts = [];
        new PerformanceObserver((list) => document.shifts.push(...list.getEntries()))
          .observe({ type: 'layout-shift', buffered: true });
      </script>`),
    );
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const before = await mainThreadMs(devtools);
    await addLate();
    await chatOn(page).launcher.waitFor();
    await painted();
    const after = await mainThreadMs(devtools);
    console.log(`the loader before opening: ${(after - before).toFixed(1)} ms of the main thread's time`);

    expect(asked.filter((url) => !url.endsWith('favicon.ico')).slice(1)).toEqual([
      `${app.address}/widget.js`,
    ]);
    expect(await page.context().cookies()).toEqual([]);
    expect(
      await page.evaluate(async () => [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...(await caches.keys()),
      ]),
    ).toEqual([]);
    expect(await page.evaluate(() => Object.getOwnPropertyNames(window).length)).toBeGreaterThan(100);
    expect(
      await page.evaluate(() =>
        Object.getOwnPropertyNames(window).filter(
          (name) => !(document as unknown as { names: string[] }).names.includes(name),
        ),
      ),
    ).toEqual(['Preceptor']);
    const shifts = () => page.evaluate(() => (document as unknown as { shifts: unknown[] }).shifts.length);
    expect(await shifts()).toBe(0);
    expect(errors).toEqual([]);
    // What the page does itself is seen: the observer works.
    await page.evaluate(() => document.body.prepend(document.createElement('hr'), 'Something above'));
    await expect.poll(shifts, waits).toBeGreaterThan(0);
  });

  test('weighs at most 2 KB', async () => {
    page = await newPage();
    const body = await new Promise<Buffer>((resolve, reject) => {
      const headers = { 'accept-encoding': 'gzip' };
      get(`${app.address}/widget.js`, { headers }, (response) => resolve(readAll(response))).on(
        'error',
        reject,
      );
    });
    expect(gunzipSync(body).toString()).toContain('Preceptor');
    expect(body.length).toBeLessThanOrEqual(2048);
  });

  test('is there once, however often the tag is', async () => {
    await open(site, `<h1>A site</h1>${tag()}${tag('data-label="Second"')}`);
    await page.waitForLoadState('load');
    await addLate({ label: 'Third' });
    expect(await page.getByRole('button').count()).toBe(1);
  });
});

describe('beside the styles of a site', () => {
  const hostile = [
    '* { all: unset !important; display: none !important; }',
    'html, head, body { display: block !important; }',
    'div, button, iframe, span, :not(#a):not(#b) { position: static !important; opacity: 0 !important; }',
    'html > div { transform: scale(0) !important; visibility: hidden !important; z-index: -1 !important; }',
    'html > * { clip-path: inset(50%) !important; margin: 99px !important; pointer-events: none !important; }',
    'html, body { clip-path: none !important; color: red; font: 5px monospace; letter-spacing: 9px; zoom: 1; }',
  ].join('\n');

  test('looks the same and works, whatever they say of all elements', async () => {
    await open(site, `<h1>A site</h1>${tag()}`);
    const plain = await looks();
    await page.context().close();
    const chat = await open(site, `<style>${hostile}</style><h1>A site</h1>${tag()}`);
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await looks()).toEqual(plain);
    await chat.launcher.click();
    await chat.ask(question);
    await page.evaluate(() => (window as unknown as Widget).Preceptor.close());
    await chat.launcher.waitFor();
  });

  test('keeps its size where a site makes its own letters small', async () => {
    const chat = await open(site, `<style>html { font-size: 62.5%; }</style><h1>A site</h1>${tag()}`);
    const size = await chat.launcher.evaluate((button) => getComputedStyle(button).fontSize);
    expect(size).toBe('16px');
  });

  test('leaves the elements of the site alone', async () => {
    await open(
      site,
      `<style>div { padding: 3px; } .open { color: red; }</style>
      <div class="open">Open <button>Ours</button> <span></span> <iframe></iframe></div>`,
    );
    const describeSite = () =>
      page.evaluate(() => ({
        elements: [...document.body.querySelectorAll('*'), document.body, document.documentElement].map(
          (one) => ({
            box: JSON.stringify(one.getBoundingClientRect()),
            style: [...getComputedStyle(one)]
              .map((name) => getComputedStyle(one).getPropertyValue(name))
              .join(),
            html: one.tagName === 'HTML' ? '' : one.outerHTML,
          }),
        ),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        title: document.title,
      }));
    const before = await describeSite();
    await addLate();
    const chat = chatOn(page, 'en');
    await chat.launcher.waitFor();
    expect(await describeSite()).toEqual(before);
    await chat.launcher.click();
    await chatFrame().getByRole('article').first().waitFor();
    expect(await describeSite()).toEqual(before);
  });
});

describe('on a site of one page', () => {
  test('the open chat stays, with what is written in it, when the body is exchanged', async () => {
    const chat = await open(site, `<h1>A site</h1>${tag()}`);
    await chat.open();
    await chat.box.fill('half a thought');
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.textContent = 'Another page';
      document.body = body;
      document.body.replaceWith(body.cloneNode(true));
      document.body.innerHTML = '<h1>And another</h1>';
    });
    expect(await page.getByRole('heading', { name: 'And another' }).isVisible()).toBe(true);
    expect(await chat.box.inputValue()).toBe('half a thought');
    await chat.box.press('Escape');
    await chat.launcher.click();
    expect(await chat.box.inputValue()).toBe('half a thought');
  });

  test('a tag manager may add it at any time, with its options', async () => {
    await open(site, '<h1>A site</h1>');
    await page.waitForLoadState('load');
    await addLate({ label: 'Questions?', position: 'left' });
    const chat = chatOn(page, 'en', 'Questions?');
    await chat.open();
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 16 });
  });
});

describe('an option', () => {
  test('position puts button and chat into a corner', async () => {
    const chat = await open(site, tag('data-position="left"'));
    expect(await chat.launcher.boundingBox()).toMatchObject({ x: 16 });
    await chat.open();
    expect(await page.locator('iframe').boundingBox()).toMatchObject({ x: 16 });
    await page.context().close();
    for (const attributes of ['', 'data-position="right"', 'data-position="nowhere"']) {
      await open(site, tag(attributes));
      const { x, width } = (await chatOn(page).launcher.boundingBox())!;
      expect(x + width).toBe(1200 - 16);
      await page.context().close();
    }
    page = await newPage();
  });

  test.each(['#ffdd00', '#7A1F4B', '#777777'])('colour fills the button and the chat: %s', async (colour) => {
    const chat = await open(site, tag(`data-colour="${colour}"`));
    const colours = await coloursOf(chat.launcher);
    expect(colours.background).toBe(colour.toLowerCase());
    expect(contrast(colours.background, colours.text)).toBeGreaterThanOrEqual(4.5);
    await chat.open();
    await chat.box.fill(question);
    const send = () => coloursOf(chat.button(chat.texts.send));
    await expect.poll(async () => (await send()).background, waits).toBe(colour.toLowerCase());
    await expect.poll(async () => contrast(colour, (await send()).text), waits).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['red', '#fff', '#12345', '#1234567', '#ggg000', '#000000} button { display: none', ''])(
    'colour that is none is as if it were not there: "%s"',
    async (colour) => {
      const chat = await open(site, tag(`data-colour="${colour}"`));
      expect((await coloursOf(chat.launcher)).background).toBe(brand);
    },
  );

  test('label names the button and the frame', async () => {
    const label = 'Fragen? <b>&amp;</b>';
    await open(site, tag(`data-label='${label}'`));
    const chat = chatOn(page, 'en', 'Fragen? <b>&</b>');
    expect(await chat.launcher.innerText()).toBe('Fragen? <b>&</b>');
    await chat.open();
    expect(await page.locator('iframe').getAttribute('title')).toBe('Fragen? <b>&</b>');
  });

  test('language is that of the chat, and without one the browser decides', async () => {
    await open(site, tag('data-language="es"'));
    const chosen = chatOn(page, 'es');
    await chosen.open();
    expect(await chosen.box.getAttribute('aria-label')).toBe(languages.es.box);
    await page.context().close();
    for (const attributes of ['', 'data-language="xx"']) {
      await open(site, tag(attributes), { locale: 'fr-CA' });
      const liked = chatOn(page, 'fr');
      await liked.open();
      expect(await liked.box.getAttribute('aria-label')).toBe(languages.fr.box);
      await page.context().close();
    }
    page = await newPage();
  });

  test('desk goes along with what the visitor writes', async () => {
    const chat = await open(site, tag('data-desk="cardiology &amp; more"'));
    const session = await chat.open();
    await chat.ask(question);
    const stored = await storedFor(session);
    expect(stored.filter(({ from }) => from.id === session.userId)).toMatchObject([
      { text: question, channelData: { desk: 'cardiology & more' } },
    ]);
  });

  test('questions are offered first, and asked when they are pressed', async () => {
    const chat = await open(site, tag(`data-questions="${question}| Which states license first? || "`));
    await chat.open();
    const offers = chat.frame.getByRole('list', { name: chat.texts.suggestions }).getByRole('button');
    expect(await offers.allInnerTexts()).toEqual([question, 'Which states license first?']);
    await offers.first().click();
    await chat.answerTo(question).waitFor();
    expect(await chat.own(question).count()).toBe(1);
    expect(await offers.allInnerTexts()).not.toContain('Which states license first?');
  });
});

describe("from the site's own scripts", () => {
  test('opens and closes, once each, and says so', async () => {
    const chat = await open(site, tag());
    await chat.launcher.waitFor();
    await listen('open', 'close', 'ready');
    await call((widget) => {
      widget.Preceptor.close();
      widget.Preceptor.open();
      widget.Preceptor.open();
    });
    await chat.articles.first().waitFor();
    await expect.poll(told, waits).toEqual([['open'], ['ready']]);
    await call((widget) => {
      widget.Preceptor.close();
      widget.Preceptor.close();
    });
    await chat.launcher.waitFor();
    expect(await told()).toEqual([['open'], ['ready'], ['close']]);
    expect(await page.locator('iframe').isVisible()).toBe(false);
  });

  test('asks once what it is told before the chat is there, and in order', async () => {
    const chat = await open(site, tag());
    await chat.launcher.waitFor();
    const opened = sessionOf(page);
    await call((widget) => {
      widget.Preceptor.ask('What is OET?');
      widget.Preceptor.ask('  What is the Conrad 30 waiver?  ');
    });
    await chat.answerTo(question).waitFor();
    const session = await opened;
    const asked = (await storedFor(session)).filter(({ from }) => from.id === session.userId);
    expect(asked.map(({ text }) => text)).toEqual(['What is OET?', question]);
    expect(await chat.own('').count()).toBe(2);
  });

  test('hears what happens, without a word of it', async () => {
    page = await newPage();
    const say = await speakFor(page);
    await page.goto(site.pageWith(tag()));
    const chat = chatOn(page);
    await chat.open();
    await listen('asked', 'answered', 'joined', 'unread', 'close');
    await chat.ask(question);
    const person = { name: 'Consultant', desk: 'Visas' };
    say({ type: 'event', id: 'joined', name: chatEvents.joined, value: person, from: { id: 'preceptor' } });
    await expect.poll(told, waits).toEqual([['asked'], ['answered'], ['joined']]);
  });

  test('hears nothing anew of what was said before a reload', async () => {
    const chat = await open(site, tag());
    await chat.open();
    await chat.ask(question);
    await page.reload();
    await chat.launcher.waitFor();
    await listen('asked', 'answered', 'unread');
    await chat.open();
    await chat.answerTo(question).waitFor();
    await chat.ask('What is OET?');
    await expect.poll(told, waits).toEqual([['asked'], ['answered']]);
  });

  test('hears how many messages are unread, as the visitor does, until the chat is opened', async () => {
    page = await newPage();
    const say = await speakFor(page);
    await page.goto(site.pageWith(`<title>A site</title>${tag()}`));
    const chat = chatOn(page);
    await chat.open();
    await listen('unread');
    await chat.box.press('Escape');
    await chat.launcher.waitFor();
    say(message('Are you still there?'));
    await expect.poll(told, waits).toEqual([['unread', 1]]);
    say(message('It was about the waiver.'));
    await expect.poll(told, waits).toEqual([
      ['unread', 1],
      ['unread', 2],
    ]);
    expect(await chat.launcher.innerText()).toMatch(/^Ask about US practice\s*2$/);
    expect(await page.title()).toBe('(2) A site');
    await chat.launcher.click();
    await expect.poll(told, waits).toHaveLength(3);
    expect((await told()).at(-1)).toEqual(['unread', 0]);
    expect(await page.title()).toBe('A site');
  });

  test('stops hearing when it says so, and takes nobody else with it', async () => {
    const chat = await open(site, tag());
    await chat.launcher.waitFor();
    await page.evaluate(() => {
      const widget = window as unknown as Widget;
      const { on } = widget.Preceptor;
      widget.told = [];
      const off = on('open', () => widget.told.push(['first']));
      const once = on('open', () => {
        widget.told.push(['once']);
        once();
      });
      on('open', () => widget.told.push(['last']));
      off();
      off();
    });
    for (let i = 0; i < 2; i++)
      await call((widget) => {
        widget.Preceptor.open();
        widget.Preceptor.close();
      });
    expect(await told()).toEqual([['once'], ['last'], ['last']]);
  });

  test('breaks nothing when a listener of its own is broken', async () => {
    const chat = await open(site, tag());
    const errors = listenForErrors();
    await chat.launcher.waitFor();
    await page.evaluate((question) => {
      const widget = window as unknown as Widget;
      widget.told = [];
      widget.Preceptor.on('open', () => {
        throw new Error('the site is broken');
      });
      widget.Preceptor.on('open', () => widget.told.push(['open']));
      widget.Preceptor.ask(question);
    }, question);
    await chat.answerTo(question).waitFor();
    expect(await told()).toEqual([['open']]);
    expect(errors).toEqual(['the site is broken']);
  });
});

describe('from anybody else', () => {
  test('the loader takes no word, nor of another shape', async () => {
    const orders = [{ preceptor: 'close' }, { preceptor: 'unread', count: 7 }, { preceptor: 'ready' }];
    const frame = stranger.pageWith(
      `<script>for (const order of ${JSON.stringify(orders)}) parent.postMessage(order, '*')</script>`,
    );
    const chat = await open(site, `<title>A site</title><h1>A site</h1>${tag()}`);
    const errors = listenForErrors();
    await chat.open();
    await listen('close', 'unread', 'ready');
    const heard = page.evaluate(
      (count) =>
        new Promise<void>((resolve) => {
          let missing = count;
          addEventListener('message', () => --missing || resolve());
        }),
      orders.length * 2,
    );
    await page.evaluate(
      ({ frame, orders }) => {
        document.body.append(Object.assign(document.createElement('iframe'), { src: frame }));
        for (const order of orders) postMessage(order, '*');
      },
      { frame, orders },
    );
    await heard;
    expect(await told()).toEqual([]);
    expect(await page.locator('iframe[title]').isVisible()).toBe(true);
    expect(await page.title()).toBe('A site');
    expect(errors).toEqual([]);
  });

  test('the loader survives nonsense from the chat itself', async () => {
    const chat = await open(site, `<title>A site</title>${tag()}`);
    const errors = listenForErrors();
    await chat.open();
    await listen('open', 'close', 'unread', 'ready', 'asked');
    const frame = await chat.document();
    await frame.evaluate((origin) => {
      const shapes = [null, 7, 'close', [], {}, { type: 'close' }, { preceptor: ['close'] }];
      const nonsense = [...shapes, { preceptor: 7 }, { preceptor: 'open' }, { preceptor: 'event' }];
      for (const one of nonsense) parent.postMessage(one, origin);
      parent.postMessage({ preceptor: 'unread', count: '<b>' }, origin);
      parent.postMessage({ preceptor: 'close' }, origin);
    }, site.address);
    await expect.poll(told, waits).toEqual([['unread', 0], ['close']]);
    expect(await page.title()).toBe('A site');
    expect(errors).toEqual([]);
  });

  test('the chat takes no nonsense from the site', async () => {
    const chat = await open(site, tag());
    const errors = listenForErrors();
    const session = await chat.open();
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement, question) => {
      const shapes = [null, 7, 'ask', [], {}, { type: 'ask', text: 'x' }, { preceptor: ['ask'], text: 'x' }];
      const orders = [{}, { text: 7 }, { text: ' ' }].map((more) => ({ preceptor: 'ask', ...more }));
      const nonsense = [...shapes, ...orders, { preceptor: 'erase' }];
      for (const one of nonsense) frame.contentWindow!.postMessage(one, '*');
      frame.contentWindow!.postMessage({ preceptor: 'ask', text: question }, '*');
    }, question);
    await chat.answerTo(question).waitFor();
    const asked = (await storedFor(session)).filter(({ from }) => from.id === session.userId);
    expect(asked.map(({ text }) => text)).toEqual([question]);
    expect(errors).toEqual([]);
  });

  test('the chat takes no word in a window of its own, and cannot be reached from other frames', async () => {
    const chat = await open(site, `<h1>A site</h1>${tag()}`);
    await chat.open();
    expect(await page.evaluate(() => window.length)).toBe(0);
    const address = `${app.address}/chat?site=${encodeURIComponent(site.address)}`;
    const [alone] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => void Object.assign(window, { alone: window.open(address) }), address),
    ]);
    await alone.getByRole('article').first().waitFor();
    // Listens before anything is said; the page itself has listened for longer.
    await alone.evaluate(() => {
      const heard = new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data)));
      Object.assign(window, { heard });
    });
    await page.evaluate(() =>
      (window as unknown as { alone: Window }).alone.postMessage({ preceptor: 'ask', text: 'Forged' }, '*'),
    );
    expect(await alone.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual({
      preceptor: 'ask',
      text: 'Forged',
    });
    const own = alone.getByLabel(`${languages.en.you},`);
    // What is written there stands alone: the forged one would have been before it.
    await alone.getByRole('textbox').fill('Mine');
    await alone.keyboard.press('Enter');
    await own.first().waitFor();
    expect(await own.locator('.bubble').allInnerTexts()).toEqual(['Mine']);
  });
});

describe('where the chat cannot be shown', () => {
  test('a site that is not allowed has a button and no chat', async () => {
    await open(stranger, `<h1>Another site</h1>${tag()}`);
    const errors = listenForErrors();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    const { launcher } = chatOn(page);
    await launcher.click();
    await expect.poll(() => errors.join(), waits).toContain('frame-ancestors');
    await expect.poll(() => page.frames()[1]?.url(), waits).toBe('chrome-error://chromewebdata/');
    expect(asked).toEqual(['/chat']);
  });

  test('the visitor can close it by the button that opened it, and try again', async () => {
    const chat = await open(site, `<h1>A site</h1>${tag()}`, { viewport: { width: 375, height: 740 } });
    await page.route('**/chat?*', (route) => route.abort(), { times: 1 });
    await chat.launcher.click();
    await expect.poll(() => page.frames()[1]?.url(), waits).toBe('chrome-error://chromewebdata/');
    await chat.launcher.click();
    expect(await page.locator('iframe').isVisible()).toBe(false);
    await chat.launcher.click();
    await chat.articles.first().waitFor();
    expect(await chat.launcher.isVisible()).toBe(false);
  });
});

/** A site of its own; `pageWith` gives the address of a page with these things in it. */
async function startSite() {
  const pages: { html: string; policy: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const made = pages[Number(request.url?.slice(1))];
    response.writeHead(made ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(made?.policy ? { 'content-security-policy': made.policy } : {}),
    });
    response.end(made?.html);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const wholePage = (html: string, policy?: string) => `${address}/${pages.push({ html, policy }) - 1}`;
  return {
    address,
    wholePage,
    pageWith(content: string, policy?: string): string {
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${content}`;
      return wholePage(html, policy);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  return tools.browser
    .newContext({ viewport: { width: 1200, height: 800 }, ...options })
    .then((context) => context.newPage());
}

async function open(where: Site, content: string, options?: BrowserContextOptions) {
  page = await newPage(options);
  await page.goto(where.pageWith(content));
  return chatOn(page);
}

function tag(attributes = ''): string {
  return `<script async src="${app.address}/widget.js" ${attributes}></script>`;
}

/** As a tag manager does it, when the page is there already. */
function addLate(options: Record<string, string> = {}): Promise<void> {
  return page.evaluate(
    ({ src, options }) =>
      new Promise<void>((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), {
          src,
          onload: resolve,
          onerror: reject,
        });
        Object.assign(script.dataset, options);
        document.head.append(script);
      }),
    { src: `${app.address}/widget.js`, options },
  );
}

/** The chat's own frame, where a site has others. */
function chatFrame() {
  return page.frameLocator('iframe[title]');
}

function listenForErrors(): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => void errors.push(error.message));
  page.on('console', (entry) => void (entry.type() === 'error' && errors.push(entry.text())));
  return errors;
}

/** Two frames have been painted: what was to move has moved. */
function painted(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(
        (resolve) => void requestAnimationFrame(() => void requestAnimationFrame(() => resolve())),
      ),
  );
}

async function mainThreadMs(
  devtools: Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>,
): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Where the button is and how it looks, and the frame when it is open. */
async function looks() {
  const { launcher } = chatOn(page);
  const button = { box: await launcher.boundingBox(), style: await launcher.evaluate(styleOf) };
  await page.evaluate(() => (window as unknown as Widget).Preceptor.open());
  const frame = page.locator('iframe');
  await chatOn(page).articles.first().waitFor();
  const opened = { box: await frame.boundingBox(), style: await frame.evaluate(styleOf) };
  await page.evaluate(() => (window as unknown as Widget).Preceptor.close());
  return { button, opened };

  function styleOf(element: Element): string[] {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
  }
}

/** As `#rrggbb`. */
async function coloursOf(
  element: ReturnType<Page['getByRole']>,
): Promise<{ background: string; text: string }> {
  const { background, text } = await element.evaluate((one) => ({
    background: getComputedStyle(one).backgroundColor,
    text: getComputedStyle(one).color,
  }));
  const hex = (colour: string) =>
    `#${(colour.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return { background: hex(background), text: hex(text) };
}

/** Writes down each event of these names. */
function listen(...names: string[]): Promise<void> {
  return page.evaluate((names) => {
    const widget = window as unknown as Widget;
    widget.told = [];
    for (const name of names)
      widget.Preceptor.on(name, (detail) => widget.told.push(detail === undefined ? [name] : [name, detail]));
  }, names);
}

function told(): Promise<[string, number?][]> {
  return page.evaluate(() => (window as unknown as Widget).told);
}

/** Runs something on the site, which has the loader. */
async function call(work: (widget: Widget) => void): Promise<void> {
  await page.evaluate(`(${work.toString()})(window)`);
}

type Stored = { type: string; text?: string; from: { id: string }; channelData?: unknown };

/** The messages that the server keeps of a visitor's conversation. */
async function storedFor({
  domain,
  conversationId,
  token,
}: Awaited<ReturnType<typeof sessionOf>>): Promise<Stored[]> {
  const response = await fetch(`${domain}/conversations/${conversationId}/activities`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { activities } = (await response.json()) as { activities: Stored[] };
  return activities.filter(({ type }) => type === 'message');
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  return Buffer.concat((await response.toArray()) as Buffer[]);
}
