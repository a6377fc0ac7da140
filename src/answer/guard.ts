// What must not reach retrieval: danger first, then tricks on the assistant, other languages, requests that a careful
// assistant answers with a reply written for them, and small talk. Rules, not a model, so that they hold when everything
// else is down.
import type { ReplyName } from '../knowledge/replies.ts';
import { dangerMeanings, inFirstPerson } from './guard-danger-words.ts';
import { dangerRules, foreignDanger } from './guard-danger.ts';
import { requestMeanings } from './guard-requests.ts';
import { firstReply, plainWords } from './guard-rule.ts';
import { injectionRule, requestRules, smallTalkRules } from './guard-rules.ts';
import { injectionMeaning, talkMeanings } from './guard-talk.ts';
import { isForeign } from './language.ts';

/** The reply that a message calls for before any search, or undefined for a question to answer. */
export function guard(message: string): ReplyName | undefined {
  const text = plainWords(message);
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  return (
    foreignDanger.find(([, sign]) => sign.test(text))?.[0] ??
    danger(text) ??
    trick(message, text) ??
    (isForeign(text) ? 'language' : undefined) ??
    firstReply(requestRules, text) ??
    firstReply(requestMeanings, text) ??
    firstReply(smallTalkRules, text) ??
    firstReply(talkMeanings, text) ??
    (isMashed(text) || isHeldKey(message) || murmur.test(text) ? 'gibberish' : undefined)
  );
}

/** Danger to the writer or, told as if of the writer, to somebody else. */
function danger(text: string): ReplyName | undefined {
  const found = firstReply(dangerRules, text) ?? firstReply(dangerMeanings, text);
  if (found) return found;
  const told = inFirstPerson(text);
  return told && [dangerRules, dangerMeanings].some((rules) => firstReply(rules, told) === 'self-harm')
    ? 'other-in-danger'
    : undefined;
}

/** Orders to the assistant, plain, spelt with gaps or figures, or packed in base64. Danger packed so is danger too. */
function trick(message: string, text: string): ReplyName | undefined {
  const readings = [text, plainWords(spelt(message.toLowerCase())), ...unpacked(message).map(plainWords)];
  const danger = readings.slice(1).map((reading) => firstReply(dangerRules, reading));
  return (
    danger.find(Boolean) ??
    readings.map((reading) => firstReply([injectionRule, injectionMeaning], reading)).find(Boolean)
  );
}

/** "i g n o r e" and "1gn0re" as the words they stand for. */
function spelt(text: string): string {
  const figures = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' } as Record<
    string,
    string
  >;
  return text
    .replace(/(?<![a-z])[a-z](?:[ ._*-][a-z](?![a-z])){3,80}/g, (letters) => letters.replace(/[ ._*-]/g, ''))
    .replace(/[a-z0134557@$]{4,30}/g, (word) =>
      /[a-z]{2}/.test(word) && /\d[a-z]|[@$]/.test(word)
        ? word.replace(/[013457@$]/g, (figure) => figures[figure]!)
        : word,
    );
}

/** The readable texts in the base64 of a message. */
function unpacked(message: string): string[] {
  return (message.match(/[A-Za-z0-9+/]{16,2000}={0,2}/g) ?? [])
    .slice(0, 5)
    .map((packed) => Buffer.from(packed, 'base64').toString('utf8'))
    .filter((text) => /^[\x20-\x7e\s]{8,}$/.test(text) && text.includes(' '));
}

const keyboardRun =
  /^(?:asd|qwe|zxc|jkl|hjk|dfg|lkj|sdf|poi|mnb|ghj|fgh|vbn|xcv|uio|wer|rty|tyu|yui|rfv|tgb|yhn|edc|wsx|qaz|kjh|bnm|jhg|gfd|rew)/;

/** Keys struck at random: most of the words of a short message can be no words. */
function isMashed(text: string): boolean {
  const words = text.match(/[a-z]{3,40}/g) ?? [];
  const least = words.length === 1 ? 6 : 5;
  const mashed = words.filter(
    (word) =>
      (unlikelyPairs(word) && !ordinary.test(word)) ||
      (/[aeiouy]/.test(word)
        ? /[bcdfghjklmnpqrstvwxz]{5}/.test(word) || (keyboardRun.test(word) && !ordinary.test(word))
        : word.length >= least || keyboardRun.test(word)),
  );
  return words.length > 0 && words.length <= 8 && mashed.length * 2 > words.length;
}

/** Letters that stand side by side on keyboards and not in words. */
function unlikelyPairs(word: string): boolean {
  const pairs = Array.from(word.slice(1), (letter, i) => word[i]! + letter).filter((pair) =>
    strangers.has(pair),
  );
  return (
    pairs.length >= 2 ||
    (pairs.length === 1 && word.length <= 6 && !/[aeiou].*[aeiou]|[aeiou][a-z]{0,3}$/.test(word))
  );
}

/** "aaaaaa", "zzzz xxxx", "hahahaha": one key or a few, over and over. */
function isHeldKey(message: string): boolean {
  const words = message.toLowerCase().match(/[\p{L}\p{N}]{1,200}/gu) ?? [];
  return words.length <= 20 && words.every((word) => heldKey.test(word));
}

// Three times one to four letters, or pairs of one letter each: "hahaha", "jjkk", "xx".
const heldKey = /^(?:(.{1,4}?)\1{2,}|(?!(?:ee|oo|aa|ii)$)([a-z])\2{1,}(?:([a-z])\3{1,}){0,3})$/u;
const strangers = new Set(
  'qw wq wp qp qe qo zx xz zc xc cx cv vc vb bv vn bn nb bm jk kj jh hj jg gj jd dj jf fj jl lj js sj kd kg gk kf fk kq qk kz zk lk hk hg hf fh hd df fd fg gf gd sd ds dk sx wx xs xd dx xf fx vx xv vk kv vj jv vh hv mx mz zm zd dz zs zf fz zg gz qj jq pq qs sq qd qz zq jz zj jx xj tq qt yq qy rq uq oq bq qb cq mq qm nq qn pz zp px kx xk jw wj jt tj jr rj jp pj jn nj jm mj jb bj jc cj'.split(
    ' ',
  ),
);
const murmur =
  /^(?:h+m+|u+h+m?|um+|eh+|er+m?|mhm|so|well|bla+h?(?: bla+h?){0,9}|lorem ipsum[a-z ]{0,60}|zz|xx|\d{5,12}|etc|la(?: la){1,9}|foo(?: bar)?)[\s.!?,]{0,9}$/;
const ordinary =
  /^(?:dsp|phd|nbme|fcvs|fsmb|hpsa|nhsc|npdb|nppes|mbbs|wrvu|rvus|amcas|ncvs|cvs|vmdb|point|poison|were|went|west|weren|lkq)/;
