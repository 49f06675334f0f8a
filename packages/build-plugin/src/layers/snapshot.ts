import { readdirSync, statSync, type Dirent } from 'node:fs';
import { posix } from 'node:path';

/** What stood in a folder: absolute path → what changes when the file is written. */
export type Snapshot = ReadonlyMap<string, string>;

/** Folders of a project that are no part of any output. */
const NEVER_OUTPUT: ReadonlySet<string> = new Set(['node_modules', '.git']);

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Among sources a file may be saved meanwhile; no output begins with a dot, and env files do. */
function isSource(name: string): boolean {
  return name.startsWith('.') || NEVER_OUTPUT.has(name);
}

/**
 * The files below a folder.
 * @param amongSources the folder holds the project itself, as where Rollup writes `file: 'bundle.js'`
 */
export function filesBelow(folder: string, amongSources: boolean): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    if (amongSources && isSource(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path, amongSources) : [path];
  });
}

/** File systems take the time from a clock that ticks this seldom at the most, so theirs may be behind ours. */
export const TICK_MS = 20;

/** What tells whether a file was written. */
export interface Stamp {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly written: number;
}

/** The stamp of a file; undefined where there is none. Copying can keep its time of modification, but not that of its entry. */
export function stampOf(path: string): Stamp | undefined {
  try {
    const { ino, size, ctimeMs } = statSync(path);
    return { text: `${ino} ${size} ${ctimeMs}`, written: ctimeMs };
  } catch {
    return undefined;
  }
}

/** Notes what stands in a folder. */
export function takeSnapshot(folder: string, amongSources: boolean): Snapshot {
  return new Map(filesBelow(folder, amongSources).map((path) => [path, stampOf(path)?.text ?? '']));
}

/**
 * True for a file that was written since the snapshot, by whatever the clock of its file system shows, or else since
 * the time: other plugins may write before an output begins.
 */
export function isWrittenSince(path: string, before: Snapshot, since: number): boolean {
  const stamp = stampOf(path);
  return stamp !== undefined && (before.get(path) !== stamp.text || stamp.written >= since - TICK_MS);
}
