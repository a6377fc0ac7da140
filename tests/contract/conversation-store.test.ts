// What every conversation store does, asked of the one in memory and of SQLite; then what a file alone must do.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeMemoryStore } from '../../src/adapters/memory-store.ts';
import { openSqliteStore } from '../../src/adapters/sqlite-store.ts';
import { type ConversationStore, activityId, sequenceOf } from '../../src/channels/directline/store.ts';

const noon = new Date('2026-11-23T12:00:00.000Z');
const conversation = { id: 'conv-1', userId: 'dl_anna' };
const from = (id: string) => ({ id, name: '' });
const message = (text: string, sender = 'dl_anna') => ({ type: 'message', text, from: from(sender) });

let root: string;
beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'preceptor-store-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(root, 'data-'));

const stores: [string, () => ConversationStore][] = [
  ['in memory', makeMemoryStore],
  ['in SQLite', () => openSqliteStore(newFolder())],
];

describe.each(stores)('a conversation store %s', (_name, open) => {
  let store: ConversationStore;
  beforeEach(() => void (store = open()));
  afterEach(() => store.close());

  test('creates a conversation once and finds it by its id', async () => {
    expect(await store.find('conv-1')).toBeUndefined();
    expect(await store.create(conversation, noon)).toBe(true);
    expect(await store.create({ ...conversation, userId: 'dl_somebody' }, noon)).toBe(false);
    expect(await store.find('conv-1')).toEqual(conversation);
  });

  test('numbers activities from 1 in each conversation and stamps them with id and time', async () => {
    await store.create(conversation, noon);
    await store.create({ id: 'conv-2', userId: 'dl_bela' }, noon);
    const first = await store.append('conv-1', message('one'), noon);
    await store.append('conv-2', message('elsewhere'), noon);
    const second = await store.append('conv-1', message('two'), new Date('2026-11-23T12:00:05.000Z'));
    expect(first).toEqual({
      repeated: false,
      entry: {
        sequence: 1,
        activity: { ...message('one'), id: activityId('conv-1', 1), timestamp: '2026-11-23T12:00:00.000Z' },
      },
    });
    expect(second.entry).toMatchObject({
      sequence: 2,
      activity: { text: 'two', timestamp: '2026-11-23T12:00:05.000Z' },
    });
    expect(await store.lastSequence('conv-1')).toBe(2);
    expect(await store.lastSequence('conv-2')).toBe(1);
    expect(await store.lastSequence('conv-3')).toBe(0);
  });

  test('gives later activities later times although the clock stands still or runs back', async () => {
    await store.create(conversation, noon);
    for (const step of [0, 0, -60_000, 1, -1]) {
      await store.append('conv-1', message('tick'), new Date(noon.getTime() + step));
    }
    const times = (await store.read('conv-1', 0, 10)).map(({ activity }) => String(activity.timestamp));
    expect(times).toHaveLength(5);
    expect(new Set(times).size).toBe(5);
    expect(times.toSorted()).toEqual(times);
    expect(times[0]).toBe(noon.toISOString());
  });

  test('keeps an activity that its sender sends again under one client id once', async () => {
    await store.create(conversation, noon);
    const first = await store.append('conv-1', message('hello'), noon, 'c1');
    await store.append('conv-1', message('another'), noon, 'c2');
    const again = await store.append(
      'conv-1',
      message('hello, edited'),
      new Date(noon.getTime() + 9000),
      'c1',
    );
    expect(again).toEqual({ entry: first.entry, repeated: true });
    expect(await store.lastSequence('conv-1')).toBe(2);
  });

  test.each([
    ['of another sender', 'conv-1', 'dl_bela', 'c1'],
    ['in another conversation', 'conv-2', 'dl_anna', 'c1'],
    ['that reads the same only when joined to the sender', 'conv-1', 'dl_anna c', '1'],
  ])('takes the client id %s for a new one', async (_case, id, sender, clientId) => {
    await store.create(conversation, noon);
    await store.create({ id: 'conv-2', userId: 'dl_anna' }, noon);
    await store.append('conv-1', message('hello'), noon, 'c1');
    await store.append('conv-1', message('hello'), noon, 'c 1');
    expect((await store.append(id, message('hello', sender), noon, clientId)).repeated).toBe(false);
  });

  test('takes an empty client id for none', async () => {
    await store.create(conversation, noon);
    await store.append('conv-1', message('one'), noon, '');
    expect(await store.append('conv-1', message('two'), noon, '')).toMatchObject({
      repeated: false,
      entry: { sequence: 2, activity: { text: 'two' } },
    });
  });

  test('reads strictly after a sequence number, oldest first, no more than asked for', async () => {
    await store.create(conversation, noon);
    for (const text of ['a', 'b', 'c', 'd']) await store.append('conv-1', message(text), noon);
    const read = async (after: number, limit: number) =>
      (await store.read('conv-1', after, limit)).map(
        ({ sequence, activity }) => `${sequence}${activity.text}`,
      );
    expect(await read(0, 10)).toEqual(['1a', '2b', '3c', '4d']);
    expect(await read(1, 2)).toEqual(['2b', '3c']);
    expect(await read(4, 10)).toEqual([]);
    expect(await store.read('conv-9', 0, 10)).toEqual([]);
  });

  test('reads the last ones strictly before a sequence number, oldest first, no more than asked for', async () => {
    await store.create(conversation, noon);
    for (const text of ['a', 'b', 'c', 'd']) await store.append('conv-1', message(text), noon);
    const read = async (before: number, limit: number) =>
      (await store.readBefore('conv-1', before, limit)).map(
        ({ sequence, activity }) => `${sequence}${activity.text}`,
      );
    expect(await read(4, 2)).toEqual(['2b', '3c']);
    expect(await read(4, 10)).toEqual(['1a', '2b', '3c']);
    expect(await read(9, 2)).toEqual(['3c', '4d']);
    expect(await read(2, 1)).toEqual(['1a']);
    for (const before of [1, 0]) expect(await read(before, 10)).toEqual([]);
    expect(await store.readBefore('conv-9', 5, 10)).toEqual([]);
  });

  test('gives 50 activities that come at once 50 different numbers and loses none', async () => {
    await store.create(conversation, noon);
    const texts = Array.from({ length: 50 }, (_, i) => `message ${i}`);
    const appended = await Promise.all(
      texts.map((text) => store.append('conv-1', message(text), noon, text)),
    );
    const entries = await store.read('conv-1', 0, 100);
    expect(entries.map(({ sequence }) => sequence)).toEqual(texts.map((_, i) => i + 1));
    expect(new Set(entries.map(({ activity }) => activity.text))).toEqual(new Set(texts));
    expect(appended.map(({ entry }) => entry).toSorted((a, b) => a.sequence - b.sequence)).toEqual(entries);
  });

  test('keeps one of 50 repeats of an activity that come at once', async () => {
    await store.create(conversation, noon);
    const repeats = Array.from({ length: 50 }, () => store.append('conv-1', message('once'), noon, 'c1'));
    const ids = new Set((await Promise.all(repeats)).map(({ entry }) => entry.activity.id));
    expect([...ids]).toEqual([activityId('conv-1', 1)]);
    expect(await store.lastSequence('conv-1')).toBe(1);
  });

  test('gives back what was stored, whatever the text, and keeps it from later changes', async () => {
    await store.create(conversation, noon);
    const activity = { ...message('before'), channelData: { list: ['kept'] } };
    const { entry } = await store.append('conv-1', activity, noon);
    activity.channelData.list.push('changed by the caller');
    entry.activity.text = 'changed by the reader';
    const [kept] = await store.read('conv-1', 0, 1);
    expect(kept?.activity).toMatchObject({ text: 'before', channelData: { list: ['kept'] } });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const { entry } = await store.append('conv-1', message(text), noon);
        expect((await store.read('conv-1', entry.sequence - 1, 1))[0]?.activity.text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('refuses an activity of a conversation that it does not know', async () => {
    await expect(store.append('conv-9', message('lost'), noon)).rejects.toMatchObject({
      code: 'conversation-unknown',
    });
    await expect(store.append('conv-9', message('lost'), noon, 'c1')).rejects.toMatchObject({
      code: 'conversation-unknown',
    });
  });

  test('remembers the last value written under a key', async () => {
    expect(await store.readMemory('key')).toBeUndefined();
    await store.writeMemory('key', 'first');
    await store.writeMemory('other', 'else');
    await store.writeMemory('key', '');
    expect(await store.readMemory('key')).toBe('');
    expect(await store.readMemory('other')).toBe('else');
  });

  test('erases all conversations of a user with what is remembered of them, and nothing of anybody else', async () => {
    const ids = ['conv-1', 'conv_2'];
    for (const id of ids) await store.create({ id, userId: 'dl_anna' }, noon);
    for (const id of ['convX2', 'x conv-1']) await store.create({ id, userId: 'dl_bela' }, noon);
    for (const id of [...ids, 'convX2', 'x conv-1']) {
      await store.append(id, message('hello'), noon, 'c1');
      await store.writeMemory(`exchanges directline ${id}`, 'remembered');
    }
    for (const key of ['notes conv-1', 'conv-1', 'notes conv-1 more', 'notesconv-1'])
      await store.writeMemory(key, 'remembered');

    expect((await store.eraseUser('dl_anna')).toSorted()).toEqual(ids);
    for (const id of ids) {
      expect(await store.find(id)).toBeUndefined();
      expect(await store.read(id, 0, 10)).toEqual([]);
      expect(await store.lastSequence(id)).toBe(0);
      expect(await store.readMemory(`exchanges directline ${id}`)).toBeUndefined();
      await expect(store.append(id, message('late'), noon, 'c1')).rejects.toMatchObject({
        code: 'conversation-unknown',
      });
    }
    expect(await store.readMemory('notes conv-1')).toBeUndefined();
    for (const key of ['conv-1', 'notes conv-1 more', 'notesconv-1', 'exchanges directline convX2'])
      expect(await store.readMemory(key)).toBe('remembered');
    for (const id of ['convX2', 'x conv-1']) expect(await store.read(id, 0, 10)).toHaveLength(1);

    expect(await store.eraseUser('dl_anna')).toEqual([]);
    expect(await store.create({ id: 'conv-1', userId: 'dl_anna' }, noon)).toBe(true);
    expect((await store.append('conv-1', message('again'), noon, 'c1')).entry.sequence).toBe(1);
  });
});

test('the sequence number in an id is found in an id of that conversation alone', () => {
  for (const sequence of [1, 42, 9_999_999, 10_000_000])
    expect(sequenceOf('conv|1', activityId('conv|1', sequence))).toBe(sequence);
  for (const id of [
    '',
    'conv|1',
    'conv|1|1',
    'conv|1|00000001',
    'conv|1|s1-1',
    'conv|2|0000001',
    'conv|1|000000x',
  ])
    expect(sequenceOf('conv|1', id)).toBeUndefined();
});

describe('the SQLite store', () => {
  test('finds everything again after it was closed and opened', async () => {
    const folder = newFolder();
    const before = openSqliteStore(folder);
    await before.create(conversation, noon);
    const { entry } = await before.append('conv-1', message('hello'), noon, 'c1');
    await before.writeMemory('key', 'value');
    await before.close();

    const after = openSqliteStore(folder);
    expect(await after.find('conv-1')).toEqual(conversation);
    expect(await after.read('conv-1', 0, 10)).toEqual([entry]);
    expect(await after.readMemory('key')).toBe('value');
    expect((await after.append('conv-1', message('hello'), noon, 'c1')).repeated).toBe(true);
    const next = await after.append('conv-1', message('next'), noon);
    expect(next.entry.sequence).toBe(2);
    expect(String(next.entry.activity.timestamp) > String(entry.activity.timestamp)).toBe(true);
    await after.close();
  });

  test('leaves nothing of what it erases in any file of its folder', async () => {
    const folder = newFolder();
    const store = openSqliteStore(folder);
    plant(folder, 60, 900);
    const marks = (user: string) => contents(folder).split(`a secret of ${user}.`).length - 1;
    await store.append('conv-0', message('a secret of dl_0.'), noon);
    expect(marks('dl_0')).toBeGreaterThan(400);
    const kept = await store.read('conv-1', 0, 100);
    expect(kept.length).toBeGreaterThan(1);

    expect(await store.eraseUser('dl_0')).toHaveLength(30);
    expect(marks('dl_0')).toBe(0);
    expect(contents(folder)).not.toContain('dl_0');
    expect(await store.read('conv-1', 0, 100)).toEqual(kept);
    await store.close();
    expect(contents(folder)).not.toContain('dl_0');
  });

  test('says storage-failed while another process keeps it from erasing for good, and does it when asked again', async () => {
    const folder = newFolder();
    const store = openSqliteStore(folder);
    await store.create(conversation, noon);
    await store.append('conv-1', message('a secret'), noon);
    const reader = new DatabaseSync(join(folder, 'preceptor.sqlite'));
    reader.exec('begin; select * from activity');
    (await connectionOf(store)).exec('pragma busy_timeout = 0');
    await expect(store.eraseUser('dl_anna')).rejects.toMatchObject({ code: 'storage-failed' });
    expect(contents(folder)).toContain('a secret');
    reader.close();
    await store.eraseUser('dl_anna');
    expect(contents(folder)).not.toContain('a secret');
    await store.close();
  });

  test('takes what two processes write at once, as when a new one starts while the old one still ends', async () => {
    const folder = newFolder();
    const store = openSqliteStore(folder);
    await store.create(conversation, noon);
    const workerData = { folder, conversationId: 'conv-1', count: 100 };
    const writers = [1, 2].map(
      () => new Worker(new URL('../support/append-worker.ts', import.meta.url), { workerData }),
    );
    expect(await Promise.all(writers.map((writer) => once(writer, 'exit')))).toEqual([[0], [0]]);
    expect(await store.lastSequence('conv-1')).toBe(200);
    await store.close();
  });

  test('makes the folders it is to live in', async () => {
    const store = openSqliteStore(join(newFolder(), 'not', 'there', 'yet'));
    expect(await store.create(conversation, noon)).toBe(true);
    await store.close();
  });

  test('waits for the disk at every commit, so that what was acknowledged survives a loss of power', async () => {
    const store = openSqliteStore(newFolder());
    const connection = await connectionOf(store);
    const fullSync = 2;
    expect(connection.prepare('pragma synchronous').get()).toEqual({ synchronous: fullSync });
    expect(connection.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(connection.prepare('pragma foreign_keys').get()).toEqual({ foreign_keys: 1 });
    expect(connection.prepare('pragma secure_delete').get()).toEqual({ secure_delete: 1 });
    await store.close();
  });

  test.each([
    ['a file stands where the folder should be', (folder: string) => writeFileSync(folder, '')],
    [
      'a folder stands where the file should be',
      (folder: string) => makeFolder(join(folder, 'preceptor.sqlite')),
    ],
    [
      'the file is no database',
      (folder: string) => writeFileSync(join(makeFolder(folder), 'preceptor.sqlite'), 'x'.repeat(4096)),
    ],
  ])('says data-unwritable and names the folder when %s', (_case, prepare) => {
    const folder = join(newFolder(), 'data');
    prepare(folder);
    expect(() => openSqliteStore(folder)).toThrow(
      expect.objectContaining({
        code: 'data-unwritable',
        message: expect.stringContaining(folder) as string,
      }),
    );
  });

  test('says data-unwritable, and does not try for ever, where the file system takes no folders', () => {
    expect(() => openSqliteStore('/proc/preceptor/data')).toThrow(
      expect.objectContaining({ code: 'data-unwritable' }),
    );
  });

  test('says storage-failed when the database fails later, and works again when it is back', async () => {
    const folder = newFolder();
    const store = openSqliteStore(folder);
    await store.create(conversation, noon);
    const other = new DatabaseSync(join(folder, 'preceptor.sqlite'));
    other.exec('alter table activity rename to gone');
    await expect(store.append('conv-1', message('lost'), noon)).rejects.toMatchObject({
      code: 'storage-failed',
    });
    await expect(store.read('conv-1', 0, 10)).rejects.toMatchObject({ code: 'storage-failed' });
    other.exec('alter table gone rename to activity');
    other.close();
    expect((await store.append('conv-1', message('kept'), noon)).entry.sequence).toBe(1);
    await store.close();
  });
});

/** The connection of a SQLite store to its file. */
async function connectionOf(store: ConversationStore): Promise<DatabaseSync> {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  await store.find('conv-1');
  const connection = prepare.mock.contexts.at(-1) as DatabaseSync;
  prepare.mockRestore();
  return connection;
}

/** All bytes of all files of a folder. */
function contents(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
}

/** Fills a store with what two users say in turns, in so many conversations that pages are split and rows move. */
function plant(folder: string, conversations: number, activities: number): void {
  const database = new DatabaseSync(join(folder, 'preceptor.sqlite'));
  database.exec('pragma secure_delete = on; begin');
  const [insert, add, remember] = [
    'insert into conversation values (?, ?, ?)',
    'insert into activity values (?, ?, ?, null, 0, ?)',
    'insert into memory values (?, ?) on conflict (key) do update set value = excluded.value',
  ].map((text) => database.prepare(text));
  for (let i = 0; i < conversations; i++) insert!.run(`conv-${i}`, `dl_${i % 2}`, '');
  for (let n = 0; n < activities; n++) {
    // 7919 is prime to the number of conversations: every one has its turn, and none follows its neighbour.
    const i = (n * 7919) % conversations;
    const text = `a secret of dl_${i % 2}.`;
    const body = { type: 'message', text, more: 'x'.repeat((n * 37) % 900) };
    add!.run(`conv-${i}`, 1 + Math.floor(n / conversations), `dl_${i % 2}`, JSON.stringify(body));
    remember!.run(`exchanges directline conv-${i}`, text.padEnd((n * 53) % 900, 'y'));
  }
  database.exec('commit');
  database.close();
}

function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
