// One question, one answer: guard -> understand -> retrieve -> enough? -> compose -> prove -> suggest.
import type {
  Answer,
  AnswerPart,
  Citation,
  Clock,
  Exchange,
  Passage,
  Query,
  Source,
} from '../domain/types.ts';
import { type Profile, emptyProfile } from '../domain/profile.ts';
import { type Gap, isGap } from '../knowledge/gaps.ts';
import { wordCount } from '../domain/text.ts';
import type { Knowledge } from '../knowledge/load.ts';
import type { LexicalIndex } from '../knowledge/lexical.ts';
import { names } from '../knowledge/search.ts';
import type { Language, ReplyName } from '../knowledge/replies.ts';
import { type DraftSentence, composeEach, leading } from './compose.ts';
import { answerFromDates } from './date-answers.ts';
import type { Draft, DraftTable } from './draft.ts';
import { enough, threshold } from './enough.ts';
import { guard } from './guard.ts';
import { languageOf } from './language.ts';
import { composeMore, leavesMore, wantsMore } from './more.ts';
import { type Terms, onlyTells, profileRequest, readProfile, sayProfile, withProfile } from './profile.ts';
import { claimOf, denies, deniesPremise } from './premise.ts';
import { proves, provesComputed } from './prove.ts';
import type { Evidence, Retrieve } from './retrieve.ts';
import { answerFromStates, answerFromTheme } from './state-answers.ts';
import { fieldsSpokenOf } from './state-question.ts';
import { partsOf, standaloneOf, understand } from './understand.ts';
import type { Writer } from './write.ts';

export type AnswerRequest = {
  message: string;
  /** Earlier exchanges of this conversation, oldest first. */
  earlier: Exchange[];
  /** What the candidate has said of themselves in this conversation. */
  profile?: Profile;
  /** Called with proved beginnings of the answer while a model writes it. */
  onPreview?: (answer: Answer) => void;
  /** Ends the model's writing. */
  signal?: AbortSignal | undefined;
};

export type AnswerEngine = {
  /** Rejects with the reason of the signal when that ends the turn before its answer is composed. */
  answer(request: AnswerRequest): Promise<{ answer: Answer; exchange: Exchange; profile: Profile }>;
  /** A reply written by people, as an answer. */
  reply(name: ReplyName): Answer;
};

export type AnswerParts = {
  knowledge: Knowledge;
  lexical: LexicalIndex;
  retrieve: Retrieve;
  clock: Clock;
  /** Absent: answers are made of the passages' own sentences. */
  writer?: Writer | undefined;
  onModelFault?: (error: unknown) => void;
};

type Ask = { query: Query; evidence: Evidence[] };

// An answer is read on a phone: of more questions than these the message is answered as a whole.
const mostParts = 2;
// Nothing comes before these; and of a wish ("I want a waiver job") or a prediction the articles speak too, but not so.
const alwaysSaid = new Set<ReplyName>([
  'self-harm',
  'other-in-danger',
  'emergency',
  'empty',
  'language',
  'handoff',
  'openings',
  'job-wish',
  'guarantee',
  'prediction',
]);
// Held against 801 messages that are no questions, and every phrasing of the base. Short ones say too little.
const surely = 0.82;
const fewestWords = 6;
// A gap must fit as well as a passage must to be answered from.
const gapThreshold = threshold;
// Rules of several states in a table are worth more than a passage on one of them that fits a little better.
const nearlyAsGood = 0.8;
// How much of a question later turns lean on.
const longestMemory = 400;

export function makeAnswerEngine(parts: AnswerParts): AnswerEngine {
  const { knowledge, lexical, retrieve, clock } = parts;
  const reply = (name: ReplyName, language?: Language) => toReply(knowledge, name, language);
  const terms: Terms = {
    glossary: knowledge.glossary,
    findSpecialties: (text) => knowledge.specialties.findSpecialties(text),
  };
  return {
    reply,
    async answer({ message, earlier, profile: before = emptyProfile, onPreview, signal }) {
      const asked = understand(message, earlier, knowledge.glossary);
      const request = profileRequest(asked.raw);
      const profile = request === 'forget' ? emptyProfile : readProfile(asked.raw, before, clock(), terms);
      const query = withProfile(asked, profile, terms);
      const end = (answer: Answer, standalone = standaloneOf(query)) => ({
        answer,
        exchange: {
          question: query.raw,
          standalone: standalone.slice(0, longestMemory),
          passages: answer.passages,
          jurisdictions: standalone ? query.jurisdictions : [],
          told: answer.parts.map((part) => part.text),
        },
        profile,
      });
      const last = earlier.at(-1);
      const continues = wantsMore(query.raw);
      if (continues && last?.passages.length) return { ...(await more(last)), profile };
      const fixed = continues ? 'empty' : guard(query.raw);
      // Nothing comes before danger.
      const danger = fixed !== undefined && knowledge.replies[fixed].kind === 'safety';
      if (fixed && (danger || !request) && !(await isAsked(fixed, query)))
        return end(reply(fixed, languageOf(query.raw)));
      if (request === 'forget') return end(reply('forgotten'), '');
      if (request) return end(speech(sayProfile(profile)), '');
      if (profile !== before && onlyTells(query.raw)) {
        const { parts, ...rest } = reply('noted');
        // What was told is in the profile: the next question does not lean on its words.
        return end({ ...rest, parts: [...speech(sayProfile(profile)).parts, ...parts] }, '');
      }
      const claim = claimOf(query.raw);
      const denial = claim && (await denialOf(claim));
      if (denial) return end(andAsk(denial, reply('premise')));
      const all = await asksOf(query);
      const asks = all.map((one) => ({
        ...one,
        evidence: one.evidence.filter(({ passage }) => !isGap(passage)),
      }));
      const evidence = together(asks.map((one) => one.evidence));
      const finish = (sentences: DraftSentence[], table?: DraftTable) =>
        assemble({ sentences, ...(table ? { table } : {}) }, query, evidence, knowledge.passages, clock());
      const byState = answerFromStates(query, knowledge.states, { today: clock() });
      // What is not known of a state an article may know all the same.
      if (byState && isSourced(byState))
        return end(finish(byState.sentences.filter(isProved), byState.table));
      const computed = answerFromDates(query, profile, clock(), knowledge.passages)?.filter(isProved);
      if (computed?.length) return end(finish(computed));
      const gaps = all.flatMap((one) => gapOf(one) ?? []);
      if (gaps.length === all.length) return end(notHeld(gaps, evidence));
      if (!enough(evidence)) return end(unknown(reply('unknown'), evidence));
      const theme = themeOf(query, evidence);
      const byTheme = theme && answerFromTheme(query, theme, knowledge.states);
      if (byTheme && isSourced(byTheme))
        return end(finish(byTheme.sentences.filter(isProved), byTheme.table));
      const onSentence = (draft: DraftSentence[]) => onPreview?.(finish(draft));
      const answer = finish(await draftAnswer(query, asks, evidence, onSentence, signal));
      return end(
        deniesPremise(query.raw, answer.parts[0]?.text ?? '') ? andAsk(answer, reply('premise')) : answer,
      );
    },
  };

  /** What this base is known not to hold, where nothing it holds fits the question as well. */
  function gapOf({ query, evidence }: Ask): Gap | undefined {
    const [first, ...others] = evidence;
    const gap = first && knowledge.gaps.get(first.passage.id);
    if (!gap || first.evidence < gapThreshold) return undefined;
    const held = others.filter(({ passage }) => !isGap(passage));
    if (held.some((hit) => hit.evidence > first.evidence)) return undefined;
    // Where a state is named, its rules are more likely meant.
    const ruled = ({ passage, score }: Evidence) =>
      passage.jurisdictions.some((code) => query.jurisdictions.includes(code)) &&
      score >= first.score * nearlyAsGood;
    return held.some(ruled) ? undefined : gap;
  }

  /** "I do not hold that", with who does. */
  function notHeld(gaps: Gap[], evidence: Evidence[]): Answer {
    const official = gaps[0]?.official;
    const text = gaps.map(({ says, ask }) => `${says} ${ask}`).join(' ');
    const answer = unknown(speech(text), evidence);
    return { ...answer, kind: 'unknown', ...(official ? { official } : {}) };
  }

  /** Whether a message that sounds like something else is, nearly to the letter, a question that an article answers. */
  async function isAsked(fixed: ReplyName, query: Query): Promise<boolean> {
    if (alwaysSaid.has(fixed) || wordCount(query.raw) < fewestWords) return false;
    const [first] = await retrieve(query);
    return first?.vector !== undefined && first.evidence > surely && !isGap(first.passage);
  }

  /** The message as one query, or its questions where each has an answer and these are different. */
  async function asksOf(query: Query): Promise<Ask[]> {
    const search = async (one: Query) => ({ query: one, evidence: await retrieve(one) });
    const questions = partsOf(query);
    const parts = await Promise.all((questions.length > mostParts ? [] : questions).map(search));
    const subjects = new Set(parts.map(({ evidence }) => evidence[0]?.passage.id));
    return subjects.size > 1 && parts.every(({ evidence }) => enough(evidence))
      ? parts
      : [await search(query)];
  }

  /** The articles' own words against what a message takes for granted, where they deny it. */
  async function denialOf(claim: string): Promise<Answer | undefined> {
    const query = understand(`${claim}?`, [], knowledge.glossary);
    const evidence = (await retrieve(query)).filter(({ passage }) => !isGap(passage));
    const lead = evidence[0]?.passage.sentences[0]?.text ?? '';
    if (!enough(evidence) || !denies(lead)) return undefined;
    const sentences = composeEach([{ query, evidence }], lexical).filter(isProved);
    const [first] = sentences;
    return first && (first.says === 'no' || denies(first.text))
      ? assemble({ sentences }, query, evidence, knowledge.passages, clock())
      : undefined;
  }

  async function more(last: Exchange): Promise<{ answer: Answer; exchange: Exchange }> {
    const query = {
      ...understand(last.standalone, [], knowledge.glossary),
      jurisdictions: last.jurisdictions,
    };
    const evidence = await retrieve(query);
    const next = enough(evidence) ? evidence.map(({ passage }) => passage) : [];
    const draft = composeMore(last, next, knowledge.passages);
    if (!draft.length) return { answer: reply('no-more'), exchange: last };
    const answer = assemble({ sentences: draft }, query, evidence, knowledge.passages, clock());
    const told = [...(last.told ?? []), ...answer.parts.map((part) => part.text)];
    const passages = [...new Set([...last.passages, ...answer.passages])];
    return {
      answer: { ...answer, more: leavesMore(passages, told, knowledge.passages) },
      exchange: { ...last, passages, told },
    };
  }

  /** The model's words where there is a model and they hold, else the passages' own. */
  async function draftAnswer(
    query: Query,
    asks: Ask[],
    evidence: Evidence[],
    onSentence: (draft: DraftSentence[]) => void,
    signal: AbortSignal | undefined,
  ): Promise<DraftSentence[]> {
    if (parts.writer) {
      try {
        return await parts.writer({ query, evidence, today: clock(), onSentence, signal });
      } catch (error) {
        signal?.throwIfAborted();
        parts.onModelFault?.(error);
      }
    }
    return composeEach(asks, lexical).filter(isProved);
  }

  function isProved({ text, passages, computedFrom }: DraftSentence): boolean {
    if (computedFrom) return provesComputed(text, computedFrom, knowledge.passages.get(computedFrom.passage));
    return (
      !passages.length ||
      proves(
        text,
        passages.map((id) => textOf(knowledge.passages.get(id)!)),
      )
    );
  }
}

/** The theme of the rules of states that a search has led to: the first passage is one, or says nothing of the other states. */
function themeOf(query: Query, evidence: Evidence[]): string | undefined {
  const ruled = ({ passage }: Evidence) => /^state-[a-z]{2}$/.test(passage.articleId);
  const first = leading(query, evidence);
  if (!first || !query.jurisdictions.length) return undefined;
  const themeIn = ({ passage }: Evidence) => passage.id.split('#')[1]!;
  if (ruled(first)) return themeIn(first);
  if (query.jurisdictions.every((code) => names(first.passage, code)) || query.jurisdictions.length < 2)
    return undefined;
  const best = evidence.find(ruled);
  return best && best.evidence >= first.evidence * nearlyAsGood && fieldsSpokenOf(query, themeIn(best)).length
    ? themeIn(best)
    : undefined;
}

/** The evidence of several questions, the best of each first. */
function together(each: Evidence[][]): Evidence[] {
  const byRank = Array.from({ length: Math.max(...each.map((hits) => hits.length)) }, (_, rank) =>
    each.flatMap((hits) => hits[rank] ?? []),
  ).flat();
  return byRank.filter((hit, i) => byRank.findIndex(({ passage }) => passage.id === hit.passage.id) === i);
}

function textOf(passage: Passage): string {
  return `${passage.heading} ${passage.sentences.map((sentence) => sentence.text).join(' ')}`;
}

function toReply(knowledge: Knowledge, name: ReplyName, language?: Language): Answer {
  const { kind, text, lines, suggestions, official } = knowledge.replies[name];
  const line = language && lines?.[language];
  return {
    ...speech(line ? `${line}\n\n${text}` : text),
    kind,
    suggestions,
    ...(official ? { official } : {}),
  };
}

/** Words that rest on no source, a paragraph a part. */
function speech(text: string): Answer {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return {
    kind: 'smalltalk',
    parts: paragraphs.map((paragraph, i): AnswerPart => ({
      text: paragraph.trim(),
      citations: [],
      ...(i ? { paragraph: true } : {}),
    })),
    citations: [],
    passages: [],
    suggestions: [],
    confidence: 1,
    overdue: false,
    more: false,
  };
}

/** An answer that ends with a question. */
function andAsk(answer: Answer, question: Answer): Answer {
  const parts = question.parts.map((part) => ({ ...part, paragraph: true }));
  return { ...answer, kind: 'clarify', parts: [...answer.parts, ...parts] };
}

/** "I do not know", with the official page of the nearest subject and questions that can be answered. */
function unknown(reply: Answer, evidence: Evidence[]): Answer {
  const near = evidence.find((hit) => hit.evidence > 0.25);
  return {
    ...reply,
    ...(near?.passage.official ? { official: near.passage.official } : {}),
    suggestions: near ? evidence.slice(0, 2).map((hit) => hit.passage.heading) : reply.suggestions,
    confidence: evidence[0]?.evidence ?? 0,
  };
}

function isSourced({ sentences, table }: Draft): boolean {
  return table !== undefined || sentences.some(({ sources }) => sources.length > 0);
}

/** Numbers the sources in order of first use, one number a publication, and dates the answer. */
function assemble(
  { sentences: draft, table }: Draft,
  query: Query,
  evidence: Evidence[],
  passages: Map<string, Passage>,
  now: Date,
): Answer {
  const citations: Citation[] = [];
  const position = (source: Source, quote: string): number => {
    const same = citations.find(
      (one) =>
        one.source.url === source.url && one.source.asOf === source.asOf && one.source.title === source.title,
    );
    if (same) return same.position;
    citations.push({ position: citations.length + 1, source, quote });
    return citations.length;
  };
  const parts = draft.map((sentence): AnswerPart => {
    const sources = sentence.sources.flatMap(({ passage, key }) => passages.get(passage)?.sources[key] ?? []);
    const numbers = [...new Set(sources.map((source) => position(source, sentence.text)))];
    const text = sentence.says
      ? `${sentence.says === 'yes' ? 'Yes' : 'No'}. ${sentence.text}`
      : sentence.text;
    return { text, citations: numbers, ...(sentence.paragraph ? { paragraph: true } : {}) };
  });
  const rows = table?.rows.map(({ cells, sources }) => {
    const cited = sources.flatMap(({ passage, key }) => passages.get(passage)?.sources[key] ?? []);
    return { cells, citations: [...new Set(cited.map((source) => position(source, cells.join(', '))))] };
  });
  const used = [
    ...new Set([
      ...draft.flatMap((sentence) => sentence.passages),
      ...(table?.rows.flatMap(({ sources }) => sources.map(({ passage }) => passage)) ?? []),
    ]),
  ];
  const first = passages.get(used[0] ?? '');
  const lead = citations[0]?.source;
  const today = now.toISOString().slice(0, 10);
  return {
    kind: 'answer',
    parts,
    ...(table && rows ? { table: { head: table.head, rows } } : {}),
    citations,
    ...(lead ? { asOf: lead.asOf ?? lead.checked } : {}),
    passages: used,
    suggestions: suggest(query, evidence, used),
    ...(first?.official ? { official: first.official } : {}),
    confidence: evidence[0]?.evidence ?? 0,
    overdue: used.some((id) => (passages.get(id)?.reviewBy ?? '9999') < today),
    more: leavesMore(
      used,
      draft.map((sentence) => sentence.text),
      passages,
    ),
  };
}

/** The next questions: headings of near passages, which this base can therefore answer. */
function suggest(query: Query, evidence: Evidence[], used: string[]): string[] {
  return evidence
    .filter(
      ({ passage }) =>
        !used.includes(passage.id) &&
        (passage.jurisdictions.includes('US') || query.jurisdictions.length > 0),
    )
    .slice(0, 3)
    .map(({ passage }) => passage.heading);
}
