// A real headless browser: Chrome where CHROME_PATH names one, else the Chromium that comes inside an npm package.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export type TestBrowser = { browser: Browser; [Symbol.asyncDispose](): Promise<void> };

export async function openBrowser(): Promise<TestBrowser> {
  // The package unpacks into TMPDIR and takes what it finds there: a folder of its own keeps versions apart.
  const folder = mkdtempSync(join(tmpdir(), 'preceptor-chromium-'));
  const earlier = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = process.env['CHROME_PATH'] ?? (await packaged.executablePath());
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // Not the package's own flags: they switch web security off, and with it what these tests are about.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  if (earlier === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = earlier;
  return {
    browser,
    async [Symbol.asyncDispose]() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
