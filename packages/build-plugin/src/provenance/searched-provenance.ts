import type { GeneratedProvenance } from '@leakgate/core';
import type { HostAsset, HostBundle, HostChunk } from '../host/host-types.ts';
import { provenanceOf, type Sources } from './provenance.ts';
import { sightedIn } from '../source-scan.ts';
import type { Run } from '../run/state.ts';

/** The way back to the sources, which are searched themselves once a token needs them. */
export function searchedProvenance(
  run: Run,
  item: HostChunk | HostAsset,
  bundle: HostBundle,
  sources: Sources,
): GeneratedProvenance {
  return {
    ...provenanceOf(item, bundle, sources),
    sighted: (fingerprint) => sightedIn(run, sources, fingerprint),
  };
}
