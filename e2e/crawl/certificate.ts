import { generateKeyPairSync, sign } from 'node:crypto';

/** Tags of DER (X.690) that a certificate needs. */
const [INTEGER, BITS, OBJECT, TEXT, TIME, SEQUENCE, SET, VERSION] = [0x02, 0x03, 0x06, 0x0c, 0x17, 0x30, 0x31, 0xa0];
/** `ecdsa-with-SHA256` and `commonName`, encoded. */
const [ECDSA_SHA256, COMMON_NAME] = [Buffer.from('2a8648ce3d040302', 'hex'), Buffer.from('550403', 'hex')];

/** A length in as few bytes as it takes: browsers take no other form. */
function lengthOf({ length }: Buffer): readonly number[] {
  if (length < 128) return [length];
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body)]), body]);
}

function pem(kind: string, bytes: Buffer): string {
  return `-----BEGIN ${kind}-----\n${bytes.toString('base64')}\n-----END ${kind}-----\n`;
}

/** A key of the moment and a certificate for `localhost` that nobody but itself vouches for (RFC 5280). */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(SEQUENCE, der(OBJECT, ECDSA_SHA256));
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, der(OBJECT, COMMON_NAME), der(TEXT, Buffer.from('localhost')))));
  const time = (text: string): Buffer => der(TIME, Buffer.from(text));
  const body = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    der(SEQUENCE, time('250101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(BITS, Buffer.from([0]), sign('sha256', body, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', der(SEQUENCE, body, algorithm, signature)),
  };
}
