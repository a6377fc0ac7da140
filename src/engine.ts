// Puts the answer engine together from the configuration: what the server, the terminal and the evaluations share.
import { join } from 'node:path';
import type { Logger } from 'pino';
import { makeLocalEmbedder } from './adapters/embedder.ts';
import { makeChatModel, makeRemoteEmbedder } from './adapters/openai.ts';
import { type AnswerEngine, makeAnswerEngine } from './answer/answer.ts';
import { loadPrompt } from './answer/prompt.ts';
import { type Retrieve, makeRetrieve } from './answer/retrieve.ts';
import { makeWriter, promptInputs } from './answer/write.ts';
import type { Config } from './config.ts';
import type { Clock } from './domain/types.ts';
import { describe } from './errors.ts';
import { makeLexicalIndex } from './knowledge/lexical.ts';
import { type Knowledge, loadKnowledge } from './knowledge/load.ts';
import { type Legs, makeSearch } from './knowledge/search.ts';
import { type Embedder, type Progress, makeVectorIndex } from './knowledge/vector.ts';

export type Engine = AnswerEngine & {
  knowledge: Knowledge;
  /** The indexes, and what finds passages in them: for the evaluations. */
  legs: Legs;
  retrieve: Retrieve;
  /** Settles when search by meaning has joined; until then, and if it cannot, answers come from word search. */
  vectorsReady: Promise<boolean>;
  close(): Promise<void>;
};

/** What is counted of the model. */
export type ModelCounts = { modelFault(): void; sentenceDropped(why: string): void };

/** Loads the knowledge and starts building its index. Throws `knowledge-invalid` or `prompt-invalid`. */
export function openEngine(
  config: Config,
  clock: Clock,
  log: Logger,
  progress?: Progress,
  counts?: ModelCounts,
): Engine {
  const knowledge = loadKnowledge(config.KNOWLEDGE_DIR);
  const lexical = makeLexicalIndex(knowledge.entries, knowledge.glossary);
  const legs: Legs = { passages: knowledge.findable, lexical, vector: undefined };
  const remote = makeRemoteEmbedder(config);
  const local = remote ? undefined : makeLocalEmbedder();
  const embedder: Embedder = remote ?? local!;
  const vectorsReady = makeVectorIndex(
    knowledge.entries,
    embedder,
    join(config.DATA_DIR, 'index'),
    progress,
  ).then(
    (vector) => {
      legs.vector = vector;
      return true;
    },
    (error: unknown) => {
      log.error({ error: describe(error) }, 'search by meaning is off: the vector index could not be built');
      return false;
    },
  );
  const search = makeSearch(legs, (error) =>
    log.warn({ error: describe(error) }, 'search by meaning failed for one question'),
  );
  const retrieve = makeRetrieve(search, lexical, knowledge.glossary);
  const model = makeChatModel(config);
  const writer =
    model &&
    makeWriter(
      model,
      loadPrompt('prompts', 'answer', promptInputs),
      lexical,
      config.MODEL_TIMEOUT_MS,
      (why) => counts?.sentenceDropped(why),
    );
  const engine = makeAnswerEngine({
    knowledge,
    lexical,
    retrieve,
    clock,
    writer,
    onModelFault: (error) => {
      counts?.modelFault();
      log.warn({ error: describe(error) }, 'the model was not used for this answer');
    },
  });
  return { ...engine, knowledge, legs, retrieve, vectorsReady, close: async () => local?.close() };
}
