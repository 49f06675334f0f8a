import type { FailOn } from '@leakgate/core';
import { anyOf, nearest, usageError, type ReportFormat } from '@leakgate/node';
import { REPORT_FORMATS } from '@leakgate/report';

/** The options of `leakgate scan` as they were written. */
export interface WrittenFlags {
  readonly format?: string;
  readonly report?: readonly string[];
  readonly failOn?: string;
  readonly config?: string;
  readonly envFile?: readonly string[];
  readonly staged?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Reports to be written, by format. */
export type ReportFiles = Readonly<Partial<Record<ReportFormat, string>>>;

/** The options of `leakgate scan`, checked. */
export interface ScanFlags {
  readonly format: ReportFormat;
  readonly report: ReportFiles;
  readonly failOn: FailOn | undefined;
  readonly config: string | undefined;
  readonly envFiles: readonly string[];
  /** What is staged in git, instead of paths. */
  readonly staged: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'never'];

/** The one of the words that was written. Throws a `UsageError` that names the option and the nearest word. */
export function oneOf<const W extends string>(option: string, word: string, words: readonly W[]): W {
  const found = words.find((each) => each === word);
  if (found !== undefined) return found;
  const near = nearest(word, words);
  const mend = near === undefined ? `it takes ${anyOf(words)}` : `did you mean «${near}»?`;
  throw usageError(option, 'it does not take that value', mend);
}

/** `--report <format>=<file>`, one more each time. */
function withReport(before: ReportFiles, text: string): ReportFiles {
  const at = text.indexOf('=');
  const file = text.slice(at + 1);
  if (at < 1 || file === '')
    throw usageError('--report', 'it takes a format and a file', 'write e.g. json=leakgate.json');
  const format = oneOf('--report', text.slice(0, at), REPORT_FORMATS);
  if (before[format] === undefined) return { ...before, [format]: file };
  throw usageError('--report', `it names two files for ${format}`, 'name each format once');
}

/** Checks what was written. Throws a `UsageError` that names the option. */
export function readFlags(written: WrittenFlags): ScanFlags {
  const {
    format = 'pretty',
    report = [],
    failOn,
    config,
    envFile = [],
    staged = false,
    quiet = false,
    color,
  } = written;
  return {
    format: oneOf('--format', format, REPORT_FORMATS),
    report: report.reduce<ReportFiles>(withReport, {}),
    failOn: failOn === undefined ? undefined : oneOf('--fail-on', failOn, FAIL_ON),
    config,
    envFiles: envFile,
    staged,
    quiet,
    color,
  };
}
