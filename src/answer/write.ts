// Composition with a model: it writes the prose from the passages, sentence by sentence; each sentence is proved before
// anybody sees it, also in the preview.
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { jurisdictionNames } from '../domain/jurisdictions.ts';
import { splitSentences } from '../domain/text.ts';
import type { Passage, Query } from '../domain/types.ts';
import { PreceptorError, describe } from '../errors.ts';
import type { LexicalIndex } from '../knowledge/lexical.ts';
import type { DraftSentence } from './compose.ts';
import type { Prompt } from './prompt.ts';
import { proves } from './prove.ts';
import type { Evidence } from './retrieve.ts';

export type Writer = (request: WriteRequest) => Promise<DraftSentence[]>;
export type WriteRequest = {
  query: Query;
  evidence: Evidence[];
  today: Date;
  /** Called with all proved sentences so far, each time one is added. */
  onSentence?: (draft: DraftSentence[]) => void;
  /** Ends the request to the model. */
  signal?: AbortSignal | undefined;
};

const passagesShown = 5;

/**
 * A writer over a LangChain chat model. Throws `model-failed` when the model fails, takes longer than `timeoutMs`,
 * declines, is stopped, or when what it wrote does not hold: the caller then speaks in the passages' own words.
 */
export function makeWriter(
  model: BaseChatModel,
  prompt: Prompt,
  lexical: LexicalIndex,
  timeoutMs: number,
): Writer {
  return async ({ query, evidence, today, onSentence, signal: stop }) => {
    const passages = evidence.slice(0, passagesShown).map((hit) => hit.passage);
    const { system, human } = prompt.render({
      today: today.toISOString().slice(0, 10),
      question: query.text,
      context: query.context || 'nothing',
      passages: passages.map((passage, i) => `[${i + 1}] ${passageText(passage)}`).join('\n\n'),
    });
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = stop ? AbortSignal.any([limit, stop]) : limit;
    const draft: DraftSentence[] = [];
    let dropped = 0;
    const accept = (sentence: WrittenSentence) => {
      const cited = sentence.cites.flatMap((number) => passages[number - 1] ?? []);
      if (!proves(sentence.text, cited.map(passageText))) {
        dropped++;
        // The first sentence is the answer: without it the rest hangs in the air.
        if (!draft.length)
          throw new PreceptorError('model-failed', { details: `unproved: ${sentence.text.slice(0, 120)}` });
        return;
      }
      draft.push({
        text: sentence.text,
        sources: cited.flatMap((passage) => sourcesOf(sentence.text, passage, lexical)),
        passages: cited.map((passage) => passage.id),
        ...(sentence.paragraph && draft.length ? { paragraph: true } : {}),
      });
      onSentence?.(draft);
    };
    try {
      signal.throwIfAborted();
      let text = '';
      let taken = 0;
      const stream = await withSignal(
        model.stream([new SystemMessage(system), new HumanMessage(human)], { signal }),
        signal,
      );
      const chunks = stream[Symbol.asyncIterator]();
      for (;;) {
        const { value, done } = await withSignal(chunks.next(), signal);
        if (done) break;
        text += value.text;
        // The last sentence may still be growing.
        const ready = readWritten(text).slice(taken, -1);
        for (const sentence of ready) accept(sentence);
        taken += ready.length;
      }
      if (/\bNO ANSWER\b/.test(text))
        throw new PreceptorError('model-failed', { details: 'it found no answer in the passages' });
      for (const sentence of readWritten(text).slice(taken)) accept(sentence);
    } catch (error) {
      if (error instanceof PreceptorError) throw error;
      throw new PreceptorError('model-failed', { details: describe(error) }, error);
    }
    if (!draft.length || dropped > draft.length)
      throw new PreceptorError('model-failed', { details: `${dropped} sentences unproved` });
    return draft;
  };
}

/** What the model reads of a passage, and what its sentences are proved against. */
function passageText(passage: Passage): string {
  const where = passage.jurisdictions.map((code) => jurisdictionNames[code] ?? 'all of the US').join(', ');
  return `${passage.title} > ${passage.heading} (${where})\n${passage.sentences.map((sentence) => sentence.text).join(' ')}`;
}

type WrittenSentence = { text: string; cites: number[]; paragraph: boolean };

/** "One. [1] Two [2]." -> sentences with the passage numbers they cite; links and images are cut out. */
export function readWritten(text: string): WrittenSentence[] {
  const sentences: WrittenSentence[] = [];
  for (const block of text.split(/\n\s*\n/)) {
    let paragraph = true;
    const plain = block
      .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)/g, '$1')
      .replace(/<\/?[a-z!][^>]*>/gi, ' ')
      .replace(/\S*(?:\/\/|@|\bwww\.)\S*/gi, '')
      .replace(/[*_#`>|]+/g, '')
      .replace(/^\s*[-\u2022]\s+/gm, '')
      .replace(/\s+/g, ' ')
      // "Yes." alone proves nothing: it belongs to the sentence after it.
      .replace(/^\s*(Yes|No)\.\s+/i, '$1: ')
      // The mark belongs to the sentence before it, whichever side of the full stop it stands.
      .replace(/((?:\s*\[\d+(?:,\s*\d+)*\])+)\s*([.?!])/g, '$2$1');
    const pieces = plain.split(/((?:\s*\[\d+(?:,\s*\d+)*\])+)/);
    for (let i = 0; i < pieces.length; i += 2) {
      const cites = [...(pieces[i + 1] ?? '').matchAll(/\d+/g)].map(Number);
      const parts = splitSentences((pieces[i] ?? '').trim());
      for (const [j, part] of parts.entries()) {
        sentences.push({ text: part, cites: j === parts.length - 1 ? cites : [], paragraph });
        paragraph = false;
      }
    }
  }
  return sentences;
}

/** The sources of the passage's sentences that say most of what the written one says. */
function sourcesOf(text: string, passage: Passage, lexical: LexicalIndex): DraftSentence['sources'] {
  const scored = passage.sentences
    .filter((sentence) => sentence.sources.length)
    .map((sentence) => ({ sentence, score: lexical.overlap(text, sentence.text) }))
    .sort((a, b) => b.score - a.score);
  const keys = new Set(
    scored
      .filter(({ score }) => score >= (scored[0]?.score ?? 0) * 0.8)
      .slice(0, 2)
      .flatMap(({ sentence }) => sentence.sources),
  );
  return [...keys].map((key) => ({ passage: passage.id, key }));
}

/** A promise that ends with its signal even if the model's client ignores it. */
async function withSignal<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  const limit = new Promise<never>((_, reject) => {
    stop = () => reject(new PreceptorError('model-failed', { details: 'it took too long or was stopped' }));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
