// What a browser loads of ours, as the server sends it, and how much that may be.
import { type Asset, readAssets, toAsset } from '../src/channels/web/assets.ts';
import { widgetFolder } from '../src/channels/web/bundle.ts';
import { chatPage } from '../src/channels/web/pages.ts';
import { languages } from '../src/widget/texts/languages.ts';

/** Bytes; `limit` is on the gzipped ones. */
export type Size = { what: string; raw: number; gzip: number; brotli: number; limit?: number };

/** Measures what has been built into `folder`. Throws `widget-missing`. */
export function measureOurs(folder = widgetFolder): { loader: Size; chat: Size; card: Size } {
  const { manifest, loader, scripts } = readAssets(folder);
  const named = (names: string[]) => names.map((name) => scripts.get(name)!);
  // On a site that is not configured: further origins and addresses add a few bytes.
  const { html } = chatPage(manifest, languages.en, {
    ancestors: [],
    line: 'http://localhost:3978',
    privacyUrl: '/privacy',
  });
  return {
    loader: { ...sum('the loader, /widget.js', [loader]), limit: 2048 },
    chat: {
      ...sum('the chat page until the first answer', [
        toAsset(html),
        ...named([manifest.chat, ...manifest.preload]),
      ]),
      limit: 80_000,
    },
    card: sum("the cards' part, with the first card", named(manifest.card)),
  };
}

/** One line for each that is over its limit. */
export function overLimits(sizes: Size[]): string[] {
  return sizes.flatMap(({ what, gzip, limit }) =>
    limit !== undefined && gzip > limit
      ? [`${what}: ${gzip} bytes gzipped, ${gzip - limit} over the limit of ${limit}`]
      : [],
  );
}

/** Each file is compressed by itself, as it is sent. */
function sum(what: string, assets: Asset[]): Size {
  const total = (of: (asset: Asset) => Buffer) =>
    assets.reduce((bytes, asset) => bytes + of(asset).length, 0);
  return {
    what,
    raw: total(({ body }) => body),
    gzip: total(({ gzip }) => gzip),
    brotli: total(({ brotli }) => brotli),
  };
}
