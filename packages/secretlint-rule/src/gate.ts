import { reaches, type Artifact, type FailOn, type Problem, type Report, type Sighting } from '@leakgate/core';
import { closeScan, commitEngine, loadConfig, scanWith, type OpenEngine, type ResolvedConfig } from '@leakgate/node';
import { checkOptions, RULE, type RuleOptions } from './options.ts';

/** A token in a file, and whether it must be told, which stops the commit. */
export interface Judged {
  readonly sighting: Sighting;
  readonly stops: boolean;
}

/** What came of a file. */
export interface GateResult {
  readonly judged: readonly Judged[];
  readonly problems: readonly Problem[];
}

/** The engine with what a configuration says, ready for any number of files. */
export interface Gate {
  /** The folder that paths in policies are relative to. */
  readonly root: string;
  readonly scan: (artifact: Artifact) => Promise<GateResult>;
}

interface Opened {
  readonly config: ResolvedConfig;
  readonly open: OpenEngine;
  readonly exposures: RuleOptions['exposures'];
}

function reachesLimit(sighting: Sighting, failOn: FailOn): boolean {
  return failOn !== 'never' && reaches(sighting.decision.verdict, failOn);
}

/** Fingerprints of the tokens that the baseline has accepted here. */
function knownIn({ findings }: Report): ReadonlySet<string> {
  return new Set(findings.filter(({ baseline }) => baseline === 'known').map(({ fingerprint }) => fingerprint));
}

async function scanWithGate({ config, open, exposures }: Opened, artifact: Artifact): Promise<GateResult> {
  const scan = scanWith(open);
  const sightings = scan.add(artifact);
  const report = await closeScan(scan, config, new Date());
  const known = knownIn(report);
  const judged = sightings.map((sighting) => ({
    sighting,
    stops:
      reachesLimit(sighting, config.failOn) &&
      !known.has(sighting.fingerprint) &&
      (exposures === undefined || exposures.includes(sighting.rule.exposure)),
  }));
  return { judged, problems: report.problems };
}

async function openGate(root: string, options: RuleOptions): Promise<Gate> {
  checkOptions(options);
  const { config: configFile, exposures, ...inline } = options;
  const config = await loadConfig({ root, configFile, inline, inlineName: RULE });
  const open = commitEngine({ config, processEnv: process.env });
  return { root, scan: (artifact) => scanWithGate({ config, open, exposures }, artifact) };
}

const gates = new Map<string, Promise<Gate>>();

/**
 * The gate of this process for a folder and options. secretlint makes the rule anew for each file; reading the
 * configuration and building the tables is done once.
 */
export function gateOf(root: string, options: RuleOptions): Promise<Gate> {
  const key = JSON.stringify([root, options]);
  const made = gates.get(key) ?? openGate(root, options);
  gates.set(key, made);
  return made;
}
