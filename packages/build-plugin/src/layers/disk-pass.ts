import { posix } from 'node:path';
import { plainPath, type Artifact, type GeneratedProvenance } from '@leakgate/core';
import { filesIn, searchedOnDisk } from '@leakgate/node';
import { isOnDisk, markOf } from './content-mark.ts';
import { artifactPath } from './output-names.ts';
import { isAsWritten } from './written-file.ts';
import { absolute, isInside, relativeTo } from '../host/paths.ts';
import type { Sources } from '../provenance/provenance.ts';
import { searchedProvenance } from '../provenance/searched-provenance.ts';
import { filesBelow, isWrittenSince, takeSnapshot } from './snapshot.ts';
import { addOutput, type Run, type SearchedFile } from '../run/state.ts';

/** Copies of public files were searched where they come from. */
function notePublicCopies(run: Run, folder: string): void {
  for (const { path: name, mark, sightings } of [...run.publicFolders.values()].flat()) {
    const path = posix.join(folder, name);
    if (!run.searched.has(path)) run.searched.set(path, { isEmpty: mark.size === 0, mark, sightings });
  }
}

/** What the file on disk itself tells of its map, with what the build knows of its modules. */
function diskProvenance(run: Run, artifact: Artifact, path: string, sources: Sources): GeneratedProvenance {
  const { content, provenance } = artifact;
  const asset = { type: 'asset', fileName: relativeTo(sources.folder, path), source: content } as const;
  const own = searchedProvenance(run, asset, {}, sources);
  return provenance?.kind === 'generated' && provenance.map !== undefined ? { ...own, map: provenance.map } : own;
}

/** Notes what stands in an output folder before anything is written to it. */
export function noteFolder(run: Run, root: string, folder: string): void {
  if (!run.snapshots.has(folder)) run.snapshots.set(folder, takeSnapshot(folder, isInside(folder, root)));
}

function isSearched(path: string, file: SearchedFile | undefined): boolean {
  if (file === undefined) return false;
  return file.written === undefined ? isOnDisk(path, file.mark) : isAsWritten(path, file.written);
}

/** The file that one on disk may be the packed copy of, where it was searched as it stands there. */
function besideOf(run: Run, path: string): Pick<Artifact, 'beside'> {
  const plain = plainPath(path);
  const file = plain === undefined ? undefined : run.searched.get(plain);
  if (plain === undefined || file === undefined || !isSearched(plain, file)) return {};
  return { beside: searchedOnDisk(plain, file.sightings) };
}

function changedFiles(run: Run, { root, folder }: Sources, without: readonly string[]): readonly string[] {
  const before = run.snapshots.get(folder) ?? new Map<string, string>();
  const since = run.startedAt.getTime();
  return filesBelow(folder, isInside(folder, root))
    .filter((path) => !without.some((left) => isInside(left, path)))
    .filter((path) => isWrittenSince(path, before, since) && !isSearched(path, run.searched.get(path)));
}

/**
 * Searches what stands in an output folder and has not been searched: files that other plugins wrote past the bundle
 * or changed after it was written.
 */
export async function searchDisk(run: Run, sources: Sources, without: readonly string[]): Promise<void> {
  const { root, folder } = sources;
  notePublicCopies(run, folder);
  for await (const found of filesIn(changedFiles(run, sources, without), root)) {
    if (found.kind === 'problem') {
      run.scan.problem(found.problem);
      continue;
    }
    const { content, where } = found.artifact;
    if (!('path' in where)) continue;
    const path = absolute(root, where.path);
    const sightings = addOutput(run, {
      where: { ...where, path: artifactPath(run, path) },
      content,
      provenance: diskProvenance(run, found.artifact, path, sources),
      ...besideOf(run, path),
    });
    run.searched.set(path, { isEmpty: content.length === 0, mark: markOf(content), sightings });
  }
}
