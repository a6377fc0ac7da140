// Stands for OpenAI and Azure OpenAI on this machine: their streaming chat completions, embeddings and errors, byte for byte.
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model does with a request: says something and ends well or badly, gives no sign, or refuses with an HTTP error. */
export type Behaviour =
  | {
      say: string;
      ends?: 'well' | 'stall' | 'break' | 'garbage' | 'cut';
      /** Letters a chunk. */ piece?: number;
    }
  | 'silence'
  | { status: number; message: string };

export type SeenRequest = {
  path: string;
  headers: IncomingMessage['headers'];
  body: {
    model?: string;
    stream?: boolean;
    temperature?: number;
    messages?: { role: string; content: string }[];
    input?: string[];
  };
  /** Whether the client went away before the answer was whole. */
  abandoned: boolean;
};

export type ModelServer = {
  /** "http://127.0.0.1:PORT", without a path. */
  origin: string;
  requests: SeenRequest[];
  /** Sets what every request from now on is answered with. */
  behave(next: Behaviour | ((request: SeenRequest) => Behaviour)): void;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startModelServer(): Promise<ModelServer> {
  const requests: SeenRequest[] = [];
  let behaviour: (request: SeenRequest) => Behaviour = () => ({ say: 'NO ANSWER' });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const seen: SeenRequest = {
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as SeenRequest['body'],
        abandoned: false,
      };
      requests.push(seen);
      response.on('close', () => (seen.abandoned = !response.writableEnded));
      const does = behaviour(seen);
      if (does === 'silence') return;
      if ('status' in does) refuse(response, does.status, does.message);
      else if (seen.path.includes('/embeddings')) sendEmbeddings(response, seen.body as EmbeddingRequest);
      else stream(response, does, seen);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave(next) {
      behaviour = typeof next === 'function' ? next : () => next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The vector that the server has for a text: 8 numbers, alike for alike texts. */
export function vectorFor(text: string): number[] {
  const vector = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const letter of text) vector[(letter.codePointAt(0) ?? 0) % 8]! += 1;
  return vector;
}

function stream(
  response: ServerResponse,
  does: Extract<Behaviour, { say: string }>,
  { path, body }: SeenRequest,
): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  const event = (data: string) => response.write(`data: ${data}\n\n`);
  const head = {
    id: 'chatcmpl-preceptor',
    object: 'chat.completion.chunk',
    created: 1_795_000_000,
    model: body.model ?? 'gpt-4.1-mini',
  };
  const chunk = (delta: object, finish: string | null) =>
    event(
      JSON.stringify({
        ...head,
        system_fingerprint: 'fp_test',
        choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
        usage: null,
      }),
    );
  // Azure sends its content filter's verdict on the prompt first, in a chunk without choices.
  if (path.startsWith('/openai/'))
    event(
      JSON.stringify({
        ...head,
        id: '',
        choices: [],
        prompt_filter_results: [{ prompt_index: 0, content_filter_results: {} }],
      }),
    );
  chunk({ role: 'assistant', content: '', refusal: null }, null);
  const pieces = does.piece ? new RegExp(`[^]{1,${does.piece}}`, 'g') : /\s*\S{1,5}/g;
  for (const piece of does.say.match(pieces) ?? []) chunk({ content: piece }, null);
  switch (does.ends ?? 'well') {
    case 'stall':
      return;
    case 'break':
      // Once the last words have left this machine.
      response.write(': ping\n\n', () => response.destroy());
      return;
    case 'garbage':
      event('{"id":"chatcmpl-preceptor","choices":[{"index":0,"delta":{"content":"');
      response.end();
      return;
    case 'cut':
      chunk({}, 'length');
      break;
    case 'well':
      chunk({}, 'stop');
  }
  event(
    JSON.stringify({
      ...head,
      choices: [],
      usage: { prompt_tokens: 900, completion_tokens: 80, total_tokens: 980 },
    }),
  );
  event('[DONE]');
  response.end();
}

type EmbeddingRequest = { input: string | string[]; model?: string; encoding_format?: 'float' | 'base64' };

function sendEmbeddings(
  response: ServerResponse,
  { input, model, encoding_format: format }: EmbeddingRequest,
): void {
  const data = [input].flat().map((text, index) => {
    const vector = vectorFor(text);
    return {
      object: 'embedding',
      index,
      embedding:
        format === 'base64' ? Buffer.from(Float32Array.from(vector).buffer).toString('base64') : vector,
    };
  });
  sendJson(response, 200, { object: 'list', data, model, usage: { prompt_tokens: 8, total_tokens: 8 } });
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const type = status === 429 ? 'requests' : status >= 500 ? 'server_error' : 'invalid_request_error';
  sendJson(response, status, {
    error: { message, type, param: null, code: status === 429 ? 'rate_limit_exceeded' : null },
  });
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
