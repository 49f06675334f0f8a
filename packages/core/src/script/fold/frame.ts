import type { Binding } from '../scope/binding.ts';
import type { EstreeNode } from '../syntax/ast.ts';
import type { Value } from '../value/value.ts';

/** How a statement ended that does not go on with the next one; `stop` is where what comes next is not known. */
export type Completion =
  | { readonly kind: 'break' | 'continue'; readonly label: string | undefined }
  | { readonly kind: 'return'; readonly value: Value }
  | { readonly kind: 'throw' | 'stop' };

/** What is kept of code that is run statement by statement. */
export interface Live {
  /** How the last statement ended; undefined where the next one follows. */
  completion: Completion | undefined;
  /** The labels of the statement that comes next. */
  labels: readonly string[];
  /** Lists, objects and bytes that this run made: it may change them in place. */
  readonly owned: WeakSet<Value>;
}

/**
 * The names of one call of a function, or, without a function, of the script as it stands. Names of a live frame hold
 * what they were given last; those of any other one what they are ever given.
 */
export interface Frame {
  readonly fn: EstreeNode | undefined;
  readonly parent: Frame | undefined;
  readonly depth: number;
  /** Undefined where nothing calls the code. */
  readonly args: readonly Value[] | undefined;
  /** Names that were asked for already. */
  readonly values: Map<Binding, Value>;
  readonly live: Live | undefined;
}

/** The frame in which nothing is called: names stand for what they are ever given. */
export function scriptFrame(): Frame {
  return { fn: undefined, parent: undefined, depth: 0, args: [], values: new Map(), live: undefined };
}

/** The frame of a call. */
export function callFrame(
  parent: Frame,
  caller: Frame,
  fn: EstreeNode,
  args: readonly Value[],
  live: Live | undefined,
): Frame {
  return { fn, parent, depth: caller.depth + 1, args, values: new Map(), live };
}

/** The frame of code that is run without being called: that of a function of unknown arguments, or the whole script. */
export function uncalledFrame(top: Frame, fn: EstreeNode | undefined): Frame {
  const parent = fn === undefined ? undefined : top;
  return { fn, parent, depth: 1, args: undefined, values: new Map(), live: newLive(new WeakSet()) };
}

/** Code that is to be run from its first statement on. */
export function newLive(owned: Live['owned']): Live {
  return { completion: undefined, labels: [], owned };
}

/** The frame that holds the names of a function: that of its call, else the script's. */
export function frameOf(frame: Frame, fn: EstreeNode | undefined): Frame {
  let each = frame;
  while (each.parent !== undefined && (fn === undefined || each.fn !== fn)) each = each.parent;
  return each;
}
