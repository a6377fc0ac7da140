// npm run bench:widget: how long a visitor with a slow phone on a slow link waits for the chat, ours against Web Chat, and
// what our loader costs a site before anybody opens it. Fails when ours is not five times as fast, or the loader is slow.
import type { Browser, CDPSession, Frame } from 'playwright-core';
import { startApp } from '../tests/support/app.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { startWebChatSite } from '../tests/support/web-chat-site.ts';
import { describeMachine, table, today, writeReport } from './report.ts';

const question = 'how many attempts for each usmle step';
const slowdown = 4;
/** 400 kbit/s each way; `latency` in ms passes between a request and the head of its answer. */
const link = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const runs = 5;
const loaderRuns = 10;
const leastRatio = 5;
const loaderMs = 5;
const retryMs = 100;
const patienceMs = 180_000;

/** Milliseconds since the click on the launcher, or since the navigation began. */
type Opening = { box: number; usable: number; answer: number; bytes: number; slower: number };
type Chat = { name: string; url: string; framed: boolean };

const machine = describeMachine();
await using site = await startWebChatSite();
await using app = await startApp({ env: { ALLOWED_ORIGINS: site.address } });
await using tools = await openBrowser();
const ours: Chat = { name: 'our chat', url: app.address, framed: true };
const webChat: Chat = { name: 'Web Chat', url: site.pageFor(app.address), framed: false };

const openings = new Map<Chat, Opening[]>([
  [ours, []],
  [webChat, []],
]);
// The first of each warms the server and does not count.
for (let run = 0; run <= runs; run++) {
  for (const [chat, measured] of openings) {
    const opening = await measureOpening(tools.browser, chat);
    if (run) measured.push(opening);
    console.log(
      `${run ? `run ${run} of ${runs}` : 'warming up'}, ${chat.name}: box after ${seconds(opening.box)} s, ` +
        `usable ${seconds(opening.usable)} s, answer ${seconds(opening.answer)} s; ` +
        `${Math.round(opening.bytes / 1000)} kB, processor ${opening.slower.toFixed(1)} times slower`,
    );
  }
}
const loader: number[] = [];
for (let run = 1; run <= loaderRuns; run++) {
  loader.push(await measureLoader(tools.browser, app.address));
  console.log(`loader, run ${run} of ${loaderRuns}: ${loader.at(-1)!.toFixed(2)} ms`);
}

const medianOf = (chat: Chat, of: keyof Opening) => median(openings.get(chat)!.map((one) => one[of]));
const ratio = (of: keyof Opening) => medianOf(webChat, of) / medianOf(ours, of);
const waits = table(
  [`seconds, ${runs} runs`, 'minimum', 'median', 'maximum'],
  [...openings].flatMap(([{ name }, measured]) =>
    (['box', 'usable', 'answer'] as const).map((of) => {
      const values = measured.map((one) => one[of]);
      const what = { box: 'box in sight', usable: 'usable box', answer: 'first answer' }[of];
      return [
        `${name}: ${what}`,
        ...[Math.min(...values), median(values), Math.max(...values)].map((value) => seconds(value)),
      ];
    }),
  ),
);
const costs = table(
  [`milliseconds, ${loaderRuns} runs`, 'median', 'maximum'],
  [['the loader on the main thread', median(loader).toFixed(2), Math.max(...loader).toFixed(2)]],
);
const chats = [...openings.keys()];
const bytes = chats.map((chat) => `${chat.name} ${Math.round(medianOf(chat, 'bytes') / 1000)} kB`);
const slowness = chats.map((chat) => `${medianOf(chat, 'slower').toFixed(1)} times in ${chat.name}`);
const ratios = `Web Chat takes ${ratio('usable').toFixed(1)} times as long to a usable box (at least ${leastRatio} is asked for), ${ratio('answer').toFixed(1)} times as long to the first answer.`;
const misses = [
  // Other work on the machine blurs this in a single run; unslowed it is 1.
  ...(chats.some((chat) => medianOf(chat, 'slower') < slowdown / 2)
    ? ['Not valid: the processor was hardly slowed. Run it again on a quiet machine.']
    : []),
  ...(ratio('usable') < leastRatio ? [`Missed: ${leastRatio} times as fast as Web Chat.`] : []),
  ...(median(loader) > loaderMs ? [`Missed: the loader's median is over ${loaderMs} ms.`] : []),
];
const verdict = misses.length ? misses.join('\n\n') : 'Both limits are kept.';

writeReport('widget-open', [
  '# How long a visitor waits for the chat',
  `Made by \`npm run bench:widget\` on ${today()}, Chromium ${tools.browser.version()}, node ${process.versions.node}; ${machine}.`,
  waits,
  ratios,
  costs,
  verdict,
  `Chromium without a window, its processor slowed ${slowdown} times, over a link of 400 kbit/s and 400 ms, with an empty cache.
Both chats come gzipped and talk to the same server. Ours counts from the click on the launcher of the demo page, Web Chat
from the beginning of the navigation to its page. The box is in sight when it is visible, enabled and not covered. It is
usable when a question typed into it, and Enter pressed every ${retryMs} ms until it is sent, stands there as the visitor's
message: ours takes a message before it is connected, and sends it then; Web Chat shows its box but waits with the message.
The runs alternate; one of each before them does not count.`,
  `Page and scripts: ${bytes.join(', ')}. In the chat's own frame each run checked that the link was slow, and timed how
much slower the processor was: ${slowness.join(', ')} (medians).`,
  `The loader's time is what the browser's trace shows of compiling and running \`/widget.js\`, with the layout it forces,
at full speed, from the navigation until the demo page is idle; the chat is not opened. It is time on the clock: what else the
machine did in between is part of it.`,
]);
console.log(`\n${waits}\n\n${ratios}\n\n${costs}\n\n${verdict}`);
if (misses.length) process.exitCode = 1;

async function measureOpening(browser: Browser, chat: Chat): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
  await session.send('Network.emulateNetworkConditions', link);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

  const seen = new Map<string, number>();
  const { promise: answered, resolve, reject } = Promise.withResolvers<void>();
  await page.exposeBinding('sees', async (_source, name: string, at: number) => {
    seen.set(name, at);
    if (name === 'answer') resolve();
    if (name !== 'box') return;
    await page.keyboard.insertText(question);
    // Web Chat shows its box before it sends: the visitor tries until the message stands there.
    for (; !seen.has('message'); await page.waitForTimeout(retryMs)) await page.keyboard.press('Enter');
  });
  await page.addInitScript(watch, { question, framed: chat.framed });
  const timer = setTimeout(
    () => reject(new Error(`${chat.name} did not come this far: saw ${[...seen.keys()].join(', ')}`)),
    patienceMs,
  );
  if (chat.framed) {
    await page.goto(chat.url, { waitUntil: 'networkidle', timeout: patienceMs });
    await page.getByRole('button', { name: 'Ask about US practice' }).click();
  } else {
    await page.goto(chat.url, { waitUntil: 'commit', timeout: patienceMs });
  }
  await answered;
  clearTimeout(timer);

  const frame = chat.framed ? page.frames().find((one) => one.parentFrame())! : page.mainFrame();
  const { began, bytes } = await checkLink(frame);
  const from = seen.get('click') ?? began;
  const slower = await measureSlowness(frame, session);
  await context.close();
  const after = (name: string) => seen.get(name)! - from;
  return { box: after('box'), usable: after('message'), answer: after('answer'), bytes, slower };
}

/** Runs in every frame: looks at each picture that the browser draws, and says when the visitor sees what was awaited. */
function watch({ question, framed }: { question: string; framed: boolean }): void {
  const { sees } = globalThis as unknown as { sees(name: string, at: number): Promise<void> };
  const inFrame = window !== window.top;
  if (framed && !inFrame)
    addEventListener(
      'click',
      ({ timeStamp }) => void sees('click', performance.timeOrigin + timeStamp),
      true,
    );
  if (inFrame !== framed) return;

  const steps: [string, () => boolean][] = [
    ['box', () => focusBox(document.querySelector('textarea, input[type=text]'))],
    ['message', () => messages().some((text) => text.includes(question))],
    // Every answer ends with the date it was known true.
    ['answer', () => /As of .*20\d\d/.test(messages().at(-1) ?? '')],
  ];
  const look = () => {
    if (steps[0]![1]()) void sees(steps.shift()![0], performance.timeOrigin + performance.now());
    if (steps.length) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  function focusBox(box: HTMLTextAreaElement | HTMLInputElement | null): boolean {
    if (!box || box.disabled || box.readOnly || !box.checkVisibility()) return false;
    const { left, top, width, height } = box.getBoundingClientRect();
    if (document.elementFromPoint(left + width / 2, top + height / 2) !== box) return false;
    box.focus();
    return true;
  }

  /** Ours are articles; Web Chat says what its own are. */
  function messages(): string[] {
    return [...document.querySelectorAll('article, [aria-roledescription=message]')]
      .filter((element) => element.checkVisibility())
      .map(({ textContent }) => textContent);
  }
}

/** What the frame itself saw of the link; throws when that was not the slow one. */
async function checkLink(frame: Frame): Promise<{ began: number; bytes: number }> {
  const { began, bytes, quickest, rate } = await frame.evaluate(() => {
    const types = ['navigation', 'resource'];
    const loads = types.flatMap((type) => performance.getEntriesByType(type)) as PerformanceResourceTiming[];
    // Not what the page says to the server later on: the pauses between would make the link look slower than it is.
    const parts = loads.filter(({ initiatorType }) => !['fetch', 'xmlhttprequest'].includes(initiatorType));
    const bytes = parts.reduce((sum, { transferSize }) => sum + transferSize, 0);
    const times = (of: 'fetchStart' | 'responseEnd') => parts.map((one) => one[of]);
    return {
      began: performance.timeOrigin,
      bytes,
      quickest: Math.min(...loads.map(({ fetchStart, responseEnd }) => responseEnd - fetchStart)),
      rate: (1000 * bytes) / (Math.max(...times('responseEnd')) - Math.min(...times('fetchStart'))),
    };
  });
  if (quickest < link.latency || rate > link.downloadThroughput)
    throw new Error(`the link was not slow in the frame: ${quickest} ms, ${rate} bytes/s`);
  return { began, bytes };
}

/** How many times slower the frame's processor was than it is at full speed. */
async function measureSlowness(frame: Frame, session: CDPSession): Promise<number> {
  const slow = await frame.evaluate(time);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return slow / (await frame.evaluate(time));

  function time(): number {
    let best = Infinity;
    for (let i = 0; i < 10; i++) {
      const start = performance.now();
      let sum = 0;
      for (let n = 0; n < 5e6; n++) sum += n % 7;
      if (sum) best = Math.min(best, performance.now() - start);
    }
    return best;
  }
}

/** Of Chrome's trace; times in microseconds. */
type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { name?: string; url?: string; fileName?: string; data?: { url?: string } };
};

/** Milliseconds of the main thread that /widget.js took until the page was idle. */
async function measureLoader(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', '__metadata'] });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Ask about US practice' }).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await context.close();

  const named = trace.traceEvents.filter(({ name }) => name === 'thread_name');
  const mainThreads = new Set(
    named.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const spans = trace.traceEvents
    .filter(({ pid, tid, args: { url, fileName, data } }) => {
      const script = url ?? fileName ?? data?.url;
      return mainThreads.has(`${pid} ${tid}`) && script?.endsWith('/widget.js');
    })
    .filter(({ dur }) => dur !== undefined)
    .sort((a, b) => a.ts - b.ts);
  if (!spans.some(({ name }) => name === 'EvaluateScript'))
    throw new Error('the trace does not show /widget.js');
  // Compiling and running lie within evaluating: what overlaps counts once.
  let total = 0;
  let until = 0;
  for (const { ts, dur = 0 } of spans) {
    total += Math.max(0, ts + dur - Math.max(ts, until));
    until = Math.max(until, ts + dur);
  }
  return total / 1000;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}
