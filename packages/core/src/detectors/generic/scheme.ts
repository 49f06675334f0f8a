import { decodeBase64 } from '../../text/base64.ts';
import { decodeBytes } from '../../text/utf8.ts';
import { strengthOf } from './judging/value.ts';

/** Schemes of an `Authorization` header whose credential is one word. */
const SCHEME =
  /^(Bearer|Basic|Token(?: token=)?|Api-?Key|AccessKey|SSWS|Key|Bot|OAuth|GenieKey|Zoho-oauthtoken)\s{1,3}/i;

/** The credential of a header's value, and where it starts in it. */
export interface Credential {
  readonly scheme: string;
  readonly at: number;
  readonly value: string;
}

/** Parts the value of an `Authorization` header. */
export function credentialOf(value: string): Credential | undefined {
  const hit = SCHEME.exec(value);
  if (hit === null) return undefined;
  return { scheme: (hit[1] ?? '').toLowerCase(), at: hit[0].length, value: value.slice(hit[0].length) };
}

const BASE64 = /^[\w+/-]{8,400}={0,2}$/;
/** Pairs that standards, documentation and local set-ups use. */
const STAND_IN =
  /^(?:Aladdin:open ?sesame|(?:user(?:name)?|demo|test)\d{0,2}:.{0,12}|admin:(?:admin|password|secret)?|root:root|foo:.*|guest:guest|elastic:changeme|(.+):\1)$/i;

/** The password, or the key in its place, of `Basic` credentials; undefined where they are none. */
export function basicPassword(encoded: string): string | undefined {
  if (!BASE64.test(encoded)) return undefined;
  const pair = decodeBytes(decodeBase64(encoded));
  if (!/^[\x20-\x7e]{3,300}$/.test(pair) || STAND_IN.test(pair)) return undefined;
  const colon = pair.indexOf(':');
  if (colon === -1) return undefined;
  const [user, password] = [pair.slice(0, colon), pair.slice(colon + 1)];
  if (password !== '') return password;
  // `key:` is an API key in the place of the user.
  return strengthOf(user) === undefined ? undefined : user;
}
