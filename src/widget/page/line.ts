// The line to the server: a token, botframework-directlinejs on a socket, and messages by POST. The library reconnects
// after a lost socket; what it gives up on, or is slow to notice (sleep, an expired token, a conversation that is gone,
// a network that came back), ends its object here and begins a new one. Replays are harmless: entries have ids.
import type { DirectLine } from 'botframework-directlinejs';
import { type Activity, activityOf, isActivitySet } from './wire.ts';

export type Session = {
  token: string;
  conversationId: string;
  userId: string;
  domain: string;
  resumed?: boolean;
  watermark?: string;
};
/** `reason` is the server's word to the visitor, where it refuses. */
export type LineState =
  | { state: 'connecting' | 'online' | 'reconnecting' | 'offline' }
  | { state: 'refused'; reason: string };
/** `gone`: the conversation or the token was, and a new one has been asked for; `unknown`: nobody can say whether it arrived. */
export type Outcome = { sent: string } | { refused: string } | { waitMs: number } | 'gone' | 'unknown';

export type LineHandlers = {
  onState(state: LineState): void;
  /** A token came; its conversation may be another one than before. */
  onSession(session: Session): void;
  onActivity(activity: Activity): void;
};

export type Line = {
  connect(): void;
  /** A new conversation of the same visitor. */
  startOver(): void;
  post(activity: Activity): Promise<Outcome>;
  /** A request of this product's own beside Direct Line; undefined when it did not work. */
  request(method: string, path: string): Promise<unknown>;
  close(): void;
};

const library = import('./direct-line-library.ts').catch(() => undefined);
// Chat tokens live for 30 minutes; the library renews its own at 15, unseen.
const tokenFreshMs = 25 * 60_000;
// The server sends a frame at least every 20 s.
const silentMs = 50_000;
const openWithinMs = 8000;
const checkEveryMs = 5000;
const backoffMs = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];

export function openLine(handlers: LineHandlers, language: string): Line {
  let session: Session | undefined;
  let tokenAt = 0;
  let known = false;
  let startingOver = false;
  let partMissing = false;
  let line: DirectLine | undefined;
  let attempt = 0;
  let online = false;
  let heardAt = Date.now();
  let changedAt = Date.now();
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = () => {
    const now = Date.now();
    // Asleep, or a connection that died without a word; or one that the library does not get open.
    if (online ? now - heardAt > silentMs : line && now - changedAt > openWithinMs) again();
  };
  const watch = setInterval(check, checkEveryMs);
  const onOffline = () => {
    end();
    handlers.onState({ state: 'offline' });
  };
  addEventListener('online', connect);
  addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', check);

  return {
    connect,
    startOver() {
      startingOver = true;
      session = undefined;
      connect();
    },
    post,
    request,
    close() {
      end();
      clearInterval(watch);
      removeEventListener('online', connect);
      removeEventListener('offline', onOffline);
      document.removeEventListener('visibilitychange', check);
    },
  };

  /** Begins at once, whatever was under way. */
  function connect(): void {
    // Browsers do not ask again for a module that failed to load, but in a new page.
    if (partMissing) location.reload();
    attempt = 0;
    void begin();
  }

  /** Begins anew after a pause that grows with each vain try. */
  function again(): void {
    end();
    handlers.onState({ state: navigator.onLine ? 'reconnecting' : 'offline' });
    const pause = backoffMs[Math.min(attempt++, backoffMs.length - 1)]!;
    timer = setTimeout(() => void begin(), pause * (0.8 + Math.random() * 0.4));
  }

  function end(): void {
    generation++;
    clearTimeout(timer);
    online = false;
    // Its last words, that it has ended, come before `end` returns, and concern nobody any more.
    const ended = line;
    line = undefined;
    ended?.end();
  }

  async function begin(): Promise<void> {
    end();
    const mine = generation;
    changedAt = Date.now();
    try {
      if (!session || Date.now() - tokenAt > tokenFreshMs) {
        const opened = await openSession(startingOver);
        if (mine !== generation) return;
        if ('refused' in opened) {
          handlers.onState({ state: 'refused', reason: opened.refused });
          timer = setTimeout(() => void begin(), opened.retryMs);
          return;
        }
        startingOver = false;
        const before = session?.conversationId === opened.conversationId ? session : undefined;
        known = opened.resumed === true || before !== undefined;
        // Read on from where this page began: the server's newer mark could pass over what came meanwhile.
        session = before ? { ...opened, watermark: before.watermark ?? '' } : opened;
        tokenAt = Date.now();
        handlers.onSession(session);
      }
      const loaded = await library;
      if (mine !== generation) return;
      partMissing = !loaded;
      if (loaded) start(new loaded.DirectLine(optionsFor(session, mine)));
      else handlers.onState({ state: 'refused', reason: '' });
    } catch {
      // No network, or a server that cannot answer: the state says so, and it is tried again.
      if (mine === generation) again();
    }
  }

  function optionsFor({ token, domain, conversationId, watermark }: Session, mine: number) {
    class WatchedSocket extends WebSocket {
      constructor(address: string | URL) {
        super(address);
        const current = () => mine === generation;
        this.addEventListener('open', () => current() && opened());
        this.addEventListener('message', (event: MessageEvent<unknown>) => {
          if (current()) heardAt = Date.now();
          // The library ends over what it cannot read.
          if (event.data !== '' && !isActivitySet(event.data)) event.stopImmediatePropagation();
        });
        this.addEventListener('close', () => current() && lost());
      }
    }
    return {
      token,
      domain,
      WebSocket: WatchedSocket,
      // Its pause before a new socket: 3 s plus up to 12 of these.
      random: () => Math.random() / 6,
      conversationStartProperties: { locale: language },
      // With an id the library resumes; without one it starts the conversation.
      ...(known ? { conversationId, watermark: watermark ?? '' } : {}),
    };
  }

  function start(begun: DirectLine): void {
    line = begun;
    begun.connectionStatus$.subscribe((status) => {
      if (line !== begun || ![3, 4, 5].includes(status)) return;
      // 3 to 5: the token ran out, the start was refused, the conversation is gone. Only a new token helps.
      tokenAt = 0;
      again();
    });
    begun.activity$.subscribe(
      (received) => {
        const activity = activityOf(received);
        if (line === begun && activity) handlers.onActivity(activity);
      },
      // Errors are told by the status as well.
      () => {
        if (line !== begun) return;
        tokenAt = 0;
        again();
      },
    );
  }

  function opened(): void {
    known = true;
    attempt = 0;
    online = true;
    heardAt = changedAt = Date.now();
    handlers.onState({ state: 'online' });
  }

  function lost(): void {
    online = false;
    changedAt = Date.now();
    handlers.onState({ state: navigator.onLine ? 'reconnecting' : 'offline' });
  }

  async function post(activity: Activity): Promise<Outcome> {
    if (!session) return 'gone';
    const { domain, conversationId, userId } = session;
    let response: Response;
    let body: { id?: string; error?: { message?: string } };
    try {
      response = await fetch(`${domain}/conversations/${conversationId}/activities`, {
        method: 'POST',
        headers: { authorization: `Bearer ${session.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...activity, from: { id: userId } }),
        signal: AbortSignal.timeout(20_000),
      });
      body = response.status === 204 ? {} : await bodyOf<typeof body>(response);
    } catch {
      // No network, no answer in time, or an answer that broke off.
      return 'unknown';
    }
    if (response.ok) return { sent: body.id ?? '' };
    if (isStale(response)) {
      await renew();
      return 'gone';
    }
    if (response.status === 429) return { waitMs: retryAfterMs(response) };
    return response.status < 500 ? { refused: body.error?.message ?? `${response.status}` } : 'unknown';
  }

  async function request(method: string, path: string, once = false): Promise<unknown> {
    try {
      const headers = { authorization: `Bearer ${session?.token}` };
      const response = await fetch(path, { method, headers, signal: AbortSignal.timeout(20_000) });
      if (isStale(response) && !once) {
        await renew();
        return await request(method, path, true);
      }
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }

  /** Takes a new token. Settles when there is one or none can be had now. */
  function renew(): Promise<void> {
    tokenAt = 0;
    handlers.onState({ state: 'reconnecting' });
    return begin();
  }
}

type Refusal = { refused: string; retryMs: number };

/** A token for this visitor, or the server's no in its words. Rejects when the server cannot be reached or is ill. */
async function openSession(fresh: boolean): Promise<Session | Refusal> {
  const response = await fetch('/api/directline/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fresh }),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.status >= 500) return Promise.reject(response);
  const body = await bodyOf<Session & { error?: { message?: string } }>(response);
  return response.ok ? body : { refused: body.error?.message ?? '', retryMs: retryAfterMs(response) };
}

/** The token or its conversation is no longer taken. */
const isStale = ({ status }: Response): boolean => [401, 403, 404].includes(status);

/** A refusal may come from something on the way, and be no JSON; then it is one without words. */
async function bodyOf<T>(response: Response): Promise<T> {
  const body = response.json() as Promise<T>;
  return response.ok ? body : body.catch(() => ({}) as T);
}

function retryAfterMs({ headers }: Response): number {
  return 1000 * (Number(headers.get('retry-after')) || 60);
}
