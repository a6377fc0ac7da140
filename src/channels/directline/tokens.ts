// Tokens of the Direct Line service: a chat token opens one conversation for half an hour, a stream ticket one socket
// for a minute, and a resume cookie lets the same browser ask for a fresh chat token later.
import { randomBytes } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import type { Clock } from '../../domain/types.ts';
import { PreceptorError } from '../../errors.ts';

export const chatSeconds = 1800;
const lifetimes = { chat: chatSeconds, stream: 60, resume: 90 * 24 * 3600 };
type Purpose = keyof typeof lifetimes;

/** What a token says. Web Chat reads `user` out of it and takes it for its own id. */
export type Claims = { conv: string; user: string; after?: number };

export type Tokens = {
  sign(purpose: Purpose, claims: Claims): Promise<string>;
  /** Throws `token-missing` when it is not ours, `token-expired` when it was. */
  verify(purpose: Purpose, token: string | undefined): Promise<Claims>;
};

export function makeTokens(secret: string, clock: Clock): Tokens {
  const key = new TextEncoder().encode(secret);
  const seconds = () => Math.floor(clock().getTime() / 1000);
  return {
    sign: (purpose, claims) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(purpose)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + lifetimes[purpose])
        .sign(key),
    async verify(purpose, token) {
      try {
        const { payload } = await jwtVerify(token ?? '', key, {
          algorithms: ['HS256'],
          audience: purpose,
          currentDate: clock(),
        });
        const { conv, user, after } = payload;
        if (typeof conv !== 'string' || typeof user !== 'string') throw new PreceptorError('token-missing');
        return { conv, user, ...(typeof after === 'number' ? { after } : {}) };
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new PreceptorError('token-expired', {}, error);
        if (error instanceof PreceptorError) throw error;
        throw new PreceptorError('token-missing', {}, error);
      }
    },
  };
}

/** Unguessable; user ids of tokens begin with "dl_". */
export function newIdentity(): { conv: string; user: string } {
  return { conv: randomBytes(12).toString('base64url'), user: `dl_${randomBytes(12).toString('base64url')}` };
}
