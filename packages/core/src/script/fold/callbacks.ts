import type { Site } from '../builtin/site.ts';
import { hitsOf, replaceHits } from '../builtin/text-search.ts';
import { asBoolean } from '../value/primitive.ts';
import { asText, textAt, cutText } from '../value/text.ts';
import { listOf, numberOf, UNDEFINED, UNKNOWN, type TextValue, type Value } from '../value/value.ts';
import { applyValue, mapped } from './apply.ts';
import type { Frame } from './frame.ts';
import type { Fold, Machine } from './machine.ts';

/** A method that calls a function for each item. */
export interface CallbackCall {
  readonly machine: Machine;
  readonly caller: Frame;
  readonly fn: Value;
  /** Arguments behind the function. */
  readonly rest: readonly Value[];
  readonly site: Site;
}

type CallbackMethod = (items: readonly Value[], call: CallbackCall) => Fold;

function* map(items: readonly Value[], { machine, caller, fn, site }: CallbackCall): Fold {
  return listOf(yield* mapped(machine, caller, fn, items, site));
}

function* flatMap(items: readonly Value[], { machine, caller, fn, site }: CallbackCall): Fold {
  const results = yield* mapped(machine, caller, fn, items, site);
  if (results.some((each) => each.kind === 'unknown' || (each.kind === 'list' && each.open))) return UNKNOWN;
  return listOf(results.flatMap((each) => (each.kind === 'list' ? each.items : [each])));
}

function* forEach(items: readonly Value[], { machine, caller, fn, site }: CallbackCall): Fold {
  yield* mapped(machine, caller, fn, items, site);
  return UNDEFINED;
}

function* filter(items: readonly Value[], { machine, caller, fn, site }: CallbackCall): Fold {
  const tests = (yield* mapped(machine, caller, fn, items, site)).map(asBoolean);
  return tests.includes(undefined) ? UNKNOWN : listOf(items.filter((_, index) => tests[index] === true));
}

function reducing(fromEnd: boolean): CallbackMethod {
  return function* reduce(items, { machine, caller, fn, rest, site }) {
    const indexed = items.map((item, index) => ({ item, index }));
    if (fromEnd) indexed.reverse();
    const [start] = rest;
    let value = start ?? indexed.shift()?.item;
    if (value === undefined) return UNKNOWN;
    for (const { item, index } of indexed) {
      value = yield* applyValue(machine, caller, fn, [value, item, numberOf(index), listOf(items)], site);
      if (value.kind === 'unknown') return UNKNOWN;
    }
    return value;
  };
}

/** Methods of lists that call back. */
export const CALLBACK_METHODS: ReadonlyMap<string, CallbackMethod> = new Map<string, CallbackMethod>([
  ['map', map],
  ['forEach', forEach],
  ['flatMap', flatMap],
  ['filter', filter],
  ['reduce', reducing(false)],
  ['reduceRight', reducing(true)],
]);

function groupText(group: string | undefined, span: TextValue, site: Site): Value {
  return group === undefined ? UNDEFINED : textAt(group, span.pieces[0]?.span ?? site.span);
}

/** `text.replace(pattern, function)`. */
export function* replaceWith(self: TextValue, wanted: Value, all: boolean, call: CallbackCall): Fold {
  const { machine, caller, fn, site } = call;
  const hits = hitsOf(self, wanted, all, site);
  if (hits === undefined) return UNKNOWN;
  const texts: TextValue[] = [];
  for (const { start, end, groups } of hits) {
    const hit = cutText(self, start, end);
    const args = [hit, ...groups.map((group) => groupText(group, hit, site)), numberOf(start), self];
    const text = asText(yield* applyValue(machine, caller, fn, args, site), site.span);
    if (text === undefined) return UNKNOWN;
    texts.push(text);
  }
  return replaceHits(self, hits, texts);
}
