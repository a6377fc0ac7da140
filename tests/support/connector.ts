// The part of the Bot Framework that bots answer to, on loopback: keeps each activity as it came over the wire.
import { type Server, createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';

export type Connector = {
  serviceUrl: string;
  /** What bots sent, oldest first. */
  sent: Partial<Activity>[];
  /** Answers with this status from now on to activities that `matching` picks. */
  refuse(status: number, matching: (activity: Partial<Activity>) => boolean): void;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startConnector(): Promise<Connector> {
  const sent: Partial<Activity>[] = [];
  let refusal: { status: number; matching: (activity: Partial<Activity>) => boolean } | undefined;
  const server: Server = createServer((request, response) => {
    void (async () => {
      const activity = (await json(request)) as Partial<Activity>;
      sent.push(activity);
      const status = refusal?.matching(activity) ? refusal.status : 200;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(
          status === 200 ? { id: `sent-${sent.length}` } : { error: { code: 'Refused', message: 'refused' } },
        ),
      );
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the connector does not listen');
  return {
    serviceUrl: `http://127.0.0.1:${address.port}`,
    sent,
    refuse: (status, matching) => void (refusal = { status, matching }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
