// A reverse proxy on loopback that fails on purpose: answers for the server, keeps its answers back, cuts its streams, or
// lets them go silent.
import { type IncomingMessage, type Server, createServer, request as forward } from 'node:http';
import { type Socket, connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `behind`: the server gets the request, only its answer is replaced. Status 0 is a lost connection, 'none' no answer at all. */
export type Fault = {
  method: string;
  path: RegExp;
  status: number | 'none';
  behind?: boolean;
  times?: number;
  headers?: Record<string, string>;
  body?: string;
};

export type FaultyProxy = {
  address: string;
  /** Fails the next `times` (1) requests that match; the function it gives ends that. */
  fail(fault: Fault): () => void;
  /** Cuts the next stream after so many bytes from the server. */
  cutNextStreamAfter(bytes: number): void;
  /** Cuts all streams now. */
  cutStreams(): void;
  /** Leaves all streams of now open, and lets nothing more through to the client, not even that the server is gone. */
  silenceStreams(): void;
  /** Puts bytes into all streams on their way to the client. */
  inject(bytes: Uint8Array): void;
  streams(): number;
  /** All bytes that clients have sent into streams. */
  sentByClients(): Buffer;
  /** "GET /path" of all requests so far, streams included. */
  seen: string[];
  [Symbol.asyncDispose](): Promise<void>;
};

type Stream = { client: Socket; server: Socket; silent: boolean };

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const faults: (Fault & { left: number })[] = [];
  const seen: string[] = [];
  const streams = new Set<Stream>();
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
    function end({ status, headers, body = '{"error":{"code":"Injected"}}' }: Fault): void {
      if (status === 'none') return;
      if (!status) {
        response.destroy();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body);
    }
  });
  server.on('upgrade', (request: IncomingMessage, client: Socket, head: Buffer) => {
    seen.push(nameOf(request));
    const upstream = connect(Number(port), hostname);
    const stream: Stream = { client, server: upstream, silent: false };
    const limit = cutAfter;
    cutAfter = undefined;
    streams.add(stream);
    let passed = 0;
    upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${headerLines(request)}\r\n\r\n`);
    upstream.write(head);
    upstream.on('data', (chunk: Buffer) => {
      if (stream.silent) return;
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
    client.on('error', () => cut(stream)).on('close', () => cut(stream));
    const ended = () => {
      if (!stream.silent) cut(stream);
    };
    upstream.on('error', ended).on('close', ended);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the proxy does not listen');

  function cut(stream: Stream): void {
    if (!streams.delete(stream)) return;
    stream.client.destroySoon();
    stream.server.destroySoon();
  }

  return {
    address: `http://127.0.0.1:${address.port}`,
    fail(fault) {
      const planned = { ...fault, left: fault.times ?? 1 };
      faults.push(planned);
      return () => void (planned.left = 0);
    },
    cutNextStreamAfter: (bytes) => void (cutAfter = bytes),
    cutStreams: () => [...streams].forEach(cut),
    silenceStreams: () => streams.forEach((stream) => (stream.silent = true)),
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
