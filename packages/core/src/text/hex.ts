const VALUES = ((): Int8Array => {
  const values = new Int8Array(128).fill(-1);
  for (let digit = 0; digit < 16; digit++) {
    const char = digit.toString(16);
    values[char.charCodeAt(0)] = digit;
    values[char.toUpperCase().charCodeAt(0)] = digit;
  }
  return values;
})();

/** The value of a hexadecimal digit; negative where the character is none. */
export function hexDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (VALUES[code] ?? -1) : -1;
}

/** The byte that two hexadecimal digits write; negative where they are none. */
export function hexByte(text: string, at: number): number {
  const high = hexDigit(text, at);
  const low = hexDigit(text, at + 1);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}
