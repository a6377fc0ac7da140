// Passages made up for a test: what a test does not say is filled in.
import type { Passage } from '../../src/domain/types.ts';

export function makePassage(part: Partial<Passage> & { id: string; text?: string }): Passage {
  const { text, ...given } = part;
  return {
    articleId: given.id.split('#')[0]!,
    title: 'Untitled',
    heading: 'Heading?',
    topic: 'visas',
    jurisdictions: ['US'],
    phrasings: [],
    verdicts: [],
    sentences: text ? [{ text, sources: [] }] : [],
    sources: {},
    verified: '2026-11-23',
    reviewBy: '2027-09-01',
    ...given,
  };
}

export function byId(passages: Passage[]): Map<string, Passage> {
  return new Map(passages.map((passage) => [passage.id, passage]));
}
