import { lastThatApplies, type PolicyRule } from '../policy/rules.ts';
import type { BaselineState, Finding, Place } from '../report.ts';
import { isExpired, type BaselineEntry } from './baseline.ts';
import { countedPlaces, isCovered } from './places.ts';

/** What decides besides the entries. */
export interface BaselineContext {
  /** `YYYY-MM-DD` of the scan. */
  readonly today: string;
  readonly rules: readonly PolicyRule[];
}

interface State {
  readonly state: BaselineState;
  /** What is added to the reason of the verdict. */
  readonly remark: string;
}

/** The team's rule that calls the finding an error: what the policy forbids no baseline accepts. */
export function forbiddingRule(finding: Finding, { rules, today }: BaselineContext): PolicyRule | undefined {
  const { rule, exposure, fingerprint } = finding;
  return finding.places
    .map(({ surface, artifact, origin }) =>
      lastThatApplies(rules, { rule, exposure, surface, artifact, origin, fingerprint }, today),
    )
    .find((each) => each?.verdict === 'error');
}

function firstOutside(finding: Finding, entries: readonly BaselineEntry[]): Place | undefined {
  const patterns = entries.flatMap((entry) => entry.places);
  return countedPlaces(finding).find((place) => !isCovered(place, patterns));
}

function known({ who, until, reason }: BaselineEntry): State {
  return {
    state: 'known',
    remark: `accepted by ${who}${until === undefined ? '' : ` until ${until}`}: ${reason}`,
  };
}

function stateOf(finding: Finding, entries: readonly BaselineEntry[], context: BaselineContext): State | undefined {
  if (entries.length === 0) return undefined;
  if (forbiddingRule(finding, context) !== undefined) {
    return { state: 'new', remark: 'in the baseline, but the policy forbids to accept it' };
  }
  const valid = entries.filter((entry) => !isExpired(entry, context.today));
  const outside = firstOutside(finding, valid);
  const [first] = valid;
  if (outside === undefined && first !== undefined) return known(first);
  const past = entries.find((entry) => isExpired(entry, context.today));
  if (past !== undefined && firstOutside(finding, entries) === undefined) {
    return {
      state: 'expired',
      remark: `accepted by ${past.who} until ${past.until ?? ''}, which is past: ${past.reason}`,
    };
  }
  return { state: 'new', remark: `accepted in other places, but not in ${outside?.artifact ?? ''}` };
}

/**
 * Findings with their state. Known is a finding whose token is accepted in every place where it stands; expired one
 * whose acceptance is past; every other is new. The reason says which and why.
 */
export function withBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  context: BaselineContext,
): readonly Finding[] {
  if (entries.length === 0) return findings;
  const byToken = Map.groupBy(entries, (entry) => entry.fingerprint);
  return findings.map((finding) => {
    const found = stateOf(finding, byToken.get(finding.fingerprint) ?? [], context);
    return found === undefined
      ? finding
      : { ...finding, baseline: found.state, because: `${finding.because}; ${found.remark}` };
  });
}
