import { extname } from 'node:path';
import type { FileSurface } from '@leakgate/core';

const BY_EXTENSION: ReadonlyMap<string, FileSurface> = new Map([
  ['.js', 'chunk'],
  ['.mjs', 'chunk'],
  ['.cjs', 'chunk'],
  ['.css', 'css'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
]);

/** As much of a file as tells what it is. */
const HEAD = 1024;
/** A map of a chunk or a style sheet; other files called `.map` are told by their content. */
const CODE_MAP = /\.(?:js|mjs|cjs|css)\.map$/i;
/** JSON, with or without the line that keeps it from being run as a script. */
const JSON_START = /^\uFEFF?(?:\)\]\}'[^\n]*\n)?\s*\{/;
const HTML_START = /^\uFEFF?\s*(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html)\b/i;

function headOf(content: Uint8Array): string {
  return new TextDecoder().decode(content.subarray(0, HEAD));
}

/**
 * The surface of a file: by its extension, and where that does not tell by the start of its content.
 * @param content where the host has it at hand
 */
export function surfaceOf(path: string, content?: Uint8Array): FileSurface {
  const extension = extname(path).toLowerCase();
  if (extension === '.map') {
    return content === undefined || CODE_MAP.test(path) || JSON_START.test(headOf(content)) ? 'source-map' : 'asset';
  }
  const known = BY_EXTENSION.get(extension);
  if (known !== undefined) return known;
  // Pages with pretty addresses are often stored without an extension.
  return extension === '' && content !== undefined && HTML_START.test(headOf(content)) ? 'html' : 'asset';
}
