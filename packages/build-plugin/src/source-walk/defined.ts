import { maskText } from '@leakgate/node';

function standsAt(text: string, offset: number, name: string): boolean {
  return text.startsWith(name, offset) && !/^[\w$]/.test(text.slice(offset + name.length));
}

/**
 * The name that `define` gives a value for and that stands at an offset of a source; of several the longest, since
 * `process.env` is the start of others.
 */
export function definedAt(text: string, offset: number, names: readonly string[]): string | undefined {
  return names
    .filter((name) => standsAt(text, offset, name) && maskText(name) === name)
    .toSorted((a, b) => b.length - a.length)[0];
}
