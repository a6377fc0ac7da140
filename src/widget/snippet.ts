// The line that a site pastes, made from the options of the loader.

export const optionNames = ['position', 'colour', 'label', 'language', 'desk', 'questions'] as const;

/** What a site chose; what is absent is left to the loader. Questions stand between bars. */
export type Options = Partial<Record<(typeof optionNames)[number], string>>;

/** The loader's script element as HTML, for a server at `origin`; one attribute a line where there are options. */
export function snippetFor(options: Options, origin: string): string {
  const chosen = optionNames.flatMap((name) => {
    const value = options[name];
    return value ? [attribute(`data-${name}`, value)] : [];
  });
  const attributes = ['async', attribute('src', `${origin}/widget.js`), ...chosen];
  return chosen.length
    ? `<script\n  ${attributes.join('\n  ')}\n></script>`
    : `<script ${attributes.join(' ')}></script>`;
}

function attribute(name: string, value: string): string {
  const escaped = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return `${name}="${escaped}"`;
}
