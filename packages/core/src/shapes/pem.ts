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

/** Line breaks as they stand in code: real, escaped once or more often, or cut by `"+"` between two literals. */
const BREAKS = /(?:\\+[nrt]|\\+\r?\n|["'`]\s{0,64}\+\s{0,64}["'`]|\s)+/g;
const ENCRYPTED = /Proc-Type:\s{0,4}4,\s{0,4}ENCRYPTED|DEK-Info:/;
const HEADER_LINES = /[A-Za-z][A-Za-z-]{0,30}: [^\n]{0,200}\n/g;
const BODY = /^[A-Za-z0-9+/]+={0,3}$/;

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

function readBlock(text: string, at: number): Block | undefined {
  const label = readLabel(text, at);
  if (label === undefined) return undefined;
  const start = at + BEGIN.length + label.length + DASHES.length;
  const closing = `${DASHES}END ${label}${DASHES}`;
  const window = text.slice(start, start + LONGEST);
  const close = window.indexOf(closing);
  if (close === -1) return undefined;
  const inner = window.slice(0, close).replace(BREAKS, '\n');
  const body = inner.replace(HEADER_LINES, '').replaceAll('\n', '');
  return {
    label,
    end: start + close + closing.length,
    body,
    encrypted: ENCRYPTED.test(inner) || label.includes('ENCRYPTED'),
  };
}

/** DER starts with a SEQUENCE, OpenSSH with its magic; a PGP packet has its high bit set. */
function plausible(block: Block): boolean {
  if (!BODY.test(block.body)) return block.label.startsWith('PGP');
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
      const block = readBlock(text, at);
      if (block === undefined || !shape.labels.includes(block.label)) return;
      if (shape.encrypted !== undefined && shape.encrypted !== block.encrypted) return;
      if (block.body.length < shape.minBody || (!block.encrypted && !plausible(block))) return;
      return toMatch(at, block);
    },
  };
}
