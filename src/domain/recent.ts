// What was worked out lately, by text: the same passages, sentences and questions come again and again.

/** The same function with its last `most` results kept. A promise that rejects is not kept. */
export function keepRecent<T>(most: number, make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    // Taken out and put back, so that what is first in the map is what was used longest ago.
    kept.delete(text);
    const value = known ?? make(text);
    kept.set(text, value);
    if (value instanceof Promise) value.catch(() => kept.get(text) === value && kept.delete(text));
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}
