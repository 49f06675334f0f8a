import type { Sighting } from '../settle/sighting.ts';
import { decodeUtf8 } from '../text/utf8.ts';

/** An archive or a file in one, and what was found in it. */
export interface Searched {
  readonly bytes: Uint8Array;
  readonly sightings: readonly Sighting[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeIn(outer: Uint8Array, inner: Uint8Array): Range | undefined {
  if (outer.buffer !== inner.buffer || inner.length >= outer.length) return undefined;
  const start = inner.byteOffset - outer.byteOffset;
  return start >= 0 && start + inner.length <= outer.length ? { start, end: start + inner.length } : undefined;
}

/** Where in the bytes something starts that was found in their text. */
function offsets(bytes: Uint8Array): (sighting: Sighting) => number {
  const text = decodeUtf8(bytes);
  return ({ span: { start } }) => (text === undefined ? start : new TextEncoder().encode(text.slice(0, start)).length);
}

/**
 * What was found in an archive, less what lies in a file that stands in it as it is and was searched by itself: there it
 * has a name, is read as what it is, and ends where the file ends.
 * @param files all that were searched, those of archives in the archive among them
 */
export function outsideOf(files: readonly Searched[], { bytes, sightings }: Searched): readonly Sighting[] {
  if (sightings.length === 0) return sightings;
  const ranges = files.flatMap((file) => rangeIn(bytes, file.bytes) ?? []);
  if (ranges.length === 0) return sightings;
  const offsetOf = offsets(bytes);
  return sightings.filter((sighting) => {
    const at = offsetOf(sighting);
    return !ranges.some(({ start, end }) => at >= start && at < end);
  });
}
