// POST /api/directline/token: a chat token for a visitor of an allowed site. A cookie that no script can read lets the
// same browser come back to its conversation, or begin a new one as the same visitor. With a Direct Line secret the token
// is Azure's.
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { PreceptorError, describe } from '../../errors.ts';
import type { ConversationStore } from '../directline/store.ts';
import { type Claims, type Tokens, chatSeconds, newIdentity } from '../directline/tokens.ts';
import { type Handler, originAllowed, publicBase, readJson, sendJson } from './http.ts';

const cookieName = 'preceptor_chat';
const cookieSeconds = 90 * 24 * 3600;
const longestBody = 4096;
/** How much of a conversation a browser that comes back is given at first. */
const shownAgain = 40;

const tokenBody = z.object({ fresh: z.boolean().default(false) });

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
    const body = tokenBody.safeParse(await readJson(request, longestBody));
    if (!body.success)
      throw new PreceptorError('bad-request', { details: z.prettifyError(body.error).split('\n')[0]! });
    if (config.DIRECT_LINE_SECRET) {
      sendJson(response, 200, await azureToken(config, request.headers.origin));
      return;
    }
    const earlier = await knownVisitor(request);
    const resumed = !body.data.fresh && earlier !== undefined && (await isThere(earlier));
    const claims = resumed ? earlier : { ...newIdentity(), ...(earlier && { user: earlier.user }) };
    setCookie(request, response, config, await tokens.sign('resume', claims), cookieSeconds);
    sendJson(response, 200, {
      token: await tokens.sign('chat', claims),
      conversationId: claims.conv,
      expires_in: chatSeconds,
      userId: claims.user,
      domain: `${publicBase(request, config)}/v3/directline`,
      resumed,
      ...(resumed ? { watermark: await watermarkOf(claims.conv) } : {}),
    });
  };

  /** What the cookie says, if it holds. */
  async function knownVisitor(request: Request): Promise<Claims | undefined> {
    const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
    if (!cookie) return undefined;
    try {
      const { conv, user } = await tokens.verify('resume', cookie);
      return { conv, user };
    } catch (error) {
      // A cookie that does not hold is no cookie: the visitor is a new one.
      if (error instanceof PreceptorError && error.status < 500) return undefined;
      throw error;
    }
  }

  async function isThere({ conv, user }: Claims): Promise<boolean> {
    return (await store.find(conv))?.userId === user;
  }

  async function watermarkOf(conversationId: string): Promise<string> {
    return String(Math.max(0, (await store.lastSequence(conversationId)) - shownAgain));
  }
}

/** Takes the cookie away that brings a browser back to its conversation. */
export function clearCookie(request: Request, response: Response, config: Config): void {
  setCookie(request, response, config, '', 0);
}

function setCookie(
  request: Request,
  response: Response,
  config: Config,
  value: string,
  seconds: number,
): void {
  const secure = publicBase(request, config).startsWith('https:');
  // In a frame on another site a cookie must be SameSite=None, and is kept apart for each site (Partitioned).
  const scope = secure ? 'Secure; SameSite=None; Partitioned' : 'SameSite=Lax';
  response.setHeader(
    'set-cookie',
    `${cookieName}=${value}; Path=/api/directline; HttpOnly; Max-Age=${seconds}; ${scope}`,
  );
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
    return {
      ...azureAnswer.parse(await response.json()),
      userId: user,
      domain: config.DIRECT_LINE_DOMAIN,
      resumed: false,
    };
  } catch (error) {
    if (error instanceof PreceptorError) throw error;
    throw new PreceptorError('direct-line-failed', { details: describe(error) }, error);
  }
}
