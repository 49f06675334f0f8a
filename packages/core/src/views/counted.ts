// Strings of binary formats stand behind their own length and are not ended by anything: MessagePack, CBOR, protobuf, Avro,
// BSON, DER, serialised Java. A length that is a letter, or the head of what follows, touches the token.

import { alphabet, holds, runStart } from '../text/alphabet.ts';
import { charSetOf, CONTROLS } from '../text/char-set.ts';
import { lastAt } from '../text/last-at.ts';
import { longRuns, type Run } from '../text/long-runs.ts';
import { textWriter } from '../text/text-writer.ts';
import type { Bytes } from '../text/text-bytes.ts';
import { decodeBytes } from '../text/utf8.ts';
import { byteOf } from '../text/windows-1252.ts';
import { carriedView, type CarrierOf } from './carried-view.ts';
import { nestedView, type Span, type Via, type View, type ViewReader } from './view.ts';

const SHORTEST = 16;
const LONGEST = 16_384;
/** What a string that may be a token is made of. */
const VISIBLE = new Uint8Array(128).fill(1, 0x21, 0x7f);
/** What may not touch a token. */
const TOUCHING = alphabet('word-dash-dot-equals');
/** Heads of protobuf's fields of text from the fourth on, which are printable. */
const TAGS = charSetOf('"*2:BJRZbjrz');
/** Signs in front of a value in code: between printable characters they are no length. */
const CODE = charSetOf('"\'`=:;,([{/&?>|@ ');
const NAME = alphabet('word');
/** How long the name of a member is that is read with a string. */
const REACH = 64;
/** Strings are written out again, each at most so often. */
const MOST_PER_CHARACTER = 2;
const MOST_BASE = 65_536;

/** Binary content shows it soon. */
const HEAD = 1024;
const CONTROL = new RegExp(`[${CONTROLS}\\x7f-\\x9f]`);
/** In other bytes shorter stretches of text come by chance; a token of sixteen characters is touched by more. */
const SHORTEST_AMONG = 21;
/** Bytes in front of a text and behind it that are read with it. */
const BEFORE = 10;
const BEHIND = 2;

/** How long the string behind a byte is, as it says; and where the name in front of both ends. */
interface Count {
  readonly length: number;
  readonly nameEnd: number;
  /** Told only where nothing printable follows, or the next field of protobuf. */
  readonly weak?: true;
}

/** True for a byte that no text holds, and for none at all. */
function isBare(byte: number): boolean {
  return byte < 0x20 || byte >= 0x7f;
}

/** One byte: behind a head of MessagePack (0xd9) or CBOR (x), a tag, or as the head itself. */
function* shortCounts(byte: number, before: number, at: number): Iterable<Count> {
  if (before === 0xd9 || before === 0x78) yield { length: byte, nameEnd: at - 1 };
  else if (isBare(before)) {
    yield { length: byte, nameEnd: at };
    // Avro doubles it.
    if (byte % 2 === 0) yield { length: byte / 2, nameEnd: at };
  } else if (holds(TAGS, before)) yield { length: byte, nameEnd: at - 1, weak: true };
  if (byte >= 0xb0 && byte <= 0xbf) yield { length: byte - 0xa0, nameEnd: at };
  if (byte >= 0x70 && byte <= 0x77) yield { length: byte - 0x60, nameEnd: at, weak: true };
}

/** Two bytes, the higher one first or seven bits of each, and more with the lowest one first. */
function* longCounts(text: string, byte: number, before: number, at: number): Iterable<Count> {
  if (before > 0 && before < 0x40) yield { length: 256 * before + byte, nameEnd: at - 2 };
  if (before === 0 && byte >= 0x80) yield { length: byte, nameEnd: at - 2 };
  if (byte < 0x80 && before >= 0x80) {
    const length = 128 * byte + before - 0x80;
    yield { length, nameEnd: at - 2 };
    if (length % 2 === 0) yield { length: length / 2, nameEnd: at - 2 };
  }
  if (byte === 0 && before === 0) yield* wideCounts(text, at);
}

/** Four bytes or eight with the lowest one first, the last of which stands at the offset. */
function* wideCounts(text: string, at: number): Iterable<Count> {
  for (const width of [4, 8]) {
    const low = at + 1 - width;
    const length = byteOf(text.charCodeAt(low)) + 256 * byteOf(text.charCodeAt(low + 1));
    // BSON counts the zero behind it.
    const counted = text.charCodeAt(at + length) === 0 ? length - 1 : length;
    yield { length: counted, nameEnd: low - 1 };
  }
}

function* countsAt(text: string, at: number): Iterable<Count> {
  const byte = byteOf(text.charCodeAt(at));
  const before = at === 0 ? 0 : byteOf(text.charCodeAt(at - 1));
  if (Number.isNaN(byte) || Number.isNaN(before)) return;
  yield* shortCounts(byte, before, at);
  yield* longCounts(text, byte, before, at);
}

/** A string, and the name in front of it, which may be empty. */
interface Counted extends Span {
  readonly name: Span;
}

const NAMED = /(?:secret|pass|pwd|key|token|credential|auth|pat)\w{0,12}$/i;

/**
 * Where the name starts that ends at an offset: behind a byte that no text holds, or, as CBOR has it, behind its own
 * length, which is a letter. Undefined where it is the end of something else.
 */
function nameStart(text: string, end: number): number | undefined {
  const start = runStart(text, end, Math.max(0, end - REACH), NAME);
  if (start === end) return undefined;
  if (text.charCodeAt(start) === 0x5f + end - start) return start + 1;
  return start === 0 || isBare(byteOf(text.charCodeAt(start - 1))) ? start : undefined;
}

/** True where the bytes around hide the string, or where a name stands in front of it. */
function isWorth(text: string, start: number, end: number, name: string): boolean {
  return holds(TOUCHING, text.charCodeAt(start - 1)) || holds(TOUCHING, text.charCodeAt(end)) || NAMED.test(name);
}

/** True where a field of text may end: nothing printable follows, or the head of the next field and a short length. */
function endsField(text: string, end: number): boolean {
  if (end === text.length || isBare(byteOf(text.charCodeAt(end)))) return true;
  return holds(TAGS, text.charCodeAt(end)) && isBare(byteOf(text.charCodeAt(end + 1)));
}

function fits(text: string, { start, end }: Span, run: Run, weak: boolean): boolean {
  const length = end - start;
  if (length < SHORTEST || length > LONGEST || start < run.start || end > run.end) return false;
  return !weak || endsField(text, end);
}

/** The string behind a byte: of two readings of its length the first. */
function countedAt(text: string, at: number, run: Run): Counted | undefined {
  for (const { length, nameEnd, weak = false } of countsAt(text, at)) {
    const [start, end] = [at + 1, at + 1 + length];
    if (!fits(text, { start, end }, run, weak)) continue;
    const last = Math.max(0, nameEnd);
    const name = { start: nameStart(text, last) ?? last, end: last };
    return isWorth(text, start, end, text.slice(name.start, name.end)) ? { start, end, name } : undefined;
  }
  return undefined;
}

/** False where no length stands: told at one look, for binary content may hold much text. */
function mayCount(text: string, at: number): boolean {
  const byte = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  if (before >= 0x20 && before < 0x7f && holds(CODE, byte)) return false;
  if (!(before >= 0x20 && before < 0x7f) || before === 0x78 || byte >= 0xb0) return true;
  if (holds(TAGS, before) && endsField(text, at + 1 + byte)) return true;
  return byte >= 0x70 && byte <= 0x77 && endsField(text, at + 1 + byte - 0x60);
}

function* countedIn(text: string, run: Run): Iterable<Counted> {
  for (let at = Math.max(0, run.start - 1); at + SHORTEST < run.end; at++) {
    const counted = mayCount(text, at) ? countedAt(text, at, run) : undefined;
    if (counted !== undefined) yield counted;
  }
}

/** Every string with its name as code writes them, and where in the text each part of that stands. */
function written(text: string): {
  readonly text: string;
  readonly parts: readonly (readonly [at: number, from: number])[];
} {
  const writer = textWriter();
  const parts: (readonly [number, number])[] = [];
  const most = MOST_PER_CHARACTER * text.length + MOST_BASE;
  const copy = (start: number, end: number): void => {
    parts.push([writer.length(), start]);
    writer.copy(text, start, end);
  };
  for (const run of longRuns(text, SHORTEST, VISIBLE)) {
    for (const { start, end, name } of countedIn(text, run)) {
      if (writer.length() > most) break;
      copy(name.start, name.end);
      writer.add(name.start < name.end ? '="' : '"');
      copy(start, end);
      writer.add('";\n');
    }
  }
  return { text: writer.text(), parts };
}

/** The strings of a text that stand behind their own length, if there are any. */
function* openCounted(view: View): Iterable<View> {
  if (view.via.at(-1) === 'counted') return;
  const { text, parts } = written(view.text);
  if (parts.length === 0) return;
  const place = (offset: number): number => {
    const [at, from] = parts[lastAt(parts.length, (number) => parts[number]?.[0], offset)] ?? [0, 0];
    return from + offset - at;
  };
  yield nestedView(view, 'counted', text, ({ start, end }) => ({ start: place(start), end: place(end - 1) + 1 }));
}

/**
 * The same in a stretch of text among other bytes that are written out in some encoding.
 * @param carrierOf what carries a byte
 */
export function* openCountedIn(view: View, via: Via, bytes: Bytes, stretch: Run, carrierOf: CarrierOf): Iterable<View> {
  if (stretch.end - stretch.start < SHORTEST_AMONG) return;
  const start = Math.max(0, stretch.start - BEFORE);
  const end = Math.min(bytes.length, stretch.end + BEHIND);
  if (end - start === stretch.end - stretch.start) return;
  const text = decodeBytes(Uint8Array.from({ length: end - start }, (_, index) => bytes.at(start + index)));
  yield* openCounted(carriedView(view, via, text, (offset) => carrierOf(start + offset)));
}

/** A zero may stand in a script as well: then the middle and the end are looked at too. */
function isBinary(text: string, holdsZero: boolean): boolean {
  if (CONTROL.test(text.length > HEAD ? text.slice(0, HEAD) : text)) return true;
  const middle = text.length >> 1;
  return holdsZero && (CONTROL.test(text.slice(middle, middle + HEAD)) || CONTROL.test(text.slice(-HEAD)));
}

/** Reads strings of binary content that stand behind their own length; control characters show such content. */
export const countedReader: ViewReader = {
  via: 'counted',
  isLed: ({ holdsZero }, { text }) => isBinary(text, holdsZero),
  open: openCounted,
};
