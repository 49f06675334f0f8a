import { decodeBase64 } from '../text/base64.ts';
import { decodeBytes } from '../text/utf8.ts';

/**
 * Subjects of tokens that everybody has: the sample that documentation of JSON Web Tokens has used ever since, and the
 * evaluation token that each release of CesiumJS holds.
 */
const PUBLISHED = /"sub"\s{0,4}:\s{0,4}"(?:1234567890|CesiumJS)"/;

/** True where the payload is a published one's, told by its subject, whatever else it was given. */
export function isSampleJwt(value: string): boolean {
  return PUBLISHED.test(decodeBytes(decodeBase64(value.split('.')[1] ?? '')));
}
