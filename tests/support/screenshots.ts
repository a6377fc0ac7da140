// npm run docs:screenshots: the pictures of the documentation, from the real product, which it starts for itself.
import { mkdirSync } from 'node:fs';
import setup from '../global-setup.ts';
import { startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { chatOn } from './chat-page.ts';
import { type StateName, question, reachState, states } from './chat-states.ts';

const folder = 'docs/screens';

await setup();
await using app = await startApp();
await using tools = await openBrowser();
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(states) as StateName[]) {
  const { page } = await reachState(name, tools.browser, app.address);
  // The smallest picture that shows it: a page at 400% is drawn at its own size.
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', scale: 'css' });
  await page.context().close();
  console.log(`${folder}/${name}.png`);
}

const page = await tools.browser.newPage({ viewport: { width: 480, height: 1040 }, locale: 'en-US' });
await page.goto(app.address);
const chat = chatOn(page);
await chat.open();
await chat.ask(question);
await page.screenshot({ path: 'docs/widget.png', animations: 'disabled' });
console.log('docs/widget.png');
