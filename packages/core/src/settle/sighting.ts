import type { Match } from '../match.ts';
import type { Decision } from '../policy/decide.ts';
import type { Place } from '../report.ts';
import type { Span } from '../views/view.ts';

/** A match at its place, judged: what a finding is made of. Holds no text of the artifact. */
export interface Sighting {
  readonly fingerprint: string;
  readonly redacted: string;
  readonly rule: Match['rule'];
  readonly confidence: Match['confidence'];
  readonly specificity: number;
  readonly evidence: readonly string[];
  readonly place: Place;
  /** The range of the artifact's text, or of the file's in it, as it was read, that carries the token. */
  readonly span: Span;
  readonly decision: Decision;
}
