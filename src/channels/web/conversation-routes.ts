// What the chat page asks of its conversation beside Direct Line: its earlier part, and that all of the visitor be erased.
import type { Request, Server } from 'restify';
import type { Config } from '../../config.ts';
import { bearerClaims } from '../directline/routes.ts';
import type { DirectLine } from '../directline/service.ts';
import type { Tokens } from '../directline/tokens.ts';
import { type Handler, sendJson } from './http.ts';
import { clearCookie } from './token-route.ts';

export type ConversationParts = {
  config: Config;
  tokens: Tokens;
  line: DirectLine;
  /** Answers errors and checks origins. */
  wrap: (handler: Handler) => Handler;
  /** Throws `rate-limited`. */
  limitErasing: (request: Request) => Promise<void>;
};

export function addConversationRoutes(server: Server, parts: ConversationParts): void {
  const { config, tokens, line, wrap, limitErasing } = parts;
  server.get(
    '/api/conversation/earlier',
    wrap(async (request, response) => {
      const claims = await bearerClaims(tokens, request);
      const before = new URL(request.url ?? '/', 'http://localhost').searchParams.get('before') ?? '';
      sendJson(response, 200, await line.earlier(claims, before));
    }),
  );
  server.del(
    '/api/conversation',
    wrap(async (request, response) => {
      const claims = await bearerClaims(tokens, request);
      await limitErasing(request);
      const erased = await line.erase(claims);
      clearCookie(request, response, config);
      sendJson(response, 200, { erased });
    }),
  );
}
