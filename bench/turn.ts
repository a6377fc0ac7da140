// npm run bench: what a turn costs. Our own processor time beside a bare echo on the same SDK, the wait before the first word
// with many turns at once, and whether embedding holds up the event loop. Prints and reports; asserts nothing.
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { pino } from 'pino';
import { createServer, plugins } from 'restify';
import { makeLocalEmbedder } from '../src/adapters/embedder.ts';
import { makeAnswerEngine } from '../src/answer/answer.ts';
import { requestOf } from '../src/answer/retrieve.ts';
import { understand } from '../src/answer/understand.ts';
import { readConfig } from '../src/config.ts';
import { openEngine } from '../src/engine.ts';
import { startApp } from '../tests/support/app.ts';
import { describeMachine, table, today, writeData, writeReport } from './report.ts';
import type { Done, Task } from './turn-client.ts';

const warmTurns = 150;
const turns = 300;
const atOnce = 20;
const rounds = 15;
const mostTimesEcho = 4;
const firstWordMs = 25;

const machine = describeMachine();
await using app = await startApp({ env: { MESSAGES_PER_MINUTE: '10000' } });
const echo = await startEcho();
const client = new Worker(new URL('turn-client.ts', import.meta.url));
const engine = openEngine(readConfig({}), () => new Date(), pino({ level: 'silent' }));
await engine.vectorsReady;
// Every question is another: nothing is known of it before but its words.
const phrasings = [...engine.knowledge.passages.values()].flatMap((passage) => passage.phrasings);
const pick = (count: number, from: number) =>
  Array.from({ length: count }, (_, i) => phrasings[(from + i * 29) % phrasings.length]!);
const [warm, measured] = [pick(warmTurns, 7), pick(turns, 20)];

console.log(`${machine}\nwarming up: ${warmTurns} turns each`);
await measureCpu(echo.url, warm);
await measureCpu(app.address, warm);
console.log(`echo: ${turns} turns`);
const echoed = await measureCpu(echo.url, measured);
console.log(`ours: ${turns} turns, none asked before`);
const first = await measureCpu(app.address, measured);
console.log(`ours: the same ${turns} turns again`);
const again = await measureCpu(app.address, measured);
console.log(`${atOnce} turns at once: ${rounds} rounds`);
const waits = await measureFirstWord();
console.log('embedding: 320 texts');
const delays = await measureEmbedding();
await engine.close();
await client.terminate();
echo.close();

const times = (ms: number) => `${(ms / echoed.cpuMs).toFixed(1)} x`;
const costs = table(
  ['processor time a turn, main thread', 'ms', 'of the echo'],
  [
    ['an echo on CloudAdapter', echoed.cpuMs.toFixed(2), '1.0 x'],
    ['ours, a question not asked before', first.cpuMs.toFixed(2), times(first.cpuMs)],
    ['ours, the same questions again', again.cpuMs.toFixed(2), times(again.cpuMs)],
  ],
);
const waiting = table(
  [`milliseconds, ${waits.length} turns`, 'median', 'p95', 'maximum'],
  [
    [`before the first word, ${atOnce} turns at once`, ...spread(waits)],
    ['event loop late while embedding', ...spread(delays)],
  ],
);
const verdicts = [
  first.cpuMs <= mostTimesEcho * echoed.cpuMs
    ? `Met: at most ${mostTimesEcho} times the echo.`
    : `Missed: ${mostTimesEcho} times the echo is asked for.`,
  percentile(waits, 95) <= firstWordMs
    ? `Met: p95 before the first word at most ${firstWordMs} ms.`
    : `Missed: p95 before the first word of ${firstWordMs} ms.`,
];
const kinds = Object.entries(first.done).map(([kind, count]) => `${count} ${kind}`);

writeReport('turn', [
  '# What a turn costs',
  `Made by \`npm run bench\` on ${today()}, node ${process.versions.node}; ${machine}.`,
  costs,
  waiting,
  verdicts.join('\n\n'),
  `Both bots stand in one process, each on its own restify server with botbuilder's CloudAdapter; a client in another thread
posts to \`/api/messages\` with \`expectReplies\`, one turn after another. Counted is the processor time of the main thread
alone: what the embedding threads and the client use is left out, and no model is configured. Ours reads the message, searches
words and vectors, composes, proves and keeps the turn (${kinds.join(', ')}). Each question is in words that were not asked before
in the run; each turn is in a conversation of its own.`,
  `Before the first word: from the call of the engine until a model would be asked, which is all that we add to its own time,
on the clock, ${atOnce} turns started together, ${rounds} times; the embeddings of the questions are known. Embedding: a timer of
1 ms beside 320 texts.`,
]);
writeData('turn', {
  made: today(),
  node: process.versions.node,
  machine,
  cpuMsPerTurn: { echo: echoed.cpuMs, ours: first.cpuMs, oursAgain: again.cpuMs },
  firstWordMs: { median: percentile(waits, 50), p95: percentile(waits, 95), maximum: Math.max(...waits) },
  embeddingDelayMs: {
    median: percentile(delays, 50),
    p95: percentile(delays, 95),
    maximum: Math.max(...delays),
  },
  replies: first.done,
});
console.log(`\n${costs}\n\n${waiting}\n\n${verdicts.join('\n')}`);

/** The least there is: a bot that says what it hears. */
async function startEcho(): Promise<{ url: string; close(): void }> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(context.activity.text);
    await next();
  });
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', (request, response, next) => {
    void adapter.process(request as never, response as never, (context) => bot.run(context)).finally(next);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function measureCpu(url: string, messages: string[]): Promise<{ cpuMs: number; done: Done }> {
  globalThis.gc?.();
  const before = process.threadCpuUsage();
  client.postMessage({ url, messages } satisfies Task);
  const [done] = (await once(client, 'message')) as [Done];
  const { user, system } = process.threadCpuUsage(before);
  return { cpuMs: (user + system) / 1000 / messages.length, done };
}

/** For each turn of each round, how long until a model would be asked; where none would be, until the answer. */
async function measureFirstWord(): Promise<number[]> {
  const { knowledge, legs, retrieve } = engine;
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const messages = pick(atOnce, 1000 + round * 613);
    for (const message of messages) {
      const query = understand(message, [], knowledge.glossary);
      await legs.vector?.search(requestOf(query, knowledge.glossary).text, 1);
    }
    await Promise.all(
      messages.map(async (message) => {
        const began = performance.now();
        let asked: number | undefined;
        const parts = { knowledge, lexical: legs.lexical, retrieve, clock: () => new Date() };
        await makeAnswerEngine({
          ...parts,
          writer: () => {
            asked = performance.now();
            return Promise.resolve([]);
          },
        }).answer({ message, earlier: [] });
        all.push((asked ?? performance.now()) - began);
      }),
    );
  }
  return all;
}

/** How late the event loop is while the embedder works. */
async function measureEmbedding(): Promise<number[]> {
  const embedder = makeLocalEmbedder();
  await embedder.embedQuery('ready');
  const late = monitorEventLoopDelay({ resolution: 1 });
  late.enable();
  await embedder.embedDocuments(pick(320, 3));
  late.disable();
  await embedder.close();
  // What the timer itself waits is not lateness.
  return Array.from({ length: 100 }, (_, i) => Math.max(0, late.percentile(i + 1) / 1e6 - 1));
}

function spread(values: number[]): string[] {
  return [percentile(values, 50), percentile(values, 95), Math.max(...values)].map((ms) => ms.toFixed(1));
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)]!;
}
