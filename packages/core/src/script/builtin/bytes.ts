import { alphabet, holds } from '../../text/alphabet.ts';
import { decodeBase64, encodeBase64 } from '../../text/base64.ts';

const CHUNK = 4096;
const HEX = alphabet('hex');
const encoder = new TextEncoder();
const plainDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
const markDecoder = new TextDecoder('utf-8');

/** One character per byte. */
export function fromLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** One byte per character; undefined where a character does not fit into one. */
export function toLatin1(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return undefined;
    bytes[at] = code;
  }
  return bytes;
}

export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  let length = 0;
  for (let at = 0; at + 1 < text.length; at += 2) {
    if (!holds(HEX, text.charCodeAt(at)) || !holds(HEX, text.charCodeAt(at + 1))) break;
    bytes[length++] = Number.parseInt(text.slice(at, at + 2), 16);
  }
  return bytes.subarray(0, length);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function padded(base64: string): string {
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
}

function toUrl(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/** What `Buffer.from(text, encoding)` holds; undefined for encodings that are not known. */
export function encodeText(text: string, encoding: string): Uint8Array | undefined {
  switch (encoding.toLowerCase()) {
    case 'utf8':
    case 'utf-8':
      return toUtf8(text);
    case 'latin1':
    case 'binary':
    case 'ascii':
      return toLatin1(text);
    case 'hex':
      return fromHex(text);
    case 'base64':
    case 'base64url':
      return decodeBase64(text.replace(/\s/g, ''));
    default:
      return undefined;
  }
}

/** What `buffer.toString(encoding)` is; undefined for encodings that are not known. */
export function decodeText(bytes: Uint8Array, encoding: string): string | undefined {
  switch (encoding.toLowerCase()) {
    case 'utf8':
    case 'utf-8':
      return plainDecoder.decode(bytes);
    case 'latin1':
    case 'binary':
      return fromLatin1(bytes);
    case 'ascii':
      return fromLatin1(bytes.map((byte) => byte & 0x7f));
    case 'hex':
      return toHex(bytes);
    case 'base64':
      return padded(encodeBase64(bytes));
    case 'base64url':
      return toUrl(encodeBase64(bytes));
    default:
      return undefined;
  }
}

/** What `new TextDecoder(encoding).decode(bytes)` is; undefined for encodings that are not known. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  if (/^utf-?8$/i.test(encoding)) return markDecoder.decode(bytes);
  const ascii = /^(?:ascii|us-ascii|latin1|iso-8859-1|windows-1252)$/i.test(encoding);
  return ascii && bytes.every((byte) => byte < 0x80) ? fromLatin1(bytes) : undefined;
}

/** `atob`, which refuses what is no base64. */
export function decodeAtob(text: string): string | undefined {
  const bare = text.replace(/[\t\n\f\r ]/g, '');
  const body = bare.length % 4 === 0 ? bare.replace(/={1,2}$/, '') : bare;
  if (body.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(body)) return undefined;
  return fromLatin1(decodeBase64(body));
}

/** `btoa`, which refuses characters of more than one byte. */
export function encodeBtoa(text: string): string | undefined {
  const bytes = toLatin1(text);
  return bytes === undefined ? undefined : padded(encodeBase64(bytes));
}
