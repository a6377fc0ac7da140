// Tables that read well in a terminal and in Markdown, and the pages under docs/reports.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Markdown; every column but the first is of numbers and stands to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(3, ...[title, ...rows.map((row) => row[i]!)].map(length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [head, rule, ...rows].map(line).join('\n');
}

const length = ({ length }: string): number => length;

/** Writes docs/reports/`name`.md out of paragraphs. */
export function writeReport(name: string, paragraphs: string[]): void {
  mkdirSync('docs/reports', { recursive: true });
  writeFileSync(`docs/reports/${name}.md`, `${paragraphs.join('\n\n')}\n`);
}

/** Writes docs/reports/`name`.json. */
export function writeData(name: string, data: object): void {
  mkdirSync('docs/reports', { recursive: true });
  writeFileSync(`docs/reports/${name}.json`, `${JSON.stringify(data, undefined, 2)}\n`);
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The machine, and what it had to do besides: times measured on a busy one are worth little. */
export function describeMachine(): string {
  const cores = cpus();
  const load = loadavg()[0]!;
  const busy = load > cores.length / 2 ? ': the machine was busy, the numbers are provisional' : '';
  return `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), load average ${load.toFixed(1)} before it began${busy}`;
}
