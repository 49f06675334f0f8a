import { foldScript, type CutOut, type FoldedScript } from '../fold-script.ts';
import { isTooDeep } from '../slice/depth.ts';
import { lastBelow } from '../slice/sorted.ts';
import type { Slice } from '../slice/slice.ts';
import type { ParseScript, ScriptLang } from '../syntax/ast.ts';

/** A script that is being read, and what that has cost so far. */
export interface Reader {
  readonly text: string;
  readonly lang: ScriptLang;
  readonly parse: ParseScript;
  /** Searches of the whole text that were made already. */
  readonly searched: Set<string>;
  /** Characters that were parsed. */
  parsed: number;
  /** Something was not parsed because it was too much. */
  tooLarge: boolean;
}

/** Code that was parsed and folded. */
export interface Attempt {
  readonly folded: FoldedScript;
  /** The part of the script that it is; undefined for the whole. */
  readonly slice: Slice | undefined;
}

/** Characters that are parsed of one script, all attempts together. */
const MOST_PARSED = 1_048_576;
/** How far behind a name its value may start to be led to by it. */
const NEAR = 80;

/**
 * Expressions that hold one of the places that the script is read for, or a name that led on from there, or that start
 * right behind such a name: `name = …`.
 */
function near(slice: Slice, offsets: readonly number[], first: ReadonlySet<number>): CutOut['focus'] {
  const ascending = offsets.toSorted((a, b) => a - b);
  return (expression) => {
    const { start, end } = slice.toText(expression);
    for (let index = lastBelow(ascending, start - NEAR) + 1; index < ascending.length; index++) {
      const at = ascending[index] ?? end;
      if (at >= end) return false;
      if (at >= start || !first.has(at)) return true;
    }
    return false;
  };
}

function affordable(reader: Reader, code: string): boolean {
  if (reader.parsed + code.length <= MOST_PARSED && !isTooDeep(code)) return true;
  reader.tooLarge = true;
  return false;
}

function parsed(reader: Reader, code: string, cut: CutOut | undefined): FoldedScript | undefined {
  if (!affordable(reader, code)) return undefined;
  reader.parsed += code.length;
  try {
    const program = reader.parse(code, reader.lang);
    return program === undefined ? undefined : foldScript(program, cut);
  } catch {
    // Parsers throw on what they cannot parse.
    return undefined;
  }
}

/** Parses and folds the whole script; undefined where it does not parse or is too much. */
export function foldWhole(reader: Reader): Attempt | undefined {
  const folded = parsed(reader, reader.text, undefined);
  return folded === undefined ? undefined : { folded, slice: undefined };
}

/**
 * Parses and folds a slice; undefined where it does not parse or is too much.
 * @param offsets what the slice was cut around; `first` those of them that the script is read for
 */
export function foldCut(
  reader: Reader,
  slice: Slice,
  offsets: readonly number[],
  first: readonly number[],
): Attempt | undefined {
  const focus = near(slice, offsets, new Set(first));
  const folded = parsed(reader, slice.code, { hollow: slice.hollow, focus });
  return folded === undefined ? undefined : { folded, slice };
}
