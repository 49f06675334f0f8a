import { apart } from '../apart/index.ts';
import type { TokenFormat } from '../format.ts';
import type { Drop, Match } from '../match.ts';
import type { CompiledShape, ShapeMatch } from '../shapes/index.ts';
import type { View } from '../views/view.ts';
import { compileContext, type CompiledContext, type ContextHit } from './context.ts';
import type { WordIndex } from './word-index.ts';

/** A format, ready for the scan. */
export interface CompiledFormat {
  readonly format: TokenFormat;
  readonly shape: CompiledShape;
  readonly context: CompiledContext | undefined;
}

/** @param index the words of all contexts, which surroundings are read with */
export function compileFormat(format: TokenFormat, shape: CompiledShape, index: WordIndex): CompiledFormat {
  return { format, shape, context: format.context === undefined ? undefined : compileContext(format.context, index) };
}

/** Decides on what a shape found: see `judge.ts`, which is loaded with the first candidate. */
export function judge(
  compiled: CompiledFormat,
  hit: ShapeMatch,
  context: ContextHit | undefined,
  view: View,
  now: number,
): Match | Drop {
  return apart('matching').judge(compiled, hit, context, view, now);
}

/** True where the verdict on a candidate is that it is a token. */
export function isMatch(result: Match | Drop): result is Match {
  return 'secret' in result;
}
