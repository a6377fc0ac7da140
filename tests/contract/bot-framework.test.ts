// POST /api/messages on the real server, as Microsoft Teams calls it, with a loopback connector that keeps the wire body.
import type { Activity } from 'botbuilder';
import mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestApp, startApp } from '../support/app.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { ask } from '../support/visitor.ts';

const question = 'How many Conrad 30 waivers does a state get each year?';
const others = [
  'Do I need ECFMG certification to start residency?',
  'What is the H-1B cap exemption?',
  'Is Step 3 needed for H-1B?',
];

type Claim = {
  '@type': string;
  position: number;
  appearance: { '@type': string; name: string; url: string; abstract: string; keywords: string[] };
};
type MessageEntity = { type: string; '@type': string; additionalType: string[]; citation: Claim[] };

let app: TestApp;
let teams: Connector;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  teams = await startConnector();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await teams[Symbol.asyncDispose]();
});

let conversations = 0;
/** An activity as Teams sends it, each in a conversation of its own. */
const fromTeams = (activity: object) => ({
  type: 'message',
  id: '1700000000000',
  channelId: 'msteams',
  serviceUrl: teams.serviceUrl,
  from: { id: '29:anna', name: 'Anna', aadObjectId: '00000000-0000-0000-0000-000000000001' },
  recipient: { id: '28:preceptor', name: 'Preceptor' },
  conversation: { id: `a:conversation-${++conversations}`, conversationType: 'personal', tenantId: 'tenant' },
  textFormat: 'plain',
  channelData: { tenant: { id: 'tenant' } },
  ...activity,
});
const post = (activity: unknown) => ask(`${app.address}/api/messages`, { body: activity });
const messages = () => teams.sent.filter(({ type }) => type === 'message');

async function answerTo(text: string): Promise<Partial<Activity>> {
  expect((await post(fromTeams({ text }))).status).toBe(200);
  const [message, ...more] = messages().splice(-1);
  expect(more).toEqual([]);
  return message ?? {};
}
const entityOf = (activity: Partial<Activity>) =>
  activity.entities?.find(({ type }) => type === 'https://schema.org/Message') as MessageEntity | undefined;

describe('an answer to Teams', () => {
  test('carries its sources over the wire, each with name, address and abstract, labelled as written by a machine', async () => {
    const message = await answerTo(question);
    const entity = entityOf(message);
    expect(message.entities).toHaveLength(1);
    expect(entity).toMatchObject({ '@type': 'Message', '@context': 'https://schema.org', '@id': '' });
    expect(entity?.additionalType).toContain('AIGeneratedContent');
    expect(entity?.citation.length).toBeGreaterThan(0);
    for (const { '@type': type, appearance } of entity?.citation ?? []) {
      expect(type).toBe('Claim');
      expect(appearance['@type']).toBe('DigitalDocument');
      expect(appearance.name).toMatch(/\w/);
      expect(new URL(appearance.url).protocol).toBe('https:');
      expect(appearance.abstract).toMatch(/\w/);
    }
    expect(message.channelData).toMatchObject({
      kind: 'answer',
      passages: expect.arrayContaining([expect.any(String)]) as string[],
    });
  });

  test('would lose them without the remedy for the connector, which strips entities and says nothing', async () => {
    const entity = (mappers.Entity as unknown as { type: { additionalProperties?: unknown } }).type;
    const remedy = entity.additionalProperties;
    expect(remedy).toBeDefined();
    delete entity.additionalProperties;
    const stripped = await answerTo(question);
    entity.additionalProperties = remedy;
    expect(stripped.entities).toEqual([{ type: 'https://schema.org/Message' }]);
    expect(entityOf(await answerTo(question))?.citation.length).toBeGreaterThan(0);
  });

  test.each([question, ...others])(
    'keeps to the limits of Teams and marks each source in the text: %s',
    async (text) => {
      const message = await answerTo(text);
      const citations = entityOf(message)?.citation ?? [];
      expect(citations.length).toBeLessThanOrEqual(20);
      expect(citations.map(({ position }) => position)).toEqual(citations.map((_, i) => i + 1));
      for (const { appearance } of citations) {
        expect(appearance.name.length).toBeLessThanOrEqual(80);
        expect(appearance.abstract.length).toBeLessThanOrEqual(160);
        expect(appearance.keywords.length).toBeLessThanOrEqual(3);
        for (const keyword of appearance.keywords) expect(keyword.length).toBeLessThanOrEqual(28);
      }
      const marks = [...(message.text ?? '').matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
      expect([...new Set(marks)].toSorted((a, b) => a - b)).toEqual(
        citations.map(({ position }) => position),
      );
      expect(message.text).not.toMatch(/^\[\d+\]:/m);
    },
  );

  test('comes after a sign of typing, as a reply to the question', async () => {
    await answerTo(question);
    expect(teams.sent.map(({ type }) => type)).toEqual(['typing', 'message']);
    for (const activity of teams.sent) {
      expect(activity).toMatchObject({
        replyToId: '1700000000000',
        from: { id: '28:preceptor' },
        recipient: { id: '29:anna' },
      });
    }
  });

  test('understands what is said to it by name in a group, and by a button of a card', async () => {
    expect((await answerTo('<at>Preceptor</at> hello')).channelData).toMatchObject({ kind: 'smalltalk' });
    expect((await post(fromTeams({ value: { text: question } }))).status).toBe(200);
    expect(messages().at(-1)?.channelData).toMatchObject({ kind: 'answer' });
  });

  test('comes although Teams takes no sign of typing', async () => {
    teams.refuse(400, ({ type }) => type === 'typing');
    expect((await answerTo('hello')).channelData).toMatchObject({ kind: 'smalltalk' });
  });
});

test('somebody who is added is greeted, the bot itself is not', async () => {
  const added = (...ids: string[]) =>
    post(fromTeams({ type: 'conversationUpdate', membersAdded: ids.map((id) => ({ id })) }));
  expect((await added('28:preceptor')).status).toBe(200);
  expect(messages()).toEqual([]);
  expect((await added('28:preceptor', '29:anna')).status).toBe(200);
  expect(messages()).toHaveLength(1);
  expect(messages()[0]?.text).toMatch(/Preceptor/);
});

describe('what the route refuses', () => {
  test.each([
    ['an activity without a type', { channelId: 'msteams', text: 'hello' }],
    ['an activity whose type is no text', { type: 7, channelId: 'msteams' }],
    ['an activity without a channel', { type: 'message', text: 'hello', channelId: undefined }],
    ['an activity of an empty channel', { type: 'message', channelId: '' }],
    ['an activity without a conversation', { conversation: undefined }],
    ['an activity of a conversation without an id', { conversation: {} }],
    ['an activity that says nowhere to answer', { serviceUrl: undefined }],
  ])('is %s: 400', async (_case, activity) => {
    const body =
      'type' in activity || 'channelId' in activity
        ? { ...fromTeams({}), type: undefined, ...activity }
        : fromTeams(activity);
    expect(await post(body)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
    expect(teams.sent).toEqual([]);
  });

  test.each(['{"type":', 'hello', 'null', '[]', '"message"', '7', ''])(
    'is a body that is no activity: 400 for %o',
    async (body) => {
      expect(await post(body)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
    },
  );

  test('is a body of 300 KB: 413', async () => {
    expect(await post(fromTeams({ text: 'x'.repeat(300 * 1024) }))).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
  });

  test('is, once an app id is set, whoever does not come with a token of Microsoft: 401', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await using guarded = await startApp({
      env: {
        MICROSOFT_APP_ID: '00000000-0000-0000-0000-000000000002',
        MICROSOFT_APP_PASSWORD: 'secret',
        MICROSOFT_APP_TYPE: 'MultiTenant',
      },
    });
    for (const authorization of ['', 'Bearer junk', 'Basic YTpi']) {
      const { status } = await fetch(`${guarded.address}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify(fromTeams({ text: 'hello' })),
      });
      expect(status).toBe(401);
    }
    expect(teams.sent).toEqual([]);
  });
});
