import { fingerprint, Secret, type BaselineEntry } from '@leakgate/core';

/** The baseline file: what the team accepted, and the salt that its fingerprints are made with. */
export interface BaselineFile {
  readonly version: 1;
  /** Key of the project's fingerprints where `LEAKGATE_SALT` is not set. */
  readonly salt?: string;
  /** What `saltCheck` gives of the salt that the entries were made under. */
  readonly check?: string;
  readonly entries: readonly BaselineEntry[];
}

/** A text that tells whether two salts are the same one, and neither of them. */
export function saltCheck(salt: string): string {
  return fingerprint(new Secret('leakgate.baseline.json'), salt).slice(0, 16);
}

function compare(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [`${a.fingerprint} ${a.from}`, `${b.fingerprint} ${b.from}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The entry with its keys in the order in which they are read. */
function lineOf({ fingerprint, rule, from, places, reason, who, until }: BaselineEntry): string {
  return JSON.stringify({ fingerprint, rule, from, places, reason, who, until });
}

/** The text of the file: sorted, one entry to a line, so that two branches merge line by line. */
export function baselineText({ version, salt, check, entries }: BaselineFile): string {
  const head = Object.entries({ version, salt, check }).flatMap(([key, value]) =>
    value === undefined ? [] : [`  "${key}": ${JSON.stringify(value)},\n`],
  );
  const lines = entries.toSorted(compare).map((entry) => `\n    ${lineOf(entry)}`);
  return `{\n${head.join('')}  "entries": [${lines.join(',')}${lines.length === 0 ? '' : '\n  '}]\n}\n`;
}
