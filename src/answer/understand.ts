// From a message and the turns before it to a query: standalone text, what it leans on, and its slots. Rules only.
import { findJurisdictions, withoutJurisdictions } from '../domain/jurisdictions.ts';
import { cleanText, stripMarkup, wordCount } from '../domain/text.ts';
import type { Exchange, Query } from '../domain/types.ts';
import type { Glossary } from '../knowledge/glossary.ts';
import { changesSubject, findQuestion } from './question.ts';

/** Longest message that is read; what lies beyond is cut off. */
export const maxMessageLength = 2000;

/** Reads one message in the light of earlier exchanges (oldest first). Never throws. */
export function understand(message: string, earlier: Exchange[], glossary: Glossary): Query {
  const raw = cleanText(stripMarkup(message.slice(0, maxMessageLength * 4)), maxMessageLength);
  const last = earlier.at(-1);
  const { question, circumstance, parts } = findQuestion(raw);
  const leaning = last !== undefined && leans(raw, glossary);
  const named = findJurisdictions(raw).length
    ? findJurisdictions(raw)
    : siblingOf(raw, last?.jurisdictions ?? []);
  const context = leaning ? contextOf(last.standalone, raw, named, glossary) : '';
  return {
    raw,
    text: raw,
    question,
    circumstance,
    parts: several(parts, glossary),
    context,
    jurisdictions: named.length || !leaning ? named : last.jurisdictions,
    visas: slots(raw, context, 'visa', glossary),
    exams: slots(raw, context, 'exam', glossary),
    // "and in Ohio?" asks in the way of the question before it.
    yesNo: asksYesNo(leaning && !asksByItself.test(raw) ? last.standalone : raw),
  };
}

/** "And in the north one?" after a question on South Carolina. */
function siblingOf(raw: string, before: string[]): string[] {
  const [, side = ''] =
    /\b(?:in |what about |and |for )the (north|south|west)(?:ern)?(?: one)?\b/i.exec(raw) ?? [];
  const code = before.flatMap((one) => siblings[`${side.toLowerCase()} of ${one}`] ?? [])[0];
  return code ? [code] : [];
}

const siblings: Record<string, string> = {
  'north of SC': 'NC',
  'south of NC': 'SC',
  'north of SD': 'ND',
  'south of ND': 'SD',
  'west of VA': 'WV',
};

/** What went before, less what the message puts in its place: Texas must not pull the answer back after "and in Ohio?". */
function contextOf(standalone: string, raw: string, named: string[], glossary: Glossary): string {
  const replaced = (['visa', 'exam', 'waiver'] as const).filter((kind) => glossary.find(raw, kind).length);
  return glossary.without(named.length ? withoutJurisdictions(standalone) : standalone, replaced);
}

/** The questions of a message that can be answered each by itself. */
function several(parts: string[], glossary: Glossary): string[] {
  const whole = parts.filter((part) => !pointer.test(part) && glossary.tokens(part).length >= 2);
  return whole.length > 1 ? whole : [];
}

const asksByItself =
  /\b(is|are|am|was|can|could|may|do|does|did|will|would|should|must|has|have|what|when|where|which|who|how|why)\b/i;

/** "can I", "is it true", "he says no?": anything that a yes or a no answers; not "what", "when", "how much". */
function asksYesNo(raw: string): boolean {
  const asked = raw.split(/(?<=[.?!])\s+/).findLast((sentence) => /\?/.test(sentence)) ?? raw;
  return !/\b(what|whats|when|where|which|who|whom|whose|how|hw|why)\b/i.test(asked);
}

/** The questions of a message with several, each as a query of its own; none where it asks one thing. */
export function partsOf(query: Query): Query[] {
  return query.parts.map((part) => ({
    ...query,
    text: part,
    question: part,
    parts: [],
    yesNo: asksYesNo(part),
  }));
}

/** What later turns remember of a question: what it said, and the words it leant on. */
export function standaloneOf({ question, circumstance, context }: Query): string {
  return [question, circumstance, context].filter(Boolean).join(' ');
}

const opener = /^(ok(ay)?|so|and|but|also|then|or|what about|how about|what if|same|more|why|really|sure)\b/i;
const pointer = /\b(it|its|that|this|those|these|they|them|there|one|he|she|same|again|either|instead)\b/i;

/** Whether a message says too little to be understood without the one before it. */
function leans(raw: string, glossary: Glossary): boolean {
  const subjects = (['visa', 'exam', 'waiver', 'form', 'body'] as const).flatMap((kind) =>
    glossary.find(raw, kind),
  );
  if (changesSubject(raw)) return false;
  if (opener.test(raw) && wordCount(raw) <= 14) return true;
  if (pointer.test(raw) && wordCount(raw) <= 12) return true;
  return subjects.length === 0 && wordCount(raw) <= 12;
}

function slots(raw: string, context: string, kind: 'visa' | 'exam', glossary: Glossary): string[] {
  const own = glossary.find(raw, kind);
  return own.length ? own : glossary.find(context, kind);
}
