// /widget.js: the one script a site pastes. Adds a button; the chat comes in a frame when it is first opened. No cookie, no
// storage, no request before that, and one name on the site's `window`. Options are data attributes: docs/widget.md.
import { readableOn } from '../design/contrast.ts';
import { brand } from '../design/tokens.ts';
import type { ToChat, ToSite } from './frame.ts';

type EventName = 'open' | 'close' | 'ready' | 'unread' | 'asked' | 'answered' | 'joined';
type Listener = (detail?: number) => void;
type Api = {
  open(): void;
  close(): void;
  /** Opens the chat and asks for the visitor. */
  ask(text: string): void;
  /** Calls `listener` at each event of that name (for `unread` with the number); the function it gives ends that. */
  on(name: EventName, listener: Listener): () => void;
};

(() => {
  const script = document.currentScript as HTMLScriptElement | null;
  const page = window as unknown as { Preceptor?: Api };
  if (!script || page.Preceptor) return;
  const {
    position,
    colour = '',
    label = 'Ask about US practice',
    language,
    desk,
    questions,
  } = script.dataset;
  const side = position === 'left' ? 'left' : 'right';
  const fill = /^#[\da-f]{6}$/i.test(colour) ? colour : brand;
  const { origin } = new URL(script.src);
  const listeners = new Set<[EventName, Listener]>();
  const waiting: ToChat[] = [];
  let ready = false;
  let open = false;
  let unread = 0;
  let frame: HTMLIFrameElement | undefined;

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // The site's rules for all elements end at the host, where only what is important here outweighs them. In pixels and by
  // the visitor's own text size, since a site may have made its rem small. Below cookie banners, above everything else.
  sheet.replaceSync(`
:host{all:initial!important;display:contents!important}
div{position:fixed;z-index:2147480000;bottom:max(16px,env(safe-area-inset-bottom));${side}:max(16px,env(safe-area-inset-${side}));font:medium/1.4 system-ui,sans-serif}
button{all:unset;position:relative;z-index:1;box-sizing:border-box;cursor:pointer;min-height:48px;max-width:calc(100vw - 32px);padding:12px 20px;border:1px solid #0000;border-radius:24px;background:${fill};color:${readableOn(fill)};box-shadow:0 2px 12px #0004}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #111}
span{margin-inline-start:8px;padding:2px 8px;border-radius:12px;background:#fff;color:#111;font-weight:600}
span:empty{display:none}
iframe{display:none;position:fixed;bottom:16px;${side}:16px;width:min(420px,100vw - 32px);height:min(680px,100dvh - 32px);border:0;border-radius:16px;box-shadow:0 2px 6px #0003,0 12px 40px #0004;background:Canvas;color-scheme:light dark}
.open iframe{display:block}
.open.ready button{visibility:hidden}
@media(max-width:480px),(max-height:480px){iframe{inset:0;box-sizing:border-box;width:100%;height:100dvh;padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);border-radius:0;background:${fill}}}
@media(forced-colors:active){iframe{outline:1px solid}}
@media print{div{display:none}}`);
  root.adoptedStyleSheets = [sheet];
  const box = document.createElement('div');
  const button = document.createElement('button');
  const badge = document.createElement('span');
  button.type = 'button';
  button.ariaHasPopup = 'dialog';
  button.append(label, ' ', badge);
  box.append(button);
  root.append(box);

  const emit = (name: EventName, detail?: number) => {
    for (const [wanted, listener] of listeners) {
      if (wanted !== name) continue;
      try {
        listener(detail);
      } catch (error) {
        // The site's own fault, and for its own log.
        reportError(error);
      }
    }
  };
  const tell = (message: ToChat) => {
    if (ready) frame?.contentWindow?.postMessage(message, origin);
    else waiting.push(message);
  };
  // Until the chat is ready the button stays: one that never comes can be closed again.
  const draw = () => (box.className = (open ? 'open' : '') + (ready ? ' ready' : ''));
  const show = (shown: boolean) => {
    open = shown;
    draw();
    button.ariaExpanded = String(shown);
    tell({ preceptor: shown ? 'shown' : 'hidden' });
    (shown ? frame! : button).focus();
    emit(shown ? 'open' : 'close');
  };
  const api: Api = {
    open() {
      if (!frame) {
        frame = document.createElement('iframe');
        frame.title = label;
        const about = new URLSearchParams({ site: location.origin, colour: fill });
        if (language) about.set('lang', language);
        if (desk) about.set('desk', desk);
        for (const question of questions?.split('|') ?? []) about.append('q', question.trim());
        frame.src = `${origin}/chat?${about}`;
        frame.allow = 'clipboard-write';
        box.append(frame);
      } else if (!open && !ready) {
        // It did not come the last time: loads it anew.
        frame.src += '';
      }
      if (!open) show(true);
    },
    close() {
      if (open) show(false);
    },
    ask(text) {
      api.open();
      tell({ preceptor: 'ask', text });
    },
    on(name, listener) {
      const entry: [EventName, Listener] = [name, listener];
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
  page.Preceptor = api;
  button.addEventListener('click', () => (open ? api.close() : api.open()));
  addEventListener('message', ({ origin: from, source, data }: MessageEvent<Partial<ToSite> | null>) => {
    if (from !== origin || source !== frame?.contentWindow || !data) return;
    if (data.preceptor === 'close') api.close();
    if (data.preceptor === 'ready') {
      ready = true;
      draw();
      waiting.splice(0).forEach(tell);
      emit('ready');
    }
    if (data.preceptor === 'event') emit(data.name!);
    if (data.preceptor === 'unread') {
      unread = Number(data.count) || 0;
      badge.textContent = unread ? String(unread) : '';
      document.title = (unread ? `(${unread}) ` : '') + document.title.replace(/^\(\d+\) /, '');
      emit('unread', unread);
    }
  });
  // A keyboard on a phone covers the page without making it smaller: the chat ends where the keyboard begins.
  visualViewport?.addEventListener('resize', () => {
    const { height = 0, offsetTop = 0 } = visualViewport ?? {};
    if (frame) frame.style.cssText = innerWidth > 480 ? '' : `height:${height}px;top:${offsetTop}px`;
  });
  // Beside the body, not in it: sites that exchange the body keep the chat.
  document.documentElement.append(host);
})();
