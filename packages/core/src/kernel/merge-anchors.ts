import type { CharSet } from '../text/alphabet.ts';
import type { Anchor } from './anchor.ts';

/** What either set holds. */
export function union(a: CharSet, b: CharSet): CharSet {
  if (a === b) return a;
  return a.map((belongs, code) => belongs | (b[code] ?? 0));
}

function looserFollows(a: Anchor['follows'], b: Anchor['follows']): Anchor['follows'] {
  if (a === undefined || b === undefined) return undefined;
  return { chars: union(a.chars, b.chars), min: Math.min(a.min, b.min) };
}

function looserAhead(a: Anchor['ahead'], b: Anchor['ahead']): Anchor['ahead'] {
  if (a === undefined || b === undefined || a.sign !== b.sign) return undefined;
  return a.stops === b.stops
    ? a
    : { sign: a.sign, stops: a.stops.map((belongs, code) => belongs & (b.stops[code] ?? 0)) };
}

function looser(a: Anchor, b: Anchor): Anchor {
  const follows = looserFollows(a.follows, b.follows);
  const ahead = looserAhead(a.ahead, b.ahead);
  return {
    literal: a.literal,
    starts: a.starts === true && b.starts === true,
    ...(follows === undefined ? {} : { follows }),
    ...(ahead === undefined ? {} : { ahead }),
  };
}

/** One anchor for each literal, which asks for no more than any of those it stands for. */
export function mergeAnchors(anchors: readonly Anchor[]): readonly Anchor[] {
  const merged = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const other = merged.get(anchor.literal);
    merged.set(anchor.literal, other === undefined ? anchor : looser(other, anchor));
  }
  return [...merged.values()];
}
