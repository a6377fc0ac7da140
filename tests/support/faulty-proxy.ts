// A reverse proxy on loopback that fails on purpose: answers for the server, keeps its answers back, cuts its streams.
import { type IncomingMessage, type Server, createServer, request as forward } from 'node:http';
import { type Socket, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `behind`: the server gets the request, only its answer is replaced. Status 0 is a lost connection. */
export type Fault = {
  method: string;
  path: RegExp;
  status: number;
  behind?: boolean;
  times?: number;
  headers?: Record<string, string>;
};

export type FaultyProxy = {
  address: string;
  /** Fails the next `times` (1) requests that match. */
  fail(fault: Fault): void;
  /** Cuts the next stream after so many bytes from the server. */
  cutNextStreamAfter(bytes: number): void;
  /** Cuts all streams now. */
  cutStreams(): void;
  /** Puts bytes into all streams on their way to the client. */
  inject(bytes: Uint8Array): void;
  streams(): number;
  /** All bytes that clients have sent into streams. */
  sentByClients(): Buffer;
  /** "GET /path" of all requests so far, streams included. */
  seen: string[];
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const faults: (Fault & { left: number })[] = [];
  const seen: string[] = [];
  const streams = new Set<{ client: Socket; server: Socket }>();
  const fromClients: Buffer[] = [];
  let cutAfter: number | undefined;

  const server: Server = createServer((request, response) => {
    void (async () => {
      seen.push(nameOf(request));
      const body = await buffer(request);
      const fault = faults.find(
        ({ left, method, path }) => left && method === request.method && path.test(request.url ?? ''),
      );
      if (fault) fault.left--;
      if (fault && !fault.behind) return end(fault);
      const passed = forward({
        hostname,
        port,
        method: request.method,
        path: request.url,
        headers: request.headers,
      });
      passed.once('error', () => response.destroy());
      passed.once('response', (answer) => {
        if (fault) {
          answer.resume().once('end', () => end(fault));
          return;
        }
        // restify changes writeHead of all servers of the process: it no longer gives the response back.
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      passed.end(body);
    })();
    function end({ status, headers }: Fault): void {
      if (!status) {
        response.destroy();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end('{"error":{"code":"Injected"}}');
    }
  });
  server.on('upgrade', (request: IncomingMessage, client: Socket, head: Buffer) => {
    seen.push(nameOf(request));
    const upstream = connect(Number(port), hostname);
    const stream = { client, server: upstream };
    const limit = cutAfter;
    cutAfter = undefined;
    streams.add(stream);
    let passed = 0;
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headerLines(request)}\r\n\r\n`);
    upstream.write(head);
    upstream.on('data', (chunk: Buffer) => {
      passed += chunk.length;
      client.write(
        limit !== undefined && passed > limit ? chunk.subarray(0, chunk.length - (passed - limit)) : chunk,
      );
      if (limit !== undefined && passed >= limit) cut(stream);
    });
    client.on('data', (chunk: Buffer) => {
      fromClients.push(chunk);
      upstream.write(chunk);
    });
    for (const end of [client, upstream]) end.on('error', () => cut(stream)).on('close', () => cut(stream));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the proxy does not listen');

  function cut(stream: { client: Socket; server: Socket }): void {
    if (!streams.delete(stream)) return;
    stream.client.destroySoon();
    stream.server.destroySoon();
  }

  return {
    address: `http://127.0.0.1:${address.port}`,
    fail: (fault) => void faults.push({ ...fault, left: fault.times ?? 1 }),
    cutNextStreamAfter: (bytes) => void (cutAfter = bytes),
    cutStreams: () => [...streams].forEach(cut),
    inject: (bytes) => streams.forEach(({ client }) => void client.write(bytes)),
    streams: () => streams.size,
    sentByClients: () => Buffer.concat(fromClients),
    seen,
    async [Symbol.asyncDispose]() {
      [...streams].forEach(cut);
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

const nameOf = ({ method, url }: IncomingMessage) => `${method} ${url}`;

function headerLines({ rawHeaders }: IncomingMessage): string {
  return rawHeaders.flatMap((name, i) => (i % 2 ? [] : `${name}: ${rawHeaders[i + 1]}`)).join('\r\n');
}
