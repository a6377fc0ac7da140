// What the page keeps in the browser: the half-written question and what has not reached the server. Only once the
// visitor has opened the chat; where storage is refused, the page works without.
export type Kept = {
  draft: string;
  /** `value` is what a form sends. */
  unsent: { clientId: string; text: string; at: number; value?: unknown }[];
};

const key = 'preceptor';
const nothing: Kept = { draft: '', unsent: [] };

export function readKept(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
    return {
      draft: typeof kept.draft === 'string' ? kept.draft : '',
      unsent: Array.isArray(kept.unsent) ? kept.unsent.filter(isUnsent) : [],
    };
  } catch {
    return nothing;
  }
}

/**
 * Keeps the draft, unless it is the same as before, and what this tab still has to send. `mine`: all that it ever had to;
 * of what is kept beside that it knows nothing, and leaves it to the tab that does.
 */
export function keep(draft: string | undefined, unsent: Kept['unsent'], mine: ReadonlySet<string>): void {
  try {
    const before = readKept();
    const ids = (some: Kept['unsent']) => new Set(some.map(({ clientId }) => clientId));
    const now = ids(unsent);
    const still = before.unsent.filter(({ clientId }) => now.has(clientId) || !mine.has(clientId));
    const known = ids(still);
    const added = unsent.filter(({ clientId }) => !known.has(clientId));
    const kept: Kept = { draft: draft ?? before.draft, unsent: [...still, ...added] };
    if (kept.draft || kept.unsent.length) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // Refused or full: a reload forgets, nothing else.
  }
}

function isUnsent(value: unknown): value is Kept['unsent'][number] {
  const { clientId, text, at } = (value ?? {}) as Record<string, unknown>;
  return typeof clientId === 'string' && typeof text === 'string' && typeof at === 'number';
}
