import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** A folder without a configuration, made once for each test file. */
export function emptyFolder(): string {
  folder ??= mkdtempSync(join(tmpdir(), 'leakgate-crawl-'));
  return folder;
}
