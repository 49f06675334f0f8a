import { reaches, type ArtifactResult, type Artifact, type Sighting } from '@leakgate/core';
import { commitEngine, loadConfig } from '@leakgate/node';
import { checkOptions, type RuleOptions } from './options.ts';

/** The engine with what a configuration says, ready for any number of files. */
export interface Gate {
  /** The folder that paths in policies are relative to. */
  readonly root: string;
  readonly scan: (artifact: Artifact) => ArtifactResult;
  /** True where a sighting must be told, which stops the commit. */
  readonly stops: (sighting: Sighting) => boolean;
}

async function open(root: string, options: RuleOptions): Promise<Gate> {
  checkOptions(options);
  const { config: configFile, exposures, ...inline } = options;
  const config = await loadConfig({ root, configFile, inline });
  const { engine } = commitEngine({ config, processEnv: process.env });
  const { failOn } = config;
  return {
    root,
    scan: engine.scan,
    stops: ({ rule, decision }) =>
      failOn !== 'never' &&
      reaches(decision.verdict, failOn) &&
      (exposures === undefined || exposures.includes(rule.exposure)),
  };
}

const gates = new Map<string, Promise<Gate>>();

/**
 * The gate of this process for a folder and options. secretlint makes the rule anew for each file; reading the
 * configuration and building the tables is done once.
 */
export function gateOf(root: string, options: RuleOptions): Promise<Gate> {
  const key = JSON.stringify([root, options]);
  const made = gates.get(key) ?? open(root, options);
  gates.set(key, made);
  return made;
}
