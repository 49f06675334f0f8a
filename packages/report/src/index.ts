import { ruleCatalogue, type Report } from '@leakgate/core';
import type { Formatter, FormatOptions } from './format.ts';
import { pretty } from './pretty/pretty.ts';

export { diffReports, diffText, type ReportDiff } from './diff.ts';
export type { FormatOptions } from './format.ts';
export { pretty, prettyFindings } from './pretty/pretty.ts';
export { adviceOf, headline } from './pretty/summary.ts';
export { explainRule, explainToken } from './rules/explain.ts';
export { rulesText } from './rules/list.ts';
export { HOW_IT_GETS_IN, MAY_IT_SHIP, partsOf, verdictsOf, type PlacesOfVerdict } from './rules/words.ts';
export { leaksOf } from './standing.ts';

/** Name of a report format. */
export type ReportFormat = 'pretty' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'html';

/** Each format but the one that the build door prints is loaded only when it is asked for. */
const FORMATS: Readonly<Record<ReportFormat, () => Promise<Formatter>>> = {
  pretty: () => Promise.resolve(pretty),
  json: async () => (await import('./json.ts')).json,
  sarif: async () => {
    const [{ sarif }, rules] = await Promise.all([import('./sarif/sarif.ts'), ruleCatalogue()]);
    return (report) => sarif(report, rules);
  },
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github/annotations.ts')).annotations,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  html: async () => {
    const [{ page }, rules] = await Promise.all([import('./html/page.ts'), ruleCatalogue()]);
    return (report, { earlier }) => page(report, rules, earlier);
  },
};

/** The names of the formats a report can be written in. */
export const REPORT_FORMATS: readonly ReportFormat[] = Object.keys(FORMATS) as ReportFormat[];

/** The report in a format. Holds no raw token, since the report holds none. */
export async function formatReport(format: ReportFormat, report: Report, options: FormatOptions): Promise<string> {
  const formatter = await FORMATS[format]();
  return formatter(report, options);
}

/** The report as Markdown for the summary of a job of GitHub Actions. */
export async function jobSummary(report: Report): Promise<string> {
  const { summary } = await import('./github/summary.ts');
  return summary(report);
}
