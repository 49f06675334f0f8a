import { gzipSync } from 'node:zlib';

function escaped(value: string, escape: (code: number) => string): string {
  return [...value].map((char) => escape(char.charCodeAt(0))).join('');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function half(value: string): number {
  return Math.floor(value.length / 2);
}

/** The ways in which a value can be written into a file. */
export const FORMS = {
  plain: (value: string) => value,
  base64,
  // Behind one and two other characters the value stands at the other alignments.
  'base64-1': (value: string) => base64(`:${value}`),
  'base64-2': (value: string) => base64(`::${value}`),
  base64url: (value: string) => Buffer.from(`>>>${value}`).toString('base64url'),
  hex: (value: string) => Buffer.from(value).toString('hex'),
  percent: (value: string) => escaped(value, (code) => `%${code.toString(16).padStart(2, '0')}`),
  entities: (value: string) => escaped(value, (code) => `&#${code};`),
  'hex-escapes': (value: string) => escaped(value, (code) => `\\x${code.toString(16).padStart(2, '0')}`),
  unicode: (value: string) => escaped(value, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  // Three digits each, so that a digit of the value behind it is none of the escape.
  octal: (value: string) => escaped(value, (code) => `\\${code.toString(8).padStart(3, '0')}`),
  codes: (value: string) => [...value].map((char) => char.charCodeAt(0)).join(', '),
  reversed: (value: string) => [...value].reverse().join(''),
  head: (value: string) => value.slice(0, half(value)),
  tail: (value: string) => value.slice(half(value)),
  // A mark that the script takes out again.
  marked: (value: string) => value.replaceAll(/(.{5})(?=.)/g, '$1#'),
  gzip: (value: string) => gzipSync(`{"settings":{"key":"${value}"}}`).toString('base64'),
  'json-in-json': (value: string) => JSON.stringify(JSON.stringify({ key: value })).slice(1, -1),
  lines: (value: string) => value.replaceAll('\n', '\\n'),
} as const satisfies Readonly<Record<string, (value: string) => string>>;

/** The name of such a way. */
export type Form = keyof typeof FORMS;

/** True for the name of a form. */
export function isForm(name: string): name is Form {
  return Object.hasOwn(FORMS, name);
}
