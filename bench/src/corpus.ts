import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What files of the corpus are told apart by. */
export type Kind = 'minified JavaScript' | 'JavaScript' | 'source maps' | 'JSON' | 'CSS' | 'HTML';

export const KINDS: readonly Kind[] = ['minified JavaScript', 'JavaScript', 'source maps', 'JSON', 'CSS', 'HTML'];

/** One published file. */
export interface CorpusFile {
  readonly path: string;
  /** Relative to the corpus, POSIX. */
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: number;
  readonly text: string;
}

export const CORPUS_FOLDER: string = fileURLToPath(new URL('../corpus/', import.meta.url));

/** So that no package and no kind is the whole of the corpus. */
const MOST_OF_PACKAGE = 14_000_000;
const MOST_OF_KIND: Readonly<Record<Kind, number>> = {
  'minified JavaScript': 70_000_000,
  JavaScript: 30_000_000,
  'source maps': 70_000_000,
  JSON: 20_000_000,
  CSS: 10_000_000,
  HTML: 2_000_000,
};
/** Lines of minified code are longer than this on average. */
const LONG_LINE = 500;

function kindOf(path: string, text: string): Kind | undefined {
  if (path.endsWith('.map')) return 'source maps';
  if (path.endsWith('.json')) return 'JSON';
  if (path.endsWith('.css')) return 'CSS';
  if (/\.html?$/.test(path)) return 'HTML';
  if (!/\.[cm]?js$/.test(path)) return undefined;
  const lines = text.split('\n').length;
  return text.length / lines > LONG_LINE ? 'minified JavaScript' : 'JavaScript';
}

function packageOf(name: string): string {
  const [first = '', second = ''] = name.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?js|map|json|css|html?)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Adds up the bytes of each key, and says whether more fit. */
function quota(most: (key: string) => number): (key: string, bytes: number) => boolean {
  const taken = new Map<string, number>();
  return (key, bytes) => {
    const sum = (taken.get(key) ?? 0) + bytes;
    if (sum > most(key)) return false;
    taken.set(key, sum);
    return true;
  };
}

/** Reads the corpus: files of every kind, the same ones each time. */
export function readCorpus(folder: string = CORPUS_FOLDER): readonly CorpusFile[] {
  const root = join(folder, 'node_modules');
  const fitsPackage = quota(() => MOST_OF_PACKAGE);
  const fitsKind = quota((kind) => MOST_OF_KIND[kind as Kind]);
  return filesUnder(root).flatMap((path) => {
    const name = relative(root, path).split(sep).join('/');
    const bytes = statSync(path).size;
    if (bytes === 0 || bytes > MOST_OF_PACKAGE) return [];
    const text = readFileSync(path, 'utf8');
    const kind = kindOf(path, text);
    if (kind === undefined || !fitsPackage(packageOf(name), bytes) || !fitsKind(kind, bytes)) return [];
    return [{ path, name, kind, bytes, text }];
  });
}
