// The rules of the states: all there, sound, and said in passages that stand alone.
import { describe, expect, test } from 'vitest';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import { idsBehind, statePassages, themePassages } from '../../src/knowledge/state-passages.ts';
import { knowledge } from '../support/engine.ts';

const { states } = knowledge;

test('each jurisdiction has its file', () => {
  expect(states.map(({ state }) => state).toSorted()).toEqual(Object.keys(jurisdictionNames).toSorted());
});

test('numbers are of a size that can be true', () => {
  const odd = states.flatMap(({ state, licence, conrad }) =>
    (
      [
        [licence.imgTrainingYears.value, 1, 4],
        [licence.usTrainingYears.value, 1, 4],
        [licence.attemptsStep1.value, 1, 10],
        [licence.attemptsStep2.value, 1, 10],
        [licence.attemptsStep3.value, 1, 10],
        [licence.attemptsTotal.value, 3, 20],
        [licence.examYears.value, 5, 12],
        [conrad.flex.value, 1, 10],
        [conrad.feeUsd.value, 0, 10_000],
      ] as const
    ).flatMap(([value, from, to]) =>
      typeof value === 'number' && (value < from || value > to) ? [`${state}: ${value}`] : [],
    ),
  );
  expect(odd).toEqual([]);
});

describe('passages', () => {
  test('say something on every theme for every state, unknown or not, with sources that exist', () => {
    for (const rules of states) {
      const passages = statePassages(rules);
      expect(passages.map(({ id }) => id)).toEqual(
        themePassages().flatMap(({ id }) => idsBehind(id, [rules.state])),
      );
      for (const { id, sentences, sources } of passages) {
        expect(sentences.length, id).toBeGreaterThan(0);
        expect(sentences[0]!.text, id).toContain(rules.name);
        for (const sentence of sentences)
          for (const key of sentence.sources) expect(sources, id).toHaveProperty(key);
      }
    }
  });

  test('say the figure and where it is from', () => {
    const ohio = statePassages(states.find(({ state }) => state === 'OH')!);
    const training = ohio.find(({ id }) => id === 'state-oh#training')!;
    expect(training.sentences[0]).toMatchObject({
      text: 'Ohio asks an international medical graduate (IMG) for two years of accredited residency before a full license.',
      sources: ['virtual-cred', 'medpro-training'],
    });
  });

  test('what is not known is said to be not known, without a source', () => {
    const unknown = states.find(({ licence }) => licence.imgTrainingYears.value === null)!;
    expect(statePassages(unknown)[0]!.sentences[0]).toMatchObject({
      text: expect.stringContaining('is not known to us') as string,
      sources: [],
    });
  });
});
