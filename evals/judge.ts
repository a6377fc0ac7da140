// The verdict on a reply: what it must and must not hold, and whether it was the right kind of reply.
import { wordCount } from '../src/domain/text.ts';
import type { Answer, AnswerKind, AnswerPart } from '../src/domain/types.ts';
import { toActivity } from '../src/channels/bot/activity.ts';
import type { Row } from './sets.ts';

/** A reply as it reaches the candidate. */
export type Reply = {
  kind: AnswerKind;
  /** The message and the texts of its cards: what is judged. */
  text: string;
  words: number;
  citations: number;
  /** Sentences with their citations, for the judgement of those. */
  answer: Answer;
};

export type Verdict = {
  /** All of the following, and for an answer a citation and no more words than a phone takes. */
  right: boolean;
  keyFacts: boolean;
  /** No tempting wrong answer is in it. */
  noTrap: boolean;
  behaviour: boolean;
  /** In words, what is wrong. */
  why: string[];
};

const wordLimit = 260;

/** Judges one reply by the rules of its question. */
export function judge(row: Row, reply: Reply): Verdict {
  const hits = (pattern: string) => new RegExp(pattern, 'is').test(reply.text);
  const missing = row.must_include.filter((group) => !group.some(hits));
  const traps = row.must_not_include.filter(hits);
  const why = [
    ...missing.map((group) => `missing: ${group.join(' | ')}`),
    ...traps.map((pattern) => `must not say: ${pattern}`),
  ];
  if (row.behaviour === 'answer') {
    if (!reply.citations) why.push('no citation');
    if (reply.words > wordLimit) why.push(`${reply.words} words, at most ${wordLimit}`);
  } else if (!accepted(row).includes(reply.kind)) why.push(`kind ${reply.kind}, wanted ${row.behaviour}`);
  return {
    right: !why.length,
    keyFacts: !missing.length,
    noTrap: !traps.length,
    behaviour:
      row.behaviour === 'answer'
        ? reply.kind === 'answer' && reply.citations > 0
        : accepted(row).includes(reply.kind),
    why,
  };
}

/** An answer as the message that goes out, texts of cards and all. */
export function toReply(answer: Answer): Reply {
  const activity = toActivity(answer, 'directline');
  const spoken = activity.text ?? '';
  const cards = (activity.attachments ?? []).map(({ content }) => cardText(content));
  return {
    kind: answer.kind,
    text: [spoken, ...cards].join('\n'),
    words: wordCount(spoken),
    citations: answer.citations.length,
    answer,
  };
}

/** A sentence that claims something about the world: it needs a source. Advice and what we say of ourselves does not. */
export function isFactual({ text }: AnswerPart): boolean {
  if (/^I\b|\bknown to us\b|\?$/.test(text) || advice.test(text)) return false;
  return (
    /\d|\b[A-Z]{2,}\b/.test(text) ||
    /\b(must|need|needs|require[sd]?|cannot|may not|allow(s|ed)?|eligible|counts?|law|rules?)\b/i.test(text)
  );
}

// "Ask the board", "If you hold a J-1, tell the program", "You should plan": what to do, not what is.
const advice =
  /(^|[,;] (so )?)(ask|agree|bring|check|compare|confirm|count|do not|download|give|keep|look|plan|put|read|save|send|show|start|tell|use|write)\b|\bshould\b/i;

/** To decline is also to say that one does not know. */
function accepted(row: Row): AnswerKind[] {
  return [row.behaviour, ...(row.kinds ?? []), ...(row.behaviour === 'decline' ? ['unknown' as const] : [])];
}

const unread = new Set(['type', 'style', 'id', 'iconUrl', '$schema', 'version', 'data']);

function cardText(node: unknown): string {
  if (node === null || node === undefined) return '';
  if (Array.isArray(node)) return node.map(cardText).join('\n');
  if (typeof node === 'object')
    return Object.entries(node)
      .filter(([key]) => !unread.has(key))
      .map(([, value]) => cardText(value))
      .join('\n');
  return typeof node === 'string' ? node : JSON.stringify(node);
}
