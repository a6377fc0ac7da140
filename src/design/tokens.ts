// The look of everything a person sees: widget, pages, console, e-mails, cards and reports take it from here.
// Contrast is held by tests/unit/design.test.ts: text at 4.5:1 on every ground it is put on, edges of controls at 3:1.

export type Palette = typeof light;

/** The product's own colour, for fills; a site may put its own in its place. */
export const brand = '#0f5c63';

export const light = {
  /** What text lies on: the page, and things set into it. */
  surface: '#ffffff',
  sunken: '#f2f6f5',
  ink: '#14282a',
  inkSoft: '#4b5f61',
  link: '#0b5a78',
  /** Hairlines that only divide, and edges of controls. */
  line: '#d5dfde',
  edge: '#71868a',
  accent: brand,
  onAccent: '#ffffff',
  accentSoft: '#e0efed',
  focus: '#b2500b',
  warn: '#fff3d4',
  onWarn: '#5a4100',
  danger: '#a02a1d',
  dangerSoft: '#fdecea',
  good: '#1b6a3c',
};

export const dark: Palette = {
  surface: '#0f191b',
  sunken: '#18262a',
  ink: '#e9f1f0',
  inkSoft: '#a8babb',
  link: '#84cdea',
  line: '#2c3f43',
  edge: '#7b9196',
  accent: '#1f7a7f',
  onAccent: '#ffffff',
  accentSoft: '#17393b',
  focus: '#ffb26b',
  warn: '#3d3008',
  onWarn: '#ffe2a0',
  danger: '#ff9d90',
  dangerSoft: '#40191a',
  good: '#86d8a4',
};

/** Steps of 4 px, as rem so that they grow with the reader's own text size. */
export const space = {
  1: '0.25rem',
  2: '0.5rem',
  3: '0.75rem',
  4: '1rem',
  5: '1.5rem',
  6: '2rem',
  7: '3rem',
};
export const radius = { small: '0.375rem', medium: '0.75rem', large: '1.125rem', round: '999px' };
export const type = {
  family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  small: '0.8125rem',
  body: '1rem',
  lead: '1.125rem',
  title: '1.375rem',
  display: '2.125rem',
  line: '1.5',
};
export const shadow = {
  low: '0 1px 2px rgb(9 30 32 / 0.12)',
  high: '0 2px 6px rgb(9 30 32 / 0.16), 0 12px 40px rgb(9 30 32 / 0.24)',
};

/** The tokens as custom properties for a page: `--ink`, `--space-4`, `--radius-medium`, `--type-body`, `--shadow-low`; dark where the reader's system is. */
export function cssVariables(): string {
  const rest = [
    ...Object.entries(space).map(([name, value]) => `--space-${name}:${value}`),
    ...Object.entries(radius).map(([name, value]) => `--radius-${name}:${value}`),
    ...Object.entries(type).map(([name, value]) => `--type-${name}:${value}`),
    ...Object.entries(shadow).map(([name, value]) => `--shadow-${name}:${value}`),
  ];
  return `:root{color-scheme:light dark;${[...colours(light), ...rest].join(';')}}@media (prefers-color-scheme:dark){:root{${colours(dark).join(';')}}}`;
}

function colours(palette: Palette): string[] {
  return Object.entries(palette).map(
    ([name, value]) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
  );
}
