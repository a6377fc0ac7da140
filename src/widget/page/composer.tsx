// The box: what is written in it survives minimising, a reload and a lost connection.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { plural } from '../texts/texts.ts';
import { Icon } from './icon.tsx';
import { useView } from './view.ts';

const longest = 2000;
const warnFrom = 200;
const tallestPx = 160;

export function Composer({ box }: { box: RefObject<HTMLTextAreaElement | null> }) {
  const { chat, draft, texts } = useView();
  const left = longest - draft.length;

  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, tallestPx)}px`;
  }, [box, draft]);

  const send = () => {
    if (!draft.trim()) return;
    chat.write('');
    chat.send(draft.trim());
    box.current?.focus();
  };
  return (
    <form
      class="composer"
      aria-label={texts.box}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        // Empty, it would be left to right under any language.
        dir={draft ? 'auto' : undefined}
        value={draft}
        maxLength={longest}
        aria-label={texts.box}
        placeholder={texts.box}
        enterkeyhint="send"
        aria-describedby="characters-left"
        onInput={(event) => chat.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter ends a word in scripts that are composed, and must not send it.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="primary round" aria-label={texts.send} aria-disabled={!draft.trim()}>
        <Icon name="send" />
      </button>
      <p id="characters-left" role="status" hidden={left > warnFrom}>
        {left > warnFrom ? '' : plural(texts, texts.charactersLeft, left)}
      </p>
    </form>
  );
}
