import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inArray, type Encoding, type Obfuscation } from '../../testing/obfuscate.ts';
import { parseScript } from '../../testing/parse-script.ts';
import { rootView } from '../../views/view.ts';
import { unravel, type Unravelled } from './unravel.ts';
import { unravelledView } from './view.ts';

const ENCODINGS: readonly Encoding[] = ['plain', 'base64', 'rc4'];
const STRINGS = ['first', 'a longer one, with "quotes"', 'größer ✓', ''];

function unravelled(text: string): Unravelled {
  const { unravelled: result, lack } = unravel(text, 'js', parseScript);
  if (result === undefined || lack !== undefined) throw new Error(`there is no such script, or not all of it: ${lack}`);
  return result;
}

/** A script that uses each of the strings once. */
function scriptOf(strings: readonly string[], how: Obfuscation): { readonly text: string; readonly uses: string } {
  const { declarations, calls } = inArray(strings, how);
  return {
    text: `${declarations}\nuse(${calls.join(', ')});\n`,
    uses: `use(${strings.map((each) => JSON.stringify(each)).join(', ')});`,
  };
}

describe.each(ENCODINGS)('strings in an array, %s', (encoding) => {
  test.each([0, 3, 7])('turned by %d', (turn) => {
    const { text, uses } = scriptOf(STRINGS, { encoding, offset: 0x12e, turn });
    expect(unravelled(text).text).toContain(uses);
  });

  test('whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 12 }),
        fc.nat(600),
        fc.nat(4),
        (strings, offset, turn) => {
          const { text, uses } = scriptOf(strings, { encoding, offset, turn });
          expect(unravelled(text).text).toContain(uses);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const HOW: Obfuscation = { encoding: 'plain', offset: 100, turn: 2 };
const { declarations, calls } = inArray(['secret'], HOW);
const [call = ''] = calls;
const index = Number(/0x[\da-f]+/.exec(call)?.[0]);

const ASKED: readonly (readonly [name: string, code: string])[] = [
  ['by another name', `const x = d; use(x(${index}))`],
  ['by a name of a name', `const x = d, y = x; use(y(${index}))`],
  ['by a number in a text', `use(d('0x${index.toString(16)}'))`],
  ['by a sum', `use(d(0x2 * 0x10 + -0x20 + ${index}))`],
  ['by a member', `const o = { _0x1: ${index} }; use(d(o._0x1))`],
  ['by a member of an object right there', `use(d({ _0x1: ${index} }._0x1))`],
  ['through a function', `function x(a, b) { return d(b - 0x10, a); } use(x('k', ${index + 16}))`],
  [
    'through a function that holds constants',
    `function x(a) { const o = { n: 5 }; return d(a - o.n); } use(x(${index + 5}))`,
  ],
  ['through an arrow', `const x = (a) => d(a + 1); use(x(${index - 1}))`],
  [
    'through functions in functions',
    `function x(a) { return d(a - 1); } function f() { function y(p, a) { return x(a - -2); } return use(y('', ${index - 1})); }`,
  ],
];

test.each(ASKED)('a string that is asked for %s', (_, code) => {
  expect(unravelled(`${declarations}\n${code}`).text).toContain('use("secret")');
});

const SHAPES: readonly (readonly [name: string, code: string])[] = [
  ['an array that a name holds', `const w = ["other", "secret"]; function d(i) { i = i - 5; return w[i]; } use(d(6))`],
  [
    'a decoder that replaces itself',
    `function w() { const a = ["secret"]; w = function () { return a; }; return w(); } function d(i, k) { const a = w(); return d = function (x, y) { x = x - 9; let v = a[x]; return v; }, d(i, k); } use(d(9))`,
  ],
  [
    'taken away at once',
    `function w() { let a = ["secret"]; return w = function () { return a }, w() } function d(i, k) { return i -= 9, w()[i] } use(d(9))`,
  ],
  [
    'a list that is split',
    `function w() { let a = \`other.secret\`.split(\`.\`); return w = function () { return a }, w() } function d(i) { return i -= 9, w()[i] } use(d(10))`,
  ],
];

test.each(SHAPES)('%s', (_, code) => {
  expect(unravelled(code).text).toContain('use("secret")');
});

const LEFT: readonly (readonly [name: string, code: string])[] = [
  ['no array', 'function d(i) { i = i - 5; return i; } use(d(6))'],
  ['an array of numbers', 'const w = [1, 2]; function d(i) { i = i - 5; return w[i]; } use(d(6))'],
  ['an index that is not known', 'const w = ["a", "b"]; function d(i) { i = i - 5; return w[i]; } use(d(x))'],
  ['an index behind the end', 'const w = ["a", "b"]; function d(i) { i = i - 5; return w[i]; } use(d(7), d(4))'],
];

test.each(LEFT)('%s: nothing is replaced', (_, code) => {
  expect(unravel(code, 'js', parseScript)).toEqual({ unravelled: undefined, lack: undefined });
});

const UNREAD: readonly (readonly [name: string, lack: string, code: string])[] = [
  ['what is no script', 'not-parsed', 'function ('],
  ['a sum that no turn gives', 'exhausted', `${declarations.replace(/(?<=\}\(w, )[\d.]+/, '12')} use(${call})`],
  ['brackets in brackets', 'too-large', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
  [
    'more than is put back',
    'exhausted',
    `const w = ["${'a'.repeat(100_000)}"]; function d(i) { i = i - 0; return w[i]; } use(${'d(0),'.repeat(20_000)}0)`,
  ],
];

test.each(UNREAD)('%s is told as %s', (_, lack, code) => {
  expect(unravel(code, 'js', parseScript).lack).toBe(lack);
});

const HOSTILE: readonly (readonly [name: string, code: string])[] = [
  [
    'names that lead to one another',
    `const w = ["a"]; const x = y, y = x; function d(i) { i = i - x; return w[i]; } use(d(y), y(1))`,
  ],
  [
    'functions that call one another',
    `const w = ["a"]; function d(i) { i = i - 0; return w[i]; } function x(a) { return y(a); } function y(a) { return x(a); } use(x(0))`,
  ],
  [
    'sums that double again and again',
    `const w = ["a"]; function d(i) { i = i - 0; return w[i]; } ${Array.from({ length: 60 }, (_, k) => `const s${k} = ${k === 0 ? '"ab"' : `s${k - 1} + s${k - 1}`};`).join('')} use(d(s59))`,
  ],
  [
    'a sum in a sum in a sum',
    `const w = ["a"]; function d(i) { i = i - 0; return w[i]; } use(d(${'1+'.repeat(2000)}1))`,
  ],
  [
    'one long string that is asked for again and again',
    `const w = ["${'a'.repeat(100_000)}"]; function d(i) { i = i - 0; return w[i]; } use(${'d(0),'.repeat(20_000)}0)`,
  ],
  ['brackets in brackets', `const w = ["a"]; ${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
];

test.each(HOSTILE)('%s: no more than a part of it is read', (_, code) => {
  const { unravelled: result } = unravel(code, 'js', parseScript);
  expect(result?.text.length ?? 0).toBeLessThan(16 * code.length + 2_000_000);
});

test('each string is carried by the call that asks for it, and what stands between them by itself', () => {
  const text = `${declarations}\nuse(${call}, "plain", ${call}); end();`;
  const page = `<script>${text}</script>`;
  const result = unravelled(text);
  const view = unravelledView(rootView(page), result, '<script>'.length);
  const carried = (part: string, from = 0): string => {
    const start = result.text.indexOf(part, from);
    const span = view.toParent({ start, end: start + part.length });
    return page.slice(span.start, span.end);
  };
  expect(carried('secret', result.text.indexOf('use('))).toBe(call);
  expect(carried('secret', result.text.indexOf('"plain"'))).toBe(call);
  expect(carried('plain')).toBe('plain');
  expect(carried('secret", "plain')).toBe(`${call}, "plain`);
  expect(carried('end()')).toBe('end()');
  expect(carried('function w')).toBe('function w');
});

const PLAIN: readonly (readonly [name: string, code: string, plain: string])[] = [
  ['a member in brackets', `x[${call}](1)`, 'x.secret(1)'],
  ['a member of a member', `x[${call}]['map'](y)['join']('')`, "x.secret.map(y).join('')"],
  ['a member of a call in parentheses', `(x)[${call}]`, '(x).secret'],
  ['an optional member', `x?.[${call}]`, 'x?.["secret"]'],
  ['a list of one', `y([${call}])`, 'y(["secret"])'],
  ['a member that is no name', `x['a-b'](${call})`, `x['a-b']("secret")`],
  ['a sum', `y(${call}, 0x2 * 0x10 + -0x5)`, 'y("secret", 27)'],
  ['a negative sum', `y(${call}, -0x1 - 0x2)`, 'y("secret", (-3))'],
  ['a sum that is not known', `y(${call}, z + 0x1)`, 'y("secret", z + 0x1)'],
  [
    'a case and what it gives',
    `switch (z) { case ${call}: return ${call} }`,
    'switch (z) { case "secret": return "secret" }',
  ],
];

test.each(PLAIN)('beside the strings of an array, %s', (_, code, plain) => {
  expect(unravelled(`${declarations}\nfunction f(x, y, z) { ${code} }`).text).toContain(`{ ${plain} }`);
});
