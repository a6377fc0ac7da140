// npm run knowledge -- check | due | stats | show ID: what an editor of the knowledge base asks of it. See docs/editing.md.
import { parseArgs } from 'node:util';
import { checkKnowledge } from '../knowledge/check.ts';
import { dueReviews } from '../knowledge/due.ts';
import { readKnowledge } from '../knowledge/load.ts';
import { count, dueText, problemsText, statsText } from './knowledge-text.ts';
import { nearestIds, show } from './show.ts';

const usage = `npm run knowledge -- COMMAND

  check              every problem, with its file and line; also without a command
  due [--within N]   what is to be read again within N days (30 if not said), the oldest first
  stats              what the knowledge base covers, by topic and by state
  show ID            a passage, an article, a state or a change as a reader gets it

  --folder PATH      another knowledge base than ./knowledge
  --today DAY        as if today were that day, like 2026-11-23
`;

// `| head` may close the pipe before all is written: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const call = readCall();
if (call) process.exitCode = run(call);
else {
  console.error(usage);
  process.exitCode = 2;
}

type Call = { command: string; id: string; folder: string; today: string; within: number };

function run({ command, id, folder, today, within }: Call): number {
  if (command === 'help') {
    console.log(usage);
    return 0;
  }
  if (command === 'check') {
    const { base, problems } = checkKnowledge(folder, today);
    console.log(problemsText(base, problems));
    return problems.length ? 1 : 0;
  }
  const base = readKnowledge(folder);
  // What can be read is shown all the same.
  if (base.problems.length)
    console.error(`The base has ${count(base.problems.length, 'problem')}: npm run knowledge -- check\n`);
  if (command === 'due') console.log(dueText(dueReviews(base, today, within), today, within));
  if (command === 'stats') console.log(statsText(base));
  if (command !== 'show') return 0;
  const shown = show(base, id, today);
  if (shown) {
    console.log(shown);
    return 0;
  }
  console.error(`Nothing has the id "${id}". The nearest:\n\n  ${nearestIds(base, id).join('\n  ')}`);
  return 1;
}

/** What was asked for; nothing when it was asked for wrongly. */
function readCall(): Call | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        folder: { type: 'string', default: 'knowledge' },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        within: { type: 'string', default: '30' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { folder, today, within, help } = values;
    const [command = 'check', id = '', ...more] = positionals;
    const sound =
      ['check', 'due', 'stats', 'show'].includes(command) &&
      (command === 'show') === (id !== '') &&
      !more.length &&
      /^\d{1,5}$/.test(within) &&
      /^\d{4}-\d{2}-\d{2}$/.test(today) &&
      !Number.isNaN(Date.parse(today));
    if (help) return { command: 'help', id, folder, today, within: 0 };
    return sound ? { command, id, folder, today, within: Number(within) } : undefined;
  } catch {
    // An option that there is not.
    return undefined;
  }
}
