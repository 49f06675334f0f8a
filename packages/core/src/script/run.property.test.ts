import fc from 'fast-check';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseScript } from '../testing/parse-script.ts';
import { budgetsFor } from './fold/budget.ts';
import { FOLDERS } from './fold/folders.ts';
import { createMachine, evaluate } from './fold/machine.ts';
import { resolveNames } from './scope/names.ts';
import { child, children } from './syntax/ast.ts';
import type { Value } from './value/value.ts';

/** What `result` folds to. */
function folded(code: string): Value {
  const program = parseScript(code, 'js');
  const declaration = program === undefined ? undefined : children(program, 'body').at(-1);
  const declarator = declaration === undefined ? undefined : children(declaration, 'declarations')[0];
  const init = declarator === undefined ? undefined : child(declarator, 'init');
  if (program === undefined || init === undefined) throw new Error(`does not parse: ${code}`);
  return evaluate(createMachine(resolveNames(program), budgetsFor(code.length), FOLDERS, new Set()), init);
}

const context = createContext({ atob, btoa });

/** What `result` really is where the host says this of what is not known; undefined where it throws or takes too long. */
function evaluated(code: string, host: string): { readonly is: unknown } | undefined {
  try {
    return { is: runInContext(`(() => { const u = ${host}; ${code}; return result })()`, context, { timeout: 500 }) };
  } catch {
    return undefined;
  }
}

/** `s`, `t` are texts, `i`, `j` numbers, `l`, `m` lists, `o` an object; `u` is nobody's. */
const word = fc.constantFrom('"ab"', '"cde"', '`f`', '"g-h"', 's', 't');
const count = fc.constantFrom('0', '1', '2', '3', 'i', 'j', 'l.length', 's.length');
const list = fc.constantFrom(
  'l',
  'm',
  '[...l]',
  's.split("")',
  '["x", "y", "z"]',
  'l.slice(1)',
  '[s, t]',
  'm.concat(l)',
);
const text = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a} + ${b}`),
  fc.tuple(word, count).map(([a, n]) => `${a}.charAt(${n})`),
  fc.tuple(list, count).map(([a, n]) => `String(${a}[${n}])`),
  list.map((a) => `${a}.join("")`),
  word.map((a) => `String.fromCharCode(${a}.charCodeAt(0) ^ 3)`),
  fc.tuple(count, word).map(([n, a]) => `\`\${${n}}\${${a}}\``),
  fc.constantFrom('grow(s)', 'String(o.k)', 'String(o[t])', 'String(l.pop())', 'String(l.shift())', 'String(m[0]++)'),
);
const truth = fc.oneof(
  {
    arbitrary: fc.constantFrom('i < 3', 'j % 2', 's.length > 4', 'l.length', 's === t', 'i > j', '!m.length'),
    weight: 6,
  },
  { arbitrary: fc.constantFrom('u', 'u > 1'), weight: 1 },
);

const unknown = fc.constantFrom(
  'u && (s = "u");',
  's = u ? t : t + s;',
  'u?.forEach?.(() => { s = t });',
  'if (u) l.push(t);',
  'while (u === i) { note(); i++; }',
  'if (u) break outer;',
  's += u;',
  'switch (u) { case 2: o.k = s }',
  'l[u] = s;',
);

const simple = fc.oneof(
  fc.tuple(fc.constantFrom('s', 't'), fc.constantFrom('=', '+='), text).map(([n, sign, e]) => `${n} ${sign} ${e};`),
  fc
    .tuple(fc.constantFrom('i', 'j'), fc.constantFrom('=', '+=', '-=', '^='), count)
    .map((parts) => `${parts.join(' ')};`),
  fc.constantFrom('i++;', '--j;', 's = t + s;', 'l[j++] = s;', 'm[0] ||= s;', 't += l[i++ % 3];', 'i = 0, j = 1;'),
  fc.tuple(fc.constantFrom('l', 'm'), list).map(([n, e]) => `${n} = ${e};`),
  fc.tuple(fc.constantFrom('l', 'm'), fc.constantFrom('push', 'unshift'), text).map(([n, f, e]) => `${n}.${f}(${e});`),
  fc.constantFrom(
    'l.reverse();',
    'm.sort();',
    'l.splice(1, 1);',
    'm.splice(0, 0, s);',
    'l.fill(t, 1);',
    'm.length = 1;',
  ),
  fc.constantFrom('[s, t] = [t, s];', '[l[0], l[1]] = [l[1], l[0]];', '({ k: s = "d" } = o);', '[i = 2, ...m] = l;'),
  fc.constantFrom(
    'o.k = s;',
    'o[s] = t;',
    'delete o.k;',
    'o = { ...o, k: t };',
    'm = o.m ?? l;',
    'o.m = l;',
    'o.__proto__ = l;',
  ),
  fc.constantFrom('l.forEach((c) => { t += c });', 'm.map((c, n) => (i += n));', 'note();', 'note(), note();'),
  fc.constantFrom('if (j > 3) break;', 'continue;', 'throw s;', 'break outer;', 'if (s.length > 9) return t;'),
);

/** Statements; loops count what nothing else counts, so that most of them end. */
const { statements } = fc.letrec<{ statement: string; statements: string }>((tie) => {
  const statements = tie('statements');
  return {
    statement: fc.oneof(
      { maxDepth: 3, depthSize: 'medium' },
      { arbitrary: simple, weight: 20 },
      unknown,
      fc.tuple(truth, statements, statements).map(([e, a, b]) => `if (${e}) { ${a} } else { ${b} }`),
      statements.map((a) => `for (let n = 0; n < 3; n++) { s += n; ${a} }`),
      statements.map((a) => `for (let c of s) { if (t.length > 20) break; t += c; ${a} }`),
      statements.map((a) => `for (let c in l) { if (t.length > 20) break; t += c; ${a} }`),
      fc.tuple(truth, statements).map(([e, a]) => `{ let n = 4; while (n-- > 0 && ${e}) { ${a} } }`),
      statements.map((a) => `{ let n = 0; do { ${a} } while (++n < 2) }`),
      statements.map((a) => `outer: for (let c of ["p", "q"]) { t = c + t; ${a} }`),
      fc.tuple(statements, statements, statements).map(([a, b, c]) => `try { ${a} } catch { ${b} } finally { ${c} }`),
      fc
        .tuple(count, statements, statements)
        .map(([e, a, b]) => `switch (${e}) { case 1: ${a} break; case 2: ${b} default: s += "d" }`),
      statements.map((a) => `{ let s = "in" + t, l = [s]; t = s; l.push(s); ${a} }`),
    ),
    statements: fc.array(tie('statement'), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  };
});

const program = statements.map(
  (all) => `function make(s, t) {
  let i = 0, j = 1, l = ["k", t], m = l, o = { k: t }, notes = 0;
  var grow = (g) => { t += "g"; return g + t }, note = () => { l.push("n" + notes++); };
  outer: do { ${all} } while (false);
  return s + "|" + t + "|" + l.join("") + "|" + m.join("") + "|" + String(o.k) + "|" + i + j;
}
const result = make("one", "two") + make("", "x")`,
);

test('code that is run makes what the language makes of it, whatever the host says', () => {
  let known = 0;
  fc.assert(
    fc.property(program, (code) => {
      const value = folded(code);
      if (value.kind !== 'text') return;
      const real = ['0', '"u"', '2', 'undefined', '["v"]'].map((host) => evaluated(code, host));
      for (const each of real) if (each !== undefined) expect(value.text, code).toEqual(each.is);
      if (real.some((each) => each !== undefined)) known++;
    }),
    { numRuns: 1500 },
  );
  expect(known).toBeGreaterThan(500);
});
