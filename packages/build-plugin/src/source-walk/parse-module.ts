import { extname } from 'node:path';
import { parse, type ParseResult, type ParserPlugin } from '@babel/parser';

/** Files that hold scripts among other things. */
const WITH_SCRIPTS: ReadonlySet<string> = new Set(['.vue', '.svelte', '.astro', '.html', '.htm']);
const TYPED: ReadonlySet<string> = new Set(['.ts', '.mts', '.cts', '.tsx']);
const SCRIPTS: ReadonlySet<string> = new Set(['.js', '.mjs', '.cjs', '.jsx', ...TYPED]);

/** The tag, up to a length that no tag of a person has. */
const SCRIPT = /(<script\b[^>]{0,1000}>)([^]*?)<\/script\s*>/gi;
/** What stands in front of an Astro component. */
const FRONT = /^(---\r?\n)([^]*?)\r?\n---/;

function blanked(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** The scripts of a component where they stand, and blanks for everything else: positions stay what they are. */
export function scriptsOf(text: string): string {
  let code = '';
  let end = 0;
  const blocks = [...(FRONT.exec(text) === null ? [] : [FRONT.exec(text)]), ...text.matchAll(SCRIPT)];
  for (const block of blocks) {
    if (block === null) continue;
    const [, open = '', body = ''] = block;
    const start = block.index + open.length;
    code += blanked(text.slice(end, start)) + body;
    end = start + body.length;
  }
  return code + blanked(text.slice(end));
}

function pluginsFor(extension: string): readonly ParserPlugin[] {
  const typed = TYPED.has(extension) || WITH_SCRIPTS.has(extension) ? (['typescript'] as const) : [];
  // In plain TypeScript `<T>x` is an assertion.
  const jsx = TYPED.has(extension) && extension !== '.tsx' ? [] : (['jsx'] as const);
  return [...typed, ...(WITH_SCRIPTS.has(extension) ? [] : jsx), 'decorators-legacy'];
}

/** What came of a module: its tree, or why there is none. */
export type ParsedModule =
  /** What stands at an offset of the text stands so much later in the tree. */
  | { readonly kind: 'parsed'; readonly ast: ParseResult; readonly shift: number }
  | { readonly kind: 'no-script' }
  | { readonly kind: 'syntax-error' };

/** The start of the script that a host makes of JSON. */
const OF_JSON = 'export default ';

/** A module as a script; undefined for one that holds none. */
function scriptOf(extension: string, text: string): { readonly code: string; readonly shift: number } | undefined {
  if (extension === '.json') return { code: OF_JSON + text, shift: OF_JSON.length };
  if (WITH_SCRIPTS.has(extension)) return { code: scriptsOf(text), shift: 0 };
  return SCRIPTS.has(extension) ? { code: text, shift: 0 } : undefined;
}

/** Parses a module as a person wrote it: TypeScript, JSX, decorators, the scripts of components, JSON. */
export function parseModule(file: string, text: string): ParsedModule {
  const extension = extname(file).toLowerCase();
  const script = scriptOf(extension, text);
  if (script === undefined) return { kind: 'no-script' };
  try {
    const plugins = [...pluginsFor(extension)];
    const ast = parse(script.code, { sourceType: 'unambiguous', errorRecovery: true, plugins });
    return { kind: 'parsed', ast, shift: script.shift };
  } catch {
    return { kind: 'syntax-error' };
  }
}
