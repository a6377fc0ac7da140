// Is what was found enough to answer from? Calibrated on the development questions against questions nobody here can
// answer; see evals/.
import type { Evidence } from './retrieve.ts';

/** Below this the best passage is about something else. */
export const threshold = 0.42;

export function enough(evidence: Evidence[]): boolean {
  return Math.max(0, ...evidence.slice(0, 3).map((hit) => hit.evidence)) >= threshold;
}
