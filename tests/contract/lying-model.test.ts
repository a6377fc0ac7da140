// A model that lies, over the real wire: in each turn it is given the passages of a real question and makes a lie of them.
// A judge of its own reads all that went out, previews too: no lie, and what is left is an answer that its passages bear out.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMetrics } from '../../src/adapters/metrics.ts';
import { shape } from '../../src/answer/shape.ts';
import { readConfig } from '../../src/config.ts';
import type { Answer, Passage } from '../../src/domain/types.ts';
import { type Engine, openEngine } from '../../src/engine.ts';
import { type Family, type Lie, families } from '../support/lies.ts';
import { type ModelServer, type SeenRequest, startModelServer } from '../support/model-server.ts';

const turnsEach = 20;
const metrics = makeMetrics(() => 0);

let server: ModelServer;
let engine: Engine;
let all: Passage[];
let base: string;
let told = 0;
beforeAll(async () => {
  server = await startModelServer();
  const config = readConfig({
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: `${server.origin}/v1`,
    OPENAI_EMBEDDING_MODEL: 'none',
    MODEL_TIMEOUT_MS: '500',
  });
  engine = openEngine(
    config,
    () => new Date('2026-11-23T12:00:00Z'),
    pino({ level: 'silent' }),
    undefined,
    metrics,
  );
  await engine.vectorsReady;
  all = [...engine.knowledge.passages.values()];
  base = all.map(wholeText).join(' ');
});
afterAll(async () => {
  await engine.close();
  await server[Symbol.asyncDispose]();
});

describe('no reader sees', () => {
  test.each(families)('$name', async (family) => {
    const { turns, faults } = await play(family);
    expect(faults).toEqual([]);
    expect(turns).toBe(turnsEach);
  });
});

test('at least 200 lies were told, and what was dropped is counted by what it breaks', async () => {
  expect(told).toBeGreaterThanOrEqual(200);
  const { text } = await metrics.render();
  for (const why of [
    'claims',
    'units',
    'order',
    'names',
    'denial',
    'condition',
    'contrary',
    'citation',
    'verdict',
  ])
    expect(text).toMatch(new RegExp(`^preceptor_sentences_dropped_total\\{why="${why}"\\} [1-9]`, 'm'));
  expect(text).toMatch(/^preceptor_model_faults_total [1-9]/m);
});

/** Asks what the passages of the base are headed with, until the family has lied often enough. */
async function play({ name, tells }: Family): Promise<{ turns: number; faults: string[] }> {
  const faults: string[] = [];
  let turns = 0;
  // Each family begins elsewhere in the base, and comes round it.
  const start = families.findIndex((family) => family.name === name) * 41;
  for (let step = 0; step < all.length && turns < turnsEach; step++) {
    const asked = all[(start + step * 17) % all.length]!;
    let lie: Lie | undefined;
    server.behave((request) => {
      lie = tells({ ...readPrompt(request), all, question: asked.heading, nth: turns });
      return lie?.does ?? { say: 'NO ANSWER' };
    });
    const previews: Answer[] = [];
    const { answer } = await engine.answer({
      message: asked.heading,
      earlier: [],
      onPreview: (preview) => previews.push(structuredClone(preview)),
    });
    if (!lie) continue;
    turns++;
    for (const shown of [...previews, answer])
      faults.push(...judge(shown, lie).map((fault) => `${asked.id}: ${fault}`));
  }
  told += turns;
  return { turns, faults };
}

/** What the model was given: its system message, and the passages by their headings. */
function readPrompt({ body }: SeenRequest): { passages: Passage[]; system: string } {
  const [system, human] = body.messages!.map(({ content }) => content);
  const heads = [...human!.matchAll(/^\[\d\] (.*) \([^()]*\)$/gm)].map(([, head]) => head);
  const passages = heads.map((head) => all.find(({ title, heading }) => `${title} > ${heading}` === head)!);
  return { passages, system: system! };
}

/** Everything wrong with what a reader was shown. */
function judge(answer: Answer, lie: Lie): string[] {
  const faults: string[] = [];
  const said = answer.parts.map(({ text }) => text).join(' ');
  const shown = [said, shape(answer, 'teams'), shape(answer, 'web')].map(fold);
  for (const never of lie.never)
    if (shown.some((text) => text.includes(fold(never)))) faults.push(`shows ${JSON.stringify(never)}`);
  if (!said.trim() || !['answer', 'unknown', 'clarify'].includes(answer.kind))
    faults.push(`is ${answer.kind}`);
  const used = answer.passages.map((id) => engine.knowledge.passages.get(id)!);
  for (const { text, citations } of answer.parts) {
    const urls = citations.map(
      (position) => answer.citations.find((one) => one.position === position)!.source.url,
    );
    const cited = used.filter(({ sources }) => Object.values(sources).some(({ url }) => urls.includes(url)));
    if (citations.length && !cited.length) faults.push(`cites what it did not use: ${text}`);
    const held = numbersOf((cited.length ? cited : used).map(wholeText).join(' '));
    for (const number of numbersOf(text))
      if (!held.includes(number)) faults.push(`${number} is nowhere: ${text}`);
    if (
      lie.owned &&
      text === lie.owned.text &&
      !Object.values(lie.owned.passage.sources).some(({ url }) => urls.includes(url))
    )
      faults.push(`cites another passage for: ${text}`);
  }
  for (const [address] of said.matchAll(/\S+:\/\/\S+|\S+@\S+|\bwww\.\S+/g))
    if (!base.includes(address.replace(/[.,;)]+$/, ''))) faults.push(`links to ${address}`);
  if (said.split(/\s+/).length > 260) faults.push('does not end');
  return faults;
}

function fold(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[.\s]+$/, '');
}

function wholeText({ title, heading, sentences }: Passage): string {
  return `${title} ${heading} ${sentences.map(({ text }) => text).join(' ')}`;
}

/** Numbers in digits, without their commas. */
function numbersOf(text: string): string[] {
  return (text.match(/\d[\d,.]*/g) ?? []).map((digits) => digits.replaceAll(',', '').replace(/\.$/, ''));
}
