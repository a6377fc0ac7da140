// The body of an article. It is less than Markdown: headings, phrasings (a block quote), paragraphs and lists, all plain
// text. Read line by line, so that each has its line; a Markdown parser takes thirty times as long for the whole base.
import { jurisdictionNames } from '../domain/jurisdictions.ts';

/** A piece of text and the line on which it begins. */
export type Piece = { line: number; text: string };
/** A link within the knowledge base: "#anchor" or "article#anchor". */
export type Link = { line: number; target: string };

export type Section = {
  line: number;
  heading: string;
  anchor: string;
  jurisdictions: string[];
  phrasings: Piece[];
  /** Paragraphs and items of lists. */
  blocks: Piece[];
  links: Link[];
};

type Report = (line: number, message: string) => void;

/** Reads the sections; `before` is the number of lines of the file above the body. */
export function readSections(body: string, before: number, report: Report): Section[] {
  const sections: Section[] = [];
  // What the next line goes on with, if it begins nothing of its own.
  let open: Piece | undefined;
  let inList = false;
  let begun = false;
  for (const [index, content] of body.split(/\r?\n/).entries()) {
    const line = before + index + 1;
    const text = content.trim();
    const section = sections.at(-1);
    const item = /^(?:-|(\d{1,3})\.)\s+(.+)$/.exec(text);
    const quoted = /^>\s*(.*)$/.exec(text);
    if (!text) {
      open = undefined;
    } else if (/^#+\s/.test(text)) {
      open = undefined;
      begun = true;
      const heading = readHeading(text, line, report);
      if (heading) sections.push(heading);
    } else if (!section) {
      if (!begun) report(line, 'text before the first heading');
      begun = true;
    } else if (quoted) {
      open = undefined;
      if (quoted[1]) section.phrasings.push({ line, text: quoted[1] });
    } else if (item && (!item[1] || !open || inList)) {
      // Within a paragraph, a number at the beginning of a line is one of its words.
      section.blocks.push((open = { line, text: item[2]! }));
      inList = true;
    } else if (open) {
      open.text += `\n${text}`;
    } else {
      section.blocks.push((open = { line, text }));
      inList = false;
    }
  }
  for (const section of sections)
    section.blocks = section.blocks.map((block) => plain(block, section, report));
  return sections;
}

function readHeading(text: string, line: number, report: Report): Section | undefined {
  const parts = /^## +(.+?) \{#([a-z0-9-]+)(?: ([A-Z]{2}(?:,[A-Z]{2})*))?\}$/.exec(text);
  if (!parts) {
    report(line, 'a heading reads "## Question? {#anchor}" or "## Question? {#anchor TX,FL}"');
    return undefined;
  }
  const jurisdictions = parts[3]?.split(',') ?? [];
  for (const code of jurisdictions)
    if (!Object.hasOwn(jurisdictionNames, code)) report(line, `unknown jurisdiction "${code}"`);
  const [, heading, anchor] = parts;
  return { line, heading: heading!, anchor: anchor!, jurisdictions, phrasings: [], blocks: [], links: [] };
}

const refused: [RegExp, string][] = [
  [/^\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?$/m, 'a table'],
  [/^(?:[-=]{2,}|[*_](?:\s*[*_]){2,})$/m, 'a rule'],
  [/`/, 'code'],
  [/<\/?[a-z!]/i, 'HTML'],
  [/!\[/, 'a picture'],
  [/\*|(?<!\w)_|_(?!\w)/, 'emphasis'],
];

/** The block as one line of plain text. Of a link its words stay: answers show the sources of a sentence, and no other link. */
function plain({ line, text }: Piece, section: Section, report: Report): Piece {
  const wrong = refused.find(([pattern]) => pattern.test(text));
  if (wrong) report(line, `${wrong[1]} is not allowed: sections hold plain paragraphs and lists`);
  const words = text
    .replaceAll('\n', ' ')
    .replace(/\[([^\][]+)\]\(([^()\s]*)\)/g, (_, words: string, target: string) => {
      if (target.includes(':')) report(line, `a link that no reader sees: cite ${target} as a source`);
      else section.links.push({ line, target });
      return words;
    });
  return { line, text: words };
}
