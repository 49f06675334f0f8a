import type { Report } from '@leakgate/core';

/** What a page is held to. */
export interface Demands {
  /** Whether tokens fail it. */
  readonly leaks: boolean;
  /** Whether something that could not be read fails it. */
  readonly incomplete: boolean;
}

/**
 * Why a page is not as it should be; undefined where it is. An engine that failed has seen nothing, and nobody reads
 * the problems of a test that passes: that is never accepted.
 */
export function shortcoming(
  { outcome, problems }: Pick<Report, 'outcome' | 'problems'>,
  { leaks, incomplete }: Demands,
): 'leaks' | 'incomplete' | undefined {
  if (outcome === 'leaks' && leaks) return 'leaks';
  if (problems.some(({ code }) => code === 'engine-failure')) return 'incomplete';
  return outcome === 'incomplete' && incomplete ? 'incomplete' : undefined;
}
