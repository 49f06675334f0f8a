import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { slashed } from '../host/paths.ts';
import { fileNamed, type Sources } from '../provenance/provenance.ts';

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

/** A module of the same package: the file itself may only be what the module was made from. */
function siblingOf({ known: { files } }: Sources, name: string): string | undefined {
  const [folder] = /^node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(name) ?? [];
  if (folder === undefined) return undefined;
  return [...files].find(([other]) => other.startsWith(folder))?.[1];
}

/** The package of a dependency's module, by the name that reports call the module; undefined for one of the project. */
export function packageOf(sources: Sources, file: string): string | undefined {
  if (!file.includes('node_modules/')) return undefined;
  const module = fileNamed(sources, file) ?? siblingOf(sources, file);
  return packageOfFile(module ?? posix.join(slashed(sources.root), file));
}
