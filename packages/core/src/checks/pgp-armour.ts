import { decodeBase64 } from '../text/base64.ts';

const GENERATOR = 0x1864cfb;
const START = 0xb704ce;
/** The body of an armoured block and its checksum, `=` and four characters, in front of the end line. */
const ARMOUR = /-----([A-Za-z0-9+/]+={0,2})=([A-Za-z0-9+/]{4})-----END/;

function crc24(bytes: Uint8Array): number {
  let crc = START;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ ((crc & 0x80_0000) === 0 ? 0 : GENERATOR);
  }
  return crc & 0xff_ffff;
}

/** True where an armoured OpenPGP block, without line breaks, has the CRC-24 of its bytes in front of its end. */
export function pgpArmour(block: string): boolean {
  const [, body = '', sum = ''] = ARMOUR.exec(block) ?? [];
  const [high = 0, middle = 0, low = 0] = decodeBase64(sum);
  return body !== '' && crc24(decodeBase64(body)) === ((high << 16) | (middle << 8) | low);
}
