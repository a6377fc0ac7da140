// The answer engine in memory: real knowledge and word search, a fixed clock, no threads. A turn takes milliseconds.
import { type AnswerEngine, makeAnswerEngine } from '../../src/answer/answer.ts';
import { makeRetrieve } from '../../src/answer/retrieve.ts';
import type { Writer } from '../../src/answer/write.ts';
import { makeLexicalIndex } from '../../src/knowledge/lexical.ts';
import { type Knowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { makeSearch } from '../../src/knowledge/search.ts';

export const now = new Date('2026-11-23T12:00:00Z');
export const knowledge: Knowledge = loadKnowledge('knowledge');
export const lexical = makeLexicalIndex(knowledge.entries, knowledge.glossary);

/** An engine over the whole base; with `writer` as if a model were configured, `today` for what time does to answers. */
export function makeTestEngine(
  options: { writer?: Writer; today?: Date; onModelFault?: (error: unknown) => void } = {},
): AnswerEngine {
  const search = makeSearch({ passages: knowledge.findable, lexical, vector: undefined });
  return makeAnswerEngine({
    knowledge,
    lexical,
    retrieve: makeRetrieve(search, lexical, knowledge.glossary),
    clock: () => options.today ?? now,
    writer: options.writer,
    ...(options.onModelFault ? { onModelFault: options.onModelFault } : {}),
  });
}
