import type { CharSet } from './alphabet.ts';

/** A table of some ASCII characters. */
export function charSetOf(chars: string): CharSet {
  const set = new Uint8Array(128);
  for (let at = 0; at < chars.length; at++) set[chars.charCodeAt(at)] = 1;
  return set;
}

/** Control characters that no text holds, unlike tabs and line breaks: in binary content they end what is a text. */
export const CONTROLS: string = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code))
  .filter((char) => !'\t\n\f\r'.includes(char))
  .join('');
