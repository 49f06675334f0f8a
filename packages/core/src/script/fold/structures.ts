import { child, children, flag, part, propertyName, word, type EstreeNode } from '../syntax/ast.ts';
import { textAt } from '../value/text.ts';
import { booleanOf, listOf, NULL, numberOf, UNDEFINED, UNKNOWN, type Value } from '../value/value.ts';
import { own } from '../run/own.ts';
import { itemsOf } from '../builtin/bytes-values.ts';
import { charactersOfValue } from './characters.ts';
import type { Frame } from './frame.ts';
import { isHollow, type Ask, type Fold, type Folder, type Machine } from './machine.ts';

function patternOf(node: EstreeNode): Value | undefined {
  const regex = part(node, 'regex');
  if (typeof regex !== 'object' || regex === null) return undefined;
  const { pattern, flags } = regex as Readonly<Record<string, unknown>>;
  if (typeof pattern !== 'string' || typeof flags !== 'string') return undefined;
  return { kind: 'pattern', source: pattern, flags };
}

/** A string, number, boolean, null or regular expression as it stands. */
export const foldLiteral: Folder = (node) => {
  const value = part(node, 'value');
  if (typeof value === 'string') return textAt(value, node, false);
  if (typeof value === 'number') return numberOf(value, node);
  if (typeof value === 'boolean') return booleanOf(value);
  return patternOf(node) ?? (word(node, 'raw') === 'null' ? NULL : UNKNOWN);
};

/** Asks for the elements of a list or the arguments of a call, and opens those that are spread. */
export function* itemValues(
  nodes: readonly (EstreeNode | undefined)[],
  frame: Frame,
): Generator<Ask, { readonly items: readonly Value[]; readonly open: boolean }, Value> {
  const items: Value[] = [];
  let open = false;
  for (const node of nodes) {
    const spread = node?.type === 'SpreadElement' ? child(node, 'argument') : undefined;
    if (node === undefined) items.push(UNDEFINED);
    else if (spread === undefined) items.push(yield { node, frame });
    else {
      const inner = itemsOf(yield { node: spread, frame }, charactersOfValue);
      if (inner === undefined) {
        items.push(UNKNOWN);
        open = true;
      } else for (const item of inner) items.push(item);
    }
  }
  return { items, open };
}

export function* foldArray(node: EstreeNode, frame: Frame): Fold {
  const { items, open } = yield* itemValues(children(node, 'elements'), frame);
  return own(frame, listOf(items, open));
}

interface Building {
  readonly entries: Map<string, Value>;
  open: boolean;
}

/** Members of unknown origin may stand for any that came before. */
function spreadInto(building: Building, value: Value): void {
  if (value.kind === 'record' && !value.open) for (const [key, item] of value.entries) building.entries.set(key, item);
  else if (value.kind !== 'null' && value.kind !== 'undefined') {
    building.entries.clear();
    building.open = true;
  }
}

function* keyOf(property: EstreeNode, frame: Frame): Generator<Ask, string | undefined, Value> {
  const key = child(property, 'key');
  const plain = propertyName(key, flag(property, 'computed'));
  if (plain !== undefined || key === undefined) return plain;
  const value = yield { node: key, frame };
  if (value.kind === 'text') return value.text;
  return value.kind === 'number' ? String(value.value) : undefined;
}

function* addProperty(building: Building, property: EstreeNode, frame: Frame): Generator<Ask, void, Value> {
  const key = yield* keyOf(property, frame);
  const node = child(property, 'value');
  if (key === undefined || node === undefined) {
    building.entries.clear();
    building.open = true;
  } else if (key === '__proto__') {
    if (part(node, 'value') !== null) building.open = true;
  } else if (word(property, 'kind') === 'init') building.entries.set(key, yield { node, frame });
  else building.entries.set(key, UNKNOWN);
}

export function* foldObject(node: EstreeNode, frame: Frame, machine: Machine): Fold {
  if (isHollow(machine, node)) return UNKNOWN;
  const building: Building = { entries: new Map(), open: false };
  for (const property of children(node, 'properties')) {
    if (property === undefined) continue;
    const spread = property.type === 'SpreadElement' ? child(property, 'argument') : undefined;
    if (spread !== undefined) spreadInto(building, yield { node: spread, frame });
    else yield* addProperty(building, property, frame);
  }
  return own(frame, { kind: 'record', entries: building.entries, open: building.open });
}

export const foldFunction: Folder = (node, frame) => ({ kind: 'function', node, frame });
