import { asInteger } from '../value/primitive.ts';
import { asText, joinItems, LONGEST_TEXT, textAt } from '../value/text.ts';
import { listOf, numberOf, UNDEFINED, UNKNOWN, type ListValue, type Value } from '../value/value.ts';
import type { Method, Site } from './site.ts';

function joined(self: ListValue, separator: Value | undefined, site: Site): Value {
  const given = separator !== undefined && separator.kind !== 'undefined';
  const text = given ? asText(separator, site.span) : textAt(',', site.span);
  return text === undefined ? UNKNOWN : joinItems(self.items, text, site.span);
}

const slice: Method<ListValue> = (self, [first, second]) => {
  const start = asInteger(first, 0);
  const end = asInteger(second, self.items.length);
  return start === undefined || end === undefined ? UNKNOWN : listOf(self.items.slice(start, end));
};

const at: Method<ListValue> = (self, [argument]) => {
  const index = asInteger(argument, 0);
  return index === undefined ? UNKNOWN : (self.items.at(index) ?? UNDEFINED);
};

const concat: Method<ListValue> = (self, args) => {
  if (args.some((each) => each.kind === 'list' && each.open)) return UNKNOWN;
  return listOf([...self.items, ...args.flatMap((each) => (each.kind === 'list' ? each.items : [each]))]);
};

const flat: Method<ListValue> = (self, [depth]) => {
  if (depth !== undefined || self.items.some((each) => each.kind === 'list' && each.open)) return UNKNOWN;
  return listOf(self.items.flatMap((each) => (each.kind === 'list' ? each.items : [each])));
};

const reverse: Method<ListValue> = (self) => listOf(self.items.toReversed());

const fill: Method<ListValue> = (self, [value, ...range]) =>
  value === undefined || range.length > 0 ? UNKNOWN : listOf(self.items.map(() => value));

const entries: Method<ListValue> = (self) => listOf(self.items.map((item, index) => listOf([numberOf(index), item])));
const keys: Method<ListValue> = (self) => listOf(self.items.map((_, index) => numberOf(index)));

/** What can be called on a list without calling back. None of it is asked where some of the list is not known. */
export const LIST_METHODS: ReadonlyMap<string, Method<ListValue>> = new Map<string, Method<ListValue>>([
  ['join', (self, [separator], site) => joined(self, separator, site)],
  ['toString', (self, _, site) => joined(self, undefined, site)],
  ['slice', slice],
  ['at', at],
  ['concat', concat],
  ['flat', flat],
  ['reverse', reverse],
  ['toReversed', reverse],
  ['fill', fill],
  ['entries', entries],
  ['keys', keys],
  ['values', (self) => listOf(self.items)],
]);

/** A list of nothing, as `Array(n)` makes it. */
export function emptyList(length: number): Value {
  return length > LONGEST_TEXT / 8 ? UNKNOWN : listOf(Array.from({ length }, () => UNDEFINED));
}
