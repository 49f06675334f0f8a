import type { CharSet } from '../text/alphabet.ts';

/** Longest text of fields or parameters that is read, in characters. */
export const LONGEST_FIELDS = 1024;

/** Printable characters but those that end a literal or a line. */
export function printable(without: string): CharSet {
  const set = new Uint8Array(128);
  for (let code = 0x20; code < 0x7f; code++) set[code] = 1;
  for (const char of without) set[char.charCodeAt(0)] = 0;
  return set;
}

/** The values of `key=value` pairs, by their keys. */
export function parameters(text: string, separator: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(separator).map((pair) => {
      const equals = pair.indexOf('=');
      return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}

/** Keys that must be there, with the fewest characters of their values. */
export type Required = readonly (readonly [key: string, length: number])[];

/** True where every key that must be there has a value as long as it must be. */
export function hasAll(fields: ReadonlyMap<string, string>, required: Required): boolean {
  return required.every(([key, length]) => (fields.get(key)?.length ?? 0) >= length);
}
