// The texts of the chat page: every language whole, with its own plural forms, and the right one for a visitor.
import { describe, expect, test } from 'vitest';
import { type Language, languages, pickLanguage } from '../../src/widget/texts/languages.ts';
import { type Plural, type Texts, fill, plural } from '../../src/widget/texts/texts.ts';

const { en, ar, ru, fr, zh, tl } = languages;
const all = Object.entries(languages) as [Language, Texts][];
const others = all.filter(([name]) => name !== 'en');

/** Every text under its key, a form of a plural under `key.category`. */
function readTexts(texts: Texts): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]: [string, string | Plural]): [string, string][] => {
    if (key === 'language' || key === 'direction') return [];
    if (typeof text === 'string') return [[key, text]];
    return Object.entries(text).map(([category, form]) => [`${key}.${category}`, form]);
  });
}

const english = new Map(readTexts(en));
/** The English text that a text of another language says; a category that English lacks says `other`. */
const inEnglish = (key: string) => english.get(key) ?? english.get(`${key.split('.')[0]!}.other`)!;
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('ten languages, each under its tag', () => {
  expect(Object.fromEntries(all.map(([name, texts]) => [name, texts.language]))).toEqual({
    en: 'en',
    es: 'es',
    ar: 'ar',
    hi: 'hi',
    ur: 'ur',
    fr: 'fr',
    pt: 'pt',
    ru: 'ru',
    zh: 'zh-Hans',
    tl: 'fil',
  });
});

describe.each(all)('%s', (name, texts) => {
  test('has every plural category of the language and no other', () => {
    const categories = new Intl.PluralRules(texts.language).resolvedOptions().pluralCategories.sort();
    const plurals = Object.entries(texts).filter(([, text]) => typeof text === 'object');
    expect(plurals.map(([key]) => key)).toEqual(['charactersLeft', 'newMessages', 'sources', 'stars']);
    for (const [key, forms] of plurals)
      expect([key, ...Object.keys(forms).sort()]).toEqual([key, ...categories]);
  });

  test('has nothing empty, no stray space and no exclamation mark', () => {
    const empty = readTexts(texts).filter(([, text]) => text === '');
    expect(empty.map(([key]) => key)).toEqual(name === 'en' ? ['answersInEnglish'] : []);
    expect(readTexts(texts).filter(([, text]) => text !== text.trim() || /[!！]| {2}/.test(text))).toEqual(
      [],
    );
  });

  test('has the placeholders of the English text', () => {
    // One and two of a thing are words in Arabic: the dual is a form of the noun.
    const isWord = (key: string) => name === 'ar' && /\.(one|two)$/.test(key);
    for (const [key, text] of readTexts(texts)) {
      const wanted = isWord(key) ? [] : placeholders(inEnglish(key));
      expect([key, ...placeholders(text)]).toEqual([key, ...wanted]);
    }
  });

  test('runs in the direction of its script', () => {
    expect(texts.direction).toBe(['ar', 'ur'].includes(name) ? 'rtl' : 'ltr');
  });

  test('is stored composed, so that search and comparison find it', () => {
    expect(readTexts(texts).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });
});

describe('no text stays in English by accident', () => {
  // The name of the product, words that French and English share, and loans of everyday Portuguese and Tagalog.
  const same: Partial<Record<Language, string[]>> = {
    fr: ['assistant', 'conversation', 'menu', 'sources.one', 'sources.other', 'title'],
    pt: ['menu', 'title'],
    tl: ['assistant', 'menu', 'privacy', 'title'],
  };

  test.each(others)('%s', (name, texts) => {
    const equal = readTexts(texts).filter(([key, text]) => text === inEnglish(key));
    expect(equal.map(([key]) => key).sort()).toEqual(same[name] ?? ['title']);
  });

  // Arabic and Urdu share a script, but ي and ك are Arabic only, ی ک ہ ے and others Urdu only.
  test.each([
    ['ar', /[\u0621-\u064a]/, /[ٹڈڑںھہےیکپچگژ]/],
    ['ur', /[\u0621-\u064aکیےہ]/, /[يكةىإ]/],
    ['hi', /\p{Script=Devanagari}/u, /\p{Script=Arabic}/u],
    ['ru', /\p{Script=Cyrillic}/u, /[іїєґў]/],
    ['zh', /\p{Script=Han}/u, /[這對話與開關請發]/],
  ] as const)('%s is in its own letters', (name, own, foreign) => {
    for (const [key, text] of readTexts(languages[name])) {
      const words = text.replaceAll(/\{\w+\}/g, '');
      if (key === 'title') continue;
      expect(words).toMatch(own);
      expect(words).not.toMatch(foreign);
      expect(words).not.toMatch(/[A-Za-z]/);
    }
  });
});

describe('pickLanguage', () => {
  test.each<[string, string[], Language]>([
    ['nothing wanted', [], 'en'],
    ['one that we have', ['ru'], 'ru'],
    ['a region', ['pt-PT'], 'pt'],
    ['a script and a region', ['zh-Hant-TW'], 'zh'],
    ['Taiwan', ['zh-TW'], 'zh'],
    ['Tagalog', ['tl-PH'], 'tl'],
    ['Filipino', ['fil-PH'], 'tl'],
    ['other case', ['FR-ca'], 'fr'],
    ['spaces of a split list', ['de', ' ur-PK'], 'ur'],
    ['the first that we have', ['de-DE', 'uk', 'ar-EG', 'es', 'en'], 'ar'],
    ['English before others', ['en-GB', 'es', 'fr'], 'en'],
    ['none that we have', ['de', 'ja-JP'], 'en'],
    ['no language at all', ['', '*', '-'], 'en'],
    ['a longer tag with the same beginning', ['est', 'arn', 'hif'], 'en'],
    ['names that every object has', ['constructor', '__proto__', 'toString'], 'en'],
  ])('%s', (_, wanted, language) => {
    expect(pickLanguage(wanted)).toBe(language);
  });
});

describe('fill', () => {
  test('puts values in, every time they are named', () => {
    expect(fill('{name} from {desk}, {name}', { name: 'A', desk: 'B' })).toBe('A from B, A');
    expect(fill('Source {n}', { n: 0 })).toBe('Source 0');
  });

  test('leaves a word without a value, and does not read a value again', () => {
    expect(fill('{name} from {desk}', { name: '{desk}' })).toBe('{desk} from {desk}');
  });

  test('keeps a value of Latin letters apart from Arabic around it', () => {
    expect(fill(ar.refused, { reason: 'Too long.' })).toMatch(/\u2068Too long\.\u2069$/);
  });
});

describe('plural', () => {
  test.each<[string, Texts, number, string]>([
    ['en', en, 1, '1 new message'],
    ['en', en, 0, '0 new messages'],
    ['en', en, 1234, '1,234 new messages'],
    ['ar', ar, 1, 'رسالة جديدة واحدة'],
    ['ar', ar, 2, 'رسالتان جديدتان'],
    ['ru', ru, 1, '1 новое сообщение'],
    ['ru', ru, 5, '5 новых сообщений'],
    ['ru', ru, 11, '11 новых сообщений'],
    ['ru', ru, 21, '21 новое сообщение'],
    ['ru', ru, 22, '22 новых сообщения'],
    ['fr', fr, 0, '0 nouveau message'],
    ['fr', fr, 2, '2 nouveaux messages'],
    ['zh', zh, 2, '2 条新消息'],
    ['tl', tl, 2, '2 bagong mensahe'],
  ])('%s has a form for the number: %#', (_, texts, n, text) => {
    expect(plural(texts, texts.newMessages, n)).toBe(text);
  });

  // The digits themselves may be Western or Arabic: that is for the browser's own data to say.
  test.each([
    [3, 'رسائل'],
    [11, 'رسالة'],
    [103, 'رسائل'],
  ])('Arabic %i takes its noun in the right form', (n, noun) => {
    expect(plural(ar, ar.newMessages, n)).toMatch(new RegExp(`^[\\d٠-٩]+ ${noun} جديدة$`));
  });

  test('a form that is missing falls back on `other`', () => {
    expect(plural(ru, { other: '{n} x' }, 21)).toBe('21 x');
  });
});
