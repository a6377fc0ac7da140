// Where the chat page begins. The server has put the texts of the visitor's language into the page.
import { render } from 'preact';
import { readableOn } from '../../design/contrast.ts';
import type { Texts } from '../texts/texts.ts';
import { App } from './app.tsx';
import { openChat } from './chat.ts';
import { readSite } from './site.ts';

const { texts, privacyUrl } = JSON.parse(document.getElementById('page')!.textContent) as {
  texts: Texts;
  privacyUrl: string;
};
const site = readSite();
if (site.colour) {
  const { style } = document.documentElement;
  style.setProperty('--accent', site.colour);
  style.setProperty('--on-accent', readableOn(site.colour));
}
const root = document.getElementById('chat')!;
root.replaceChildren();
const chat = openChat({ language: texts.language, ...(site.desk ? { desk: site.desk } : {}) });
render(<App chat={chat} texts={texts} site={site} privacyUrl={privacyUrl} />, root);
