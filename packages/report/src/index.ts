import type { Report } from '@leakgate/core';
import type { Formatter, FormatOptions } from './format.ts';
import { pretty } from './pretty/pretty.ts';

export type { FormatOptions } from './format.ts';
export { pretty } from './pretty/pretty.ts';
export { adviceOf, headline } from './pretty/summary.ts';

/** Name of a report format. */
export type ReportFormat = 'pretty' | 'json';

/** Each format but the one that the build door prints is loaded only when it is asked for. */
const FORMATS: Readonly<Record<ReportFormat, () => Promise<Formatter>>> = {
  pretty: () => Promise.resolve(pretty),
  json: async () => (await import('./json.ts')).json,
};

/** The names of the formats a report can be written in. */
export const REPORT_FORMATS: readonly ReportFormat[] = Object.keys(FORMATS) as ReportFormat[];

/** The report in a format. Holds no raw token, since the report holds none. */
export async function formatReport(format: ReportFormat, report: Report, options: FormatOptions): Promise<string> {
  const formatter = await FORMATS[format]();
  return formatter(report, options);
}
