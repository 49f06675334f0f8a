import type { parse } from '@babel/parser';

type File = ReturnType<typeof parse>;
export type Program = File['program'];
export type Statement = Program['body'][number];
export type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];
type FunctionNode = Extract<Statement, { type: 'FunctionDeclaration' }>;
/** What a configuration file exports: a value, or a function that gives one. */
export type Exported = Expression | FunctionNode;
export type ObjectNode = Extract<Expression, { type: 'ObjectExpression' }>;

/** Names of functions that give back the configuration they are given, or a wider one. */
const WRAPPERS = new Set(['configure', 'defineConfig', 'defineNuxtConfig', 'mergeConfig']);

/** The expression inside of types and parentheses. */
function bare(node: Exported): Exported {
  switch (node.type) {
    case 'TSSatisfiesExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return bare(node.expression);
    default:
      return node;
  }
}

function returned(statements: readonly Statement[], program: Program): readonly ObjectNode[] {
  return statements.flatMap((statement) => {
    switch (statement.type) {
      case 'ReturnStatement':
        return statement.argument === null || statement.argument === undefined
          ? []
          : configObjects(statement.argument, program);
      case 'IfStatement':
        return [
          ...returned([statement.consequent], program),
          ...(statement.alternate === null || statement.alternate === undefined
            ? []
            : returned([statement.alternate], program)),
        ];
      case 'BlockStatement':
        return returned(statement.body, program);
      default:
        return [];
    }
  });
}

function declared(name: string, program: Program): Expression | undefined {
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === 'Identifier' && id.name === name && init !== null && init !== undefined) return init;
    }
  }
  return undefined;
}

/** The objects that an expression configures a build with: more than one where there are several outputs. */
export function configObjects(node: Exported, program: Program): readonly ObjectNode[] {
  const inner = bare(node);
  switch (inner.type) {
    case 'ObjectExpression':
      return [inner];
    case 'ArrayExpression':
      return inner.elements.flatMap((each) =>
        each === null || each.type === 'SpreadElement' ? [] : configObjects(each, program),
      );
    case 'ArrowFunctionExpression':
      return inner.body.type === 'BlockStatement'
        ? returned(inner.body.body, program)
        : configObjects(inner.body, program);
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return returned(inner.body.body, program);
    case 'CallExpression': {
      const last = inner.arguments.at(-1);
      const isWrapper = inner.callee.type === 'Identifier' && WRAPPERS.has(inner.callee.name);
      if (!isWrapper || last === undefined || last.type === 'SpreadElement' || last.type === 'ArgumentPlaceholder') {
        return [];
      }
      return configObjects(last, program);
    }
    case 'Identifier': {
      const value = declared(inner.name, program);
      return value === undefined ? [] : configObjects(value, program);
    }
    default:
      return [];
  }
}

function isModuleExports(node: Expression): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'exports'
  );
}

/** What a configuration file exports; undefined where it cannot be told by looking. */
export function exportedBy(program: Program): Exported | undefined {
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      return declaration.type === 'ClassDeclaration' || declaration.type === 'TSDeclareFunction'
        ? undefined
        : (declaration as Exported);
    }
    if (statement.type !== 'ExpressionStatement') continue;
    const { expression } = statement;
    if (expression.type === 'AssignmentExpression' && isModuleExports(expression.left as Expression)) {
      return expression.right;
    }
  }
  return undefined;
}
