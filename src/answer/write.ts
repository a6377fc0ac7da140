// Composition with a model: it writes the prose from the passages, sentence by sentence; each sentence is proved before
// anybody sees it, also in the preview.
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { findJurisdictions, jurisdictionNames } from '../domain/jurisdictions.ts';
import { cleanText, splitSentences, wordCount } from '../domain/text.ts';
import type { Passage, Query } from '../domain/types.ts';
import { PreceptorError, describe } from '../errors.ts';
import type { LexicalIndex } from '../knowledge/lexical.ts';
import type { DraftSentence } from './compose.ts';
import type { Prompt } from './prompt.ts';
import { type Breach, type Ground, breachOf } from './prove-written.ts';
import type { Evidence } from './retrieve.ts';
import { verdictOn } from './verdict.ts';

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

/** What the prompt is filled in with. */
export const promptInputs = ['today', 'question', 'context', 'passages'] as const;

/** Why a sentence of the model was not sent: labels of a metric. */
export type Dropped = Breach | 'citation' | 'reference' | 'verdict' | 'state';

const passagesShown = 5;
// The prompt asks for 120 words; a model that will not end is stopped. In words shown, and in characters read of its text.
const longest = 180;
const mostRead = 8000;

/**
 * A writer over a LangChain chat model. Throws `model-failed` when the model fails, takes longer than `timeoutMs`,
 * declines, is stopped, or when what it wrote does not hold: the caller then speaks in the passages' own words.
 */
export function makeWriter(
  model: BaseChatModel,
  prompt: Prompt,
  lexical: LexicalIndex,
  timeoutMs: number,
  onDrop: (why: Dropped) => void = () => {},
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
    // What follows a dropped sentence and points back would speak of something else.
    let gap = false;
    const accept = (sentence: WrittenSentence) => {
      const cited = sentence.cites.flatMap((number) => passages[number - 1] ?? []);
      if (draft.some(({ text }) => text === sentence.text)) return;
      const says = cited[0] && verdictOn(query, cited[0], lexical);
      const why: Dropped | undefined =
        !cited.length || cited.length < sentence.cites.length
          ? 'citation'
          : gap && pointsBack.test(sentence.text)
            ? 'reference'
            : sentence.says && says && sentence.says !== says
              ? 'verdict'
              : !namesItsState(sentence.text, cited, passages)
                ? 'state'
                : breachOf(sentence.text, cited.map(groundOf), lexical.knows);
      gap = why !== undefined;
      if (why) {
        dropped++;
        onDrop(why);
        // The first sentence is the answer: without it the rest hangs in the air.
        if (!draft.length)
          throw new PreceptorError('model-failed', {
            details: `unproved (${why}): ${sentence.text.slice(0, 120)}`,
          });
        return;
      }
      draft.push({
        text: sentence.text,
        // A yes or no that no passage gives is left out.
        ...(sentence.says && says ? { says } : {}),
        sources: cited.flatMap((passage) => sourcesOf(sentence.text, passage, lexical)),
        passages: cited.map((passage) => passage.id),
        ...(sentence.paragraph && draft.length ? { paragraph: true } : {}),
      });
      onSentence?.(draft);
    };
    const full = () => draft.reduce((sum, { text }) => sum + wordCount(text), 0) >= longest;
    try {
      signal.throwIfAborted();
      let text = '';
      let taken = 0;
      let cut = false;
      const stream = await withSignal(
        model.stream([new SystemMessage(system), new HumanMessage(human)], { signal }),
        signal,
      );
      const chunks = stream[Symbol.asyncIterator]();
      for (;;) {
        const { value, done } = await withSignal(chunks.next(), signal);
        if (done) break;
        text = (text + value.text).slice(0, mostRead);
        // The last sentence may still be growing.
        const ready = readWritten(text).slice(taken, -1);
        for (const sentence of ready) if (!full()) accept(sentence);
        taken += ready.length;
        cut = full() || text.length >= mostRead;
        if (cut) break;
      }
      if (cut) void chunks.return?.().catch(() => {});
      if (/\bNO ANSWER\b/.test(text))
        throw new PreceptorError('model-failed', { details: 'it found no answer in the passages' });
      if (!cut) for (const sentence of readWritten(text).slice(taken)) if (!full()) accept(sentence);
    } catch (error) {
      if (error instanceof PreceptorError) throw error;
      throw new PreceptorError('model-failed', { details: describe(error) }, error);
    }
    if (!draft.length || dropped > draft.length)
      throw new PreceptorError('model-failed', { details: `${dropped} sentences unproved` });
    return draft;
  };
}

const pointsBack =
  /^(?:it|its|they|them|their|these|those|this|that|he|she|such|so|but|however|then|also|there|otherwise|both|neither|if so|if not)\b/i;

/** Where passages of several states were given, a sentence that rests on a state's passage says which state it is. */
function namesItsState(text: string, cited: Passage[], passages: Passage[]): boolean {
  const local = (passage: Passage) => passage.jurisdictions.filter((code) => code !== 'US');
  if (new Set(passages.flatMap(local)).size < 2) return true;
  const named = findJurisdictions(text);
  return cited.every(
    (passage) => !local(passage).length || local(passage).some((code) => named.includes(code)),
  );
}

/** What the model reads of a passage, and what its sentences are proved against. */
function passageText(passage: Passage): string {
  const { head, sentences } = groundOf(passage);
  return `${head}\n${sentences.join(' ')}`;
}

function groundOf(passage: Passage): Ground {
  const where = passage.jurisdictions.map((code) => jurisdictionNames[code] ?? 'all of the US').join(', ');
  return {
    head: `${passage.title} > ${passage.heading} (${where})`,
    sentences: passage.sentences.map((sentence) => sentence.text),
  };
}

type WrittenSentence = { text: string; says?: 'yes' | 'no'; cites: number[]; paragraph: boolean };

/** "One. [1] Two [2]." -> sentences with the passage numbers they cite; links and images are cut out. */
export function readWritten(text: string): WrittenSentence[] {
  const sentences: WrittenSentence[] = [];
  // A list's items stand each by itself, and so do the rows of a table.
  for (const block of text.split(/\n\s*\n|\n(?=\s*(?:[-*\u2022|]|\d+[.)])\s*)/)) {
    let paragraph = true;
    const plain = cleanText(block, block.length)
      .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)/g, '$1')
      .replace(/<\/?[a-z!][^>]*>/gi, ' ')
      .replace(/\S*(?:\/\/|@|\bwww\.)\S*/gi, '')
      .replace(/[*_#`>|]+/g, '')
      .replace(/^\s*(?:[-\u2022]|\d+[.)])\s+/, '')
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
        const { text, says } = withoutYesNo(part);
        sentences.push({
          text,
          ...(says ? { says } : {}),
          cites: j === parts.length - 1 ? cites : [],
          paragraph,
        });
        paragraph = false;
      }
    }
  }
  return sentences;
}

function withoutYesNo(sentence: string): { text: string; says?: 'yes' | 'no' } {
  const match = /^(Yes|No)[,:.]\s+(\S)/i.exec(sentence);
  if (!match) return { text: sentence };
  return {
    text: match[2]!.toUpperCase() + sentence.slice(match[0].length),
    says: match[1]!.toLowerCase() as 'yes' | 'no',
  };
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
