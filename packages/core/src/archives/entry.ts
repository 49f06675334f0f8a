import type { Codec } from './unpack.ts';

/** A file in an archive, as that has it. */
export interface ArchiveEntry {
  readonly name: string;
  /** The bytes as they stand in the archive. */
  readonly bytes: Uint8Array;
  /** How they are packed: `stored` as they are, `unread` where nothing here reads it. */
  readonly packed: Codec | 'stored' | 'unread';
  readonly encrypted: boolean;
}

/** A file that stands in the archive as it is; where it does not end in there it cannot be read. */
export function storedEntry(archive: Uint8Array, name: string, start: number, size: number): ArchiveEntry {
  const whole = start >= 0 && start + size <= archive.length;
  const bytes = whole ? archive.subarray(start, start + size) : archive.subarray(0, 0);
  return { name, bytes, packed: whole ? 'stored' : 'unread', encrypted: false };
}
