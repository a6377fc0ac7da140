// The WebSocket side of Direct Line: every socket of a conversation follows its log from where it left off. Extra
// sockets are not closed ("collision"): the real client opens some, and would flap.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { PreceptorError } from '../../errors.ts';
import { addressReadable } from '../web/http.ts';
import type { Listener } from './service.ts';
import type { LogEntry } from './store.ts';
import type { Tokens } from './tokens.ts';

type Follow = (conversationId: string, after: number) => Promise<LogEntry[]>;
type Client = { socket: WebSocket; after: number; busy: boolean; again: boolean; lastHeard: number };

export type Sockets = Listener & {
  /** Takes over upgrades of `server`; `follow` reads the log. */
  attach(server: Server, follow: Follow, originAllowed: (request: IncomingMessage) => boolean): void;
  count(): number;
  close(): void;
};

const maxPerConversation = 8;
const keepAliveMs = 20_000;
// The real client pings every 20 s: two missed and it is gone.
const silentMs = 70_000;

export function makeSockets(tokens: Tokens, onFault: (error: unknown) => void): Sockets {
  const rooms = new Map<string, Set<Client>>();
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  let follow: Follow;
  const timer = setInterval(keepAlive, keepAliveMs);
  timer.unref();

  return {
    attach(http, read, originAllowed) {
      follow = read;
      http.on('upgrade', (request, socket, head) => {
        void upgrade(request, socket, head, originAllowed);
      });
    },
    appended(conversationId) {
      for (const client of rooms.get(conversationId) ?? []) pump(conversationId, client);
    },
    signalled(conversationId, activity) {
      // No watermark: what is not in the log must not move a reader's place in it.
      for (const client of rooms.get(conversationId) ?? [])
        client.socket.send(JSON.stringify({ activities: [activity] }));
    },
    erased(conversationId) {
      for (const client of rooms.get(conversationId) ?? []) client.socket.close(1000, 'erased');
    },
    count: () => [...rooms.values()].reduce((sum, room) => sum + room.size, 0),
    close() {
      clearInterval(timer);
      for (const room of rooms.values()) for (const client of room) client.socket.close(1012, 'restart');
    },
  };

  async function upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    originAllowed: (request: IncomingMessage) => boolean,
  ): Promise<void> {
    socket.on('error', () => socket.destroy());
    try {
      if (!addressReadable(request))
        throw new PreceptorError('bad-request', { details: 'the address is not a URL' });
      const [path = '', query] = (request.url ?? '/').split('?');
      const conversationId = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(path)?.[1];
      if (!conversationId) throw new PreceptorError('conversation-unknown');
      if (!originAllowed(request))
        throw new PreceptorError('origin-refused', { origin: request.headers.origin ?? 'none' });
      const claims = await tokens.verify('stream', new URLSearchParams(query).get('t') ?? undefined);
      if (claims.conv !== conversationId) throw new PreceptorError('token-foreign');
      if ((rooms.get(conversationId)?.size ?? 0) >= maxPerConversation)
        throw new PreceptorError('too-many-sockets');
      server.handleUpgrade(request, socket, head, (ws) => join(conversationId, ws, claims.after ?? 0));
    } catch (error) {
      const status = error instanceof PreceptorError ? error.status : 500;
      if (status === 500) onFault(error);
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
  }

  function join(conversationId: string, socket: WebSocket, after: number): void {
    const client: Client = { socket, after, busy: false, again: false, lastHeard: performance.now() };
    const room = rooms.get(conversationId) ?? new Set();
    rooms.set(conversationId, room.add(client));
    // Anything from a client is its keep-alive; messages go by POST.
    socket.on('message', () => (client.lastHeard = performance.now()));
    socket.on('error', onFault);
    socket.on('close', () => {
      room.delete(client);
      if (!room.size) rooms.delete(conversationId);
    });
    pump(conversationId, client);
  }

  /** Sends what the log holds beyond the client's place, one reader at a time so that order holds. */
  function pump(conversationId: string, client: Client): void {
    client.again = true;
    if (client.busy) return;
    client.busy = true;
    void (async () => {
      try {
        while (client.again) {
          client.again = false;
          for (const { sequence, activity } of await follow(conversationId, client.after)) {
            if (client.socket.readyState !== client.socket.OPEN) return;
            client.after = sequence;
            client.again = true;
            // One to a frame: the real client hands out a frame bit by bit, and the next one would overtake the rest of it.
            client.socket.send(JSON.stringify({ activities: [activity], watermark: String(sequence) }));
          }
        }
      } catch (error) {
        // The client reconnects from its watermark, so nothing is lost.
        onFault(error);
        client.socket.close(1011, 'storage');
      } finally {
        client.busy = false;
      }
    })();
  }

  function keepAlive(): void {
    for (const room of rooms.values()) {
      for (const client of room) {
        if (performance.now() - client.lastHeard > silentMs) client.socket.terminate();
        else client.socket.send('');
      }
    }
  }
}
