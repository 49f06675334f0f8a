import type { Report } from '@leakgate/core';

/** How a report is shown to a person at a terminal; the machine formats take no notice of it. */
export interface FormatOptions {
  /** True where the reader understands ANSI colours. */
  readonly color: boolean;
  /** Characters to a line. */
  readonly width: number;
  /** An earlier report of the same project: HTML tells what is new since. */
  readonly earlier?: Report;
}

/** A report format: a pure function from a report to text. */
export type Formatter = (report: Report, options: FormatOptions) => string;
