import type { Check } from '../format.ts';
import { crc32Base62, crc32Hex } from './crc32.ts';
import { gitlabRoutable } from './gitlab-routable.ts';
import { base64Start, mixed } from './text.ts';
import { sha256Base32 } from './sha256.ts';

/** True where the value passes the check. `prefix` is the literal start of the token. */
export function passes(check: Check, value: string, prefix: string): boolean {
  switch (check.kind) {
    case 'crc32-base62':
      return crc32Base62(value.slice(prefix.length));
    case 'crc32-hex':
      return crc32Hex(value, check);
    case 'gitlab-routable':
      return gitlabRoutable(value, prefix);
    case 'sha256-base32':
      return sha256Base32(value, check.over);
    case 'mixed':
      return mixed(value.slice(prefix.length), check.classes);
    case 'base64-start':
      return base64Start(value, check.from, check.text);
    default:
      return check satisfies never;
  }
}

/** True where passing the check proves what the token is: a checksum or a decoded part, not mere statistics. */
export function proves(check: Check): boolean {
  return check.kind !== 'mixed';
}

/** What a passed check says, for people. */
export function evidenceOf(check: Check): string {
  return check.kind === 'base64-start' ? 'decoded part as expected' : 'checksum valid';
}
