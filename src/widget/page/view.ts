// What every part of the page needs: the conversation, the texts of the reader's language, the site around.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../texts/texts.ts';
import type { Chat, ChatState } from './chat.ts';
import type { Site } from './site.ts';

export type View = ChatState & {
  chat: Chat;
  texts: Texts;
  site: Site;
  privacyUrl: string;
  /** Puts the cursor into the box. */
  focusBox: () => void;
};

export const ViewContext = createContext<View | undefined>(undefined);

export function useView(): View {
  return useContext(ViewContext)!;
}
