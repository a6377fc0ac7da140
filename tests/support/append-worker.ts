// A second writer for the tests of the SQLite store: opens the same file in a thread of its own and appends to it.
import { workerData } from 'node:worker_threads';
import { openSqliteStore } from '../../src/adapters/sqlite-store.ts';

const { folder, conversationId, count } = workerData as {
  folder: string;
  conversationId: string;
  count: number;
};
const store = openSqliteStore(folder);
for (let i = 0; i < count; i++) {
  await store.append(conversationId, { type: 'message', text: String(i) }, new Date());
}
await store.close();
