// An Adaptive Card: a form or a table from the server. Its library comes when the first card does.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useView } from './view.ts';

/** `active`: it may still be answered; an old form only shows. */
export function CardView({ card, active }: { card: Record<string, unknown>; active: boolean }) {
  const { chat, texts } = useView();
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    const show = async () => {
      const { renderCard } = await import('./card.ts');
      if (gone || !box.current) return;
      const element = renderCard(card, (value, title) => chat.send(title, value));
      if (!element) {
        setFailed(true);
        return;
      }
      box.current.replaceChildren(element);
      // The log went to its end before the card had a height; who reads above that stays there.
      const message = box.current.closest('article');
      if (active && message && message.getBoundingClientRect().top < innerHeight)
        message.scrollIntoView({ block: 'nearest' });
    };
    show().catch(() => setFailed(true));
    return () => {
      gone = true;
    };
  }, [card, chat]);
  if (failed) return <p class="aside">{texts.formFailed}</p>;
  return <div ref={box} class="card" inert={!active} />;
}
