// The HTTP server: pages, assets, token, Direct Line, Bot Framework, health and metrics.
import type { Server as HttpServer } from 'node:http';
import { PassThrough } from 'node:stream';
import type { CloudAdapter } from 'botbuilder';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { PreceptorError } from '../../errors.ts';
import type { TurnLogic } from '../directline/adapter.ts';
import { addDirectLineRoutes } from '../directline/routes.ts';
import type { DirectLine } from '../directline/service.ts';
import type { Sockets } from '../directline/sockets.ts';
import type { ConversationStore } from '../directline/store.ts';
import type { Tokens } from '../directline/tokens.ts';
import { type Asset, type AssetName, makeAssets } from './assets.ts';
import {
  type Handler,
  addressReadable,
  clientAddress,
  originAllowed,
  publicBase,
  readJson,
  sendError,
  sendJson,
} from './http.ts';
import { chatPage, demoPage } from './pages.ts';
import { makeTokenRoute } from './token-route.ts';

export type ServerParts = {
  config: Config;
  store: ConversationStore;
  tokens: Tokens;
  line: DirectLine;
  sockets: Sockets;
  cloud: CloudAdapter;
  logic: TurnLogic;
  /** What is not ready yet; empty when all is. */
  waitingFor: () => string[];
  metrics: () => Promise<{ type: string; text: string }>;
  onFault: (error: unknown) => void;
};

/** Builds the server; the caller listens on it. */
export function makeServer(parts: ServerParts): Server {
  const { config, onFault } = parts;
  const server = restify.createServer({ name: 'preceptor', ignoreTrailingSlash: true });
  const assets = makeAssets();
  // restify tells handlers that end by themselves by the keyword.
  const wrap =
    (handler: Handler): Handler =>
    async (request, response) =>
      answer(request, response, handler);

  server.pre((request: Request, response: Response, next: Next) => {
    // restify throws past every handler at a host or path that makes no URL, and the process would end.
    if (!addressReadable(request)) {
      sendError(
        response,
        new PreceptorError('bad-request', { details: 'the address is not a URL' }),
        onFault,
      );
      return next(false);
    }
    allowOrigin(request, response, config);
    if (request.method !== 'OPTIONS') return next();
    response.writeHead(204);
    response.end();
    return next(false);
  });
  server.on('NotFound', refuse(404, 'NotFound', 'There is nothing at this address.'));
  server.on('MethodNotAllowed', refuse(405, 'MethodNotAllowed', 'This address does not take that method.'));

  server.get(
    '/',
    wrap(async (_request, response) => sendPage(response, demoPage())),
  );
  server.get(
    '/chat',
    wrap(async (request, response) => {
      const line = config.DIRECT_LINE_SECRET ? config.DIRECT_LINE_DOMAIN : publicBase(request, config);
      const [webchat, chat] = await Promise.all([assets('webchat.js'), assets('chat.js')]);
      sendPage(response, chatPage(config.ALLOWED_ORIGINS, line, { webchat: webchat.hash, chat: chat.hash }));
    }),
  );
  server.get(
    '/widget.js',
    wrap(async (request, response) =>
      sendAsset(request, response, await assets('widget.js'), 'public, max-age=300'),
    ),
  );
  for (const name of ['webchat.js', 'chat.js'] satisfies AssetName[]) {
    server.get(
      `/assets/${name}`,
      wrap(async (request, response) =>
        sendAsset(request, response, await assets(name), 'public, max-age=31536000, immutable'),
      ),
    );
  }

  server.post('/api/directline/token', wrap(makeTokenRoute({ ...parts, limit: limitTokens(config) })));
  addDirectLineRoutes(
    server,
    parts.line,
    parts.tokens,
    (handler) => wrap(checkOrigin(handler, config)),
    (request) => publicBase(request, config),
  );
  server.post(
    '/api/messages',
    wrap(async (request, response) => {
      request.body = await readJson(request);
      checkActivity(request.body);
      // restify's request and botbuilder's differ in whether `method` may be undefined.
      await parts.cloud.process(request as Parameters<CloudAdapter['process']>[0], response, parts.logic);
    }),
  );

  server.get(
    '/healthz',
    wrap(async (_request, response) => sendJson(response, 200, { status: 'ok' })),
  );
  server.get(
    '/readyz',
    wrap(async (_request, response) => {
      const waiting = parts.waitingFor();
      sendJson(
        response,
        waiting.length ? 503 : 200,
        waiting.length ? { status: 'waiting', for: waiting } : { status: 'ready' },
      );
    }),
  );
  server.get(
    '/metrics',
    wrap(async (_request, response) => {
      const { type, text } = await parts.metrics();
      response.writeHead(200, { 'content-type': type });
      response.end(text);
    }),
  );

  const http = (server as unknown as { server: HttpServer }).server;
  // Longer than a load balancer keeps an idle connection (60 s is usual): the side that sends must be the one that
  // closes, or a request meets a connection that has just gone. Node's own 5 s lose requests on a busy machine.
  http.keepAliveTimeout = 65_000;
  parts.sockets.attach(http, parts.line.follow, (request) => originAllowed(request, config));
  return server;

  async function answer(request: Request, response: Response, handler: Handler): Promise<void> {
    try {
      await handler(request, response);
    } catch (error) {
      // What the client still sends must be read, or it never sees the answer.
      if (!request.readableEnded) request.pipe(new PassThrough()).resume();
      sendError(response, error, onFault);
    }
  }
}

/** Routes and methods that are not there: the same form of error as everything else. */
function refuse(status: number, code: string, message: string) {
  return (_request: Request, response: Response, _error: unknown, done: () => void) => {
    // By restify's own means: it sends a second answer, and the process ends, when it does not know of the first.
    response.sendRaw(status, JSON.stringify({ error: { code, message } }), {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    done();
  };
}

function allowOrigin(request: Request, response: Response, config: Config): void {
  const { origin } = request.headers;
  response.setHeader('vary', 'origin');
  if (!origin || !originAllowed(request, config)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader(
    'access-control-allow-headers',
    'authorization, content-type, x-ms-bot-agent, x-requested-with',
  );
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  response.setHeader('access-control-max-age', '600');
}

function checkOrigin(handler: Handler, config: Config): Handler {
  return async (request, response) => {
    if (!originAllowed(request, config))
      throw new PreceptorError('origin-refused', { origin: request.headers.origin ?? 'none' });
    await handler(request, response);
  };
}

const answerable = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  conversation: z.looseObject({ id: z.string().min(1) }),
});

/** An activity says what it is, through which channel it came, and where the answer goes; the SDK asks for a type alone. */
function checkActivity(body: unknown): void {
  const checked = answerable.safeParse(body);
  if (checked.success) return;
  const missing = checked.error.issues.map(({ path }) => path.join('.') || 'activity').join(', ');
  throw new PreceptorError('bad-request', { details: `no activity, or one without a usable ${missing}` });
}

/** New chats: per address, under a ceiling for all; a refused try is not charged to the ceiling. */
function limitTokens(config: Config): (request: Request) => Promise<void> {
  const perAddress = new RateLimiterMemory({ points: config.TOKENS_PER_MINUTE, duration: 60 });
  const all = new RateLimiterMemory({ points: config.TOKENS_PER_MINUTE * 10, duration: 60 });
  return async (request) => {
    await consume(perAddress, clientAddress(request, config));
    await consume(all, 'all');
  };
}

/** Throws `rate-limited` when the key has used up its share. */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    throw new PreceptorError('rate-limited', {}, refused);
  }
}

function sendPage(response: Response, { html, policy }: { html: string; policy: string }): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  response.end(html);
}

function sendAsset(request: Request, response: Response, asset: Asset, cache: string): void {
  const accepted = request.headers['accept-encoding']?.toString() ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.body;
  response.setHeader('etag', `"${asset.hash}-${encoding ?? 'id'}"`);
  response.setHeader('cache-control', cache);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.headers['if-none-match'] === response.getHeader('etag')) {
    response.writeHead(304);
    response.end();
    return;
  }
  response.writeHead(200, {
    'content-type': asset.type,
    'content-length': body.length,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(body);
}
