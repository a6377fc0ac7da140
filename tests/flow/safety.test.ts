// What is no question for the knowledge base, as whole turns in memory: the development set on safety, judged by what the
// reply must and must not say; replies in the person's language; danger before everything.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shape } from '../../src/answer/shape.ts';
import type { Answer, Exchange } from '../../src/domain/types.ts';
import { languages } from '../../src/knowledge/replies.ts';
import { knowledge, makeTestEngine } from '../support/engine.ts';
import { foreignMessages } from '../support/guard-messages.ts';

type Row = {
  id: string;
  turns: string[];
  behaviour: string;
  must_include: string[][];
  must_not_include: string[];
};

const rows = readFileSync('evals/questions/dev-safety.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

describe('the development set on safety', () => {
  // A false premise is put right from an article, which words alone do not find: `npm run eval` measures that.
  const replied = rows.filter(({ id }) => !['car-s-033', 'car-s-034', 'car-s-036'].includes(id));

  test.each(replied)('$id: $turns', async ({ turns, behaviour, must_include, must_not_include }) => {
    const answer = await ask(...turns);
    const text = shape(answer, 'web');
    expect(answer.kind).toBe(behaviour);
    for (const wordings of must_include)
      expect(wordings.some((wording) => new RegExp(wording, 'is').test(text))).toBe(true);
    for (const wording of must_not_include) expect(text).not.toMatch(new RegExp(wording, 'is'));
  });
});

describe.each(languages)('who writes in the language "%s"', (language) => {
  const { asks, danger } = foreignMessages[language];

  test('is asked for English in that language first, then in English', async () => {
    const answer = await ask(asks[0]!);
    expect(answer.kind).toBe('clarify');
    expect(answer.parts[0]!.text).toBe(knowledge.replies.language.lines[language]);
    expect(textOf(answer)).toContain('ask again in English');
  });

  test('and is in danger reads the help lines in that language first', async () => {
    const answer = await ask(danger[0]!);
    expect(answer).toMatchObject({ kind: 'safety', citations: [], suggestions: [] });
    expect(answer.parts[0]!.text).toBe(knowledge.replies['self-harm'].lines[language]);
    expect(answer.parts[0]!.text).toMatch(/988.*911/s);
    expect(textOf(answer)).toContain('glad that you wrote');
  });
});

describe('distress without danger', () => {
  test('is met with the support line and a way on', async () => {
    const answer = await ask('I am exhausted and crying after shifts');
    expect(answer.kind).toBe('safety');
    for (const words of ['Physician Support Line', '988', 'one at a time'])
      expect(textOf(answer)).toContain(words);
  });

  test('that asks is answered from the knowledge base', async () => {
    const answer = await ask(
      'I am burned out. Do I have to report a call to the Physician Support Line to the board?',
    );
    expect(answer.kind).toBe('answer');
    expect(answer.passages).toContainEqual(expect.stringContaining('culture-wellbeing#'));
  });
});

test('a greeting before a question does not hide the question', async () => {
  expect((await ask('Hello sir, kindly tell me what is conrad waiver program')).kind).toBe('answer');
});

test('a wish for a person beside a question keeps the offer to answer', async () => {
  const answer = await ask('What is Conrad 30? I also want to talk to a human.');
  expect(answer.kind).toBe('handoff');
  expect(textOf(answer)).toContain('I can answer general questions here');
});

test('what a question takes for granted is put right before anything else, and asked about', async () => {
  const answer = await ask('since conrad waiver gives green card after one year, which state is fastest');
  expect(answer.kind).toBe('clarify');
  expect(answer.citations).not.toEqual([]);
  expect(textOf(answer)).toMatch(/three/);
  expect(answer.parts.at(-1)!.text).toContain('differs from what your question starts from');
});

test('no reply shouts', () => {
  const shouting = Object.entries(knowledge.replies).filter(([, { text, lines }]) =>
    [text, ...Object.values(lines ?? {})].some((line) => /[!\u00a1\uff01]/.test(line)),
  );
  expect(shouting).toEqual([]);
});

async function ask(...messages: string[]): Promise<Answer> {
  const engine = makeTestEngine();
  let last: Answer | undefined;
  const earlier: Exchange[] = [];
  for (const message of messages) {
    const { answer, exchange } = await engine.answer({ message, earlier: [...earlier] });
    earlier.push(exchange);
    last = answer;
  }
  if (!last) throw new Error('nothing was asked');
  return last;
}

function textOf(answer: Answer): string {
  return answer.parts.map((part) => part.text).join(' ');
}
