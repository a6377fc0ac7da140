// The bot over any channel: beginnings of an answer are a courtesy, and every message keeps to the limits of Teams.
import { type Activity, TestAdapter, type TurnContext } from 'botbuilder';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { makeMemoryStore } from '../../src/adapters/memory-store.ts';
import { emptyProfile } from '../../src/domain/profile.ts';
import type { AnswerEngine } from '../../src/answer/answer.ts';
import { toActivity } from '../../src/channels/bot/activity.ts';
import { PreceptorBot } from '../../src/channels/bot/bot.ts';
import { turnSignal } from '../../src/channels/directline/adapter.ts';
import type { Answer, Citation } from '../../src/domain/types.ts';

const source = {
  key: 's',
  title: 'Conrad 30',
  publisher: 'USCIS',
  url: 'https://www.uscis.gov/x',
  checked: '2026-11-01',
};
const answerOf = (...texts: string[]): Answer => ({
  kind: 'answer',
  parts: texts.map((text) => ({ text, citations: [] })),
  citations: [],
  passages: ['p1'],
  suggestions: [],
  confidence: 0.5,
  overdue: false,
  more: false,
});

describe('the beginnings of an answer', () => {
  test('are shown as they grow, under one stream that the whole answer closes', async () => {
    const { sent } = await askOver('directline', () => false);
    const previews = sent.filter(isPreview);
    expect(previews.map(({ text }) => text)).toEqual(['One.', 'One. Two.']);
    const [first, second] = previews.map(({ channelData }) => channelData as object);
    expect(first).toEqual({ streamType: 'streaming' });
    const streamId = (second as { streamId?: string }).streamId;
    expect(streamId).toMatch(/\w/);
    expect(second).toEqual({ streamType: 'streaming', streamSequence: 2, streamId });
    expect(sent.at(-1)).toMatchObject({
      type: 'message',
      text: 'One. Two. Three.',
      channelData: { streamType: 'final', streamId },
    });
  });

  test.each([
    ['the first', ({ text }: Partial<Activity>) => text === 'One.'],
    ['a later one', ({ text }: Partial<Activity>) => text === 'One. Two.'],
    ['every one', isPreview],
    ['even the sign of typing', ({ type }: Partial<Activity>) => type === 'typing'],
  ])('do not cost the whole answer when the channel refuses %s', async (_case, refused) => {
    const { sent, faults } = await askOver('directline', refused);
    expect(faults).toEqual([]);
    expect(sent.at(-1)).toMatchObject({
      type: 'message',
      text: 'One. Two. Three.',
      channelData: { kind: 'answer' },
    });
  });

  test('are not shown where the channel shows them otherwise', async () => {
    expect((await askOver('msteams', () => false)).sent.filter(isPreview)).toEqual([]);
  });
});

describe('a turn that is stopped', () => {
  test('is replied to once, and is not remembered', async () => {
    const { sent, faults, memory } = await askOver('directline', () => false, 'while it is written');
    expect(faults).toEqual([]);
    expect(sent.filter(({ type }) => type === 'message')).toMatchObject([
      { text: 'The reply stopped.', channelData: { streamType: 'final' } },
    ]);
    expect(memory).toEqual([]);
  });

  test('when its answer is composed gives that answer', async () => {
    const { sent, faults, memory } = await askOver('directline', () => false, 'when it is composed');
    expect(faults).toEqual([]);
    expect(sent.filter(({ type }) => type === 'message')).toMatchObject([{ text: 'One. Two. Three.' }]);
    expect(memory).toHaveLength(1);
  });

  test('but fails for another reason is a fault', async () => {
    const { faults } = await askOver('directline', () => false, 'while it fails');
    expect(faults).toMatchObject([{ message: 'the disk' }]);
  });
});

test('a message keeps to the limits of Teams whatever its sources are called, and breaks no letter in two', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\u00e9', '\u{1f600}'),
    minLength: 1,
    maxLength: 300,
    size: 'max',
  });
  const citation = fc.record({ title: text, publisher: text, quote: text });
  fc.assert(
    fc.property(fc.array(citation, { minLength: 1, maxLength: 30 }), (sources) => {
      const citations: Citation[] = sources.map(({ quote, ...names }, i) => ({
        position: i + 1,
        quote,
        source: { ...source, ...names },
      }));
      const { entities = [] } = toActivity({ ...answerOf('A.'), citations }, 'msteams');
      const claims = (
        entities[0] as unknown as {
          citation: { appearance: { name: string; abstract: string; keywords: string[] } }[];
        }
      ).citation;
      expect(claims).toHaveLength(Math.min(sources.length, 20));
      for (const { appearance } of claims) {
        const { name, abstract, keywords } = appearance;
        expect(name.length).toBeLessThanOrEqual(80);
        expect(abstract.length).toBeLessThanOrEqual(160);
        expect(keywords.length).toBeLessThanOrEqual(3);
        for (const keyword of keywords) expect(keyword.length).toBeLessThanOrEqual(28);
        for (const part of [name, abstract, ...keywords]) expect(part.isWellFormed()).toBe(true);
      }
    }),
  );
});

/** One question to a bot that shows two beginnings of its answer, over a channel that refuses some activities. */
async function askOver(
  channelId: string,
  refused: (activity: Partial<Activity>) => boolean,
  stopped?: 'while it is written' | 'when it is composed' | 'while it fails',
) {
  const stop = new AbortController();
  const engine: AnswerEngine = {
    reply: (name) => answerOf(`The reply ${name}.`),
    async answer({ message, onPreview, signal }) {
      for (const beginning of [answerOf('One.'), answerOf('One.', 'Two.')]) {
        onPreview?.(beginning);
        await turnOfTheLoop();
      }
      if (stopped) stop.abort();
      if (stopped === 'while it is written') signal?.throwIfAborted();
      if (stopped === 'while it fails') throw new TypeError('the disk');
      const exchange = { question: message, standalone: message, passages: [], jurisdictions: [] };
      return { answer: answerOf('One.', 'Two.', 'Three.'), exchange, profile: emptyProfile };
    },
  };
  const store = makeMemoryStore();
  const write = vi.spyOn(store, 'writeMemory');
  const bot = new PreceptorBot(engine, store);
  const sent: Partial<Activity>[] = [];
  const faults: unknown[] = [];
  class Channel extends TestAdapter {
    override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]) {
      return activities.map((activity) => {
        if (refused(activity)) throw new Error('the channel refuses');
        return { id: `id-${sent.push(activity)}` };
      });
    }
  }
  const channel = new Channel(
    (context) => {
      context.turnState.set(turnSignal, stop.signal);
      return bot.run(context).catch((error: unknown) => {
        faults.push(error);
      });
    },
    { channelId },
  );
  await channel.receiveActivity('a question');
  return { sent, faults, memory: write.mock.calls };
}

function isPreview({ type, text }: Partial<Activity>): boolean {
  return type === 'typing' && Boolean(text);
}

const turnOfTheLoop = () => new Promise((resolve) => void setImmediate(resolve));
