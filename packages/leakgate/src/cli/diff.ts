import { reaches, type FailOn, type Report } from '@leakgate/core';
import { maskText, readReport, usageError } from '@leakgate/node';
import { diffReports, diffText, type ReportDiff } from '@leakgate/report';
import { EXIT, type ExitCode } from './exit-code.ts';
import { oneOf, readFlags } from './flags.ts';
import { terminal } from './show.ts';
import type { Output } from './streams.ts';

/** The options of `leakgate diff` as they were written. */
export interface WrittenDiffFlags {
  readonly format?: string;
  readonly failOn?: string;
  readonly color: boolean;
}

function mustBeComparable(earlier: Report, later: Report, name: string): void {
  if (earlier.scan.salt === later.scan.salt) return;
  const wrong = `its fingerprints are of another salt (${later.scan.salt}) than the earlier one's (${earlier.scan.salt})`;
  throw usageError(maskText(name), wrong, 'make both reports with the same LEAKGATE_SALT and baseline');
}

function exitCodeOf(diff: ReportDiff, failOn: FailOn): ExitCode {
  const failing = diff.new.some(
    (finding) => finding.baseline !== 'known' && failOn !== 'never' && reaches(finding.verdict, failOn),
  );
  if (failing) return EXIT.leaks;
  return diff.incomplete ? EXIT.incomplete : EXIT.clean;
}

/** Compares two reports and shows the difference. */
export async function compareReports(
  earlierFile: string,
  laterFile: string,
  written: WrittenDiffFlags,
  output: Output,
): Promise<ExitCode> {
  const format = oneOf('--format', written.format ?? 'pretty', ['pretty', 'json']);
  const { format: _, ...rest } = written;
  const { failOn = 'error', color } = readFlags(rest);
  const [earlier, later] = [readReport(earlierFile), readReport(laterFile)];
  mustBeComparable(earlier, later, laterFile);
  const diff = diffReports(earlier, later);
  await output.write(
    format === 'json'
      ? `${JSON.stringify({ schemaVersion: 1, ...diff }, undefined, 2)}\n`
      : diffText(diff, terminal(color)),
  );
  return exitCodeOf(diff, failOn);
}
