import { asBoolean, asInteger, asNumber } from '../value/primitive.ts';
import { asText, boundedText, firstSpan, LONGEST_TEXT, madeFrom, textAt } from '../value/text.ts';
import {
  booleanOf,
  listOf,
  numberOf,
  UNKNOWN,
  type Piece,
  type RecordValue,
  type TextValue,
  type Value,
} from '../value/value.ts';
import { decodeAtob, encodeBtoa } from './bytes.ts';
import { bufferFrom, encodeUtf8, uint8Array } from './bytes-values.ts';
import { jsonParse, jsonStringify } from './json.ts';
import { emptyList } from './list-methods.ts';
import type { Builtin, Site } from './site.ts';

/** A function from text to text, unknown where it throws or refuses. */
function coding(code: (text: string) => string | undefined): Builtin {
  return ([value], site) => {
    const text = value === undefined ? undefined : asText(value, site.span);
    if (text === undefined) return UNKNOWN;
    try {
      const made = code(text.text);
      return made === undefined ? UNKNOWN : madeFrom(text, made, site.span);
    } catch {
      return UNKNOWN;
    }
  };
}

/** Characters made of numbers, each with the number's literal. */
function fromCodes(char: (code: number) => string): Builtin {
  return (args, site) => {
    const pieces: Piece[] = [];
    const chars: string[] = [];
    let length = 0;
    for (const arg of args) {
      const code = asNumber(arg);
      if (code === undefined || length > LONGEST_TEXT) return UNKNOWN;
      const made = char(code);
      const span = (arg.kind === 'number' ? arg.span : undefined) ?? site.span;
      if (pieces.at(-1)?.span !== span && pieces.length < 256) pieces.push({ at: length, span });
      chars.push(made);
      length += made.length;
    }
    const text = chars.join('');
    return text === '' ? textAt('', site.span) : { kind: 'text', text, pieces, derived: true };
  };
}

function codePoint(code: number): string {
  return Number.isInteger(code) && code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const parseInteger: Builtin = ([value, radix], site) => {
  const text = value === undefined ? undefined : asText(value, site.span);
  // A radix of 0 is none: `0x…` is hexadecimal then.
  const base = asInteger(radix, 0);
  if (text === undefined || base === undefined) return UNKNOWN;
  return numberOf(Number.parseInt(text.text, base), firstSpan(text, site.span));
};

const toNumber: Builtin = ([value], site) => {
  const number = value === undefined ? 0 : asNumber(value);
  const span = value?.kind === 'text' ? firstSpan(value, site.span) : value?.kind === 'number' ? value.span : undefined;
  return number === undefined ? UNKNOWN : numberOf(number, span);
};

const parseFloating: Builtin = ([value], site) => {
  const text = value === undefined ? undefined : asText(value, site.span);
  return text === undefined ? UNKNOWN : numberOf(Number.parseFloat(text.text), firstSpan(text, site.span));
};

const toText: Builtin = ([value], site) =>
  value === undefined ? textAt('', site.span) : (asText(value, site.span) ?? UNKNOWN);

const toBoolean: Builtin = ([value]) => {
  const truth = value === undefined ? false : asBoolean(value);
  return truth === undefined ? UNKNOWN : booleanOf(truth);
};

const list: Builtin = (args) => {
  const [only] = args;
  const counted = args.length === 1 && only?.kind === 'number';
  if (!counted) return listOf(args);
  return Number.isInteger(only.value) && only.value >= 0 ? emptyList(only.value) : UNKNOWN;
};

const INDEX = /^(?:0|[1-9]\d{0,8})$/;

/** Keys in the order of the language: whole numbers first, from small to large. */
function keysOf(record: RecordValue): readonly string[] {
  const keys = [...record.entries.keys()];
  const indexes = keys.filter((key) => INDEX.test(key)).sort((a, b) => Number(a) - Number(b));
  return indexes.length === 0 ? keys : [...indexes, ...keys.filter((key) => !INDEX.test(key))];
}

function membersOf(read: (key: string, value: Value, site: Site) => Value): Builtin {
  return ([value], site) => {
    if (value?.kind === 'list' && !value.open)
      return listOf(value.items.map((item, index) => read(String(index), item, site)));
    if (value?.kind !== 'record' || value.open) return UNKNOWN;
    return listOf(keysOf(value).map((key) => read(key, value.entries.get(key) ?? UNKNOWN, site)));
  };
}

const keyText = (key: string, site: Site): TextValue => textAt(key, site.span);

const fromEntries: Builtin = ([value], site) => {
  const entries = new Map<string, Value>();
  for (const pair of value?.kind === 'list' && !value.open ? value.items : []) {
    const [key, item] = pair.kind === 'list' ? pair.items : [];
    const text = key === undefined ? undefined : asText(key, site.span);
    if (text === undefined || item === undefined) return UNKNOWN;
    entries.set(text.text, item);
  }
  return { kind: 'record', entries, open: value?.kind !== 'list' || value.open };
};

const same: Builtin = ([value]) => value ?? UNKNOWN;

const assign: Builtin = (records) => {
  if (!records.every((each): each is RecordValue => each.kind === 'record' && !each.open)) return UNKNOWN;
  return { kind: 'record', entries: new Map(records.flatMap((each) => [...each.entries])), open: false };
};

/** The functions that every host has, by their path. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['atob', coding(decodeAtob)],
  ['btoa', coding(encodeBtoa)],
  ['decodeURIComponent', coding(decodeURIComponent)],
  ['decodeURI', coding(decodeURI)],
  ['encodeURIComponent', coding(encodeURIComponent)],
  ['encodeURI', coding(encodeURI)],
  ['unescape', coding(unescape)],
  ['escape', coding(escape)],
  ['String', toText],
  ['Number', toNumber],
  ['Boolean', toBoolean],
  ['parseInt', parseInteger],
  ['Number.parseInt', parseInteger],
  ['parseFloat', parseFloating],
  ['Number.parseFloat', parseFloating],
  ['Array', list],
  ['Array.of', (args) => listOf(args)],
  ['String.fromCharCode', fromCodes((code) => String.fromCharCode(code))],
  ['String.fromCodePoint', fromCodes(codePoint)],
  ['JSON.parse', jsonParse],
  ['JSON.stringify', jsonStringify],
  ['Object.keys', membersOf((key, _, site) => keyText(key, site))],
  ['Object.values', membersOf((_, value) => value)],
  ['Object.entries', membersOf((key, value, site) => listOf([keyText(key, site), value]))],
  ['Object.fromEntries', fromEntries],
  ['Object.assign', assign],
  ['Object.freeze', same],
  ['Object.seal', same],
  ['structuredClone', same],
  ['TextEncoder.encode', encodeUtf8],
  ['Buffer.from', bufferFrom],
  ['Uint8Array', uint8Array],
  ['Uint8Array.from', uint8Array],
  ['Uint8Array.of', (args, site) => uint8Array([listOf(args)], site)],
]);

/** `(255).toString(16)`. */
export function numberText(value: number, radix: Value | undefined, site: Site): Value {
  const base = asInteger(radix, 10);
  if (base === undefined || base < 2 || base > 36) return UNKNOWN;
  return boundedText(value.toString(base), site.span);
}
