import type { Secret } from '../../secret.ts';

/** A value that the config forbids in any output. */
export type ForbiddenValue =
  | { readonly kind: 'plain'; readonly value: Secret; readonly label: string }
  /** Only its SHA-256 is known, in lower-case hex of its UTF-8, and its length in UTF-16 units. */
  | { readonly kind: 'hashed'; readonly sha256: string; readonly length: number; readonly label: string };

/** Shorter plain values stand in any text. */
export const SHORTEST_PLAIN = 4;
/** Hashing every shorter run of a text would take longer than the rest of the scan. */
export const SHORTEST_HASHED = 8;
/** A run or a literal of more is not hashed. */
export const LONGEST_HASHED = 4096;

/** Why a value cannot be looked for, for the config's errors; undefined where it can. */
export function unsearchable(forbidden: ForbiddenValue): string | undefined {
  switch (forbidden.kind) {
    case 'plain':
      return forbidden.value.length < SHORTEST_PLAIN ? `is shorter than ${SHORTEST_PLAIN} characters` : undefined;
    case 'hashed':
      if (!/^[\da-f]{64}$/.test(forbidden.sha256)) return 'has no SHA-256 in lower-case hex';
      if (!Number.isInteger(forbidden.length)) return 'has no whole number as its length';
      return forbidden.length < SHORTEST_HASHED || forbidden.length > LONGEST_HASHED
        ? `has a length that is not from ${SHORTEST_HASHED} to ${LONGEST_HASHED}`
        : undefined;
    default:
      return forbidden satisfies never;
  }
}
