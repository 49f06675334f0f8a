import { isDay, maskText, usageError } from '@leakgate/node';

/** The options of `leakgate baseline` as they were written. */
export interface WrittenBaselineFlags {
  readonly from?: string;
  readonly reason?: string;
  readonly until?: string;
  readonly who?: string;
  readonly only?: readonly string[];
  readonly config?: string;
  readonly envFile?: readonly string[];
}

/** Fewest digits of a fingerprint that name one token. */
const SHORTEST_START = 8;

/** The text is written down and committed: what could be a token does not belong into it. */
function mustBeWords(option: string, text: string | undefined): void {
  if (text === undefined) return;
  if (text.trim() === '') throw usageError(option, 'it says nothing', 'write a sentence, or leave it out');
  if (maskText(text) !== text) {
    throw usageError(option, 'it holds what could be a token', 'say it without: the file is committed');
  }
}

function mustBeAhead(until: string | undefined, today: string): void {
  if (until === undefined) return;
  if (!isDay(until)) throw usageError('--until', 'it is no day of the calendar', 'write e.g. 2027-06-30');
  if (until < today) throw usageError('--until', 'the day is past', 'name a day that is still to come');
}

function mustBeFingerprints(only: readonly string[]): void {
  if (only.every((start) => new RegExp(`^[0-9a-f]{${SHORTEST_START},32}$`).test(start))) return;
  throw usageError('--only', 'it takes a fingerprint, or at least its first 8 digits', 'copy it from the report');
}

/** Refuses what cannot be meant. Throws a `UsageError` that names the option. */
export function checkFlags(flags: WrittenBaselineFlags, paths: readonly string[], today: string): void {
  mustBeWords('--reason', flags.reason);
  mustBeWords('--who', flags.who);
  mustBeAhead(flags.until, today);
  mustBeFingerprints(flags.only ?? []);
  if (flags.from !== undefined && paths.length > 0) {
    throw usageError('--from', 'it names a report, and there are paths to search besides', 'write one of the two');
  }
}
