import type { Abilities } from './abilities.ts';
import { apart } from './apart/index.ts';
import { withArchive } from './archives/search.ts';
import { unpackPortably } from './archives/unpack.ts';
import type { Artifact } from './artifact.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { formatSet } from './baked/format-set.ts';
import { detectAll } from './detect.ts';
import { detectionFor } from './detection.ts';
import type { ForbiddenValue } from './detectors/forbidden/index.ts';
import type { KnownValue } from './detectors/known-values/index.ts';
import { openDirectives, type DirectiveContext } from './directives/book.ts';
import { cappedProblem, failureProblem, untracedProblem } from './engine-problems.ts';
import { DEFAULT_SALT } from './fingerprint.ts';
import type { TokenFormat } from './format.ts';
import { FORMATS } from './formats/index.ts';
import type { Drop, Match } from './match.ts';
import type { PolicyContext } from './policy/decide.ts';
import type { PolicyRule } from './policy/rules.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import type { SaltSource, ScanKind } from './report.ts';
import { ruleIds } from './rules/rule-ids.ts';
import type { Settled, SettlingContext } from './settle/index.ts';
import type { Sighting } from './settle/sighting.ts';
import { sourceMapProblems } from './source-map-problems.ts';
import { scriptProblem } from './script-problems.ts';
import { forgetTexts } from './text/of-text.ts';
import { once } from './text/once.ts';

/** What an engine is made with. */
export interface EngineOptions {
  readonly scan: ScanKind;
  /** Time of the scan; decides what has expired. */
  readonly now: Date;
  /** The formats to look for; every built-in one unless told. */
  readonly formats?: readonly TokenFormat[];
  readonly knownValues?: readonly KnownValue[];
  readonly policy?: readonly PolicyRule[];
  /** Tokens that the team accepted. */
  readonly baseline?: readonly BaselineEntry[];
  readonly salt?: { readonly value: string; readonly source: SaltSource };
  /** Values that must not stand in any output, whatever they are. */
  readonly forbidden?: readonly ForbiddenValue[];
  /** Ids of rules, formats among them, that are not looked for. */
  readonly disable?: readonly string[];
  readonly abilities?: Abilities;
}

/** What was found in one artifact. */
export interface ArtifactResult {
  readonly sightings: readonly Sighting[];
  readonly dropped: readonly Drop[];
  readonly problems: readonly Problem[];
  readonly bytes: number;
}

/** Scans artifacts one by one; synchronous and without effects. */
export interface Engine {
  readonly options: EngineOptions;
  readonly salt: { readonly value: string; readonly source: SaltSource };
  readonly scan: (artifact: Artifact) => ArtifactResult;
}

const NOTHING: Settled = { sightings: [], untraced: [] };

/** What becomes of what detectors found, and of what was found elsewhere and stands in the text as well. */
function settled(matches: readonly Match[], context: SettlingContext): Settled {
  const { sought = [] } = context.artifact;
  if (matches.length === 0 && sought.length === 0) return NOTHING;
  const { settle, withSought } = apart('matching');
  return settle(withSought(context.text, matches, sought), context);
}

/** Makes an engine: its tables are built or copied here, so keep it for as many artifacts as you can. */
export function createEngine(options: EngineOptions): Engine {
  const knownValues = options.knownValues ?? [];
  const formats = formatSet(options.formats);
  const salt = options.salt ?? { value: DEFAULT_SALT, source: 'default' };
  const detection = detectionFor(options, formats);
  const policy: PolicyContext = {
    scan: options.scan,
    rules: options.policy ?? [],
    today: options.now.toISOString().slice(0, 10),
  };
  const directing: DirectiveContext = {
    policy,
    sourceText: options.abilities?.sourceText,
    ruleIds: once(() => ruleIds([...FORMATS, ...formats.formats()])),
  };

  function scanContent(artifact: Artifact): ArtifactResult {
    const read = readText(artifact);
    const { matches, dropped, capped, lacks, failures } = detectAll(artifact, read.text, detection);
    const directives = openDirectives(artifact, read.text, directing);
    const context = { artifact, text: read.text, knownValues, salt: salt.value, policy, directives };
    const { sightings, untraced } = settled(matches, context);
    const problems = [
      ...read.problems,
      ...sourceMapProblems(artifact, read.text),
      ...capped.map((message) => cappedProblem(artifact, message)),
      ...directives.problems(),
      ...failures.map((error) => failureProblem(artifact, error)),
      ...untraced.slice(0, 1).map((error) => untracedProblem(artifact, error)),
      ...Array.from(lacks, (lack) => scriptProblem(artifact, lack)),
    ];
    return { sightings, dropped, problems, bytes: read.bytes };
  }

  function guarded(artifact: Artifact, work: () => ArtifactResult): ArtifactResult {
    try {
      return work();
    } catch (error) {
      const problems = [failureProblem(artifact, error)];
      return { sightings: [], dropped: [], problems, bytes: artifact.content.length };
    } finally {
      forgetTexts();
    }
  }

  const scanGuarded = (artifact: Artifact): ArtifactResult => guarded(artifact, () => scanContent(artifact));
  const unpack = options.abilities?.unpack ?? unpackPortably;
  return {
    options,
    salt,
    scan: (artifact) => guarded(artifact, () => withArchive(scanGuarded(artifact), artifact, scanGuarded, unpack)),
  };
}
