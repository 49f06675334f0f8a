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
