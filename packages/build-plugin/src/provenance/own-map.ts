import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { OwnMap } from '@leakgate/core';
import { inlineMap } from './inline-map.ts';
import { filesOfMapSource, isInside, sourceName } from '../host/paths.ts';

/** The last comment that names a map; nothing but white space and comments stands behind it. */
const NAMED = /[#@] sourceMappingURL=([^\s'"`]+)(?:\s*\*\/)?\s*$/;
/** Where the comment is looked for. Of an inline map it is the whole text. */
const TAIL = 2_000;

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The file of an external map: one beside the module, never an address. */
function mapPath(file: string, text: string): string | undefined {
  const url = NAMED.exec(text.slice(-TAIL))?.[1];
  if (url === undefined || /^[a-z][\w+.-]*:|^\//i.test(url)) return undefined;
  return posix.join(posix.dirname(file), decodeURIComponent(url.split(/[?#]/, 1)[0] ?? ''));
}

function mapText(file: string): { readonly text: string; readonly path: string } | undefined {
  const code = readText(file);
  if (code === undefined || !code.includes('sourceMappingURL=')) return undefined;
  const path = mapPath(file, code);
  const text = path === undefined ? inlineMap(code) : readText(path);
  return text === undefined ? undefined : { text, path: path ?? file };
}

/** The folder that the sources of a module can lie in: its package, or the project. */
function homeOf(root: string, file: string): string {
  const [, home] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return home ?? root;
}

/**
 * The map that a module's file names itself, beside it or inline: that of a package that was built, or of code that was
 * generated. Undefined where there is none.
 * @param file absolute
 */
export function ownMapOf(root: string, file: string): OwnMap | undefined {
  const found = mapText(file);
  if (found === undefined) return undefined;
  const home = homeOf(root, file);
  const files = new Map<string, string>();
  return {
    map: () => found.text,
    resolveSource(source) {
      const path = filesOfMapSource(source, [posix.dirname(found.path)]).find((each) => isInside(home, each));
      if (path === undefined) return undefined;
      const name = sourceName(root, path);
      files.set(name, path);
      return name;
    },
    original: (name) => readText(files.get(name) ?? ''),
  };
}
