import { asInteger, asNumber } from '../value/primitive.ts';
import { asText, firstSpan, LONGEST_TEXT, textAt, boundedText, joinItems } from '../value/text.ts';
import { numberOf, UNKNOWN, type BytesValue, type Value } from '../value/value.ts';
import { decodeText, encodeText, toUtf8 } from './bytes.ts';
import type { Builtin, Method, Site } from './site.ts';

function bytesOf(bytes: Uint8Array, site: Site, buffer: boolean, from?: Value): Value {
  if (bytes.length > LONGEST_TEXT) return UNKNOWN;
  const span = from?.kind === 'text' ? firstSpan(from, site.span) : site.span;
  return { kind: 'bytes', bytes, span, buffer };
}

/** The bytes that a list of numbers stands for; undefined where one is not known. */
export function listBytes(items: readonly Value[]): Uint8Array | undefined {
  const bytes = new Uint8Array(items.length);
  for (const [index, item] of items.entries()) {
    const number = asNumber(item);
    if (number === undefined) return undefined;
    bytes[index] = number;
  }
  return bytes;
}

function fromItems(value: Value, site: Site, buffer: boolean): Value {
  if (value.kind === 'bytes') return { ...value, buffer };
  const bytes = value.kind === 'list' && !value.open ? listBytes(value.items) : undefined;
  return bytes === undefined ? UNKNOWN : bytesOf(bytes, site, buffer);
}

/** `Buffer.from(…)` of a text, a list or other bytes. */
export const bufferFrom: Builtin = ([value, encoding], site) => {
  if (value?.kind !== 'text') return value === undefined ? UNKNOWN : fromItems(value, site, true);
  const name = encoding === undefined ? 'utf8' : asText(encoding, site.span)?.text;
  const bytes = name === undefined ? undefined : encodeText(value.text, name);
  return bytes === undefined ? UNKNOWN : bytesOf(bytes, site, true, value);
};

/** `new Uint8Array(…)`, `Uint8Array.from(…)`. */
export const uint8Array: Builtin = ([value], site) => {
  if (value === undefined) return UNKNOWN;
  if (value.kind === 'number')
    return value.value <= LONGEST_TEXT && value.value >= 0
      ? bytesOf(new Uint8Array(value.value), site, false)
      : UNKNOWN;
  return fromItems(value, site, false);
};

/** `new TextEncoder().encode(…)`. */
export const encodeUtf8: Builtin = ([value], site) => {
  const text = value === undefined ? undefined : asText(value, site.span);
  return text === undefined ? UNKNOWN : bytesOf(toUtf8(text.text), site, false, text);
};

const toText: Method<BytesValue> = (self, [encoding], site) => {
  if (!self.buffer) return joinItems(numbersOf(self), textAt(',', site.span), site.span);
  const name = encoding === undefined ? 'utf8' : asText(encoding, site.span)?.text;
  const text = name === undefined ? undefined : decodeText(self.bytes, name);
  return text === undefined ? UNKNOWN : boundedText(text, self.span);
};

const slice: Method<BytesValue> = (self, [first, second]) => {
  const start = asInteger(first, 0);
  const end = asInteger(second, self.bytes.length);
  return start === undefined || end === undefined ? UNKNOWN : { ...self, bytes: self.bytes.slice(start, end) };
};

/** The bytes as numbers, each with the literal that the bytes come from. */
export function numbersOf(self: BytesValue): readonly Value[] {
  return Array.from(self.bytes, (byte) => numberOf(byte, self.span));
}

/** What can be called on bytes without calling back. */
export const BYTES_METHODS: ReadonlyMap<string, Method<BytesValue>> = new Map<string, Method<BytesValue>>([
  ['toString', toText],
  ['slice', slice],
  ['subarray', slice],
  ['reverse', (self) => ({ ...self, bytes: self.bytes.toReversed() })],
  [
    'join',
    (self, [separator], site) => {
      const text = separator === undefined ? textAt(',', site.span) : asText(separator, site.span);
      return text === undefined ? UNKNOWN : joinItems(numbersOf(self), text, site.span);
    },
  ],
]);

/** Bytes, lists and texts as the items that one iterates over; undefined for what has none. */
export function itemsOf(value: Value, characters: (text: Value) => readonly Value[]): readonly Value[] | undefined {
  switch (value.kind) {
    case 'list':
      return value.open ? undefined : value.items;
    case 'bytes':
      return numbersOf(value);
    case 'text':
      return characters(value);
    default:
      return undefined;
  }
}
