// Plain text: cleaning what comes from outside, splitting sentences, counting words, showing dates.

/** Characters that carry no meaning for a reader and may hide things from one: controls, zero width, bidi overrides, tags, halves of pairs. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Text from outside made safe to store and search: composed, without invisible characters, spaces folded, cut at `limit` characters. */
export function cleanText(text: string, limit = 4000): string {
  const visible = text.replace(/\s+/g, ' ').replace(invisible, '').normalize('NFC');
  // What was taken out may leave two spaces, and the cut half a pair or a space at the end.
  return visible.replace(/ {2,}/g, ' ').trim().slice(0, limit).replace(invisible, '').trimEnd();
}

/** Markup turned into plain words: a candidate who pastes HTML or links still gets an answer, and nothing of it is kept. */
export function stripMarkup(text: string): string {
  return text
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z!][^>]{0,500}>/gi, ' ')
    .replace(/!?\[([^\][]{0,500})\]\([^()\s]{0,2000}\)/g, ' $1 ')
    .replace(/\bhttps?:\/\/\S+/gi, ' ');
}

/** How many words a reader counts. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

// A full stop after one of these does not end a sentence.
const abbreviation =
  /(?:\b(?:[ap]\.m|U\.S|U\.S\.A|e\.g|i\.e|vs|Dr|Mr|Ms|Mrs|St|No|Sept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct|Nov|Dec|approx|Inc|Minn|Wis|Neb|Tex|Tenn|Ill|Okla|Mass|Mich|Ark|Fla|Ind|Va|Occ|Prof|Bus|Ch|ch|Ann|Stat|Rev|Admin|Sec|Fed|Reg|Code Ann)|(?:^|[\s.])[A-Z])\.$/;

/** Splits prose into sentences; never within "U.S. Citizenship" or "8 C.F.R.". */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const piece of text.split(/(?<=[.?!][)"\u201d]?)\s+(?=[A-Z0-9$"(\u201c])/)) {
    current = current ? `${current} ${piece}` : piece;
    if (current && !abbreviation.test(current)) {
      sentences.push(current);
      current = '';
    }
  }
  if (current) sentences.push(current);
  return sentences;
}

/** In order, as a reader sees them. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-01" -> "January 2026"; "2026-01-09" -> "9 January 2026"; "2026" stays. */
export function showDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month ? monthNames[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : '', name ?? '', year].filter(Boolean).join(' ');
}
