import type { Offsets } from '../kernel/index.ts';
import { alphabet } from '../text/alphabet.ts';
import { hexByte } from '../text/hex.ts';
import { inflate, type Inflate } from '../text/inflate.ts';
import { longRuns, type Run } from '../text/long-runs.ts';
import { stretchText, textStretches, type Bytes } from '../text/text-bytes.ts';
import { carriedView, type CarrierOf } from './carried-view.ts';
import { openCountedIn } from './counted.ts';
import { bytesOpener, startsPacked, type OpenBytes } from './packed-bytes.ts';
import type { View, ViewReader } from './view.ts';

/** Fewer bytes are text by chance, or hold no token. */
const SHORTEST = 16;
const HEX = alphabet('hex');

function* openStretch(view: View, bytes: Bytes, from: number, stretch: Run): Iterable<View> {
  const carrierOf: CarrierOf = (byte) => ({ start: from + 2 * byte, end: from + 2 * byte + 2 });
  yield carriedView(view, 'hex', stretchText(bytes, stretch), (offset) => carrierOf(stretch.start + offset));
  yield* openCountedIn(view, 'hex', bytes, stretch, carrierOf);
}

/** The runs of digits inside runs of base64, whose characters they are. */
function* hexRuns(text: string, runs: Offsets): Iterable<Run> {
  for (let k = 0; k < runs.length; k += 2) {
    yield* longRuns(text, 2 * SHORTEST, HEX, { start: runs[k] ?? 0, end: runs[k + 1] ?? 0 });
  }
}

/** What is packed in a run, if it is. */
function packedRun(text: string, run: Run, openBytes: OpenBytes): View | undefined {
  if (!startsPacked(hexByte(text, run.start), hexByte(text, run.start + 2))) return undefined;
  const length = (run.end - run.start) >> 1;
  return openBytes(
    Uint8Array.from({ length }, (_, index) => hexByte(text, run.start + 2 * index)),
    run,
    'hex',
  );
}

/**
 * Decodes unbroken runs of hexadecimal digits where they carry text, whatever stands around it, or packed data.
 * @param host the host's own way to unpack
 */
export const hexReader = (host: Inflate = inflate): ViewReader => ({
  via: 'hex',
  isLed: ({ encoded }) => encoded.length > 0,
  *open(view, clues) {
    const openBytes = bytesOpener(view, host);
    for (const { start, end } of hexRuns(view.text, clues.encoded)) {
      const packed = packedRun(view.text, { start, end }, openBytes);
      if (packed !== undefined) {
        yield packed;
        continue;
      }
      // A digit that belongs to something else may be glued in front.
      for (const from of [start, start + 1]) {
        const bytes = { length: (end - from) >> 1, at: (index: number) => hexByte(view.text, from + 2 * index) };
        for (const stretch of textStretches(bytes, SHORTEST)) yield* openStretch(view, bytes, from, stretch);
      }
    }
  },
});
