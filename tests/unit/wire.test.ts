// What comes over the line, read with distrust: nothing of a strange shape gets in, nothing throws, links go to https alone.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, emptyConversation } from '../../src/widget/page/conversation.ts';
import {
  type Activity,
  cardsOf,
  clientIdOf,
  feedbackOf,
  isSafeLink,
  personOf,
  sourcesOf,
  streamOf,
  suggestionsOf,
} from '../../src/widget/page/wire.ts';

const activity = (more: Partial<Activity>): Activity => ({ type: 'message', ...more });

describe('a link', () => {
  test.each(['https://www.uscis.gov/conrad', 'HTTPS://example.gov', ' https://example.gov/a?b#c\n'])(
    'goes to %j',
    (address) => expect(isSafeLink(address)).toBe(true),
  );

  test.each([
    'http://example.gov/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.gov/1',
    'file:///etc/hosts',
    '//example.gov',
    '/conrad',
    'www.uscis.gov',
    'https://',
    'https',
    '',
  ])('does not go to %j', (address) => expect(isSafeLink(address)).toBe(false));
});

describe('sources', () => {
  const source = { position: 1, title: 'Conrad 30', publisher: 'USCIS', url: 'https://www.uscis.gov/conrad' };

  test('are read with their dates, and without anything else that they carry', () => {
    const sources = [
      { ...source, asOf: '2026-01', checked: '2026-11-23', key: 'conrad' },
      { ...source, position: 2 },
    ];
    expect(sourcesOf(activity({ channelData: { sources } }))).toEqual([
      { ...source, asOf: '2026-01', checked: '2026-11-23' },
      { ...source, position: 2 },
    ]);
  });

  test('lack what is not text', () => {
    const strange = { ...source, title: { toString: 'x' }, publisher: 7, asOf: ['2026'], checked: null };
    expect(sourcesOf(activity({ channelData: { sources: [strange] } }))).toEqual([
      { ...source, title: '', publisher: '' },
    ]);
  });

  test.each([
    { ...source, url: 'javascript:alert(1)' },
    { ...source, url: 'http://www.uscis.gov/conrad' },
    { ...source, url: ['https://www.uscis.gov'] },
    { ...source, position: '1' },
    [source],
    null,
    'https://www.uscis.gov',
  ])('that cannot be used are left out: %j', (one) => {
    expect(sourcesOf(activity({ channelData: { sources: [one, source] } }))).toEqual([source]);
  });
});

test('suggestions say their value, else their title', () => {
  const actions = [
    { value: 'What then?', title: 'Then' },
    { title: 'Why?' },
    { value: {}, title: 'How?' },
    {},
    7,
  ];
  expect(suggestionsOf(activity({ suggestedActions: { actions } }))).toEqual(['What then?', 'Why?', 'How?']);
});

test('cards are Adaptive Cards with a content', () => {
  const contentType = 'application/vnd.microsoft.card.adaptive';
  const card = { type: 'AdaptiveCard' };
  const attachments = [
    { contentType, content: card },
    { contentType, content: [card] },
    { contentType },
    { contentType: 'application/vnd.microsoft.card.hero', content: card },
    { contentType: 'image/png', contentUrl: 'https://example.gov/a.png' },
    null,
  ];
  expect(cardsOf(activity({ attachments }))).toEqual([card]);
});

test('a person has a name', () => {
  expect(personOf({ name: 'Consultant', desk: 'Visas', more: 1 })).toEqual({
    name: 'Consultant',
    desk: 'Visas',
  });
  expect(personOf({ name: 'Consultant', desk: 7 })).toEqual({ name: 'Consultant', desk: '' });
  for (const nobody of [{ desk: 'Visas' }, { name: '' }, { name: {} }, ['Consultant'], 'Consultant', null])
    expect(personOf(nobody)).toBeUndefined();
});

test('a stream is named by its id, and by the first part of it alone', () => {
  const streaming = { streamType: 'streaming' };
  const final = { streamType: 'final', streamId: 's1' };
  expect(streamOf({ type: 'typing', id: 's1', channelData: streaming })).toBe('s1');
  expect(streamOf({ type: 'typing', id: 's2', channelData: { ...streaming, streamId: 's1' } })).toBe('s1');
  expect(streamOf(activity({ id: 'm1', channelData: final }))).toBe('s1');
  expect(streamOf(activity({ id: 'm1', channelData: streaming }))).toBeUndefined();
  expect(streamOf({ type: 'typing', id: 's1', channelData: { streamId: 's1' } })).toBeUndefined();
});

test('a message of the visitor is known by the id that the page gave it', () => {
  expect(clientIdOf(activity({ channelData: { clientActivityID: 'c1' } }))).toBe('c1');
  for (const channelData of [undefined, null, 'c1', [], { clientActivityID: '' }, { clientActivityID: 7 }])
    expect(clientIdOf(activity({ channelData }))).toBeUndefined();
});

describe('feedback', () => {
  const feedback = (actionValue: unknown) => feedbackOf(activity({ value: { actionValue } }));

  test('is a thumb with its words', () => {
    expect(feedback({ reaction: 'like', feedback: '{"feedbackText":"clear"}' })).toEqual({
      reaction: 'like',
      words: 'clear',
    });
    expect(feedback({ reaction: 'dislike' })).toEqual({ reaction: 'dislike', words: '' });
  });

  test.each(['{', '[]', 'null', '"clear"', '{"feedbackText":7}', 7, { feedbackText: 'clear' }])(
    'counts without its words where they are %j',
    (words) => {
      expect(feedback({ reaction: 'like', feedback: words })).toEqual({ reaction: 'like', words: '' });
    },
  );

  test('is none without a thumb that we know', () => {
    for (const action of [{ reaction: 'love' }, {}, null, 'like', ['like']])
      expect(feedback(action)).toBeUndefined();
    expect(feedbackOf(activity({ value: 'like' }))).toBeUndefined();
  });
});

describe('whatever comes', () => {
  test('nothing throws, and what is given out is of its type', () => {
    fc.assert(
      fc.property(anyActivity, (one) => {
        const person = personOf(one.value);
        const sources = sourcesOf(one);
        const texts = [
          clientIdOf(one) ?? '',
          streamOf(one) ?? '',
          ...suggestionsOf(one),
          feedbackOf(one)?.words ?? '',
          ...(person ? [person.name, person.desk] : []),
          ...sources.flatMap(({ title, publisher, url, asOf = '', checked = '' }) => [
            title,
            publisher,
            url,
            asOf,
            checked,
          ]),
        ];
        expect(texts.filter((text) => typeof text !== 'string')).toEqual([]);
        expect(suggestionsOf(one)).not.toContain('');
        expect(sources.filter(({ position }) => typeof position !== 'number')).toEqual([]);
        expect(sources.filter(({ url }) => new URL(url).protocol !== 'https:')).toEqual([]);
        expect(cardsOf(one).filter((card) => typeof card !== 'object' || Array.isArray(card))).toEqual([]);
        expect(['like', 'dislike', undefined]).toContain(feedbackOf(one)?.reaction);
      }),
      { numRuns: 2000 },
    );
  });

  test('the conversation takes it, or leaves it', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 8 }), (activities) => {
        const { entries } = activities
          .map((one) => ({ type: 'activity' as const, activity: one, userId: 'dl_me' }))
          .reduce(change, emptyConversation);
        expect(entries.length).toBeLessThanOrEqual(activities.length);
      }),
      { numRuns: 500 },
    );
  });
});

/** Anything at all, or something near to what is expected, at every depth. */
const anyUrl = fc.oneof(
  fc.webUrl({ validSchemes: ['https', 'http', 'ftp'] }),
  fc
    .tuple(fc.constantFrom('javascript:', 'data:', 'HTTPS:', 'https:', '\u0001https://', ' //'), fc.string())
    .map((parts) => parts.join('')),
  fc.anything(),
);
const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('streaming', 'final', 'like', 'preceptor/joined'),
  fc.anything(),
);
const near = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.record(fields, { requiredKeys: [] }) }, fc.anything());
const listOf = (one: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.array(one, { maxLength: 4 }) }, fc.anything());
const anyActivity = fc.record(
  {
    type: fc.constantFrom('message', 'typing', 'event', 'conversationUpdate'),
    id: fc.constantFrom('one|0000001', 'one|0000002', ''),
    text: fc.string(),
    name: fc.oneof(
      fc.constantFrom('preceptor/joined', 'preceptor/left', 'message/submitAction'),
      fc.string(),
    ),
    timestamp: fc.oneof(fc.string(), fc.constant('2026-11-23T12:00:00.000Z')),
    replyToId: fc.constantFrom('one|0000001', ''),
    from: fc.record({ id: fc.constantFrom('dl_me', 'preceptor') }),
    value: near({
      name: anyText,
      desk: anyText,
      upTo: anyText,
      actionValue: near({ reaction: anyText, feedback: fc.oneof(fc.json(), anyText) }),
    }),
    channelData: near({
      clientActivityID: anyText,
      streamType: anyText,
      streamId: anyText,
      person: near({ name: anyText, desk: anyText }),
      sources: listOf(
        near({
          position: fc.oneof(fc.nat(), anyText),
          title: anyText,
          publisher: anyText,
          url: anyUrl,
          asOf: anyText,
          checked: anyText,
        }),
      ),
    }),
    suggestedActions: near({ actions: listOf(near({ value: anyText, title: anyText })) }),
    attachments: listOf(
      near({
        contentType: fc.oneof(fc.constant('application/vnd.microsoft.card.adaptive'), fc.anything()),
        content: near({ type: anyText }),
      }),
    ),
  },
  { requiredKeys: ['type'] },
) as fc.Arbitrary<Activity>;
