// GET /: a recruiter's page with the widget on it, where a candidate may try the assistant and a web developer the widget.
import { brand } from '../../design/tokens.ts';
import { snippetFor } from '../../widget/snippet.ts';
import { languages } from '../../widget/texts/languages.ts';
import { type Page, escapeHtml } from './pages.ts';
import { mark, sitePage } from './site-page.ts';

/** The demo page. `scriptName` is the file of its script under /assets/. */
export function demoPage(scriptName: string): Page {
  return sitePage({
    title: 'Physician careers for International Medical Graduates',
    description:
      'Questions on licences, visas, waivers, jobs and contracts, answered with the source and its date, for physicians trained abroad.',
    style,
    header: `<a class="name" href="/">${mark}Your firm’s site</a>
<nav aria-label="On this page"><ul>
<li><a href="#ask">What to ask</a></li>
<li><a href="#answers">How it answers</a></li>
<li><a href="#your-site">On your site</a></li>
</ul></nav>`,
    main: hero + asking + answering + onYourSite,
    footer: `<p>A page to try Preceptor on, an automated assistant for International Medical Graduates. Not a person, not legal advice.</p>
<ul>
<li><a href="/chat">The chat on a page of its own</a></li>
<li><a href="/privacy">Privacy of the chat</a></li>
</ul>`,
    // In this order: the first gives the second its options.
    scripts: `<script src="/assets/${escapeHtml(scriptName)}"></script>
<script async src="/widget.js"></script>`,
    allowed: ["form-action 'self'", "script-src 'self'", "frame-src 'self'"],
  });
}

// What an answer looks like, without a fact in it: facts belong to the articles, where they are dated and reviewed.
const hero = `<section class="hero">
<div class="wide">
<div class="say">
<h1>Physician careers for International Medical Graduates</h1>
<p class="lead">You trained abroad and want to practise in the United States. Ask about licences, visas, waivers, jobs and contracts in your own words, at any hour. Each answer names its sources and says as of when it holds.</p>
<p class="actions"><a class="primary" id="open" href="/chat">Ask a question</a> <a class="secondary" href="#answers">How it answers</a></p>
</div>
<figure>
<figcaption>How an answer is laid out</figcaption>
<p class="question">Your question, as you would type it on your phone</p>
<div class="reply">
<p><strong>The first sentence answers it.</strong> <span class="chip">1</span></p>
<p>Then the few facts that matter, in plain words. <span class="chips"><span class="chip">1</span> <span class="chip">2</span></span></p>
<p class="soft">As of the date of the source, and when it was last checked.</p>
<ol class="soft">
<li><span class="chip">1</span> Publisher, date: title of the source</li>
<li><span class="chip">2</span> Publisher, date: title of the source</li>
</ol>
</div>
</figure>
</div>
</section>
`;

// Each of these the knowledge base answers.
const topics: [string, string[]][] = [
  [
    'Licensing and exams',
    [
      'How many attempts do I get at each USMLE Step?',
      'Which states license international graduates without US residency?',
    ],
  ],
  ['Visas and waivers', ['What is the Conrad 30 waiver?', 'What changed for J-1 physicians this year?']],
  [
    'Credentials',
    ['What is primary source verification?', 'How long does credentialing at a hospital take?'],
  ],
  [
    'Jobs and contracts',
    ['When should I start looking for a waiver job?', 'Who pays for tail coverage when I leave?'],
  ],
  ['Interviews', ['How do I prepare for a site visit?', 'What are illegal interview questions?']],
  ['Settling in', ['What should I do in my first weeks in the US?', 'Can my spouse on H-4 work?']],
];

const asking = `<section id="ask" aria-labelledby="ask-title">
<div class="wide">
<h2 id="ask-title">What you can ask</h2>
<p class="lead">Choose a question to see how it is answered, or open the chat in the corner and type your own.</p>
<ul class="topics">
${topics
  .map(
    ([topic, questions]) => `<li>
<h3>${escapeHtml(topic)}</h3>
<ul>
${questions.map((question) => `<li data-question>${escapeHtml(question)}</li>`).join('\n')}
</ul>
</li>`,
  )
  .join('\n')}
</ul>
</div>
</section>
`;

const answering = `<section id="answers" class="sunken" aria-labelledby="answers-title">
<div class="wide">
<h2 id="answers-title">How an answer is made</h2>
<ol class="steps">
<li>
<h3>From a library, not from memory</h3>
<p>The assistant looks in a library of articles on practising in the United States. Each fact in them names a publisher and a date.</p>
</li>
<li>
<h3>Every number is checked</h3>
<p>The numbers, dates, fees and form names of a sentence must stand in the passage that it rests on. If they do not, the sentence is not sent.</p>
</li>
<li>
<h3>With the source and the date</h3>
<p>Small numbers lead to the sources. A line below says since when the answer holds and where to check the current rule.</p>
</li>
<li>
<h3>It says what it does not know</h3>
<p>Where the library holds no answer, the assistant says so. If it can, it names the official place to look.</p>
</li>
</ol>
<p class="notice"><strong>Not a person, not legal advice.</strong> The assistant is a computer program. It gives general information and does not judge your own case: ask an immigration attorney, the state medical board, or one of our consultants.</p>
</div>
</section>
`;

const languageChoices = Object.keys(languages)
  .map((code) => {
    const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    return `<option value="${code}" lang="${code}">${escapeHtml(name)} (${code})</option>`;
  })
  .join('');

const onYourSite = `<section id="your-site" aria-labelledby="your-site-title">
<div class="wide">
<h2 id="your-site-title">On your own site</h2>
<p class="lead">One line adds the assistant to any page. Change a setting and the line changes with it; then see the result on this page.</p>
<p class="notice" id="tried" hidden>This page now shows the button with your settings. <a href="/#your-site">Back to the usual ones</a></p>
<p class="notice" id="still">The settings can be tried where scripts are switched on.</p>
<div class="try">
<form id="options" method="get" action="/#your-site" autocomplete="off">
<fieldset disabled>
<legend>Settings</legend>
<div class="field" role="radiogroup" aria-labelledby="position-name" aria-describedby="position-hint">
<span class="label"><span id="position-name">Position</span> <code>data-position</code></span>
<span class="radios"><label><input type="radio" name="position" value="right" checked> Right</label> <label><input type="radio" name="position" value="left"> Left</label></span>
<span class="hint" id="position-hint">The lower corner that the button stands in.</span>
</div>
${field('colour', 'Colour', `<input type="color" value="${brand}"`, 'Of the button and of the chat. Text on it turns black or white, whichever reads better.')}
${field('label', 'Label', '<input type="text" maxlength="60"', 'On the button. Left empty: Ask about US practice.')}
${field('language', 'Language', '<select', 'Of the chat’s own words. Answers come in English.', `<option value="">As the visitor’s browser is set</option>${languageChoices}</select>`)}
${field('desk', 'Desk', '<input type="text" maxlength="60"', 'The specialty that the page is about, such as cardiology. Goes along with each question.')}
${field('questions', 'Suggested questions', '<textarea rows="3"', 'One a line, at most five. Offered when the chat opens; in the attribute, bars stand between them.', '</textarea>')}
<p class="actions"><button class="primary">Show it on this page</button></p>
</fieldset>
</form>
<div class="result">
<h3>The line for your page</h3>
<pre dir="ltr"><code id="snippet">${escapeHtml(snippetFor({}, 'https://YOUR-SERVER'))}</code></pre>
<p class="actions"><button class="secondary" type="button" id="copy" hidden>Copy the line</button> <span id="note" role="status"></span></p>
<h3>From your own scripts</h3>
<dl>
<div><dt><code>Preceptor.open()</code></dt><dd>Opens the chat, as the button does.</dd></div>
<div><dt><code>Preceptor.close()</code></dt><dd>Puts it away. Nothing is lost.</dd></div>
<div><dt><code>Preceptor.ask('…')</code></dt><dd>Opens the chat and asks for the visitor, as the questions on this page do.</dd></div>
<div><dt><code>Preceptor.on('answered', …)</code></dt><dd>Calls a function at each event of that name: <code>open</code>, <code>close</code>, <code>ready</code>, <code>asked</code>, <code>answered</code>, <code>joined</code>, <code>unread</code>. Never with a word of what was said.</dd></div>
</dl>
<h3>Before it works there</h3>
<p>List your site in <code>ALLOWED_ORIGINS</code> on the server. If your site sends a Content-Security-Policy, let it load scripts and frames from the server.</p>
</div>
</div>
</div>
</section>
`;

/** A control with its name, its attribute and what it does; `control` is the beginning of its tag. */
function field(name: string, label: string, control: string, hint: string, rest = ''): string {
  return `<div class="field">
<label for="${name}">${label}</label> <code>data-${name}</code>
${control} id="${name}" name="${name}" aria-describedby="${name}-hint">${rest}
<span class="hint" id="${name}-hint">${hint}</span>
</div>`;
}

const style = `
section{padding-block:var(--space-7)}
.lead{margin-block-start:var(--space-3)}
.sunken{background:var(--sunken)}
.hero{background:var(--accent-soft)}
.hero .wide{display:grid;gap:var(--space-6) var(--space-7);align-items:center}
.actions{display:flex;flex-wrap:wrap;align-items:center;gap:var(--space-3);margin-block-start:var(--space-5)}
.primary,.secondary{display:inline-flex;align-items:center;min-height:2.75rem;padding:var(--space-2) var(--space-5);border:1px solid transparent;border-radius:var(--radius-round);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.primary{background:var(--accent);color:var(--on-accent)}
.secondary{border-color:var(--edge);background:var(--surface);color:var(--ink)}
.primary:hover,.secondary:hover{text-decoration:underline}
.primary:disabled{cursor:default;background:var(--sunken);color:var(--ink-soft);border-color:var(--line);text-decoration:none}
figure{display:grid;gap:var(--space-3);padding:var(--space-5) var(--space-4);border-radius:var(--radius-large);background:var(--surface);box-shadow:var(--shadow-low)}
figcaption{font-size:var(--type-small);color:var(--ink-soft)}
.question{justify-self:end;max-width:85%;padding:var(--space-2) var(--space-4);border-radius:var(--radius-large);border-end-end-radius:var(--radius-small);background:var(--accent);color:var(--on-accent)}
.reply{display:grid;gap:var(--space-3);padding:var(--space-4);border-radius:var(--radius-large);border-end-start-radius:var(--radius-small);background:var(--sunken)}
.reply .soft{font-size:var(--type-small)}
.reply ol{display:grid;gap:var(--space-1);padding-block-start:var(--space-3);border-block-start:1px solid var(--line);list-style:none}
.chip{display:inline-block;min-width:1.25rem;padding-inline:var(--space-1);border-radius:var(--radius-small);background:var(--accent-soft);color:var(--ink);font-size:var(--type-small);line-height:1.25rem;text-align:center}
.chips{white-space:nowrap}
.topics{display:grid;gap:var(--space-5);margin-block-start:var(--space-6);list-style:none}
.topics ul{display:grid;gap:var(--space-2);margin-block-start:var(--space-3);list-style:none}
[data-question]{display:grid;min-height:2.75rem;border:1px solid var(--edge);border-radius:var(--radius-medium);background:var(--surface)}
[data-question]:not(:has(button)),[data-question] button{padding:var(--space-2) var(--space-4)}
[data-question] button{border:0;border-radius:inherit;background:none;color:var(--link);font:inherit;text-align:start;cursor:pointer}
[data-question] button:hover{background:var(--accent-soft)}
.steps{display:grid;gap:var(--space-6);margin-block-start:var(--space-6);list-style:none;counter-reset:step}
.steps li{position:relative;padding-inline-start:3.5rem;counter-increment:step}
.steps li::before{content:counter(step);position:absolute;inset-block-start:0;inset-inline-start:0;display:grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:var(--radius-round);background:var(--accent-soft);color:var(--ink);font-weight:600}
.steps p{margin-block-start:var(--space-1)}
.notice{margin-block-start:var(--space-6);padding:var(--space-4);border-inline-start:4px solid var(--accent);border-radius:var(--radius-small);background:var(--accent-soft)}
.try{display:grid;gap:var(--space-6) var(--space-7);margin-block-start:var(--space-6)}
.try>*{min-width:0}
fieldset{display:grid;gap:var(--space-5);min-width:0;margin:0;padding:0;border:0}
legend{padding:0;margin-block-end:var(--space-4);font-size:var(--type-lead);font-weight:700;line-height:1.25}
fieldset .actions{margin-block-start:0}
.field label,.label>span{font-weight:600}
.field code,.hint{font-size:var(--type-small);color:var(--ink-soft)}
.field code{white-space:nowrap}
.label,.hint,.radios{display:block}
.hint{margin-block-start:var(--space-1)}
.radios{margin-block-start:var(--space-1)}
.radios label{display:inline-flex;align-items:center;gap:var(--space-2);min-height:2.75rem;margin-inline-end:var(--space-5);font-weight:400}
input,select,textarea{font:inherit;color:inherit;accent-color:var(--accent)}
input[type=radio]{width:1.25rem;height:1.25rem;margin:0}
input[type=text],input[type=color],select,textarea{display:block;width:100%;min-height:2.75rem;margin-block-start:var(--space-1);padding:var(--space-2) var(--space-3);border:1px solid var(--edge);border-radius:var(--radius-small);background:var(--surface)}
input[type=color]{width:5rem;padding:var(--space-1);cursor:pointer}
textarea{resize:vertical}
pre{margin:0;margin-block-start:var(--space-3);padding:var(--space-4);border:1px solid var(--line);border-radius:var(--radius-medium);background:var(--sunken);line-height:var(--type-line);white-space:pre-wrap;overflow-wrap:anywhere}
.result .actions{margin-block-start:var(--space-3)}
.result h3:not(:first-child){margin-block-start:var(--space-6)}
.result dl{display:grid;gap:var(--space-3);margin-block-start:var(--space-3)}
.result h3+p{margin-block-start:var(--space-2)}
@media (min-width:40rem){.topics{grid-template-columns:1fr 1fr}.steps{grid-template-columns:1fr 1fr}figure{padding:var(--space-5)}}
@media (min-width:60rem){.hero{padding-block:5rem}.hero .wide{grid-template-columns:1.1fr 1fr}.topics{grid-template-columns:repeat(3,1fr)}.try{grid-template-columns:1fr 1fr}.result{position:sticky;inset-block-start:var(--space-5);align-self:start}}
`;
