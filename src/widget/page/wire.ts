// Activities as they come over Direct Line, read with distrust: what is not of the expected shape is left out.
import type { Person, Reaction } from '../../domain/chat-events.ts';

export type Activity = {
  type: string;
  id?: string;
  text?: string;
  name?: string;
  value?: unknown;
  timestamp?: string;
  replyToId?: string;
  from?: { id?: string; role?: string };
  channelData?: unknown;
  suggestedActions?: unknown;
  attachments?: unknown;
};

export type Source = {
  position: number;
  title: string;
  publisher: string;
  url: string;
  asOf?: string;
  checked?: string;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether a frame of the socket holds activities, in whatever shape these are. */
export function isActivitySet(frame: unknown): boolean {
  try {
    const set: unknown = JSON.parse(text(frame));
    return isRecord(set) && Array.isArray(set['activities']);
  } catch {
    return false;
  }
}

/** An activity less what is no text where text belongs; undefined when it is none. */
export function activityOf(value: unknown): Activity | undefined {
  if (!isRecord(value) || !text(value['type'])) return undefined;
  const texts = new Set(['id', 'text', 'name', 'timestamp', 'replyToId']);
  const kept = Object.entries(value).filter(([name, part]) => !texts.has(name) || typeof part === 'string');
  return Object.fromEntries(kept) as Activity;
}

/** The page's own id of a message it sent, as the echo brings it back. */
export function clientIdOf({ channelData }: Activity): string | undefined {
  return (isRecord(channelData) && text(channelData['clientActivityID'])) || undefined;
}

/** The stream that a typing or a message belongs to; the first part of a stream carries no id but its own. */
export function streamOf({ id, type, channelData }: Activity): string | undefined {
  if (!isRecord(channelData) || !text(channelData['streamType'])) return undefined;
  return text(channelData['streamId']) || (type === 'typing' ? id : undefined);
}

export function personOf(value: unknown): Person | undefined {
  if (!isRecord(value) || !text(value['name'])) return undefined;
  return { name: text(value['name']), desk: text(value['desk']) };
}

/** The sources of an answer; only pages that a visitor may be sent to. */
export function sourcesOf({ channelData }: Activity): Source[] {
  if (!isRecord(channelData)) return [];
  return list(channelData['sources']).flatMap((source) => {
    if (!isRecord(source) || typeof source['position'] !== 'number' || !isSafeLink(text(source['url'])))
      return [];
    const { position } = source;
    const dates = {
      ...(text(source['asOf']) ? { asOf: text(source['asOf']) } : {}),
      ...(text(source['checked']) ? { checked: text(source['checked']) } : {}),
    };
    return [
      {
        position,
        title: text(source['title']),
        publisher: text(source['publisher']),
        url: text(source['url']),
        ...dates,
      },
    ];
  });
}

export function suggestionsOf({ suggestedActions }: Activity): string[] {
  if (!isRecord(suggestedActions)) return [];
  return list(suggestedActions['actions'])
    .map((action) => (isRecord(action) ? text(action['value']) || text(action['title']) : ''))
    .filter(Boolean);
}

export function cardsOf({ attachments }: Activity): Record<string, unknown>[] {
  return list(attachments).flatMap((attachment) =>
    isRecord(attachment) &&
    attachment['contentType'] === 'application/vnd.microsoft.card.adaptive' &&
    isRecord(attachment['content'])
      ? [attachment['content']]
      : [],
  );
}

/** What a feedback event says, whether just sent or read again from the log. */
export function feedbackOf({ value }: Activity): { reaction: Reaction; words: string } | undefined {
  const action = isRecord(value) ? value['actionValue'] : undefined;
  if (!isRecord(action) || (action['reaction'] !== 'like' && action['reaction'] !== 'dislike'))
    return undefined;
  return { reaction: action['reaction'], words: feedbackWords(action['feedback']) };
}

function feedbackWords(json: unknown): string {
  try {
    const value: unknown = JSON.parse(text(json) || '{}');
    return isRecord(value) ? text(value['feedbackText']) : '';
  } catch {
    // Somebody else's form of feedback: the reaction counts without its words.
    return '';
  }
}

/** Links go to https alone. */
export function isSafeLink(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
