/** A part of a text that the kernel holds at a time. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** What starts in this range belongs to this chunk; what lies around it is there to be looked at. */
  readonly first: number;
  readonly last: number;
}

/** For the longest literal and the escape in front of it. */
const BEHIND = 256;
/** For the longest literal and what has to follow it, and for the longest value. */
const AHEAD = 512;

/** The chunk whose own range starts at `first`. */
export function chunkAt(first: number, length: number, capacity: number): Chunk {
  const start = Math.max(0, first - BEHIND);
  const last = Math.min(length, first + capacity - BEHIND - AHEAD);
  return { start, end: Math.min(length, last + AHEAD), first, last };
}
