// The chat page, put together.
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { chatEvents } from '../../domain/chat-events.ts';
import type { Texts } from '../texts/texts.ts';
import type { Chat } from './chat.ts';
import { Composer } from './composer.tsx';
import { languageOf } from './conversation.ts';
import { ConnectionBar } from './connection-bar.tsx';
import { Header } from './header.tsx';
import { toPlainText } from './markdown.ts';
import type { Site } from './site.ts';
import { Transcript } from './transcript-view.tsx';
import { type View, ViewContext } from './view.ts';
import { type Activity, personOf } from './wire.ts';

export type AppProps = { chat: Chat; texts: Texts; site: Site; privacyUrl: string };

// A screen reader hears the newest final text once; of a burst, as after a reload, only the last.
const announceAfterMs = 400;

export function App(props: AppProps) {
  const { chat, site } = props;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [announcement, setAnnouncement] = useState<{ text: string; lang?: string | undefined }>({ text: '' });
  const box = useRef<HTMLTextAreaElement>(null);

  // Before the first picture: what changed between that and the subscription would be neither drawn nor sent.
  useLayoutEffect(() => chat.subscribe(() => redraw(undefined)), [chat]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return chat.subscribe((news) => {
      if (news?.type !== 'message') return;
      if (isMine(chat, news)) {
        // The same answer again is news again.
        setAnnouncement({ text: '' });
        return;
      }
      clearTimeout(timer);
      const { entries } = chat.state().conversation;
      const message = entries.find((entry) => entry.kind === 'message' && entry.id === news.id);
      const lang = message?.kind === 'message' ? languageOf(message) : undefined;
      timer = setTimeout(
        () => setAnnouncement({ text: toPlainText(news.text ?? ''), lang }),
        announceAfterMs,
      );
    });
  }, [chat]);
  useEffect(() => countForSite(chat, site, () => box.current?.focus()), [chat, site]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) site.tell({ preceptor: 'close' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [site]);

  const view: View = { ...chat.state(), ...props, focusBox: () => box.current?.focus() };
  return (
    <ViewContext.Provider value={view}>
      <Header />
      <ConnectionBar />
      <Transcript />
      <Composer box={box} />
      <p class="unseen" role="status" aria-live="polite" data-announcer lang={announcement.lang}>
        {announcement.text}
      </p>
    </ViewContext.Provider>
  );
}

/** Tells the site what it may know: how many messages are unread while the chat is out of sight, and that things happen. */
function countForSite(chat: Chat, site: Site, focus: () => void): () => void {
  let shown = true;
  let unread = 0;
  const asked = new Set<string | undefined>();
  const tellUnread = (count: number) => {
    if (count !== unread) site.tell({ preceptor: 'unread', count });
    unread = count;
  };
  const onSight = () => {
    if (shown && !document.hidden) tellUnread(0);
  };
  site.listen((message) => {
    if (message.preceptor === 'ask') chat.send(message.text);
    if (message.preceptor === 'hidden') shown = false;
    if (message.preceptor === 'shown') {
      shown = true;
      onSight();
      focus();
    }
  });
  document.addEventListener('visibilitychange', onSight);
  site.tell({ preceptor: 'ready' });
  const unsubscribe = chat.subscribe((news) => {
    if (!news) return;
    if (news.type === 'event' && news.name === chatEvents.joined && personOf(news.value))
      site.tell({ preceptor: 'event', name: 'joined' });
    if (news.type !== 'message') return;
    if (isMine(chat, news)) {
      asked.add(news.id);
      site.tell({ preceptor: 'event', name: 'asked' });
      return;
    }
    // The greeting, and what is read again after a reload, answers nothing that was asked here.
    if (news.replyToId && asked.has(news.replyToId)) site.tell({ preceptor: 'event', name: 'answered' });
    if (!shown || document.hidden) tellUnread(unread + 1);
  });
  return () => {
    unsubscribe();
    document.removeEventListener('visibilitychange', onSight);
  };
}

const isMine = (chat: Chat, { id }: Activity): boolean =>
  chat
    .state()
    .conversation.entries.some(
      (entry) => entry.kind === 'message' && entry.id === id && entry.author === 'me',
    );
