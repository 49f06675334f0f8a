import type { Exposure, Verdict } from '../levels.ts';
import type { Origin } from '../report.ts';
import type { Surface } from '../where.ts';
import { globTest } from './glob.ts';

/** What a policy rule applies to; a key that is left out matches everything. */
export interface PolicyCondition {
  /** The id of a rule, or another name of it. */
  readonly rule?: string;
  /** The kind of token. */
  readonly exposure?: Exposure;
  /** The kind of place, as a report names it: `chunk`, `source-map`, `local-storage` … */
  readonly surface?: Surface;
  /** A glob on the artifact's path or on the file its origin names. */
  readonly path?: string;
  /** One token, as a report shows it. Under another salt it is another one. */
  readonly fingerprint?: string;
}

/** A decision of the team that differs from the default policy. */
export interface PolicyRule {
  /** What it applies to. */
  readonly when: PolicyCondition;
  /** What follows. What a rule of the project calls an error, no baseline can accept. */
  readonly verdict: Verdict;
  /** Why; shown with every finding it decides. */
  readonly because: string;
  /** The last day, `YYYY-MM-DD`, on which it applies. */
  readonly until?: string;
}

/** What a rule is matched against. */
export interface PolicySubject {
  readonly rule: string;
  readonly exposure: Exposure;
  readonly surface: Surface;
  readonly artifact: string;
  readonly origin: Origin | undefined;
  readonly fingerprint: string;
}

function pathMatches(glob: string, subject: PolicySubject): boolean {
  const test = globTest(glob);
  return test(subject.artifact) || (subject.origin !== undefined && test(subject.origin.file));
}

function matches({ when }: PolicyRule, subject: PolicySubject): boolean {
  return (
    (when.rule === undefined || when.rule === subject.rule) &&
    (when.exposure === undefined || when.exposure === subject.exposure) &&
    (when.surface === undefined || when.surface === subject.surface) &&
    (when.fingerprint === undefined || when.fingerprint === subject.fingerprint) &&
    (when.path === undefined || pathMatches(when.path, subject))
  );
}

/** True where the rule's last day is before `today` (`YYYY-MM-DD`). */
export function isPast(rule: PolicyRule, today: string): boolean {
  return rule.until !== undefined && rule.until < today;
}

/** The last rule that applies, or undefined. */
export function lastThatApplies(
  rules: readonly PolicyRule[],
  subject: PolicySubject,
  today: string,
): PolicyRule | undefined {
  return rules.findLast((rule) => !isPast(rule, today) && matches(rule, subject));
}
