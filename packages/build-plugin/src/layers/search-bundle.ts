import { posix } from 'node:path';
import { PACKED_ENDINGS, plainPath, type Artifact, type Sighting } from '@leakgate/core';
import { surfaceOf } from '@leakgate/node';
import { isOnDisk, isSameMark, markOf, type ContentMark } from './content-mark.ts';
import type { HostAsset, HostBundle, HostChunk } from '../host/host-types.ts';
import { artifactPath } from './output-names.ts';
import type { Sources } from '../provenance/provenance.ts';
import { searchedProvenance } from '../provenance/searched-provenance.ts';
import { addOutput, type Run, type SearchedFile } from '../run/state.ts';
import { noteWritten } from './written-file.ts';

/** A file of a bundle. */
export type Item = HostChunk | HostAsset;

/** Read once: the text crosses the border to native code each time it is asked for. */
function contentOf(item: Item): string | Uint8Array {
  return item.type === 'chunk' ? item.code : item.source;
}

/** Where a file of a bundle is written to, absolute. */
export function pathOf({ folder }: Sources, { fileName }: Item): string {
  return posix.join(folder, fileName);
}

/** What one pass over a bundle has searched, by name: plugins may have put packed copies beside. */
type Searched = Map<string, { readonly content: string | Uint8Array; readonly sightings: readonly Sighting[] }>;

function isPackedToo({ fileName }: Item, bundle: HostBundle): boolean {
  return PACKED_ENDINGS.some((ending) => `${fileName}${ending}` in bundle);
}

function besideOf(searched: Searched, { fileName }: Item): Pick<Artifact, 'beside'> {
  const file = searched.get(plainPath(fileName) ?? '');
  if (file === undefined) return {};
  const { content, sightings } = file;
  return { beside: { sightings, holds: (bytes) => Buffer.from(content).equals(bytes) } };
}

/** A file of a bundle as it is searched. */
function artifactOf(
  run: Run,
  item: Item,
  content: string | Uint8Array,
  bundle: HostBundle,
  sources: Sources,
): Artifact {
  const kind = item.type === 'chunk' ? 'chunk' : surfaceOf(item.fileName);
  const path = artifactPath(run, pathOf(sources, item));
  return { where: { kind, path }, content, provenance: searchedProvenance(run, item, bundle, sources) };
}

/** Searches a file of a bundle, given its content. */
export function searchFile(
  run: Run,
  item: Item,
  content: string | Uint8Array,
  mark: ContentMark | undefined,
  bundle: HostBundle,
  sources: Sources,
  searched: Searched = new Map(),
): void {
  const path = pathOf(sources, item);
  const map = item.type === 'chunk' ? item.sourcemapFileName : undefined;
  if (map !== undefined && map !== null) run.maps.set(path, posix.join(sources.folder, map));
  const artifact = artifactOf(run, item, content, bundle, sources);
  const sightings = addOutput(run, { ...artifact, ...besideOf(searched, item) });
  if (isPackedToo(item, bundle)) searched.set(item.fileName, { content, sightings });
  run.searched.set(path, { isEmpty: content.length === 0, sightings, ...(mark === undefined ? {} : { mark }) });
}

/** Searches a file of a bundle, unless just that was searched before. */
function searchMarked(run: Run, item: Item, bundle: HostBundle, sources: Sources, searched?: Searched): void {
  const content = contentOf(item);
  const mark = markOf(content);
  if (isSameMark(run.searched.get(pathOf(sources, item))?.mark, mark)) return;
  searchFile(run, item, content, mark, bundle, sources, searched);
}

/** Searches items of a bundle that have not been searched yet. */
export function searchBundle(run: Run, items: readonly Item[], bundle: HostBundle, sources: Sources): void {
  const searched: Searched = new Map();
  for (const item of items) searchMarked(run, item, bundle, sources, searched);
}

/** Searches items of a bundle that will be written as they are: they need not be compared with anything. */
export function searchFinal(run: Run, items: readonly Item[], bundle: HostBundle, sources: Sources): void {
  const searched: Searched = new Map();
  for (const item of items) searchFile(run, item, contentOf(item), undefined, bundle, sources, searched);
}

function isSearched(path: string, file: SearchedFile | undefined): boolean {
  return file !== undefined && (file.mark === undefined || isOnDisk(path, file.mark));
}

/**
 * Searches what of a written bundle is not what was searched, and notes all its files as they stand on disk, before
 * other plugins may write to them. No text is fetched from the host a second time without need.
 * @param mayWrite there are plugins that may
 */
export function searchWritten(run: Run, bundle: HostBundle, sources: Sources, mayWrite: boolean): void {
  const paths = Object.values(bundle).flatMap((item) => {
    const path = pathOf(sources, item);
    if (isSearched(path, run.searched.get(path))) return [path];
    searchMarked(run, item, bundle, sources);
    // What is on disk may be neither: then the disk pass searches it.
    return isSearched(path, run.searched.get(path)) ? [path] : [];
  });
  for (const [path, written] of noteWritten(paths, mayWrite)) {
    const file = run.searched.get(path);
    if (file !== undefined) file.written = written;
  }
}

/** True for a bundle in which there is nothing to search. */
export function isEmpty(run: Run, bundle: HostBundle, sources: Sources): boolean {
  return Object.values(bundle).every((item) => run.searched.get(pathOf(sources, item))?.isEmpty === true);
}
