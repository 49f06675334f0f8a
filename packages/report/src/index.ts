import type { Report } from '@leakgate/core';
import type { FormatOptions } from './format.ts';
import { json } from './json.ts';
import { pretty } from './pretty/pretty.ts';

export type { FormatOptions } from './format.ts';
export { advice, headline } from './pretty/summary.ts';

/** Name of a report format. */
export type ReportFormat = 'pretty' | 'json';

const FORMATS: Readonly<Record<ReportFormat, (report: Report, options: FormatOptions) => string>> = { pretty, json };

/** The names of the formats a report can be written in. */
export const REPORT_FORMATS: readonly ReportFormat[] = Object.keys(FORMATS) as ReportFormat[];

/** The report in a format. Holds no raw token, since the report holds none. */
export function formatReport(format: ReportFormat, report: Report, options: FormatOptions): string {
  return FORMATS[format](report, options);
}
