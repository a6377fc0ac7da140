// The tokens of the design: what is read can be read, in light and in dark.
import { assert as assertProperty, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, readableOn } from '../../src/design/contrast.ts';
import { type Palette, cssVariables, dark, light } from '../../src/design/tokens.ts';

type Name = keyof Palette;
// What stands on what; 4.5:1 is the least for text, 3:1 for edges of controls and marks of focus (WCAG 2.2, 1.4.3, 1.4.11).
const texts: [Name, Name][] = [
  ...(['surface', 'sunken', 'accentSoft'] as const).flatMap((ground): [Name, Name][] => [
    ['ink', ground],
    ['inkSoft', ground],
    ['link', ground],
  ]),
  ['onAccent', 'accent'],
  ['onWarn', 'warn'],
  ['danger', 'surface'],
  ['danger', 'sunken'],
  ['danger', 'dangerSoft'],
  ['ink', 'dangerSoft'],
  ['good', 'surface'],
  ['good', 'sunken'],
];
const marks: [Name, Name][] = [
  ['edge', 'surface'],
  ['edge', 'sunken'],
  ['focus', 'surface'],
  ['focus', 'sunken'],
  ['accent', 'surface'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, palette) => {
  test.each(texts)('%s is read on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)('%s is seen on %s', (mark, ground) => {
    expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('contrast is what the standard says of known pairs', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#0f5c63', '#0f5c63')).toBe(1);
});

test('any colour that a site chooses gets text that reads on it', () => {
  assertProperty(
    property(integer({ min: 0, max: 0xffffff }), (number) => {
      const colour = `#${number.toString(16).padStart(6, '0')}`;
      expect(contrast(colour, readableOn(colour))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('the tokens are custom properties with a dark half', () => {
  expect(cssVariables()).toContain(`--accent-soft:${light.accentSoft}`);
  expect(cssVariables().split('prefers-color-scheme:dark')[1]).toContain(`--accent-soft:${dark.accentSoft}`);
});
