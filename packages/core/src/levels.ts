/** May a token of this kind be in a browser? See `policy/default.ts` for what follows from it. */
export type Exposure = 'secret' | 'restricted' | 'publishable' | 'session' | 'sensitive';

/** How bad it is when the token is found in shipped client code. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** How sure we are that the value is what the rule says. */
export type Confidence = 'high' | 'medium' | 'low';

/** What follows from a finding: an error stops a build, `ignored` is listed and counted nowhere. */
export type Verdict = 'error' | 'warning' | 'note' | 'ignored';

/** Verdicts from the mildest to the gravest. */
export const VERDICTS: readonly Verdict[] = ['ignored', 'note', 'warning', 'error'];

/** Severities from the mildest to the gravest. */
export const SEVERITIES: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

/** Confidences from the weakest to the strongest. */
export const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** The verdict one step milder; never below `note`, since a finding that was made is always reported. */
export function stepDown(verdict: Verdict): Verdict {
  switch (verdict) {
    case 'error':
      return 'warning';
    case 'warning':
    case 'note':
      return 'note';
    case 'ignored':
      return 'ignored';
    default:
      return verdict satisfies never;
  }
}

/** The graver of two verdicts. */
export function graver(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b;
}

/** True where `verdict` is at least as grave as `limit`. */
export function reaches(verdict: Verdict, limit: Verdict): boolean {
  return VERDICTS.indexOf(verdict) >= VERDICTS.indexOf(limit);
}
