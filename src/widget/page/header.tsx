// The top of the chat: what this is, who is there, and everything that is not asking.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { Conversation } from './conversation.ts';
import { Icon } from './icon.tsx';
import { transcriptText } from './transcript.ts';
import { useView } from './view.ts';

/** What the assistant reads as the wish for a person, in the language it reads. */
const wishForPerson = 'I want to talk to a consultant';

export function Header() {
  const view = useView();
  const { texts, site, conversation, chat, privacyUrl } = view;
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<'start-over' | 'delete' | undefined>();
  const [note, setNote] = useState<{ text: string; failed: boolean; after?: string | undefined }>();
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return undefined;
    menu.current?.querySelector('button')?.focus();
    const onOutside = (event: Event) => {
      if (!(event.target instanceof Element) || !event.target.closest('.menu')) setOpen(false);
    };
    document.addEventListener('pointerdown', onOutside);
    return () => document.removeEventListener('pointerdown', onOutside);
  }, [open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (action: () => void) => () => {
    close();
    action();
  };
  const choices: [string, () => void][] = [
    [texts.talkToPerson, () => chat.send(wishForPerson)],
    [texts.saveTranscript, () => download(transcriptText(view))],
    [texts.print, () => print()],
    [texts.startOver, () => setAsking('start-over')],
    [texts.deleteData, () => setAsking('delete')],
  ];
  const deleteData = async () => {
    const done = await chat.deleteData();
    const after = lastOwnKey(chat.state().conversation);
    setNote({ text: done ? texts.deleted : texts.deleteFailed, failed: !done, after });
  };
  // Until the visitor goes on writing.
  const told = note && note.after === lastOwnKey(conversation) ? note : undefined;

  return (
    <>
      <header class="header">
        <div class="who">
          <h1>{conversation.person?.name ?? texts.title}</h1>
          <p>
            {conversation.person?.desk ?? (
              <>
                {texts.notAPerson}{' '}
                <a href={privacyUrl} target="_blank" rel="noopener">
                  {texts.privacy}
                </a>
              </>
            )}
          </p>
        </div>
        <div
          class="menu"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !open) return;
            event.preventDefault();
            close();
          }}
          onFocusOut={(event) => {
            const next = event.relatedTarget;
            if (next instanceof Element && !next.closest('.menu')) setOpen(false);
          }}
        >
          <button
            ref={opener}
            type="button"
            class="plain"
            aria-label={texts.menu}
            aria-expanded={open}
            aria-controls="menu"
            onClick={() => setOpen(!open)}
          >
            <Icon name="menu" />
          </button>
          <div id="menu" ref={menu} hidden={!open}>
            <ul>
              {choices.map(([label, action]) => (
                <li key={label}>
                  <button type="button" onClick={choose(action)}>
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
        {site.embedded && (
          <button
            type="button"
            class="plain"
            aria-label={texts.minimise}
            onClick={() => site.tell({ preceptor: 'close' })}
          >
            <Icon name="down" />
          </button>
        )}
        {asking === 'start-over' && (
          <ConfirmDialog
            title={texts.startOverQuestion}
            explained={texts.startOverExplained}
            confirm={texts.startOver}
            onConfirm={() => chat.startOver()}
            onClose={() => setAsking(undefined)}
          />
        )}
        {asking === 'delete' && (
          <ConfirmDialog
            title={texts.deleteQuestion}
            explained={texts.deleteExplained}
            confirm={texts.deleteData}
            onConfirm={() => void deleteData()}
            onClose={() => setAsking(undefined)}
          />
        )}
      </header>
      <div class="connection" data-state={told?.failed ? 'failed' : 'online'}>
        <p role="status">{told?.text}</p>
      </div>
    </>
  );
}

function lastOwnKey({ entries }: Conversation): string | undefined {
  return entries.findLast((entry) => entry.kind === 'message' && entry.author === 'me')?.key;
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `preceptor-${new Date().toISOString().slice(0, 10)}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}
