// A site of its own with Web Chat on it, as its makers publish it: what any standard Direct Line client sees of our server.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export type WebChatSite = {
  /** "http://127.0.0.1:PORT": the origin that ALLOWED_ORIGINS of the app must name. */
  address: string;
  /** The page whose chat talks to the app at this address. */
  pageFor(appAddress: string): string;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Listens before there is an app, since the app must be started with the site's origin. */
export async function startWebChatSite(): Promise<WebChatSite> {
  // The package exports modules only; its ready-made bundle lies beside them.
  const folder = dirname(fileURLToPath(import.meta.resolve('botframework-webchat')));
  const body = await readFile(join(folder, 'webchat.js'));
  const bundle = { body, gzip: gzipSync(body, { level: 9 }) };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/webchat.js') {
      send(request, response, bundle, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      });
    } else if (pathname === '/' && searchParams.has('app')) {
      const { html, policy } = chatPage(new URL(searchParams.get('app')!).origin);
      const page = Buffer.from(html);
      send(
        request,
        response,
        { body: page, gzip: gzipSync(page) },
        {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': policy,
          'cache-control': 'no-store',
        },
      );
    } else {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    pageFor: (appAddress) => `${address}/?app=${encodeURIComponent(appAddress)}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { body, gzip }: { body: Buffer; gzip: Buffer },
  headers: Record<string, string>,
): void {
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  const sent = zipped ? gzip : body;
  response.writeHead(200, {
    ...headers,
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    'content-length': sent.length,
    vary: 'accept-encoding',
  });
  response.end(sent);
}

function chatPage(app: string): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  return {
    // The policy that Web Chat asks for, and not a word more.
    policy: [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      `connect-src ${app} ${app.replace(/^http/, 'ws')}`,
      'img-src blob: data:',
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
    ].join('; '),
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A site with Web Chat</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">html, body, main { height: 100%; margin: 0; }</style>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="/webchat.js"></script>
<script nonce="${nonce}">
  (async () => {
    const session = JSON.parse(sessionStorage.getItem('chat')) ?? (await openSession());
    // A page that is loaded again goes on with its conversation: the token names it.
    sessionStorage.setItem('chat', JSON.stringify(session));
    WebChat.renderWebChat({
      directLine: WebChat.createDirectLine({ token: session.token, domain: session.domain }),
      nonce: '${nonce}',
      locale: 'en-US',
      styleOptions: { hideUploadButton: true, suggestedActionLayout: 'stacked' },
    }, document.querySelector('main'));
  })();

  async function openSession() {
    const response = await fetch('${app}/api/directline/token', { method: 'POST' });
    if (!response.ok) throw new Error('no token: ' + response.status);
    return response.json();
  }
</script>
</body>
</html>
`,
  };
}
