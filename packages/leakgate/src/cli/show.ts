import type { Report } from '@leakgate/core';
import { writeStepSummary } from '@leakgate/node';
import { formatReport, type ReportFormat } from '@leakgate/report';
import { wantsColor } from './color.ts';
import { say, type Output } from './streams.ts';

/** Width of a report that is not shown in a terminal, and the widest that is. */
const WIDTH = 100;
const WIDEST = 140;

/** How what is printed on standard output looks, by what is known of its reader. */
export function terminal(colorAllowed: boolean): { readonly color: boolean; readonly width: number } {
  const { isTTY = false, columns = WIDTH } = process.stdout;
  return {
    color: wantsColor({ allowed: colorAllowed, env: process.env, isTTY }),
    width: isTTY ? Math.min(columns, WIDEST) : WIDTH,
  };
}

/** What is shown of a report, and how. */
export interface Showing {
  readonly format: ReportFormat;
  /** Whether colours are allowed. */
  readonly color: boolean;
  /** An earlier report, to tell what is new since. */
  readonly earlier?: Report;
}

/** Shows a report on standard output; in a job of GitHub Actions also in the job's summary. */
export async function show(report: Report, { format, color, earlier }: Showing, output: Output): Promise<void> {
  const options = { ...terminal(color), ...(earlier === undefined ? {} : { earlier }) };
  await output.write(await formatReport(format, report, options));
  if (format !== 'github') return;
  const problem = await writeStepSummary(report, process.env);
  if (problem !== undefined) say(`leakgate: ${problem.where}: ${problem.message}`);
}
