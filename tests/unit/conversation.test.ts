// The conversation of the chat page as data: one test for each thing that can happen, and then all of them at random, with
// a server whose log reaches the page late, twice, in pieces, and a page whose clock is wrong.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatEvents } from '../../src/domain/chat-events.ts';
import {
  type Change,
  type Conversation,
  type Entry,
  type Message,
  type Sending,
  awaiting,
  change,
  emptyConversation,
  isRead,
  offered,
  unsent,
} from '../../src/widget/page/conversation.ts';
import type { Activity } from '../../src/widget/page/wire.ts';

const me = 'dl_me';
const person = { name: 'Consultant', desk: 'Visas' };
const noon = Date.parse('2026-11-23T12:00:00.000Z');

describe('a session', () => {
  test('begins without a word, and the same one again changes nothing', () => {
    const begun = after(session('one', true));
    expect(begun).toEqual({ ...emptyConversation, id: 'one', earlier: true });
    expect(change(begun, session('one', false))).toBe(begun);
  });

  test('of another conversation keeps what is shown and says so; who was there is gone', () => {
    const moved = after(
      session('one', true),
      live(event(1, chatEvents.joined, person)),
      live(message(2, { channelData: { person } })),
      live({ type: 'typing', channelData: { person } }),
      written('c1'),
      session('two', true),
    );
    expect(shown(moved)).toEqual(['joined', 'Consultant: message 2', 'new-conversation', 'me: c1']);
    expect(moved).toMatchObject({ id: 'two', personTyping: false, earlier: false });
    expect(moved).not.toHaveProperty('person');
  });

  test('of another conversation needs no word where nothing of the last one is shown', () => {
    const moved = after(session('one', false), written('c1'), session('two', true));
    expect(shown(moved)).toEqual(['me: c1']);
    expect(moved.earlier).toBe(true);
  });

  test('is told between old and new', () => {
    const moved = after(session('one', false), live(message(1)), session('two', false), live(message(3)));
    expect(shown(moved)).toEqual(['assistant: message 1', 'new-conversation', 'assistant: message 3']);
  });
});

describe('what the visitor writes', () => {
  test('stands last and is on its way', () => {
    const conversation = after(written('c1', -60_000), live(message(1)));
    expect(shown(conversation)).toEqual(['assistant: message 1', 'me: c1']);
    expect(own(conversation, 'c1')).toMatchObject({ key: 'c1', sending: { state: 'sending' } });
    expect(own(conversation, 'c1')).not.toHaveProperty('value');
  });

  test('may be a form', () => {
    expect(own(after({ ...written('c1'), value: { score: 240 } }), 'c1').value).toEqual({ score: 240 });
  });

  test('keeps its order when the clock is set back in between', () => {
    expect(shown(after(written('c1', 5000), written('c2', -5000)))).toEqual(['me: c1', 'me: c2']);
  });

  test.each<Sending>([
    { state: 'too-many' },
    { state: 'unconfirmed' },
    { state: 'perhaps-sent' },
    { state: 'refused', reason: 'It is too long.' },
    { state: 'sending' },
  ])('may be $state, and can still go out or be taken back', (how) => {
    const conversation = after(written('c1'), sending('c1', how));
    expect(own(conversation, 'c1').sending).toEqual(how);
    expect(unsent(conversation).map(({ clientId }) => clientId)).toEqual(['c1']);
    expect(change(conversation, { type: 'taken-back', clientId: 'c1' }).entries).toEqual([]);
  });

  test('once sent has its id, and neither a late outcome nor taking back undoes that', () => {
    const sent = after(written('c1'), arrived('c1', 1));
    expect(own(sent, 'c1')).toMatchObject({ id: id(1), key: 'c1', sending: { state: 'sent' } });
    expect(unsent(sent)).toEqual([]);
    expect(change(sent, sending('c1', { state: 'unconfirmed' }))).toEqual(sent);
    expect(change(sent, { type: 'taken-back', clientId: 'c1' })).toEqual(sent);
  });

  test('once sent stands below what was said before, however late the clock is', () => {
    const conversation = after(live(message(1)), written('c1', -3_600_000), arrived('c1', 2));
    const page: Change = { type: 'earlier', activities: [message(0)], more: false, userId: me };
    expect(shown(change(conversation, page))).toEqual([
      'assistant: message 0',
      'assistant: message 1',
      'me: c1',
    ]);
  });

  test('once sent stands before what still waits', () => {
    const conversation = after(
      written('c1'),
      sending('c1', { state: 'refused', reason: 'It is too long.' }),
      written('c2'),
      arrived('c2', 2),
      // A word of a person that was stored before it and comes after its outcome.
      live(message(1, { channelData: { person } })),
      live(echo(2, 'c2')),
    );
    expect(shown(conversation)).toEqual(['Consultant: message 1', 'me: c2', 'me: c1']);
  });

  test('takes no other message along when its own is taken back', () => {
    const conversation = after(written('c1'), written('c2'), { type: 'taken-back', clientId: 'c1' });
    expect(shown(conversation)).toEqual(['me: c2']);
  });

  test('is there again when it was taken back and had arrived all the same', () => {
    const conversation = after(
      written('c1'),
      sending('c1', { state: 'unconfirmed' }),
      { type: 'taken-back', clientId: 'c1' },
      live(echo(1, 'c1')),
    );
    expect(shown(conversation)).toEqual(['me: c1']);
  });
});

describe("the server's copy of what the visitor wrote", () => {
  test.each([
    ['before the outcome', [live(echo(1, 'c1')), arrived('c1', 1)]],
    ['after the outcome', [arrived('c1', 1), live(echo(1, 'c1'))]],
    ['without an outcome', [sending('c1', { state: 'unconfirmed' }), live(echo(1, 'c1'))]],
    ['twice', [live(echo(1, 'c1')), live(echo(1, 'c1'))]],
  ] as [string, Change[]][])('takes its place when it comes %s', (_when, steps) => {
    const conversation = after(written('c1', 90_000), ...steps);
    expect(conversation.entries).toHaveLength(1);
    expect(own(conversation, 'c1')).toMatchObject({
      key: 'c1',
      id: id(1),
      at: noon + 1000,
      sending: { state: 'sent' },
    });
  });

  test('is known by its id when it comes back without the id of the page', () => {
    const conversation = after(written('c1'), arrived('c1', 1), live(message(1, { from: { id: me } })));
    expect(conversation.entries).toHaveLength(1);
    expect(own(conversation, 'c1').key).toBe('c1');
  });

  test('may come from another window of the same visitor', () => {
    const conversation = after(live(echo(1, 'elsewhere', { value: { a: 1 } })));
    expect(conversation.entries).toMatchObject([
      { author: 'me', text: 'elsewhere', sending: { state: 'sent' }, value: { a: 1 } },
    ]);
  });
});

describe('a reply', () => {
  test('is read with all that it carries', () => {
    const card = { type: 'AdaptiveCard', body: [] };
    const reply = message(2, {
      replyToId: id(1),
      channelData: {
        kind: 'answer',
        more: true,
        sources: [{ position: 1, title: 'Page', publisher: 'Office', url: 'https://example.gov/' }],
      },
      suggestedActions: { actions: [{ value: 'What then?' }] },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
    expect(after(live(reply)).entries).toEqual([
      {
        kind: 'message',
        key: id(2),
        id: id(2),
        author: 'assistant',
        text: 'message 2',
        at: noon + 2000,
        replyToId: id(1),
        answerKind: 'answer',
        sources: [{ position: 1, title: 'Page', publisher: 'Office', url: 'https://example.gov/' }],
        suggestions: ['What then?'],
        cards: [card],
        more: true,
        preview: false,
      },
    ]);
  });

  test('of a person bears their name, and ends that they type', () => {
    const typing = after(live({ type: 'typing', channelData: { person } }));
    expect(typing.personTyping).toBe(true);
    const spoken = change(typing, live(message(1, { channelData: { person } })));
    expect(spoken.entries).toMatchObject([{ author: person }]);
    expect(spoken.personTyping).toBe(false);
  });

  test('stands by its time, whenever it comes', () => {
    const conversation = after(live(message(3)), live(message(1)), live(message(2)));
    expect(shown(conversation)).toEqual([1, 2, 3].map((n) => `assistant: message ${n}`));
  });

  test('without a time it can read stands first, and nothing breaks', () => {
    const conversation = after(live(message(1)), live(message(2, { timestamp: 'soon' })));
    expect(shown(conversation)).toEqual(['assistant: message 2', 'assistant: message 1']);
  });
});

describe('the beginning of an answer', () => {
  const asked = [written('c1'), live(echo(1, 'c1'))];

  test('grows in its place until the answer takes it', () => {
    const begun = after(...asked, live(preview(2, 'It takes', { id: 's1', streamId: undefined })));
    expect(shown(begun)).toEqual(['me: c1', 'preview: It takes']);
    const grown = change(begun, live(preview(3, 'It takes three', {})));
    expect(shown(grown)).toEqual(['me: c1', 'preview: It takes three']);
    const whole = live(message(4, { channelData: { streamType: 'final', streamId: 's1' } }));
    expect(shown(change(grown, whole))).toEqual(['me: c1', 'assistant: message 4']);
  });

  test('goes when the answer comes in another way', () => {
    const conversation = after(
      ...asked,
      live(preview(2, 'It takes')),
      live(message(3, { replyToId: id(1) })),
    );
    expect(shown(conversation)).toEqual(['me: c1', 'assistant: message 3']);
  });

  test('that comes after the answer is too late', () => {
    const answered = after(...asked, live(message(3, { replyToId: id(1) })));
    expect(change(answered, live(preview(2, 'It takes')))).toEqual(answered);
  });

  test('of one answer stays when another comes', () => {
    const conversation = after(
      ...asked,
      live(preview(2, 'It takes')),
      live(message(3, { replyToId: id(9) })),
    );
    expect(shown(conversation)).toEqual(['me: c1', 'preview: It takes', 'assistant: message 3']);
  });

  test('goes when the line is lost, and nothing else does', () => {
    const conversation = after(...asked, live(preview(2, 'It takes')), { type: 'streams-lost' });
    expect(shown(conversation)).toEqual(['me: c1']);
  });

  test.each<[string, Activity]>([
    ['without text', { type: 'typing', channelData: { streamType: 'streaming', streamId: 's1' } }],
    ['without a stream', { type: 'typing', text: 'It takes' }],
    ["of the visitor's own", { ...preview(2, 'It takes'), from: { id: me } }],
  ])('is none %s', (_what, activity) => {
    const before = after(...asked);
    expect(change(before, live(activity))).toBe(before);
  });
});

describe('an event', () => {
  const joined = live(event(1, chatEvents.joined, person));

  test('says that a person has joined and has left', () => {
    const there = after(joined);
    expect(there.person).toEqual(person);
    const left = change(there, live(event(2, chatEvents.left, person)));
    expect(left).not.toHaveProperty('person');
    expect(left.entries).toMatchObject([
      { notice: 'joined', person },
      { notice: 'left', person },
    ]);
  });

  test('is told once, and does not bring back who has left', () => {
    const [left, back] = [live(event(2, chatEvents.left, person)), live(event(3, chatEvents.joined, person))];
    const gone = after(joined, left);
    expect(change(gone, joined)).toBe(gone);
    const here = change(gone, back);
    for (const again of [joined, left, back]) expect(change(here, again)).toBe(here);
    const asked = after(live(event(1, chatEvents.askRating)));
    expect(change(asked, live(event(1, chatEvents.askRating)))).toEqual(asked);
  });

  test('says up to where the person has read', () => {
    const conversation = after(
      live(echo(1, 'c1')),
      live(echo(2, 'c2')),
      live(event(3, chatEvents.read, { upTo: id(1) })),
    );
    expect(isRead(conversation, own(conversation, 'c1'))).toBe(true);
    expect(isRead(conversation, own(conversation, 'c2'))).toBe(false);
  });

  test('asks how it was, and an answer to that is remembered', () => {
    const asked = after(live(event(1, chatEvents.rating)), live(event(2, chatEvents.askRating)));
    expect(asked).toMatchObject({ rated: false, entries: [{ notice: 'ask-rating' }] });
    expect(change(asked, live(event(3, chatEvents.rating, { stars: 5 }, me))).rated).toBe(true);
  });

  test("brings the visitor's thumbs again", () => {
    const value = { actionValue: { reaction: 'like', feedback: '{"feedbackText":"clear"}' } };
    const thumbs = { ...event(2, chatEvents.feedback, value, me), replyToId: id(1) };
    expect(after(live(thumbs)).feedback).toEqual({ [id(1)]: { reaction: 'like', words: 'clear' } });
    expect(after(live({ ...thumbs, from: { id: 'preceptor' } })).feedback).toEqual({});
    expect(after(live({ ...thumbs, value: {} })).feedback).toEqual({});
  });

  test.each([
    event(1, chatEvents.joined, person, me),
    event(1, chatEvents.left, person, me),
    event(1, chatEvents.read, { upTo: id(1) }, me),
    event(1, chatEvents.askRating, {}, me),
    event(1, chatEvents.joined, { name: 7 }),
    event(1, chatEvents.left, 'gone'),
    event(1, chatEvents.read, {}),
    event(1, 'somebody/else'),
    { type: 'message', text: 'without an id' },
    { type: 'endOfConversation', id: id(1) },
  ])('that the visitor forged, or that is no event of ours, changes nothing: %o', (activity) => {
    const before = after(live(message(7)));
    expect(change(before, live(activity))).toBe(before);
  });
});

describe('an earlier page', () => {
  const page = (more: boolean, ...activities: Activity[]): Change => ({
    type: 'earlier',
    activities,
    more,
    userId: me,
  });

  test('stands above, and says whether there is more', () => {
    const conversation = after(session('one', true), live(message(5)), page(true, echo(1, 'c1'), message(2)));
    expect(shown(conversation)).toEqual(['me: c1', 'assistant: message 2', 'assistant: message 5']);
    expect(conversation.earlier).toBe(true);
    expect(change(conversation, page(false)).earlier).toBe(false);
  });

  test('tells who came and went, and overrules nothing that is true now', () => {
    const now = after(
      live(event(6, chatEvents.joined, person)),
      live(event(7, chatEvents.read, { upTo: id(6) })),
      { type: 'feedback', id: id(2), feedback: { reaction: 'like', words: '' } },
      { type: 'rated' },
    );
    const dislike = { actionValue: { reaction: 'dislike' } };
    const later = change(
      now,
      page(
        false,
        event(1, chatEvents.left, { name: 'Another', desk: '' }),
        event(2, chatEvents.askRating),
        event(3, chatEvents.read, { upTo: id(1) }),
        { ...event(4, chatEvents.feedback, dislike, me), replyToId: id(2) },
        { ...event(5, chatEvents.feedback, dislike, me), replyToId: id(1) },
      ),
    );
    expect(shown(later)).toEqual(['left', 'ask-rating', 'joined']);
    expect(later).toMatchObject({ person, readUpTo: id(6), rated: true });
    expect(later.feedback).toEqual({
      [id(1)]: { reaction: 'dislike', words: '' },
      [id(2)]: { reaction: 'like', words: '' },
    });
  });
});

describe('the rest', () => {
  test('thumbs are set, changed and taken back', () => {
    const like = after({ type: 'feedback', id: id(1), feedback: { reaction: 'like', words: '' } });
    expect(like.feedback).toEqual({ [id(1)]: { reaction: 'like', words: '' } });
    const words = change(like, {
      type: 'feedback',
      id: id(1),
      feedback: { reaction: 'like', words: 'clear' },
    });
    expect(words.feedback[id(1)]?.words).toBe('clear');
    expect(change(words, { type: 'feedback', id: id(1), feedback: undefined }).feedback).toEqual({});
  });

  test('a rating is remembered', () => {
    expect(after({ type: 'rated' }).rated).toBe(true);
  });

  test('a person stops typing', () => {
    const typing = live({ type: 'typing', channelData: { person } });
    expect(after(typing, { type: 'person-stopped-typing' }).personTyping).toBe(false);
  });

  test('starting over leaves nothing', () => {
    const full = [session('one', true), written('c1'), live(event(1, chatEvents.joined, person))];
    expect(after(...full, { type: 'emptied' })).toEqual(emptyConversation);
  });
});

describe('who is waited for', () => {
  const asked = [written('c1'), arrived('c1', 1)];

  test('is the assistant, from the moment the question has arrived until the answer', () => {
    expect(awaiting(after(written('c1')))).toBeUndefined();
    expect(awaiting(after(...asked))?.id).toBe(id(1));
    expect(awaiting(after(...asked, live(preview(2, 'It takes'))))?.id).toBe(id(1));
    expect(awaiting(after(...asked, live(echo(1, 'c1')), live(message(2))))).toBeUndefined();
  });

  test('is nobody once the page has given up, until the next question', () => {
    const givenUp = after(...asked, { type: 'given-up', id: id(1) });
    expect(awaiting(givenUp)).toBeUndefined();
    expect(awaiting([written('c2'), arrived('c2', 2)].reduce(change, givenUp))?.id).toBe(id(2));
  });

  test('is not the assistant where a person has taken over', () => {
    expect(awaiting(after(live(event(1, chatEvents.joined, person)), live(echo(2, 'c1'))))).toBeUndefined();
  });
});

describe('what is offered', () => {
  const reply = live(message(1, { suggestedActions: { actions: [{ value: 'What then?' }] } }));

  test('is what the last message suggests, until the visitor writes', () => {
    expect(offered(after())).toEqual([]);
    expect(offered(after(reply))).toEqual(['What then?']);
    expect(offered(after(reply, live(event(2, chatEvents.askRating))))).toEqual(['What then?']);
    expect(offered(after(reply, written('c1')))).toEqual([]);
    expect(offered(after(reply, live(preview(2, 'It takes'))))).toEqual([]);
  });
});

describe('what has been read', () => {
  test('is nothing before the person says so, whatever waits or is being written', () => {
    const conversation = after(live(echo(1, 'c1')), live(preview(2, 'It takes')), written('c2'));
    expect(isRead(conversation, own(conversation, 'c1'))).toBe(false);
  });

  test('is nothing of the others, and nothing where the mark is not loaded', () => {
    const read = live(event(3, chatEvents.read, { upTo: id(2) }));
    const conversation = after(live(echo(1, 'c1')), live(message(2)), read);
    expect(isRead(conversation, own(conversation, 'c1'))).toBe(true);
    expect(isRead(conversation, conversation.entries[1] as Message)).toBe(false);
    const unloaded = after(live(echo(1, 'c1')), read);
    expect(isRead(unloaded, own(unloaded, 'c1'))).toBe(false);
  });
});

describe('whatever happens, in whatever order', () => {
  test('each message is there once and in its place', () => {
    fc.assert(
      fc.property(anyActs, fc.nat(12), anySkew, (acts, history, skew) => {
        const world = openWorld(history, skew);
        for (const act of acts) world.play(act);
        world.settle();
        expect(world.shownOfLog()).toEqual(world.toShowOfLog());
      }),
      { numRuns: 500 },
    );
  });

  test('the whole log again changes nothing', () => {
    fc.assert(
      fc.property(anyActs, fc.nat(12), anySkew, (acts, history, skew) => {
        const world = openWorld(history, skew);
        // An old mark or an old thumb alone counts anew; a line gives the log again only to its end.
        for (const act of acts) if (act.act !== 'hear again') world.play(act);
        world.settle();
        const before = world.conversation();
        world.hearAllAgain();
        expect(world.conversation()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('earlier pages and what is live make the same of it, whichever comes first', () => {
    fc.assert(
      fc.property(fc.array(anyAct('server')), fc.array(fc.tuple(fc.nat(), fc.boolean())), (acts, ways) => {
        const world = openWorld(1, 0);
        for (const act of acts) world.play(act);
        const log = world.log();
        const inOrder = log.map(live).reduce(change, emptyConversation).entries;
        // Each activity comes at a time of its own and by one of the two ways, some twice.
        const arrivals = [...ways, ...log.map((_, i) => [i * 7919, i % 2 > 0] as const)].map(
          ([at, early], i) => ({ at, early, activity: log[i % log.length]! }),
        );
        const steps = arrivals
          .toSorted((a, b) => (a.at % 101) - (b.at % 101))
          .map(({ early, activity }): Change =>
            early ? { type: 'earlier', activities: [activity], more: true, userId: me } : live(activity),
          );
        expect(steps.reduce(change, emptyConversation).entries).toEqual(
          inOrder.filter((entry) => arrivals.some(({ activity }) => idOf(entry) === activity.id)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

const id = (n: number): string => `one|${String(n).padStart(7, '0')}`;
const stamp = (n: number): string => new Date(noon + n * 1000).toISOString();

function after(...steps: Change[]): Conversation {
  return steps.reduce(change, emptyConversation);
}

function session(name: string, earlier: boolean): Extract<Change, { type: 'session' }> {
  return { type: 'session', id: name, earlier };
}

/** The text of a message is the id that the page gave it. */
function written(clientId: string, at = 0): Extract<Change, { type: 'written' }> {
  return { type: 'written', clientId, text: clientId, at: noon + at };
}

function sending(clientId: string, how: Sending): Change {
  return { type: 'sending', clientId, sending: how };
}

function arrived(clientId: string, n: number): Change {
  return { type: 'sending', clientId, sending: { state: 'sent' }, id: id(n) };
}

function live(activity: Activity): Change {
  return { type: 'activity', activity, userId: me };
}

/** The n-th of the log, n seconds after noon. */
function message(n: number, more: Partial<Activity> = {}): Activity {
  return {
    type: 'message',
    id: id(n),
    timestamp: stamp(n),
    text: `message ${n}`,
    from: { id: 'preceptor' },
    ...more,
  };
}

function echo(n: number, clientId: string, more: Partial<Activity> = {}): Activity {
  const channelData = { clientActivityID: clientId };
  return message(n, { text: clientId, from: { id: me }, channelData, ...more });
}

function event(n: number, name: string, value?: unknown, from = 'preceptor'): Activity {
  return { type: 'event', id: id(n), timestamp: stamp(n), name, value, from: { id: from } };
}

/** A beginning of the answer to the first message; the first part of a stream has no stream but its own id. */
function preview(n: number, text: string, first?: { id?: string; streamId?: undefined }): Activity {
  const stream = first?.id ? {} : { streamId: 's1' };
  return {
    type: 'typing',
    id: first?.id ?? `s${n}`,
    timestamp: stamp(n),
    text,
    from: { id: 'preceptor' },
    replyToId: id(1),
    channelData: { streamType: 'streaming', ...stream },
  };
}

/** What stands in the conversation, from above: who says what, and notices by their name. */
function shown({ entries }: Conversation): string[] {
  return entries.map((entry) => {
    if (entry.kind === 'notice') return entry.notice;
    const who = typeof entry.author === 'string' ? entry.author : entry.author.name;
    return `${entry.preview ? 'preview' : who}: ${entry.text}`;
  });
}

function own({ entries }: Conversation, clientId: string): Message {
  return entries.find((entry): entry is Message => 'clientId' in entry && entry.clientId === clientId)!;
}

const idOf = (entry: Entry): string => (entry.kind === 'message' ? (entry.id ?? entry.key) : entry.key);

type Act = { act: (typeof acts)[keyof typeof acts][number]; pick: number };

/** What happens on the server, what the visitor does and how it goes out, and what comes over the line. */
const acts = {
  server: ['ask elsewhere', 'answer', 'speak', 'event'],
  visitor: ['write', 'post', 'post', 'lose', 'refuse', 'hold', 'take back'],
  line: [
    'preview',
    'type',
    'hear',
    'hear',
    'hear again',
    'replay',
    'earlier',
    'lose streams',
    'move',
    'start over',
  ],
} as const;
const anyAct = (...where: (keyof typeof acts)[]): fc.Arbitrary<Act> =>
  fc.record({ act: fc.constantFrom(...where.flatMap((one) => [...acts[one]])), pick: fc.nat(1000) });
const anyActs = fc.array(anyAct('server', 'visitor', 'line'), { maxLength: 60, size: 'max' });
/** How wrong the clock of the page is, in ms. */
const anySkew = fc.constantFrom(0, -3_600_000, 3_600_000, -700, 700);

/**
 * A server with a log, and a page that hears of it. The page opens when `history` things are in the log already. What
 * must always hold is checked after every change.
 */
function openWorld(history: number, skew: number) {
  let page = emptyConversation;
  let log: Activity[] = [];
  let conversations = 0;
  let time = noon;
  let own: { clientId: string; storedAs?: string; takenBack?: true }[] = [];
  /** The page has of the log what lies between these two. */
  let [first, next] = [0, 0];
  /** Where the page began to listen: before that come the earlier pages. */
  let opened = 0;
  /** All that the page has heard of, by id, with the time it has on the server. */
  let heard = new Map<string, number>();

  const apply = (step: Change) => {
    page = change(page, step);
    check();
  };
  const store = (activity: Activity): string => {
    const stored = {
      ...activity,
      id: `${conversations}|${String(log.length + 1).padStart(7, '0')}`,
      timestamp: new Date((time += 1 + (log.length % 3) * 400)).toISOString(),
    };
    log.push(stored);
    return stored.id;
  };
  const hear = (activity: Activity) => {
    heard.set(activity.id!, Date.parse(activity.timestamp!));
    apply(live(activity));
  };
  const hearNext = () => hear(log[next++]!);
  const hearEarlier = (count: number) => {
    const from = Math.max(0, first - count);
    const activities = log.slice(from, first);
    for (const { id, timestamp } of activities) heard.set(id!, Date.parse(timestamp!));
    first = from;
    apply({ type: 'earlier', activities, more: from > 0, userId: me });
  };
  const begin = (name: string) => apply({ type: 'session', id: name, earlier: first > 0 });
  const move = () => {
    log = [];
    first = next = opened = 0;
    // What the lost conversation had and the page never heard of is sent again.
    for (const one of own) if (isWaiting(one.clientId)) delete one.storedAs;
    begin(String(++conversations));
  };
  const isWaiting = (clientId: string) => unsent(page).some((one) => one.clientId === clientId);

  for (let i = 0; i < history; i++) playServer(acts.server[i % 4]!, i);
  first = next = opened = Math.floor(history / 2);
  begin('0');

  return {
    conversation: () => page,
    log: () => log,
    play({ act, pick }: Act): void {
      playServer(act, pick);
      playPage(act, pick);
    },
    /** All has come, nothing is under way. */
    settle(): void {
      while (next < log.length) hearNext();
      hearEarlier(1);
      hearEarlier(first);
      apply({ type: 'person-stopped-typing' });
    },
    toShowOfLog: (): string[] => log.filter(isShown).map((activity) => activity.id!),
    shownOfLog: (): string[] =>
      page.entries.map(idOf).filter((one) => log.some((activity) => activity.id === one)),
    hearAllAgain(): void {
      for (const activity of log.slice(opened)) hear(activity);
      apply({ type: 'earlier', activities: log.slice(0, opened), more: false, userId: me });
    },
  };

  function playServer(act: string, pick: number): void {
    const mine = log.filter(({ type, from }) => type === 'message' && from?.id === me);
    if (act === 'ask elsewhere') {
      store({
        type: 'message',
        text: 'from another window',
        from: { id: me },
        ...(pick % 2 ? { channelData: { clientActivityID: `other ${conversations} ${log.length}` } } : {}),
      });
    }
    if (act === 'answer') {
      const question = mine.find((one) => !log.some(({ replyToId }) => replyToId === one.id));
      const stream = pick % 2 ? { streamType: 'final', streamId: `stream of ${question?.id}` } : {};
      store({
        type: 'message',
        text: 'an answer',
        from: { id: 'preceptor' },
        channelData: { kind: 'answer', ...stream },
        ...(question?.id ? { replyToId: question.id } : {}),
      });
    }
    if (act === 'speak')
      store({ type: 'message', text: 'a word', from: { id: 'preceptor' }, channelData: { person } });
    if (act === 'event') {
      const { joined, left, askRating, read, rating, feedback } = chatEvents;
      const name = [joined, left, askRating, read, rating, feedback][pick % 6]!;
      const value = {
        ...person,
        upTo: log[pick % (log.length || 1)]?.id,
        actionValue: { reaction: pick % 2 ? 'like' : 'dislike' },
      };
      const from = name === rating || name === feedback ? me : 'preceptor';
      const replyToId = name === feedback ? log[0]?.id : undefined;
      store({ type: 'event', name, value, from: { id: from }, ...(replyToId ? { replyToId } : {}) });
    }
  }

  function playPage(act: string, pick: number): void {
    const waiting = unsent(page);
    const one = waiting[pick % (waiting.length || 1)];
    const record = own.find(({ clientId }) => clientId === one?.clientId);
    const post = (clientId: string) => {
      record!.storedAs ??= store({
        type: 'message',
        text: clientId,
        from: { id: me },
        channelData: { clientActivityID: clientId },
      });
      return record!.storedAs;
    };
    const clientId = one?.clientId;
    switch (act) {
      case 'write': {
        const name = `c${conversations}-${log.length}-${own.length}`;
        own.push({ clientId: name });
        // A clock may also be set while the page is open.
        apply({ type: 'written', clientId: name, text: name, at: time + skew - (pick % 7 ? 0 : 5000) });
        return;
      }
      case 'post':
        if (clientId) apply({ type: 'sending', clientId, sending: { state: 'sent' }, id: post(clientId) });
        return;
      case 'lose':
        if (!clientId) return;
        post(clientId);
        apply(sending(clientId, { state: 'unconfirmed' }));
        return;
      case 'refuse':
        if (clientId && !record?.storedAs)
          apply(sending(clientId, { state: 'refused', reason: 'It is too long.' }));
        return;
      case 'hold':
        if (clientId) apply(sending(clientId, { state: 'too-many' }));
        return;
      case 'take back':
        if (!clientId) return;
        record!.takenBack = true;
        apply({ type: 'taken-back', clientId });
        return;
      case 'preview': {
        const questions = log.filter(({ type, from }) => type === 'message' && from?.id === me);
        const question = questions[pick % (questions.length || 1)];
        if (!question?.id) return;
        const stream = `stream of ${question.id}`;
        apply(
          live({
            type: 'typing',
            id: pick % 2 ? stream : `${stream}, part ${pick}`,
            text: `part ${pick}`,
            timestamp: new Date(++time).toISOString(),
            from: { id: 'preceptor' },
            replyToId: question.id,
            channelData: { streamType: 'streaming', ...(pick % 2 ? {} : { streamId: stream }) },
          }),
        );
        return;
      }
      case 'type':
        apply(live({ type: 'typing', from: { id: 'preceptor' }, channelData: { person } }));
        return;
      case 'hear':
        for (let i = 0; i <= pick % 3 && next < log.length; i++) hearNext();
        return;
      case 'hear again':
        if (next > first) hear(log[first + (pick % (next - first))]!);
        return;
      case 'replay':
        for (const activity of log.slice(opened + (pick % (next - opened + 1)), next)) hear(activity);
        return;
      case 'earlier':
        if (first > 0) hearEarlier(1 + (pick % 3));
        return;
      case 'lose streams':
        apply({ type: 'streams-lost' });
        return;
      case 'move':
        if (pick % 4 === 0) move();
        return;
      case 'start over':
        if (pick % 8) return;
        own = [];
        heard = new Map();
        apply({ type: 'emptied' });
        move();
    }
  }

  function check(): void {
    const { entries } = page;
    const messages = entries.filter((entry) => entry.kind === 'message');
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const ids = messages.flatMap((one) => one.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);

    const there = messages.flatMap(({ clientId }) => clientId ?? []);
    for (const { clientId, storedAs, takenBack } of own)
      if (!takenBack) expect(there).toContain(clientId);
      else expect(there.includes(clientId)).toBe(heard.has(storedAs ?? ''));

    const known = entries.map(idOf).filter((one) => heard.has(one));
    expect(known).toEqual(known.toSorted((a, b) => heard.get(a)! - heard.get(b)!));
    expect(known.length).toBeLessThanOrEqual(heard.size);

    const waiting = unsent(page).map(({ clientId }) => clientId);
    expect(entries.slice(entries.length - waiting.length).map(({ key }) => key)).toEqual(waiting);
    const times = entries.slice(0, entries.length - waiting.length).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(waiting).toEqual(own.map(({ clientId }) => clientId).filter((one) => waiting.includes(one)));

    for (const beginning of messages.filter((one) => one.preview))
      expect(messages.some((one) => !one.preview && one.replyToId === beginning.replyToId)).toBe(false);
  }
}

/** Whether an activity of the log is something to read. */
function isShown({ type, name = '' }: Activity): boolean {
  const notices: string[] = [chatEvents.joined, chatEvents.left, chatEvents.askRating];
  return type === 'message' || notices.includes(name);
}
