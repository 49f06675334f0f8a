import type { Report } from '@leakgate/core';
import { formatReport, type ReportFormat } from '../index.ts';
import { CRAWL, FULL, HOSTILE, MANY, REMEMBERED, report } from './reports.ts';

/** Every report of the tests, by name. */
export const EVERY: readonly (readonly [name: string, report: Report])[] = Object.entries({
  FULL,
  REMEMBERED,
  CRAWL,
  HOSTILE,
  MANY,
  CLEAN: report([]),
});

/** A report in a format, as for a terminal of 80 columns without colours. */
export function textOf(name: ReportFormat, of: Report): Promise<string> {
  return formatReport(name, of, { color: false, width: 80 });
}
