import type { PemShape } from '../format.ts';
import { decodeBase64 } from '../text/base64.ts';
import { decodeBytes } from '../text/utf8.ts';
import type { CompiledShape, ShapeMatch } from './compiled.ts';

/** Longest block that is read, in characters; an RSA key of 16384 bits has about 13,000. */
const LONGEST = 32_768;
const BEGIN = '-----BEGIN ';
const DASHES = '-----';
/** A label is a few words in capitals. */
const LONGEST_LABEL = 40;

/** Line breaks as they stand in code: real, or escaped once or more often. */
const BREAKS = /\\{1,8}[nrt]|\\{0,8}\r?\n/g;
/** Two literals that are put together, or two members of an array of lines. */
const JOINTS = /\\{0,8}["'`]\s{0,64}[+,]\s{0,64}\\{0,8}["'`]/g;
const ENCRYPTED = /Proc-Type:\s{0,4}4,\s{0,4}ENCRYPTED|DEK-Info:/;
const HEADER_LINES = /[A-Za-z][A-Za-z-]{0,30}: [^\n]{0,200}\n/g;
const BODY = /^[A-Za-z0-9+/]+={0,3}$/;
/** OpenPGP puts the checksum of the body behind it. */
const ARMOURED = /^[A-Za-z0-9+/]+={0,2}(?:=[A-Za-z0-9+/]{4})?$/;

interface Block {
  readonly label: string;
  readonly end: number;
  /** Base64 of the body, without headers and line breaks. */
  readonly body: string;
  readonly encrypted: boolean;
}

const OPENSSH_MAGIC = 'openssh-key-v1\0';

/** An OpenSSH key names its cipher right behind the magic, its length in front; `none` means that it is open. */
function opensshCipher(body: string): string {
  const head = decodeBytes(decodeBase64(body, 0, 80));
  const at = OPENSSH_MAGIC.length + 4;
  return head.startsWith(OPENSSH_MAGIC) ? head.slice(at, at + head.charCodeAt(at - 1)) : 'none';
}

function isEncrypted(label: string, inner: string, body: string): boolean {
  if (label.includes('ENCRYPTED') || ENCRYPTED.test(inner)) return true;
  return label.startsWith('OPENSSH') && opensshCipher(body) !== 'none';
}

function readLabel(text: string, at: number): string | undefined {
  const start = at + BEGIN.length;
  const end = text.indexOf(DASHES, start);
  return end === -1 || end - start > LONGEST_LABEL ? undefined : text.slice(start, end);
}

/** The text between the marker lines, or undefined. No body holds dashes, so the next ones have to be its end. */
function readInner(text: string, start: number, label: string): string | undefined {
  const close = text.indexOf(DASHES, start);
  if (close === -1 || close - start > LONGEST || !text.startsWith(`END ${label}${DASHES}`, close + DASHES.length))
    return;
  return text.slice(start, close);
}

function readBlock(text: string, at: number, labels: readonly string[]): Block | undefined {
  const label = readLabel(text, at);
  if (label === undefined || !labels.includes(label)) return undefined;
  const start = at + BEGIN.length + label.length + DASHES.length;
  const raw = readInner(text, start, label);
  if (raw === undefined) return undefined;
  const inner = raw.replace(JOINTS, '\n').replace(BREAKS, '\n');
  const body = inner.replace(HEADER_LINES, '').replace(/\s+/g, '');
  const end = start + raw.length + `${DASHES}END ${label}${DASHES}`.length;
  return { label, end, body, encrypted: isEncrypted(label, inner, body) };
}

/** DER starts with a SEQUENCE, OpenSSH with its magic; a PGP packet has its high bit set. */
function plausible(block: Block): boolean {
  if (!(block.label.startsWith('PGP') ? ARMOURED : BODY).test(block.body)) return false;
  if (block.encrypted) return true;
  const [first = 0, second = 0] = decodeBase64(block.body, 0, 4);
  if (block.label.startsWith('OPENSSH')) return first === 0x6f && second === 0x70;
  return block.label.startsWith('PGP') ? (first & 0x80) !== 0 : first === 0x30;
}

function toMatch(start: number, block: Block): ShapeMatch {
  return {
    start,
    end: block.end,
    value: `${BEGIN}${block.label}${DASHES}${block.body}${DASHES}END ${block.label}${DASHES}`,
    prefix: '-----BEGIN',
    facts: [`${block.label} of ${block.body.length} base64 characters`],
    confirmed: true,
  };
}

/** A PEM block that holds a real body. Its value has no line breaks, so that every way of writing it is one token. */
export function compilePem(shape: PemShape): CompiledShape {
  return {
    anchors: [BEGIN],
    specificity: 10 + Math.min(...shape.labels.map((label) => label.length)) + (shape.encrypted === undefined ? 0 : 1),
    match(text, at) {
      const block = readBlock(text, at, shape.labels);
      if (block === undefined) return;
      if (shape.encrypted !== undefined && shape.encrypted !== block.encrypted) return;
      if (block.body.length < shape.minBody || !plausible(block)) return;
      return toMatch(at, block);
    },
  };
}
