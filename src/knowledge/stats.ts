// How much the base covers: by topic, and by state.
import type { Cell } from '../domain/states.ts';
import { type Topic, topics } from '../domain/types.ts';
import { type Base, passagesOf } from './load.ts';
import { statesNamed } from './state-names.ts';

export type TopicCover = {
  topic: Topic;
  articles: number;
  passages: number;
  phrasings: number;
  /** Different pages that are cited, and where readers are sent to check the rule. */
  sources: number;
  official: number;
};

export type StateCover = {
  state: string;
  name: string;
  /** Cells with a value, and those of them that are not sure. */
  filled: number;
  low: number;
  cells: number;
  /** Passages of the articles that name it or are about it. */
  passages: number;
};

/** One row a topic. */
export function coverTopics(base: Base): TopicCover[] {
  return topics.map((topic) => {
    const articles = base.articles.map(({ article }) => article).filter((article) => article.topic === topic);
    const passages = articles.flatMap((article) => article.passages);
    const cited = passages.flatMap(({ sources }) => Object.values(sources).map(({ url }) => url));
    return {
      topic,
      articles: articles.length,
      passages: passages.length,
      phrasings: passages.flatMap(({ phrasings }) => phrasings).length,
      sources: new Set(cited).size,
      official: new Set(articles.flatMap(({ official }) => official?.url ?? [])).size,
    };
  });
}

/** One row a state, in the order of their names. */
export function coverStates(base: Base): StateCover[] {
  const naming = passagesOf(base).map(({ passage: { heading, sentences, jurisdictions } }) => {
    const text = [heading, ...sentences.map(({ text }) => text)].join(' ');
    return new Set([...jurisdictions, ...statesNamed(text)]);
  });
  return base.states
    .map(({ rules }) => {
      const cells: Cell<unknown>[] = [...Object.values(rules.licence), ...Object.values(rules.conrad)];
      const filled = cells.filter(({ value }) => value !== null);
      return {
        state: rules.state,
        name: rules.name,
        filled: filled.length,
        low: filled.filter(({ confidence }) => confidence === 'low').length,
        cells: cells.length,
        passages: naming.filter((codes) => codes.has(rules.state)).length,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
