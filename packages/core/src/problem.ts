/** What went wrong; the wording is in the message. */
export type ProblemCode =
  | 'too-large'
  | 'unreadable'
  | 'invalid-utf8'
  | 'malformed-source-map'
  | 'source-map-without-sources'
  | 'capped'
  | 'not-folded'
  | 'not-unpacked'
  | 'engine-failure'
  | 'untraced'
  | 'symlink-loop'
  | 'not-removed'
  | 'syntax-error'
  | 'policy-expired'
  | 'directive'
  | 'baseline-of-another-salt'
  | 'config-not-read'
  | 'empty-bundle'
  | 'report-not-written'
  | 'unread'
  | 'signed-out'
  | 'not-as-built'
  | 'unreachable'
  | 'certificates-unchecked'
  | 'unheld';

/**
 * Trouble as a value. `blind`: some bytes were not searched for some format, so the scan is incomplete. `note`: they
 * were searched, in a lesser way.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly effect: 'blind' | 'note';
  /** The artifact, file or setting concerned. */
  readonly where: string;
  readonly message: string;
}
