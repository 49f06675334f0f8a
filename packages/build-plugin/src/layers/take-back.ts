import { rmSync } from 'node:fs';
import type { Place, Report } from '@leakgate/core';
import { maskedName } from './names.ts';
import { relativeTo } from '../host/paths.ts';
import type { Run } from '../run/state.ts';
import { isFailing } from '../run/verdict.ts';
import type { WrittenMap } from './written-maps.ts';

/** True for a file, by the name that reports call it, that holds a finding which stops the build. */
export function holdsFailing(run: Run, report: Report, surface: Place['surface'], name: string): boolean {
  const artifact = maskedName(run.engine, name);
  return report.findings.some(
    (finding) =>
      isFailing(finding, run.config) &&
      finding.places.some((place) => place.surface === surface && place.artifact === artifact),
  );
}

/**
 * Removes a file that leaks from the output; false, with a problem, where it stays.
 * @param how it came there
 */
export function takeBack(run: Run, root: string, path: string, how: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const message = `${how} and could not be removed again (${reason}); remove it by hand`;
    run.scan.problem({ code: 'not-removed', effect: 'note', where: relativeTo(root, path), message });
    return false;
  }
}

/** Takes the maps that leak out of the output again, and nothing else. Tells which. */
export function removeLeakingMaps(
  run: Run,
  root: string,
  maps: readonly WrittenMap[],
  report: Report,
): readonly string[] {
  return maps
    .filter(({ name }) => holdsFailing(run, report, 'source-map', name))
    .filter(({ path }) => takeBack(run, root, path, 'was written'))
    .map(({ path }) => relativeTo(root, path));
}
