// Stopping an answer under way: the model is let go at once, and the visitor reads one reply and can ask on.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { knowledge } from '../support/engine.ts';
import { type TestApp, startApp } from '../support/app.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../support/model-server.ts';
import { type Visitor, openStream, visit } from '../support/visitor.ts';

const question = 'What is the Conrad 30 waiver?';
const sentence =
  'The Conrad 30 waiver lets a J-1 physician stay in the United States without the two years at home.';
const stopped = knowledge.replies.stopped.text;

let model: ModelServer;
let app: TestApp;
let anna: Visitor;
beforeAll(async () => {
  model = await startModelServer();
  app = await startApp({
    env: {
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: `${model.origin}/v1`,
      OPENAI_EMBEDDING_MODEL: 'none',
      MODEL_TIMEOUT_MS: '120000',
    },
  });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await model[Symbol.asyncDispose]();
});
beforeEach(async () => {
  model.requests.length = 0;
  anna = await visit(app.address);
  await anna.heard(1);
});

describe('a stop', () => {
  test.each<[string, Behaviour]>([
    ['before the model gave a sign', 'silence'],
    ['before its first word', { say: '', ends: 'stall' }],
    ['in the middle of its answer', { say: `${sentence} [1] A Conrad`, ends: 'stall' }],
  ])(
    '%s ends the request to the model, is replied to once, and the next question is answered',
    async (_case, held) => {
      model.behave(held);
      const asked = await anna.say(question);
      await modelAsked(1);
      expect(await stop()).toMatchObject({ status: 200, body: { id: expect.any(String) as string } });
      const [, reply] = await anna.heard(2);
      expect(reply).toMatchObject({
        type: 'message',
        text: stopped,
        replyToId: asked.body.id,
        channelData: { kind: 'smalltalk', passages: [] },
      });
      await vi.waitFor(() => expect(model.requests[0]).toMatchObject({ abandoned: true }), 10_000);

      model.behave({ say: `${sentence} [1]` });
      const again = await anna.say(question);
      const [, , answer, ...rest] = await anna.heard(3);
      expect(answer).toMatchObject({ replyToId: again.body.id, channelData: { kind: 'answer' } });
      expect(answer?.text).toContain(sentence);
      expect(rest).toEqual([]);
      expect(model.requests.map(({ abandoned }) => abandoned)).toEqual([true, false]);
      const metrics = await (await fetch(`${app.address}/metrics`)).text();
      expect(metrics).toContain('preceptor_turns_total{kind="smalltalk",channel="directline"}');
      expect(metrics).not.toMatch(/^preceptor_(model_)?faults_total.* [1-9]/m);
    },
  );

  test('closes the stream of the beginnings that were shown', async () => {
    const stream = await openStream(anna.streamUrl);
    model.behave({ say: `${sentence} [1] A Conrad`, ends: 'stall' });
    await anna.say(question);
    const shown = () => stream.frames.flatMap(({ activities }) => activities);
    const preview = await vi.waitFor(() => {
      const begun = shown().find(({ type, text }) => type === 'typing' && text);
      expect(begun?.text).toContain(sentence);
      return begun;
    }, 10_000);
    await stop();
    const [, , reply] = await stream.received(3);
    expect(reply).toMatchObject({
      text: stopped,
      channelData: { kind: 'smalltalk', streamType: 'final', streamId: preview?.id },
    });
    stream.close();
  });

  test('leaves nothing that a later question could lean on', async () => {
    model.behave('silence');
    await anna.say(question);
    await modelAsked(1);
    await stop();
    await anna.heard(2);
    expect(remembered()).toBeUndefined();

    await anna.say('hello');
    await anna.heard(3);
    const { exchanges } = JSON.parse(remembered() ?? '{}') as { exchanges?: { question: string }[] };
    expect(exchanges?.map((exchange) => exchange.question)).toEqual(['hello']);
  });

  test('is of the turn that runs: what waits behind it is answered', async () => {
    model.behave(({ body }) =>
      body.messages?.[1]?.content.includes(question) ? 'silence' : { say: `${sentence} [1]` },
    );
    const first = await anna.say(question);
    const second = await anna.say('hello');
    const third = await anna.say('How long does a Conrad waiver take?');
    await modelAsked(1);
    await stop();
    const said = (await anna.heard(4)).slice(1);
    expect(said.map(({ replyToId }) => replyToId)).toEqual([first, second, third].map(({ body }) => body.id));
    expect(said[0]?.text).toBe(stopped);
    for (const { text } of said.slice(1)) expect(text).not.toBe(stopped);
  });

  test('is of one conversation: another goes on', async () => {
    const bela = await visit(app.address);
    model.behave({ say: `${sentence} [1]`, ends: 'stall' });
    await bela.say(question);
    await modelAsked(1);
    await stop();
    await anna.say('hello');
    await anna.heard(2);
    expect(model.requests[0]).toMatchObject({ abandoned: false });
    await bela.post({ type: 'event', name: 'preceptor/stop' });
    await bela.heard(2);
  });

  test('when nothing runs does nothing, and none is kept', async () => {
    expect((await stop()).status).toBe(200);
    model.behave({ say: `${sentence} [1]` });
    await anna.say(question);
    const said = await anna.heard(2);
    expect((await stop()).status).toBe(200);
    await anna.say('hello');
    await anna.heard(3);
    expect(said[1]?.text).toContain(sentence);
    expect((await anna.activities()).map(({ type }) => type)).toEqual(Array(5).fill('message'));
  });

  test('is asked for by an event: a message of that name is a question', async () => {
    await anna.post({ type: 'message', name: 'preceptor/stop', text: 'hello' });
    const [, reply] = await anna.heard(2);
    expect(reply?.text).not.toBe(stopped);
  });
});

const stop = () => anna.post({ type: 'event', name: 'preceptor/stop', value: { any: 'thing' } });

const modelAsked = (count: number) =>
  vi.waitFor(() => expect(model.requests).toHaveLength(count), { timeout: 20_000, interval: 20 });

/** What the bot remembers of the conversation, as it is kept. */
function remembered(): string | undefined {
  const database = new DatabaseSync(join(app.dataDir, 'preceptor.sqlite'));
  const row = database
    .prepare('select value from memory where key = ?')
    .get(`memory directline ${anna.conversationId}`);
  database.close();
  return row?.['value'] as string | undefined;
}
