import { posix } from 'node:path';
import { fileOfModule } from '../host/paths.ts';
import { idsOf, type Sources } from '../provenance/provenance.ts';
import type { Means } from './imported.ts';

function withoutExtension(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '');
}

/** The paths by which a file may be imported: as it is called, without its extension, and as its folder. */
function namesOf(file: string): readonly string[] {
  const stem = withoutExtension(file);
  return [file, stem, ...(posix.basename(stem) === 'index' ? [posix.dirname(stem)] : [])];
}

/**
 * Tells by the text of an import whether it means a file, as read in another file of the project that the host says
 * imports it: aliases are the host's.
 * @param from absolute
 * @param file absolute
 */
export function meansFile(from: string, file: string): Means {
  const names = namesOf(file);
  return (specifier) => {
    const [path = ''] = specifier.split(/[?#]/, 1);
    if (/^\.{1,2}(?:\/|$)/.test(path)) {
      const target = posix.join(posix.dirname(from), path);
      return names.some((name) => name === target || name === withoutExtension(target)) ? 'by-path' : 'not';
    }
    // Of `@/config` the alias stands for some folder; from the root of the project nothing is left out.
    const tail = withoutExtension(path.startsWith('/') ? path : path.slice(path.indexOf('/')));
    return tail.startsWith('/') && names.some((name) => name.endsWith(tail)) ? 'by-path' : 'perhaps';
  };
}

/** The files of the project that import a file, as the host has resolved them; absolute, at most so many. */
export function importersOf(sources: Sources, file: string, most: number): readonly string[] {
  const importers = new Set<string>();
  for (const id of idsOf(sources, file)) {
    for (const graph of sources.graphs) {
      const { importers: always = [], dynamicImporters = [] } = graph.module(id) ?? {};
      for (const importer of [...always, ...dynamicImporters]) {
        const path = fileOfModule(importer);
        if (path !== undefined && path !== file && !path.includes('/node_modules/')) importers.add(path);
      }
    }
  }
  return [...importers].slice(0, most);
}
