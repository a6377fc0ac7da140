// Plain text: what is thrown away before a message is stored, and how prose is cut into sentences.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, showDate, splitSentences, stripMarkup, wordCount } from '../../src/domain/text.ts';

describe('cleanText', () => {
  test.each([
    ['null bytes', 'J-1\u0000 waiver', 'J-1 waiver'],
    ['zero width characters', 'wai\u200bver\u200d \u2060form\ufeff', 'waiver form'],
    ['bidi overrides', '\u202eJ-1\u202c \u2066visa\u2069', 'J-1 visa'],
    ['invisible tags', 'visa\u{e0041}\u{e0042}\u{e007f}', 'visa'],
    ['soft hyphens', 'licen\u00adsing', 'licensing'],
    ['other control characters', '\u0007visa\u001b[31m', 'visa[31m'],
    ['lone surrogates', 'visa \ud83d form', 'visa form'],
  ])('removes %s', (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  test('folds spaces, tabs and line breaks, also around what is invisible', () => {
    expect(cleanText('  H-1B \t or\r\n\n J-1 \u200b ? ')).toBe('H-1B or J-1 ?');
  });

  test('keeps accents, other scripts and emoji, in composed form', () => {
    expect(cleanText('Jose\u0301 \u0645\u0631\u062d\u0628\u0627 \u4f60\u597d \u{1f600}')).toBe(
      'Jos\u00e9 \u0645\u0631\u062d\u0628\u0627 \u4f60\u597d \u{1f600}',
    );
  });

  test('cuts 100 KB at 4000 characters unless told otherwise', () => {
    const long = 'word '.repeat(20_000);
    expect(cleanText(long)).toBe(long.slice(0, 3999));
    expect(cleanText(long, 12)).toBe('word word wo');
  });

  test('never cuts through the middle of an emoji', () => {
    expect(cleanText('abc\u{1f600}', 4)).toBe('abc');
  });

  test('leaves nothing that a second cleaning would change', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (text, limit) => {
          const clean = cleanText(text, limit);
          expect(clean.length).toBeLessThanOrEqual(limit);
          expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\s{2}|^\s|\s$/u);
          expect(cleanText(clean, limit)).toBe(clean);
        },
      ),
    );
  });
});

describe('stripMarkup', () => {
  test('keeps the words of pasted HTML and drops its tags', () => {
    expect(cleanText(stripMarkup('<p class="a">Can I <b>moonlight</b>?<br/></p><!-- no -->'))).toBe(
      'Can I moonlight ?',
    );
  });

  test('drops scripts and styles with what is in them', () => {
    const text = 'One <script>alert(1)</script> two <STYLE>p { color: red }</STYLE > three';
    expect(cleanText(stripMarkup(text))).toBe('One two three');
  });

  test('drops a script that never ends', () => {
    expect(cleanText(stripMarkup('Hello <script>steal(document.cookie)'))).toBe('Hello');
  });

  test('drops tags with handlers', () => {
    expect(stripMarkup('<img src=x onerror=alert(1)><svg/onload=alert(1)>').trim()).toBe('');
  });

  test('keeps the words of a link and drops its address', () => {
    const text =
      'Is [this page](https://a.example/x?y=1) right? See https://b.example/z and ![a scan](scan.png)';
    expect(cleanText(stripMarkup(text))).toBe('Is this page right? See and a scan');
  });

  test('leaves comparisons of numbers as they were typed', () => {
    const text = 'Is a score < 220 or <210 low, and > 250 high?';
    expect(stripMarkup(text)).toBe(text);
  });
});

describe('splitSentences', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    [
      'U.S. Citizenship and Immigration Services decides. It takes long.',
      ['U.S. Citizenship and Immigration Services decides.', 'It takes long.'],
    ],
    ['See 8 C.F.R. 214.2 first. Then file.', ['See 8 C.F.R. 214.2 first.', 'Then file.']],
    ['Ask Dr. Smith by Oct. 5 or Apr. 9. It ends.', ['Ask Dr. Smith by Oct. 5 or Apr. 9.', 'It ends.']],
    ['It opens at 9 a.m. Eastern Time. Be early.', ['It opens at 9 a.m. Eastern Time.', 'Be early.']],
    ['It costs $2.50 more. $5 is the limit.', ['It costs $2.50 more.', '$5 is the limit.']],
    ['(It is free.) "Really?" \u201cYes.\u201d', ['(It is free.)', '"Really?"', '\u201cYes.\u201d']],
    ['No stop at the end', ['No stop at the end']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  test('loses nothing but the spaces between', () => {
    const piece = fc.constantFrom(
      'U.S.',
      'visa',
      'J-1.',
      'Why?',
      '$5',
      '(See',
      'it.)',
      'C.F.R.',
      'Dr.',
      '30.',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(splitSentences(pieces.join(' ')).join(' ')).toBe(pieces.join(' '));
      }),
    );
  });
});

test('counts words as a reader does', () => {
  expect(wordCount('  one two\n three ')).toBe(3);
  expect(wordCount(' ')).toBe(0);
});

test.each([
  ['2026', '2026'],
  ['2026-01', 'January 2026'],
  ['2026-12', 'December 2026'],
  ['2026-01-09', '9 January 2026'],
])('shows the date %s as %s', (iso, shown) => {
  expect(showDate(iso)).toBe(shown);
});

const anyCharacter = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  fc.constantFrom(
    ' ',
    '\n',
    '\u200b',
    '\u202e',
    '\u0000',
    '\u0301',
    'e',
    '\ud83d',
    '\u{1f600}',
    '\ufeff',
    '\u{e0041}',
  ),
);
