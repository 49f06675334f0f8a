// Plugins of others that put a token where it is seen late.

import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Project } from '../project.ts';

interface Code {
  code: string;
}

type Bundle = Record<string, Code | object>;

interface EmitContext {
  emitFile: (file: { type: 'asset'; fileName: string; source: string | Uint8Array }) => void;
}

/** A plugin in the words that Vite, Rollup and Rolldown share. */
export interface Emitter {
  readonly name: string;
  readonly enforce?: 'post';
  readonly generateBundle?: {
    order: 'pre' | 'post';
    handler: (this: EmitContext, options: unknown, bundle: Bundle) => void;
  };
  readonly buildEnd?: { order: 'pre' | 'post'; handler: () => Promise<void> };
  readonly writeBundle?: { order: 'pre' | 'post'; handler: () => Promise<void> };
  readonly closeBundle?: { order: 'pre' | 'post'; handler: () => Promise<void> };
}

function appendTo(bundle: Bundle, text: string): void {
  for (const file of Object.values(bundle)) {
    if ('code' in file) {
      file.code += text;
      return;
    }
  }
}

/** Adds to a chunk when leakgate has seen the bundle. */
export function lateChange({ value }: Project, key: string): Emitter {
  const handler = (_: unknown, bundle: Bundle): void => appendTo(bundle, `\nconsole.log("${value(key)}");\n`);
  return { name: 'late-change', enforce: 'post', generateBundle: { order: 'post', handler } };
}

/** Adds to the maps when leakgate has seen the bundle. */
export function mapChange({ value }: Project, key: string): Emitter {
  const handler = (_: unknown, bundle: Bundle): void => {
    for (const [name, file] of Object.entries(bundle)) {
      if (name.endsWith('.map') && 'source' in file)
        file.source = String(file.source).replace(/^\{/, `{"x_note":"${value(key)}",`);
    }
  };
  return { name: 'map-change', enforce: 'post', generateBundle: { order: 'post', handler } };
}

/** Emits a file when leakgate has seen the bundle. */
export function lateEmitter({ value }: Project, key: string): Emitter {
  return {
    name: 'late-emitter',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: 'late.txt', source: `key: ${value(key)}\n` });
      },
    },
  };
}

/** How a text stands in the bytes of a file. */
type Encoding = 'utf-16' | 'binary' | 'strings' | 'brotli';

/** Sixteen bytes that are no text, in front and behind. */
const NO_TEXT = Buffer.from('0061736d01000000fffe80c1f5000a01', 'hex');

function bytesOf(text: string, encoding: Encoding): Buffer {
  if (encoding === 'brotli') return brotliCompressSync(`${'fine\n'.repeat(99)}The key: ${text}\n`);
  if (encoding === 'utf-16') return Buffer.from(`\uFEFFThe key: ${text}\r\n`, 'utf16le');
  const [before, behind] = encoding === 'strings' ? ['Authorization', 'Failed to fetch'] : ['', ''];
  return Buffer.concat([NO_TEXT, Buffer.from(before + text + behind), NO_TEXT]);
}

/** Emits a file whose content is bytes. */
export function bytesEmitter({ value }: Project, key: string, encoding: Encoding, fileName: string): Emitter {
  return {
    name: 'bytes-emitter',
    generateBundle: {
      order: 'pre',
      handler() {
        this.emitFile({ type: 'asset', fileName, source: bytesOf(value(key), encoding) });
      },
    },
  };
}

/** Emits a file that is called after a token, and one that looks like its map. */
export function namer({ value }: Project): Emitter {
  const fileName = `data/${value('github')}.txt`;
  return {
    name: 'namer',
    generateBundle: {
      order: 'pre',
      handler() {
        this.emitFile({ type: 'asset', fileName, source: 'fine\n' });
        this.emitFile({
          type: 'asset',
          fileName: `${fileName}.map`,
          source: '{"version":3,"sources":[],"mappings":""}\n',
        });
      },
    },
  };
}

/** Breaks the syntax of a chunk before leakgate sees it. */
export function syntaxBreaker(): Emitter {
  const handler = (_: unknown, bundle: Bundle): void => appendTo(bundle, '\nconst = { "\\');
  return { name: 'syntax-breaker', generateBundle: { order: 'pre', handler } };
}

/** Empties the bundle before leakgate sees it. */
export function bundleEmptier(): Emitter {
  const handler = (_: unknown, bundle: Bundle): void => {
    for (const name of Object.keys(bundle)) delete bundle[name];
  };
  return { name: 'bundle-emptier', generateBundle: { order: 'post', handler } };
}

/** Writes a page past the bundle, as a copying plugin does before the output and a prerenderer after it. */
export function pageWriter(
  project: Project,
  key: string,
  at: 'buildEnd' | 'writeBundle' | 'closeBundle',
  file = 'dist/late.html',
): Emitter {
  const path = join(project.root, file);
  const handler = async (): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `<p>\n${project.value(key)}\n</p>\n`);
  };
  return { name: 'page-writer', [at]: { order: 'pre', handler } };
}

/** Changes a chunk when leakgate has seen the bundle, and leaves it as long as it was. */
export function evenChange({ value }: Project, key: string): Emitter {
  const handler = (_: unknown, bundle: Bundle): void => {
    for (const file of Object.values(bundle)) {
      if ('code' in file) file.code = `console.log("${value(key)}");`.padEnd(file.code.length);
    }
  };
  return { name: 'even-change', enforce: 'post', generateBundle: { order: 'post', handler } };
}

/** Writes a page anew as soon as it was written, and leaves it as large as it was. */
export function evenWriter(project: Project, key: string, at: 'writeBundle' | 'closeBundle'): Emitter {
  const path = join(project.root, 'dist/index.html');
  const handler = async (): Promise<void> => {
    const { size } = await stat(path);
    await writeFile(path, `<p>\n${project.value(key)}\n</p>`.padEnd(size));
  };
  return { name: 'even-writer', [at]: { order: 'pre', handler } };
}
