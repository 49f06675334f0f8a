import type { Part } from '../format.ts';
import { matchForward } from '../shapes/parts.ts';
import { decodeBase64 } from '../text/base64.ts';
import { decodeBytes } from '../text/utf8.ts';

/** True where the text mixes at least so many of the classes digit, upper case, lower case. */
export function mixed(text: string, classes: number): boolean {
  return [/[0-9]/, /[A-Z]/, /[a-z]/].filter((kind) => kind.test(text)).length >= classes;
}

/** True where the text from `from` on decodes from base64 to something that starts with `start`. */
export function base64Start(value: string, from: number, start: string): boolean {
  const needed = Math.ceil((start.length * 4) / 3) + 4;
  return decodeBytes(decodeBase64(value, from, Math.min(value.length, from + needed))).startsWith(start);
}

/** True where the text decodes from base64 to these parts and nothing else. */
export function base64Of(value: string, parts: readonly Part[]): boolean {
  const text = decodeBytes(decodeBase64(value));
  return matchForward(text, 0, parts) === text.length;
}

/** True where everything before the first dot decodes from base64 to `min` to `max` digits. */
export function base64Digits(value: string, min: number, max: number): boolean {
  const text = decodeBytes(decodeBase64(value, 0, value.indexOf('.')));
  return text.length >= min && text.length <= max && /^\d+$/.test(text);
}

/** True where the body decodes from base64 to nothing but printable characters. */
export function isBase64Text(body: string): boolean {
  return /^[\x20-\x7e]+$/.test(decodeBytes(decodeBase64(body)));
}

/** Bits per character, after Shannon. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
