import type { Artifact } from '../artifact.ts';
import { envNames, type KnownValue } from '../detectors/known-values/index.ts';
import type { DirectiveBook } from '../directives/book.ts';
import type { Match } from '../match.ts';
import type { PolicyContext } from '../policy/decide.ts';
import { guardedTracer, tracerOf } from '../provenance/trace.ts';
import { LineIndex } from '../text/lines.ts';
import { settleOverlaps, type Located } from './overlap.ts';
import { toSighting } from './place.ts';
import type { Sighting } from './sighting.ts';

/** What settling the matches of one artifact needs. */
export interface SettlingContext {
  readonly artifact: Artifact;
  readonly text: string;
  readonly knownValues: readonly KnownValue[];
  readonly salt: string;
  readonly policy: PolicyContext;
  readonly directives: DirectiveBook;
}

/** What becomes of the matches of one artifact. */
export interface Settled {
  readonly sightings: readonly Sighting[];
  /** What was thrown while origins were looked for: it costs the origin and not the finding. */
  readonly untraced: readonly unknown[];
}

/** Names the variable whose value holds the token, where no known value was found in its place. */
function named(located: Located, nameOf: (secret: Match['secret']) => KnownValue | undefined): Located {
  if (located.match.env !== undefined) return located;
  const known = nameOf(located.match.secret);
  if (known === undefined) return located;
  const evidence = [...located.match.evidence, `value of ${known.name} from ${known.source}`];
  return { ...located, match: { ...located.match, env: known.name, evidence } };
}

/** Of several readings of the same text the best one; each gets its place, its origin, its fingerprint and its verdict. */
export function settle(matches: readonly Match[], context: SettlingContext): Settled {
  const nameOf = envNames(context.knownValues);
  const untraced: unknown[] = [];
  const located = settleOverlaps(matches).map((each) => named(each, nameOf));
  const placing = {
    ...context,
    lines: new LineIndex(context.text),
    tracer: guardedTracer(tracerOf(context.artifact), (error) => untraced.push(error)),
  };
  return { sightings: located.map((each) => toSighting(each, located, placing)), untraced };
}
