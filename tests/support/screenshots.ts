// npm run docs:screenshots: the pictures of the documentation, from the real product. Needs the server running on PORT.
import { openBrowser } from './browser.ts';

await using tools = await openBrowser();
const page = await tools.browser.newPage({ viewport: { width: 480, height: 1040 } });
await page.goto(`http://localhost:${process.env['PORT'] ?? '3978'}`);
await page.getByRole('button', { name: 'Ask about US practice' }).click();
const chat = page.frameLocator('iframe');
const input = chat.locator('input[type=text], textarea').first();
await input.waitFor();
await chat
  .getByRole('toolbar', { name: 'Suggested actions' })
  .getByRole('button', { name: 'What is the Conrad 30 waiver?' })
  .click();
await chat
  .getByText(/As of .*20\d\d/)
  .first()
  .waitFor();
await page.waitForTimeout(1000);
await page.screenshot({ path: 'docs/widget.png' });
