// The pages of the chat: the chat itself, for a site's frame or alone, and what becomes of what one writes in it.
import { createHash } from 'node:crypto';
import type { Texts } from '../../widget/texts/texts.ts';
import type { Manifest } from './bundle.ts';

export type Page = { html: string; policy: string };

/** The chat page. `ancestors` may show it in a frame, `line` is the Direct Line service it talks to. */
export function chatPage(
  manifest: Manifest,
  texts: Texts,
  { ancestors, line, privacyUrl }: { ancestors: string[]; line: string; privacyUrl: string },
): Page {
  const host = new URL(line);
  const remote = `${host.origin} ${host.origin.replace(/^http/, 'ws')}`;
  return {
    policy: [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      `connect-src 'self' ${remote}`,
      // No host but ours: an image that an answer or a card names elsewhere is not fetched.
      "img-src 'self' data:",
      "script-src 'self'",
      `style-src 'sha256-${createHash('sha256').update(manifest.style).digest('base64')}'`,
      `frame-ancestors 'self' ${ancestors.join(' ')}`.trim(),
    ].join('; '),
    html: `<!doctype html>
<html lang="${escapeHtml(texts.language)}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<title>${escapeHtml(texts.title)}</title>
<link rel="icon" href="data:,">
<script type="module" src="/assets/${manifest.chat}"></script>
${manifest.preload.map((name) => `<link rel="modulepreload" href="/assets/${name}">`).join('\n')}
<style>${manifest.style}</style>
</head>
<body>
<div id="chat"><header class="header"><div class="who"><h1>${escapeHtml(texts.title)}</h1><p>${escapeHtml(texts.notAPerson)}</p></div></header></div>
<script type="application/json" id="page">${inScript({ texts, privacyUrl })}</script>
</body>
</html>
`,
  };
}

/** JSON inside a script element: no text in it may end the element. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
