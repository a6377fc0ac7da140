// Word search, and its fusion with vector search: typos, states, weights, and a vector leg that fails.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import { type Hit, makeLexicalIndex } from '../../src/knowledge/lexical.ts';
import { type SearchRequest, fuse, makeSearch, names } from '../../src/knowledge/search.ts';
import type { VectorIndex } from '../../src/knowledge/vector.ts';
import { knowledge, lexical as wholeBase } from '../support/engine.ts';
import { byId, makePassage } from '../support/passages.ts';

const passages = [
  makePassage({
    id: 'work#moonlight',
    heading: 'May a J-1 physician moonlight?',
    phrasings: ['moonlighting on j1'],
    text: 'An exchange visitor must not moonlight.',
  }),
  makePassage({
    id: 'contract#ban',
    heading: 'Is a noncompete valid?',
    text: 'A noncompete may be banned in 2026.',
  }),
  makePassage({
    id: 'license#time',
    title: 'Licenses',
    heading: 'How long does it take?',
    text: 'A license takes months.',
  }),
  makePassage({
    id: 'license#tx',
    title: 'Licenses',
    jurisdictions: ['TX'],
    heading: 'What is asked?',
    text: 'An exam on law.',
  }),
];
const lexical = makeLexicalIndex(passages, knowledge.glossary);
const ids = (hits: Hit[]) => hits.map((hit) => hit.id);

describe('word search', () => {
  test.each([
    ['moonlighting', 'work#moonlight'],
    ['monlight', 'work#moonlight'],
    ['moonligth', 'work#moonlight'],
    ['nonconpete', 'contract#ban'],
    ['lisence', 'license#time'],
    ['exchange visitor', 'work#moonlight'],
    ['J1', 'work#moonlight'],
    ['texas', 'license#tx'],
  ])('%s finds %s first', (typed, id) => {
    expect(ids(lexical.search(typed, 5))[0]).toBe(id);
  });

  test('a word that is known is never taken for a slip of another', () => {
    const index = makeLexicalIndex(
      [makePassage({ id: 'a#1', text: 'A prison.' }), makePassage({ id: 'a#2', text: 'A person.' })],
      knowledge.glossary,
    );
    expect(ids(index.search('prison', 5))).toEqual(['a#1']);
    expect(ids(index.search('prisson', 5))).toEqual(['a#1']);
  });

  test('a number is never taken for a slip of another', () => {
    expect(ids(lexical.search('2026', 5))).toEqual(['contract#ban']);
    expect(lexical.search('2025', 5)).toEqual([]);
  });

  test('returns at most as many as asked, the best first', () => {
    const hits = lexical.search('license exam noncompete', 9);
    expect(hits).toHaveLength(3);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
    expect(lexical.search('license exam noncompete', 1)).toEqual(hits.slice(0, 1));
  });

  test('finds nothing for words that say nothing', () => {
    for (const typed of ['', 'what is the', '???']) expect(lexical.search(typed, 5)).toEqual([]);
  });

  test('finds a real passage by each of its own phrasings', () => {
    const missed: string[] = [];
    for (const passage of knowledge.entries.filter((_, i) => i % 25 === 0)) {
      for (const phrasing of passage.phrasings)
        if (!ids(wholeBase.search(phrasing, 30)).includes(passage.id))
          missed.push(`${passage.id}: ${phrasing}`);
    }
    expect(missed).toEqual([]);
  });
});

describe('coverage', () => {
  const [moonlight] = passages;

  test('is 1 when a passage says all of a question, 0 when it says nothing of it', () => {
    expect(lexical.coverage('can I moonlight on a J-1', moonlight!)).toBe(1);
    expect(lexical.coverage('noncompete', moonlight!)).toBe(0);
    expect(lexical.coverage('what is the', moonlight!)).toBe(0);
    expect(lexical.coverage('moonlight', makePassage({ id: 'not#indexed' }))).toBe(0);
  });

  test('falls more for a word that nobody here ever used than for a common one', () => {
    const unknown = lexical.coverage('moonlight zebra', moonlight!);
    const common = lexical.coverage('moonlight license', moonlight!);
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(common);
    expect(common).toBeLessThan(1);
  });

  test('overlap measures against a single sentence', () => {
    expect(lexical.overlap('moonlighting on J1', 'A J-1 physician moonlights.')).toBe(1);
    expect(lexical.overlap('moonlighting', 'A license takes months.')).toBe(0);
  });
});

describe('fusion', () => {
  const codes = Object.keys(jurisdictionNames);
  const states = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 });
  const anywhere = fc.oneof(fc.constant<string[]>(['US']), states);
  const score = fc.double({ min: 0, max: 40, noNaN: true });

  test("never returns another state's passage, and drops no other", () => {
    const hit = fc.record({ jurisdictions: anywhere, word: fc.option(score), meaning: fc.option(score) });
    fc.assert(
      fc.property(
        fc.array(hit, { maxLength: 30 }),
        fc.oneof(fc.constant<string[]>([]), states),
        (hits, asked) => {
          const all = hits.map(({ jurisdictions }, i) => makePassage({ id: `p#${i}`, jurisdictions }));
          const words = hits.flatMap(({ word }, i) => (word === null ? [] : [{ id: `p#${i}`, score: word }]));
          const meanings = hits.flatMap(({ meaning }, i) =>
            meaning === null ? [] : [{ id: `p#${i}`, score: meaning / 40 }],
          );
          const found = fuse(byId(all), words, meanings, request({ jurisdictions: asked, count: 100 }), 0.5);
          const named = new Set([...ids(words), ...ids(meanings)]);
          const fitting = all.filter(
            ({ id, jurisdictions }) =>
              named.has(id) &&
              (!asked.length || jurisdictions.some((code) => code === 'US' || asked.includes(code))),
          );
          expect(found.map(({ passage }) => passage.id).toSorted()).toEqual(
            fitting.map(({ id }) => id).toSorted(),
          );
          expect(found.map((one) => one.score)).toEqual(
            found.map((one) => one.score).toSorted((a, b) => b - a),
          );
        },
      ),
    );
  });

  const two = [makePassage({ id: 'p#word' }), makePassage({ id: 'p#meaning' })];
  const byWords = [
    { id: 'p#word', score: 12 },
    { id: 'p#meaning', score: 3 },
  ];
  const byMeaning = [
    { id: 'p#meaning', score: 0.9 },
    { id: 'p#word', score: 0.2 },
  ];
  const order = (weight: number) =>
    fuse(byId(two), byWords, byMeaning, request({}), weight).map(({ passage }) => passage.id);

  test('goes by words alone at weight 0, by meaning alone at weight 1', () => {
    expect(order(0)).toEqual(['p#word', 'p#meaning']);
    expect(order(1)).toEqual(['p#meaning', 'p#word']);
  });

  test('counts each leg by its weight, words relative to the best', () => {
    const [first] = fuse(byId(two), byWords, byMeaning, request({}), 0.25);
    expect(first).toMatchObject({ passage: { id: 'p#word' }, lexical: 12, vector: 0.2 });
    expect(first?.score).toBeCloseTo(0.75 * 1 + 0.25 * 0.2);
  });

  test('passes over ids that are no passage, and returns no more than asked', () => {
    const hits = [...byWords, { id: 'gone#1', score: 20 }];
    expect(
      fuse(byId(two), hits, undefined, request({ count: 1 }), 0).map(({ passage }) => passage.id),
    ).toEqual(['p#word']);
  });

  test('puts the asked state first, then what names it, then what is general', () => {
    const all = [
      makePassage({ id: 'p#general' }),
      makePassage({ id: 'p#names', text: 'Texas is different.' }),
      makePassage({ id: 'p#state', jurisdictions: ['TX'] }),
    ];
    const hits = all.map(({ id }) => ({ id, score: 5 }));
    const found = (jurisdictions: string[]) =>
      fuse(byId(all), hits, undefined, request({ jurisdictions }), 0).map(({ passage }) => passage.id);
    expect(found(['TX'])).toEqual(['p#state', 'p#names', 'p#general']);
    expect(found([]).at(-1)).toBe('p#state');
  });
});

describe('a passage names a state', () => {
  test.each([
    ['VA', 'Virginia has a limit.', true],
    ['VA', 'West Virginia has a limit.', false],
    ['VA', 'West Virginia and Virginia have limits.', true],
    ['WV', 'West Virginia has a limit.', true],
    ['WA', 'Washington has a limit.', true],
    ['WA', 'The office in Washington, D.C. decides.', false],
    ['WA', 'Send it to Washington, DC 20522.', false],
    ['KS', 'Arkansas has a limit.', false],
  ])('%s in %j: %s', (code, text, expected) => {
    expect(names(makePassage({ id: 'p#1', text }), code)).toBe(expected);
    expect(names(makePassage({ id: 'p#1', heading: text }), code)).toBe(expected);
  });
});

describe('search with both legs', () => {
  const meaning: VectorIndex = { search: async () => [{ id: 'contract#ban', score: 0.9 }] };
  const asked = request({ text: 'moonlight', words: 'moonlight', count: 5 });
  const found = async (vector: VectorIndex | undefined, weight?: number) =>
    (await makeSearch({ passages: byId(passages), lexical, vector }, undefined, weight).search(asked)).map(
      ({ passage }) => passage.id,
    );

  test('finds what only one of them sees', async () => {
    expect((await found(meaning)).toSorted()).toEqual(['contract#ban', 'work#moonlight']);
    expect(await found(undefined)).toEqual(['work#moonlight']);
  });

  test('lets words count in full where there is no vector leg', async () => {
    const [first] = await makeSearch({ passages: byId(passages), lexical, vector: undefined }).search(asked);
    expect(first?.score).toBeCloseTo(1);
  });

  test('takes its weight', async () => {
    expect((await found(meaning, 0.1))[0]).toBe('work#moonlight');
    expect((await found(meaning, 0.9))[0]).toBe('contract#ban');
  });

  test('matches words on the text less its states, and meaning on the whole text', async () => {
    const texts: string[] = [];
    const vector: VectorIndex = {
      async search(text) {
        texts.push(text);
        return [];
      },
    };
    const search = makeSearch({ passages: byId(passages), lexical, vector });
    const hits = await search.search(
      request({ text: 'license texas', words: 'license', jurisdictions: ['TX'] }),
    );
    expect(texts).toEqual(['license texas']);
    expect(hits.find(({ passage }) => passage.id === 'license#time')).toBeDefined();
  });

  test('goes on with words alone when the vector leg fails, and reports the fault', async () => {
    const fault = new Error('no memory');
    const faults: unknown[] = [];
    const vector: VectorIndex = { search: () => Promise.reject(fault) };
    const broken = makeSearch({ passages: byId(passages), lexical, vector }, (error) => faults.push(error));
    const wordsAlone = makeSearch({ passages: byId(passages), lexical, vector: undefined });
    expect(await broken.search(asked)).toEqual(await wordsAlone.search(asked));
    expect(faults).toEqual([fault]);
  });
});

function request(part: Partial<SearchRequest>): SearchRequest {
  return { text: '', words: '', jurisdictions: [], count: 10, ...part };
}
