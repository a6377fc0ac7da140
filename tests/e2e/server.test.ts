// The running server, asked over HTTP: health, assets, refusals.
import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, startApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app[Symbol.asyncDispose]());

test('says that it lives and is ready', async () => {
  expect((await fetch(`${app.address}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${app.address}/readyz`)).json()).toEqual({ status: 'ready' });
  expect(await (await fetch(`${app.address}/metrics`)).text()).toContain('preceptor_sockets 0');
});

test('keeps idle connections longer than the load balancers before it', async () => {
  const { headers } = await fetch(`${app.address}/healthz`);
  expect(headers.get('keep-alive')).toBe('timeout=65');
});

test('serves a loader of at most 3 KB gzipped that asks for nothing before it is opened', async () => {
  const raw = await new Promise<Buffer>((resolve, reject) => {
    request(`${app.address}/widget.js`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
  expect(raw.length).toBeLessThanOrEqual(3 * 1024);
  const code = gunzipSync(raw).toString('utf8');
  expect(code).not.toMatch(/fetch\(|XMLHttpRequest|localStorage|sessionStorage|document\.cookie/);
});
