// The REST side of Direct Line 3.0 on restify, under /v3/directline.
import type { Request, Server } from 'restify';
import { PreceptorError } from '../../errors.ts';
import { type Handler, readJson, sendJson } from '../web/http.ts';
import type { DirectLine, Started } from './service.ts';
import type { Claims, Tokens } from './tokens.ts';

const base = '/v3/directline';

/** Adds the routes; `wrap` answers errors and checks origins, `baseOf` gives the address that clients reach. */
export function addDirectLineRoutes(
  server: Server,
  line: DirectLine,
  tokens: Tokens,
  wrap: (handler: Handler) => Handler,
  baseOf: (request: Request) => string,
): void {
  const bearer = (request: Request) => bearerClaims(tokens, request);
  const conversation = (request: Request) => String((request.params as Record<string, string>)['id']);
  const watermark = (request: Request) =>
    new URL(request.url ?? '/', 'http://localhost').searchParams.get('watermark') ?? undefined;
  const withStream = ({ streamPath, ...rest }: Started, request: Request) => ({
    ...rest,
    streamUrl: `${baseOf(request).replace(/^http/, 'ws')}${base}${streamPath}`,
  });

  server.post(
    `${base}/tokens/refresh`,
    wrap(async (request, response) => sendJson(response, 200, await line.refresh(await bearer(request)))),
  );
  server.post(
    `${base}/conversations`,
    wrap(async (request, response) => {
      await readJson(request);
      const { created, ...started } = await line.start(await bearer(request));
      sendJson(response, created ? 201 : 200, withStream(started, request));
    }),
  );
  server.get(
    `${base}/conversations/:id`,
    wrap(async (request, response) => {
      const started = await line.reconnect(await bearer(request), conversation(request), watermark(request));
      sendJson(response, 200, withStream(started, request));
    }),
  );
  server.get(
    `${base}/conversations/:id/activities`,
    wrap(async (request, response) => {
      const claims = await bearer(request);
      try {
        sendJson(response, 200, await line.read(claims, conversation(request), watermark(request)));
      } catch (error) {
        // A client that polls stops for good at its first 5xx: an empty page keeps it going until storage is back.
        if (!(error instanceof PreceptorError) || error.code !== 'storage-failed') throw error;
        sendJson(response, 200, { activities: [], watermark: watermark(request) ?? '' });
      }
    }),
  );
  server.post(
    `${base}/conversations/:id/activities`,
    wrap(async (request, response) => {
      const claims = await bearer(request);
      sendJson(response, 200, await line.post(claims, conversation(request), await readJson(request)));
    }),
  );
  server.post(
    `${base}/conversations/:id/upload`,
    wrap(async (request) => {
      await bearer(request);
      request.resume();
      throw new PreceptorError('no-uploads');
    }),
  );
  server.get(
    `${base}/session/getsessionid`,
    wrap(async (_request, response) => sendJson(response, 200, { sessionId: '' })),
  );
}

/** What the chat token of a request says; throws `token-missing` or `token-expired`. */
export function bearerClaims(tokens: Tokens, request: Request): Promise<Claims> {
  return tokens.verify('chat', /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]);
}
