import type { Finding } from '@leakgate/core';

/** What two searches of the same files have alike of a token, whatever their salts are. */
function keyOf({ rule, places }: Finding): string {
  return JSON.stringify([rule, ...places.map(({ artifact, line, column }) => `${artifact} ${line} ${column}`).sort()]);
}

/**
 * Fingerprints in `now` of the tokens that one of `starts` names in `before`, a search of the same files with another
 * salt.
 */
export function sameTokens(
  before: readonly Finding[],
  now: readonly Finding[],
  starts: readonly string[],
): readonly string[] {
  const named = before.filter(({ fingerprint }) => starts.some((start) => fingerprint.startsWith(start)));
  const keys = new Set(named.map(keyOf));
  return now.filter((finding) => keys.has(keyOf(finding))).map(({ fingerprint }) => fingerprint);
}
