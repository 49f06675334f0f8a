import fc from 'fast-check';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseScript } from '../testing/parse-script.ts';
import { budgetsFor } from './fold/budget.ts';
import { FOLDERS } from './fold/folders.ts';
import { createMachine, evaluate } from './fold/machine.ts';
import { readScript } from './index.ts';
import { resolveNames } from './scope/names.ts';
import { child, children } from './syntax/ast.ts';
import type { Value } from './value/value.ts';

/** What the expression folds to. */
function folded(expression: string): Value {
  const program = parseScript(`const result = ${expression};`, 'js');
  const declaration = program === undefined ? undefined : children(program, 'body')[0];
  const declarator = declaration === undefined ? undefined : children(declaration, 'declarations')[0];
  const init = declarator === undefined ? undefined : child(declarator, 'init');
  if (program === undefined || init === undefined) throw new Error(`does not parse: ${expression}`);
  const machine = createMachine(resolveNames(program), budgetsFor(expression.length), FOLDERS, new Set());
  return evaluate(machine, init);
}

const context = createContext({ atob, btoa, Buffer, TextDecoder, TextEncoder });

/** What the expression really is; undefined where it throws. */
function evaluated(expression: string): { readonly is: unknown } | undefined {
  try {
    return { is: runInContext(`(${expression})`, context) };
  } catch {
    return undefined;
  }
}

function data(value: Value): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
    case 'boolean':
      return value.value;
    case 'list':
      return value.items.map(data);
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    default:
      return `(${value.kind})`;
  }
}

const char = fc.constantFrom(...'abcXYZ019_-+/=.|% $&"\'`\\é乡', '🙂', '\n');
const literal = fc
  .tuple(fc.array(char, { maxLength: 8 }), fc.boolean())
  .map(([chars, template]) => (template ? templateOf(chars.join('')) : JSON.stringify(chars.join(''))));
const latin = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-é'), maxLength: 8 }).map((text) => JSON.stringify(text));
const small = fc.integer({ min: -4, max: 12 }).map(String);
const code = fc.integer({ min: 32, max: 300 }).map(String);
const separator = fc.constantFrom("''", '"-"', '`a`', '"1"', '","');
const pattern = fc.constantFrom(
  '/-/g',
  '/a/',
  '/[a-z]/g',
  '/\\d/g',
  '/[^a]+/g',
  '/ab|1/g',
  '/(.)(.)/g',
  '/.{2}/g',
  '/^a+/',
  '/\\s/',
);
const replacement = fc.constantFrom(
  '""',
  '"x"',
  '"$&$&"',
  '"$1-"',
  '(m) => m + "!"',
  'function (m, at) { return String(at) }',
);

function templateOf(text: string): string {
  return `\`${text.replace(/[\\`$]/g, '\\$&')}\``;
}

/** Operators that are written with one operand before and one behind. */
function binary(operand: fc.Arbitrary<string>, ...operators: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(operand, fc.constantFrom(...operators), operand).map(([a, sign, b]) => `(${a} ${sign} ${b})`);
}

/** Calls written with `§` for each operand, in the order of the operands. */
function written(form: string, ...operands: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...operands).map((given) =>
    form
      .split('§')
      .map((part, index) => part + (given[index] ?? ''))
      .join(''),
  );
}

const { text } = fc.letrec<{ text: string; number: string; list: string; truth: string }>((tie) => {
  const text = tie('text');
  const number = tie('number');
  const list = tie('list');
  return {
    text: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      literal,
      binary(text, '+'),
      written('(§ + §)', text, number),
      written('`${§}x${§}`', text, number),
      written('§.concat(§, §)', text, text, number),
      written('§.slice(§, §)', text, small, small),
      written('§.substring(§, §)', text, small, small),
      written('§.substr(§, §)', text, small, small),
      written('§.charAt(§)', text, small),
      written('String(§.at(§))', text, small),
      written('String(§[§])', text, small),
      written('§.repeat(§ & 3)', text, small),
      written('§.trim()', text),
      written('§.trimEnd().toUpperCase()', text),
      written('§.toLowerCase()', text),
      written('§.padStart(§, §)', text, small, separator),
      written('§.padEnd(§, §)', text, small, text),
      written('§.replace(§, §)', text, separator, text),
      written('§.replace(§, §)', text, pattern, replacement),
      written('§.replaceAll(§, §)', text, separator, replacement),
      written('§.join(§)', list, separator),
      written('§.split(§).reverse().join(§)', text, separator, separator),
      written('[...§].reverse().join("")', text),
      written('String.fromCharCode(§, §)', code, number),
      written('String.fromCharCode(...[§, §].map((c) => c ^ §))', code, code, code),
      written('String.fromCodePoint(§)', code),
      written('String(§)', number),
      written('String(§)', list),
      written('(255 & §).toString(16)', number),
      written('atob(btoa(§))', latin),
      written('btoa(§)', latin),
      written('Buffer.from(§).toString("hex")', text),
      written('Buffer.from(§).toString("base64url")', text),
      written('Buffer.from(Buffer.from(§).toString("base64"), "base64").toString()', text),
      written('new TextDecoder().decode(new TextEncoder().encode(§))', text),
      written('decodeURIComponent(encodeURIComponent(§))', text),
      written('unescape(escape(§))', text),
      written('escape(§)', text),
      written('JSON.stringify([§, §])', text, number),
      written('JSON.parse(JSON.stringify({ k: § })).k', text),
      written('({ a: §, b: [§] }).b[0]', text, text),
      written('((p, q = §) => p + q)(§)', text, text),
      written('(function (p, ...q) { const r = p + q.join("."); return r })(§, §, §)', text, text, number),
      written('(§ ? § : §)', tie('truth'), text, text),
      written('(§ || §)', text, text),
      written('(null ?? §)', text),
      written('(0, §)', text),
      written('String.raw`${§}\\n`', text),
      written('§.reduce((all, each) => all + each, §)', list, text),
    ),
    number: fc.oneof(
      { maxDepth: 4 },
      small,
      code,
      binary(number, '+', '-', '*', '%', '^', '&', '|', '<<', '>>>'),
      written('§.length', text),
      written('§.charCodeAt(§)', text, small),
      written('parseInt(§, 16)', text),
      written('parseInt(§)', text),
      written('§.indexOf(§)', text, separator),
      written('~~§', number),
    ),
    list: fc.oneof(
      { maxDepth: 4 },
      written('[§, §]', text, number),
      written('[§, ...§]', text, list),
      written('§.split(§)', text, separator),
      written('§.split(§)', text, fc.constantFrom('/-/', '/[a-z]/', '/\\d+/')),
      written('§.map((each, at) => each + at)', list),
      written('§.filter((each, at) => at % 2 === 0)', list),
      written('§.slice(§)', list, small),
      written('§.concat(§, [§])', list, text, number),
      written('[...§].reverse()', list),
      written('Object.values({ a: §, b: § })', text, number),
      written('Array.from(§)', text),
    ),
    truth: fc.oneof(
      binary(number, '<', '>=', '===', '!=='),
      binary(text, '===', '!=', '<'),
      written('!§', text),
      written('§.includes(§)', text, separator),
    ),
  };
});

test('an expression of known parts folds to what the language makes of it', () => {
  fc.assert(
    fc.property(text, (expression) => {
      const real = evaluated(expression);
      fc.pre(real !== undefined);
      expect(data(folded(expression)), expression).toEqual(real?.is);
    }),
    { numRuns: 3000 },
  );
});

test('each character of a folded string has a piece of the script', () => {
  fc.assert(
    fc.property(text, (expression) => {
      const script = `keep(${expression} + "")`;
      const { strings } = readScript({ text: script, lang: 'js', offsets: [0], parse: parseScript });
      for (const { text: string, pieces, expression: span } of strings) {
        expect(pieces.map(({ start }) => start)).toEqual([0, ...pieces.slice(0, -1).map(({ end }) => end)]);
        expect(pieces.at(-1)?.end).toBe(string.length);
        expect(span.end).toBeLessThanOrEqual(script.length);
        for (const { start, end, span: at, exact } of pieces) {
          expect(start).toBeLessThan(end);
          expect(at.start).toBeLessThan(at.end);
          if (exact) expect(script.slice(at.start, at.end)).toBe(string.slice(start, end));
        }
      }
    }),
    { numRuns: 1000 },
  );
});
