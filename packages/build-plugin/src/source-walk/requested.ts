import type { NodePath } from '@babel/traverse';

/** A module that is asked for while code runs. */
export interface Requested {
  /** The expression that gives the module, or a promise of it. */
  readonly at: NodePath;
  readonly specifier: string;
}

/** The argument of `require`, where that is the host's. */
function required(call: NodePath): NodePath | undefined {
  if (!call.isCallExpression() || call.scope.hasBinding('require', true)) return undefined;
  return (call.get('callee') as NodePath).isIdentifier({ name: 'require' }) ? call.get('arguments')[0] : undefined;
}

function specifierIn(source: NodePath | undefined): string | undefined {
  if (source?.isStringLiteral() === true) return source.node.value;
  // Without anything in between a template is a text.
  const isText = source?.isTemplateLiteral() === true && source.node.expressions.length === 0;
  return isText ? (source.node.quasis[0]?.value.cooked ?? undefined) : undefined;
}

/** The modules that a program asks for by `import()` and `require()`, as far as their names are written out. */
export function requestedIn(program: NodePath): readonly Requested[] {
  const found: Requested[] = [];
  const note = (at: NodePath, source: NodePath | undefined): void => {
    const specifier = specifierIn(source);
    if (specifier !== undefined) found.push({ at, specifier });
  };
  program.traverse({
    ImportExpression: (path) => note(path, path.get('source') as NodePath),
    CallExpression: (path) => note(path, required(path)),
  });
  return found;
}
