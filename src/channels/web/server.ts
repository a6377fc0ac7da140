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
import { type Asset, readAssets, toAsset } from './assets.ts';
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
import { addConversationRoutes } from './conversation-routes.ts';
import { type Language, languages, pickLanguage } from '../../widget/texts/languages.ts';
import { demoPage } from './demo-page.ts';
import { type Page, chatPage } from './pages.ts';
import { privacyPage } from './privacy-page.ts';
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

// Each rewrites the database: cheap for one visitor, dear when somebody does nothing else.
const erasuresPerMinute = 10;

/** Builds the server; the caller listens on it. */
export function makeServer(parts: ServerParts): Server {
  const { config, onFault } = parts;
  const server = restify.createServer({ name: 'preceptor', ignoreTrailingSlash: true });
  const assets = readAssets();
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

  const line = config.DIRECT_LINE_SECRET ? config.DIRECT_LINE_DOMAIN : undefined;
  const servePage = (make: (request: Request) => Page) =>
    wrap(async (request, response) => sendPage(request, response, make(request)));
  server.get(
    '/',
    servePage(() => demoPage(assets.manifest.demo)),
  );
  server.get(
    '/privacy',
    servePage(() => privacyPage()),
  );
  server.get(
    '/chat',
    servePage((request) =>
      chatPage(assets.manifest, languages[languageOf(request)], {
        ancestors: config.ALLOWED_ORIGINS,
        line: line ?? publicBase(request, config),
        privacyUrl: config.PRIVACY_URL ?? '/privacy',
      }),
    ),
  );
  server.get(
    '/widget.js',
    wrap(async (request, response) =>
      sendAsset(request, response, assets.loader, { 'cache-control': 'public, max-age=300' }),
    ),
  );
  server.get(
    '/assets/:name',
    wrap(async (request, response) => {
      const asset = assets.scripts.get((request.params as { name: string }).name);
      if (!asset) throw new PreceptorError('not-found');
      sendAsset(request, response, asset, { 'cache-control': 'public, max-age=31536000, immutable' });
    }),
  );

  const limitTokens = limitPerAddress(config, config.TOKENS_PER_MINUTE);
  server.post('/api/directline/token', wrap(makeTokenRoute({ ...parts, limit: limitTokens })));
  const wrapChecked = (handler: Handler) => wrap(checkOrigin(handler, config));
  addDirectLineRoutes(server, parts.line, parts.tokens, wrapChecked, (request) =>
    publicBase(request, config),
  );
  const limitErasing = limitPerAddress(config, erasuresPerMinute);
  addConversationRoutes(server, { ...parts, wrap: wrapChecked, limitErasing });
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
  response.setHeader('access-control-allow-methods', 'GET, POST, DELETE, OPTIONS');
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

/** So many a minute per address, under a ceiling for all; a refused try is not charged to the ceiling. */
function limitPerAddress(config: Config, points: number): (request: Request) => Promise<void> {
  const perAddress = new RateLimiterMemory({ points, duration: 60 });
  const all = new RateLimiterMemory({ points: points * 10, duration: 60 });
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

/** The language that the site chose for the chat, else the first that the browser likes and we have. */
function languageOf(request: Request): Language {
  const chosen = new URL(request.url ?? '/', 'http://localhost').searchParams.get('lang');
  const liked = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/);
      return { tag, quality: Number(quality.replace('q=', '')) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  return pickLanguage([...(chosen ? [chosen] : []), ...liked.map(({ tag }) => tag)]);
}

/** Pages are few and the same for all: each is compressed once. */
const pages = new Map<string, Asset>();

function sendPage(request: Request, response: Response, { html, policy }: Page): void {
  const asset = pages.get(html) ?? toAsset(html);
  pages.set(html, asset);
  sendAsset(request, response, asset, {
    'content-security-policy': policy,
    // Kept, but asked about each time: the page names the scripts of the newest build.
    'cache-control': 'no-cache',
    'referrer-policy': 'same-origin',
  });
}

function sendAsset(
  request: Request,
  response: Response,
  asset: Asset,
  headers: Record<string, string>,
): void {
  const accepted = request.headers['accept-encoding']?.toString() ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.body;
  const etag = `"${asset.hash}-${encoding ?? 'id'}"`;
  const unchanged = request.headers['if-none-match'] === etag;
  response.writeHead(unchanged ? 304 : 200, {
    ...headers,
    etag,
    vary: 'origin, accept-encoding, accept-language',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    ...(unchanged
      ? {}
      : {
          'content-type': asset.type,
          'content-length': body.length,
          ...(encoding ? { 'content-encoding': encoding } : {}),
        }),
  });
  response.end(unchanged ? undefined : body);
}
