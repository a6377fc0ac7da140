// npm run size: how much a browser loads, of ours and of others' chats as they are published. Fails over our own limits.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bundleWidget } from '../src/channels/web/bundle.ts';
import { describe } from '../src/errors.ts';
import { type Size, measureOurs, overLimits } from './our-sizes.ts';
import { table, today, writeReport } from './report.ts';

const run = promisify(execFile);
const keptIn = 'data/size';
const botpress = '@botpress/webchat';
const botpressVersion = '4.5.2';
// npm view @botpress/webchat@4.5.2 dist.integrity
const botpressIntegrity =
  'sha512-PDcVDTRMdI4dohijuygzauI1gUOZ/QpPK+PbJmmKHPrYw+evWFUlD49sqqy8Jeg/RLpcJ88P6KiYSVoeXpd4HQ==';

await bundleWidget();
const ours = measureOurs();
const own = [ours.loader, ours.chat, ours.card];
console.log("compressing the others' bundles: some seconds");
const webChat = measureWebChat();
const others: (Size | { what: string; failed: string })[] = [...webChat.sizes, await measureBotpress()];

const sizes = table(
  ['kB (1000 bytes)', 'raw', 'gzip', 'brotli', 'limit, gzip', 'gzip, of our chat page'],
  [...own, ...others].map((size) =>
    'failed' in size
      ? [size.what, 'not fetched', '', '', '', '']
      : [
          size.what,
          ...[size.raw, size.gzip, size.brotli].map(kilobytes),
          size.limit === undefined ? '' : kilobytes(size.limit),
          `${(size.gzip / ours.chat.gzip).toFixed(2)} x`,
        ],
  ),
);
const failures = others.flatMap((size) => ('failed' in size ? [`${size.what}: ${size.failed}`] : []));
const over = overLimits(own);
const verdict = over.length
  ? over.map((line) => `Over the limit: ${line}.`).join('\n\n')
  : 'Within our limits.';

writeReport('size', [
  '# What a browser loads',
  `Made by \`npm run size\` on ${today()}: Web Chat ${webChat.version}, Botpress ${botpressVersion}, node ${process.versions.node}.`,
  sizes,
  verdict,
  ...failures.map((line) => `Not fetched: ${line}.`),
  `Compressed as our server does: gzip at level 9, brotli at level 11, each file by itself. The chat page is the HTML of
\`/chat\` with its style and its English texts, its script, and all that this script needs before it shows an answer.`,
  `The others are their ready-made bundles out of the npm packages \`botframework-webchat\` and \`${botpress}\`, unchanged.
Web Chat's are the whole of its page but the HTML. Botpress's is \`dist/index.umd.cjs\` with \`dist/style.css\`; it wants
React 18 or 19 beside it, which is not counted here.`,
]);
console.log(`\n${sizes}\n\n${[...failures, verdict].join('\n')}`);
if (over.length) process.exitCode = 1;

function measureWebChat(): { version: string; sizes: Size[] } {
  // The package exports modules only; its ready-made bundles lie beside them.
  const dist = fileURLToPath(new URL('.', import.meta.resolve('botframework-webchat')));
  const { version } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8')) as { version: string };
  const names = ['webchat.js', 'webchat-es5.js', 'webchat-minimal.js'];
  return {
    version,
    sizes: names.map((name) => compress(`Web Chat, ${name}`, [readFileSync(join(dist, name))])),
  };
}

/** It is not a dependency: fetched once from the registry, and kept. Without a network its row says so. */
async function measureBotpress(): Promise<Size | { what: string; failed: string }> {
  const what = `Botpress ${botpressVersion}`;
  try {
    const archive = await fetchBotpress();
    const files = ['dist/index.umd.cjs', 'dist/style.css'].map((name) =>
      run('tar', ['-xzOf', archive, `package/${name}`], { encoding: 'buffer', maxBuffer: 50e6 }),
    );
    return compress(
      what,
      (await Promise.all(files)).map(({ stdout }) => stdout),
    );
  } catch (error) {
    return { what, failed: describe(error).trim().split('\n')[0]! };
  }
}

/** The path of the package's archive; rejects when it is neither kept nor to be had, or is another than it was. */
async function fetchBotpress(): Promise<string> {
  const name = `botpress-webchat-${botpressVersion}.tgz`;
  const kept = join(keptIn, name);
  if (!existsSync(kept)) {
    mkdirSync(keptIn, { recursive: true });
    const folder = mkdtempSync(join(keptIn, 'fetching-'));
    try {
      const pack = ['pack', `${botpress}@${botpressVersion}`, '--pack-destination', folder];
      await run('npm', [...pack, '--fetch-retries=1'], { timeout: 60_000 }).catch((error: unknown) => {
        const code = /npm error code (\w+)/.exec((error as { stderr?: string }).stderr ?? '')?.[1];
        throw new Error(`npm could not fetch it (${code ?? describe(error)})`, { cause: error });
      });
      renameSync(join(folder, name), kept);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const found = `sha512-${createHash('sha512').update(readFileSync(kept)).digest('base64')}`;
  if (found !== botpressIntegrity) throw new Error(`${kept} has the integrity ${found}`);
  return kept;
}

function compress(what: string, files: Buffer[]): Size {
  const total = (packed: Buffer[]) => packed.reduce((bytes, { length }) => bytes + length, 0);
  return {
    what,
    raw: total(files),
    gzip: total(files.map((file) => gzipSync(file, { level: 9 }))),
    brotli: total(files.map((file) => brotliCompressSync(file))),
  };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 2 : 1);
}
