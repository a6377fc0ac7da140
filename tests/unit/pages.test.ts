// The demo page and the privacy page: sound enough as HTML to be trusted under their own policy, and the snippet for a site.
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoPage } from '../../src/channels/web/demo-page.ts';
import { privacyPage } from '../../src/channels/web/privacy-page.ts';
import { type Options, optionNames, snippetFor } from '../../src/widget/snippet.ts';

const demo = demoPage('demo-ABC123.js');

describe.each([
  ['demo', demo],
  ['privacy', privacyPage()],
])('the %s page', (_name, { html, policy }) => {
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  const values = (attribute: string) =>
    [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1]!);

  test('says what it is and in which language', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/);
    expect(html.match(/<meta charset="utf-8">/g)).toHaveLength(1);
  });

  test('has one main heading, and no level is left out below it', () => {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
  });

  test('has its landmarks and a way past the header', () => {
    for (const landmark of ['header', 'main', 'footer'])
      expect(html.match(new RegExp(`<${landmark}[ >]`, 'g'))).toHaveLength(1);
    expect(html).toMatch(/<body>\s*<a class="skip" href="#main">/);
  });

  test('closes what it opens, in order', () => {
    expect(unclosed(html)).toEqual([]);
  });

  test('gives each id once, and points to none that is not there', () => {
    const ids = values('id');
    expect(ids).toEqual([...new Set(ids)]);
    const named = ['for', 'aria-labelledby', 'aria-describedby'].flatMap(values);
    const linked = values('href').flatMap((href) => /^\/?#(.+)$/.exec(href)?.[1] ?? []);
    expect(linked).toContain('main');
    for (const id of [...named, ...linked]) expect(ids).toContain(id);
  });

  test('has no script, handler or style within its elements', () => {
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    expect(html).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/);
  });

  test('is let use its own style by its policy, and no other', () => {
    const hash = createHash('sha256').update(style).digest('base64');
    expect(style).toContain('--accent:');
    expect(policy).toContain(`style-src 'sha256-${hash}';`);
    expect(policy).not.toContain('unsafe');
  });

  test('asks no other host for anything', () => {
    for (const address of ['src', 'href', 'action'].flatMap(values))
      expect(address).toMatch(/^(\/(?!\/)|#|data:)/);
    expect(style).not.toMatch(/url\(|@import/);
    expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; connect-src 'none'/);
    expect(policy).not.toMatch(/\*|https?:|\/\//);
  });
});

test('only the demo page runs scripts: its own, and after it the loader', () => {
  expect(demo.html.match(/<script[^]*?<\/script>/g)).toEqual([
    '<script src="/assets/demo-ABC123.js"></script>',
    '<script async src="/widget.js"></script>',
  ]);
  expect(demo.policy).toContain("script-src 'self'; frame-src 'self'");
  expect(privacyPage().html).not.toContain('<script');
  expect(privacyPage().policy).not.toContain('script-src');
});

test('the demo page documents each option of the loader, and lets it be tried', () => {
  for (const name of optionNames) {
    expect(demo.html).toContain(`<code>data-${name}</code>`);
    expect(demo.html).toMatch(new RegExp(`<(input|select|textarea)[^>]* name="${name}"`));
  }
});

describe('the snippet', () => {
  test('is one line without options', () => {
    expect(snippetFor({}, 'https://chat.example.org')).toBe(
      '<script async src="https://chat.example.org/widget.js"></script>',
    );
  });

  test('has a line for each option', () => {
    const options = { questions: 'What is OET?|Who pays?', position: 'left', label: 'Ask "us" & <others>' };
    expect(snippetFor(options, 'https://chat.example.org')).toBe(`<script
  async
  src="https://chat.example.org/widget.js"
  data-position="left"
  data-label="Ask &quot;us&quot; &amp; &lt;others&gt;"
  data-questions="What is OET?|Who pays?"
></script>`);
  });

  test('gives a browser back what was chosen, whatever that is', () => {
    const value = fc.oneof(
      fc.string({
        unit: fc.constantFrom('"', "'", '<', '>', '&', '=', '/', ';', ' ', 'lt', 'amp', 'script'),
      }),
      fc.string({ unit: 'grapheme' }),
    );
    const anyOptions = fc.record(Object.fromEntries(optionNames.map((name) => [name, value])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(anyOptions, (options) => {
        const chosen = Object.entries(options).filter(([, given]) => given);
        expect(readSnippet(snippetFor(options as Options, 'https://chat.example.org'))).toEqual({
          async: '',
          src: 'https://chat.example.org/widget.js',
          ...Object.fromEntries(chosen.map(([name, given]) => [`data-${name}`, given])),
        });
      }),
    );
  });
});

/** The attributes of a snippet that is one script element and nothing beside it. */
function readSnippet(snippet: string): Record<string, string> {
  const attributes = /^<script((?:\s+[a-z-]+(?:="[^"<>]*")?)+)\s*><\/script>$/.exec(snippet)?.[1];
  expect(attributes).toBeDefined();
  expect(attributes).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
  const decode = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return Object.fromEntries(
    [...attributes!.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map((match) => [
      match[1]!,
      decode(match[2] ?? ''),
    ]),
  );
}

const empty = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'path']);

/** Elements that are not closed, and closing tags that close nothing. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  const stray: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (!slash) {
      if (!empty.has(name!)) open.push(name!);
    } else if (open.at(-1) === name) open.pop();
    else stray.push(`/${name}`);
  }
  return [...open, ...stray];
}
