// The knowledge base: the repository's own is sound, and a broken one is refused with everything that is wrong with it.
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import { topics } from '../../src/domain/types.ts';
import { PreceptorError } from '../../src/errors.ts';
import { loadKnowledge, readKnowledge, showProblem } from '../../src/knowledge/load.ts';
import { statePassages } from '../../src/knowledge/state-passages.ts';
import { replyNames } from '../../src/knowledge/replies.ts';
import { knowledge } from '../support/engine.ts';
import { type TestBase, makeBase } from '../support/knowledge-base.ts';

describe("the repository's own base", () => {
  const passages = [...knowledge.passages.values()];

  test('has no problem', () => {
    expect(readKnowledge('knowledge').problems).toEqual([]);
  });

  test('is large enough to be of use: 40 articles, 200 passages, every topic', () => {
    expect(knowledge.articles.length).toBeGreaterThanOrEqual(40);
    expect(passages.length).toBeGreaterThanOrEqual(200);
    const thin = topics.filter((topic) => passages.filter((passage) => passage.topic === topic).length < 10);
    expect(thin).toEqual([]);
  });

  test('holds every passage of every article and every state under an id of its own', () => {
    const ofArticles = knowledge.articles.flatMap((article) => article.passages);
    expect([...ofArticles, ...knowledge.states.flatMap(statePassages)]).toEqual(passages);
    for (const [id, passage] of knowledge.passages) expect(passage.id).toBe(id);
  });

  test('gives every passage jurisdictions that exist', () => {
    const known = new Set(['US', ...Object.keys(jurisdictionNames)]);
    const wrong = passages.filter(
      ({ jurisdictions }) => !jurisdictions.length || jurisdictions.some((code) => !known.has(code)),
    );
    expect(wrong.map((passage) => passage.id)).toEqual([]);
  });

  test('gives every cited source an https address and a day on which it was checked', () => {
    for (const { sentences, sources } of passages) {
      for (const key of sentences.flatMap((sentence) => sentence.sources)) {
        expect(sources[key]?.url).toMatch(/^https:\/\//);
        expect(sources[key]?.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    }
  });

  test.each(replyNames)('holds the reply "%s"', (name) => {
    expect(knowledge.replies[name].text.length).toBeGreaterThan(10);
  });

  test('sends a person in danger to a help line', () => {
    expect(knowledge.replies['self-harm']).toMatchObject({
      kind: 'safety',
      text: expect.stringContaining('988'),
    });
    expect(knowledge.replies.emergency).toMatchObject({
      kind: 'safety',
      text: expect.stringContaining('911'),
    });
  });
});

describe('a broken base', () => {
  test('is sound before anything is broken', () => {
    using base = makeBase();
    expect(readKnowledge(base.folder).problems).toEqual([]);
    const { articles, passages, states, changes, specialties, glossary, replies } = loadKnowledge(
      base.folder,
    );
    expect(articles.map(({ id }) => id)).toEqual(['h1b-payment', 'texas-license', 'waiver-time']);
    expect([...passages.keys()]).toContain('waiver-time#files');
    expect(states).toHaveLength(54);
    expect(states.find(({ state }) => state === 'TX')?.licence.imgTrainingYears.value).toBe(2);
    expect(changes.map(({ id }) => id)).toEqual(['chg-2025-09-payment']);
    expect(specialties.findSpecialties('neuro').map(({ id }) => id)).toEqual(['neurology']);
    expect(glossary.tokens('waivr')).toEqual(['waiver']);
    expect(replies.greeting.text).toBe('Said by people.');
  });

  test('is refused with all problems of all files at once, each with file and line', () => {
    using base = makeBase();
    base.change('articles/visas/waiver-time.md', '[firm]\n', '[other]\n');
    base.change('articles/visas/waiver-time.md', 'You sign.', 'You sign 3 times.');
    base.write('articles/worse.md', 'no front matter\n');
    base.change('states/tx.yaml', 'value: 2,', 'value: two,');
    base.change('changes.yaml', 'status: in force', 'status: maybe');
    base.change('specialties.yaml', 'name: Neurology', 'nmae: Neurology');
    base.change('glossary.yaml', 'kind: exam', 'kind: boat');
    base.change('replies.yaml', 'thanks: { kind: smalltalk', 'thanks: { kind: thanks');
    base.change('mirrors.yaml', 'https://state.example', 'http://state.example');
    const found = refusal(base.folder).split('\n').slice(1);
    const expected: [string, RegExp][] = [
      ['mirrors.yaml', /:1: https:\/\/copy\.example\/page: an https address$/],
      ['articles/visas/waiver-time.md', /:37: a number without a source: "You sign 3 times\."$/],
      ['articles/visas/waiver-time.md', /:48: source "other" is not in the front matter$/],
      ['articles/worse.md', /:1: front matter is missing: /],
      ['states/tx.yaml', /:15: licence\.img_training_years\.value: a number of years$/],
      ['glossary.yaml', /:2: 1\.kind: /],
      ['replies.yaml', /:3: thanks\.kind: /],
      ['specialties.yaml', /:4: specialties\.0\.name: /],
      ['specialties.yaml', /:4: specialties\.0: .*nmae/],
    ];
    expect(found).toHaveLength(expected.length);
    for (const [i, [name, message]] of expected.entries()) {
      expect(found[i]).toContain(`  ${base.named(name)}:`);
      expect(found[i]).toMatch(message);
    }
  });

  test('an id that two articles bear is refused', () => {
    using base = makeBase();
    base.change('articles/visas/waiver-time.md', 'id: waiver-time', 'id: texas-license');
    expect(problemsOf(base)).toEqual([
      `articles/visas/waiver-time.md:2: id "texas-license" is taken by ${base.named('articles/licensing/texas-license.md')}`,
    ]);
  });

  test('a source that is a copy of an official page is refused wherever it stands', () => {
    using base = makeBase();
    const copy = 'https://copy.example/page';
    base.change('articles/visas/waiver-time.md', 'https://state.example/guide', copy);
    base.change('states/tx.yaml', 'https://texas.example/rules', copy);
    base.change('changes.yaml', 'https://agency.example/payment', copy);
    const official = 'is a copy; the official page is https://state.example/guide';
    expect(problemsOf(base)).toEqual([
      `articles/visas/waiver-time.md:16: source "guide" ${official}`,
      `states/tx.yaml:12: source "board" ${official}`,
      `changes.yaml:14: the source ${official}`,
    ]);
  });

  test('a reply that is missing is named, and so is one that nobody knows', () => {
    using base = makeBase();
    base.change('replies.yaml', 'greeting:', 'greting:');
    expect(problemsOf(base)).toEqual([
      expect.stringMatching(/^replies\.yaml:1: greeting: /),
      expect.stringMatching(/^replies\.yaml:2: .*greting/),
    ]);
  });

  test.each(['mirrors.yaml', 'glossary.yaml', 'replies.yaml', 'specialties.yaml', 'changes.yaml'])(
    'a missing %s is refused',
    (name) => {
      using base = makeBase();
      base.remove(name);
      expect(problemsOf(base)).toEqual([expect.stringMatching(/^[a-z]+\.yaml:1: ENOENT/)]);
      expect(refusal(base.folder)).toContain(`${base.named(name)}:1: `);
    },
  );

  test.each([
    ['gu.yaml', ['states:1: gu.yaml is missing']],
    ['', [expect.stringMatching(/^states:1: ENOENT/)]],
  ])('a base without states/%s is refused', (name, problems) => {
    using base = makeBase();
    base.remove(join('states', name));
    expect(problemsOf(base)).toEqual(problems);
  });

  test('a state under another name is missed, and the stranger is named', () => {
    using base = makeBase();
    renameSync(join(base.folder, 'states', 'tx.yaml'), join(base.folder, 'states', 'texas.yaml'));
    expect(problemsOf(base)).toEqual([
      'states/texas.yaml:1: the file of TX is named tx.yaml',
      'states:1: tx.yaml is missing',
    ]);
  });

  test('a base without articles is refused', () => {
    using base = makeBase();
    base.remove('articles');
    expect(problemsOf(base)).toEqual([expect.stringMatching(/^articles:1: ENOENT/)]);
    mkdirSync(join(base.folder, 'articles'));
    expect(problemsOf(base)).toEqual(['articles:1: no article found']);
    expect(refusal(base.folder)).toContain('no article found');
  });
});

/** The problems with the paths of the base itself. */
function problemsOf({ folder, named }: TestBase): string[] {
  return readKnowledge(folder).problems.map((problem) => showProblem(problem).replace(`${named('')}/`, ''));
}

function refusal(folder: string): string {
  try {
    loadKnowledge(folder);
  } catch (error) {
    if (error instanceof PreceptorError && error.code === 'knowledge-invalid') return error.message;
    throw error;
  }
  return expect.fail('the base was accepted');
}
