// What the page keeps in the browser: the draft and what is unsent come back; nothing that lies there can break the page.
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keep, readKept } from '../../src/widget/page/kept.ts';

const nothing = { draft: '', unsent: [] };
const first = { clientId: 'c1', text: 'What is OET?', at: 1_795_435_200_000 };
const second = { clientId: 'c2', text: 'And what does it cost?', at: 1_795_435_201_000 };
const mine = new Set(['c1']);

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('gives back what was kept, under one key', () => {
  keep('half a thought', [first], mine);
  expect(readKept()).toEqual({ draft: 'half a thought', unsent: [first] });
  expect([...stored.keys()]).toEqual(['preceptor']);
});

test('leaves the draft as it is where there is no other', () => {
  keep('half a thought', [], mine);
  keep(undefined, [first], mine);
  expect(readKept()).toEqual({ draft: 'half a thought', unsent: [first] });
  keep('', [first], mine);
  expect(readKept()).toEqual({ draft: '', unsent: [first] });
});

test('leaves nothing behind where there is nothing to keep', () => {
  expect(readKept()).toEqual(nothing);
  keep('', [], mine);
  expect(stored.size).toBe(0);
  keep('half a thought', [first], mine);
  keep('', [], mine);
  expect(stored.size).toBe(0);
});

test('takes nothing from another tab that has still to send', () => {
  keep('', [second], new Set(['c2']));
  keep('', [first], mine);
  expect(readKept().unsent).toEqual([second, first]);
  keep('', [], mine);
  expect(readKept().unsent).toEqual([second]);
});

test('works without storage: refused to read, refused to write, full', () => {
  vi.stubGlobal('localStorage', {
    getItem: refuse('SecurityError'),
    setItem: refuse('QuotaExceededError'),
    removeItem: refuse('SecurityError'),
  });
  expect(readKept()).toEqual(nothing);
  expect(() => keep('half a thought', [first], mine)).not.toThrow();
  expect(() => keep('', [], mine)).not.toThrow();
});

test('works where naming the storage throws already, as where cookies are blocked', () => {
  vi.unstubAllGlobals();
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', { get: refuse('SecurityError'), configurable: true });
  try {
    expect(readKept()).toEqual(nothing);
    expect(() => keep('half a thought', [first], mine)).not.toThrow();
  } finally {
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  }
});

test('takes of what lies there only what it can use', () => {
  stored.set('preceptor', JSON.stringify({ draft: 7, unsent: [first, { clientId: 'c2' }, null, 'c3', []] }));
  expect(readKept()).toEqual({ draft: '', unsent: [first] });
  for (const text of ['', '{', 'null', '[]', '7', '"half a thought"']) {
    stored.set('preceptor', text);
    expect(readKept()).toEqual(nothing);
  }
});

test('whatever lies there, something usable comes out', () => {
  const field = fc.oneof(fc.string(), fc.double(), fc.jsonValue());
  const message = fc.record({ clientId: field, text: field, at: field });
  const near = fc.record({ draft: field, unsent: fc.oneof(fc.array(message), field) }, { requiredKeys: [] });
  const anyText = fc.oneof(
    fc.string(),
    fc.json(),
    near.map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      stored.set('preceptor', text);
      const { draft, unsent } = readKept();
      expect(typeof draft).toBe('string');
      for (const { clientId, text, at } of unsent)
        expect([typeof clientId, typeof text, typeof at]).toEqual(['string', 'string', 'number']);
      keep(undefined, [first], mine);
      expect(readKept()).toEqual({
        draft,
        unsent: [...unsent.filter(({ clientId }) => clientId !== 'c1'), first],
      });
    }),
    { numRuns: 500 },
  );
});

function refuse(name: string): () => never {
  return () => {
    throw new DOMException('refused', name);
  };
}
