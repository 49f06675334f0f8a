import {
  createEngine,
  FORMATS,
  startScan,
  type Engine,
  type KnownValue,
  type Report,
  type Scan,
  type ScanKind,
  type TokenFormat,
} from '@leakgate/core';
import type { ResolvedConfig } from './config/options.ts';
import type { ProcessEnv } from './env/process-env.ts';
import { saltOf } from './salt.ts';
import { VERSION } from './version.ts';

/** What a scan is made from. */
export interface ScanRequest {
  readonly config: ResolvedConfig;
  readonly kind: ScanKind;
  readonly knownValues: readonly KnownValue[];
  /** Time of the scan; decides what has expired. */
  readonly now?: Date;
  readonly processEnv: ProcessEnv;
}

function formatsOf({ formats }: ResolvedConfig): readonly TokenFormat[] {
  return [...FORMATS, ...formats.custom].filter((format) => !formats.disable.includes(format.id));
}

/** With the rule disabled the values still name the variables that tokens came from. */
function searched(values: readonly KnownValue[], { formats }: ResolvedConfig): readonly KnownValue[] {
  return formats.disable.includes('known-value') ? values.map((value) => ({ ...value, public: true })) : values;
}

/** An engine with everything that the configuration says. */
export function engineOf({ config, kind, knownValues, now, processEnv }: ScanRequest): Engine {
  return createEngine({
    scan: kind,
    now: now ?? new Date(),
    formats: formatsOf(config),
    knownValues: searched(knownValues, config),
    policy: config.policy,
    salt: saltOf(config, processEnv),
  });
}

/** A scan with everything that the configuration says. */
export function openScan(request: ScanRequest): Scan {
  return startScan(engineOf(request));
}

/** Ends the scan: the report, with the tool's version and the time it took. */
export function closeScan(scan: Scan, config: ResolvedConfig, startedAt: Date): Promise<Report> {
  const durationMs = Math.max(0, Date.now() - startedAt.getTime());
  return scan.report({ version: VERSION, startedAt, durationMs, failOn: config.failOn });
}
