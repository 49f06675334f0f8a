import { statSync } from 'node:fs';
import { posix } from 'node:path';

/** `new URL('./file', import.meta.url)`, by which a module brings in a file that is no module. */
const REFERENCE = /\bnew\s+URL\(\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`$]+)`)\s*,\s*import\.meta\.url\b/g;
/** Hosts put no larger file into a script. */
const LARGEST = 2 ** 20;

function isSmallFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= LARGEST;
}

/**
 * The files that a module brings in by their address: what is small of them stands in the output as a data URI.
 * @param module absolute path
 * @param text of the module as it was written
 */
export function scriptReferences(root: string, module: string, text: string): readonly string[] {
  const files = [...text.matchAll(REFERENCE)].flatMap(([, single, double, backtick]) => {
    const path = (single ?? double ?? backtick ?? '').replace(/[?#].*$/, '');
    if (path === '' || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(path)) return [];
    const file = posix.join(path.startsWith('/') ? root : posix.dirname(module), path);
    return isSmallFile(file) ? [file] : [];
  });
  return [...new Set(files)];
}
