// The tokens of the Direct Line service: what each opens, for how long, and what is refused.
import { SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Tokens, makeTokens, newIdentity } from '../../src/channels/directline/tokens.ts';

const secret = 'a secret of more than thirty-two characters';
const claims = { conv: 'conv-1', user: 'dl_anna' };
const purposes = ['chat', 'stream', 'resume'] as const;
const missing = expect.objectContaining({ code: 'token-missing', status: 401 }) as Error;
const expired = expect.objectContaining({ code: 'token-expired', status: 403 }) as Error;
const minute = 60_000;
const day = 24 * 60 * minute;

let time: number;
let tokens: Tokens;
beforeEach(() => {
  time = Date.parse('2026-11-23T12:00:00.000Z');
  tokens = makeTokens(secret, () => new Date(time));
});

describe('a token of each purpose', () => {
  test.each(purposes)('of %s says which conversation and which user it is for', async (purpose) => {
    expect(await tokens.verify(purpose, await tokens.sign(purpose, claims))).toEqual(claims);
  });

  test('of a stream also says from where to go on', async () => {
    const ticket = await tokens.sign('stream', { ...claims, after: 7 });
    expect(await tokens.verify('stream', ticket)).toEqual({ ...claims, after: 7 });
  });

  test.each(
    purposes.flatMap((signed) =>
      purposes.filter((asked) => asked !== signed).map((asked) => ({ signed, asked })),
    ),
  )('of $signed is not taken for $asked', async ({ signed, asked }) => {
    await expect(tokens.verify(asked, await tokens.sign(signed, claims))).rejects.toThrow(missing);
  });

  test.each([
    ['chat', 30 * minute],
    ['stream', minute],
    ['resume', 90 * day],
  ] as const)('of %s holds for %d ms and is expired then', async (purpose, lifetime) => {
    const token = await tokens.sign(purpose, claims);
    time += lifetime - 1000;
    expect(await tokens.verify(purpose, token)).toEqual(claims);
    time += 1000;
    await expect(tokens.verify(purpose, token)).rejects.toThrow(expired);
  });

  test('holds on another replica with the same secret', async () => {
    const replica = makeTokens(secret, () => new Date(time));
    expect(await replica.verify('chat', await tokens.sign('chat', claims))).toEqual(claims);
  });

  test('shows its user to the client, which takes it for its own id', async () => {
    expect(decodeJwt(await tokens.sign('chat', claims))).toMatchObject({ user: 'dl_anna' });
  });
});

describe('a token that is refused as not ours', () => {
  const key = new TextEncoder().encode(secret);
  const now = () => Math.floor(time / 1000);

  test('is one signed with another secret, also when it has expired', async () => {
    const foreign = makeTokens('quite another secret of that length!', () => new Date(time));
    const token = await foreign.sign('chat', claims);
    await expect(tokens.verify('chat', token)).rejects.toThrow(missing);
    time += 31 * minute;
    await expect(tokens.verify('chat', token)).rejects.toThrow(missing);
  });

  test('is one that is not signed at all', async () => {
    const token = new UnsecuredJWT(claims)
      .setAudience('chat')
      .setIssuedAt(now())
      .setExpirationTime(now() + 60)
      .encode();
    await expect(tokens.verify('chat', token)).rejects.toThrow(missing);
  });

  test('is one signed with another algorithm of the same secret', async () => {
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS512' })
      .setAudience('chat')
      .setExpirationTime(now() + 60)
      .sign(key);
    await expect(tokens.verify('chat', token)).rejects.toThrow(missing);
  });

  test.each([{ conv: 'conv-1' }, { user: 'dl_anna' }, { conv: 7, user: 'dl_anna' }])(
    'is one of ours without what it must say: %o',
    async (payload) => {
      const token = await new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience('chat')
        .setExpirationTime(now() + 60)
        .sign(key);
      await expect(tokens.verify('chat', token)).rejects.toThrow(missing);
    },
  );

  test('is one whose claims were exchanged for those of somebody else', async () => {
    const [header, , signature] = (await tokens.sign('chat', claims)).split('.');
    const [, payload] = (await tokens.sign('chat', { conv: 'conv-2', user: 'dl_bela' })).split('.');
    await expect(tokens.verify('chat', [header, payload, signature].join('.'))).rejects.toThrow(missing);
  });

  test('is one of which any character was changed', async () => {
    const token = await tokens.sign('chat', claims);
    // The last character of a part carries unused bits, so its neighbours may read the same.
    const places = Array.from(token, (_, at) => at).filter((at) => /^[^.]/.test(token.slice(at + 1)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.'),
        async (at, letter) => {
          fc.pre(token[at] !== letter);
          const changed = token.slice(0, at) + letter + token.slice(at + 1);
          await expect(tokens.verify('chat', changed)).rejects.toThrow(missing);
        },
      ),
    );
  });

  test.each([undefined, '', 'junk', 'a.b.c', '..'])('is %o', async (token) => {
    await expect(tokens.verify('chat', token)).rejects.toThrow(missing);
  });
});

test('an identity is new each time, and its user id is of the kind that only a token may carry', () => {
  const identities = Array.from({ length: 100 }, newIdentity);
  expect(new Set(identities.map(({ conv }) => conv)).size).toBe(100);
  expect(new Set(identities.map(({ user }) => user)).size).toBe(100);
  for (const { conv, user } of identities) {
    expect(user).toMatch(/^dl_[\w-]{16}$/);
    expect(conv).toMatch(/^[\w-]{16}$/);
  }
});
