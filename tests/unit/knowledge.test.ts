// The knowledge base: the repository's own is sound, and a broken one is refused with everything that is wrong with it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jurisdictionNames } from '../../src/domain/jurisdictions.ts';
import { topics } from '../../src/domain/types.ts';
import { PreceptorError } from '../../src/errors.ts';
import { checkKnowledge, loadKnowledge } from '../../src/knowledge/load.ts';
import { replyNames } from '../../src/knowledge/replies.ts';
import { knowledge } from '../support/engine.ts';

describe("the repository's own base", () => {
  const passages = [...knowledge.passages.values()];

  test('has no problem', () => {
    expect(checkKnowledge('knowledge').problems).toEqual([]);
  });

  test('is large enough to be of use: 40 articles, 200 passages, every topic', () => {
    expect(knowledge.articles.length).toBeGreaterThanOrEqual(40);
    expect(passages.length).toBeGreaterThanOrEqual(200);
    const thin = topics.filter((topic) => passages.filter((passage) => passage.topic === topic).length < 10);
    expect(thin).toEqual([]);
  });

  test('holds every passage of every article under an id of its own', () => {
    expect(knowledge.articles.flatMap((article) => article.passages)).toEqual(passages);
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
  let folder: string;
  const file = (...path: string[]) => join(folder, ...path);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'preceptor-knowledge-'));
    mkdirSync(file('articles', 'visas'), { recursive: true });
    for (const name of ['glossary.yaml', 'replies.yaml', 'mirrors.yaml'])
      cpSync(join('knowledge', name), file(name));
    writeFileSync(file('articles', 'visas', 'good.md'), article('good'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is sound before anything is broken', () => {
    expect(checkKnowledge(folder).problems).toEqual([]);
    expect([...loadKnowledge(folder).passages.keys()]).toEqual(['good#time']);
  });

  test('is refused with all problems of all files at once, each with file and line', () => {
    writeFileSync(
      file('articles', 'visas', 'bad.md'),
      article('bad').replace('[guide]', '[other]').replace('Ask.', 'Ask 3.'),
    );
    writeFileSync(file('articles', 'worse.md'), 'no front matter\n');
    writeFileSync(file('glossary.yaml'), '- { term: j-1, kind: visa }\n- { term: [\n');
    const message = refusal(folder);
    for (const [path, line, text] of [
      [file('articles', 'visas', 'bad.md'), 24, 'source "other" is not in the front matter'],
      [file('articles', 'visas', 'bad.md'), 24, 'a number without a source'],
      [file('articles', 'visas', 'bad.md'), 9, 'source "guide" is never used'],
      [file('articles', 'worse.md'), 1, 'front matter is missing'],
    ] as const)
      expect(message).toContain(`${relative('.', path)}:${line}: ${text}`);
    expect(message).toMatch(/glossary\.yaml:[23]: /);
  });

  test('a source that is a copy of an official page is refused with the official page', () => {
    const copy = 'https://copy.example/page';
    writeFileSync(file('mirrors.yaml'), `'${copy}': 'https://official.example/page'\n`);
    writeFileSync(file('articles', 'copied.md'), article('copied').replace('https://guide.example/', copy));
    expect(checkKnowledge(folder).problems).toEqual([
      {
        file: relative('.', file('articles', 'copied.md')),
        line: expect.any(Number),
        message: 'source "guide" is a copy; the official page is https://official.example/page',
      },
    ]);
  });

  test('an id that two articles bear is refused', () => {
    writeFileSync(file('articles', 'twin.md'), article('good'));
    expect(refusal(folder)).toMatch(/:2: id "good" is taken by .*\.md/);
  });

  test('a reply that is missing is named, and so is one that nobody knows', () => {
    const replies = readFileSync(file('replies.yaml'), 'utf8').replace(/^greeting:/m, 'greting:');
    writeFileSync(file('replies.yaml'), replies);
    expect(refusal(folder)).toMatch(/replies\.yaml:1: greeting: /);
    expect(refusal(folder)).toContain('greting');
  });

  test.each(['glossary.yaml', 'replies.yaml', 'mirrors.yaml'])('a missing %s is refused', (name) => {
    rmSync(file(name));
    expect(refusal(folder)).toContain(`${name}:1: `);
  });

  test('a folder without articles is refused', () => {
    rmSync(file('articles', 'visas', 'good.md'));
    expect(refusal(folder)).toContain('no article found');
    rmSync(file('articles'), { recursive: true });
    expect(refusal(folder)).toContain(file('articles'));
  });
});

function refusal(folder: string): string {
  try {
    loadKnowledge(folder);
  } catch (error) {
    if (error instanceof PreceptorError && error.code === 'knowledge-invalid') return error.message;
    throw error;
  }
  return expect.fail('the base was accepted');
}

function article(id: string): string {
  return `---
id: ${id}
title: "Title"
topic: visas
jurisdiction: US
verified: 2026-11-23
review_by: 2027-09-01
sources:
  guide:
    title: "Guide"
    publisher: "Publisher"
    url: https://guide.example/
---

## How long? {#time}

> one
> two
> three
> four
> five, six
> seven

It takes long. [guide] Ask.
`;
}
