import { posix } from 'node:path';
import type { Artifact } from '@leakgate/core';
import { surfaceOf } from '@leakgate/node';
import { isSameMark, markOf, sizeOnDisk } from './content-mark.ts';
import type { HostAsset, HostBundle, HostChunk } from './host-types.ts';
import { relativeTo } from './paths.ts';
import type { Sources } from './provenance.ts';
import { searchedProvenance } from './searched-provenance.ts';
import { addOutput, type Run } from './state.ts';

/** Read once: the text crosses the border to native code each time it is asked for. */
function contentOf(item: HostChunk | HostAsset): string | Uint8Array {
  return item.type === 'chunk' ? item.code : item.source;
}

/** The name reports call an output file by: relative to the folder of the first output. */
export function artifactPath(run: Run, fallback: string, path: string): string {
  return relativeTo(run.outputs[0]?.folder ?? fallback, path);
}

function search(run: Run, item: HostChunk | HostAsset, bundle: HostBundle, sources: Sources): void {
  const content = contentOf(item);
  const path = posix.join(sources.folder, item.fileName);
  const mark = markOf(content);
  if (isSameMark(run.searched.get(path), mark)) return;
  run.searched.set(path, mark);
  const map = item.type === 'chunk' ? item.sourcemapFileName : undefined;
  if (map !== undefined && map !== null) run.maps.set(path, posix.join(sources.folder, map));
  const artifact: Artifact = {
    where: {
      kind: item.type === 'chunk' ? 'chunk' : surfaceOf(item.fileName),
      path: artifactPath(run, sources.folder, path),
    },
    content,
    provenance: searchedProvenance(run, item, bundle, sources),
  };
  addOutput(run, artifact);
}

/** Searches what of a bundle has not been searched yet. */
export function searchBundle(run: Run, bundle: HostBundle, sources: Sources): void {
  for (const item of Object.values(bundle)) search(run, item, bundle, sources);
}

/**
 * Searches what of a written bundle has another size than what was searched: reading every text again would cost more
 * than it brings, where the disk pass looks at every file anyway.
 */
export function searchResized(run: Run, bundle: HostBundle, sources: Sources): void {
  for (const item of Object.values(bundle)) {
    const path = posix.join(sources.folder, item.fileName);
    if (run.searched.get(path)?.size !== sizeOnDisk(path)) search(run, item, bundle, sources);
  }
}

/** True for a bundle in which there is nothing to search. */
export function isEmpty(run: Run, bundle: HostBundle, { folder }: Sources): boolean {
  return Object.values(bundle).every((item) => run.searched.get(posix.join(folder, item.fileName))?.size === 0);
}
