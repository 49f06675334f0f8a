import { apart } from './apart/index.ts';
import { Secret } from './secret.ts';
import type { Match } from './match.ts';

/** The salt of a project that has set none. */
export const DEFAULT_SALT = 'leakgate/v1';

/** Bytes of the HMAC that make the fingerprint. */
const BYTES = 16;

/**
 * How the value of a shape is normalised before it is hashed, so that one token has one fingerprint however it was
 * written. The shapes' matchers do it; this table says what they do, and a test holds them to it.
 */
export const NORMALISATION = {
  sequence: 'the token as it stands decoded',
  jwt: 'the token as it stands decoded',
  pem: 'the block without its line breaks and headers',
  uri: 'the whole URL as it stands decoded',
  fields: 'the whole connection string as it stands decoded',
  query: 'the whole query as it stands decoded',
} as const;

/** The first 16 bytes of HMAC-SHA-256 with the salt as key and the value as message, in lower-case hex. */
export function fingerprint(secret: Secret, salt: string): string {
  return apart('matching')
    .hmacSha256(salt, secret.reveal())
    .slice(0, 2 * BYTES);
}

/** The fingerprint of what was found: of its value, or of what it is known by instead. */
export function fingerprintOf({ secret, identity }: Pick<Match, 'secret' | 'identity'>, salt: string): string {
  return fingerprint(identity === undefined ? secret : new Secret(identity), salt);
}
