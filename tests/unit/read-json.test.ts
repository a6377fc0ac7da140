// Reading a request's body: what is refused as the client's fault, so that nothing of it counts as the server's.
import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJson } from '../../src/channels/web/http.ts';

let server: Server;
let port: number;
beforeEach(async () => {
  server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('takes a body up to the limit, and refuses one byte more as too large', async () => {
  const body = JSON.stringify('x'.repeat(98));
  expect(await outcome(head(100) + body, 100)).toBe('x'.repeat(98));
  expect(await outcome(head(100) + body, 99)).toMatchObject({ code: 'too-large', status: 413 });
});

test('counts bytes and not letters', async () => {
  expect(await outcome(`${head(6)}"\u00e9\u00e9"`, 6)).toBe('\u00e9\u00e9');
  expect(await outcome(`${head(6)}"\u00e9\u00e9"`, 5)).toMatchObject({ code: 'too-large' });
});

test('takes an empty body for an empty object', async () => {
  expect(await outcome(head(0))).toEqual({});
  expect(await outcome(`${head(2)} \n`)).toEqual({});
});

test('refuses what is not JSON, and what broke off because the client went away', async () => {
  expect(await outcome(`${head(7)}{"type"`)).toMatchObject({ code: 'bad-request', status: 400 });
  expect(await outcome(`${head(70)}{"type"`, undefined, 'then the client goes away')).toMatchObject({
    code: 'bad-request',
  });
});

const head = (length: number) => `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;

/** What readJson makes of a request sent byte for byte: its value, or the error it throws. */
async function outcome(request: string, limit?: number, leaves?: string): Promise<unknown> {
  const arrived = once(server, 'request') as Promise<[IncomingMessage]>;
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  const [message] = await arrived;
  const read = readJson(message, limit).catch((error: unknown) => error);
  if (leaves) socket.destroy();
  return read.finally(() => socket.destroy());
}
