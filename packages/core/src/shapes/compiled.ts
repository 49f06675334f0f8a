/** What a shape found in a text. Offsets are half-open. */
export interface ShapeMatch {
  readonly start: number;
  readonly end: number;
  /** The token, normalised: see `fingerprint.ts`. */
  readonly value: string;
  /** The literal start for the mask; empty where there is none. */
  readonly prefix: string;
  /** Facts read out of the token, for people; never a part of the secret itself. */
  readonly facts?: readonly string[];
  /** True where something inside the token proves what it is, e.g. a decoded claim. */
  readonly confirmed?: boolean;
  /** Seconds since 1970 at which the token stops being valid, where it says so. */
  readonly expires?: number;
}

/** A shape, ready to be matched. */
export interface CompiledShape {
  /** Literal texts one of which is in every token of this shape; empty where only context leads to it. */
  readonly anchors: readonly string[];
  /** How much the shape says, to settle overlaps: the more, the more specific. */
  readonly specificity: number;
  /** The token around the anchor that stands at `at`, or undefined. */
  readonly match: (text: string, at: number, anchor: string) => ShapeMatch | undefined;
  /** The same where letters or digits may touch the token; undefined for shapes of more than one length. */
  readonly touched?: CompiledShape['match'];
}
