import type { Span } from '../../views/view.ts';
import { spend } from '../fold/budget.ts';
import { primitive } from '../value/primitive.ts';
import { asText, boundedText, firstSpan, textAt } from '../value/text.ts';
import { booleanOf, listOf, NULL, numberOf, UNDEFINED, UNKNOWN, type Value } from '../value/value.ts';
import type { Builtin, Site } from './site.ts';

/** Values inside one another beyond this are not looked at. */
const DEEPEST = 64;
/** What one value costs to write, in characters. */
const COST = 16;

function entriesOf(data: object, span: Span, depth: number): Value {
  const entries = Object.entries(data).map(([key, value]): readonly [string, Value] => [
    key,
    valueOf(value, span, depth + 1),
  ]);
  return { kind: 'record', entries: new Map(entries), open: false };
}

function valueOf(data: unknown, span: Span, depth: number): Value {
  if (data === null) return NULL;
  if (typeof data === 'string') return textAt(data, span);
  if (typeof data === 'number') return numberOf(data, span);
  if (typeof data === 'boolean') return booleanOf(data);
  if (typeof data !== 'object' || depth > DEEPEST) return UNKNOWN;
  if (!Array.isArray(data)) return entriesOf(data, span, depth);
  return listOf((data as readonly unknown[]).map((each) => valueOf(each, span, depth + 1)));
}

/** `JSON.parse(text)`, without a reviver. */
export const jsonParse: Builtin = ([value, ...others], site) => {
  const text = value === undefined ? undefined : asText(value, site.span);
  if (text === undefined || others.length > 0) return UNKNOWN;
  try {
    return valueOf(JSON.parse(text.text), firstSpan(text, site.span), 0);
  } catch {
    return UNKNOWN;
  }
};

/** Data made of a value; nothing where a part of it is not known, or it is too much. */
interface Data {
  readonly is: unknown;
}

/** The same value may stand in several places, and in each of them again: what is made of it counts, not what it is. */
function dataOf(value: Value, site: Site, depth: number): Data | undefined {
  if (depth > DEEPEST || !spend(site.budget, COST)) return undefined;
  const simple = primitive(value);
  if (simple !== undefined) return simple;
  if (value.kind === 'list' && !value.open) return listData(value.items, site, depth);
  return value.kind === 'record' && !value.open ? recordData(value.entries, site, depth) : undefined;
}

function listData(items: readonly Value[], site: Site, depth: number): Data | undefined {
  const list: unknown[] = [];
  for (const item of items) {
    const data = dataOf(item, site, depth + 1);
    if (data === undefined) return undefined;
    list.push(data.is);
  }
  return { is: list };
}

function recordData(entries: ReadonlyMap<string, Value>, site: Site, depth: number): Data | undefined {
  const record = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entries) {
    const data = dataOf(value, site, depth + 1);
    if (data === undefined) return undefined;
    record[key] = data.is;
  }
  return { is: record };
}

/** The literal of the first text on the way down. */
function firstText(value: Value): Span | undefined {
  let each: Value | undefined = value;
  for (let depth = 0; each !== undefined && depth < DEEPEST; depth++) {
    if (each.kind === 'text') return each.pieces[0]?.span;
    if (each.kind === 'list') [each] = each.items;
    else each = each.kind === 'record' ? each.entries.values().next().value : undefined;
  }
  return undefined;
}

/** `JSON.stringify(value)`, without a replacer or indentation. */
export const jsonStringify: Builtin = ([value, ...others], site) => {
  const data = value === undefined || others.length > 0 ? undefined : dataOf(value, site, 0);
  if (value === undefined || data === undefined) return UNKNOWN;
  const text = JSON.stringify(data.is) as string | undefined;
  return text === undefined ? UNDEFINED : boundedText(text, firstText(value) ?? site.span);
};
