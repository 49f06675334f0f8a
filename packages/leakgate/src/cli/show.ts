import type { Report } from '@leakgate/core';
import { formatReport, type ReportFormat } from '@leakgate/report';
import { wantsColor } from './color.ts';

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

/** The report as standard output shows it. */
export function show(report: Report, format: ReportFormat, colorAllowed: boolean): Promise<string> {
  return formatReport(format, report, terminal(colorAllowed));
}
