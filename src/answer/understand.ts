// From a message and the turns before it to a query: standalone text, what it leans on, and its slots. Rules only.
import { findJurisdictions, jurisdictionNames } from '../domain/jurisdictions.ts';
import { cleanText, stripMarkup, wordCount } from '../domain/text.ts';
import type { Exchange, Query } from '../domain/types.ts';
import type { Glossary } from '../knowledge/glossary.ts';

/** Longest message that is read; what lies beyond is cut off. */
export const maxMessageLength = 2000;

/** Reads one message in the light of earlier exchanges (oldest first). Never throws. */
export function understand(message: string, earlier: Exchange[], glossary: Glossary): Query {
  const raw = cleanText(stripMarkup(message), maxMessageLength);
  const last = earlier.at(-1);
  const leaning = last !== undefined && leans(raw, glossary);
  const named = findJurisdictions(raw);
  const context = !leaning ? '' : named.length ? withoutStates(last.standalone) : last.standalone;
  return {
    raw,
    text: raw,
    context,
    jurisdictions: named.length || !leaning ? named : last.jurisdictions,
    visas: slots(raw, context, 'visa', glossary),
    exams: slots(raw, context, 'exam', glossary),
    yesNo: asksYesNo(raw),
  };
}

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

/**
 * A text less the states it names: they filter and lift passages, and must not count as words of the question. Nor may
 * Texas pull the answer back when "and in Ohio?" follows a question on Texas.
 */
export function withoutStates(text: string): string {
  let rest = text;
  for (const code of findJurisdictions(text))
    rest = rest.replaceAll(new RegExp(`\\b(${jurisdictionNames[code]}|${code})\\b`, 'gi'), ' ');
  return rest.replace(/\s+/g, ' ').trim();
}
