import { spend } from '../fold/budget.ts';
import type { Frame } from '../fold/frame.ts';
import type { Machine } from '../fold/machine.ts';
import type { EstreeNode } from '../syntax/ast.ts';
import { asInteger } from '../value/primitive.ts';
import { listOf, numberOf, UNDEFINED, weight, type ListValue, type Value } from '../value/value.ts';
import { loseChanged } from './lose.ts';
import { isOwned, itemsToChange, own } from './own.ts';

/** Changes the items in place; undefined where what comes of it is not known. */
type Change = (items: Value[], args: readonly Value[], list: ListValue) => Value | undefined;

const reverse: Change = (items, _, list) => {
  items.reverse();
  return list;
};

function isTexts(items: readonly Value[]): boolean {
  return items.every(({ kind }) => kind === 'text');
}

function textOf(value: Value): string {
  return value.kind === 'text' ? value.text : '';
}

/** Texts by their code units; what is compared by a function is left in no known order. */
const sort: Change = (items, args, list) => {
  if (args.length > 0 || !isTexts(items)) return undefined;
  items.sort((a, b) => (textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b))));
  return list;
};

const splice: Change = (items, [start, count, ...added]) => {
  const from = asInteger(start, 0);
  const removed = asInteger(count, items.length);
  return from === undefined || removed === undefined ? undefined : listOf(items.splice(from, removed, ...added));
};

const fill: Change = (items, [value, start, end], list) => {
  const from = asInteger(start, 0);
  const to = asInteger(end, items.length);
  if (from === undefined || to === undefined) return undefined;
  items.fill(value ?? UNDEFINED, from, to);
  return list;
};

/** Methods that change the list that they are called on; those that are not known here leave nothing known of it. */
const CHANGES: ReadonlyMap<string, Change | undefined> = new Map<string, Change | undefined>([
  ['push', (items, args) => numberOf(items.push(...args))],
  ['unshift', (items, args) => numberOf(items.unshift(...args))],
  ['pop', (items) => items.pop() ?? UNDEFINED],
  ['shift', (items) => items.shift() ?? UNDEFINED],
  ['splice', splice],
  ['reverse', reverse],
  ['sort', sort],
  ['fill', fill],
  ...'copyWithin set add delete clear'.split(' ').map((key) => [key, undefined] as const),
]);

/** True where the method changes what it is called on. */
export function isChange(self: Value, key: string): boolean {
  return (self.kind === 'list' || self.kind === 'bytes') && CHANGES.has(key);
}

/** A call of a method that changes what it is called on. */
export interface Changing {
  /** What it is called on, as it stands in the code. */
  readonly object: EstreeNode;
  readonly self: Value;
  readonly key: string;
  readonly args: readonly Value[];
}

/** Calls such a method where the run owns the list; else what it is called on is no longer known. */
export function changeIn(machine: Machine, frame: Frame, { object, self, key, args }: Changing): Value {
  const items = self.kind === 'list' && isOwned(frame, self) ? itemsToChange(self, args.length) : undefined;
  const isCheap = key === 'push' || key === 'pop';
  const isPaid = spend(machine.budget, isCheap ? 1 + args.length : weight(self));
  const value =
    self.kind === 'list' && items !== undefined && isPaid ? CHANGES.get(key)?.(items, args, self) : undefined;
  return value === undefined ? loseChanged(machine, frame, object, self) : own(frame, value);
}
