// What browsers load, read once from where the build has put it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { PreceptorError } from '../../errors.ts';
import { type Manifest, readManifest, widgetFolder } from './bundle.ts';

/** A thing to send, in each encoding. */
export type Asset = { type: string; body: Buffer; gzip: Buffer; brotli: Buffer; hash: string };
export type Assets = { manifest: Manifest; loader: Asset; scripts: Map<string, Asset> };

/** Throws `widget-missing` where nothing has been built. */
export function readAssets(folder = widgetFolder): Assets {
  try {
    const manifest = readManifest(folder);
    const read = (name: string): Asset => {
      const body = readFileSync(join(folder, name));
      return {
        type: 'text/javascript; charset=utf-8',
        body,
        gzip: readFileSync(join(folder, `${name}.gz`)),
        brotli: readFileSync(join(folder, `${name}.br`)),
        hash: hashOf(body),
      };
    };
    const names = [manifest.demo, manifest.chat, ...manifest.preload, ...manifest.card];
    return {
      manifest,
      loader: read(manifest.loader),
      scripts: new Map(names.map((name) => [name, read(name)])),
    };
  } catch (error) {
    throw new PreceptorError('widget-missing', { path: folder }, error);
  }
}

/** A page as an asset. */
export function toAsset(html: string): Asset {
  const body = Buffer.from(html);
  return {
    type: 'text/html; charset=utf-8',
    body,
    gzip: gzipSync(body, { level: 9 }),
    brotli: brotliCompressSync(body),
    hash: hashOf(body),
  };
}

function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 12);
}
