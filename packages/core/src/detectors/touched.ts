// Tokens that letters touch: minifiers make one literal of `'v1' + KEY`, and the strings of a program in WebAssembly stand
// one after the other. A checksum that fits tells where such a token begins and ends.

import type { Match } from '../match.ts';
import type { View } from '../views/view.ts';
import { isMatch, judge, type CompiledFormat } from './candidate.ts';
import { isSummed } from './summed.ts';

/** The token of a format with a checksum that stands around an anchor, whatever touches it. */
export function touchedAt(
  compiled: CompiledFormat,
  at: number,
  anchor: string,
  view: View,
  now: number,
): Match | undefined {
  const { touched } = compiled.shape;
  const hit = touched !== undefined && isSummed(compiled.format) ? touched(view.text, at, anchor) : undefined;
  const result = hit === undefined ? undefined : judge(compiled, hit, undefined, view, now);
  return result !== undefined && isMatch(result) ? result : undefined;
}
