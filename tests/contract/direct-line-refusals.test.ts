// What the Direct Line service refuses, with which status and code, and that a refusal always reaches the client.
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, startApp } from '../support/app.ts';
import { type Visitor, ask, refusal, takeToken, visit } from '../support/visitor.ts';

const site = 'https://img.example.org';
let time = Date.parse('2026-11-23T12:00:00.000Z');
let app: TestApp;
let anna: Visitor;
beforeAll(async () => {
  app = await startApp({ clock: () => new Date(time), env: { ALLOWED_ORIGINS: site } });
  anna = await visit(app.address);
});
afterAll(() => app[Symbol.asyncDispose]());

/** Every request that a client makes with its token. */
const requests: [
  string,
  (token: string | undefined, headers?: Record<string, string>) => ReturnType<typeof ask>,
][] = [
  [
    'refreshing a token',
    (token, headers) => ask(`${anna.domain}/tokens/refresh`, { method: 'POST', ...given(token, headers) }),
  ],
  [
    'starting',
    (token, headers) => ask(`${anna.domain}/conversations`, { body: { user: {} }, ...given(token, headers) }),
  ],
  ['reconnecting', (token, headers) => ask(`${anna.base}?watermark=`, given(token, headers))],
  ['reading', (token, headers) => ask(`${anna.base}/activities`, given(token, headers))],
  [
    'sending',
    (token, headers) =>
      ask(`${anna.base}/activities`, { body: { type: 'message', text: 'hello' }, ...given(token, headers) }),
  ],
  [
    'uploading',
    (token, headers) => ask(`${anna.base}/upload?userId=x`, { body: 'a file', ...given(token, headers) }),
  ],
];
const given = (token: string | undefined, headers: Record<string, string> = {}) => ({
  headers,
  ...(token === undefined ? {} : { token }),
});

describe.each(requests)('%s', (_name, request) => {
  test('without a token is 401', async () => {
    expect(await request(undefined)).toMatchObject({
      status: 401,
      body: { error: { code: 'Unauthorized' } },
    });
  });

  test.each([
    ['a junk token', { authorization: 'Bearer junk' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['an empty header', { authorization: '' }],
  ])('with %s is 401', async (_case, headers) => {
    expect(await request(undefined, headers)).toMatchObject({
      status: 401,
      body: { error: { code: 'Unauthorized' } },
    });
  });

  test('with the ticket of a stream or the cookie of a browser is 401', async () => {
    const ticket = new URL(anna.streamUrl).searchParams.get('t') ?? '';
    const cookie = /=([^;]+)/.exec((await takeToken(app.address)).headers.get('set-cookie') ?? '')?.[1] ?? '';
    for (const token of [ticket, cookie]) {
      expect(token.split('.')).toHaveLength(3);
      expect(await request(token)).toMatchObject({ status: 401 });
    }
  });

  test('with an expired token is 403 TokenExpired', async () => {
    const { token = '' } = (await takeToken(app.address)).body;
    time += 30 * 60_000;
    const refused = await request(token);
    time -= 30 * 60_000;
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'TokenExpired' } } });
  });

  test('from the page of a site that is not allowed is 403, and its scripts may not read even that', async () => {
    const refused = await request(anna.token, { origin: 'https://elsewhere.example' });
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'Forbidden' } } });
    expect(refused.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('from the page of an allowed site may be read by its scripts, refusals too', async () => {
    for (const token of [anna.token, 'junk']) {
      const reply = await request(token, { origin: site });
      expect(reply.headers.get('access-control-allow-origin')).toBe(site);
      expect(reply.headers.get('vary')).toMatch(/origin/i);
    }
  });
});

describe.each(requests.filter(([name]) => ['reconnecting', 'reading', 'sending'].includes(name)))(
  '%s',
  (_name, request) => {
    test('with the token of another conversation is 403', async () => {
      const bela = await visit(app.address);
      expect(await request(bela.token)).toMatchObject({
        status: 403,
        body: { error: { code: 'Forbidden' } },
      });
    });
  },
);

describe('a conversation that was never started', () => {
  test.each(['', '/activities'])('is not found with 404: GET%s', async (path) => {
    const { token = '', conversationId, domain } = (await takeToken(app.address)).body;
    const reply = await ask(`${domain}/conversations/${conversationId}${path}`, { token });
    expect(reply).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
  });

  test('takes no activities: 404', async () => {
    const { token = '', conversationId, domain } = (await takeToken(app.address)).body;
    const body = { type: 'message', text: 'hello' };
    expect(await ask(`${domain}/conversations/${conversationId}/activities`, { token, body })).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    });
  });
});

describe('a body', () => {
  test.each(['{"type":"message"', 'hello', '\u0000'])('that is not JSON is 400: %o', async (body) => {
    expect(await anna.post(body)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
  });

  test('of 300 KB is 413, read to its end so that the answer arrives', async () => {
    const text = 'x'.repeat(300 * 1024);
    expect(await anna.post({ type: 'message', text })).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
    expect(await ask(`${anna.domain}/conversations`, { token: anna.token, body: { text } })).toMatchObject({
      status: 413,
    });
  });

  test('of a message within the limit is taken', async () => {
    expect((await anna.post({ type: 'event', name: 'large', value: 'x'.repeat(200 * 1024) })).status).toBe(
      200,
    );
  });
});

test('an upload is refused with 415, after all of it was read', async () => {
  const form = new FormData();
  form.append(
    'activity',
    new Blob([JSON.stringify({ type: 'message' })], { type: 'application/vnd.microsoft.activity' }),
  );
  form.append('file', new Blob([new Uint8Array(8 * 1024 * 1024)]), 'passport.pdf');
  const headers = { authorization: `Bearer ${anna.token}` };
  const response = await fetch(`${anna.base}/upload?userId=x`, { method: 'POST', headers, body: form });
  expect(response.status).toBe(415);
  expect(await response.json()).toEqual({
    error: { code: 'UnsupportedMediaType', message: 'Files cannot be sent here. Please type your question.' },
  });
});

describe('a preflight', () => {
  const preflight = (origin: string) =>
    fetch(`${anna.base}/activities`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent,x-requested-with',
      },
    });

  test('from an allowed site lets the Direct Line client send its headers and methods', async () => {
    const { status, headers } = await preflight(site);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(site);
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(/,\s*/);
    expect(allowed).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']),
    );
    const methods = headers.get('access-control-allow-methods')?.split(/,\s*/);
    expect(methods).toEqual(expect.arrayContaining(['GET', 'POST', 'OPTIONS']));
  });

  test('from any other site allows nothing', async () => {
    const { headers } = await preflight('https://elsewhere.example');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('a chat token', () => {
  test.each([
    ['a site that is not allowed', { origin: 'https://elsewhere.example' }],
    ['a site that only begins like an allowed one', { origin: `${site}.elsewhere.example` }],
    ['a page of no site', { origin: 'null' }],
  ])('is not given to %s: 403', async (_case, headers) => {
    const refused = await takeToken(app.address, headers);
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'Forbidden' } } });
    expect(refused.headers.has('set-cookie')).toBe(false);
  });

  test('is not given to a program that names no site: 403', async () => {
    expect(await ask(`${app.address}/api/directline/token`, { method: 'POST' })).toMatchObject({
      status: 403,
    });
  });

  test('is given to an allowed site', async () => {
    expect(await takeToken(app.address, { origin: site })).toMatchObject({ status: 200 });
  });
});

describe('limits', () => {
  test('more messages in a minute than allowed are 429 with Retry-After, in that conversation alone', async () => {
    await using strict = await startApp({ env: { MESSAGES_PER_MINUTE: '2', TOKENS_PER_MINUTE: '3' } });
    const [busy, calm] = [await visit(strict.address), await visit(strict.address)];
    expect((await busy.say('hello')).status).toBe(200);
    expect((await busy.say('hello')).status).toBe(200);
    const refused = await busy.say('hello');
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await busy.read()).status).toBe(200);
    expect((await calm.say('hello')).status).toBe(200);

    expect((await takeToken(strict.address)).status).toBe(200);
    const tokenRefused = await takeToken(strict.address);
    expect(tokenRefused).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect(Number(tokenRefused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Nobody is named by a header that any client can write.
    expect((await takeToken(strict.address, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(429);
  });
});

describe('an address that cannot be read', () => {
  test.each([
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: ['],
    ['a host that is none, from a page', `GET /healthz HTTP/1.1\r\nHost: [\r\nOrigin: ${site}`],
    ['a host with an impossible port', 'GET /healthz HTTP/1.1\r\nHost: localhost:99999'],
    ['an absolute address that is none', 'GET http://a:b/ HTTP/1.1\r\nHost: localhost'],
    ['a preflight for a host that is none', `OPTIONS /healthz HTTP/1.1\r\nHost: [\r\nOrigin: ${site}`],
  ])('is 400 and stops nobody else: %s', async (_case, head) => {
    expect(await send(`${head}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${app.address}/healthz`)).status).toBe(200);
  });

  test.each([
    ['a host that is none', 'GET /v3/directline/conversations/x/stream HTTP/1.1\r\nHost: ['],
    ['a path that is none', 'GET // HTTP/1.1\r\nHost: localhost'],
  ])('is refused as a WebSocket too: %s', async (_case, head) => {
    expect(
      await send(`${head}\r\nOrigin: ${site}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`),
    ).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

test.each([
  ['GET', '/v3/directline/nothing', 404],
  ['PUT', '/v3/directline/conversations', 405],
  ['DELETE', '/api/directline/token', 405],
])('%s %s is %d in the form of every other error', async (method, path, status) => {
  const reply = await ask(`${app.address}${path}`, { method });
  expect(reply.status).toBe(status);
  expect(reply.body.error).toEqual({
    code: expect.any(String) as string,
    message: expect.any(String) as string,
  });
});

test('a WebSocket to any other address is refused', async () => {
  for (const path of [
    '/',
    '/healthz',
    '/v3/directline/conversations',
    `/v3/directline/conversations/${anna.conversationId}`,
  ]) {
    expect(await refusal(`${app.address.replace('http', 'ws')}${path}`)).toBe(404);
  }
});

/** Sends bytes as they are and gives all that comes back until the server ends the connection. */
async function send(request: string): Promise<string> {
  const socket = connect(Number(new URL(app.address).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(request);
  return text(socket);
}
