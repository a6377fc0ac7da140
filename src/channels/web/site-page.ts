// What the demo page and the privacy page have in common: the frame of the page, its look and its policy.
import { createHash } from 'node:crypto';
import { cssVariables } from '../../design/tokens.ts';
import { type Page, escapeHtml } from './pages.ts';

export type SitePage = {
  title: string;
  description: string;
  /** Rules beyond the common ones. */
  style?: string;
  /** HTML: the header, the main part, the footer, and what stands at the end of the body. */
  header: string;
  main: string;
  footer: string;
  scripts?: string;
  /** What the policy allows beyond the page's own style and images. */
  allowed?: string[];
};

/** A page of this server's own, beside the chat. */
export function sitePage({
  title,
  description,
  style = '',
  header,
  main,
  footer,
  scripts = '',
  allowed = [],
}: SitePage): Page {
  const allStyle = cssVariables() + commonStyle + style;
  return {
    policy: [
      "default-src 'none'",
      "base-uri 'none'",
      "connect-src 'none'",
      `style-src 'sha256-${createHash('sha256').update(allStyle).digest('base64')}'`,
      "img-src 'self' data:",
      "frame-ancestors 'none'",
      ...allowed,
    ].join('; '),
    html: `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${allStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<div class="wide">
${header}
</div>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="end">
<div class="wide">
${footer}
</div>
</footer>
${scripts}
</body>
</html>
`,
  };
}

/** A plain mark before a name in a header. */
export const mark = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3v18M3 12h18"/></svg>';

// Colours and sizes are the tokens', directions logical. What takes the focus scrolls clear of the widget's button.
const commonStyle = `
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-block:var(--space-5) 5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--surface);color:var(--ink);font-family:var(--type-family);font-size:var(--type-body);line-height:var(--type-line);overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:var(--type-display);letter-spacing:-0.015em}
h2{font-size:var(--type-title)}
h3{font-size:var(--type-lead)}
p{max-width:42rem;text-wrap:pretty}
a{color:var(--link);text-underline-offset:0.2em}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:0.9em;direction:ltr;unicode-bidi:isolate}
main:focus{outline:0}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
[hidden]{display:none!important}
.wide{max-width:70rem;margin-inline:auto;padding-inline:max(var(--space-4),env(safe-area-inset-left)) max(var(--space-4),env(safe-area-inset-right))}
.lead{font-size:var(--type-lead);color:var(--ink-soft)}
.soft{color:var(--ink-soft)}
.skip{position:absolute;inset-block-start:var(--space-2);inset-inline-start:var(--space-2);z-index:1;padding:var(--space-3) var(--space-4);border-radius:var(--radius-small);background:var(--surface);box-shadow:var(--shadow-low)}
.skip:not(:focus){clip-path:inset(50%);width:1px;height:1px;padding:0;overflow:hidden;white-space:nowrap}
.top{border-block-end:1px solid var(--line)}
.top .wide{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;column-gap:var(--space-5)}
.top ul{display:flex;flex-wrap:wrap;column-gap:var(--space-3);list-style:none;font-size:var(--type-small)}
.top a,.top .name{display:inline-flex;align-items:center;min-height:2.75rem;color:inherit;text-decoration:none}
.top a:hover{text-decoration:underline}
.top .name{gap:var(--space-2);font-weight:600}
.top svg{flex:none;width:1.75rem;height:1.75rem;padding:0.375rem;border-radius:var(--radius-small);background:var(--accent);fill:none;stroke:var(--on-accent);stroke-width:4;stroke-linecap:round}
.end{padding-block:var(--space-6) 7rem;border-block-start:1px solid var(--line);font-size:var(--type-small);color:var(--ink-soft)}
.end ul{display:flex;flex-wrap:wrap;column-gap:var(--space-5);margin-block-start:var(--space-2);list-style:none}
.end a{display:inline-flex;align-items:center;min-height:2rem}
@media (min-width:40rem){.wide{padding-inline:var(--space-6)}.top .wide{min-height:4rem}.top ul{column-gap:var(--space-5);font-size:inherit}}
@media print{.top,.end,.skip{display:none}}
`;
