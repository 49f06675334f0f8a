import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function chars(seed: string, length: number): string {
  let text = '';
  for (let block = 0; text.length < length; block++) {
    for (const byte of createHash('sha256').update(`${seed}:${block}`).digest()) text += BASE62.charAt(byte % 62);
  }
  return text.slice(0, length);
}

function base62(value: number): string {
  let text = '';
  for (let rest = value; text.length < 6; rest = Math.floor(rest / 62)) text = BASE62.charAt(rest % 62) + text;
  return text;
}

/** A classic GitHub token with a valid checksum, made from a seed: the commonest sample of the unit tests. */
export function githubToken(seed: string): string {
  const body = chars(seed, 30);
  return `${'ghp'}_${body}${base62(crc32(body))}`;
}
