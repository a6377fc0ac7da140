// From an answer to a Bot Framework message: text for the channel, citations, suggestions, and what tests rely on.
import { type Activity, ActionTypes, ActivityTypes } from 'botbuilder';
import { nameSource, shape } from '../../answer/shape.ts';
import type { Answer, Citation } from '../../domain/types.ts';

/** The message of an answer. Teams takes `[n]` in the text and the sources from the entity; Web Chat wants link definitions too. */
export function toActivity(answer: Answer, channelId: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text: shape(answer, channelId === 'msteams' ? 'teams' : 'web'),
    textFormat: 'markdown',
    locale: 'en-US',
    inputHint: 'acceptingInput',
    entities: [messageEntity(answer.citations)],
    ...(answer.suggestions.length ? { suggestedActions: suggestedActions(answer.suggestions) } : {}),
    channelData: {
      kind: answer.kind,
      passages: answer.passages,
      ...(answer.more ? { more: true } : {}),
      ...(answer.asOf ? { asOf: answer.asOf } : {}),
      confidence: Number(answer.confidence.toFixed(2)),
      sources: answer.citations.map(({ position, source }) => ({ position, ...source })),
    },
  };
}

/** A part of an answer while it is written: a typing activity with text (livestreaming). */
export function toPreview(answer: Answer, sequence: number, streamId: string | undefined): Partial<Activity> {
  const stream = { streamType: 'streaming', streamSequence: sequence, ...(streamId ? { streamId } : {}) };
  return {
    type: ActivityTypes.Typing,
    text: shape({ ...answer, citations: [] }, 'teams'),
    // Web Chat 4.18.1 sorts a first part that has a number but no stream's id into an earlier stream, above its question
    // (microsoft/BotFramework-WebChat#5222).
    channelData: streamId ? stream : { streamType: 'streaming' },
    entities: [{ type: 'streaminfo', ...stream }],
  };
}

// Limits of Teams, which refuses the whole message beyond them.
const nameLimit = 80;
const abstractLimit = 160;
const citationLimit = 20;

function messageEntity(citations: Citation[]) {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    // Teams reads additionalType, Web Chat keywords.
    additionalType: ['AIGeneratedContent'],
    keywords: ['AIGeneratedContent'],
    citation: citations.slice(0, citationLimit).map((citation) => ({
      '@type': 'Claim',
      position: citation.position,
      appearance: {
        '@type': 'DigitalDocument',
        name: cut(nameSource(citation), nameLimit),
        url: citation.source.url,
        abstract: cut(citation.quote, abstractLimit),
        keywords: [cut(citation.source.publisher, 28)],
      },
    })),
  };
}

function suggestedActions(suggestions: string[]) {
  return {
    to: [],
    actions: suggestions.map((text) => ({ type: ActionTypes.ImBack, title: text, value: text })),
  };
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Half of a surrogate pair at the end is no letter.
  const kept = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}\u2026`;
}
