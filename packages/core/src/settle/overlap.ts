import { CONFIDENCES } from '../levels.ts';
import type { Match } from '../match.ts';
import { partsInArtifact, toArtifact, type Span, type Via } from '../views/view.ts';
import { FORBIDDEN_VALUE_RULE } from '../detectors/forbidden/index.ts';
import { GENERIC_SECRET_RULE } from '../detectors/generic/index.ts';
import { KNOWN_VALUE_RULE } from '../detectors/known-values/index.ts';
import { INTERNAL_ENDPOINT_RULE, PASSWORD_IN_PAYLOAD_RULE, PAYMENT_CARD_RULE } from '../detectors/sensitive/index.ts';

/** A match with the range of the artifact that carries it. */
export interface Located {
  readonly match: Match;
  /** The range that carries it, or, where its parts stand apart, the first of them. */
  readonly span: Span;
  /** Every range that holds a part of it. */
  readonly parts: readonly Span[];
}

export function locate(match: Match): Located {
  const { view, start, end } = match;
  return { match, span: toArtifact(view, { start, end }), parts: partsInArtifact(view, { start, end }) };
}

function length(located: Located): number {
  return located.match.secret.length;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Ways of reading whose every character is carried by the whole of what they read. */
const WHOLE: ReadonlySet<Via> = new Set<Via>(['compressed', 'folded', 'string-array']);

/** Signs in front of a value in code: one that is a length as well is so by chance. */
const CODE = /["'`=:;,([{/&?>|@\s]/;

/** True where the text says how long the value is. */
function isCounted({ match: { view, start, end } }: Located): boolean {
  if (view.via.at(-1) !== 'counted' || view.parent === undefined) return false;
  return !CODE.test(view.parent.text.charAt(view.toParent({ start, end }).start - 1));
}

/** Of two readings by one rule the one whose length the text says: the other takes what follows for a part of it. */
function compareCounted(a: Located, b: Located): number {
  return a.match.rule.id === b.match.rule.id ? Number(isCounted(b)) - Number(isCounted(a)) : 0;
}

function isCarriedWhole({ match }: Located): boolean {
  return match.view.via.some((via) => WHOLE.has(via));
}

/** True where two matches are readings of the same text; two tokens in one packed text or expression are not. */
function areSameText(a: Located, b: Located): boolean {
  if (a.match.view === b.match.view) return overlaps(a.match, b.match);
  if (!overlaps(a.span, b.span)) return false;
  if (!isCarriedWhole(a) && !isCarriedWhole(b)) return true;
  return a.match.secret.holds(b.match.secret) || b.match.secret.holds(a.match.secret);
}

/** What a rule says of a value, from the vaguest: a kind of data, a name, a format or a known value, the team's word. */
function rankOf({ rule }: Match): number {
  switch (rule.id) {
    case PASSWORD_IN_PAYLOAD_RULE.id:
    case PAYMENT_CARD_RULE.id:
    case INTERNAL_ENDPOINT_RULE.id:
      return 0;
    case GENERIC_SECRET_RULE.id:
      return 1;
    case FORBIDDEN_VALUE_RULE.id:
      return 3;
    default:
      return 2;
  }
}

/** A format that may ship explains a known value only where it is the whole of it. */
function explains(format: Match, known: Match): boolean {
  return format.rule.exposure === 'secret' || format.secret.length >= known.secret.length;
}

/**
 * Negative where `a` is the better reading of the same text: by rank, a format before a bare known value, then, by one
 * rule, the one whose length stands beside it, the longer, the surer, the more specific, the less encoded.
 */
function compareReadings(a: Located, b: Located): number {
  const rank = rankOf(b.match) - rankOf(a.match);
  if (rank !== 0) return rank;
  const aKnown = a.match.rule.id === KNOWN_VALUE_RULE.id;
  const bKnown = b.match.rule.id === KNOWN_VALUE_RULE.id;
  if (aKnown !== bKnown) return aKnown ? (explains(b.match, a.match) ? 1 : -1) : explains(a.match, b.match) ? -1 : 1;
  return (
    compareCounted(a, b) ||
    length(b) - length(a) ||
    b.match.specificity - a.match.specificity ||
    CONFIDENCES.indexOf(b.match.confidence) - CONFIDENCES.indexOf(a.match.confidence) ||
    a.match.view.via.length - b.match.view.via.length
  );
}

function sureness({ confidence, confirmed }: Match): number {
  return 2 * CONFIDENCES.indexOf(confidence) + (confirmed ? 1 : 0);
}

/** Of both a browser is no place to keep them, so that being surer of the one speaks against the other as well. */
function isCredential({ rule: { exposure } }: Match): boolean {
  return exposure === 'secret' || exposure === 'session';
}

/** Adds the surest reading of the very same credential, where the winner is less sure. */
function backed(winner: Located, losers: readonly Located[]): Located {
  if (!isCredential(winner.match)) return winner;
  const [surest] = losers
    .filter((loser) => isCredential(loser.match) && length(loser) === length(winner))
    .toSorted((a, b) => sureness(b.match) - sureness(a.match));
  if (surest === undefined || sureness(surest.match) <= sureness(winner.match)) return winner;
  return { ...winner, match: { ...winner.match, surer: surest.match } };
}

/** What the losing readings of the same text add to the winner: the variable that holds it. */
function withVariable(winner: Located, losers: readonly Located[]): Located {
  const env = winner.match.env ?? losers.find((loser) => loser.match.env !== undefined)?.match.env;
  if (env === undefined || env === winner.match.env) return winner;
  const evidence = losers.flatMap((loser) => (loser.match.env === env ? loser.match.evidence : []));
  return { ...winner, match: { ...winner.match, env, evidence: [...winner.match.evidence, ...evidence] } };
}

/** Matches whose ranges touch one another, in groups. */
function clusters(located: readonly Located[]): readonly (readonly Located[])[] {
  const groups: Located[][] = [];
  let end = -1;
  for (const each of located.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = groups.at(-1);
    if (last !== undefined && each.span.start < end) last.push(each);
    else groups.push([each]);
    end = Math.max(each.span.start < end ? end : -1, each.span.end);
  }
  return groups;
}

function settleCluster(cluster: readonly Located[]): readonly Located[] {
  const winners: Located[] = [];
  const losers = new Map<Located, Located[]>();
  for (const each of cluster.toSorted(compareReadings)) {
    const winner = winners.find((chosen) => areSameText(chosen, each));
    if (winner === undefined) winners.push(each);
    else losers.set(winner, [...(losers.get(winner) ?? []), each]);
  }
  return winners.map((winner) => {
    const others = losers.get(winner) ?? [];
    return withVariable(backed(winner, others), others);
  });
}

/** Of several readings of the same text the most specific one; in the order in which they stand in the artifact. */
export function settleOverlaps(matches: readonly Match[]): readonly Located[] {
  return clusters(matches.map(locate))
    .flatMap(settleCluster)
    .toSorted((a, b) => a.span.start - b.span.start);
}
