// npm run ask -- "question" [--json]: the answer in the terminal. Without a question, a conversation.
import { createInterface } from 'node:readline';
import { parseArgs, styleText } from 'node:util';
import { pino } from 'pino';
import { shape } from '../answer/shape.ts';
import { readConfig } from '../config.ts';
import { type Profile, emptyProfile } from '../domain/profile.ts';
import type { Answer, Exchange } from '../domain/types.ts';
import { type Engine, openEngine } from '../engine.ts';
import { PreceptorError } from '../errors.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

// `| head` may close the pipe before all is written: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const log = pino({ level: 'warn' }, pino.destination(2));
  const engine = openEngine(readConfig(), () => new Date(), log, showProgress);
  await engine.vectorsReady;
  if (positionals.length) await askOnce(engine, positionals.join(' '));
  else await converse(engine);
  await engine.close();
} catch (error) {
  if (!(error instanceof PreceptorError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function askOnce(engine: Engine, message: string): Promise<void> {
  const { answer } = await engine.answer({ message, earlier: [] });
  print(answer);
}

async function converse(engine: Engine): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '\n> ' });
  const earlier: Exchange[] = [];
  let profile: Profile = emptyProfile;
  print(engine.reply('welcome'));
  const ready = () => process.stdin.isTTY && lines.prompt();
  ready();
  for await (const line of lines) {
    if (/^(exit|quit)$/i.test(line.trim())) break;
    const turn = await engine.answer({ message: line, earlier, profile });
    earlier.push(turn.exchange);
    profile = turn.profile;
    print(turn.answer);
    ready();
  }
  lines.close();
}

function print(answer: Answer): void {
  if (values.json) {
    console.log(JSON.stringify({ ...answer, text: shape(answer, 'plain') }, null, 2));
    return;
  }
  const [body, ...rest] = shape(answer, 'plain').split(/\n\n(?=As of |Check the current|\[1\] )/);
  console.log(`\n${body}`);
  if (rest.length) console.log(`\n${styleText('dim', rest.join('\n'))}`);
  if (answer.suggestions.length)
    console.log(`\n${styleText('dim', `Ask next: ${answer.suggestions.join(' | ')}`)}`);
}

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const filled = Math.round((done / total) * width);
  process.stderr.write(
    `\rIndexing the knowledge base [${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${done}/${total}${done === total ? '\n' : ''}`,
  );
}
