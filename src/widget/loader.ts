// /widget.js: the one script a site pastes. Adds a button; loads the chat only when it is first opened.
// No cookie, no storage, no request before that. Options are data attributes of the script tag.
(() => {
  const script = document.currentScript as HTMLScriptElement | null;
  const page = window as unknown as { Preceptor?: { open(): void; close(): void } };
  if (!script || page.Preceptor) return;
  const { position = 'right', colour = '#0f5c63', label = 'Ask about US practice' } = script.dataset;
  const side = position === 'left' ? 'left' : 'right';
  const origin = new URL(script.src).origin;

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; z-index: 2147483000; bottom: 16px; ${side}: 16px; font: 16px/1.4 system-ui, sans-serif; }
    button { all: unset; box-sizing: border-box; cursor: pointer; min-height: 48px; padding: 12px 20px; border-radius: 24px; background: ${CSS.supports('color', colour) ? colour : '#0f5c63'}; color: #fff; box-shadow: 0 2px 12px rgb(0 0 0 / .25); }
    button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #111; }
    iframe { display: none; position: fixed; bottom: 16px; ${side}: 16px; width: min(400px, calc(100vw - 32px)); height: min(640px, calc(100dvh - 32px)); border: 0; border-radius: 12px; background: #fff; box-shadow: 0 8px 40px rgb(0 0 0 / .3); }
    .open iframe { display: block; }
    .open button { visibility: hidden; }
    @media (max-width: 480px) { iframe { inset: 0; width: 100%; height: 100dvh; border-radius: 0; } }`);
  root.adoptedStyleSheets = [sheet];

  const box = document.createElement('div');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  box.append(button);
  root.append(box);
  let frame: HTMLIFrameElement | undefined;

  const tell = (type: string) => frame?.contentWindow?.postMessage({ preceptor: type }, origin);
  const open = () => {
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = label;
      frame.src = `${origin}/chat`;
      box.append(frame);
    }
    box.className = 'open';
    button.setAttribute('aria-expanded', 'true');
    frame.focus();
    tell('focus');
  };
  const close = () => {
    box.className = '';
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  };
  button.addEventListener('click', open);
  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame?.contentWindow) return;
    if (event.data?.preceptor === 'close') close();
    if (event.data?.preceptor === 'ready' && box.className) tell('focus');
  });
  page.Preceptor = { open, close };
  const show = () => document.body.append(host);
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show);
})();
