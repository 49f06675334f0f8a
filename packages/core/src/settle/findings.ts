import { namePairs, type PairedFormat } from '../detectors/generic/credential-pairs.ts';
import type { Finding } from '../report.ts';
import { mergeSightings } from './merge.ts';
import type { Sighting } from './sighting.ts';

/** One finding for each token, and of two that open something only together each names the other. */
export function findingsOf(sightings: readonly Sighting[], formats: readonly PairedFormat[]): readonly Finding[] {
  return namePairs(mergeSightings(sightings), formats);
}
