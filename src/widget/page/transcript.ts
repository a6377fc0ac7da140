// The conversation as a text file, with the sources of each answer.
import { fill } from '../texts/texts.ts';
import { showSourceDate } from './dates.ts';
import type { Message } from './conversation.ts';
import { toPlainText } from './markdown.ts';
import type { View } from './view.ts';
import type { Source } from './wire.ts';

export function transcriptText({ conversation, texts }: View): string {
  const blocks = conversation.entries.flatMap((entry) => {
    if (entry.kind !== 'message' || entry.preview) return [];
    const when = new Intl.DateTimeFormat(texts.language, { dateStyle: 'long', timeStyle: 'short' }).format(
      entry.at,
    );
    return [`${authorName(entry, texts)}, ${when}\n${messageText(entry, texts)}`];
  });
  return [texts.title, texts.notAPerson, ...blocks].join('\n\n');
}

/** A message as text with its sources below. */
export function messageText(message: Message, texts: View['texts']): string {
  if (message.author === 'me') return message.text;
  const text = toPlainText(message.text, true);
  return [text, ...message.sources.map((source) => sourceText(source, texts))].join('\n');
}

export function authorName({ author }: Message, texts: View['texts']): string {
  if (author === 'me') return texts.you;
  return author === 'assistant' ? texts.assistant : author.name;
}

/** "As of January 2026", or when it was last checked where the source has no date of its own. */
export function sourceDate({ asOf, checked }: Source, texts: View['texts']): string {
  if (asOf) return fill(texts.asOf, { date: showSourceDate(asOf, texts) });
  return checked ? fill(texts.checked, { date: showSourceDate(checked, texts) }) : '';
}

function sourceText(source: Source, texts: View['texts']): string {
  const { position, publisher, title, url } = source;
  return `[${position}] ${[publisher, title, sourceDate(source, texts)].filter(Boolean).join(', ')}: ${url}`;
}
