// Results of an evaluation as tests make them up.
import type { Result, Scores } from '../../evals/evaluate.ts';

/** A question of the set "mine" that was answered rightly, unless told otherwise. */
export function resultOf(id: string, scores: Scores = {}, changes: Partial<Result> = {}): Result {
  return {
    id,
    set: 'mine',
    turns: ['How long?'],
    behaviour: 'answer',
    groups: [
      ['set', 'mine'],
      ['behaviour', 'answer'],
    ],
    scores: { right: 1, keyFacts: 1, behaviour: 1, refused: 0, words: 100, turnMs: 10, ...scores },
    abstained: 0,
    shouldAbstain: false,
    reply: { kind: 'answer', text: 'Three years. [1]', passages: ['conrad#length'] },
    why: [],
    ...changes,
  };
}

/** One that nobody here can answer: `abstained` says whether it was left unanswered. */
export function unanswerable(id: string, abstained: boolean): Result {
  const right = abstained ? 1 : 0;
  return resultOf(
    id,
    {},
    {
      behaviour: 'decline',
      scores: { right, keyFacts: 1, safety: right, behaviour: right },
      abstained: right,
      shouldAbstain: true,
    },
  );
}
