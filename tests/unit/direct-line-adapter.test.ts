// Turns of our own Direct Line: one at a time in a conversation, stopped one by one, and none while a user is erased.
import type { Activity, TurnContext } from 'botbuilder';
import { describe, expect, test } from 'vitest';
import { DirectLineAdapter, turnSignal } from '../../src/channels/directline/adapter.ts';
import type { DirectLine } from '../../src/channels/directline/service.ts';

describe('stopping', () => {
  test('reaches the turn that runs, and neither those behind it nor those of other conversations', async () => {
    const { run, end, begun, adapter } = turns();
    const all = [run('a', 'one'), run('a', 'two'), run('b', 'other')];
    await end('none');
    adapter.stop('a');
    await end('one');
    expect(begun.map(({ text, signal }) => [text, signal.aborted])).toEqual([
      ['one', true],
      ['other', false],
      ['two', false],
    ]);
    await end('two');
    await end('other');
    await Promise.all(all);
    adapter.stop('a');
    adapter.stop('unknown');
  });
});

describe('work without the turns of a user', () => {
  test('begins when what runs was stopped and has ended; what waited never runs', async () => {
    const { run, end, begun, adapter, log } = turns();
    void run('a', 'one');
    void run('a', 'two');
    void run('b', 'of another conversation');
    await end('none');
    const done = adapter.without('user', async () => void log.push('work'));
    expect(begun.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    await end('one');
    expect(log).toEqual(['one']);
    await end('of another conversation');
    await done;
    await adapter.idle();
    expect(log).toEqual(['one', 'of another conversation', 'work']);
  });

  test('keeps turns from starting until it is done, also when it is asked for twice or fails', async () => {
    const { run, end, begun, adapter } = turns();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const works = [first, second].map(({ promise }) => adapter.without('user', () => promise));
    await run('a', 'one');
    first.reject(new TypeError('the disk'));
    await expect(works[0]).rejects.toThrow('the disk');
    await run('a', 'two');
    second.resolve();
    await works[1];
    expect(begun).toEqual([]);
    const last = run('a', 'three');
    await end('three');
    await last;
    expect(begun.map(({ text }) => text)).toEqual(['three']);
  });

  test('leaves the turns of other users alone', async () => {
    const { run, end, begun, adapter } = turns();
    const before = run('a', 'before', 'somebody');
    await adapter.without('user', async () => {
      const during = run('b', 'during', 'somebody');
      await end('during');
      await during;
    });
    expect(begun.map(({ text, signal }) => [text, signal.aborted])).toEqual([
      ['before', false],
      ['during', false],
    ]);
    await end('before');
    await before;
  });
});

/** An adapter whose turns end when they are told to, whatever their signal says. */
function turns() {
  const begun: { text: string; signal: AbortSignal }[] = [];
  const log: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<void>>();
  const endOf = (text: string) => {
    const known = ends.get(text) ?? Promise.withResolvers<void>();
    ends.set(text, known);
    return known;
  };
  const logic = async ({ activity, turnState }: TurnContext) => {
    begun.push({ text: activity.text, signal: turnState.get(turnSignal) });
    await endOf(activity.text).promise;
    log.push(activity.text);
  };
  const adapter = new DirectLineAdapter(
    () => ({}) as DirectLine,
    logic,
    async (error) => {
      log.push(String(error));
    },
  );
  return {
    adapter,
    begun,
    log,
    run: (conversation: string, text: string, user = 'user') =>
      adapter.run({
        type: 'message',
        text,
        from: { id: user, name: '' },
        conversation: { id: conversation },
      } as Partial<Activity>),
    /** Lets a turn end, and whatever can go on go on. */
    async end(text: string) {
      endOf(text).resolve();
      await new Promise((resolve) => void setImmediate(resolve));
    },
  };
}
