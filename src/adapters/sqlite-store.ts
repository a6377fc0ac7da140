// The conversation store in SQLite: one file under DATA_DIR, by way of Kysely over the database that comes with Node.
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { type ConversationStore, type LogEntry, activityId } from '../channels/directline/store.ts';
import { PreceptorError, describe } from '../errors.ts';
import { makeFolder } from '../knowledge/folder.ts';

type Tables = {
  conversation: { id: string; user_id: string; created_at: string };
  activity: {
    conversation_id: string;
    sequence: number;
    from_id: string;
    client_id: string | null;
    time: number;
    body: string;
  };
  memory: { key: string; value: string };
};

const schema = `
  create table if not exists conversation (id text primary key, user_id text not null, created_at text not null) strict;
  create index if not exists conversation_user on conversation (user_id);
  create table if not exists activity (
    conversation_id text not null references conversation (id),
    sequence integer not null,
    from_id text not null,
    client_id text,
    time integer not null,
    body text not null,
    primary key (conversation_id, sequence)
  ) strict, without rowid;
  create unique index if not exists activity_client on activity (conversation_id, from_id, client_id) where client_id is not null;
  create table if not exists memory (key text primary key, value text not null) strict;
`;

/** Opens (and makes) `<folder>/preceptor.sqlite`; throws `data-unwritable`. */
export function openSqliteStore(folder: string): ConversationStore {
  let database: DatabaseSync;
  try {
    makeFolder(folder);
    database = new DatabaseSync(join(folder, 'preceptor.sqlite'));
    // FULL: what was acknowledged survives a loss of power. Secure: what is deleted is overwritten.
    database.exec(
      'pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;',
    );
    database.exec(schema);
  } catch (error) {
    throw new PreceptorError('data-unwritable', { path: folder }, error);
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asBetterSqlite(database) }) });
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PreceptorError) throw error;
      throw new PreceptorError('storage-failed', { details: describe(error) }, error);
    }
  };
  // Whether the file may still hold something of what was erased; an earlier process may have been cut off in between.
  let remains = true;
  return {
    create: (conversation, now) =>
      guarded(async () => {
        const row = { id: conversation.id, user_id: conversation.userId, created_at: now.toISOString() };
        const result = await db
          .insertInto('conversation')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
      }),
    find: (id) =>
      guarded(async () => {
        const row = await db
          .selectFrom('conversation')
          .select(['id', 'user_id'])
          .where('id', '=', id)
          .executeTakeFirst();
        return row && { id: row.id, userId: row.user_id };
      }),
    append: (id, activity, now, clientId) =>
      guarded(() =>
        db.transaction().execute(async (trx) => {
          const fromId = activity.from?.id ?? '';
          if (clientId) {
            const first = await trx
              .selectFrom('activity')
              .select(['sequence', 'body'])
              .where('conversation_id', '=', id)
              .where('from_id', '=', fromId)
              .where('client_id', '=', clientId)
              .executeTakeFirst();
            if (first) return { entry: toEntry(first), repeated: true };
          }
          if (!(await trx.selectFrom('conversation').select('id').where('id', '=', id).executeTakeFirst()))
            throw new PreceptorError('conversation-unknown');
          const last = await trx
            .selectFrom('activity')
            .select(['sequence', 'time'])
            .where('conversation_id', '=', id)
            .orderBy('sequence', 'desc')
            .limit(1)
            .executeTakeFirst();
          const sequence = (last?.sequence ?? 0) + 1;
          // Clients order by time: it never stands still or runs back within a conversation.
          const time = Math.max(now.getTime(), (last?.time ?? 0) + 1);
          const body = JSON.stringify({
            ...activity,
            id: activityId(id, sequence),
            timestamp: new Date(time).toISOString(),
          });
          await trx
            .insertInto('activity')
            .values({
              conversation_id: id,
              sequence,
              from_id: fromId,
              client_id: clientId || null,
              time,
              body,
            })
            .execute();
          return { entry: toEntry({ sequence, body }), repeated: false };
        }),
      ),
    read: (id, after, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('activity')
          .select(['sequence', 'body'])
          .where('conversation_id', '=', id)
          .where('sequence', '>', after)
          .orderBy('sequence')
          .limit(limit)
          .execute();
        return rows.map(toEntry);
      }),
    readBefore: (id, before, limit) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('activity')
          .select(['sequence', 'body'])
          .where('conversation_id', '=', id)
          .where('sequence', '<', before)
          .orderBy('sequence', 'desc')
          .limit(limit)
          .execute();
        return rows.toReversed().map(toEntry);
      }),
    lastSequence: (id) =>
      guarded(async () => {
        const row = await db
          .selectFrom('activity')
          .select(sql<number>`max(sequence)`.as('last'))
          .where('conversation_id', '=', id)
          .executeTakeFirst();
        return row?.last ?? 0;
      }),
    readMemory: (key) =>
      guarded(
        async () =>
          (await db.selectFrom('memory').select('value').where('key', '=', key).executeTakeFirst())?.value,
      ),
    writeMemory: (key, value) =>
      guarded(async () => {
        await db
          .insertInto('memory')
          .values({ key, value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute();
      }),
    eraseUser: (userId) =>
      guarded(async () => {
        const ids = await db.transaction().execute(async (trx) => {
          const rows = await trx
            .selectFrom('conversation')
            .select('id')
            .where('user_id', '=', userId)
            .execute();
          for (const { id } of rows) {
            await trx.deleteFrom('activity').where('conversation_id', '=', id).execute();
            await sql`delete from memory where substr(key, -length(${` ${id}`})) = ${` ${id}`}`.execute(trx);
            await trx.deleteFrom('conversation').where('id', '=', id).execute();
          }
          return rows.map((row) => row.id);
        });
        remains ||= ids.length > 0;
        if (remains) {
          await rewrite(db);
          remains = false;
        }
        return ids;
      }),
    close: () => db.destroy(),
  };
}

/**
 * Writes the file anew and cuts the write-ahead log to nothing: rows that moved when a page was split left copies in
 * unused parts of pages, where secure_delete does not reach. Takes 10 ms a MB; nothing else is read or written meanwhile.
 */
async function rewrite(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`vacuum`.execute(connection);
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
    if (rows[0]?.busy) throw new PreceptorError('storage-failed', { details: 'the log is in use' });
  });
}

function toEntry(row: { sequence: number; body: string }): LogEntry {
  return { sequence: row.sequence, activity: JSON.parse(row.body) as LogEntry['activity'] };
}

/** Kysely speaks better-sqlite3's shape; node:sqlite differs in how parameters are passed and readers told apart. */
function asBetterSqlite(database: DatabaseSync) {
  return {
    close: () => database.close(),
    prepare(text: string) {
      // A transaction that reads first and writes later fails at once, without waiting, when another process wrote between.
      const statement = database.prepare(text === 'begin' ? 'begin immediate' : text);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
      };
    },
  };
}
