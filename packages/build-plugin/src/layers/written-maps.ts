import { readFileSync } from 'node:fs';
import type { HookContext, HostAsset, HostBundle, HostChunk } from '../host/host-types.ts';
import { artifactPath } from './output-names.ts';
import type { Sources } from '../provenance/provenance.ts';
import { pathOf, searchFile, searchFinal, type Item } from './search-bundle.ts';
import type { Run } from '../run/state.ts';

/** The items of a bundle by when they are searched. */
export interface Turns {
  readonly first: readonly Item[];
  /** Maps that are searched when they are on disk, or together with the code where that is stopped. */
  readonly later: readonly HostAsset[];
}

function isMapBeside(item: Item, bundle: HostBundle): item is HostAsset {
  return item.type === 'asset' && item.fileName.endsWith('.map') && item.fileName.slice(0, -'.map'.length) in bundle;
}

/**
 * Rolldown copies each text out of native memory, and maps are most of what a build writes: from disk they come in a
 * third of the time. Where tokens are taken out of maps, their text is at hand.
 */
export function turnsOf(context: HookContext, run: Run, bundle: HostBundle): Turns {
  const items = Object.values(bundle);
  if (context.meta.rolldownVersion === undefined || run.config.mode === 'redact') return { first: items, later: [] };
  const later = items.filter((item) => isMapBeside(item, bundle));
  const late = new Set<HostChunk | HostAsset>(later);
  return { first: items.filter((item) => !late.has(item)), later };
}

/** A map that has just been written. */
export interface WrittenMap {
  /** Absolute. */
  readonly path: string;
  /** As reports call it. */
  readonly name: string;
}

function bytesAt(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function searchMap(run: Run, map: HostAsset, bundle: HostBundle, sources: Sources): WrittenMap {
  const path = pathOf(sources, map);
  const content = bytesAt(path);
  if (content === undefined) searchFinal(run, [map], bundle, sources);
  else searchFile(run, map, content, undefined, bundle, sources);
  return { path, name: artifactPath(run, path) };
}

/** Searches maps as they stand on disk; what cannot be read there is fetched from the host. */
export function searchWrittenMaps(
  run: Run,
  maps: readonly HostAsset[],
  bundle: HostBundle,
  sources: Sources,
): readonly WrittenMap[] {
  return maps.map((map) => searchMap(run, map, bundle, sources));
}
