// Composition without a model: the passages' own sentences, chosen and ordered to answer the question.
import { findJurisdictions, jurisdictionNames, withoutJurisdictions } from '../domain/jurisdictions.ts';
import { wordCount } from '../domain/text.ts';
import type { Passage, Query, Sentence, Verdict } from '../domain/types.ts';
import type { LexicalIndex } from '../knowledge/lexical.ts';
import { names } from '../knowledge/search.ts';
import type { Computed } from './prove.ts';
import type { Evidence } from './retrieve.ts';
import { verdictOn, withoutVerdict } from './verdict.ts';

/** A sentence on its way into an answer. `passages` are the ids it may rest on. */
export type DraftSentence = {
  text: string;
  sources: { passage: string; key: string }[];
  passages: string[];
  paragraph?: boolean;
  /** Said before the text: the passage's own yes or no to the question. */
  says?: Verdict['says'];
  /** Reckoned by code: not the passage's words, so its proof is the inputs. */
  computedFrom?: Computed;
};

/** About the length a worried reader takes in on a phone; "more" is another turn. */
const wordLimit = 130;
// A further passage joins when it fits as well as the first, or nearly as well and says something of the question that is
// not said yet.
const joinShare = 0.72;
const joinShareWithoutGain = 0.85;
const joinGain = 0.06;
// A sentence further down answers first when it says this much more of the question than the opening one.
const leadMargin = 0.25;

// One of several questions is given at least this many.
const shortest = 80;

/**
 * Answers each of several questions in its own paragraph, within the length of one answer; what one has said the next
 * leaves out.
 */
export function composeEach(
  asks: { query: Query; evidence: Evidence[] }[],
  lexical: LexicalIndex,
): DraftSentence[] {
  const draft: DraftSentence[] = [];
  for (const { query, evidence } of asks) {
    const more = compose(query, evidence, lexical, Math.max(shortest, wordLimit / asks.length)).filter(
      ({ text }) => draft.every((sentence) => sentence.text !== text),
    );
    draft.push(
      ...more.map((sentence, i) => (i || !draft.length ? sentence : { ...sentence, paragraph: true })),
    );
  }
  return draft;
}

/** Never empty when `evidence` is not: the first passage always speaks. `limit` is in words. */
export function compose(
  query: Query,
  evidence: Evidence[],
  lexical: LexicalIndex,
  limit = wordLimit,
): DraftSentence[] {
  const { first, rest, missing } = arrange(query, evidence);
  if (!first) return [];
  const draft: DraftSentence[] = [];
  if (missing.length) draft.push({ text: notHeld(missing), sources: [], passages: [] });
  const says = verdictOn(query, first.passage, lexical);
  // A yes or no is that of the passage's own opening.
  const sentences = says ? first.passage.sentences : lead(query, first.passage, lexical);
  let words = add(draft, first.passage, sentences, 0, limit - 35, says);
  const asked = withoutJurisdictions(query.question);
  for (const other of rest.slice(0, 3)) {
    if (other.score < first.score * joinShare || other.evidence < first.evidence * joinShare * joinShare)
      continue;
    if (!sameGround(first.passage, other.passage)) continue;
    // Of a further passage what answers this question best, not all it says.
    const said = draft.map((sentence) => sentence.text).join(' ');
    const sentences = best(query, other.passage, lexical).filter(
      (sentence) => lexical.overlap(sentence.text, said) < 0.75,
    );
    const both = `${said} ${sentences.map((sentence) => sentence.text).join(' ')}`;
    const gains = lexical.overlap(asked, both) >= lexical.overlap(asked, said) + joinGain;
    if (!gains && other.score < first.score * joinShareWithoutGain) continue;
    words = add(draft, other.passage, sentences, words, limit);
  }
  return draft;
}

// A passage of the state asked about leads when it stands nearly as well behind the answer as the best one. Words alone
// say less of a short question on a state, so they are asked for less.
const localShare = 0.85;
const localShareByWords = 0.5;

/** The passage that an answer begins with. */
export function leading(query: Query, evidence: Evidence[]): Evidence | undefined {
  return arrange(query, evidence).first;
}

/** Puts a passage of the state asked about first where one answers; says which states no passage covers. */
function arrange(
  query: Query,
  evidence: Evidence[],
): { first?: Evidence; rest: Evidence[]; missing: string[] } {
  // A state of the story alone ("PGY3 in Ohio, when must I leave?") is not what is asked about.
  const inStory = query.circumstance !== '' && !query.context && !findJurisdictions(query.question).length;
  const [best, ...rest] = inStory ? byEvidence(evidence) : evidence;
  if (!best) return { rest, missing: [] };
  const asked = inStory ? [] : query.jurisdictions;
  const share = best.vector === undefined ? localShareByWords : localShare;
  const near = best.vector === undefined ? evidence : evidence.slice(0, 3);
  const local = near.find(
    (hit) =>
      asked.some((code) => hit.passage.jurisdictions.includes(code)) && hit.evidence >= best.evidence * share,
  );
  const first = local ?? best;
  const stateMatters =
    first.passage.topic === 'licensing' || /conrad/i.test(`${first.passage.title} ${first.passage.heading}`);
  const missing = stateMatters
    ? asked.filter(
        (code) =>
          !names(first.passage, code) &&
          !evidence.some(({ passage }) => passage.jurisdictions.includes(code)),
      )
    : [];
  return { first, rest: first === best ? rest : evidence.filter((hit) => hit !== first), missing };
}

/** The best of the first few by what stands behind them, whatever states they are about. */
function byEvidence(evidence: Evidence[]): Evidence[] {
  return [...evidence.slice(0, 3).sort((a, b) => b.evidence - a.evidence), ...evidence.slice(3)];
}

function notHeld(missing: string[]): string {
  return `I hold no rule of ${missing.map((code) => jurisdictionNames[code]).join(' and ')} on this, so here is the general one.`;
}

function add(
  draft: DraftSentence[],
  passage: Passage,
  sentences: Sentence[],
  words: number,
  limit: number,
  says?: Verdict['says'],
): number {
  let opening = true;
  let total = words;
  for (const sentence of sentences) {
    const length = wordCount(sentence.text);
    if (draft.length && total + length > limit && !(opening && total === 0)) break;
    draft.push({
      text: withoutVerdict(sentence.text),
      ...(opening && says ? { says } : {}),
      sources: sentence.sources.map((key) => ({ passage: passage.id, key })),
      passages: [passage.id],
      ...(opening && draft.length ? { paragraph: true } : {}),
    });
    opening = false;
    total += length;
  }
  return total;
}

/** The passage in its own order, unless a later sentence plainly answers better: then that one leads. */
function lead(query: Query, passage: Passage, lexical: LexicalIndex): Sentence[] {
  const [opening, ...others] = passage.sentences;
  if (!opening) return [];
  const scoreOf = (sentence: Sentence) =>
    lexical.overlap(withoutJurisdictions(query.question), sentence.text);
  const better = others.filter(
    (sentence) =>
      sentence.sources.length &&
      !onSource.test(sentence.text) &&
      scoreOf(sentence) > scoreOf(opening) + leadMargin,
  );
  const winner = better.sort((a, b) => scoreOf(b) - scoreOf(a))[0];
  if (!winner || lexical.overlap(withoutJurisdictions(query.question), passage.heading) > scoreOf(winner))
    return passage.sentences;
  return [winner, ...passage.sentences.filter((sentence) => sentence !== winner)];
}

// "The fee comes from an undated page": what a sentence rests on never comes before what it says.
const onSource =
  /^(?:The|This|These|Only|One)\b[^.]*\b(?:comes? from|stands? (?:in|on)|(?:is|are|was|were) (?:from|read|as of|told|counted|quoted|dated)|undated)\b/i;

function best(query: Query, passage: Passage, lexical: LexicalIndex): Sentence[] {
  const opening = passage.sentences[0];
  const others = passage.sentences
    .slice(1)
    .filter(
      (sentence) =>
        sentence.sources.length &&
        lexical.overlap(withoutJurisdictions(query.question), sentence.text) > 0.35,
    )
    .slice(0, 1);
  return opening ? [opening, ...others] : others;
}

/** A state's rule never stands beside another state's. */
function sameGround(a: Passage, b: Passage): boolean {
  const states = (passage: Passage) => passage.jurisdictions.filter((code) => code !== 'US');
  return !states(b).length || states(b).some((code) => states(a).includes(code)) || !states(a).length;
}
