// The languages of the chat page, and which of them a visitor gets.
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { Texts } from './texts.ts';
import { tl } from './tl.ts';
import { ur } from './ur.ts';
import { zh } from './zh.ts';

/** Short name -> texts. */
export const languages = { en, es, ar, hi, ur, fr, pt, ru, zh, tl } satisfies Record<string, Texts>;

export type Language = keyof typeof languages;

/**
 * The first of the wanted languages that the chat page has, else English. Takes BCP 47 tags, the most wanted first;
 * only the primary subtag counts, so zh-TW gives zh.
 */
export function pickLanguage(wanted: readonly string[]): Language {
  return wanted.map(shortName).find(isOurs) ?? 'en';
}

function shortName(tag: string): string {
  const primary = tag.trim().toLowerCase().split('-', 1)[0]!;
  // Filipino is the standard form of Tagalog, and browsers use either tag.
  return primary === 'fil' ? 'tl' : primary;
}

function isOurs(name: string): name is Language {
  return Object.hasOwn(languages, name);
}
