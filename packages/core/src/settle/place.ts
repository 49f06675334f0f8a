import type { Artifact } from '../artifact.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { DirectiveBook } from '../directives/book.ts';
import { decide, type PolicyContext } from '../policy/decide.ts';
import { inSource } from '../provenance/in-source.ts';
import type { Nth } from '../provenance/through-modules.ts';
import type { Tracer } from '../provenance/trace.ts';
import type { Origin, Place } from '../report.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Via } from '../views/view.ts';
import { artifactName } from '../where.ts';
import { excerpt } from './excerpt.ts';
import { withToken } from './sought.ts';
import type { Located } from './overlap.ts';
import type { Sighting } from './sighting.ts';

/** What placing the matches of one artifact needs. */
export interface PlacingContext {
  readonly artifact: Artifact;
  readonly text: string;
  readonly lines: LineIndex;
  readonly tracer: Tracer;
  readonly salt: string;
  readonly policy: PolicyContext;
  readonly directives: DirectiveBook;
}

interface Traced {
  readonly via: readonly Via[];
  readonly origin: Origin | undefined;
}

/** Which one it is of the places that hold its token. */
function nthOf(located: Located, all: readonly Located[]): Nth {
  const { secret } = located.match;
  const same = all.filter(({ match }) => match.secret.length === secret.length && match.secret.holds(secret));
  return { index: same.indexOf(located), count: same.length };
}

function traced(located: Located, all: readonly Located[], print: string, context: PlacingContext): Traced {
  const { match } = located;
  const position = context.lines.at(located.span.start);
  const inside = inSource(match);
  if (inside === undefined)
    return { via: match.view.via, origin: context.tracer.trace(position, match, print, () => nthOf(located, all)) };
  const via: readonly Via[] = match.view.via.toSpliced(inside.depth, 0, 'sources-content');
  return { via, origin: context.tracer.inSource(inside.source, inside.position, match, print) };
}

function placeOf(located: Located, all: readonly Located[], print: string, context: PlacingContext): Place {
  const { where, entry } = context.artifact;
  const position = context.lines.at(located.span.start);
  const { via, origin } = traced(located, all, print, context);
  const { env } = located.match;
  // An archive is copied whole: the lines of a file in it are none of its own.
  const led = entry === undefined ? origin : origin && { file: origin.file };
  const known = led === undefined || env === undefined ? led : { ...led, env };
  return {
    surface: where.kind,
    artifact: artifactName(where),
    ...(entry === undefined ? {} : { entry }),
    ...position,
    via,
    excerpt: excerpt(context.text, located, all),
    ...(known === undefined ? {} : { origin: known }),
  };
}

/** Gives a match its place, its origin, its fingerprint and its verdict. */
export function toSighting(located: Located, all: readonly Located[], context: PlacingContext): Sighting {
  const { match } = located;
  const print = fingerprintOf(match, context.salt);
  const place = placeOf(located, all, print, context);
  const subject = {
    rule: match.rule.id,
    exposure: match.rule.exposure,
    surface: place.surface,
    artifact: place.artifact,
    origin: place.origin,
    fingerprint: print,
  };
  const decision = decide(match, context.artifact.where, subject, context.policy);
  const sighting: Sighting = {
    fingerprint: print,
    redacted: match.secret.redacted,
    rule: match.rule,
    confidence: match.confidence,
    specificity: match.specificity,
    evidence: match.evidence,
    place,
    span: located.span,
    decision: context.directives.apply(subject, place, decision, () => context.tracer.holders(match)),
  };
  return withToken(sighting, match);
}
