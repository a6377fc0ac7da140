// Intervals without assumptions: the questions are drawn anew, with replacement, many times, and the statistic is taken each time.

/** 95%: of the resampled values one in forty lies below `low`, one in forty above `high`. */
export type Interval = { value: number; low: number; high: number; count: number };

/** A difference, and the share of resamples in which it was above zero. */
export type Difference = Interval & { above: number };

// The same numbers give the same interval on every machine.
const seed = 20_261_123;
const resamples = 2000;
const tail = 0.025;

/**
 * The bootstrap interval of a statistic over `items`; undefined where it has no value. For a share `trials` is how many
 * items it is a share of: where nothing failed, or everything, resampling sees no spread, and the exact bound of the
 * binomial for as many trials (Clopper and Pearson, 1934) is given in its place.
 */
export function bootstrap<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number | undefined,
  trials?: number,
): Interval | undefined {
  const value = statistic(items);
  if (value === undefined) return undefined;
  const { low, high } = bounds(resample(items, statistic));
  const interval = { value, low, high, count: items.length };
  return trials && low === high ? atTheEdge(interval, trials) : interval;
}

/** The mean difference of pairs, second less first, each pair drawn as one: how far two runs over the same questions differ. */
export function pairedDifference(pairs: readonly (readonly [number, number])[]): Difference | undefined {
  const differences = pairs.map(([before, after]) => after - before);
  const value = mean(differences);
  if (value === undefined) return undefined;
  const drawn = resample(differences, mean);
  const above = drawn.filter((one) => one > 0).length / drawn.length;
  return { value, ...bounds(drawn), count: pairs.length, above };
}

export function mean(values: readonly number[]): number | undefined {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
}

/** The value below which a share of the values lies, interpolated between neighbours; undefined of none. */
export function quantile(values: readonly number[], share: number): number | undefined {
  if (!values.length) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function resample<T>(items: readonly T[], statistic: (sample: readonly T[]) => number | undefined): number[] {
  const random = makeRandom(seed);
  const sample = [...items];
  return Array.from({ length: resamples }, () => {
    for (let i = 0; i < sample.length; i++) sample[i] = items[Math.floor(random() * items.length)]!;
    return statistic(sample);
  }).filter((value) => value !== undefined);
}

function bounds(drawn: number[]): { low: number; high: number } {
  return { low: quantile(drawn, tail)!, high: quantile(drawn, 1 - tail)! };
}

function atTheEdge(interval: Interval, trials: number): Interval {
  const least = tail ** (1 / trials);
  if (interval.value === 1) return { ...interval, low: least };
  if (interval.value === 0) return { ...interval, high: 1 - least };
  return interval;
}
