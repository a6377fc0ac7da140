// One message: its text, where it comes from, how far it has come, what can be done with it.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill, plural } from '../texts/texts.ts';
import { CardView } from './card-view.tsx';
import { type Message, isLeftToVisitor, isRead, languageOf } from './conversation.ts';
import { showTime } from './dates.ts';
import { FeedbackForm } from './feedback-form.tsx';
import { Icon } from './icon.tsx';
import { toElements } from './markdown.ts';
import { authorName, messageText, sourceDate } from './transcript.ts';
import { type View, useView } from './view.ts';
import type { Source } from './wire.ts';

export function MessageView({ message, newest }: { message: Message; newest: boolean }) {
  const { texts } = useView();
  const who = message.author === 'me' ? 'mine' : message.author === 'assistant' ? 'answer' : 'person';
  return (
    <article
      class={`message ${who}`}
      data-kind={message.answerKind || undefined}
      aria-label={`${authorName(message, texts)}, ${showTime(message.at, texts)}`}
      aria-busy={message.preview}
    >
      {who === 'person' && <p class="author">{authorName(message, texts)}</p>}
      {message.author === 'me' ? <Own message={message} /> : <Theirs message={message} newest={newest} />}
    </article>
  );
}

function Own({ message }: { message: Message }) {
  const { texts, line, chat, conversation, focusBox } = useView();
  const how = message.sending;
  const clientId = message.clientId ?? '';
  const waits = line.state !== 'online' && line.state !== 'connecting';
  const text = {
    sending: waits ? texts.waitingForNetwork : `${texts.sending}…`,
    'too-many': texts.waitingForTurn,
    unconfirmed: texts.notConfirmed,
    'perhaps-sent': texts.perhapsSent,
    refused: fill(texts.refused, { reason: how?.state === 'refused' ? how.reason : '' }),
    sent: isRead(conversation, message) ? texts.read : '',
  }[how?.state ?? 'sent'];
  const failed = isLeftToVisitor(message);
  return (
    <>
      {/* A form may be sent without words of its own. */}
      <p class="bubble" dir="auto">
        {message.text || `✓ ${texts.sent}`}
      </p>
      <div class={failed ? 'state failed' : 'state'}>
        <span role="status">{text}</span>
        {failed && (
          <>
            {how?.state !== 'refused' && (
              <button type="button" class="link" onClick={() => chat.retry(clientId)}>
                {texts.retry}
              </button>
            )}
            <button
              type="button"
              class="link"
              onClick={() => {
                chat.edit(clientId);
                focusBox();
              }}
            >
              {texts.edit}
            </button>
          </>
        )}
        <time dateTime={new Date(message.at).toISOString()}>{showTime(message.at, texts)}</time>
      </div>
    </>
  );
}

function Theirs({ message, newest }: { message: Message; newest: boolean }) {
  const { texts, chat } = useView();
  const [copied, setCopied] = useState(false);
  const [open, setOpen] = useState<{ source?: number } | undefined>();
  const chip = useRef<HTMLElement>(undefined);
  const { id } = message;

  const copy = async () => {
    await navigator.clipboard.writeText(messageText(message, texts));
    setCopied(true);
  };
  const openSource = (source: number, from: HTMLElement) => {
    chip.current = from;
    setOpen({ source });
  };
  const closeSources = () => {
    setOpen(undefined);
    chip.current?.focus();
  };
  return (
    <>
      <div class="bubble">
        <RichText message={message} onChip={openSource} />
        {message.cards.map((card, i) => (
          <CardView key={i} card={card} active={newest} />
        ))}
        {message.sources.length > 0 && (
          <Sources
            sources={message.sources}
            open={open}
            onToggle={() => setOpen(open ? undefined : {})}
            onEscape={closeSources}
          />
        )}
      </div>
      {!message.preview && (
        <div class="state">
          <time dateTime={new Date(message.at).toISOString()}>{showTime(message.at, texts)}</time>
          <button
            type="button"
            class="small"
            aria-label={copied ? texts.copied : texts.copy}
            title={copied ? texts.copied : texts.copy}
            onClick={() => void copy().catch(() => setCopied(false))}
          >
            {copied ? '✓' : <Icon name="copy" />}
          </button>
          {message.answerKind === 'answer' && id && <FeedbackForm id={id} />}
          {message.more && newest && (
            <button type="button" class="link" onClick={() => chat.send('more')}>
              {texts.more}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function RichText({
  message,
  onChip,
}: {
  message: Message;
  onChip: (source: number, from: HTMLElement) => void;
}) {
  const { texts } = useView();
  const box = useRef<HTMLDivElement>(null);
  const click = useRef(onChip);
  click.current = onChip;
  const { text, sources } = message;
  const elements = useMemo(
    () => () =>
      toElements(text, {
        chip: (n) => makeChip(n, sources, texts, (from) => click.current(n, from)),
        tableLabel: texts.table,
        linkLabel: (title, host) => fill(texts.opensPage, { title, host }),
      }),
    [text, sources, texts],
  );
  useLayoutEffect(() => box.current?.replaceChildren(elements()), [elements]);
  return <div ref={box} class="text" dir="auto" lang={languageOf(message)} />;
}

function makeChip(
  n: number,
  sources: Source[],
  texts: View['texts'],
  onClick: (from: HTMLElement) => void,
): HTMLElement | undefined {
  const source = sources.find(({ position }) => position === n);
  if (!source) return undefined;
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip';
  chip.textContent = String(n);
  chip.setAttribute('aria-label', fill(texts.source, { n, publisher: source.publisher }));
  chip.addEventListener('click', () => onClick(chip));
  return chip;
}

type SourcesProps = {
  sources: Source[];
  /** With the number of the source to go to. */
  open: { source?: number } | undefined;
  onToggle: () => void;
  onEscape: () => void;
};

function Sources({ sources, open, onToggle, onEscape }: SourcesProps) {
  const { texts } = useView();
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (open?.source === undefined) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-position="${open.source}"] a`);
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div class="sources">
      <button type="button" class="link" aria-expanded={open !== undefined} onClick={onToggle}>
        {plural(texts, texts.sources, sources.length)}
      </button>
      {open && (
        <ol
          ref={list}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onEscape();
          }}
        >
          {sources.map((source) => (
            <li
              key={source.position}
              value={source.position}
              data-position={source.position}
              class={open.source === source.position ? 'chosen' : undefined}
            >
              <SourceLink source={source} />
              <span>{[source.publisher, sourceDate(source, texts)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function SourceLink({ source }: { source: Source }) {
  const { texts } = useView();
  const { host } = new URL(source.url);
  return (
    <a
      href={source.url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={fill(texts.opensPage, { title: source.title, host })}
    >
      {source.title} <span class="host">({host})</span>
    </a>
  );
}
