// "More": what the passages behind the last answer say beyond what was told, then the next passages.
import { wordCount } from '../domain/text.ts';
import type { Exchange, Passage, Sentence } from '../domain/types.ts';
import type { DraftSentence } from './compose.ts';
import { withoutVerdict } from './verdict.ts';

const wish =
  /^(ok(ay)?,? |yes,? |and )*(please |pls )?((can|could) you )?(tell|give|show|say)?( me)?( a bit| some)? ?(more|continue|go on|the rest|elaborate|(more |further )(details?|info(rmation)?)|explain( more| further)?)( please| pls| plz)?( (about|on|of) (it|that|this))?[\s.!?]*$/i;

/** Whether a message asks for the rest of the last answer, and for nothing else. */
export function wantsMore(message: string): boolean {
  return wish.test(message.trim());
}

const wordLimit = 130;

/** What comes after `last`, from its own passages and then from `next`; empty where all is told. */
export function composeMore(
  last: Exchange,
  next: Passage[],
  passages: Map<string, Passage>,
): DraftSentence[] {
  const own = last.passages.flatMap((id) => passages.get(id) ?? []);
  const draft: DraftSentence[] = [];
  let words = 0;
  for (const passage of [...own, ...next.filter(({ id }) => !last.passages.includes(id))]) {
    let opening = true;
    for (const sentence of untold(passage, last.told ?? [])) {
      const length = wordCount(sentence.text);
      if (draft.length && words + length > wordLimit) return draft;
      draft.push({
        text: sentence.text,
        sources: sentence.sources.map((key) => ({ passage: passage.id, key })),
        passages: [passage.id],
        ...(opening && draft.length ? { paragraph: true } : {}),
      });
      opening = false;
      words += length;
    }
    // One passage that is new is enough for one turn.
    if (!own.includes(passage) && draft.length) return draft;
  }
  return draft;
}

/** Whether something of these passages has not been told. */
export function leavesMore(ids: string[], told: string[], passages: Map<string, Passage>): boolean {
  return ids.some((id) => {
    const passage = passages.get(id);
    return passage !== undefined && untold(passage, told).length > 0;
  });
}

/** What was told may have lost the "Yes:" that its sentence began with, or got one. */
function untold(passage: Passage, told: string[]): Sentence[] {
  const said = new Set(told.map(withoutVerdict));
  return passage.sentences.filter(({ text }) => !said.has(withoutVerdict(text)));
}
