import { charSetOf, CONTROLS } from '../text/char-set.ts';
import { hexByte } from '../text/hex.ts';
import { escapedReader } from './escaped.ts';
import { readEscapedByte } from './escaped-bytes.ts';
import type { Escape } from './escaping.ts';
import type { ViewReader } from './view.ts';

const LINE_BREAK = /=\r?\n/y;

function isEscape(text: string, at: number): boolean {
  const byte = text.charAt(at) === '=' ? hexByte(text, at + 1) : -1;
  return byte >= 0x20 && byte < 0x7f;
}

/** `=3D` is what every such text has; a number in code, as in `a=23`, is neither that nor three escapes in a row. */
function hides(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  // `==`, `=>` and an assignment to anything but a number.
  if (next < 0x32 || next > 0x37) return false;
  if (text.startsWith('=3D', at)) return true;
  return isEscape(text, at) && isEscape(text, at + 3) && isEscape(text, at + 6);
}

function read(text: string, at: number): Escape | undefined {
  LINE_BREAK.lastIndex = at;
  const hit = LINE_BREAK.exec(text);
  return hit === null ? readEscapedByte(text, at, '=') : { end: at + hit[0].length, text: '' };
}

/** Decodes mail bodies written as quoted-printable. */
export const quotedPrintableReader: ViewReader = escapedReader({
  via: 'quoted-printable',
  lead: '=',
  hides,
  mark: 'quoted-printable',
  read,
  bounds: charSetOf(`\`${CONTROLS}`),
  reach: 1024,
});
