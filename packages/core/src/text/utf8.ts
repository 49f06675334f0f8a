const strict = new TextDecoder('utf-8', { fatal: true });
const binary = new TextDecoder('latin1');

/** The bytes as UTF-8 text, or undefined where they are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** One character per byte, so that offsets in the text are offsets in the bytes; ASCII is itself. */
export function decodeBytes(bytes: Uint8Array): string {
  return binary.decode(bytes);
}
