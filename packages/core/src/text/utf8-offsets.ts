/** Characters between two offsets that are kept. */
const STEP = 4096;

/** The number of bytes of a range of a text in UTF-8; both ends between characters. */
function byteLength(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of the four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/**
 * Translates offsets in a text to offsets in the bytes it was decoded from.
 * @param skipped bytes in front of the text, as a byte order mark
 */
export function utf8Offsets(text: string, skipped = 0): (offset: number) => number {
  let kept: readonly number[] | undefined;

  function everyStep(): readonly number[] {
    const offsets = [skipped];
    for (let at = 0; at + STEP <= text.length; at += STEP) {
      offsets.push((offsets.at(-1) ?? 0) + byteLength(text, at, at + STEP));
    }
    return offsets;
  }

  return (offset) => {
    kept ??= everyStep();
    const step = Math.min(Math.floor(offset / STEP), kept.length - 1);
    return (kept[step] ?? 0) + byteLength(text, step * STEP, offset);
  };
}
