import traverse, { type NodePath } from '@babel/traverse';
import type { ParseResult } from '@babel/parser';
import { useOf } from './use-of.ts';
import type { ParsedModule } from './parse-module.ts';
import type { Use } from './use.ts';

type Parsed = Extract<ParsedModule, { kind: 'parsed' }>;

/** The innermost expression at an offset. */
function expressionAt(ast: ParseResult, offset: number): NodePath | undefined {
  let innermost: NodePath | undefined;
  traverse(ast, {
    enter(path) {
      const { start, end } = path.node;
      if (typeof start !== 'number' || typeof end !== 'number' || start > offset || end <= offset) path.skip();
      else if (path.isExpression() || path.isTemplateElement()) innermost = path;
    },
  });
  return innermost?.isTemplateElement() === true ? (innermost.parentPath ?? undefined) : innermost;
}

/** The read of a variable as a whole: `import.meta.env.KEY` for the `env` in it. */
function wholeRead(path: NodePath): NodePath {
  let whole = path;
  while (whole.parentPath?.isMemberExpression() === true && whole.key !== 'computed') whole = whole.parentPath;
  return whole;
}

/** What the module does with the expression at an offset of its text; empty where that cannot be told. */
export function usesAt({ ast, shift }: Parsed, offset: number): readonly Use[] {
  const at = expressionAt(ast, offset + shift);
  return at === undefined ? [] : useOf(wholeRead(at));
}
