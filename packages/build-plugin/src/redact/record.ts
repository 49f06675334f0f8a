import type { Sighting, Surface } from '@leakgate/core';
import type { Run } from '../run/state.ts';

const BECAUSE = 'redacted in the output; whatever used it no longer works, so mend the source';

/** Takes what was redacted into the report as warnings: the output does not hold it any more. */
export function recordRedacted(run: Run, surface: Surface, sightings: readonly Sighting[]): void {
  if (sightings.length === 0) return;
  for (const { fingerprint } of sightings) run.found.add(fingerprint);
  const warnings = sightings.map((each) => ({ ...each, decision: { verdict: 'warning', because: BECAUSE } as const }));
  run.scan.record({ surface, sightings: warnings, problems: [], bytes: 0 });
}
