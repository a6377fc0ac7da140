// Small things around restify: reading bodies within a limit, answering with errors of the catalogue, who is asking.
import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import type { Config } from '../../config.ts';
import { type ErrorCode, PreceptorError } from '../../errors.ts';

export type Handler = (request: Request, response: Response) => Promise<void>;

/** The codes that Direct Line clients know; anything else is told by its own name. */
const wireCodes: Partial<Record<ErrorCode, string>> = {
  'bad-request': 'BadArgument',
  'too-large': 'MessageSizeTooBig',
  'no-uploads': 'UnsupportedMediaType',
  'token-missing': 'Unauthorized',
  'token-expired': 'TokenExpired',
  'token-foreign': 'Forbidden',
  'origin-refused': 'Forbidden',
  'not-found': 'NotFound',
  'conversation-unknown': 'ConversationNotFound',
  'rate-limited': 'TooManyRequests',
};

/** Reads a JSON body of at most `limit` bytes; an empty one is `{}`. Throws `bad-request` or `too-large`. */
export async function readJson(request: IncomingMessage, limit = 256 * 1024): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    }
  } catch (error) {
    // The client went away: no fault of the server.
    throw new PreceptorError('bad-request', { details: 'the body broke off' }, error);
  }
  if (size > limit) throw new PreceptorError('too-large', { limit, characters: 2000 });
  const text = Buffer.concat(chunks).toString('utf8');
  if (!text.trim()) return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PreceptorError('bad-request', { details: 'the body is not JSON' }, error);
  }
}

export function sendJson(response: Response, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}

/** `{error:{code,message}}`, as Direct Line has it. */
export function sendError(response: Response, error: unknown, onFault: (error: unknown) => void): void {
  const known =
    error instanceof PreceptorError
      ? error
      : new PreceptorError('turn-failed', { details: 'see the cause' }, error);
  if (known.status >= 500) onFault(known);
  if (response.headersSent) {
    response.end();
    return;
  }
  if (known.code === 'rate-limited') response.setHeader('retry-after', '60');
  sendJson(response, known.status, {
    error: {
      code: wireCodes[known.code] ?? 'ServiceError',
      message: known.userMessage || 'The request was refused.',
    },
  });
}

/** The address of the client: the last hop's own unless a trusted proxy names it. */
export function clientAddress(request: IncomingMessage, config: Config): string {
  const forwarded = config.TRUST_PROXY
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return forwarded || request.socket.remoteAddress || 'unknown';
}

/** Whether the host and the path of a request make a URL. */
export function addressReadable(request: IncomingMessage): boolean {
  const base = `http://${request.headers.host ?? 'localhost'}`;
  const path = request.url ?? '/';
  return path.startsWith('/') ? URL.canParse(base + path) : URL.canParse(path, base);
}

/** Where browsers reach this server: PUBLIC_URL, or as this request came. */
export function publicBase(request: IncomingMessage, config: Config): string {
  if (config.PUBLIC_URL) return config.PUBLIC_URL.replace(/\/$/, '');
  const secure = config.TRUST_PROXY && request.headers['x-forwarded-proto'] === 'https';
  return `${secure ? 'https' : 'http'}://${request.headers.host ?? `localhost:${config.PORT}`}`;
}

/** This server's own pages and the sites of ALLOWED_ORIGINS; other programs than browsers send no origin and are not stopped by it. */
export function originAllowed(request: IncomingMessage, config: Config): boolean {
  const origin = request.headers.origin;
  return (
    origin === undefined ||
    origin === new URL(publicBase(request, config)).origin ||
    config.ALLOWED_ORIGINS.includes(origin)
  );
}
