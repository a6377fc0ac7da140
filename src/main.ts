// The composition root: configuration, application, listening, graceful stop.
import { pino } from 'pino';
import { openApp } from './app.ts';
import { readConfig } from './config.ts';
import { PreceptorError } from './errors.ts';

const stopWithinMs = 10_000;

try {
  const config = readConfig();
  const log = pino({
    level: config.LOG_LEVEL,
    redact: ['*.text', '*.token', '*.authorization', '*.password'],
  });
  const app = openApp(config, () => new Date(), log, progressTo(process.stderr));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), stopWithinMs).unref();
      app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  const address = await app.listen();
  log.info(`Preceptor listens on ${address}`);
  log.info((await app.ready) ? 'search by meaning and by words is ready' : 'search by words alone is ready');
} catch (error) {
  if (!(error instanceof PreceptorError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** A bar on a terminal, a line every quarter in a log. */
function progressTo(stream: NodeJS.WriteStream) {
  let quarter = 0;
  return (done: number, total: number) => {
    const share = done / total;
    if (stream.isTTY) {
      const filled = Math.round(share * 30);
      stream.write(
        `\rIndexing the knowledge base [${'#'.repeat(filled)}${' '.repeat(30 - filled)}] ${Math.round(share * 100)}%${done === total ? '\n' : ''}`,
      );
    } else if (Math.floor(share * 4) > quarter) {
      quarter = Math.floor(share * 4);
      stream.write(`Indexing the knowledge base: ${quarter * 25}%\n`);
    }
  };
}
