// The log of the conversation: earlier messages on the way up, the newest in sight, what is going on at its end.
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill, plural } from '../texts/texts.ts';
import { type Entry, type Notice, awaiting, offered } from './conversation.ts';
import { showDay } from './dates.ts';
import { MessageView } from './message-view.tsx';
import { RatingForm } from './rating-form.tsx';
import { useView } from './view.ts';

/** How near to its end a reader still counts as reading the newest. */
const nearPx = 80;
/** How near to its beginning earlier messages are loaded. */
const topPx = 200;
const answerWithinMs = 60_000;

export function Transcript() {
  const { conversation, texts, line, loadingEarlier, chat } = useView();
  const { entries } = conversation;
  const { log, unseen, onScroll, toNewest } = useScroll(entries, () => chat.loadEarlier());

  // A button that is gone once it was pressed, as a suggestion is, takes the focus with it.
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (!(focused.current instanceof Element) || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) log.current?.focus();
  });

  const now = Date.now();
  return (
    <main class="transcript">
      {/* Not live itself: streamed text would be read word by word. The final text is announced once, elsewhere. */}
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="off"
        aria-label={texts.conversation}
        aria-busy={loadingEarlier}
        tabIndex={0}
        onScroll={onScroll}
        onFocusIn={({ target }) => void (focused.current = target)}
      >
        {conversation.earlier && (
          <div class="aside">
            <button type="button" class="secondary" onClick={() => chat.loadEarlier()}>
              {loadingEarlier ? texts.loadingEarlier : texts.loadEarlier}
            </button>
          </div>
        )}
        {texts.answersInEnglish && !conversation.earlier && <p class="aside">{texts.answersInEnglish}</p>}
        {entries.length === 0 && line.state === 'connecting' && <p class="aside">{texts.connecting}…</p>}
        {entries.map((entry, i) => {
          const day = showDay(entry.at, now, texts);
          const before = entries[i - 1];
          return (
            <Fragment key={entry.key}>
              {(!before || showDay(before.at, now, texts) !== day) && <p class="day">{day}</p>}
              {entry.kind === 'message' ? (
                <MessageView message={entry} newest={i === entries.length - 1} />
              ) : (
                <NoticeView notice={entry} />
              )}
            </Fragment>
          );
        })}
        <UnderWay />
        <Suggestions />
      </div>
      {unseen !== undefined && (
        <button type="button" class="to-newest" onClick={toNewest}>
          {unseen > 0 ? plural(texts, texts.newMessages, unseen) : texts.jumpToNewest}
        </button>
      )}
    </main>
  );
}

/** Looking it up, with a way to stop; or that a person is typing; or that no answer has come. */
function UnderWay() {
  const { conversation, line, chat, texts } = useView();
  const asked = awaiting(conversation);
  const last = conversation.entries.at(-1);
  const beat = `${asked?.id} ${last?.kind === 'message' ? last.text.length : ''} ${line.state}`;

  useEffect(() => {
    if (!asked?.id || line.state !== 'online') return undefined;
    const { id } = asked;
    const timer = setTimeout(() => chat.giveUp(id), answerWithinMs);
    return () => clearTimeout(timer);
  }, [beat, chat]);

  const vain = conversation.entries.findLast((entry) => entry.kind === 'message');
  if (vain?.kind === 'message' && vain.id && vain.id === conversation.givenUpOn)
    return (
      <div class="under-way" role="status">
        <p>{texts.noAnswer}</p>
        <button type="button" class="secondary" onClick={() => chat.send(vain.text, vain.value)}>
          {texts.askAgain}
        </button>
      </div>
    );
  if (conversation.personTyping && conversation.person)
    return (
      <p class="under-way" role="status">
        <Dots /> {fill(texts.isTyping, { name: conversation.person.name })}
      </p>
    );
  if (!asked || line.state !== 'online') return null;
  return (
    <div class="under-way">
      <p role="status">
        <Dots /> {texts.thinking}…
      </p>
      <button type="button" class="secondary" onClick={() => chat.stop()}>
        {texts.stop}
      </button>
    </div>
  );
}

const Dots = () => (
  <span class="dots" aria-hidden="true">
    <i />
    <i />
    <i />
  </span>
);

function Suggestions() {
  const { conversation, chat, texts, site } = useView();
  const untouched = !conversation.entries.some((entry) => entry.kind === 'message' && entry.author === 'me');
  const ofSite = untouched && site.suggestions.length > 0;
  const questions = ofSite ? site.suggestions : offered(conversation);
  if (!questions.length) return null;
  return (
    <ul class="suggestions" aria-label={texts.suggestions}>
      {questions.map((text) => (
        <li key={text} lang={ofSite ? undefined : 'en'}>
          <button type="button" dir="auto" onClick={() => chat.send(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

function NoticeView({ notice }: { notice: Notice }) {
  const { texts, conversation } = useView();
  if (notice.notice === 'ask-rating')
    return conversation.rated ? <p class="aside">{texts.rated}</p> : <RatingForm />;
  const { name = '', desk = '' } = notice.person ?? {};
  const text = {
    joined: fill(texts.joined, { name, desk }),
    left: fill(texts.left, { name }),
    'new-conversation': texts.newConversation,
  }[notice.notice];
  return (
    <p class="aside" role={notice.notice === 'new-conversation' ? 'status' : undefined}>
      {text}
    </p>
  );
}

/** Keeps the newest in sight for who reads there, and the place for who reads above; counts what came unseen. */
function useScroll(entries: Entry[], onTop: () => void) {
  const log = useRef<HTMLDivElement>(null);
  const [unseen, setUnseen] = useState<number | undefined>();
  const before = useRef({ first: '', last: '', height: 0, near: true });

  useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    const { first, last, height, near } = before.current;
    const newest = entries.at(-1);
    const prepended = first !== '' && entries[0]?.key !== first && newest?.key === last;
    if (prepended) {
      box.scrollTop += box.scrollHeight - height;
    } else if (newest && (newest.key !== last || near)) {
      // Written here and now; from another tab it comes as sent.
      const mine = newest.kind === 'message' && newest.author === 'me' && newest.sending?.state !== 'sent';
      if (near || mine) showNewest(box, newest);
      else setUnseen((count = 0) => count + 1);
    }
    before.current = {
      first: entries[0]?.key ?? '',
      last: newest?.key ?? '',
      height: box.scrollHeight,
      near: isNear(box),
    };
  }, [entries]);

  return {
    log,
    unseen,
    onScroll() {
      const box = log.current;
      if (!box) return;
      const near = isNear(box);
      before.current.near = near;
      setUnseen((count) => (near ? undefined : (count ?? 0)));
      // Who reads the newest has not asked for more, however short the log still is.
      if (!near && box.scrollTop < topPx) onTop();
    },
    toNewest() {
      const box = log.current;
      if (!box) return;
      box.scrollTop = box.scrollHeight;
      box.focus();
    },
  };
}

/** The end, or of an answer longer than the screen its beginning. */
function showNewest(box: HTMLElement, newest: Entry): void {
  box.scrollTop = box.scrollHeight;
  const element = box.querySelector<HTMLElement>('article:last-of-type');
  if (!element || newest.kind !== 'message' || newest.author === 'me') return;
  if (element.offsetTop < box.scrollTop) box.scrollTop = element.offsetTop - 12;
}

function isNear(box: HTMLElement): boolean {
  // A long answer is shown from its beginning: who has just been put there is still at the newest.
  const last = box.querySelector<HTMLElement>('article:last-of-type');
  return (
    box.scrollHeight - box.scrollTop - box.clientHeight < nearPx ||
    (last !== null && box.scrollTop >= last.offsetTop - nearPx)
  );
}
