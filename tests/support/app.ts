// Starts the real application for a test: its own data folder and a free port, the shared vector cache copied in.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/domain/types.ts';

export type TestApp = App & { address: string; dataDir: string; [Symbol.asyncDispose](): Promise<void> };

/** `env` on top of a development environment; `dataDir` to start again on the data of an earlier app; `clock` to move time. */
export async function startApp(
  options: { env?: Record<string, string>; dataDir?: string; clock?: Clock } = {},
): Promise<TestApp> {
  const dataDir = options.dataDir ?? newDataDir();
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: dataDir,
    MESSAGES_PER_MINUTE: '1000',
    ...options.env,
  });
  const app = openApp(config, options.clock ?? (() => new Date()), pino({ level: 'silent' }));
  const address = (await app.listen()).replace('localhost', '127.0.0.1');
  await app.ready;
  return {
    ...app,
    address,
    dataDir,
    async [Symbol.asyncDispose]() {
      await app.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A fresh data folder that holds the vectors of the knowledge base already. */
export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'preceptor-test-'));
  if (existsSync('data/index')) cpSync('data/index', join(dataDir, 'index'), { recursive: true });
  return dataDir;
}
