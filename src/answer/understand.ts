// From a message and the turns before it to a query: standalone text, what it leans on, and its slots. Rules only.
import { findJurisdictions, withoutJurisdictions } from '../domain/jurisdictions.ts';
import { cleanText, stripMarkup, wordCount } from '../domain/text.ts';
import type { Exchange, Query } from '../domain/types.ts';
import type { Glossary } from '../knowledge/glossary.ts';

/** Longest message that is read; what lies beyond is cut off. */
export const maxMessageLength = 2000;

/** Reads one message in the light of earlier exchanges (oldest first). Never throws. */
export function understand(message: string, earlier: Exchange[], glossary: Glossary): Query {
  const raw = cleanText(stripMarkup(message.slice(0, maxMessageLength * 4)), maxMessageLength);
  const last = earlier.at(-1);
  const leaning = last !== undefined && leans(raw, glossary);
  const named = findJurisdictions(raw);
  // Texas must not pull the answer back when "and in Ohio?" follows a question on Texas.
  const context = !leaning ? '' : named.length ? withoutJurisdictions(last.standalone) : last.standalone;
  return {
    raw,
    text: raw,
    context,
    jurisdictions: named.length || !leaning ? named : last.jurisdictions,
    visas: slots(raw, context, 'visa', glossary),
    exams: slots(raw, context, 'exam', glossary),
    // "and in Ohio?" asks in the way of the question before it.
    yesNo: asksYesNo(leaning && !asksByItself.test(raw) ? last.standalone : raw),
  };
}

const asksByItself =
  /\b(is|are|am|was|can|could|may|do|does|did|will|would|should|must|has|have|what|when|where|which|who|how|why)\b/i;

/** "can I", "is it true", "he says no?": anything that a yes or a no answers; not "what", "when", "how much". */
function asksYesNo(raw: string): boolean {
  const asked = raw.split(/(?<=[.?!])\s+/).findLast((sentence) => /\?/.test(sentence)) ?? raw;
  return !/\b(what|whats|when|where|which|who|whom|whose|how|hw|why)\b/i.test(asked);
}

/** What retrieval searches for: the question, and the words it leans on. */
export function searchText(query: Query): string {
  return query.context ? `${query.text} ${query.context}` : query.text;
}

const opener = /^(ok(ay)?|so|and|but|also|then|or|what about|how about|what if|same|more|why|really|sure)\b/i;
const pointer = /\b(it|its|that|this|those|these|they|them|there|one|he|she|same|again|either|instead)\b/i;

/** Whether a message says too little to be understood without the one before it. */
function leans(raw: string, glossary: Glossary): boolean {
  const subjects = (['visa', 'exam', 'waiver', 'form', 'body'] as const).flatMap((kind) =>
    glossary.find(raw, kind),
  );
  if (opener.test(raw) && wordCount(raw) <= 14) return true;
  if (pointer.test(raw) && wordCount(raw) <= 12) return true;
  return subjects.length === 0 && wordCount(raw) <= 12;
}

function slots(raw: string, context: string, kind: 'visa' | 'exam', glossary: Glossary): string[] {
  const own = glossary.find(raw, kind);
  return own.length ? own : glossary.find(context, kind);
}
