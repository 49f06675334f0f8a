import {
  forbiddingRule,
  isExpired,
  isGuessable,
  placePatterns,
  reaches,
  type BaselineEntry,
  type Finding,
  type PolicyRule,
  type TokenFormat,
} from '@leakgate/core';

/** What is written down with every token that is accepted. */
export interface Acceptance {
  readonly reason: string;
  readonly who: string;
  readonly until?: string;
}

/** What a baseline is brought up to date with. */
export interface UpdateRequest {
  readonly before: readonly BaselineEntry[];
  readonly findings: readonly Finding[];
  /** What found them: see `BaselineEntry`. */
  readonly from: string;
  /** Fingerprints, or starts of them, of the tokens to accept; every token where it is empty. */
  readonly only: readonly string[];
  /** Undefined where nothing is accepted, and what is gone is pruned all the same. */
  readonly acceptance: Acceptance | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly rules: readonly PolicyRule[];
  readonly formats: readonly TokenFormat[];
  /** True where the salt is kept out of the repository and long enough. */
  readonly secretSalt: boolean;
  /** False where something could not be searched: what was not found may still be there. */
  readonly complete: boolean;
}

/** A finding that is not accepted, and why. */
export interface Refusal {
  readonly finding: Finding;
  readonly kind: 'forbidden' | 'guessable';
  /** The reason that the forbidding rule gives; empty for the other kind. */
  readonly because: string;
}

/** The baseline as it is now, and what became of each token. */
export interface Updated {
  readonly entries: readonly BaselineEntry[];
  readonly accepted: readonly Finding[];
  readonly known: readonly Finding[];
  readonly refused: readonly Refusal[];
  readonly pruned: readonly BaselineEntry[];
}

/** Findings that ask to be accepted: those that could stop somebody. */
export function candidates(findings: readonly Finding[], only: readonly string[]): readonly Finding[] {
  return findings.filter(
    ({ verdict, baseline, fingerprint }) =>
      reaches(verdict, 'warning') &&
      baseline !== 'known' &&
      (only.length === 0 || only.some((start) => fingerprint.startsWith(start))),
  );
}

function refusalOf(finding: Finding, { rules, today, formats, secretSalt }: UpdateRequest): Refusal | undefined {
  const rule = forbiddingRule(finding, { rules, today });
  if (rule !== undefined) return { finding, kind: 'forbidden', because: rule.because };
  if (secretSalt || !isGuessable(finding, formats)) return undefined;
  return { finding, kind: 'guessable', because: '' };
}

function entryOf(finding: Finding, from: string, acceptance: Acceptance): BaselineEntry {
  const { fingerprint, rule } = finding;
  return { fingerprint, rule, from, places: placePatterns(finding), ...acceptance };
}

/** Entries that the search which found them no longer finds. */
export function goneEntries(
  before: readonly BaselineEntry[],
  findings: readonly Finding[],
  from: string,
): readonly BaselineEntry[] {
  const found = new Set(findings.map((finding) => finding.fingerprint));
  return before.filter((entry) => entry.from === from && !found.has(entry.fingerprint));
}

/** Accepts what is new or expired, keeps what is known, and prunes what is gone. */
export function updateBaseline(request: UpdateRequest): Updated {
  const { acceptance, before, complete, findings, from, only } = request;
  const wanted = acceptance === undefined ? [] : candidates(findings, only);
  const refused = wanted.flatMap((finding) => refusalOf(finding, request) ?? []);
  const accepted = wanted.filter((finding) => refused.every((refusal) => refusal.finding !== finding));
  const pruned = complete && only.length === 0 ? goneEntries(before, findings, from) : [];
  const renewed = new Set(accepted.map((finding) => finding.fingerprint));
  const kept = before.filter(
    (entry) =>
      !pruned.includes(entry) &&
      !(renewed.has(entry.fingerprint) && (entry.from === from || isExpired(entry, request.today))),
  );
  return {
    entries: [
      ...kept,
      ...(acceptance === undefined ? [] : accepted.map((finding) => entryOf(finding, from, acceptance))),
    ],
    accepted,
    known: findings.filter((finding) => finding.baseline === 'known'),
    refused,
    pruned,
  };
}
