import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Where fixtures are built: inside the repository, so that their imports resolve. Ignored by git. */
export const TEMPORARY: string = join(import.meta.dirname, '..', '.leakgate-tmp');

/** A fixture on disk. */
export interface Project {
  readonly root: string;
  /** The value of a plant. */
  readonly value: (key: string) => string;
}

/** What every project has: where it is missing, a folder belongs to a project above it. */
const PROJECT: Readonly<Record<string, string>> = { 'package.json': '{ "type": "module" }\n' };

/** Writes the files of a project. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries({ ...PROJECT, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Makes an empty folder for a fixture. */
export function emptyFolder(...names: readonly string[]): string {
  const root = join(TEMPORARY, ...names);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  // Where a project has none, what builds it would go by that of this repository.
  writeFileSync(join(TEMPORARY, 'tsconfig.json'), '{}\n');
  return root;
}

/** Every file below a folder, POSIX and sorted; none where there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      )
      .sort();
  } catch {
    return [];
  }
}

/** The files below a folder that hold one of the values. */
export function filesHolding(folder: string, values: readonly string[]): readonly string[] {
  return filesBelow(folder).filter((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return values.some((value) => text.includes(value));
  });
}
