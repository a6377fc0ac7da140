// Plots as inline SVG, drawn in percent of their own width, so that they fit a phone as they fit a desk. Colours are classes.
import type { Interval } from './statistics.ts';

export type Row = {
  label: string;
  /** What the row is about, in a sentence. */
  about?: string;
  interval: Interval;
};

/** The ends of an axis, and how a value on it is written. */
export type Axis = { from: number; to: number; unit?: string; show: (value: number) => string };

export const shares: Axis = { from: 0, to: 1, show: (value) => (value * 100).toFixed(1) };

// Where the lines of the grid stand; a dot at the very end of the axis is to be seen whole.
const steps = [0, 0.25, 0.5, 0.75, 1];
const margin = 0.02;

/** A dot with its interval for each row, on one axis: label and number beside it as text. */
export function intervals(rows: Row[], axis: Axis = shares): string {
  return `<div class="plot">${rows.map((row) => intervalRow(row, axis)).join('')}${ticks(axis)}</div>`;
}

/** How many values lie in each of `bins` equal steps from 0 to the 99th percentile, the rest in the last. */
export function histogram(values: number[], title: string, bins = 24): string {
  const sorted = [...values].sort((a, b) => a - b);
  const end = sorted[Math.floor((sorted.length - 1) * 0.99)] || 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor((value / end) * bins))]! += 1;
  const most = Math.max(...counts);
  const bars = counts.map((count, i) => {
    const height = (count / most) * 100;
    return `<rect class="bar" x="${percent(i / bins)}" width="${percent(0.85 / bins)}" y="${(100 - height).toFixed(1)}%" height="${height.toFixed(1)}%"/>`;
  });
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg class="histogram" role="img" aria-label="${escapeHtml(title)}">${bars.join('')}</svg><div class="ends"><span>0 ms</span><span>${end.toFixed(0)} ms</span></div></figure>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function intervalRow({ label, about, interval }: Row, axis: Axis): string {
  const { value, low, high, count } = interval;
  const numbers = `<b>${axis.show(value)}${axis.unit ? ` ${axis.unit}` : ''}</b> <span class="range">${axis.show(low)} to ${axis.show(high)}</span>`;
  const note = about ? `<small>${escapeHtml(about)}</small>` : '';
  return `<div class="row"><div class="label">${escapeHtml(label)} <span class="count">${count}</span>${note}</div>${picture(interval, axis)}<div class="numbers">${numbers}</div></div>`;
}

function picture({ value, low, high }: Interval, axis: Axis): string {
  const x = (value: number) =>
    place(Math.min(1, Math.max(0, (value - axis.from) / (axis.to - axis.from || 1))));
  const grid = steps.map((at) => `<line class="grid" x1="${place(at)}" x2="${place(at)}" y1="0" y2="100%"/>`);
  const zero = axis.from < 0 ? `<line class="zero" x1="${x(0)}" x2="${x(0)}" y1="0" y2="100%"/>` : '';
  return `<svg class="interval" aria-hidden="true">${grid.join('')}${zero}<line class="whisker" x1="${x(low)}" x2="${x(high)}" y1="50%" y2="50%"/><circle class="dot" cx="${x(value)}" cy="50%" r="5"/></svg>`;
}

/** The numbers of the axis, below the rows. */
function ticks({ from, to, show }: Axis): string {
  const numbers = steps.map((at) => {
    const value = show(from + (to - from) * at).replace(/\.0$/, '');
    return `<text x="${place(at)}" y="1em" text-anchor="middle">${value}</text>`;
  });
  return `<div class="row axis" aria-hidden="true"><svg>${numbers.join('')}</svg></div>`;
}

/** A share of the axis as a place within the picture. */
function place(at: number): string {
  return percent(margin + (1 - 2 * margin) * at);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
