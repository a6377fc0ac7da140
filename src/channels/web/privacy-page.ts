// GET /privacy: what becomes of what one writes in the chat. Every sentence is true of this code: who changes what is kept,
// logged or sent changes it here.
import type { Page } from './pages.ts';
import { mark, sitePage } from './site-page.ts';

/** The privacy page, for visitors of any site that shows the chat: it names no firm. */
export function privacyPage(): Page {
  return sitePage({
    title: 'Privacy of the chat',
    description: 'What happens to what you write in the chat: what is stored, where, and how to delete it.',
    style,
    header: `<span class="name">${mark}Preceptor</span>`,
    main,
    footer: '<p>Preceptor is an automated assistant. Not a person, not legal advice.</p>',
    allowed: ["form-action 'none'"],
  });
}

const main = `<div class="wide text">
<h1>What happens to what you write</h1>
<p class="lead">This page is about the chat assistant on a website. Below, the firm is the one that runs the website on which you found the chat.</p>
<ul class="short" aria-label="In short">
<li>What you write and the answers are stored on the firm’s own server.</li>
<li>One cookie lets the same browser find the conversation again.</li>
<li>Nobody follows you: no advertising, no analytics, no cookies of other companies.</li>
<li>You can delete everything at once, in the menu of the chat.</li>
</ul>

<section aria-labelledby="stored">
<h2 id="stored">What is stored on the server</h2>
<ul>
<li>Your messages and the answers, each with its date and time.</li>
<li>Your thumbs up or down, your ratings, and what you write with them.</li>
<li>Your last six questions a second time, with what the answers rested on, so that the assistant understands “and in Ohio?”.</li>
<li>What you tell the assistant about yourself, such as your visa, your specialty and when your training ends, for your later questions. Ask “what do you know about me?” to see it, or say “forget my details”.</li>
<li>The specialty of the page that you asked from, where the website names one.</li>
</ul>
<p>You have no account. The program knows you by a random number. It learns your name only if you write it.</p>
<p>All this stays until you delete it or the firm does. Nothing is deleted by itself after some time.</p>
</section>

<section aria-labelledby="browser">
<h2 id="browser">What is kept in your browser</h2>
<p>Before you open the chat: nothing. After that:</p>
<ul>
<li>A cookie named <code>preceptor_chat</code>. It holds the random numbers of you and of your conversation, and no script can read it (it is HttpOnly). It lasts 90 days, counted anew each time you open the chat.</li>
<li>What you have typed but not sent yet. It stays in this browser, is gone once you send it or clear it, and goes nowhere before you send it.</li>
</ul>
</section>

<section aria-labelledby="who">
<h2 id="who">Who receives it</h2>
<ul>
<li><strong>The firm.</strong> The people who run its server can read what is stored there.</li>
<li><strong>A language model, if the firm has connected one.</strong> Then the company behind that model receives your question, the earlier question that it leans on, and the passages of our articles that may answer it. It does not receive your random number or your cookie. If no model is connected, the answer is made on the firm’s server alone.</li>
<li><strong>Microsoft, if the firm carries the chat over Microsoft’s Direct Line service.</strong> Then your messages pass through Microsoft and are kept under its terms. No cookie is set in that case, and the menu of the chat cannot delete them: ask the firm.</li>
<li><strong>The website around the chat</strong> is told that a question was asked, that an answer came, or how many messages are unread. It is never told what was said.</li>
</ul>
</section>

<section aria-labelledby="not">
<h2 id="not">What is not done</h2>
<ul>
<li>No tracking, no advertising, no analytics, no cookies of other companies. The chat loads no fonts, scripts or pictures from elsewhere.</li>
<li>Your internet address is not kept with your conversation. The server holds it in memory for about a minute, to notice when one address asks for too much.</li>
<li>The program keeps no list of visits. When something fails it notes the error, and such a note can hold a few words of a draft answer.</li>
</ul>
<p>The company that hosts the firm’s server may keep records of its own. This program has no part in them: ask the firm.</p>
</section>

<section aria-labelledby="delete">
<h2 id="delete">How to delete it</h2>
<p>Open the chat, open its menu and choose <strong>Delete my data</strong>. All that you have written in this browser on this website is erased from the server at once, with the answers, the thumbs and everything else that belongs to it. The cookie and your unsent text go too. This cannot be undone.</p>
<ul>
<li><strong>Start over</strong> only begins a new conversation. The old one stays stored, and <strong>Delete my data</strong> erases it too.</li>
<li>If you clear or block cookies, or do not open the chat for 90 days, this browser can no longer find your conversations. Then ask the firm, and give the day and the hour.</li>
<li>Copies that the firm has made, such as backups, are for the firm to delete.</li>
</ul>
</section>

<section aria-labelledby="never">
<h2 id="never">What not to write</h2>
<p>Please do not write passport or visa numbers, Social Security numbers, bank details, passwords, or anything about a patient. The assistant never needs them.</p>
</section>

<section aria-labelledby="ask">
<h2 id="ask">Who answers your questions</h2>
<p>The firm that runs the website on which you found the chat. It decides where the server stands, who may read what is stored, and how long it is kept.</p>
</section>
</div>`;

const style = `
.text{max-width:46rem;padding-block:var(--space-7)}
.text .lead,.text section p,.text section ul{margin-block-start:var(--space-3)}
.text section{margin-block-start:var(--space-7)}
.text section ul,.short{display:grid;gap:var(--space-2);padding-inline-start:1.25rem}
.short{margin-block-start:var(--space-5);padding-block:var(--space-4);padding-inline:2.25rem var(--space-4);border-inline-start:4px solid var(--accent);border-radius:var(--radius-small);background:var(--accent-soft)}
li::marker{color:var(--ink-soft)}
`;
