import { decodeBase64, sextet } from '../text/base64.ts';
import { inflate, type Inflate } from '../text/inflate.ts';
import { packingOf } from '../text/packing.ts';
import { isTextByte } from '../text/text-bytes.ts';
import { decodeBytes, decodeUtf8 } from '../text/utf8.ts';
import { encodeBytes } from '../text/windows-1252.ts';
import { bytesView, type Base64Block } from './base64-block.ts';
import { nestedView, type View } from './view.ts';

/** Characters of base64, and bytes unpacked of them, by which packed data is told from other bytes. */
const HEAD = 256;
const PROBE = 256;
/** Of a hundred packed texts at most one has no upper case, lower case or digit among so many characters. */
const MIXED_WITHIN = 40;
/** Fewer unpacked bytes come out of any bytes by chance. */
const FEWEST = 24;
const FEWEST_ASCII = 0.75;
const SHORTEST = 8;
/** What deflate can make of one byte, and what is unpacked in any case of an artifact: more is never read anyway. */
const MOST_PER_BYTE = 1032;
const MOST_PER_CHARACTER = 4;
const MOST_BASE = 1_000_001;
const MOST_FAILURES = 1024;

/** Bytes that may still be unpacked. One more than is ever read, so that what is cut off is seen to be too much. */
export interface Room {
  left: number;
  /** How often something that looked packed may still turn out not to be. */
  failures: number;
}

/** The room for one view. */
export function roomIn(view: View): Room {
  let root = view;
  while (root.parent !== undefined) root = root.parent;
  return { left: MOST_PER_CHARACTER * root.text.length + MOST_BASE, failures: MOST_FAILURES };
}

/** True for UTF-8 that is ASCII for the most part; at the end it may be cut off within a character. */
function isText(bytes: Uint8Array): boolean {
  const ascii = bytes.filter(isTextByte).length;
  if (ascii < bytes.length * FEWEST_ASCII || bytes.some((byte) => byte < 0x80 && !isTextByte(byte))) return false;
  return decodeUtf8(bytes.subarray(0, lastStart(bytes))) !== undefined;
}

/** The offset of the last byte that starts a character. */
function lastStart(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

/** True where the first bytes may be those of packed data. */
export function isPlausible(head: Uint8Array): boolean {
  const packing = packingOf(head);
  if (packing === 'gzip') return true;
  // The portable way unpacks what there is of data that was cut off; a host's own may refuse it.
  const start = inflate(head, PROBE);
  if (start === undefined || start.length < FEWEST) return false;
  return packing === 'zlib' || isText(start);
}

/** True for upper case, lower case and digits within the first characters: bytes that are packed have them all. */
function isMixed(text: string, start: number): boolean {
  let classes = 0;
  for (let at = start; at < start + MIXED_WITHIN && classes < 7; at++) {
    const value = sextet(text, at);
    classes |= value < 26 ? 1 : value < 52 ? 2 : value < 62 ? 4 : 0;
  }
  return classes === 7;
}

/** Data without a head of its own (raw deflate) is packed text only if its first block is one of codes. */
function mayBePacked(text: string, start: number): boolean {
  if (!isMixed(text, start)) return false;
  const first = (sextet(text, start) << 2) | (sextet(text, start + 1) >> 4);
  const kind = (first >> 1) & 3;
  return kind === 1 || kind === 2 || (first & 0x8f) === 8 || first === 0x1f;
}

/** What the bytes are unpacked, as text; undefined where they are not packed, or nothing is left of the room. */
export function unpack(bytes: Uint8Array, room: Room, host: Inflate): string | undefined {
  const limit = Math.min(room.left, MOST_PER_BYTE * bytes.length);
  const unpacked = limit > 0 && room.failures > 0 ? host(bytes, limit) : undefined;
  if (unpacked === undefined || unpacked.length < SHORTEST) {
    room.failures--;
    return undefined;
  }
  room.left -= unpacked.length;
  return decodeUtf8(unpacked) ?? decodeBytes(unpacked);
}

/** Packed data decides every character together: its whole carries each of them. */
function openPacked(bytes: View, room: Room, host: Inflate): View | undefined {
  const text = unpack(encodeBytes(bytes.text), room, host);
  if (text === undefined) return undefined;
  return nestedView(bytes, 'compressed', text, () => ({ start: 0, end: bytes.text.length }));
}

/** Opens what is packed in blocks of base64. */
export type OpenPacked = (view: View, block: Base64Block) => readonly View[];

/** Makes the opener for one view; what it unpacks in all is bounded. */
export function packedOpener(view: View, host: Inflate): OpenPacked {
  const room = roomIn(view);
  return (parent, block) => {
    if (room.failures <= 0 || !mayBePacked(block.text, block.start)) return [];
    if (!isPlausible(decodeBase64(block.text, block.start, Math.min(block.end, block.start + HEAD)))) return [];
    const bytes = decodeBase64(block.text, block.start, block.end);
    const opened = openPacked(bytesView(parent, block, block.start, decodeBytes(bytes)), room, host);
    return opened === undefined ? [] : [opened];
  };
}
