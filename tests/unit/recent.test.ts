// Results kept by text: made once, the least used forgotten, failures never kept.
import { expect, test } from 'vitest';
import { keepRecent } from '../../src/domain/recent.ts';

test('makes each result once', () => {
  const made: string[] = [];
  const length = keepRecent(10, (text) => made.push(text) && text.length);
  expect([length('visa'), length('job'), length('visa')]).toEqual([4, 3, 4]);
  expect(made).toEqual(['visa', 'job']);
});

test('forgets what was used longest ago', () => {
  const made: string[] = [];
  const keep = keepRecent(2, (text) => made.push(text));
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) keep(text);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('tries again what failed', async () => {
  let tries = 0;
  const keep = keepRecent(2, async (text) => {
    if (++tries === 1) throw new Error('down');
    return Promise.resolve(text);
  });
  await expect(keep('visa')).rejects.toThrow('down');
  await expect(keep('visa')).resolves.toBe('visa');
  await keep('visa');
  expect(tries).toBe(2);
});
