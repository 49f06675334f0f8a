const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
const CHECKSUM = 6;

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >>> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATOR.reduce((mixed, word, bit) => (((top >>> bit) & 1) === 1 ? mixed ^ word : mixed), next);
  }, 1);
}

function expand(part: string): readonly number[] {
  const codes = Array.from(part, (char) => char.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

/** True where the text is Bech32 (BIP-173) of one case: human-readable part, `1`, data and a checksum that fits. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const separator = lower.lastIndexOf('1');
  const data = Array.from(lower.slice(separator + 1), (char) => ALPHABET.indexOf(char));
  if (separator < 1 || data.length < CHECKSUM || data.includes(-1)) return false;
  return polymod([...expand(lower.slice(0, separator)), ...data]) === 1;
}
