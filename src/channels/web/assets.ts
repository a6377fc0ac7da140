// What browsers load: the loader, the chat page's script and Web Chat's own bundle, compressed once and kept in memory.
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export type Asset = { type: string; body: Buffer; gzip: Buffer; brotli: Buffer; hash: string };
export type AssetName = 'widget.js' | 'chat.js' | 'webchat.js';
export type Assets = (name: AssetName) => Promise<Asset>;

/** Makes each asset at its first request and keeps it. */
export function makeAssets(): Assets {
  const made = new Map<AssetName, Promise<Asset>>();
  return (name) => {
    const asset = made.get(name) ?? sources[name]().then(compress);
    made.set(name, asset);
    return asset;
  };
}

const sources: Record<AssetName, () => Promise<Buffer>> = {
  'widget.js': () => bundle('loader.ts'),
  'chat.js': () => bundle('chat.ts'),
  // The package exports modules only; its ready-made bundle lies beside them.
  'webchat.js': () =>
    readFile(join(dirname(fileURLToPath(import.meta.resolve('botframework-webchat'))), 'webchat.js')),
};

async function bundle(file: string): Promise<Buffer> {
  const entry = fileURLToPath(new URL(`../../widget/${file}`, import.meta.url));
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return Buffer.from(result.outputFiles[0]!.contents);
}

function compress(body: Buffer): Asset {
  // Quality 5: 4 MB in a blink; 11 would hold the first visitor up for seconds.
  const brotli = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: body.length > 200_000 ? 5 : 11 },
  });
  return {
    type: 'text/javascript; charset=utf-8',
    body,
    gzip: gzipSync(body, { level: 9 }),
    brotli,
    hash: createHash('sha256').update(body).digest('hex').slice(0, 12),
  };
}
