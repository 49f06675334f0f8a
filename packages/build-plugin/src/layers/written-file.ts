import { isOnDisk, markOnDisk, type ContentMark } from './content-mark.ts';
import { stampOf, TICK_MS } from './snapshot.ts';

/** A file as it stood on disk at some time. */
export interface WrittenFile {
  readonly stamp: string;
  /** Of a file so young that whoever writes it again might leave the same stamp. */
  readonly mark?: ContentMark | undefined;
}

/**
 * Notes files as they stand on disk, those that are there: their entries are enough to tell later whether they were
 * written again, except for the youngest, whose content is read where somebody may write at once.
 * @param paths absolute
 */
export function noteWritten(paths: readonly string[], mayWrite: boolean): ReadonlyMap<string, WrittenFile> {
  const stamps = paths.flatMap((path) => {
    const stamp = stampOf(path);
    return stamp === undefined ? [] : [{ path, stamp }];
  });
  // The file system's clock may be behind ours, but not behind itself.
  const newest = stamps.reduce((latest, { stamp }) => Math.max(latest, stamp.written), 0);
  const young = Math.min(newest, Date.now()) - TICK_MS;
  return new Map(
    stamps.map(({ path, stamp: { text, written } }) => [
      path,
      written < young || !mayWrite ? { stamp: text } : { stamp: text, mark: markOnDisk(path) },
    ]),
  );
}

/** True where nobody has written the file since. */
export function isAsWritten(path: string, { stamp, mark }: WrittenFile): boolean {
  return stampOf(path)?.text === stamp && (mark === undefined || isOnDisk(path, mark));
}
