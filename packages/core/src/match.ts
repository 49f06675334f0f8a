import type { TokenFormat } from './format.ts';
import type { Confidence } from './levels.ts';
import type { Secret } from './secret.ts';
import type { Asker, Clues } from './clues.ts';
import type { View } from './views/view.ts';

/** What a finding says of its kind; a format is one, and so are the rules that have no format. */
export type Rule = Pick<
  TokenFormat,
  'id' | 'provider' | 'title' | 'exposure' | 'severity' | 'confidence' | 'mode' | 'publicSibling'
>;

/** A value that a detector found in a view. */
export interface Match {
  readonly rule: Rule;
  readonly secret: Secret;
  readonly view: View;
  /** Half-open range in the view's text. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** A checksum, a decoded claim, the provider's host or the naming property says that it is what the rule says. */
  readonly confirmed: boolean;
  readonly evidence: readonly string[];
  /** Settles overlaps of equal length: the higher is the better reading. */
  readonly specificity: number;
  /**
   * A less specific reading of the same value that is surer of itself. What a token is called may be doubtful where
   * that it is one is not: the verdict is never milder than that reading's.
   */
  readonly surer?: Pick<Match, 'rule' | 'confidence' | 'confirmed'>;
  /** What its fingerprint is made of where the value is not what it is known by, as where the next build has another. */
  readonly identity?: string;
  /** The environment variable that holds the value. */
  readonly env?: string;
}

/** A look-alike that was let pass, and why. */
export interface Drop {
  readonly rule: string;
  readonly reason: string;
}

/** Pure and synchronous: what it finds in a view, handed to `found`, and what it let pass, to `dropped`. */
export interface Detector extends Asker {
  readonly name: string;
  /** The one rule that it finds, where it is not a format's. */
  readonly rule?: Rule;
  readonly detect: (view: View, clues: Clues, found: (match: Match) => void, dropped: (drop: Drop) => void) => void;
}
