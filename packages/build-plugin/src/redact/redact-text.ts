import { reaches, type Sighting } from '@leakgate/core';
import type { ResolvedConfig } from '@leakgate/node';
import { MagicString } from 'magic-string';

/** What stands in an output in the place of a token. */
export function placeholder(rule: string): string {
  return `__LEAKGATE_REDACTED_${rule}__`;
}

/** A placeholder of the length of what it replaces, so that the columns of a source stay what a map says they are. */
export function placeholderOf(rule: string, length: number): string {
  return placeholder(rule).padEnd(length, '_').slice(0, length);
}

/** What is taken out: whatever would stop a build, and so at least errors. */
export function isRedacted({ decision, place }: Sighting, { failOn }: ResolvedConfig): boolean {
  // What a script puts together stands nowhere as a whole: its parts are left, and stop the build.
  if (place.via.includes('folded') || place.via.includes('string-array')) return false;
  return reaches(decision.verdict, failOn === 'warning' ? 'warning' : 'error');
}

/** Sightings whose ranges do not touch one another, in order; of two that do, the first. */
function apart(sightings: readonly Sighting[]): readonly Sighting[] {
  let end = -1;
  return sightings
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

/** The text with a placeholder for each token. */
export function redacted(
  text: string,
  sightings: readonly Sighting[],
  written: (sighting: Sighting) => string,
): MagicString {
  const edited = new MagicString(text);
  for (const sighting of apart(sightings)) {
    const { start, end } = sighting.span;
    if (end > start) edited.overwrite(start, end, written(sighting));
  }
  return edited;
}
