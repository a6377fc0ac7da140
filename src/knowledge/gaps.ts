// What this base does not hold though candidates ask it: a gap stands in the search beside the passages, and where it fits
// best we say that we do not know, and who does. See knowledge/gaps.yaml.
import { z } from 'zod';
import type { OfficialPage, Passage } from '../domain/types.ts';
import { page, text } from './fields.ts';

const minPhrasings = 6;

const gap = z.strictObject({
  /** That we do not know, and what. */
  says: text,
  /** Who knows. */
  ask: text,
  official: page.optional(),
  phrasings: z.array(text).min(minPhrasings),
});
export const gapsSchema = z.record(z.string().regex(/^[a-z][a-z-]*$/), gap);

export type Gap = { id: string; says: string; ask: string; official?: OfficialPage; phrasings: string[] };

export function toGaps(read: z.infer<typeof gapsSchema>): Gap[] {
  return Object.entries(read).map(([id, { official, ...rest }]) => ({
    id: `${prefix}${id}`,
    ...rest,
    ...(official ? { official } : {}),
  }));
}

/** What stands for a gap in the search: a passage that says nothing. */
export function gapPassage({ id, phrasings, official }: Gap): Passage {
  const [heading, ...others] = phrasings;
  return {
    id,
    articleId: 'gaps',
    title: 'Not held',
    heading: heading!,
    topic: 'culture',
    jurisdictions: ['US'],
    phrasings: others,
    verdicts: [],
    sentences: [],
    sources: {},
    ...(official ? { official } : {}),
    verified: '',
    reviewBy: '',
  };
}

export function isGap({ id }: Passage): boolean {
  return id.startsWith(prefix);
}

const prefix = 'gaps#';
