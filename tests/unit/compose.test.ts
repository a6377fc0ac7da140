// Answers made of the passages' own sentences: which come first, how many, and none of another state.
import { describe, expect, test } from 'vitest';
import { type DraftSentence, compose } from '../../src/answer/compose.ts';
import { type Evidence, makeRetrieve } from '../../src/answer/retrieve.ts';
import { understand } from '../../src/answer/understand.ts';
import { withoutVerdict } from '../../src/answer/verdict.ts';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import { wordCount } from '../../src/domain/text.ts';
import type { Passage } from '../../src/domain/types.ts';
import { makeSearch } from '../../src/knowledge/search.ts';
import { knowledge, lexical } from '../support/engine.ts';

const passages = [...knowledge.passages.values()];
const retrieve = makeRetrieve(
  makeSearch({ passages: knowledge.findable, lexical, vector: undefined }),
  lexical,
  knowledge.glossary,
);

describe('the first sentence', () => {
  test.each([
    [
      'What is the Conrad 30 waiver?',
      'conrad-introduction#what',
      /^The Conrad 30 waiver lets a J-1 physician stay/,
    ],
    [
      'Can a J-1 physician moonlight?',
      'j1-moonlighting-insurance-family#moonlighting',
      /^A J-1 physician may not moonlight/,
    ],
    ['Can I take the OET at home?', 'oet-medicine', /OET/],
  ])('answers "%s"', async (question, from, words) => {
    const [first] = await composed(question);
    expect(first?.passages[0]).toContain(from);
    expect(first?.text).toMatch(words);
  });

  test('is said with the yes or no of its passage', () => {
    const moonlighting = knowledge.passages.get('j1-moonlighting-insurance-family#moonlighting')!;
    const [first, second] = draft('Can I moonlight on a J-1 visa?', [moonlighting]);
    expect(first).toMatchObject({ says: 'no', text: expect.stringMatching(/^A J-1 physician may not/) });
    expect(second).not.toHaveProperty('says');
    const [bare] = draft('What about J-1 moonlighting', [moonlighting]);
    expect(bare).not.toHaveProperty('says');
  });

  test('of a further passage answers no question that was not asked', () => {
    const [first, ...others] = passages;
    const further = others.flatMap((passage) =>
      draft('Can a J-1 physician moonlight?', [first!, passage]).filter(
        (one) => one.passages[0] === passage.id,
      ),
    );
    expect(further.length).toBeGreaterThan(100);
    const bare = /^(Yes|No)[:,.] (?!not\b|only\b|unless\b|but\b|with\b|if\b|except\b)/;
    expect(further.map((one) => one.text).filter((text) => bare.test(text))).toEqual([]);
  });
});

describe('over the whole base', () => {
  test("a draft holds the passages' own sentences with their own sources, and never none", () => {
    for (const passage of passages) {
      const sentences = draft(passage.heading, [passage]);
      expect(sentences).not.toEqual([]);
      for (const { text, sources, passages: from } of sentences.filter((one) => one.passages.length)) {
        const own = passage.sentences.find((one) => withoutVerdict(one.text) === text);
        expect({ text, from, sources }).toEqual({
          text: expect.stringMatching(/\S/),
          from: [passage.id],
          sources: own?.sources.map((key) => ({ passage: passage.id, key })),
        });
      }
    }
  });

  test('a draft stays within what is read on a phone', () => {
    const long = passages.filter((passage, i) => {
      const next = [passages[(i + 1) % passages.length]!, passages[(i + 2) % passages.length]!];
      const sentences = draft(passage.heading, [passage, ...next]).filter((one) => one.passages.length);
      return sentences.reduce((sum, one) => sum + wordCount(one.text), 0) > 130;
    });
    expect(long.map((passage) => passage.id)).toEqual([]);
  });

  test("a state's rule never stands beside another state's", () => {
    const local = passages.filter((passage) => !passage.jurisdictions.includes('US'));
    expect(local.length).toBeGreaterThan(30);
    for (const [i, passage] of local.entries()) {
      const others = [1, 7, 19].map((step) => local[(i + step) % local.length]!);
      const foreign = strangers(draft(passage.heading, [passage, ...others]), passage.jurisdictions);
      expect(foreign).toEqual([]);
    }
  });

  test('a question about a state is never answered from the passage of another', async () => {
    for (const [code, name] of Object.entries(jurisdictionNames)) {
      for (const question of [
        `How does Conrad 30 work in ${name}?`,
        `How many USMLE attempts does ${name} allow?`,
      ]) {
        expect(strangers(await composed(question), ['US', code])).toEqual([]);
      }
    }
  });
});

describe('a state whose rule is not held', () => {
  const general = passages.find(
    (passage) =>
      passage.topic === 'licensing' &&
      !/Guam|Iowa|Texas/.test(textOf(passage)) &&
      passage.jurisdictions.includes('US'),
  )!;
  const texan = knowledge.passages.get('state-texas#attempts')!;

  test('is told before the general rule', () => {
    const [note, next] = draft('How many attempts does Guam allow?', [general]);
    expect(note).toMatchObject({
      text: expect.stringMatching(/^I hold no rule of Guam on this/),
      sources: [],
      passages: [],
    });
    expect(next?.passages).toEqual([general.id]);
  });

  test('is told for each of several', () => {
    expect(draft('How many attempts do Guam and Iowa allow?', [general])[0]?.text).toContain('Guam and Iowa');
  });

  test('is not told where the passage is of that state or names it', () => {
    expect(noteOf(draft('How many attempts does Texas allow?', [texan]))).toBeUndefined();
    const naming = passages.find(
      (passage) =>
        passage.topic === 'licensing' &&
        passage.jurisdictions.includes('US') &&
        textOf(passage).includes('Oregon'),
    )!;
    expect(noteOf(draft('How many attempts does Oregon allow?', [naming]))).toBeUndefined();
  });

  test('is not told where no state was asked about, or states do not matter', () => {
    expect(noteOf(draft('How many attempts do I get?', [general]))).toBeUndefined();
    const culture = passages.find((passage) => passage.topic === 'culture')!;
    expect(noteOf(draft('How do I open a bank account in Guam?', [culture]))).toBeUndefined();
  });

  test('is never claimed of a state whose rule was found, only further down', () => {
    expect(noteOf(draft('How many attempts does Texas allow at Step 3?', [general, texan]))).toBeUndefined();
  });
});

/** What is said of the question when exactly these passages were found, all alike good. */
function draft(question: string, found: Passage[]): DraftSentence[] {
  const evidence: Evidence[] = found.map((passage) => ({
    passage,
    score: 1,
    lexical: 1,
    vector: 1,
    evidence: 1,
  }));
  return compose(understand(question, [], knowledge.glossary), evidence, lexical);
}

async function composed(question: string): Promise<DraftSentence[]> {
  const query = understand(question, [], knowledge.glossary);
  return compose(query, await retrieve(query), lexical);
}

/** The passages of a draft that hold in none of these jurisdictions. */
function strangers(sentences: DraftSentence[], jurisdictions: string[]): string[] {
  return sentences
    .flatMap((sentence) => sentence.passages)
    .filter((id) => !knowledge.passages.get(id)?.jurisdictions.some((code) => jurisdictions.includes(code)));
}

function noteOf(sentences: DraftSentence[]): string | undefined {
  return sentences.find((one) => one.text.startsWith('I hold no rule'))?.text;
}

function textOf(passage: Passage): string {
  return `${passage.heading} ${passage.sentences.map((sentence) => sentence.text).join(' ')}`;
}
