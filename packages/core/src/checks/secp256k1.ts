/** The order of the curve's group: SEC 2, version 2, section 2.4.1. */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** True where the value, hex with or without `0x`, is a private key on secp256k1. */
export function isSecp256k1Scalar(value: string): boolean {
  const hex = value.replace(/^0x/i, '');
  if (!/^[\da-f]{64}$/i.test(hex)) return false;
  const scalar = BigInt(`0x${hex}`);
  return scalar > 0n && scalar < ORDER;
}
