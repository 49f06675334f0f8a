import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** What a style sheet takes into itself: other sheets, and the files that are put in as data URIs. */
const REFERENCE =
  /(?:@import|@use|@forward)\s+(?:\([^)]*\)\s*)?(?:url\(\s*)?["']?([^"'()\s;]+)|url\(\s*(?:"([^"]+)"|'([^']+)'|([^"')\s]+))\s*\)/g;

const ENDINGS: readonly string[] = ['', '.css', '.scss', '.sass', '.less', '.styl'];

/** No sheet is followed further when so many files are known. */
const MOST_FILES = 2000;

/** A reference may leave out the ending, and the underscore in front of a part of Sass. */
function spellings(path: string): readonly string[] {
  const part = posix.join(posix.dirname(path), `_${posix.basename(path)}`);
  return [path, part].flatMap((each) => ENDINGS.map((ending) => each + ending));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Where references are looked for that are not relative to the sheet. */
interface Folders {
  /** Has the packages. */
  readonly root: string;
  /** What a path from `/` on is relative to. */
  readonly base: string;
}

function fileOf({ root, base: top }: Folders, sheet: string, reference: string): string | undefined {
  const path = reference.replace(/[?#].*$/, '').replace(/^~/, '');
  if (path === '' || /^(?:[a-z][\w+.-]*:|\/\/)/i.test(path)) return undefined;
  const bases = path.startsWith('/') ? [top] : [posix.dirname(sheet), posix.join(root, 'node_modules')];
  return bases.flatMap((base) => spellings(posix.join(base, path))).find(isFile);
}

function referencesIn(folders: Folders, sheet: string, text: string): readonly string[] {
  return [...text.matchAll(REFERENCE)].flatMap(
    ([, imported, double, single, bare]) => fileOf(folders, sheet, imported ?? double ?? single ?? bare ?? '') ?? [],
  );
}

/**
 * The files that style sheets bring in and that are no modules of the build, each with the one that brings it in: a
 * preprocessor, or Vite, puts their text into the sheet itself.
 * @param sheets absolute paths
 * @param textOf the text of a file; undefined where it cannot be read
 */
export function styleReferences(
  folders: Folders,
  sheets: readonly string[],
  textOf: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const known = new Set(sheets);
  const found = new Map<string, string>();
  for (const sheet of known) {
    for (const file of referencesIn(folders, sheet, textOf(sheet) ?? '')) {
      if (known.has(file) || known.size >= MOST_FILES) continue;
      known.add(file);
      found.set(file, sheet);
    }
  }
  return found;
}
