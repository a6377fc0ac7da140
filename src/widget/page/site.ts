// The page's side of the frame: what the site chose, and what passes between the two. Only the page around the frame is
// listened to, and only from the origin that the loader named; the policy of the page decides who may be around it.
import type { ToChat, ToSite } from '../frame.ts';
import { isRecord } from './wire.ts';

export type Site = {
  embedded: boolean;
  desk?: string;
  colour?: string;
  suggestions: string[];
  tell(message: ToSite): void;
  listen(handler: (message: ToChat) => void): void;
};

const longestQuestion = 2000;

export function readSite(): Site {
  const chosen = new URLSearchParams(location.search);
  const origin = chosen.get('site') ?? '';
  const embedded = window.parent !== window && URL.canParse(origin) && new URL(origin).origin === origin;
  const desk = chosen.get('desk');
  const colour = chosen.get('colour');
  return {
    embedded,
    ...(desk ? { desk: desk.slice(0, 60) } : {}),
    ...(colour && /^#[\da-f]{6}$/i.test(colour) ? { colour } : {}),
    suggestions: chosen
      .getAll('q')
      .map((text) => text.trim().slice(0, 120))
      .filter(Boolean)
      .slice(0, 5),
    tell(message) {
      if (embedded) window.parent.postMessage(message, origin);
    },
    listen(handler) {
      addEventListener('message', (event: MessageEvent<unknown>) => {
        if (!embedded || event.source !== window.parent || event.origin !== origin) return;
        const message = toChat(event.data);
        if (message) handler(message);
      });
    },
  };
}

function toChat(data: unknown): ToChat | undefined {
  if (!isRecord(data)) return undefined;
  const { preceptor, text } = data;
  if (preceptor === 'shown' || preceptor === 'hidden') return { preceptor };
  if (preceptor === 'ask' && typeof text === 'string' && text.trim())
    return { preceptor, text: text.trim().slice(0, longestQuestion) };
  return undefined;
}
