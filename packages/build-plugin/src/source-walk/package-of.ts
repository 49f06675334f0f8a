import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileOfModule, slashed, sourceName } from '../paths.ts';
import type { Sources } from '../provenance.ts';

function manifestIn(folder: string): { readonly name?: unknown; readonly version?: unknown } {
  try {
    return JSON.parse(readFileSync(posix.join(folder, 'package.json'), 'utf8')) as object;
  } catch {
    return {};
  }
}

/** `name@version` of the package a file belongs to: the innermost manifest that has both. */
export function packageOfFile(file: string): string | undefined {
  for (let folder = posix.dirname(slashed(file)); folder.includes('/node_modules/'); folder = posix.dirname(folder)) {
    const { name, version } = manifestIn(folder);
    if (typeof name === 'string' && typeof version === 'string') return `${name}@${version}`;
  }
  return undefined;
}

/** The package of a dependency's module, by the name that reports call the module; undefined for one of the project. */
export function packageOf({ root, graphs }: Sources, file: string): string | undefined {
  if (!file.includes('node_modules/')) return undefined;
  for (const graph of graphs) {
    for (const id of graph.ids()) {
      const path = fileOfModule(id);
      if (path !== undefined && sourceName(root, path) === file) return packageOfFile(path);
    }
  }
  return packageOfFile(posix.join(slashed(root), file));
}
