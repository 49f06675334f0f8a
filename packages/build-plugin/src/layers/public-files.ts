import { posix } from 'node:path';
import { artifactName, type Report } from '@leakgate/core';
import { filesIn } from '@leakgate/node';
import { isOnDisk, markOf } from './content-mark.ts';
import { publicFolder, viteOutputFolders, type Host } from '../host/host.ts';
import { absolute, relativeTo } from '../host/paths.ts';
import { addOutput, type PublicFile, type Run } from '../run/state.ts';
import { holdsFailing, takeBack } from './take-back.ts';

/** Searches the files that Vite copies into the output past the bundle, dotfiles included. */
export async function searchPublicFiles(run: Run, host: Host): Promise<void> {
  const folder = host.kind === 'vite' ? publicFolder(host) : undefined;
  if (folder === undefined || run.publicFolders.has(folder)) return;
  const files: PublicFile[] = [];
  run.publicFolders.set(folder, files);
  for await (const found of filesIn([folder], host.root)) {
    if (found.kind === 'problem') {
      run.scan.problem(found.problem);
      continue;
    }
    const { content, where } = found.artifact;
    const source = absolute(host.root, artifactName(where));
    const path = relativeTo(folder, source);
    const provenance = { kind: 'copy', file: relativeTo(host.root, source) } as const;
    const sightings = addOutput(run, { where: { kind: 'public-file', path }, content, provenance });
    files.push({ path, mark: markOf(content), sightings });
  }
}

/** Where the copies of the public files that hold a failing finding stand, as Vite copied them. */
function leakingCopies(run: Run, host: Host, report: Report): readonly string[] {
  const folder = host.kind === 'vite' ? publicFolder(host) : undefined;
  if (host.kind !== 'vite' || folder === undefined) return [];
  const leaking = (run.publicFolders.get(folder) ?? []).filter((file) =>
    holdsFailing(run, report, 'public-file', file.path),
  );
  return viteOutputFolders(host).flatMap((output) =>
    leaking.flatMap((file) => {
      const path = posix.join(output, file.path);
      return isOnDisk(path, file.mark) ? [path] : [];
    }),
  );
}

/** Takes the leaking copies out of the output again, and nothing else. Tells which. */
export function removeLeakingCopies(run: Run, host: Host, report: Report): readonly string[] {
  return leakingCopies(run, host, report)
    .filter((path) => takeBack(run, host.root, path, 'was copied from public/'))
    .map((path) => relativeTo(host.root, path));
}
