// Intervals: known cases, and what holds of every list of numbers.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap, makeRandom, mean, pairedDifference, quantile } from '../../evals/statistics.ts';

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });

describe('the bootstrap', () => {
  test('of nothing has no value', () => {
    expect(bootstrap([], mean)).toBeUndefined();
    expect(pairedDifference([])).toBeUndefined();
  });

  // Clopper and Pearson's two-sided 95% bounds: 10 of 10 is 69.15% to 100%, 0 of 20 is 0% to 16.84%.
  test.each([
    [10, 1, 0.6915, 1],
    [20, 0, 0, 0.1684],
  ])('of %i times %i has the bounds of the binomial', (count, value, low, high) => {
    const interval = bootstrap(Array<number>(count).fill(value), mean, count)!;
    expect(interval).toMatchObject({ value, count });
    expect([interval.low, interval.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)]);
  });

  test('of a share is about as wide as the normal approximation', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i % 5 ? 1 : 0));
    const { low, high } = bootstrap(values, mean, values.length)!;
    // 1.96 x sqrt(0.8 x 0.2 / 400) = 0.0392
    expect([low, high]).toEqual([expect.closeTo(0.7608, 2), expect.closeTo(0.8392, 2)]);
  });

  test('holds the true share about 95 times of 100', () => {
    const random = makeRandom(7);
    const covered = Array.from({ length: 200 }, () => {
      const sample = Array.from({ length: 80 }, () => (random() < 0.75 ? 1 : 0));
      const { low, high } = bootstrap(sample, mean, sample.length)!;
      return low <= 0.75 && 0.75 <= high ? 1 : 0;
    });
    expect(mean(covered)).toBeGreaterThan(0.9);
    expect(mean(covered)).toBeLessThan(0.99);
  });

  test('stays within the values, low before high, and is the same each time', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const interval = bootstrap(values, mean)!;
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(bootstrap(values, mean)).toEqual(interval);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the paired difference', () => {
  test('of a change for the better lies above zero, though both runs spread widely', () => {
    const pairs = Array.from({ length: 100 }, (_, i): [number, number] => [i, i + 1 + (i % 3)]);
    const difference = pairedDifference(pairs)!;
    expect(difference).toMatchObject({ value: expect.closeTo(1.99, 2), count: 100, above: 1 });
    expect(difference.low).toBeGreaterThan(1.7);
    expect(difference.high).toBeLessThan(2.3);
  });

  test('of the same run with itself is nothing', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const same = pairedDifference(values.map((value): [number, number] => [value, value]));
        expect(same).toMatchObject({ value: 0, low: 0, high: 0, above: 0 });
      }),
      { numRuns: 30 },
    );
  });

  test('turned round is its mirror image', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ max: 9 }), fc.integer({ max: 9 })), { minLength: 1, maxLength: 20 }),
        (pairs) => {
          const there = pairedDifference(pairs)!;
          const back = pairedDifference(pairs.map(([a, b]): [number, number] => [b, a]))!;
          expect(back.value).toBeCloseTo(-there.value, 4);
          expect(back.low).toBeCloseTo(-there.high, 4);
          expect(back.high).toBeCloseTo(-there.low, 4);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('quantiles', () => {
  test.each([
    [0, 1],
    [0.5, 2.5],
    [0.25, 1.75],
    [1, 4],
  ])('the %d quantile of 1 to 4 is %d', (share, value) => {
    expect(quantile([4, 2, 1, 3], share)).toBe(value);
  });

  test('of nothing has no value', () => expect(quantile([], 0.5)).toBeUndefined());
});

test('random numbers lie from 0 to 1, spread evenly, and follow the seed', () => {
  const [one, same, other] = [makeRandom(1), makeRandom(1), makeRandom(2)];
  const drawn = Array.from({ length: 10_000 }, one);
  expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, same));
  expect(drawn.slice(0, 5)).not.toEqual(Array.from({ length: 5 }, other));
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(mean(drawn)).toBeCloseTo(0.5, 1);
});
