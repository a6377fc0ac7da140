// The two pages: a demo of the widget on a site, and the chat inside its frame.
import { randomBytes } from 'node:crypto';

export type Page = { html: string; policy: string };

/** The chat page, for the widget's frame or alone. `ancestors` may show it, `line` is the Direct Line service it talks to. */
export function chatPage(ancestors: string[], line: string, hashes: { webchat: string; chat: string }): Page {
  const nonce = randomBytes(16).toString('base64');
  const host = new URL(line);
  const remote = `${host.origin} ${host.origin.replace(/^http/, 'ws')}`;
  return {
    // Web Chat fetches images of any host that a message names: only this policy stops it.
    policy: [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      `connect-src 'self' ${remote}`,
      'img-src blob: data:',
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      `frame-ancestors 'self' ${ancestors.join(' ')}`.trim(),
    ].join('; '),
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preceptor chat</title>
<style nonce="${nonce}">
  html, body { height: 100%; margin: 0; font: 16px/1.4 system-ui, sans-serif; color: #14282a; }
  body { display: flex; flex-direction: column; }
  header { display: flex; align-items: center; gap: 8px; padding: 8px 8px 8px 16px; background: #0f5c63; color: #fff; }
  header div { flex: 1; }
  h1 { font-size: 17px; margin: 0; }
  header p { font-size: 13px; margin: 0; }
  button { min-width: 44px; min-height: 44px; border: 0; border-radius: 8px; background: transparent; color: inherit; font: inherit; cursor: pointer; }
  button:focus-visible { outline: 3px solid #fff; outline-offset: -4px; }
  #note { margin: 0; padding: 10px 16px; background: #fff3d6; }
  #chat { flex: 1; min-height: 0; }
</style>
</head>
<body data-nonce="${nonce}">
<header><div><h1>Preceptor</h1><p>Automated assistant. Not a person, not legal advice.</p></div><button id="close" type="button" aria-label="Minimise the chat">&#x2013;</button></header>
<p id="note" role="status" hidden></p>
<main id="chat"></main>
<script nonce="${nonce}" src="/assets/webchat.js?${hashes.webchat}"></script>
<script nonce="${nonce}" src="/assets/chat.js?${hashes.chat}"></script>
</body>
</html>
`,
  };
}

/** A believable recruiter's page with the widget on it. */
export function demoPage(): Page {
  return {
    policy:
      "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'unsafe-inline'; frame-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preceptor: answers for International Medical Graduates</title>
<style>
  body { margin: 0; font: 17px/1.6 system-ui, sans-serif; color: #14282a; background: #f7faf9; }
  header { background: #0f5c63; color: #fff; padding: 48px 24px; }
  header > *, main { max-width: 760px; margin: 0 auto; }
  h1 { font-size: 34px; line-height: 1.2; }
  h2 { font-size: 22px; margin-top: 40px; }
  main { padding: 8px 24px 120px; }
  ul { padding-left: 20px; }
  code { background: #e6efee; padding: 2px 6px; border-radius: 4px; font-size: 14px; overflow-wrap: anywhere; }
</style>
</head>
<body>
<header><h1>Practising medicine in the United States, step by step</h1><p>Questions on licences, visas, waivers, jobs and contracts, answered with the source and its date. Free for physicians trained abroad.</p></header>
<main>
<h2>Ask what you would ask a colleague who has been through it</h2>
<p>Open the chat in the corner and type as you would on your phone. For example:</p>
<ul>
<li>What is the Conrad 30 waiver?</li>
<li>How many attempts do I get at each USMLE Step?</li>
<li>Can my employer make me pay the H-1B fees?</li>
<li>I finish residency in June 2027 on a J-1. When do I start looking?</li>
</ul>
<h2>What you can rely on</h2>
<p>Every fact names its publisher and its date. What is not known is said to be not known. The assistant is not a person and does not give legal advice.</p>
<h2>On your own site</h2>
<p>One line: <code>&lt;script async src="https://YOUR-SERVER/widget.js"&gt;&lt;/script&gt;</code></p>
</main>
<script async src="/widget.js"></script>
</body>
</html>
`,
  };
}
