import { decodeBase64 } from '../text/base64.ts';
import { decodeBytes } from '../text/utf8.ts';

/** Subject of the sample that documentation of JSON Web Tokens has used ever since. */
const SAMPLE = /"sub"\s{0,4}:\s{0,4}"1234567890"/;

/** True where the payload is the sample's: its subject is 1234567890, whatever else it was given. */
export function isSampleJwt(value: string): boolean {
  return SAMPLE.test(decodeBytes(decodeBase64(value.split('.')[1] ?? '')));
}
