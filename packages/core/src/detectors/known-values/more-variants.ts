import { encodeBase64 } from '../../text/base64.ts';
import { isTokenLike } from './value.ts';
import type { Variant } from './variants.ts';

const encoder = new TextEncoder();
/** The views that decode bytes open no run shorter than sixteen of them: a shorter text is searched as it is written. */
const SHORTEST = 8;

/** The value backwards, by characters and, where those differ, by UTF-16 units as `split('')` has them. */
export function reversedVariants(value: string): readonly Variant[] {
  const via = 'reversed';
  const byCharacter = Array.from(value).reverse().join('');
  const byUnit = value.split('').reverse().join('');
  return byCharacter === byUnit ? [{ text: byUnit, via }] : [byCharacter, byUnit].map((text) => ({ text, via }));
}

/** The value's bytes in hexadecimal, in both cases. */
export function hexVariants(value: string): readonly Variant[] {
  const digits = Array.from(encoder.encode(value), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [digits, digits.toUpperCase()].map((text) => ({ text, via: 'hex' }));
}

/** Characters that template engines write as entities, and the ways in which they do; each uses one way throughout. */
const ENTITY_STYLES: readonly Readonly<Record<string, string>>[] = [
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '/': '&#x2F;',
    '`': '&#x60;',
    '=': '&#x3D;',
  },
];

/** The value as template engines write it into HTML. */
export function entityVariants(value: string): readonly Variant[] {
  const texts = ENTITY_STYLES.map((style) => value.replace(/[&<>"'/`=]/g, (char) => style[char] ?? char));
  return [...new Set(texts)].filter((text) => text !== value).map((text) => ({ text, via: 'entity' }));
}

function units(value: string, high: number, low: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * value.length);
  for (let at = 0; at < value.length; at++) {
    bytes[2 * at + high] = value.charCodeAt(at) >> 8;
    bytes[2 * at + low] = value.charCodeAt(at) & 0xff;
  }
  return bytes;
}

/** The characters of base64 that the bytes alone decide when `shift` other bytes stand in front of them. */
function base64At(bytes: Uint8Array, shift: number): string {
  const padded = new Uint8Array(shift + bytes.length);
  padded.set(bytes, shift);
  return encodeBase64(padded).slice(Math.ceil((shift * 8) / 6), Math.floor((padded.length * 8) / 6));
}

/** The value in UTF-16 of both byte orders, as bytes and in base64 at every alignment. */
export function utf16Variants(value: string): readonly Variant[] {
  const orders = [units(value, 1, 0), units(value, 0, 1)];
  const plain = orders.map((bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const base64 = orders.flatMap((bytes) => [0, 1, 2].map((shift) => base64At(bytes, shift)));
  return [...plain, ...base64].map((text) => ({ text, via: 'utf-16' }));
}

const LINE_BREAK = /\r\n|\n|\r|\\r\\n|\\n/;

/** The lines of a value, whether its line breaks are real or, as in an env file, escaped. */
function linesOf(value: string): readonly string[] {
  return value.split(LINE_BREAK);
}

/** A value of several lines with its line breaks written in the other ways: real, escaped once or twice, left out. */
export function lineBreakVariants(value: string): readonly Variant[] {
  const lines = linesOf(value);
  if (lines.length < 2) return [];
  const plain = ['\n', '\r\n', '', ' '].map((mark): Variant => ({ text: lines.join(mark), via: undefined }));
  const escaped = ['\\n', '\\r\\n', '\\\\n', '\\\\r\\\\n', '\\\n'].map((mark): Variant => ({
    text: lines.join(mark),
    via: 'json-escape',
  }));
  return [...plain, ...escaped].filter(({ text }) => text !== value);
}

/** Each line of a value of several lines that says something by itself: the body of a PEM, not the text around it. */
export function lineVariants(value: string): readonly Variant[] {
  const lines = linesOf(value).map((line) => line.trim());
  if (lines.length < 2) return [];
  return lines.filter(isTokenLike).map((text) => ({ text, via: undefined }));
}

/**
 * Texts besides its common encodings in which a value can stand, each once. A line of a value of several lines is a
 * part of the value: where it is found, the value is.
 */
export function moreVariantsOf(value: string): readonly Variant[] {
  if (value.length < SHORTEST) return [];
  const all: readonly Variant[] = [
    ...reversedVariants(value),
    ...lineBreakVariants(value),
    ...lineVariants(value),
    ...hexVariants(value),
    ...entityVariants(value),
    ...utf16Variants(value),
  ];
  const first = new Map<string, Variant>();
  for (const variant of all) if (variant.text !== value && !first.has(variant.text)) first.set(variant.text, variant);
  return [...first.values()];
}
