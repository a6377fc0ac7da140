// Microsoft's Adaptive Cards renderer, loaded with the first card. Colours and sizes come from the page's own style:
// the renderer's inline ones are left at what the tokens say.
import { AdaptiveCard, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { radius, type } from '../../design/tokens.ts';
import { toElements } from './markdown.ts';
import { isSafeLink } from './wire.ts';

/** The card as an element; undefined when it is none that can be shown. `onSubmit` gets the inputs and the button's title. */
export function renderCard(
  json: Record<string, unknown>,
  onSubmit: (value: object, title: string) => void,
): HTMLElement | undefined {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const box = document.createElement('div');
    box.append(
      toElements(text, {
        chip: () => undefined,
        tableLabel: '',
        linkLabel: (title, host) => `${title} (${host})`,
      }),
    );
    result.outputHtml = box.innerHTML;
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = (action) => {
    if (action instanceof SubmitAction) onSubmit(action.data ?? {}, action.title ?? '');
    else if (action instanceof OpenUrlAction && isSafeLink(action.url ?? ''))
      window.open(action.url, '_blank', 'noopener,noreferrer');
  };
  card.parse(json);
  // Of what it does not know it makes an empty box.
  return card.getItemCount() + card.getActionCount() ? card.render() : undefined;
}

const rem = 16;
const px = (size: string) => Number.parseFloat(size) * rem;
const ink = { default: 'var(--ink)', subtle: 'var(--ink-soft)' };
const colours = {
  default: ink,
  accent: { default: 'var(--link)', subtle: 'var(--link)' },
  good: { default: 'var(--good)', subtle: 'var(--good)' },
  warning: { default: 'var(--on-warn)', subtle: 'var(--on-warn)' },
  attention: { default: 'var(--danger)', subtle: 'var(--danger)' },
};
const hostConfig = {
  fontFamily: type.family,
  fontSizes: {
    small: px(type.small),
    default: px(type.body),
    medium: px(type.body),
    large: px(type.lead),
    extraLarge: px(type.title),
  },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  supportsInteractivity: true,
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors: colours },
    emphasis: { backgroundColor: 'var(--sunken)', foregroundColors: colours },
  },
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8 },
  // Below the page's own heading.
  textBlock: { headingLevel: 2 },
  factSet: { title: { weight: 'Bolder', wrap: true }, value: { wrap: true }, spacing: 12 },
  inputs: { label: { inputSpacing: 'small' } },
  borderRadius: px(radius.small),
};
