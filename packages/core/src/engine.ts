import type { Abilities } from './abilities.ts';
import type { Artifact } from './artifact.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { formatSet } from './baked/format-set.ts';
import { detectAll } from './detect.ts';
import { detectionFor } from './detection.ts';
import type { ForbiddenValue } from './detectors/forbidden/index.ts';
import { envNames, type KnownValue } from './detectors/known-values/index.ts';
import { openDirectives, type DirectiveContext } from './directives/book.ts';
import { cappedProblem, failureProblem, untracedProblem } from './engine-problems.ts';
import { DEFAULT_SALT } from './fingerprint.ts';
import type { TokenFormat } from './format.ts';
import { FORMATS } from './formats/index.ts';
import type { Drop, Match } from './match.ts';
import type { PolicyContext } from './policy/decide.ts';
import type { PolicyRule } from './policy/rules.ts';
import type { Problem } from './problem.ts';
import { guardedTracer, tracerOf } from './provenance/trace.ts';
import { readText } from './read-text.ts';
import type { SaltSource, ScanKind } from './report.ts';
import { ruleIds } from './rules/rule-ids.ts';
import { settleOverlaps, type Located } from './settle/overlap.ts';
import { toSighting } from './settle/place.ts';
import type { Sighting } from './settle/sighting.ts';
import { sourceMapProblems } from './source-map-problems.ts';
import { LineIndex } from './text/lines.ts';
import { scriptProblem } from './script-problems.ts';
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

/** Names the variable whose value holds the token, where no known value was found in its place. */
function named(located: Located, nameOf: (secret: Match['secret']) => KnownValue | undefined): Located {
  if (located.match.env !== undefined) return located;
  const known = nameOf(located.match.secret);
  if (known === undefined) return located;
  const evidence = [...located.match.evidence, `value of ${known.name} from ${known.source}`];
  return { ...located, match: { ...located.match, env: known.name, evidence } };
}

/** Makes an engine: its tables are built or copied here, so keep it for as many artifacts as you can. */
export function createEngine(options: EngineOptions): Engine {
  const known = options.knownValues ?? [];
  const formats = formatSet(options.formats);
  const salt = options.salt ?? { value: DEFAULT_SALT, source: 'default' };
  const detection = detectionFor(options, formats);
  const nameOf = envNames(known);
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

  function scan(artifact: Artifact): ArtifactResult {
    const read = readText(artifact);
    const { matches, dropped, capped, lacks, failures } = detectAll(artifact, read.text, detection);
    const untraced: unknown[] = [];
    const located = settleOverlaps(matches).map((each) => named(each, nameOf));
    const context = {
      artifact,
      text: read.text,
      lines: new LineIndex(located.length === 0 ? '' : read.text),
      tracer: guardedTracer(tracerOf(artifact), (error) => untraced.push(error)),
      salt: salt.value,
      policy,
      directives: openDirectives(artifact, read.text, directing),
    };
    const sightings = located.map((each) => toSighting(each, located, context));
    const problems = [
      ...read.problems,
      ...sourceMapProblems(artifact, read.text),
      ...capped.map((message) => cappedProblem(artifact, message)),
      ...context.directives.problems(),
      ...failures.map((error) => failureProblem(artifact, error)),
      ...untraced.slice(0, 1).map((error) => untracedProblem(artifact, error)),
      ...Array.from(lacks, (lack) => scriptProblem(artifact, lack)),
    ];
    return { sightings, dropped, problems, bytes: read.bytes };
  }

  return {
    options,
    salt,
    scan(artifact) {
      try {
        return scan(artifact);
      } catch (error) {
        return {
          sightings: [],
          dropped: [],
          problems: [failureProblem(artifact, error)],
          bytes: artifact.content.length,
        };
      }
    },
  };
}
