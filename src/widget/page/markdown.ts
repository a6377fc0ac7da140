// An answer's Markdown as elements: rendered by micromark, sanitised by DOMPurify, then made this product's own:
// citation marks become chips, links show where they lead, tables scroll.
import DOMPurify from 'dompurify';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { isSafeLink } from './wire.ts';

export type RichText = {
  /** The chip for citation `n`; undefined where there is no such source. */
  chip: (n: number) => HTMLElement | undefined;
  tableLabel: string;
  /** The name of a link for a screen reader, which says that it opens a tab. */
  linkLabel: (title: string, host: string) => string;
};

const allowedTags = 'p br strong em ul ol li blockquote code pre hr h3 h4 a table thead tbody tr th td'.split(
  ' ',
);

export function toElements(markdown: string, options: RichText): DocumentFragment {
  const fragment = sanitise(markdown);
  for (const link of fragment.querySelectorAll('a')) dress(link, options);
  markCitations(fragment, options);
  for (const table of fragment.querySelectorAll('table')) {
    const box = document.createElement('div');
    box.className = 'table';
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', options.tableLabel);
    table.replaceWith(box);
    box.append(table);
  }
  // The line that says since when an answer holds is a paragraph of emphasis alone.
  for (const line of fragment.querySelectorAll('p > em:only-child'))
    if (line.parentElement?.textContent === line.textContent) line.parentElement?.classList.add('as-of');
  return fragment;
}

/** The words alone, for copying, saving and reading aloud; citation marks stay out unless asked for. */
export function toPlainText(markdown: string, keepMarks = false): string {
  const fragment = sanitise(markdown);
  for (const link of fragment.querySelectorAll('a'))
    if (/^\d+$/.test(link.textContent ?? '')) link.replaceWith(`[${link.textContent}]`);
  for (const row of fragment.querySelectorAll('tr'))
    row.replaceChildren([...row.cells].map((cell) => cell.textContent).join(' '));
  for (const block of fragment.querySelectorAll('p, li, tr, h3, h4')) block.append('\n');
  const text = (fragment.textContent ?? '').replaceAll(/[ \t]*\n\s*/g, '\n').trim();
  return keepMarks ? text : text.replaceAll(/\s*\[\d+\]/g, '');
}

function sanitise(markdown: string): DocumentFragment {
  const html = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: ['href', 'start', 'align'],
    RETURN_DOM_FRAGMENT: true,
  });
}

/** `[1]` with a link definition is a link named "1": a citation. Other links go to https and show their host. */
function dress(link: HTMLAnchorElement, { chip, linkLabel }: RichText): void {
  const name = link.textContent ?? '';
  const cited = /^\d+$/.test(name) ? chip(Number(name)) : undefined;
  if (cited) {
    link.replaceWith(cited);
    return;
  }
  // As it is written: `link.href` would put this page's address before what is no address.
  const address = link.getAttribute('href') ?? '';
  if (!isSafeLink(address)) {
    link.replaceWith(...link.childNodes);
    return;
  }
  const { href, host } = new URL(address);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
  link.setAttribute('aria-label', linkLabel(name, host));
  // Only its own address speaks for a link: another may have the host somewhere in it.
  if (name === host || `${name}/`.startsWith(`https://${host}/`)) return;
  const where = document.createElement('span');
  where.className = 'host';
  where.textContent = ` (${host})`;
  link.append(where);
}

/** `[1]` without a definition, as in previews and in Teams' way of writing. */
function markCitations(fragment: DocumentFragment, { chip }: RichText): void {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    // Code is as it is written, and a link goes to one place.
    if (!/\[\d+\]/.test(node.data) || node.parentElement?.closest('a, code')) continue;
    const parts = node.data.split(/\[(\d+)\]/);
    node.replaceWith(...parts.map((part, i) => (i % 2 ? (chip(Number(part)) ?? `[${part}]`) : part)));
  }
}
