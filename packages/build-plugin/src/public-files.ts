import { rmSync } from 'node:fs';
import { posix } from 'node:path';
import { artifactName, type Report } from '@leakgate/core';
import { filesIn } from '@leakgate/node';
import { isOnDisk, markOf } from './content-mark.ts';
import { publicFolder, viteOutputFolders, type Host } from './host.ts';
import { maskedName } from './names.ts';
import { absolute, relativeTo } from './paths.ts';
import { addOutput, type PublicFile, type Run } from './state.ts';
import { isFailing } from './verdict.ts';

/** Searches the files that Vite copies into the output past the bundle, dotfiles included. */
export async function searchPublicFiles(run: Run, host: Host): Promise<void> {
  // No server hands out a copy of its own.
  const folder = host.kind === 'vite' && host.consumer === 'client' ? publicFolder(host) : undefined;
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
    files.push({ path, mark: markOf(content) });
    const provenance = { kind: 'copy', file: relativeTo(host.root, source) } as const;
    addOutput(run, { where: { kind: 'public-file', path }, content, provenance });
  }
}

function holdsFinding(report: Report, run: Run, path: string): boolean {
  const name = maskedName(run.engine, path);
  return report.findings.some(
    (finding) =>
      isFailing(finding, run.config) &&
      finding.places.some((place) => place.surface === 'public-file' && place.artifact === name),
  );
}

function remove(run: Run, root: string, path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const message = `was copied from public/ and could not be removed again (${reason}); remove it by hand`;
    run.scan.problem({ code: 'not-removed', effect: 'note', where: relativeTo(root, path), message });
    return false;
  }
}

/** Where the copies of the public files that hold a failing finding stand, as Vite copied them. */
function leakingCopies(run: Run, host: Host, report: Report): readonly string[] {
  const folder = host.kind === 'vite' ? publicFolder(host) : undefined;
  if (host.kind !== 'vite' || folder === undefined) return [];
  const leaking = (run.publicFolders.get(folder) ?? []).filter((file) => holdsFinding(report, run, file.path));
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
    .filter((path) => remove(run, host.root, path))
    .map((path) => relativeTo(host.root, path));
}
