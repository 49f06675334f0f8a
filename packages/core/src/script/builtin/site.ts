import type { Span } from '../../views/view.ts';
import type { Budget } from '../fold/budget.ts';
import type { Value } from '../value/value.ts';

/** Where a call stands, and what it may cost. */
export interface Site {
  readonly span: Span;
  readonly budget: Budget;
}

/** A function that every host has, folded: pure, and unknown where it would throw. */
export type Builtin = (args: readonly Value[], site: Site) => Value;

/** A method of one kind of value. */
export type Method<Self> = (self: Self, args: readonly Value[], site: Site) => Value;
