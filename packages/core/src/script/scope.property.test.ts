import fc from 'fast-check';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseScript } from '../testing/parse-script.ts';
import { budgetsFor } from './fold/budget.ts';
import { FOLDERS } from './fold/folders.ts';
import { createMachine, evaluate } from './fold/machine.ts';
import { resolveNames } from './scope/names.ts';
import { child, children, eachChild, identifier, part, type EstreeNode } from './syntax/ast.ts';

/** Few names, so that they hide one another. */
const name = fc.constantFrom('p', 'q', 'r', 's');
const literal = fc.constantFrom('"a"', '"b"', '`c`', '"d" + "e"');
const expression = fc.oneof(
  literal,
  name,
  fc.tuple(name, literal).map(([n, l]) => `${n} + ${l}`),
  fc.tuple(name, name).map(([n, m]) => `\`\${${n}}-\${${m}}\``),
  fc.tuple(name, literal).map(([n, l]) => `((${n}) => ${n} + "f")(${l})`),
  fc.tuple(name, name, literal).map(([n, m, l]) => `{ ${n}: ${l} }.${n} + ${m}`.replace(/^(\{.*?\})/, '($1)')),
);

/** Declarations at the start of a block: each name once at the most. */
const declarations = fc
  .uniqueArray(name, { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((n) => declaration(n))))
  .map((all) => all.join(' '));

function declaration(n: string): fc.Arbitrary<string> {
  return fc.oneof(
    fc.tuple(fc.constantFrom('const', 'let'), literal).map(([kind, l]) => `${kind} ${n} = ${l};`),
    literal.map((l) => `const { ${n} } = { ${n}: ${l} };`),
    literal.map((l) => `let [, ${n} = ${l}] = ["z"];`),
  );
}

/** Statements; `keep(#, …)` gets its number later. */
const { block } = fc.letrec<{ block: string; statement: string }>((tie) => {
  const block = tie('block');
  return {
    statement: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      expression.map((e) => `keep(#, ${e});`),
      fc.tuple(name, expression).map(([n, e]) => `${n} = ${e};`),
      fc.tuple(name, literal).map(([n, l]) => `${n} += ${l};`),
      block.map((b) => `{ ${b} }`),
      fc.tuple(name, block, block).map(([n, b, d]) => `if (${n} < "b") { ${b} } else { ${d} }`),
      fc.tuple(name, block).map(([n, b]) => `for (const ${n} of ["x", "y"]) { ${b} }`),
      fc.tuple(name, block).map(([n, b]) => `try { throw "t" } catch (${n}) { { ${b} } }`),
      fc
        .tuple(block, expression, expression)
        .map(([b, e, d]) => `{ const f = (p, q = "h") => { { ${b} } }; f(${e}, ${d}); }`),
      fc
        .tuple(name, block, expression, expression)
        .map(([n, b, e, d]) => `{ function f(${n}) { { ${b} } return ${n} + "r" } keep(#, f(${e}) + f(${d})); }`),
      fc.tuple(name, block, expression).map(([n, b, e]) => `(function (${n}) { { ${b} } })(${e});`),
    ),
    block: fc
      .tuple(declarations, fc.array(tie('statement'), { minLength: 1, maxLength: 5 }))
      .map(([declared, all]) => `${declared} ${all.join(' ')}`),
  };
});

function numbered(statements: string): string {
  let keeps = 0;
  return `let p = "1", q = "2", r = "3", s = "4"; { ${statements.replace(/#/g, () => String(keeps++))} }`;
}

const sandbox: { keep?: unknown } = {};
const context = createContext(sandbox);

/** What each `keep` got when the script ran. */
function ran(code: string): ReadonlyMap<number, ReadonlySet<unknown>> {
  const got = new Map<number, Set<unknown>>();
  const keep = (id: number, value: unknown): unknown => {
    got.set(id, (got.get(id) ?? new Set()).add(value));
    return value;
  };
  try {
    sandbox.keep = keep;
    runInContext(`"use strict"; { ${code} }`, context, { timeout: 500 });
  } catch {
    // What was kept before the script threw stays.
  }
  return got;
}

/** The second argument of each `keep`. */
function kept(program: EstreeNode): readonly (readonly [number, EstreeNode])[] {
  const found: (readonly [number, EstreeNode])[] = [];
  const visit = (node: EstreeNode): void => {
    const [id, value] = children(node, 'arguments');
    if (node.type === 'CallExpression' && identifier(child(node, 'callee')) === 'keep' && id && value)
      found.push([Number(part(id, 'value')), value]);
    eachChild(node, visit);
  };
  visit(program);
  return found;
}

test('a name that is folded has that value whenever the script runs', () => {
  let known = 0;
  fc.assert(
    fc.property(block, (statements) => {
      const code = numbered(statements);
      const program = parseScript(`{ ${code} }`, 'js');
      fc.pre(program !== undefined);
      if (program === undefined) return;
      const machine = createMachine(resolveNames(program), budgetsFor(code.length), FOLDERS, new Set());
      const values = ran(code);
      for (const [id, node] of kept(program)) {
        const value = evaluate(machine, node);
        const real = values.get(id);
        if (value.kind !== 'text' || real === undefined) continue;
        known++;
        expect([...real], code).toEqual([value.text]);
      }
    }),
    { numRuns: 300 },
  );
  expect(known).toBeGreaterThan(500);
});
