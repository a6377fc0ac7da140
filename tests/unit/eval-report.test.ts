// The report: whole in itself, harmless whatever a question or a reply holds, and with every number in its JSON.
import { expect, test } from 'vitest';
import { compare } from '../../evals/compare.ts';
import { escapeHtml, histogram, intervals } from '../../evals/plots.ts';
import { type Run, reportHtml, reportJson } from '../../evals/report.ts';
import { resultOf, unanswerable } from '../support/evaluation.ts';

const nasty = `<script>alert("1")</script> & 'more' <img src=x onerror=alert(1)>`;
const results = [
  resultOf('a-1', { sameText: 1 }),
  resultOf(
    `a-2 ${nasty}`,
    { right: 0, keyFacts: 0 },
    {
      turns: [nasty, `last ${nasty}`],
      why: [`missing: ${nasty}`],
      reply: { kind: 'answer', text: `reply ${nasty}`, passages: [nasty] },
      groups: [['topic', nasty]],
    },
  ),
  unanswerable('u-1', true),
];
const last = {
  madeAt: '2026-11-01T00:00:00.000Z',
  questions: { [results[1]!.id]: { right: 1, keyFacts: 1 } },
};
const run: Run = {
  results,
  baselines: [
    {
      name: `BM25 ${nasty}`,
      results: results.map((one) => ({ ...one, scores: { ...one.scores, keyFacts: 0 } })),
    },
  ],
  madeAt: '2026-11-23T12:00:00.000Z',
  sets: [`mine ${nasty}`],
  runs: 2,
  model: `Written by ${nasty}`,
  took: 3,
  comparison: compare(results, last),
  below: [`mine: ${nasty}`],
};

test('nothing from outside becomes markup', () => {
  const html = reportHtml(run);
  expect(html).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;more&#39;');
  expect(html).not.toMatch(/<script|<img/i);
  // Only the markup that we write: no element but these.
  const elements = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]));
  const ours =
    'html head meta title style body main header h1 h2 h3 p section div span b i small svg line circle text rect figure figcaption details summary code ul li pre table thead tbody tr th td footer';
  expect([...elements].filter((name) => !ours.split(' ').includes(name!))).toEqual([]);
});

test('the page needs nothing else', () => {
  const found = /<[^>]*\b(?:src|href)=|@import|url\(/.exec(reportHtml(run));
  expect(found).toBeNull();
});

test('says what changed, what is below the floor, and what the baselines did', () => {
  const html = reportHtml(run);
  expect(html).toContain('From right to wrong: 1');
  expect(html).toContain('Below the floor');
  expect(html).toContain('Beside the baselines');
  expect(html).toContain('Not right: 1 of 3');
  expect(html).toContain('asked 2 times');
  const { comparison: _, below: __, ...alone } = run;
  const plain = reportHtml({ ...alone, baselines: [], runs: 1 });
  for (const absent of ['Since the last run', 'the floor', 'baselines', 'Steadiness'])
    expect(plain).not.toContain(absent);
  expect(reportHtml({ ...run, below: [] })).toContain('At or above the floor.');
});

test('of a set that is kept back no question is shown', () => {
  const hidden = { ...results[1]!, set: 'kept-back-b', id: 'k-1', turns: ['A secret?'] };
  const html = reportHtml({ ...run, results: [hidden], comparison: compare([hidden], last) });
  expect(html).toContain('<code>k-1</code> kept back');
  expect(html).not.toContain('A secret?');
});

test('the JSON holds every measure with its interval, the groups, the baselines and the questions', () => {
  const report = JSON.parse(reportJson(run)) as Record<string, Record<string, unknown>>;
  expect(report['measures']!['keyFacts']).toMatchObject({ value: expect.closeTo(2 / 3, 6), count: 3 });
  expect(report['groups']!['topic']).toHaveProperty([nasty, 'keyFacts', 'value'], 0);
  expect(report['baselines']![`BM25 ${nasty}`]).toMatchObject({
    keyFacts: { value: 0 },
    difference: { value: 0.5, count: 2 },
  });
  expect(report['comparison']).toMatchObject({ broken: [results[1]!.id], mended: [] });
  expect(report['questions']).toHaveLength(3);
});

test('a dot stands where its value lies on the axis', () => {
  const at = (value: number) =>
    /<circle class="dot" cx="([\d.]+)%"/.exec(
      intervals([{ label: 'x', interval: { value, low: value, high: value, count: 1 } }]),
    )![1];
  expect([at(0), at(0.5), at(1), at(2), at(-1)]).toEqual(['2.00', '50.00', '98.00', '98.00', '2.00']);
});

test('bars are as high as their share of the highest, and a single value is a bar too', () => {
  const heights = (values: number[]) =>
    [...histogram(values, 'Times', 2).matchAll(/ height="([\d.]+)%"/g)].map((match) => match[1]);
  expect(heights([1, 1, 1, 1, 9, 10])).toEqual(['100.0', '50.0']);
  expect(heights([0])).toEqual(['100.0', '0.0']);
});

test('what means something in HTML is escaped', () => {
  expect(escapeHtml(`<a href="x">'&`)).toBe('&#60;a href=&#34;x&#34;&#62;&#39;&#38;');
});
