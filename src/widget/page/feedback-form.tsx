// Thumbs for an answer, and a word if the reader has one.
import { useRef, useState } from 'preact/hooks';
import type { Reaction } from '../../domain/chat-events.ts';
import { Icon } from './icon.tsx';
import { useView } from './view.ts';

export function FeedbackForm({ id }: { id: string }) {
  const { chat, conversation, texts } = useView();
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const thumbs = useRef<Partial<Record<Reaction, HTMLButtonElement | null>>>({});
  const given = conversation.feedback[id];
  const react = (reaction: Reaction) => {
    chat.react(id, reaction);
    setAsking(true);
  };
  const thumb = (reaction: Reaction, label: string, icon: 'up' | 'thumbDown') => (
    <button
      type="button"
      class="small"
      aria-label={label}
      title={label}
      ref={(button) => void (thumbs.current[reaction] = button)}
      aria-pressed={given?.reaction === reaction}
      onClick={() => react(reaction)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      {thumb('like', texts.helpful, 'up')}
      {thumb('dislike', texts.notHelpful, 'thumbDown')}
      <span role="status">{given && !asking ? texts.thanks : ''}</span>
      {given && asking && (
        <form
          class="feedback"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim()) chat.react(id, given.reaction, words.trim());
            setAsking(false);
            // The form goes, and the focus must not go with it.
            thumbs.current[given.reaction]?.focus();
          }}
        >
          <label>
            {given.reaction === 'like' ? texts.whatWasGood : texts.whatWasWrong}
            <input
              type="text"
              dir="auto"
              maxLength={500}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="secondary">
            {texts.sendFeedback}
          </button>
        </form>
      )}
    </>
  );
}
