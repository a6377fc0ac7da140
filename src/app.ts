// The application, put together: stores, engine, bot, channels and the server that carries them.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { makeMetrics } from './adapters/metrics.ts';
import { openSqliteStore } from './adapters/sqlite-store.ts';
import { PreceptorBot } from './channels/bot/bot.ts';
import { makeCloudAdapter } from './channels/bot/cloud-adapter.ts';
import { DirectLineAdapter } from './channels/directline/adapter.ts';
import { type DirectLine, makeDirectLine } from './channels/directline/service.ts';
import { makeSockets } from './channels/directline/sockets.ts';
import { makeTokens } from './channels/directline/tokens.ts';
import { consume, makeServer } from './channels/web/server.ts';
import type { Config } from './config.ts';
import type { Clock } from './domain/types.ts';
import { openEngine } from './engine.ts';
import { PreceptorError, describe } from './errors.ts';
import { makeFolder } from './knowledge/folder.ts';
import type { Progress } from './knowledge/vector.ts';

export type App = {
  /** Listens; resolves to the address, throws `port-in-use`. */
  listen(): Promise<string>;
  /** Settles when search by meaning is there or has failed. */
  ready: Promise<boolean>;
  close(): Promise<void>;
};

// A slow first build must not keep a site without its chat: word search alone answers until the rest is there, and finds
// less. On two cores a build takes some 50 s.
const longestWaitMs = 90_000;

export function openApp(config: Config, clock: Clock, log: Logger, progress?: Progress): App {
  const store = openSqliteStore(config.DATA_DIR);
  const tokens = makeTokens(config.SIGNING_SECRET ?? keptSecret(config.DATA_DIR), clock);
  const sockets = makeSockets(tokens, (error) => log.warn({ error: describe(error) }, 'a socket failed'));
  const metrics = makeMetrics(sockets.count);
  const engine = openEngine(config, clock, log, progress, metrics);
  const onFault = (error: unknown) => {
    metrics.fault(error instanceof PreceptorError ? error.code : 'turn-failed');
    log.error({ err: error }, 'a request failed');
  };
  /** A turn that throws still answers: the candidate reads that it failed, and may ask again. */
  const onTurnFault = async (error: unknown, context: TurnContext) => {
    onFault(new PreceptorError('turn-failed', { details: describe(error) }, error));
    await context.sendActivity({
      type: 'message',
      text: new PreceptorError('turn-failed').userMessage,
      channelData: { kind: 'unknown', passages: [] },
    });
  };
  const bot = new PreceptorBot(engine, store, (answer, channel) => metrics.turn(answer.kind, channel));
  const logic = (context: TurnContext) => bot.run(context);
  const messages = new RateLimiterMemory({ points: config.MESSAGES_PER_MINUTE, duration: 60 });
  const adapter: DirectLineAdapter = new DirectLineAdapter(
    () => line,
    logic,
    async (error, context) => {
      try {
        await onTurnFault(error, context);
      } catch (again) {
        onFault(again);
      }
    },
  );
  const line: DirectLine = makeDirectLine({
    store,
    tokens,
    clock,
    listener: sockets,
    turns: adapter,
    limitMessages: (conversationId) => consume(messages, conversationId),
  });
  let building = true;
  const stopWaiting = () => void (building = false);
  void engine.vectorsReady.then(stopWaiting);
  const longest = setTimeout(stopWaiting, longestWaitMs).unref();
  const server = makeServer({
    config,
    store,
    tokens,
    line,
    sockets,
    cloud: makeCloudAdapter(config, onTurnFault),
    logic,
    waitingFor: () => (building ? ['the search index'] : []),
    metrics: metrics.render,
    onFault,
  });
  return {
    ready: engine.vectorsReady,
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(
            error.code === 'EADDRINUSE'
              ? new PreceptorError('port-in-use', { port: config.PORT }, error)
              : error,
          ),
        );
        server.listen(config.PORT, config.host, () =>
          resolve(
            `http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${server.address().port}`,
          ),
        );
      }),
    async close() {
      clearTimeout(longest);
      sockets.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        (server as unknown as { server: { closeIdleConnections(): void } }).server.closeIdleConnections();
      });
      await adapter.idle();
      await engine.close();
      await store.close();
    },
  };
}

/** The development secret: made once and kept beside the data, so that chats survive a restart. */
function keptSecret(folder: string): string {
  const path = join(folder, 'signing-secret');
  try {
    makeFolder(folder);
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new PreceptorError('data-unwritable', { path: folder }, error);
  }
  return readFileSync(path, 'utf8');
}
