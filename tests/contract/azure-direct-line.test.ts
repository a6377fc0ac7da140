// With a Direct Line secret the token route asks Azure for the token; a loopback server stands for Azure here.
import { type IncomingHttpHeaders, type Server, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestApp, startApp } from '../support/app.ts';
import { takeToken } from '../support/visitor.ts';

const secret = 'the-direct-line-secret';
const site = 'https://img.example.org';
const issued = { conversationId: 'azure-conversation', token: 'azure-token', expires_in: 1800 };
type Asked = {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
};

let azure: Server;
let domain: string;
let app: TestApp;
let asked: Asked[];
let answer: (response: ServerResponse) => void;
beforeAll(async () => {
  azure = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      asked.push({ method: request.method, url: request.url, headers: request.headers, body });
      answer(response);
    })();
  });
  await new Promise<void>((resolve) => void azure.listen(0, '127.0.0.1', resolve));
  const address = azure.address();
  domain = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v3/directline`;
  app = await startApp({
    env: { DIRECT_LINE_SECRET: secret, DIRECT_LINE_DOMAIN: domain, ALLOWED_ORIGINS: site },
  });
});
afterAll(async () => {
  azure.closeAllConnections();
  azure.close();
  await app[Symbol.asyncDispose]();
});
beforeEach(() => {
  asked = [];
  answer = (response) => reply(response, 200, issued);
});
afterEach(() => void vi.restoreAllMocks());

describe('the token route with a Direct Line secret', () => {
  test('exchanges the secret for a token of one new user on one site', async () => {
    const { status, body } = await takeToken(app.address, { origin: site });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...issued,
      userId: expect.stringMatching(/^dl_[\w-]{16}$/) as string,
      domain,
      resumed: false,
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v3/directline/tokens/generate' });
    expect(asked[0]?.headers).toMatchObject({
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
    });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ user: { id: body.userId }, trustedOrigins: [site] });
  });

  test('names another user each time', async () => {
    const users = [await takeToken(app.address), await takeToken(app.address)].map(({ body }) => body.userId);
    expect(new Set(users).size).toBe(2);
  });

  test('passes on nothing else that Azure may say', async () => {
    answer = (response) => reply(response, 200, { ...issued, secret, internal: true });
    const { body } = await takeToken(app.address);
    expect(Object.keys(body).toSorted()).toEqual([
      'conversationId',
      'domain',
      'expires_in',
      'resumed',
      'token',
      'userId',
    ]);
  });

  test('asks Azure nothing for a site that is not allowed', async () => {
    expect((await takeToken(app.address, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(asked).toEqual([]);
  });
});

describe('when Azure issues no token', () => {
  test.each<[string, (response: ServerResponse) => void]>([
    [
      'refuses the secret',
      (response) => reply(response, 403, { error: { code: 'BadArgument', message: secret } }),
    ],
    ['does not know it', (response) => reply(response, 401, { error: { code: 'Unauthorized' } })],
    ['fails', (response) => reply(response, 500, { error: { code: 'ServiceError' } })],
    ['limits the rate', (response) => reply(response, 429, {})],
    ['answers no JSON', (response) => void response.end('<html>')],
    [
      'answers without a token',
      (response) => reply(response, 200, { conversationId: 'c', expires_in: 1800 }),
    ],
    ['breaks the connection', (response) => void response.destroy()],
    [
      'stops in the middle of its answer',
      (response) => void response.write('{"token":', () => response.destroy()),
    ],
  ])('because it %s, the visitor reads 502 and may try again', async (_case, fault) => {
    answer = fault;
    const { status, body } = await takeToken(app.address);
    expect(status).toBe(502);
    expect(body.error?.code).toBe('ServiceError');
    expect(body.error?.message).toMatch(/try again/);
    answer = (response) => reply(response, 200, issued);
    expect((await takeToken(app.address)).status).toBe(200);
  });

  test('because it hangs, the visitor reads 502 after the time that is allowed', async () => {
    const patience = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    answer = () =>
      patience.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    expect((await takeToken(app.address)).status).toBe(502);
    expect(timeout).toHaveBeenCalledOnce();
    expect(timeout.mock.calls[0]?.[0]).toBeLessThanOrEqual(15_000);
  });
});

test('the secret is shown nowhere: not in tokens, refusals, pages, scripts or metrics', async () => {
  const shown: string[] = [];
  const show = async (response: Response) => {
    shown.push(JSON.stringify([...response.headers]), await response.text());
  };
  const token = () =>
    fetch(`${app.address}/api/directline/token`, { method: 'POST', headers: { origin: site } });
  await show(await token());
  answer = (response) =>
    reply(response, 403, { error: { code: 'BadArgument', message: `wrong secret ${secret}` } });
  await show(await token());
  for (const path of ['/', '/chat', '/widget.js', '/assets/chat.js', '/metrics', '/readyz'])
    await show(await fetch(app.address + path));
  expect(shown.join('\n')).toContain('azure-token');
  expect(shown.join('\n')).not.toContain(secret);
});

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
