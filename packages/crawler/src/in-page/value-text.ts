import { captureNatives, type Native } from './natives.ts';

/** Bounds of one writing. */
export interface ValueBounds {
  /** Characters of text. */
  readonly characters: number;
  /** Values visited. */
  readonly values: number;
}

/** A value as JSON text. */
export interface ValueText {
  readonly text: string;
  /** True where a bound was reached and something is missing. */
  readonly cut: boolean;
  /** Blobs that stand in the value. Reading one takes time, so the caller does. */
  readonly blobs: readonly Blob[];
}

/** Writes a value as JSON text. */
export type WriteValue = (value: unknown, bounds: ValueBounds) => ValueText;

/** The built-in functions as they were when the writer was made: what a page does to them later changes nothing. */
type BuiltIns = ReturnType<typeof captureBuiltIns>;

interface Writing {
  readonly is: BuiltIns;
  readonly bounds: ValueBounds;
  readonly seen: WeakSet<object>;
  readonly blobs: Blob[];
  text: string;
  values: number;
  cut: boolean;
}

function captureBuiltIns(natives: readonly Native[]) {
  const { apply, getOwnPropertyDescriptor: descriptorOf, ownKeys: keysOf, getPrototypeOf: prototypeOf } = Reflect;
  const { add, has } = WeakSet.prototype;
  const { fromCharCode } = String;
  const { slice } = String.prototype;
  const { hasOwn } = Object;
  const { isArray } = Array;
  const { isView } = ArrayBuffer;
  const { stringify: quote } = JSON;
  const [map, set, buffer] = [Map.prototype, Set.prototype, ArrayBuffer.prototype];
  const shared = globalThis.SharedArrayBuffer?.prototype;
  const [eachOfMap, eachOfSet, blob, file] = [map.forEach, set.forEach, Blob.prototype, File.prototype];
  const nameOf = descriptorOf(file, 'name')?.get as () => string;
  const reflection = { apply, descriptorOf, keysOf, prototypeOf, hasOwn, isArray, isView };
  const texts = { fromCharCode, slice, quote };
  return {
    ...reflection,
    ...texts,
    add,
    has,
    map,
    set,
    buffer,
    shared,
    blob,
    file,
    nameOf,
    eachOfMap,
    eachOfSet,
    natives,
    Bytes: Uint8Array,
    Seen: WeakSet,
  };
}

/** True once a bound is reached. */
function isFull(writing: Writing): boolean {
  const { text, values, bounds } = writing;
  if (values > bounds.values || text.length >= bounds.characters) writing.cut = true;
  return writing.cut;
}

function writeString(writing: Writing, value: string): void {
  const { is, bounds } = writing;
  const room = bounds.characters - writing.text.length;
  if (value.length > room) writing.cut = true;
  writing.text += is.quote(value.length > room ? is.apply(is.slice, value, [0, room]) : value);
}

/** Runs of printable ASCII, a line each: of one byte a character, or of two as UTF-16 has them (`width`). */
function printableRuns(writing: Writing, bytes: Uint8Array, width: number): string {
  const { is, bounds } = writing;
  const room = bounds.characters - writing.text.length;
  let text = '';
  let run = '';
  for (let at = 0; at <= bytes.length && text.length < room;) {
    const byte = bytes[at] ?? 0;
    if (byte > 31 && byte < 127 && (width === 1 || bytes[at + 1] === 0)) {
      run += is.fromCharCode(byte);
      at += width;
      continue;
    }
    // Shorter ones are chance, or hold no token.
    if (run.length >= 8) text += `${run}\n`;
    run = '';
    at++;
  }
  if (text.length >= room) writing.cut = true;
  return text;
}

/** Several views may be of one buffer, which is read once. */
function writeBytes(writing: Writing, value: ArrayBuffer | ArrayBufferView): void {
  const { is } = writing;
  const isView = is.isView(value);
  if (isView && value.byteLength === value.buffer.byteLength) {
    if (is.apply(is.has, writing.seen, [value.buffer])) return void (writing.text += 'null');
    is.apply(is.add, writing.seen, [value.buffer]);
  }
  const bytes = isView ? new is.Bytes(value.buffer, value.byteOffset, value.byteLength) : new is.Bytes(value);
  writeString(writing, printableRuns(writing, bytes, 1) + printableRuns(writing, bytes, 2));
}

function writeMap(writing: Writing, map: Map<unknown, unknown>, depth: number): void {
  const entry = (value: unknown, key: unknown): void => {
    if (isFull(writing)) return;
    writing.text += typeof key === 'string' ? '{' : '[';
    writeValue(writing, key, depth + 1);
    writing.text += typeof key === 'string' ? ':' : ',';
    writeValue(writing, value, depth + 1);
    writing.text += typeof key === 'string' ? '},' : '],';
  };
  writing.text += '[';
  writing.is.apply(writing.is.eachOfMap, map, [entry]);
  writing.text += 'null]';
}

function writeSet(writing: Writing, set: Set<unknown>, depth: number): void {
  const member = (value: unknown): void => {
    if (isFull(writing)) return;
    writeValue(writing, value, depth + 1);
    writing.text += ',';
  };
  writing.text += '[';
  writing.is.apply(writing.is.eachOfSet, set, [member]);
  writing.text += 'null]';
}

/** What a list of characters, or of their codes, spells; empty for any other list. */
function spelled({ is }: Writing, list: object, keys: readonly unknown[]): string {
  // Shorter ones hold no token; the last key is `length`.
  if (keys.length < 9 || keys.length > 100_000) return '';
  let text = '';
  for (let at = 0; at < keys.length - 1; at++) {
    const value = is.descriptorOf(list, keys[at] as string)?.value as unknown;
    if (typeof value === 'string' && value.length === 1) text += value;
    else if (typeof value === 'number' && value > 31 && value < 127) text += is.fromCharCode(value);
    else return '';
  }
  return text;
}

/** Only what stands in a property: a getter is left alone. Of a function, what was hung on it. */
function writeProperties(writing: Writing, value: object, depth: number): void {
  const { is } = writing;
  const keys = is.keysOf(value);
  const isList = is.isArray(value);
  const isFunction = typeof value === 'function';
  writing.text += isList ? '[' : '{';
  for (let at = 0; at < keys.length && !isFull(writing); at++) {
    const key = keys[at];
    if (typeof key !== 'string' || ((isList || isFunction) && key === 'length')) continue;
    if (isFunction && (key === 'name' || key === 'prototype')) continue;
    const descriptor = is.descriptorOf(value, key);
    if (descriptor === undefined || !is.hasOwn(descriptor, 'value')) continue;
    if (!isList) writing.text += `${is.quote(key)}:`;
    writeValue(writing, descriptor.value, depth + 1);
    writing.text += ',';
  }
  const text = isList ? spelled(writing, value, keys) : '';
  if (text !== '') {
    writeString(writing, text);
    writing.text += ',';
  }
  writing.text += isList ? 'null]' : '"":0}';
}

/** The content of an object of the browser's own; undefined for any other object. */
function nativeContent({ is }: Writing, value: object, prototype: unknown): unknown {
  for (let at = 0; at < is.natives.length; at++) {
    const native = is.natives[at];
    if (native?.prototype === prototype) return native?.read(value);
  }
  return undefined;
}

function writeObject(writing: Writing, value: object, depth: number): void {
  const { is } = writing;
  const prototype = is.prototypeOf(value);
  if (is.isView(value) || prototype === is.buffer) writeBytes(writing, value as ArrayBuffer);
  else if (prototype === is.map) writeMap(writing, value as Map<unknown, unknown>, depth);
  else if (prototype === is.set) writeSet(writing, value as Set<unknown>, depth);
  else if (prototype === is.shared) writeBytes(writing, value as ArrayBuffer);
  else if (prototype === is.blob || prototype === is.file) {
    writing.blobs[writing.blobs.length] = value as Blob;
    if (prototype === is.file) writeString(writing, is.apply(is.nameOf, value, []) as string);
    else writing.text += 'null';
  } else if (is.hasOwn(value, 'window') && is.hasOwn(value, 'location')) writing.text += 'null';
  else {
    const content = nativeContent(writing, value, prototype);
    if (content === undefined) writeProperties(writing, value, depth);
    else writeValue(writing, content, depth + 1);
  }
}

function writeValue(writing: Writing, value: unknown, depth: number): void {
  const { is } = writing;
  writing.values++;
  if (typeof value === 'string') return writeString(writing, value);
  if (typeof value === 'number' || typeof value === 'bigint') return void (writing.text += `"${value}"`);
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return void (writing.text += 'null');
  if (isFull(writing) || is.apply(is.has, writing.seen, [value])) return void (writing.text += 'null');
  if (depth > 32) {
    writing.cut = true;
    return void (writing.text += 'null');
  }
  is.apply(is.add, writing.seen, [value]);
  try {
    writeObject(writing, value, depth);
  } catch {
    // A window of another origin, or a proxy that refuses.
    writing.text += 'null';
  }
}

function makeWriter(natives: readonly Native[]): WriteValue {
  const is = captureBuiltIns(natives);
  return (value, bounds) => {
    const writing: Writing = { is, bounds, seen: new is.Seen(), blobs: [], text: '', values: 0, cut: false };
    writeValue(writing, value, 0);
    return { text: writing.text, cut: writing.cut, blobs: writing.blobs };
  };
}

const PARTS = [
  captureNatives,
  captureBuiltIns,
  isFull,
  writeString,
  printableRuns,
  writeBytes,
  writeMap,
  writeSet,
  spelled,
  writeProperties,
  nativeContent,
  writeObject,
  writeValue,
  makeWriter,
];

/**
 * The text of an expression that makes a `WriteValue` in a page. The writer runs no code of the page: it reads
 * properties by their descriptors and leaves getters alone (only a Proxy can tell that it is looked at), and it keeps
 * the built-in functions as they were when it was made.
 */
export const MAKE_WRITER: string = `(() => {\n${PARTS.map(String).join('\n')}\nreturn ${makeWriter.name}(${captureNatives.name}());\n})()`;
