import { enableCompileCache } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = `${sep}node_modules${sep}`;

/**
 * The folder that compiled code is kept in: `.cache/leakgate` of the `node_modules` that the file is installed in, where
 * whoever could change it could as well change the code. Undefined for a file that is not installed.
 */
export function cacheFolder(file: string): string | undefined {
  const at = file.indexOf(MODULES);
  return at === -1 ? undefined : join(file.slice(0, at), 'node_modules', '.cache', 'leakgate');
}

/**
 * Lets Node keep what it compiles from now on in this process, so that the next commit need not wait for it again. It
 * holds for all code of the process: the command line may turn it on, a rule or a plugin in somebody else's may not.
 * Leaves alone what the process or its environment (`NODE_COMPILE_CACHE`, `NODE_DISABLE_COMPILE_CACHE`) have decided,
 * and does nothing where the folder cannot be written.
 */
export function keepCompiled(): void {
  const folder = cacheFolder(fileURLToPath(import.meta.url));
  if (folder !== undefined) enableCompileCache(folder);
}
