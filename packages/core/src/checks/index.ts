import { randomness } from '../detectors/generic/likelihood/index.ts';
import type { Check } from '../format.ts';
import { azureDevOps } from './azure-devops.ts';
import { base58Check } from './base58check.ts';
import { isBech32 } from './bech32.ts';
import { isBip39 } from './bip39.ts';
import { crc32Base62, crc32Base64, crc32Hex } from './crc32.ts';
import { isEd25519Pair } from './ed25519.ts';
import { gitlabRoutable } from './gitlab-routable.ts';
import { marvin32Base64, marvin32Base66 } from './marvin32.ts';
import { pgpArmour } from './pgp-armour.ts';
import { isSampleJwt } from './sample-jwt.ts';
import { isSecp256k1Scalar } from './secp256k1.ts';
import { sha256Base32, sha256Hex } from './sha256.ts';
import { base64Digits, base64Of, base64Start, entropy, isBase64Text, mixed } from './text.ts';

/** What stands in quotes in the text of an object, as far as it may be a value. */
function literalsOf(object: string): readonly string[] {
  return Array.from(object.matchAll(/(?<=["'`])[\w+/=-]{16,128}(?=\\{0,4}["'`])/g), ([literal]) => literal);
}

/** True where the value passes the check. `prefix` is the literal start of the token. */
export function passes(check: Check, value: string, prefix: string): boolean {
  switch (check.kind) {
    case 'crc32-base62':
      return crc32Base62(value.slice(prefix.length));
    case 'crc32-base64':
      return crc32Base64(value.slice(prefix.length));
    case 'crc32-hex':
      return crc32Hex(value, check);
    case 'gitlab-routable':
      return gitlabRoutable(value, prefix.length + (check.lead ?? 0));
    case 'sha256-base32':
      return sha256Base32(value, check.over);
    case 'marvin32':
      return marvin32Base64(value, check.seeds, check.bytes);
    case 'marvin32-base66':
      return marvin32Base66(value, check.seed);
    case 'base64-start':
      return base64Start(value, check.from, check.text);
    case 'azure-devops':
      return azureDevOps(value);
    case 'bech32':
      return isBech32(value);
    case 'pgp-armour':
      return pgpArmour(value);
    case 'base64-of':
      return base64Of(value, check.parts);
    case 'base64-digits':
      return base64Digits(value, check.min, check.max);
    case 'mixed':
      return mixed(value.slice(prefix.length), check.classes);
    case 'entropy':
      return entropy(value) >= check.bits;
    case 'unlike-text':
      return randomness(value.slice(prefix.length)) >= check.bits;
    case 'not-base64-text':
      return !isBase64Text(value.slice(prefix.length));
    case 'not-at':
      return !check.texts.some((text) => value.startsWith(text, check.at));
    case 'base58check':
      return base58Check(value, check.versions);
    case 'ed25519-pair':
      return isEd25519Pair(value);
    case 'secp256k1-scalar':
      return isSecp256k1Scalar(value);
    case 'bip39':
      return isBip39(value);
    case 'not-sample-jwt':
      return !isSampleJwt(value);
    case 'not-published':
      return !check.digests.includes(sha256Hex(value));
    case 'hex-not-published':
      return !check.digests.includes(sha256Hex(value.replace(/^0x/i, '').toLowerCase()));
    case 'part-not-published':
      return !literalsOf(value).some((literal) => check.digests.includes(sha256Hex(literal)));
    default:
      return check satisfies never;
  }
}

/** What a check has to say: of one that passed what it shows, of one that failed why the value is no such token. */
export interface Words {
  /** Undefined where passing proves nothing: mere statistics, or the absence of a sibling's mark. */
  readonly passed?: string;
  readonly failed: string;
}

const CHECKSUM: Words = { passed: 'checksum valid', failed: 'checksum does not fit' };
const DECODED: Words = { passed: 'decoded part as expected', failed: 'does not decode to what it should' };
const RANDOM: Words = { failed: 'not as a random generator makes them' };

const WORDS: Readonly<Record<Check['kind'], Words>> = {
  'crc32-base62': CHECKSUM,
  'crc32-base64': CHECKSUM,
  'crc32-hex': CHECKSUM,
  'azure-devops': CHECKSUM,
  bech32: CHECKSUM,
  'pgp-armour': CHECKSUM,
  'gitlab-routable': CHECKSUM,
  'sha256-base32': CHECKSUM,
  marvin32: CHECKSUM,
  'marvin32-base66': CHECKSUM,
  'base64-start': DECODED,
  'base64-digits': DECODED,
  'base64-of': DECODED,
  mixed: RANDOM,
  entropy: RANDOM,
  'unlike-text': RANDOM,
  'not-base64-text': { failed: 'holds a text in base64' },
  'not-at': { failed: 'has the mark of another kind of token' },
  base58check: CHECKSUM,
  'ed25519-pair': { passed: 'public key fits', failed: 'the public key is not that of the seed' },
  'secp256k1-scalar': { failed: 'no private key of its curve' },
  bip39: CHECKSUM,
  'not-sample-jwt': { failed: 'a sample of documentation' },
  'hex-not-published': { failed: 'a value that its provider has published' },
  'part-not-published': { failed: 'a value that a public library brings along' },
  'not-published': { failed: 'a value that its provider has published' },
};

/** What a check has to say, for people. */
export function wordsOf(check: Check): Words {
  return WORDS[check.kind];
}

/** True where passing the check proves what the token is: a checksum or a decoded part, not mere statistics. */
export function proves(check: Check): boolean {
  return wordsOf(check).passed !== undefined;
}

/** What a passed check says, for people; empty where it proves nothing. */
export function evidenceOf(check: Check): string {
  return wordsOf(check).passed ?? '';
}
