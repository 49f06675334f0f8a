import type { ParseResult } from '@babel/parser';
import traverse from '@babel/traverse';
import { maskText } from '@leakgate/node';

function standsAt(text: string, offset: number, name: string): boolean {
  return text.startsWith(name, offset) && !/^[\w$]/.test(text.slice(offset + name.length));
}

/**
 * The name that `define` gives a value for and that stands at an offset of a source; of several the longest, since
 * `process.env` is the start of others.
 */
export function definedAt(text: string, offset: number, names: readonly string[]): string | undefined {
  return names
    .filter((name) => standsAt(text, offset, name) && maskText(name) === name)
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Names as they are chosen for what is to be replaced. */
const PLACEHOLDER = /(?<![\w$.])(?:process\.env\.\w+|__\w+__|[A-Z][A-Z\d]*_[A-Z\d_]+)(?![\w$.(])/y;

function isBound(ast: ParseResult, name: string): boolean {
  let bound = false;
  traverse(ast, {
    Scope(path) {
      bound ||= path.scope.hasOwnBinding(name);
    },
  });
  return bound;
}

/** The name at an offset of a source that nothing there gives a value: a plugin may have put one in for it. */
export function placeholderAt(text: string, offset: number, ast: ParseResult): string | undefined {
  PLACEHOLDER.lastIndex = offset;
  const name = PLACEHOLDER.exec(text)?.[0];
  return name === undefined || maskText(name) !== name || isBound(ast, name) ? undefined : name;
}
