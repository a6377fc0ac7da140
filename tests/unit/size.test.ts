// What a browser loads stays within its limits: the check of `npm run size`, without the network.
import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureOurs, overLimits } from '../../bench/our-sizes.ts';
import { readManifest, widgetFolder } from '../../src/channels/web/bundle.ts';

test('the loader and the chat page are within their limits', () => {
  const { loader, chat } = measureOurs();
  expect([loader.limit, chat.limit]).toEqual([2048, 80_000]);
  expect(overLimits([loader, chat])).toEqual([]);
});

test('counts the page, its script and all that this needs, and not the cards', () => {
  const { chat, card } = measureOurs();
  const { preload, style } = readManifest();
  // The Direct Line library, and what it shares with the page's own script.
  expect(preload.length).toBeGreaterThanOrEqual(2);
  expect(chat.raw).toBeGreaterThan(100_000 + style.length);
  expect(chat.gzip).toBeLessThan(chat.raw / 2);
  expect(chat.brotli).toBeLessThan(chat.gzip);
  expect(card.gzip).toBeGreaterThan(10_000);
});

test.each([
  ['the loader', () => readManifest().loader, 'the loader, /widget.js'],
  ['what the page needs', () => readManifest().preload[0]!, 'the chat page until the first answer'],
])('says which is over its limit, and by how much: %s', (_name, file, what) => {
  const folder = mkdtempSync(join(tmpdir(), 'preceptor-size-'));
  cpSync(widgetFolder, folder, { recursive: true });
  appendFileSync(join(folder, `${file()}.gz`), randomBytes(100_000));
  const { loader, chat, card } = measureOurs(folder);
  rmSync(folder, { recursive: true });
  const before = measureOurs();
  const size = what === loader.what ? before.loader : before.chat;
  expect(overLimits([loader, chat, card])).toEqual([
    `${what}: ${size.gzip + 100_000} bytes gzipped, ${size.gzip + 100_000 - size.limit!} over the limit of ${size.limit}`,
  ]);
});
