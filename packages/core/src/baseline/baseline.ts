/** A token that the team accepted: in these places, for this reason, by this person. Holds nothing of its value. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** What found it: the paths that were searched, or the kind of the report. Decides when the entry is pruned. */
  readonly from: string;
  /** Globs of the places where it may stand: the file of the source, or the artifact. Sorted. */
  readonly places: readonly string[];
  readonly reason: string;
  readonly who: string;
  /** The last day, `YYYY-MM-DD`, on which it is accepted. */
  readonly until?: string;
}

/** True where the entry's last day is before `today` (`YYYY-MM-DD`). */
export function isExpired(entry: BaselineEntry, today: string): boolean {
  return entry.until !== undefined && entry.until < today;
}
