// Tokens that letters touch. The strings of a program in WebAssembly stand one after the other, with nothing between
// them; there a checksum that fits tells where a token begins and ends.

import type { Check, TokenFormat } from '../format.ts';
import type { Match } from '../match.ts';
import type { View } from '../views/view.ts';
import { isMatch, judge, type CompiledFormat } from './candidate.ts';

/** Checks that of four thousand million texts one passes by chance. */
const SUMS: ReadonlySet<Check['kind']> = new Set<Check['kind']>(['crc32-base62', 'crc32-base64', 'crc32-hex']);

/** True for a format whose tokens a checksum tells from all else. */
export function isSummed(format: TokenFormat | undefined): boolean {
  const { checks = [], context } = format ?? {};
  return context === undefined && checks.some(({ kind, onMismatch }) => onMismatch === 'drop' && SUMS.has(kind));
}

/** How far into a text, and around a token, zeros are looked for. */
const NEAR = 256;

/** True for the text of a binary file: it is known by a zero at its start. */
function isBinary(text: string): boolean {
  return text.slice(0, NEAR).includes('\0');
}

/** True in the data of a binary file, or in data that has zeros near by. */
function isData({ text }: View, at: number): boolean {
  return isBinary(text) || text.slice(Math.max(0, at - NEAR), at + NEAR).includes('\0');
}

/** The token of a format that stands around an anchor in the data of a binary file, whatever touches it. */
export function touchedAt(
  compiled: CompiledFormat,
  at: number,
  anchor: string,
  view: View,
  now: number,
): Match | undefined {
  const hit = isSummed(compiled.format) ? compiled.shape.touched?.(view.text, at, anchor) : undefined;
  if (hit === undefined || !isData(view, at)) return undefined;
  const result = judge(compiled, hit, undefined, view, now);
  return isMatch(result) ? result : undefined;
}

/** A literal of a format with a checksum. */
export interface Summed {
  readonly literal: string;
  readonly format: () => CompiledFormat | undefined;
}

/** Letters and digits: nothing leads to what stands right behind one. */
const TOUCHES = /[\w-]/;

/** Looks through the data of a binary file for tokens that stand right behind letters. */
export function eachBehindLetters(
  view: View,
  summed: () => readonly Summed[],
  now: number,
  found: (match: Match) => void,
): void {
  const { text } = view;
  if (view.parent !== undefined || !isBinary(text)) return;
  for (const { literal, format } of summed()) {
    for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + 1)) {
      if (!TOUCHES.test(text.charAt(at - 1))) continue;
      const compiled = format();
      const match = compiled === undefined ? undefined : touchedAt(compiled, at, literal, view, now);
      if (match !== undefined) found(match);
    }
  }
}
