// An answer's Markdown as a browser's elements: citations, sources, tables, and whatever somebody hides in a message.
import { build } from 'esbuild';
import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type * as markdown from '../../src/widget/page/markdown.ts';
import { type TestBrowser, openBrowser } from '../support/browser.ts';

type Markdown = typeof markdown;
/** What became of a text: its elements as HTML, and what a policy would ask about them. */
type Shown = {
  html: string;
  tags: string[];
  attributes: string[];
  links: string[];
  text: string;
  plain: string;
};

let tools: TestBrowser;
let page: Page;
let asked: string[];
let errors: string[];

beforeAll(async () => {
  const [bundle, opened] = await Promise.all([
    build({
      entryPoints: ['src/widget/page/markdown.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'markdown',
    }),
    openBrowser(),
  ]);
  tools = opened;
  page = await tools.browser.newPage();
  // A page that has an https address of its own, and no policy that would help.
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>chat</title>' })
      : route.abort(),
  );
  await page.goto('https://chat.example.org/chat?desk=visas');
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
  asked = [];
  errors = [];
  page.on('request', (request) => void asked.push(request.url()));
  page.on('pageerror', (error) => void errors.push(error.message));
});
afterEach(() => {
  // Whatever a test showed: nothing was fetched, nothing ran.
  const effects = [...asked.splice(0), ...errors.splice(0)];
  if (effects.length) throw new Error(effects.join('\n'));
});
afterAll(() => tools[Symbol.asyncDispose]());

describe('a citation', () => {
  test('with a link definition is a chip', async () => {
    const text =
      'It takes three years. [1] [2]\n\n[1]: https://example.gov/a "One"\n[2]: https://example.gov/b "Two"';
    const { html } = await show(text);
    expect(html).toBe(`<p>It takes three years. ${chip(1)} ${chip(2)}</p>`);
  });

  test('without one is a chip too', async () => {
    expect((await show('*It takes [1]* three[2][3] years. [1]')).html).toBe(
      `<p><em>It takes ${chip(1)}</em> three${chip(2)}${chip(3)} years. ${chip(1)}</p>`,
    );
  });

  test('of a source that is not there stays as it is written', async () => {
    expect((await show('It takes three years. [1] [9] [x] [1a] []')).html).toBe(
      `<p>It takes three years. ${chip(1)} [9] [x] [1a] []</p>`,
    );
  });

  test('with a definition and without a source is a link that shows where it leads', async () => {
    const { html } = await show('It takes three years. [9]\n\n[9]: https://example.gov/nine');
    expect(html).toMatch(
      /^<p>It takes three years\. <a href="https:\/\/example\.gov\/nine".*>9<span class="host"> \(example\.gov\)<\/span><\/a><\/p>$/,
    );
    expect((await show('It takes. [9]\n\n[9]: javascript:alert(1)')).html).toBe('<p>It takes. 9</p>');
  });

  test('is no citation in code and within a link', async () => {
    expect((await show('Write `a[1]`.\n\n```\nb[1]\n```')).html).toBe(
      '<p>Write <code>a[1]</code>.</p>\n<pre><code>b[1]\n</code></pre>',
    );
    const { tags, text } = await show('[Read this [1] first](https://example.gov/)');
    expect(tags).toEqual(['P', 'A', 'SPAN']);
    expect(text).toBe('Read this [1] first (example.gov)');
  });
});

describe('a link', () => {
  test('opens a tab of its own, tells nobody where from, and shows its host', async () => {
    const { html } = await show('See [the *fee* page](https://www.uscis.gov/fees?x=1#y "Fees").');
    expect(html).toBe(
      '<p>See <a href="https://www.uscis.gov/fees?x=1#y" target="_blank" rel="noopener noreferrer nofollow" ' +
        'aria-label="the fee page, on www.uscis.gov, opens in a new tab">the <em>fee</em> page' +
        '<span class="host"> (www.uscis.gov)</span></a>.</p>',
    );
  });

  test.each([
    ['<https://www.uscis.gov/fees>', 'https://www.uscis.gov/fees'],
    ['[www.uscis.gov](https://www.uscis.gov/fees)', 'www.uscis.gov'],
  ])('that is its own address does not say it twice: %s', async (text, shown) => {
    expect((await show(text)).text).toBe(shown);
  });

  test.each([
    '[www.uscis.gov](https://evil.example/)',
    '[www.uscis.gov/evil.example](https://evil.example/)',
    '[evil.example.uscis.gov](https://evil.example/)',
    '[https://www.uscis.gov/?evil.example](https://evil.example/)',
    '[https://www.uscis.gov](https://www.uscis.gov@evil.example/)',
    '[www.uscis.gov](https:evil.example)',
  ])('cannot pass for another: %s', async (text) => {
    const shown = await show(text);
    expect(shown.links).toEqual([expect.stringMatching(/^https:\/\/(www\.uscis\.gov@)?evil\.example\/$/)]);
    expect(shown.text).toMatch(/ \(evil\.example\)$/);
  });

  test.each([
    '[name](http://example.gov/)',
    '[name](javascript:alert(1))',
    '[name](<java\nscript:alert(1)>)',
    '[name](&#106;avascript:alert(1))',
    '[name](JaVaScRiPt:alert(1))',
    '[name](data:text/html;base64,PHNjcmlwdD4=)',
    '[name](vbscript:msgbox)',
    '[name](blob:https://chat.example.org/1)',
    '[name](mailto:someone@example.gov)',
    '[name](/chat)',
    '[name](//evil.example/)',
    '[name](?desk=billing)',
    '[name](#top)',
    '[name]()',
    '[name][far]\n\n[far]: javascript:alert(1)',
  ])('that does not go to https is text: %s', async (text) => {
    const { tags, links, text: words } = await show(text);
    expect(tags).not.toContain('A');
    expect(links).toEqual([]);
    expect(words).toMatch(/name/);
  });
});

test('a table scrolls in a box that a keyboard reaches and a screen reader names', async () => {
  const { html } = await show('Fees:\n\n| Step | Fee |\n| :-- | --: |\n| 1 | $670 [1] |');
  expect(html).toContain(
    '<div class="table" tabindex="0" role="region" aria-label="Table, scrolls sideways"><table>',
  );
  expect(html).toContain(`<td align="right">$670 ${chip(1)}</td>`);
  expect(html).toMatch(/<\/table><\/div>$/);
});

test('the paragraph that says since when an answer holds is marked, and no other', async () => {
  const { html } = await show(
    'It *really* takes three years.\n\n*As of January 2026.*\n\n*So* it is.\n\n- *One*',
  );
  expect(html.match(/<p class="as-of">.*?<\/p>/g)).toEqual([
    '<p class="as-of"><em>As of January 2026.</em></p>',
  ]);
});

test('what an answer is made of stays what it is', async () => {
  const { html } = await show('### Fees\n\n1. **One**\n2. Two\n\n> Three\n\n---\n\n3) Four\\\nfive');
  expect(html.replaceAll('\n', '')).toBe(
    '<h3>Fees</h3><ol><li><strong>One</strong></li><li>Two</li></ol><blockquote><p>Three</p></blockquote><hr>' +
      '<ol start="3"><li>Four<br>five</li></ol>',
  );
});

test.each([
  '![x](https://evil.example/a.png)',
  '![x](data:image/png;base64,AAAA)',
  '<img src="https://evil.example/a.png" onerror="hacked = 1">',
  '<script>hacked = 1</script>',
  '<style>@import "https://evil.example/a.css";</style>',
  '<svg onload="hacked = 1"><script>hacked = 1</script></svg>',
  '<iframe src="https://evil.example/" srcdoc="<script>hacked = 1</script>"></iframe>',
  '<details open ontoggle="hacked = 1">x</details>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hacked=1&gt;">',
  '<a href="javascript:hacked = 1" id="chat" name="body">x</a>',
  '<form action="https://evil.example/"><input name="attributes"><button>x</button></form>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
])('shows nothing but words of %s', async (text) => {
  const { tags, attributes, links } = await show(`Before\n\n${text}\n\nafter ${text}`);
  expect(tags.filter((tag) => tag !== 'P')).toEqual([]);
  expect([...attributes, ...links]).toEqual([]);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

describe('the words alone', () => {
  test('are those of the answer, a line to a block, without marks', async () => {
    const text =
      'It takes **three** years. [1] See [the page](https://example.gov/).\n\n| Step | Fee |\n| - | - |\n| 1 | $670 [2] |\n\n' +
      '- One\n- Two [3]\n\n*As of January 2026.*\n\n[1]: https://example.gov/a "One"';
    expect((await show(text)).plain).toBe(
      'It takes three years. See the page.\nStep Fee\n1 $670\nOne\nTwo\nAs of January 2026.',
    );
    const withMarks = await page.evaluate(
      (text) => (window as unknown as { markdown: Markdown }).markdown.toPlainText(text, true),
      text,
    );
    expect(withMarks).toBe(
      'It takes three years. [1] See the page.\nStep Fee\n1 $670 [2]\nOne\nTwo [3]\nAs of January 2026.',
    );
  });

  test('are all there, in order', async () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 });
    const marked = sentence.map((words) =>
      words.map((one, i) => (i % 3 === 1 ? `**${one}** [${i}]` : one)).join(' '),
    );
    const block = fc.oneof(
      marked,
      fc
        .array(marked, { minLength: 1, maxLength: 4 })
        .map((items) => items.map((one) => `- ${one}`).join('\n')),
      fc
        .tuple(marked, marked, marked, marked)
        .map(([a, b, c, d]) => `| ${a} | ${b} |\n| - | - |\n| ${c} | ${d} |`),
      marked.map((text) => `> ${text}`),
      marked.map((text) => `### ${text}`),
      word.map((text) => `[${text}](https://example.gov/)`),
    );
    const anyAnswer = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswer, { minLength: 30, maxLength: 30 }), async (texts) => {
        const shown = await showAll(texts);
        const wordsOf = (text: string) => text.replaceAll(/\(https.*?\)/g, '').match(/[a-z]+/g) ?? [];
        expect(shown.map(({ plain }) => wordsOf(plain))).toEqual(texts.map(wordsOf));
        expect(shown.filter(({ plain }) => /[*>|[\]#]|^- /m.test(plain))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

test('whatever is written, only what is allowed becomes of it, and nothing throws', async () => {
  const anyText = fc.array(
    fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 5 })),
    {
      maxLength: 14,
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 60, maxLength: 60 }), async (texts) => {
      for (const { tags, attributes, links } of await showAll(texts.map((parts) => parts.join('')))) {
        expect(tags.filter((tag) => !allowedTags.has(tag))).toEqual([]);
        expect(attributes.filter((name) => !allowedAttributes.has(name))).toEqual([]);
        expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
      }
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    }),
    { numRuns: 15 },
  );
});

const allowedTags = new Set(
  'P BR STRONG EM UL OL LI BLOCKQUOTE CODE PRE HR H3 H4 A TABLE THEAD TBODY TR TH TD DIV SPAN BUTTON'.split(
    ' ',
  ),
);
const allowedAttributes = new Set('href start align target rel aria-label class tabindex role'.split(' '));
/** Beginnings and ends of things that are dangerous when they meet. */
const hostile = [
  [
    '[1]',
    '[9]',
    '[',
    ']',
    '](',
    ')',
    '!',
    '[x](',
    '[1]: ',
    '\n[9]: ',
    '"',
    "'",
    '`',
    '```\n',
    '\\',
    '&',
    ';',
  ],
  ['https://example.gov/', 'http://evil.example', 'javascript:hacked=1', 'data:text/html,', '//evil.example'],
  ['<', '>', '/>', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?', '&#106;', '\u0000', '\u202e', '\ufeff'],
  [
    '<script>hacked=1</script>',
    '<style>',
    '</style>',
    '<img src=x onerror=hacked=1>',
    '<svg onload=hacked=1>',
  ],
  [
    '<math>',
    '<mglyph>',
    '<table>',
    '<noscript>',
    '<template>',
    '<textarea>',
    '<title>',
    '<xmp>',
    '<a href="',
  ],
  [
    ' onclick="hacked=1"',
    ' style="position:fixed"',
    ' id=chat',
    '<form>',
    '<input autofocus onfocus=hacked=1>',
  ],
  [
    '*',
    '**',
    '_',
    '> ',
    '\n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n# ',
    '\n### ',
    '\n| a | b |\n| - | - |\n| ',
    ' | ',
  ],
].flat();

/** The chip that the test's page makes for sources 1 to 3. */
function chip(n: number): string {
  return `<button class="chip">${n}</button>`;
}

async function show(text: string): Promise<Shown> {
  return (await showAll([text]))[0]!;
}

/** Shows each text in the page, one after the other. */
function showAll(texts: string[]): Promise<Shown[]> {
  return page.evaluate((texts) => {
    const { toElements, toPlainText } = (window as unknown as { markdown: Markdown }).markdown;
    return texts.map((text) => {
      const box = document.createElement('main');
      const fragment = toElements(text, {
        chip(n) {
          if (n < 1 || n > 3) return undefined;
          const button = document.createElement('button');
          button.className = 'chip';
          button.textContent = String(n);
          return button;
        },
        tableLabel: 'Table, scrolls sideways',
        linkLabel: (title, host) => `${title}, on ${host}, opens in a new tab`,
      });
      box.append(fragment);
      document.body.replaceChildren(box);
      const elements = [...box.querySelectorAll('*')];
      return {
        html: box.innerHTML.trim(),
        tags: elements.map(({ tagName }) => tagName),
        attributes: elements.flatMap((element) => element.getAttributeNames()),
        links: [...box.querySelectorAll<HTMLAnchorElement>('[href]')].map(({ href }) => href),
        text: box.innerText,
        plain: toPlainText(text),
      };
    });
  }, texts);
}
