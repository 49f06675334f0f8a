import type { EstreeNode } from '../syntax/ast.ts';

/** Where the value of a name comes from. */
export type Source =
  | { readonly kind: 'expression'; readonly node: EstreeNode }
  | { readonly kind: 'function'; readonly node: EstreeNode }
  | { readonly kind: 'class'; readonly node: EstreeNode }
  /** A parameter of a function, by its place. */
  | { readonly kind: 'parameter'; readonly fn: EstreeNode; readonly index: number }
  /** The arguments from a place on. */
  | { readonly kind: 'rest-parameter'; readonly fn: EstreeNode; readonly index: number }
  /** A member that a pattern takes out. */
  | { readonly kind: 'member'; readonly of: Source; readonly key: string }
  | { readonly kind: 'rest'; readonly of: Source; readonly from: number }
  | { readonly kind: 'default'; readonly of: Source; readonly fallback: EstreeNode }
  | { readonly kind: 'unknown' };

/** A block or function with the names declared in it. */
export interface Scope {
  readonly parent: Scope | undefined;
  /** The function around; undefined at the top. */
  readonly fn: EstreeNode | undefined;
  /** Where `var` declares: the scope of the function, or the top. */
  readonly hoist: Scope | undefined;
  readonly names: Map<string, Binding>;
}

/** A name in its scope, and everything that is done with it. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  /** Every value it is ever given. */
  readonly sources: Source[];
  /** Places that read, call or export it. */
  references: number;
  /** Calls of it. */
  readonly calls: EstreeNode[];
  /** Its members are changed in ways that are not followed. */
  mutated: boolean;
  /** Values given to its members one by one. */
  readonly memberWrites: Map<string, EstreeNode[]>;
  /** `name += …` statements that stand in its own scope, in order. */
  readonly appends: EstreeNode[];
}

/** The one call of a function. */
export interface OnlyCall {
  readonly call: EstreeNode;
  /** Arguments in front that are none of the function's: the `this` of `.call(…)`. */
  readonly skip: number;
}

/** The names of a script, resolved. */
export interface ScriptNames {
  readonly bindingOf: ReadonlyMap<EstreeNode, Binding>;
  readonly bindings: readonly Binding[];
  /** Functions that are called in exactly one place. */
  readonly callOf: ReadonlyMap<EstreeNode, OnlyCall>;
  /**
   * Functions, and with `undefined` the script itself, whose names change or whose statements do not just follow one
   * another: what a name stands for hangs on where one is in them.
   */
  readonly restless: ReadonlySet<EstreeNode | undefined>;
}

export const UNKNOWN_SOURCE: Source = { kind: 'unknown' };

/** Declares a name, or finds it declared already. */
export function declare(scope: Scope, name: string): Binding {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const binding: Binding = {
    name,
    scope,
    sources: [],
    references: 0,
    calls: [],
    mutated: false,
    memberWrites: new Map(),
    appends: [],
  };
  scope.names.set(name, binding);
  return binding;
}

/** A scope inside another one. */
export function nestedScope(parent: Scope): Scope {
  return { parent, fn: parent.fn, hoist: parent.hoist ?? parent, names: new Map() };
}

/** The scope of a function. */
export function functionScope(parent: Scope, fn: EstreeNode): Scope {
  return { parent, fn, hoist: undefined, names: new Map() };
}

/** The binding that a name stands for, or undefined for a global one. */
export function lookUp(scope: Scope, name: string): Binding | undefined {
  for (let each: Scope | undefined = scope; each !== undefined; each = each.parent) {
    const binding = each.names.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}
