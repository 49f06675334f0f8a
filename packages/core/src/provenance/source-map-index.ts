/** A string of a source map's JSON: the range between its quotes, still escaped. */
interface StringRange {
  readonly start: number;
  readonly end: number;
}

/** One `sourcesContent` entry. */
export interface MapSource {
  /** The entry of `sources`, `sourceRoot` put in front; undefined where the map has none. */
  readonly source: string | undefined;
  /** The range of the escaped content in the map's text. */
  readonly start: number;
  readonly end: number;
}

/** Where the contents of the sources stand in a map's JSON text. */
export interface SourceMapIndex {
  readonly sources: readonly MapSource[];
  /** True where the text breaks the rules of JSON; what stands before the break was read. */
  readonly malformed: boolean;
}

class Broken extends Error {}

/** Objects and arrays nested deeper than this are no source map. */
const DEEPEST = 32;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Where the string that begins at an offset ends. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return quote;
  }
  throw new Broken();
}

/** A cursor over JSON that knows where strings stand and decodes only what it is asked for. */
class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  peek(): string {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#text.charAt(this.#at);
  }

  take(char: string): void {
    if (this.peek() !== char) throw new Broken();
    this.#at++;
  }

  /** Takes `char` where it is next. */
  accept(char: string): boolean {
    if (this.peek() !== char) return false;
    this.#at++;
    return true;
  }

  string(): StringRange {
    this.take('"');
    const start = this.#at;
    const end = endOfString(this.#text, start);
    this.#at = end + 1;
    return { start, end };
  }

  /** Strings with nothing but a comma between them, as most elements of a map's arrays are written. */
  skipStrings(): void {
    const text = this.#text;
    let at = this.#at;
    while (text.charCodeAt(at) === 0x22) {
      const next = endOfString(text, at + 1) + 1;
      if (text.charCodeAt(next) !== 0x2c || text.charCodeAt(next + 1) !== 0x22) break;
      at = next + 1;
    }
    this.#at = at;
  }

  /** The string as it reads. */
  decode(range: StringRange): string {
    try {
      return JSON.parse(this.#text.slice(range.start - 1, range.end + 1)) as string;
    } catch {
      throw new Broken();
    }
  }

  members(visit: (key: string) => void): void {
    this.take('{');
    if (this.accept('}')) return;
    do {
      const key = this.decode(this.string());
      this.take(':');
      visit(key);
    } while (this.accept(','));
    this.take('}');
  }

  elements(visit: () => void): void {
    this.take('[');
    if (this.accept(']')) return;
    do visit();
    while (this.accept(','));
    this.take(']');
  }

  skip(depth = 0): void {
    if (depth > DEEPEST) throw new Broken();
    const next = this.peek();
    if (next === '"') this.string();
    else if (next === '{') this.members(() => this.skip(depth + 1));
    else if (next === '[') {
      this.elements(() => {
        this.skipStrings();
        this.skip(depth + 1);
      });
    } else this.#word();
  }

  #word(): void {
    const start = this.#at;
    while (/[\w+.-]/.test(this.#text.charAt(this.#at))) this.#at++;
    if (this.#at === start) throw new Broken();
  }

  /** The strings of an array; undefined where an element is no string. */
  strings(): readonly (StringRange | undefined)[] {
    const ranges: (StringRange | undefined)[] = [];
    this.elements(() => {
      if (this.peek() === '"') ranges.push(this.string());
      else {
        this.skip();
        ranges.push(undefined);
      }
    });
    return ranges;
  }

  get done(): boolean {
    return this.peek() === '';
  }
}

function readMap(cursor: Cursor, found: MapSource[], depth: number): void {
  if (depth > DEEPEST) throw new Broken();
  let root = '';
  let names: readonly (StringRange | undefined)[] = [];
  let contents: readonly (StringRange | undefined)[] = [];
  cursor.members((key) => {
    if (key === 'sources' && cursor.peek() === '[') names = cursor.strings();
    else if (key === 'sourcesContent' && cursor.peek() === '[') contents = cursor.strings();
    else if (key === 'sourceRoot' && cursor.peek() === '"') root = cursor.decode(cursor.string());
    else if (key === 'sections' && cursor.peek() === '[') readSections(cursor, found, depth);
    else cursor.skip();
  });
  for (const [index, range] of contents.entries()) {
    if (range === undefined) continue;
    const name = names[index];
    found.push({ source: name === undefined ? undefined : withRoot(root, cursor.decode(name)), ...range });
  }
}

function readSections(cursor: Cursor, found: MapSource[], depth: number): void {
  cursor.elements(() =>
    cursor.members((key) => {
      if (key === 'map' && cursor.peek() === '{') readMap(cursor, found, depth + 1);
      else cursor.skip();
    }),
  );
}

function withRoot(root: string, source: string): string {
  if (root === '' || /^(?:[a-z]+:|\/)/i.test(source)) return source;
  return root.endsWith('/') ? root + source : `${root}/${source}`;
}

/**
 * Finds the contents of the sources in a source map's JSON text without decoding them: parsing the whole map would
 * cost several times what scanning it costs. Indexed maps (`sections`) are read too.
 */
export function indexSourceMap(text: string): SourceMapIndex {
  const sources: MapSource[] = [];
  // An unguarded map starts with the line `)]}'` where its server defends it against script inclusion.
  const cursor = new Cursor(text.startsWith(")]}'") ? text.slice(text.indexOf('\n') + 1).padStart(text.length) : text);
  try {
    readMap(cursor, sources, 0);
    return { sources, malformed: !cursor.done };
  } catch (error) {
    if (error instanceof Broken) return { sources, malformed: true };
    throw error;
  }
}

/** True where the text looks like a source map, so that its index is worth making. */
export function looksLikeSourceMap(text: string): boolean {
  const head = text.slice(0, 4096);
  return (
    /^(?:\)\]\}'[^\n]*\n)?\s*\{/.test(head) && /"(?:version|mappings|sections|sourcesContent|sources)"\s*:/.test(head)
  );
}
