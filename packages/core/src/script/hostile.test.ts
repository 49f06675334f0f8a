import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScript } from '../testing/parse-script.ts';
import { foldScript } from './fold-script.ts';
import { compileTriggers, readScript, type EstreeProgram } from './index.ts';
import { isTooDeep } from './slice/depth.ts';

const LONGEST = 65_536;

interface Shape {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function node(type: string, fields: Readonly<Record<string, unknown>> = {}): Shape {
  return { type, start: 0, end: 1000, ...fields };
}

const text = (value: string): Shape => node('Literal', { value, raw: '' });

function program(expression: Shape): EstreeProgram {
  return node('Program', { body: [node('ExpressionStatement', { expression })] });
}

/** An expression that wraps the one before, many times. */
function nested(depth: number, wrap: (inner: Shape) => Shape): EstreeProgram {
  let inner = text('abcdefgh');
  for (let level = 0; level < depth; level++) inner = wrap(inner);
  return program(inner);
}

function plus(left: Shape, right: Shape): Shape {
  return node('BinaryExpression', { operator: '+', left, right });
}

const DEPTH = 50_000;

describe('trees deeper than any stack', () => {
  test.each<readonly [string, (inner: Shape) => Shape]>([
    ['+ on the left', (inner) => plus(inner, text('x'))],
    ['+ on the right', (inner) => plus(text('x'), inner)],
    ['+ in brackets', (inner) => plus(node('ParenthesizedExpression', { expression: inner }), text('x'))],
    ['lists', (inner) => node('ArrayExpression', { elements: [inner] })],
    ['calls', (inner) => node('CallExpression', { callee: node('Identifier', { name: 'atob' }), arguments: [inner] })],
    ['functions', (inner) => node('ArrowFunctionExpression', { params: [], body: inner, expression: true })],
    ['blocks', (inner) => node('BlockStatement', { body: [inner] })],
    [
      'conditionals',
      (inner) => node('ConditionalExpression', { test: text('x'), consequent: inner, alternate: text('y') }),
    ],
    ['templates', (inner) => node('TemplateLiteral', { quasis: [quasi('a'), quasi('b')], expressions: [inner] })],
    [
      'assignments',
      (inner) =>
        node('AssignmentExpression', {
          operator: '=',
          left: node('ArrayPattern', { elements: [inner] }),
          right: text('x'),
        }),
    ],
    ['patterns', (inner) => node('ArrayPattern', { elements: [inner] })],
    ['members', (inner) => node('MemberExpression', { object: inner, property: node('Identifier', { name: 'a' }) })],
  ])('%s', (_, wrap) => {
    const { strings } = foldScript(nested(DEPTH, wrap)).collect();
    for (const { value } of strings) expect(value.text.length).toBeLessThanOrEqual(LONGEST);
  });
});

function quasi(cooked: string): Shape {
  return node('TemplateElement', { value: { cooked, raw: cooked } });
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

describe('code that grows when it is folded', () => {
  test.each([
    ['doubling', `const a0 = "abcdefgh";${lines(200, (i) => `const a${i + 1} = a${i} + a${i};`)}`],
    ['doubling in place', 'let a = "abcdefgh"; a += a; a += a; a += a; while (1) a += a;'],
    ['doubling by calls', `const f = (x) => x + x; keep(${'f('.repeat(40)}"abcdefgh"${')'.repeat(40)}, f(""));`],
    [
      'calls that call twice',
      `const f0 = () => "ab";${lines(40, (i) => `const f${i + 1} = () => f${i}() + f${i}();`)} keep(f40(), f40)`,
    ],
    [
      'calls that call themselves',
      'function f(x) { return f(x + "a") + g(x) } function g(x) { return f(x) } keep(f("abcdefgh"), g("b"))',
    ],
    ['names that need one another', `${lines(50, (i) => `const a${i} = a${(i + 1) % 50} + "abcdefgh";`)}`],
    ['maps in maps', `const l = "abcdefgh".split(""); keep(${'l.map((a) => '.repeat(12)}a${')'.repeat(12)}.join(""))`],
    ['long repeats', `keep("ab".repeat(1e9) + "x".padEnd(2 ** 31) + "y".padStart(Infinity), Array(4e9).join("ab"))`],
    [
      'lists of lists',
      `const l0 = ["abcdefgh"];${lines(60, (i) => `const l${i + 1} = [...l${i}, ...l${i}];`)} keep(l60.join(""))`,
    ],
    [
      'objects of objects',
      `const o0 = { k: "abcdefgh" };${lines(60, (i) => `const o${i + 1} = { a: o${i}, b: o${i} };`)} keep(JSON.stringify(o60))`,
    ],
    [
      'replacements',
      `const a = "a".repeat(60000); ${lines(200, () => `keep(a.replaceAll("a", "b"), a.split(""), a.replace(/a{1,64}/, a));`)}`,
    ],
    ['slow patterns', `keep("a".repeat(60000).replace(/(a+)+b/g, "").replace(/a*a*a*b/, "").split(/(?:a|a)*b/))`],
    ['deep JSON', `keep(JSON.parse("[".repeat(30000) + "]".repeat(30000)), JSON.stringify(JSON.parse("[]")))`],
    ['a long list', `keep([${'"ab",'.repeat(60_000)}].map((s) => s + "c").join(""))`],
    ['a loop without an end', 'let a = ""; for (;;) a += "abcdefgh";'],
    [
      'loops without an end',
      lines(300, () => '{ let a = "x"; while (true) { a = a + "y"; if (a.length > 9) a = "x" } }'),
    ],
    ['doubling in a loop', 'let a = "abcdefgh"; for (let i = 0; i < 64; i++) a += a; keep(a)'],
    ['doubling lists', 'let a = ["abcdefgh"]; for (let i = 0; i < 64; i++) a = [...a, ...a]; keep(a.join(""))'],
    [
      'a list that grows while it is gone over',
      'const a = ["abcdefgh"]; for (const b of a) a.push(b + "x"); keep(a.join(""))',
    ],
    [
      'a list with a place far behind its end',
      'const a = []; a[4e6] = "abcdefgh"; a[1e5] = "x"; a.length = 4e9; keep(a.join(""))',
    ],
    ['loops in loops', `let a = ""; ${lines(30, (i) => `for (let i${i} = 0; i${i} < 1e9; i${i}++)`)} a += "abcdefgh"`],
    [
      'loops in functions that call themselves',
      'function f(x) { let a = x; for (const b of "abcdefgh") a += f(a + b); return a } keep(f("ab"), f(""))',
    ],
    ['functions that give each other the loop', 'let n = 0; const f = () => { n++; g() }, g = () => { n--; f() }; f()'],
    [
      'a getter that is read for ever',
      'const o = { get k() { return o.k + "abcdefgh" } }; let a = ""; while (a.length < 9) a += o.k',
    ],
    [
      'keys that every object has',
      'const o = {}; for (const k of ["__proto__", "constructor", "toString", "hasOwnProperty"]) { o[k] = "abcdefgh"; o[k][k] = o; keep(o[k] + k, ({})[k] + "abcdefgh") } o.constructor.constructor("x")()',
    ],
    [
      'an object in itself',
      'const o = []; o.push(o); o[1] = o; let a = ""; for (const p of o) a += p; keep(a + o, JSON.stringify(o), o.flat().join())',
    ],
    [
      'a list of itself, many times',
      'let o = ["ab"]; for (let i = 0; i < 1e4; i++) o = [o, o]; keep(o + "abcdefgh", JSON.stringify(o))',
    ],
    [
      'a proxy',
      'const p = new Proxy({}, { get: (t, k) => k + p[k] }); let a = ""; for (const k in p) a += p[k]; for (let i = 0; i < 9; i++) a += p[i]',
    ],
    ['many labels', `${lines(900, (i) => `l${i}: for (;;) {`)} continue l0; ${'}'.repeat(900)}`],
    [
      'a long switch in a loop',
      `let a = ""; for (let i = 0; i < 1e6; i++) switch (i) { ${lines(2000, (i) => `case ${i}: a += "x";`)} }`,
    ],
    ['many names that are lost', `${lines(3000, (i) => `let n${i} = "a"; if (x) n${i} += "abcdefgh";`)}`],
    [
      'a function that is lost again and again',
      `let a = ""; function f() { ${lines(500, () => 'a += x; if (y) f();')} } ${lines(500, () => 'if (x) f();')}`,
    ],
    ['many strings', lines(20_000, (i) => `keep("abcd" + "efgh${i}");`)],
  ])('%s', (_, code) => {
    const parsed = parseScript(code, 'js');
    let length = 0;
    for (const { value } of parsed === undefined ? [] : foldScript(parsed).collect().strings) {
      expect(value.text.length).toBeLessThanOrEqual(LONGEST);
      length += value.text.length;
    }
    expect(parsed).toBeDefined();
    expect(length).toBeLessThanOrEqual(300_000 + 4 * code.length);
  });
});

test('a script that is more than was folded says so', () => {
  const code = `const a = "a".repeat(60000); ${lines(300, (i) => `keep(a.replaceAll("a", "${i}b"));`)}`;
  expect(readScript({ text: code, lang: 'js', offsets: [0], parse: parseScript }).lack).toBe('exhausted');
});

describe('nothing is handed to a parser that its stack may not bear', () => {
  const many = 4000;
  test.each([
    ['brackets', `${'('.repeat(many)}1${')'.repeat(many)}`],
    ['lists', '['.repeat(many) + ']'.repeat(many)],
    ['blocks', '{'.repeat(many) + '}'.repeat(many)],
    ['signs', `${'!'.repeat(many)}1`],
    ['sums', `a${'+a'.repeat(many)}`],
    ['sums over lines', `a${'\n+ a'.repeat(many)}`],
    ['arrows', `${'a=>'.repeat(many)}1`],
    ['conditionals', `${'a?b:'.repeat(many)}1`],
    ['else if', `${'if(a);else '.repeat(many)};`],
    ['loops', `${'for(;;)'.repeat(many)};`],
    ['templates', `${'`${'.repeat(many)}1${'}`'.repeat(many)}`],
    ['words', `${'typeof\n'.repeat(many)}1`],
    ['labels', `${lines(many, (i) => `l${i}:`)};`],
  ])('%s', (_, code) => {
    expect(isTooDeep(code)).toBe(true);
  });

  test('deep code is not parsed', () => {
    let parsed = false;
    const parse = (): undefined => void (parsed = true);
    const code = `keep(${'['.repeat(many)}${']'.repeat(many)})`;
    expect(readScript({ text: code, lang: 'js', offsets: [0], parse }).lack).toBe('too-large');
    expect(parsed).toBe(false);
  });

  test('long code is not deep', () => {
    const statements = lines(20_000, (i) => `call(a${i} + "(", [b => ({ c: \`\${d}\` })], /[(/]/)`);
    expect(isTooDeep(statements)).toBe(false);
    expect(isTooDeep(statements.replaceAll('\n', ';'))).toBe(false);
    expect(isTooDeep(`f(${'"(",'.repeat(20_000)}1)`)).toBe(false);
  });
});

describe('no input throws', () => {
  const piece = fc.constantFrom(
    ...'(){}[];,`"\'\\/*+-=.$<>:?!\n a1'.split(''),
    '${',
    '=>',
    'const a=',
    'function ',
    'return ',
    'class ',
    '"abcdefgh"',
    '.join("")',
    '.split("").reverse().join("")',
    'atob(',
    'String.fromCharCode(103,104,105)',
    '/[/]/',
    '//',
    '乡',
    '\ud83d',
  );

  test('text of any kind', () => {
    const find = compileTriggers(['ghp_', 'sk_live_', 'eyJ']);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), fc.nat(4000), (pieces, at) => {
        // Beyond the length up to which scripts are parsed whole.
        const code = `${pieces.join('')}${' '.repeat(17_000)}${pieces.toReversed().join('')}`;
        const offsets = [...find(code).map((trigger) => trigger.at), at % code.length];
        const { strings } = readScript({ text: code, lang: 'js', offsets, parse: parseScript });
        for (const { expression } of strings) expect(expression.end).toBeLessThanOrEqual(code.length);
      }),
      { numRuns: 150 },
    );
  });

  const types =
    'Literal TemplateLiteral Identifier MemberExpression CallExpression NewExpression ArrayExpression ' +
    'ObjectExpression Property SpreadElement BinaryExpression AssignmentExpression ArrowFunctionExpression ' +
    'FunctionDeclaration VariableDeclaration VariableDeclarator ArrayPattern ObjectPattern AssignmentPattern RestElement ' +
    'ClassDeclaration ForOfStatement ExportNamedDeclaration TaggedTemplateExpression ConditionalExpression';
  const keys =
    'left right object property callee arguments elements properties key value params body expression test ' +
    'consequent alternate quasis expressions id init declarations argument operator name kind tag quasi computed';

  test('trees of any kind', () => {
    const { tree } = fc.letrec<{ tree: Shape; field: unknown }>((tie) => ({
      tree: fc
        .tuple(
          fc.constantFrom(...types.split(' ')),
          fc.dictionary(fc.constantFrom(...keys.split(' ')), tie('field'), { maxKeys: 6 }),
        )
        .map(([type, fields]) => node(type, fields)),
      field: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('a', '+', '=', 'join', true, false, null, 5, Number.NaN),
        tie('tree'),
        fc.array(tie('tree'), { maxLength: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (expression) => {
        foldScript(program(expression)).collect();
      }),
      { numRuns: 2000 },
    );
  });

  test('a parser that throws, or gives nothing', () => {
    const script = { text: '"abcd" + "efgh"', lang: 'js', offsets: [0] } as const;
    const thrown = readScript({
      ...script,
      parse: () => {
        throw new RangeError('stack');
      },
    });
    expect(thrown).toEqual({ strings: [], parsed: script.text.length, lack: 'not-parsed' });
    expect(readScript({ ...script, parse: () => undefined }).lack).toBe('not-parsed');
  });
});
