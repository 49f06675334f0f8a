import {
  createEngine,
  FORMATS,
  startScan,
  type Abilities,
  type Engine,
  type EngineOptions,
  type KnownValue,
  type Problem,
  type Report,
  type Scan,
  type ScanKind,
} from '@leakgate/core';
import { NODE_ABILITIES } from './abilities/index.ts';
import { saltCheck, type BaselineFile } from './baseline/baseline-file.ts';
import { readBaseline } from './baseline/read.ts';
import type { ResolvedConfig } from './config/options.ts';
import { overlookedConfig } from './config/overlooked.ts';
import { toSearched } from './config/schema/forbidden.ts';
import type { ProcessEnv } from './env/process-env.ts';
import { sourceReader } from './files/source-text.ts';
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
  /** Folders and files that are searched as outputs: the comments in them ignore nothing. */
  readonly outputs?: readonly string[];
  /** The baseline, where it is not the one of the configuration's file. */
  readonly baseline?: BaselineFile;
  /** What the host does better than Node alone, e.g. a parser that it has loaded anyway. */
  readonly abilities?: Abilities;
}

/** An engine, and what kept it from knowing everything. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly problems: readonly Problem[];
}

/** Formats of the team's own come on top of the built-in ones; without any the engine has those at hand. */
function formatsOf({ formats: { custom } }: ResolvedConfig): Pick<EngineOptions, 'formats'> {
  return custom.length === 0 ? {} : { formats: [...FORMATS, ...custom] };
}

/** With the rule disabled the values still name the variables that tokens came from. */
function searched(values: readonly KnownValue[], { formats }: ResolvedConfig): readonly KnownValue[] {
  return formats.disable.includes('known-value') ? values.map((value) => ({ ...value, public: true })) : values;
}

/** What a project without a baseline has. */
const NO_BASELINE: BaselineFile = { version: 1, entries: [] };

function baselineOf({ baseline, config }: ScanRequest): BaselineFile {
  return baseline ?? readBaseline(config) ?? NO_BASELINE;
}

/** Under another salt every fingerprint is another one, and nothing would be recognised without a word. */
function saltProblems({ check, entries }: BaselineFile, salt: string, where: string): readonly Problem[] {
  if (check === undefined || entries.length === 0 || check === saltCheck(salt)) return [];
  const message = 'was made under another salt than this scan (see LEAKGATE_SALT), so none of its entries applies';
  return [{ code: 'baseline-of-another-salt', effect: 'note', where, message }];
}

/** An engine with everything that the configuration and the baseline say, and what is wrong with the two. */
export function openEngine(request: ScanRequest): OpenEngine {
  const { config, kind, knownValues, now, processEnv, abilities, outputs = [] } = request;
  const baseline = baselineOf(request);
  const engine = createEngine({
    scan: kind,
    now: now ?? new Date(),
    ...formatsOf(config),
    knownValues: searched(knownValues, config),
    policy: config.policy,
    baseline: baseline.entries,
    salt: saltOf(baseline, processEnv),
    forbidden: config.forbidden.map(toSearched),
    disable: config.formats.disable,
    abilities: { ...NODE_ABILITIES, sourceText: sourceReader(config.root, outputs), ...abilities },
  });
  const problems = [...overlookedConfig(config), ...saltProblems(baseline, engine.salt.value, config.baseline)];
  return { engine, problems };
}

/** The engine alone, for a host that tells in another place what is wrong with the baseline. */
export function engineOf(request: ScanRequest): Engine {
  return openEngine(request).engine;
}

/** A scan with an engine, with problems that are known before it begins. */
export function scanWith({ engine, problems }: OpenEngine): Scan {
  const scan = startScan(engine);
  problems.forEach((problem) => scan.problem(problem));
  return scan;
}

/** A scan with everything that the configuration and the baseline say. */
export function openScan(request: ScanRequest): Scan {
  return scanWith(openEngine(request));
}

/** Ends the scan: the report, with the tool's version and the time it took. */
export function closeScan(scan: Scan, config: ResolvedConfig, startedAt: Date): Promise<Report> {
  const durationMs = Math.max(0, Date.now() - startedAt.getTime());
  return scan.report({ version: VERSION, startedAt, durationMs, failOn: config.failOn });
}
