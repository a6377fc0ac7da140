// POST /api/directline/token: a chat token for a visitor of an allowed site. A cookie that no script can read lets the
// same browser come back to its conversation. With a Direct Line secret the token is Azure's.
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { PreceptorError, describe } from '../../errors.ts';
import type { ConversationStore } from '../directline/store.ts';
import { type Claims, type Tokens, chatSeconds, newIdentity } from '../directline/tokens.ts';
import { type Handler, originAllowed, publicBase, sendJson } from './http.ts';

const cookieName = 'preceptor_chat';

export type TokenParts = {
  config: Config;
  tokens: Tokens;
  store: ConversationStore;
  limit: (request: Request) => Promise<void>;
};

export function makeTokenRoute({ config, tokens, store, limit }: TokenParts): Handler {
  return async (request, response) => {
    if (!request.headers.origin || !originAllowed(request, config))
      throw new PreceptorError('origin-refused', { origin: request.headers.origin ?? 'none' });
    await limit(request);
    if (config.DIRECT_LINE_SECRET) {
      sendJson(response, 200, await azureToken(config, request.headers.origin));
      return;
    }
    const claims = (await resumed(request)) ?? newIdentity();
    setCookie(request, response, await tokens.sign('resume', claims));
    sendJson(response, 200, {
      token: await tokens.sign('chat', claims),
      conversationId: claims.conv,
      expires_in: chatSeconds,
      userId: claims.user,
      domain: `${publicBase(request, config)}/v3/directline`,
    });
  };

  /** The visitor's earlier conversation, if the cookie holds and the conversation is still there. */
  async function resumed(request: Request): Promise<Claims | undefined> {
    const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
    if (!cookie) return undefined;
    try {
      const { conv, user } = await tokens.verify('resume', cookie);
      const found = await store.find(conv);
      return found?.userId === user ? { conv, user } : undefined;
    } catch (error) {
      // A cookie that does not hold is no cookie: the visitor gets a new conversation.
      if (error instanceof PreceptorError && error.status < 500) return undefined;
      throw error;
    }
  }

  function setCookie(request: Request, response: Response, value: string): void {
    const secure = publicBase(request, config).startsWith('https:');
    // In a frame on another site a cookie must be SameSite=None, and is kept apart for each site (Partitioned).
    const scope = secure ? 'Secure; SameSite=None; Partitioned' : 'SameSite=Lax';
    response.setHeader(
      'set-cookie',
      `${cookieName}=${value}; Path=/api/directline; HttpOnly; Max-Age=${90 * 24 * 3600}; ${scope}`,
    );
  }
}

const azureAnswer = z.object({ token: z.string(), conversationId: z.string(), expires_in: z.number() });

async function azureToken(config: Config, origin: string) {
  const user = newIdentity().user;
  try {
    const response = await fetch(`${config.DIRECT_LINE_DOMAIN}/tokens/generate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.DIRECT_LINE_SECRET}`, 'content-type': 'application/json' },
      body: JSON.stringify({ user: { id: user }, trustedOrigins: [origin] }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok)
      throw new PreceptorError('direct-line-failed', { details: `status ${response.status}` });
    return { ...azureAnswer.parse(await response.json()), userId: user, domain: config.DIRECT_LINE_DOMAIN };
  } catch (error) {
    if (error instanceof PreceptorError) throw error;
    throw new PreceptorError('direct-line-failed', { details: describe(error) }, error);
  }
}
