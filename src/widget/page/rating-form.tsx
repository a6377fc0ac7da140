// One to five stars for the conversation with a person, when the server asks.
import { useState } from 'preact/hooks';
import { plural } from '../texts/texts.ts';
import { Icon } from './icon.tsx';
import { useView } from './view.ts';

export function RatingForm() {
  const { chat, texts } = useView();
  const [stars, setStars] = useState(0);
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault();
        if (stars) chat.rate({ stars });
      }}
    >
      <fieldset>
        <legend>{texts.rateQuestion}</legend>
        {[1, 2, 3, 4, 5].map((n) => (
          <label key={n} class={n <= stars ? 'star on' : 'star'}>
            <input
              type="radio"
              name="stars"
              class="unseen"
              checked={stars === n}
              onChange={() => setStars(n)}
            />
            <span class="unseen">{plural(texts, texts.stars, n)}</span>
            <Icon name="star" />
          </label>
        ))}
      </fieldset>
      <button type="submit" class="secondary" aria-disabled={!stars}>
        {texts.sendFeedback}
      </button>
    </form>
  );
}
