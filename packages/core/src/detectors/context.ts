import type { Context } from '../format.ts';
import { fold, nameBefore } from './name.ts';

const REACH = 100;

/** A word of the context that stands close by, and whether the name of the value holds it. */
export interface ContextHit {
  readonly word: string;
  readonly named: boolean;
}

/** Context words in the form in which they are compared. */
export interface CompiledContext {
  readonly words: readonly { readonly word: string; readonly folded: string }[];
  readonly unless: readonly string[];
  readonly reach: number;
}

export function compileContext(context: Context): CompiledContext {
  const words = context.words.map((word) => ({ word, folded: fold(word) }));
  return {
    words: words.toSorted((a, b) => b.folded.length - a.folded.length),
    unless: (context.unless ?? []).map(fold),
    reach: context.reach ?? REACH,
  };
}

function firstIn(context: CompiledContext, folded: string): string | undefined {
  return context.words.find((each) => folded.includes(each.folded))?.word;
}

/** The context word nearest in meaning to the value between two offsets, or undefined where none is close. */
export function contextOf(context: CompiledContext, text: string, start: number, end: number): ContextHit | undefined {
  const name = fold(nameBefore(text, start) ?? '');
  if (context.unless.some((word) => name.includes(word))) return undefined;
  const named = name === '' ? undefined : firstIn(context, name);
  if (named !== undefined) return { word: named, named: true };
  const near = fold(text.slice(Math.max(0, start - context.reach), start) + ' ' + text.slice(end, end + context.reach));
  const word = firstIn(context, near);
  return word === undefined ? undefined : { word, named: false };
}
