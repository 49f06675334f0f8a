import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A temporary folder of one test file. */
export interface TestFolder {
  readonly root: string;
  /** Writes a file of the folder, and says where it is. */
  readonly write: (path: string, text: string) => string;
}

/** Makes a folder that is removed when the tests of the file are through. */
export function testFolder(): TestFolder {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-plugin-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    write(path, text) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
  };
}
