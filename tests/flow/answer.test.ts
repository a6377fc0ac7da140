// Whole turns in memory, from a message to the text that is shown: cited, dated, kind in danger, honest when it does not know.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { makeAnswerEngine } from '../../src/answer/answer.ts';
import { wantsMore } from '../../src/answer/more.ts';
import { shape } from '../../src/answer/shape.ts';
import { wordCount } from '../../src/domain/text.ts';
import { type Profile, emptyProfile } from '../../src/domain/profile.ts';
import type { Answer, Exchange } from '../../src/domain/types.ts';
import { knowledge, lexical, makeTestEngine, now } from '../support/engine.ts';

describe('the question on the Conrad 30 waiver', () => {
  test('is answered with cited, dated sentences', async () => {
    const [answer] = await ask('What is the Conrad 30 waiver?');
    expect(answer).toMatchObject({ kind: 'answer', overdue: false });
    expect(answer.passages[0]).toBe('conrad-introduction#what');
    expect(textOf(answer)).toMatch(/three years.*30 Conrad waivers/s);
    expect(answer.parts[0]?.citations).toEqual([1]);
    expect(answer.citations.map((citation) => citation.position)).toEqual(
      answer.citations.map((_, i) => i + 1),
    );
    expect(answer.asOf).toMatch(/^20\d\d/);
    expect(shape(answer, 'web')).toMatch(/As of .*20\d\d/);
    expect(answer.official?.url).toContain('uscis.gov');
  });

  test('is followed by suggestions that can be answered', async () => {
    const [answer] = await ask('What is the Conrad 30 waiver?');
    expect(answer.suggestions.length).toBeGreaterThan(0);
    for (const suggestion of answer.suggestions) {
      const [next] = await ask(suggestion);
      expect({ suggestion, kind: next.kind }).toEqual({ suggestion, kind: 'answer' });
    }
  });

  test.each([
    'what is conrad 30 waiver',
    'WHAT IS THE CONRAD 30 WAIVER???',
    'Hello sir, kindly tell me what is conrad waiver program',
  ])('is understood as "%s"', async (message) => {
    const [answer] = await ask(message);
    expect(answer.passages.some((id) => id.startsWith('conrad-introduction#'))).toBe(true);
  });
});

describe('a follow-up', () => {
  test('on another visa keeps the subject', async () => {
    const [, answer] = await ask('Can a J-1 physician moonlight?', 'what about H-1B?');
    expect(answer?.passages[0]).toBe('jobs-locum-moonlighting#moonlight-h1b');
  });

  test('on another state takes that state alone', async () => {
    const [, answer] = await ask('How does Conrad 30 work in Texas?', 'and in Iowa?');
    expect(jurisdictionsOf(answer!)).toContain('IA');
    expect(jurisdictionsOf(answer!)).not.toContain('TX');
  });

  test('on a third state still keeps the subject', async () => {
    const [, , answer] = await ask('How does Conrad 30 work in Texas?', 'and in Iowa?', 'what about Kansas?');
    expect(jurisdictionsOf(answer!)).toContain('KS');
    expect(textOf(answer!)).toMatch(/Conrad|waiver/);
  });
});

describe('a rule of a state', () => {
  test.each([
    ['How many USMLE attempts does Texas allow?', 'state-tx#exams'],
    ['How many attempts do I get at Step 3 in Texas?', 'state-tx#exams'],
    ['How does Conrad 30 work in Texas?', 'conrad-states-largest#texas'],
    ['How do I get a license in Tennessee without US residency?', 'state-tn#pathway'],
  ])('is given where the base holds it: "%s"', async (message, id) => {
    const [answer] = await ask(message);
    expect(answer.passages).toContainEqual(expect.stringContaining(id));
    expect(textOf(answer)).not.toContain('I hold no rule');
  });

  test('is not made up where the base does not hold it', async () => {
    const [answer] = await ask('When does the US Virgin Islands take Conrad 30 applications?');
    expect(textOf(answer)).toMatch(/^When the US Virgin Islands takes Conrad 30 requests is not known to us/);
  });
});

describe('what is not known', () => {
  test.each([
    'What is the best telescope for watching Saturn?',
    'Who repairs diesel engines in Nairobi?',
    'zebra migration patterns',
  ])('is said so, citing nothing: "%s"', async (message) => {
    const [answer] = await ask(message);
    expect(answer).toMatchObject({ kind: 'unknown', citations: [], passages: [] });
    expect(textOf(answer)).toMatch(/do not know/i);
    expect(shape(answer, 'web')).not.toContain('As of');
  });

  test('comes with the official page and questions of the nearest subject', async () => {
    const passage = knowledge.passages.get('conrad-introduction#what')!;
    const engine = makeAnswerEngine({
      knowledge,
      lexical,
      retrieve: async () => [{ passage, score: 0.4, lexical: 1, vector: 0.3, evidence: 0.3 }],
      clock: () => now,
    });
    const { answer } = await engine.answer({
      message: 'Does the Conrad waiver cover my podcast?',
      earlier: [],
    });
    expect(answer).toMatchObject({
      kind: 'unknown',
      official: passage.official,
      suggestions: [passage.heading],
    });
    expect(shape(answer, 'web')).toContain(`](${passage.official!.url})`);
  });
});

describe('odd messages', () => {
  test.each([
    '',
    '   ',
    '\u{1F44D}\u{1F3FD}',
    '\u{1F468}\u200D\u2695\uFE0F\u2764\uFE0F',
    '?!',
    '\u0000\u0000',
  ])('%j asks for a question', async (message) => {
    const [answer] = await ask(message);
    expect(answer).toMatchObject({ kind: 'clarify', passages: [] });
    expect(textOf(answer)).toMatch(/did not see a question/);
  });

  test('HTML is answered as the words in it, and none of it comes back', async () => {
    const [answer] = await ask(
      '<h1>What is the <b>Conrad 30</b> waiver?</h1><script>alert(1)</script><img src=x onerror=alert(1)>',
    );
    expect(answer.passages[0]).toBe('conrad-introduction#what');
    expect(shape(answer, 'web')).not.toMatch(/<\w|alert/);
  });

  test('null bytes do not hide the words they stand in', async () => {
    const [answer] = await ask('What is the Con\u0000rad 30 wai\u0000ver?');
    expect(answer.passages[0]).toBe('conrad-introduction#what');
    const [safety] = await ask('I want to k\u0000ill my\u200bself');
    expect(safety.kind).toBe('safety');
  });

  test('100 KB are answered by what stands at their beginning', async () => {
    const [answer] = await ask(`What is the Conrad 30 waiver? ${'\n'.repeat(100_000)}`);
    expect(answer.passages[0]).toBe('conrad-introduction#what');
    for (const filler of ['a ', '<b', '?', '[', '\u{1F600}', 'word, '])
      expect((await ask(filler.repeat(100_000 / filler.length)))[0].kind).toBeTypeOf('string');
  });
});

describe('danger', () => {
  test.each([
    'I failed again and I want to kill myself',
    'my visa ends, nobody will miss me if i disappear',
    'What is the Conrad waiver? I want to die',
  ])('is met with kindness and 988 before anything else: "%s"', async (message) => {
    const [answer] = await ask(message);
    expect(answer).toMatchObject({ kind: 'safety', citations: [], suggestions: [] });
    for (const words of ['988', '911', 'glad that you wrote', 'Physician Support Line'])
      expect(textOf(answer)).toContain(words);
  });

  test('in the middle of a conversation is met all the same, and the conversation goes on', async () => {
    const [, safety, after] = await ask(
      'Can a J-1 physician moonlight?',
      'then i want to die',
      'Can a J-1 physician moonlight?',
    );
    expect(safety?.kind).toBe('safety');
    expect(after?.kind).toBe('answer');
  });
});

describe('time', () => {
  test('flags an answer whose review date has gone by', async () => {
    const [fresh] = await ask('What is the Conrad 30 waiver?');
    const engine = makeTestEngine({ today: new Date('2031-01-01T00:00:00Z') });
    const { answer } = await engine.answer({ message: 'What is the Conrad 30 waiver?', earlier: [] });
    expect(fresh.overdue).toBe(false);
    expect(answer).toMatchObject({ overdue: true, parts: fresh.parts });
    expect(shape(answer, 'web')).toContain('past its review date');
  });

  test('flags it on the day after the review date, not on the day', async () => {
    const passage = knowledge.passages.get('conrad-introduction#what')!;
    const on = async (day: Date) =>
      (await makeTestEngine({ today: day }).answer({ message: 'What is the Conrad 30 waiver?', earlier: [] }))
        .answer.overdue;
    const day = new Date(`${passage.reviewBy}T12:00:00Z`);
    expect(await on(day)).toBe(false);
    expect(await on(new Date(day.getTime() + 86_400_000))).toBe(true);
  });
});

test.each([...new Set(Object.values(knowledge.replies).flatMap((reply) => reply.suggestions))])(
  'the suggestion "%s" of a reply is answered, from what holds everywhere',
  async (suggestion) => {
    const [answer] = await ask(suggestion);
    expect(answer.kind).toBe('answer');
    // One state's rule alone would be of no use to most.
    const [only, ...more] = new Set(jurisdictionsOf(answer));
    expect(only === 'US' || more.length > 5).toBe(true);
  },
);

test('every heading of the base, asked, brings only https sources that are no copies of official pages', async () => {
  const mirrors = new Set(
    Object.keys(parse(readFileSync('knowledge/mirrors.yaml', 'utf8')) as Record<string, string>),
  );
  const engine = makeTestEngine();
  let cited = 0;
  for (const { heading } of knowledge.passages.values()) {
    const { answer } = await engine.answer({ message: heading, earlier: [] });
    const urls = [
      ...answer.citations.map(({ source }) => source.url),
      ...(answer.official ? [answer.official.url] : []),
    ];
    expect(urls.filter((url) => new URL(url).protocol !== 'https:' || mirrors.has(url))).toEqual([]);
    const numbers = answer.parts.flatMap((part) => part.citations);
    expect(numbers.filter((number) => answer.citations[number - 1]?.position !== number)).toEqual([]);
    cited += answer.citations.length;
  }
  expect(mirrors.size).toBeGreaterThan(0);
  expect(cited).toBeGreaterThan(knowledge.passages.size);
});

describe('what candidates say of themselves', () => {
  test('is kept for later questions, shown and forgotten when they ask', async () => {
    const engine = makeTestEngine();
    const earlier: Exchange[] = [];
    let profile: Profile = emptyProfile;
    const say = async (message: string) => {
      const turn = await engine.answer({ message, earlier, profile });
      earlier.push(turn.exchange);
      profile = turn.profile;
      return turn.answer;
    };
    const noted = await say('I am on J-1, cardiology fellow in Ohio, I finish in June 2027');
    expect(noted.kind).toBe('smalltalk');
    expect(textOf(noted)).toMatch(/J-1 visa.*What would you like to know/s);
    const start = await say('when do i start the waiver');
    expect(textOf(start)).toMatch(/^If your training ends in June 2027, .* 1 October 2026/);
    expect(start.citations).not.toEqual([]);
    expect(textOf(await say('what do you know about me?'))).toMatch(
      /Cardiovascular Disease.*June 2027.*Ohio/s,
    );
    expect(textOf(await say('forget my details'))).toMatch(/^I have forgotten/);
    expect(profile).toEqual(emptyProfile);
    expect(textOf(await say('what do you know about me?'))).toMatch(/^You have told me nothing/);
  });
});

describe('a question on several states', () => {
  test('is answered by a table whose rows are cited', async () => {
    const [answer] = await ask('compare Texas and Florida on conrad fee and window');
    expect(answer.table?.rows.map(({ cells }) => cells[0])).toEqual(['Texas', 'Florida']);
    for (const { citations } of answer.table!.rows) expect(citations).not.toEqual([]);
    expect(shape(answer, 'web')).toMatch(/\n\| State .*\|\n\| --- /);
    expect(shape(answer, 'plain')).toMatch(/\n- Texas: .*\n- Florida: /);
  });

  test('says first what holds in all of them', async () => {
    const [answer] = await ask('failed step 3 four times. which states will still license me');
    expect(textOf(answer)).toMatch(
      /^The .*program itself stops every candidate after four attempts at a Step\./,
    );
  });
});

describe('more', () => {
  test.each(['more', 'More please', 'tell me more about it', 'ok, continue', 'more details pls', 'go on'])(
    '%s tells the rest, once, and then says that this is all',
    async (wish) => {
      const answers = await ask('What is the Conrad 30 waiver?', ...Array<string>(12).fill(wish));
      const told = answers
        .flatMap((answer) => answer.parts.filter(() => answer.kind === 'answer'))
        .map(({ text }) => text);
      expect(answers[0].more).toBe(true);
      expect(new Set(told).size).toBe(told.length);
      expect(told.length).toBeGreaterThan(answers[0].parts.length + 3);
      for (const answer of answers.filter(({ kind }) => kind === 'answer')) {
        expect(answer.citations).not.toEqual([]);
        expect(wordCount(textOf(answer))).toBeLessThan(160);
      }
      expect(answers.at(-1)).toMatchObject({ kind: 'smalltalk', more: false });
    },
  );

  test('stays with the state that was asked about', async () => {
    for (const answer of await ask('How many USMLE attempts does Ohio allow?', 'more', 'more', 'more'))
      expect(jurisdictionsOf(answer).filter((code) => !['US', 'OH'].includes(code))).toEqual([]);
  });

  test.each(['more than one waiver?', 'do I need more letters', 'any more?  jobs in Ohio', 'is more paid'])(
    '"%s" is a question of its own',
    async (message) => {
      const [, answer] = await ask('What is the Conrad 30 waiver?', message);
      expect(textOf(answer!)).not.toMatch(/all that my articles hold/);
      expect(wantsMore(message)).toBe(false);
    },
  );

  test('before anything was answered is a question like any other', async () => {
    const [answer] = await ask('more');
    expect(answer.kind).toBe('clarify');
  });
});

/** The answers to the messages of one conversation. */
async function ask(...messages: [string, ...string[]]): Promise<[Answer, ...Answer[]]> {
  const engine = makeTestEngine();
  const earlier: Exchange[] = [];
  const answers: Answer[] = [];
  for (const message of messages) {
    const { answer, exchange } = await engine.answer({ message, earlier });
    earlier.push(exchange);
    answers.push(answer);
  }
  const [first, ...rest] = answers;
  if (!first) throw new Error('nothing was asked');
  return [first, ...rest];
}

function textOf(answer: Answer): string {
  return answer.parts.map((part) => part.text).join(' ');
}

function jurisdictionsOf(answer: Answer): string[] {
  return answer.passages.flatMap((id) => knowledge.passages.get(id)?.jurisdictions ?? []);
}

describe('what the base does not hold', () => {
  test('is said in the words of its gap, with who knows and what can be asked instead', async () => {
    const { answer } = await makeTestEngine().answer({
      message: 'how many days wait for a visa interview in lagos',
      earlier: [],
    });
    expect(answer.kind).toBe('unknown');
    expect(answer.parts[0]!.text).toMatch(/^I do not hold waiting times/);
    expect(answer.official?.publisher).toBe('State Department');
    expect(answer).toMatchObject({ citations: [], passages: [] });
  });

  test('is no gap where an article answers better', async () => {
    const { answer } = await makeTestEngine().answer({
      message: 'How many times can I take each USMLE Step?',
      earlier: [],
    });
    expect(answer.kind).toBe('answer');
  });

  test.each([...knowledge.gaps.values()].map((gap) => [gap.id, gap] as const))(
    '%s: says that it is not held, and shouts nothing',
    (_, { says, ask, phrasings }) => {
      expect(says).toMatch(/\b(?:not|only|cannot)\b/);
      expect(`${says} ${ask}`).not.toMatch(/!/);
      expect(new Set(phrasings).size).toBe(phrasings.length);
    },
  );
});

describe('a message that sounds like something else', () => {
  const message = 'did washington change its waiver rules in 2024';
  const found = (evidence: number, vector?: number) => {
    const passage = knowledge.passages.get('conrad-states-west#washington')!;
    return makeAnswerEngine({
      knowledge,
      lexical,
      retrieve: async () => [
        { passage, score: 1, lexical: 1, evidence, ...(vector === undefined ? {} : { vector }) },
      ],
      clock: () => now,
    });
  };
  const kindOf = async (engine: ReturnType<typeof found>, text = message) =>
    (await engine.answer({ message: text, earlier: [] })).answer.kind;

  test('is answered where an article answers it nearly to the letter', async () => {
    expect(await kindOf(found(0.95, 0.95))).toBe('answer');
  });

  test('is not where it is only near, few words, words alone, or danger', async () => {
    expect(await kindOf(found(0.7, 0.7))).toBe('decline');
    expect(await kindOf(found(0.95))).toBe('decline');
    expect(await kindOf(found(0.95, 0.95), 'change your rules')).toBe('decline');
    expect(await kindOf(found(0.95, 0.95), 'i want to die, washington waiver is gone')).toBe('safety');
  });
});

describe('where the search has led to the rules of states', () => {
  const answerOf = async (message: string, ...ids: string[]) => {
    const engine = makeAnswerEngine({
      knowledge,
      lexical,
      retrieve: async () =>
        ids.map((id) => ({
          passage: knowledge.passages.get(id)!,
          score: 1,
          lexical: 1,
          vector: 0.8,
          evidence: 0.8,
        })),
      clock: () => now,
    });
    return (await engine.answer({ message, earlier: [] })).answer;
  };

  test('what was asked comes first, in whatever words', async () => {
    const answer = await answerOf(
      'how much money does oregon want from my poor hospital for the waiver file',
      'state-or#conrad-rules',
    );
    expect(answer.parts[0]!.text).toBe('Oregon charges a state fee of $2,000 for a Conrad 30 request.');
  });

  test('several are compared, though a passage on one of them stands first', async () => {
    const answer = await answerOf(
      'conrad state fee Ohio vs Oregon vs Massachusetts, who pays less',
      'conrad-states-midwest#ohio',
      'state-oh#conrad-rules',
    );
    expect(answer.table?.rows.map(({ cells }) => cells[0])).toEqual(['Ohio', 'Oregon', 'Massachusetts']);
  });
});
