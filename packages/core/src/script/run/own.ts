import { spend } from '../fold/budget.ts';
import type { Frame } from '../fold/frame.ts';
import type { Machine } from '../fold/machine.ts';
import { asNumber } from '../value/primitive.ts';
import { LONGEST_TEXT } from '../value/text.ts';
import { UNKNOWN, weight, type BytesValue, type ListValue, type RecordValue, type Value } from '../value/value.ts';

/** Values that code changes in place. */
export type Changeable = ListValue | RecordValue | BytesValue;

/** Longer lists are not grown. */
const LONGEST_LIST = LONGEST_TEXT / 4;
const INDEX = /^(?:0|[1-9]\d{0,6})$/;

function isChangeable(value: Value): value is Changeable {
  return value.kind === 'list' || value.kind === 'record' || value.kind === 'bytes';
}

/** True where code that runs in the frame may change the value: a part of its own run made it. */
export function isOwned({ live }: Frame, value: Value): value is Changeable {
  return isChangeable(value) && live?.owned.has(value) === true;
}

/** Marks a value that was just made in a frame, and shares nothing with another one. */
export function own({ live }: Frame, value: Value): Value {
  if (live !== undefined && isChangeable(value)) live.owned.add(value);
  return value;
}

function copied(value: Changeable): Changeable {
  switch (value.kind) {
    case 'list':
      return { ...value, items: [...value.items] };
    case 'record':
      return { ...value, entries: new Map(value.entries) };
    case 'bytes':
      return { ...value, bytes: value.bytes.slice() };
    default:
      return value satisfies never;
  }
}

/** What a function of every host returned: new to the code, though it may share its items with what it was made of. */
export function fresh(machine: Machine, frame: Frame, value: Value): Value {
  if (frame.live === undefined || !isChangeable(value) || isOwned(frame, value)) return value;
  return spend(machine.budget, weight(value)) ? own(frame, copied(value)) : UNKNOWN;
}

/** Leaves nothing known of what is owned, by whatever name it goes. */
export function spoil(frame: Frame, value: Value): void {
  if (!isOwned(frame, value) || value.kind === 'bytes') return;
  if (value.kind === 'list') (value.items as Value[]).length = 0;
  else (value.entries as Map<string, Value>).clear();
  (value as { open: boolean }).open = true;
}

/** The items of a list that is owned, to be changed; undefined where it may not grow by so many. */
export function itemsToChange(list: ListValue, more: number): Value[] | undefined {
  return list.open || list.items.length + more > LONGEST_LIST ? undefined : (list.items as Value[]);
}

function setItem(list: ListValue, key: string, value: Value): boolean {
  const at = INDEX.test(key) ? Number(key) : LONGEST_LIST;
  const items = itemsToChange(list, Math.max(0, at + 1 - list.items.length));
  if (items === undefined) return false;
  // What has no value yet is passed over by some ways of reading the list, and by others not.
  while (items.length < at) items.push(UNKNOWN);
  items[at] = value;
  return true;
}

function setLength(list: ListValue, value: Value): boolean {
  const items = itemsToChange(list, 0);
  const length = asNumber(value);
  if (items === undefined || length === undefined || !(length >= 0 && length <= items.length)) return false;
  items.length = length;
  return true;
}

function setByte({ bytes }: BytesValue, key: string, value: Value): boolean {
  const number = asNumber(value);
  if (number === undefined || !INDEX.test(key)) return false;
  // What is written behind the end is lost, in the language as well.
  bytes[Number(key)] = number;
  return true;
}

/** Gives a value to a member of what is owned; false where what that makes of it is not known. */
export function setMemberOf(target: Changeable, key: string, value: Value): boolean {
  switch (target.kind) {
    case 'list':
      return key === 'length' ? setLength(target, value) : setItem(target, key, value);
    case 'record':
      if (key === '__proto__') return false;
      (target.entries as Map<string, Value>).set(key, value);
      return true;
    case 'bytes':
      return setByte(target, key, value);
    default:
      return target satisfies never;
  }
}
