import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report } from '@leakgate/core';
import { readReport, type ResolvedConfig } from '@leakgate/node';

/** The report of a file; undefined where it holds none: it is about to be written over. */
function reportIn(file: string): Report | undefined {
  try {
    return readReport(file);
  } catch {
    return undefined;
  }
}

/**
 * What a scan of an output says where the last build was stopped: then the folder holds what an older build left, or
 * no more than what was copied before. Undefined where nothing tells of one. To be asked before reports are written.
 */
export function stoppedBuildText({ root, reports, failOn }: ResolvedConfig): string | undefined {
  const { json } = reports;
  if (json === undefined || failOn === 'never' || !existsSync(resolve(root, json))) return undefined;
  const report = reportIn(resolve(root, json));
  if (report?.scan.kind !== 'build' || report.outcome !== 'leaks') return undefined;
  return `leakgate: ${json} tells of a build that was stopped, so what is searched now may be what an older one left, or a part; mend what it found, and build again`;
}
