import type { Report } from '@leakgate/core';

/** The report as the contract has it, two spaces deep, ended by a line break. */
export function json(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
