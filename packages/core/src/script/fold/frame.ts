import type { Binding } from '../scope/binding.ts';
import type { EstreeNode } from '../syntax/ast.ts';
import type { Value } from '../value/value.ts';

/** The names of one call of a function, or, without a function, of the script as it stands. */
export interface Frame {
  readonly fn: EstreeNode | undefined;
  readonly parent: Frame | undefined;
  readonly depth: number;
  readonly args: readonly Value[];
  /** Names that were asked for already. */
  readonly values: Map<Binding, Value>;
}

/** The frame in which nothing is called: names stand for what they are ever given. */
export function scriptFrame(): Frame {
  return { fn: undefined, parent: undefined, depth: 0, args: [], values: new Map() };
}

/** The frame of a call. */
export function callFrame(parent: Frame, caller: Frame, fn: EstreeNode, args: readonly Value[]): Frame {
  return { fn, parent, depth: caller.depth + 1, args, values: new Map() };
}

/** The frame that holds the names of a function: that of its call, else the script's. */
export function frameOf(frame: Frame, fn: EstreeNode | undefined): Frame {
  let each = frame;
  while (each.parent !== undefined && (fn === undefined || each.fn !== fn)) each = each.parent;
  return each;
}
