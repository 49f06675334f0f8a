import type { LeakgateOptions } from '@leakgate/node';
import { guardNode } from './node-guard.ts';

export type {
  Confidence,
  Exposure,
  FailOn,
  Finding,
  Origin,
  Outcome,
  Place,
  PolicyCondition,
  PolicyRule,
  Problem,
  Report,
  Severity,
  Surface,
  TokenFormat,
  Verdict,
} from '@leakgate/core';
export type { ForbiddenValue, FormatOptions, KnownValueOptions, LeakgateOptions, ReportFormat } from '@leakgate/node';

guardNode();

/** The options as they are; gives an editor their types in `leakgate.config.js` and `.ts`. */
export function defineConfig(options: LeakgateOptions): LeakgateOptions {
  return options;
}
