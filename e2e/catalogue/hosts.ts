import type { FileSurface } from '@leakgate/core';
import { minifySync } from 'rolldown/experimental';

/** A file that a browser receives, with snippets of code somewhere in it. */
export interface Host {
  readonly surface: FileSurface;
  readonly path: string;
  readonly wrap: (snippets: readonly string[]) => string | Uint8Array;
}

/** Further than any context reaches, so that the snippets do not speak for one another; a string that minifiers keep. */
const GAP = `u(${JSON.stringify('lorem '.repeat(60))});`;

function together(snippets: readonly string[], gap: string): string {
  return snippets.join(`\n${gap}\n`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Each in a function of its own: many snippets declare the same names. */
function minified(snippets: readonly string[]): string {
  const functions = snippets.map(
    (snippet, index) => `export async function f${index}(){${snippet.replace(/export\{.*/, '')}}`,
  );
  const { code, errors } = minifySync('chunk.js', together(functions, GAP), { compress: false, mangle: true });
  if (errors.length > 0) throw new Error(`the snippets do not parse: ${errors[0]?.message ?? ''}`);
  return code;
}

function sourceMap(snippets: readonly string[]): string {
  return JSON.stringify({ version: 3, sources: ['src/a.ts'], sourcesContent: [together(snippets, GAP)], mappings: '' });
}

/** A module whose data section holds the text; sections are a kind, a length and their bytes. */
function wasm(text: string): Uint8Array {
  const data = new TextEncoder().encode(text);
  const number = (value: number): readonly number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)];
  const segment = [1, 1, ...number(data.length)];
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 11, ...number(segment.length + data.length), ...segment];
  return Uint8Array.from([...head, ...data]);
}

const HTML_GAP = `<p>${'lorem '.repeat(60)}</p>`;

/** The places of section 9 of the design in which a token can reach a browser within one file. */
export const HOSTS: Readonly<Record<string, Host>> = {
  'minified chunk': { surface: 'chunk', path: 'assets/a.js', wrap: minified },
  'comment of a chunk': {
    surface: 'chunk',
    path: 'assets/c.js',
    wrap: (snippets) => snippets.map((snippet) => `/*! ${snippet.replaceAll('*/', '*\\/')} */`).join(`\n${GAP}\n`),
  },
  'source map': { surface: 'source-map', path: 'assets/a.js.map', wrap: sourceMap },
  'attribute of a page': {
    surface: 'html',
    path: 'index.html',
    wrap: (snippets) =>
      together(
        snippets.map((snippet) => `<x-y data-z="${escapeHtml(snippet)}"></x-y>`),
        HTML_GAP,
      ),
  },
  'text of a page': {
    surface: 'html',
    path: 'text.html',
    wrap: (snippets) =>
      together(
        snippets.map((snippet) => `<pre>${escapeHtml(snippet)}</pre>`),
        HTML_GAP,
      ),
  },
  'comment of a page': {
    surface: 'html',
    path: 'comment.html',
    wrap: (snippets) =>
      together(
        snippets.map((snippet) => `<!-- ${snippet} -->`),
        HTML_GAP,
      ),
  },
  'style sheet': {
    surface: 'css',
    path: 'assets/a.css',
    wrap: (snippets) =>
      together(
        snippets.map((snippet) => `/* ${snippet} */`),
        `a{content:"${'lorem '.repeat(60)}"}`,
      ),
  },
  'JSON file': {
    surface: 'asset',
    path: 'data.json',
    wrap: (snippets) => JSON.stringify(snippets.flatMap((snippet) => [snippet, 'lorem '.repeat(60)])),
  },
  picture: {
    surface: 'asset',
    path: 'a.svg',
    wrap: (snippets) =>
      `<svg xmlns="http://www.w3.org/2000/svg">${together(
        snippets.map((snippet) => `<desc>${escapeHtml(snippet)}</desc>`),
        `<title>${'lorem '.repeat(60)}</title>`,
      )}</svg>`,
  },
  'data of WebAssembly': { surface: 'asset', path: 'a.wasm', wrap: (snippets) => wasm(together(snippets, GAP)) },
};
