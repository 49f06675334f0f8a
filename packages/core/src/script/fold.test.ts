import { describe, expect, test } from 'vitest';
import { minified, parseScript, PARSERS } from '../testing/parse-script.ts';
import { githubToken } from '../testing/token.ts';
import { readScript, toScript, type FoldedText, type ParseScript, type ScriptLang } from './index.ts';

const token = githubToken('fold');
const [one, two, three] = [token.slice(0, 4), token.slice(4, 20), token.slice(20)];
const [a, b, c] = [one, two, three].map((part) => JSON.stringify(part));
const whole = JSON.stringify(token);
const backwards = JSON.stringify([...token].reverse().join(''));
const base64 = JSON.stringify(Buffer.from(token).toString('base64'));
const hex = JSON.stringify(Buffer.from(token).toString('hex'));
const percent = JSON.stringify([...token].map((char) => `%${char.charCodeAt(0).toString(16)}`).join(''));
const codes = [...token].map((char) => char.charCodeAt(0));
const mixed = codes.map((code) => code ^ 42);
const mixedText = String.fromCharCode(...mixed);
const list = JSON.stringify([...token]);

/** Each of them makes the token. `keep` stands for what a minifier must not take away. */
const CONSTRUCTS: readonly (readonly [name: string, code: string])[] = [
  ['+', `keep(${a} + ${b} + ${c})`],
  ['+ over brackets', `keep(${a} + (${b} + (${c})))`],
  ['+ with numbers', `keep(${a} + ${b} + ${c} + 1 + 2)`],
  ['a template', `keep(\`\${${a}}\${${b}}\${${c}}\`)`],
  ['a template in a template', `keep(\`x \${\`${one}\${${b}}\`}\${${c}} y\`)`],
  ['constants', `const p = ${a}, q = ${b}; let r = ${c}; keep(p + q + r)`],
  ['var that is written once', `var p; p = ${a}; keep(p + ${b} + ${c})`],
  ['concat', `keep(${a}.concat(${b}, ${c}))`],
  ['join', `keep([${a}, ${b}, ${c}].join(''))`],
  ['join by name', `const parts = [${a}, ${b}, ${c}]; keep(parts.join(''))`],
  ['replace of a text', `keep(${JSON.stringify(token.replace('_', '#'))}.replace('#', '_'))`],
  ['replace of a pattern', `keep(${JSON.stringify([...token].join('-'))}.replace(/-/g, ''))`],
  ['replaceAll', `keep(${JSON.stringify([...token].join('-'))}.replaceAll('-', ''))`],
  ['replace by a function', `keep(${hex}.replace(/../g, (h) => String.fromCharCode(parseInt(h, 16))))`],
  ['replace with groups', `keep(${JSON.stringify(pairs(token))}.replace(/(.)(.)/g, '$2$1'))`],
  ['slice', `keep(${JSON.stringify(`xx${token}yy`)}.slice(2, -2))`],
  ['substring', `keep(${JSON.stringify(`xx${token}yy`)}.substring(${token.length + 2}, 2))`],
  ['substr', `keep(${JSON.stringify(`xx${token}yy`)}.substr(2, ${token.length}))`],
  ['at and charAt', `const s = ${whole}; keep(s.at(0) + s.charAt(1) + s[2] + s.slice(3))`],
  ['reverse', `keep(${backwards}.split('').reverse().join(''))`],
  ['reverse of a spread text', `keep([...${backwards}].reverse().join(''))`],
  ['reverse of Array.from', `keep(Array.from(${backwards}).toReversed().join(''))`],
  ['a list of characters', `keep(${list}.join(''))`],
  ['split and join', `keep(${JSON.stringify([...token].join('|'))}.split('|').join(''))`],
  ['map over a list', `keep([${a}, ${b}, ${c}].map((part) => part + '').join(''))`],
  ['map of character codes', `keep([${codes}].map((code) => String.fromCharCode(code)).join(''))`],
  ['map with XOR', `keep([${mixed}].map((code) => String.fromCharCode(code ^ 42)).join(''))`],
  [
    'map over characters',
    `keep(${JSON.stringify(String.fromCharCode(...mixed))}.split('').map(c => String.fromCharCode(c.charCodeAt(0) ^ 42)).join(''))`,
  ],
  [
    'a function statement in map',
    `keep([${codes}].map(function (c) { const x = c; return String.fromCharCode(x) }).join(''))`,
  ],
  ['reduce', `keep([${codes}].reduce((text, code) => text + String.fromCharCode(code), ''))`],
  ['parseInt in a map', `keep(${hex}.match(/../g).map((h) => String.fromCharCode(parseInt(h, 16))).join(''))`],
  ['repeat and slice', `keep(${a} + ('x'.repeat(3) + ${b}).slice(3) + ${c})`],
  ['trim', `keep(${JSON.stringify(`  ${one}`)}.trim() + ${JSON.stringify(`${two} `)}.trimEnd() + ${c})`],
  ['lower and upper case', `keep(${JSON.stringify(one.toUpperCase())}.toLowerCase() + ${b} + ${c})`],
  ['padStart', `keep(${JSON.stringify(token.slice(4))}.padStart(${token.length}, ${a}))`],
  ['padEnd', `keep(${a}.padEnd(${token.length}, ${JSON.stringify(token.slice(4))}))`],
  ['spread of lists', `keep([...[${a}], ...[${b}, ${c}]].join(''))`],
  ['fromCharCode', `keep(String.fromCharCode(${codes}))`],
  ['fromCodePoint', `keep(String.fromCodePoint(${codes}))`],
  ['fromCharCode of a spread list', `keep(String.fromCharCode(...[${codes}]))`],
  ['fromCharCode.apply', `keep(String.fromCharCode.apply(null, [${codes}]))`],
  ['fromCharCode under another name', `const f = String.fromCharCode; keep(f(${codes}))`],
  ['numbers alone', `keep([${codes}])`],
  ['String', `keep(String(${a}) + String(${b}) + ${c})`],
  ['String.raw', `keep(String.raw\`${one}\${${b}}${three}\`)`],
  ['atob', `keep(atob(${base64}))`],
  ['atob of window', `keep(window.atob(${base64}))`],
  ['atob in pieces', `keep(atob(${base64.slice(0, 12)}" + "${base64.slice(12)}))`],
  [
    'atob of a reversed text',
    `keep(atob(${JSON.stringify([...JSON.parse(base64)].reverse().join(''))}.split('').reverse().join('')))`,
  ],
  ['btoa and atob', `keep(atob(btoa(${a} + ${b} + ${c})))`],
  ['Buffer from base64', `keep(Buffer.from(${base64}, 'base64').toString())`],
  ['Buffer from hex', `keep(Buffer.from(${hex}, 'hex').toString('utf8'))`],
  ['Buffer from numbers', `keep(Buffer.from([${codes}]).toString('latin1'))`],
  ['TextDecoder', `keep(new TextDecoder().decode(new Uint8Array([${codes}])))`],
  [
    'Uint8Array.from with a function',
    `keep(new TextDecoder('utf-8').decode(Uint8Array.from(atob(${base64}), (c) => c.charCodeAt(0))))`,
  ],
  ['decodeURIComponent', `keep(decodeURIComponent(${percent.slice(0, 13)}" + "${percent.slice(13)}))`],
  ['unescape and escape', `keep(unescape(escape(${a} + ${b} + ${c})))`],
  ['encodeURIComponent', `keep(encodeURIComponent(${a} + ${b} + ${c}))`],
  ['JSON.parse', `keep(JSON.parse(${JSON.stringify(JSON.stringify({ k: [one, two] }))}).k.join('') + ${c})`],
  ['JSON.stringify', `keep(JSON.stringify({ a: ${a} + ${b} + ${c} }))`],
  ['members', `const o = { p: ${a}, 'q': ${b}, r: { s: ${c} } }; keep(o.p + o['q'] + o.r.s)`],
  ['members by a name', `const k = 'q', o = { p: ${a}, [k]: ${b} }; keep(o.p + o[k] + ${c})`],
  ['members written one by one', `const o = {}; o.p = ${a}; o.q = ${b}; keep(o.p + o.q + ${c})`],
  ['members of a list', `const l = [${a}, ${b}, ${c}]; keep(l[0] + l[1] + l.at(-1))`],
  ['spread of objects', `const o = { ...{ p: ${a} }, q: ${b} }; keep(o.p + o.q + ${c})`],
  ['destructuring', `const { p, q: [r], ...rest } = { p: ${a}, q: [${b}] }; keep(p + r + ${c}, rest)`],
  ['destructuring with a default', `const { p = ${a} } = {}; const [, q] = [0, ${b}]; keep(p + q + ${c})`],
  ['entries of a list', `keep([${a}, ${b}, ${c}].entries().map(([, p]) => p).join(''))`],
  [
    'a method of lists that is borrowed',
    `keep([].map.call(${JSON.stringify(mixedText)}, (p) => String.fromCharCode(p.charCodeAt(0) ^ 42)).join(''))`,
  ],
  ['a method of lists, by its name', `keep(Array.prototype.slice.call([${a}, ${b}, ${c}, 'x'], 0, 3).join(''))`],
  ['static methods', `class C { static p() { return ${a} } static q(r) { return r + ${b} } } keep(C.q(C.p()) + ${c})`],
  ['Array.from of a length', `const l = [${a}, ${b}, ${c}]; keep(Array.from({ length: 3 }, (_, i) => l[i]).join(''))`],
  ['a set', `keep([...new Set([${a}, ${b}, ${a}, ${c}])].join(''))`],
  ['normalize', `keep(${a}.normalize() + ${b}.normalize('NFC') + ${c})`],
  ['static members', `class C { static p = ${a}; static q = ${b} } keep(C.p + C.q + ${c})`],
  ['Object.values', `keep(Object.values({ p: ${a}, q: ${b}, r: ${c} }).join(''))`],
  ['arguments of a function called once', `function f(p, q) { keep(p + q + ${c}) } f(${a}, ${b})`],
  ['arguments of an arrow called once', `const f = (p, { q }) => keep(p + q + ${c}); f(${a}, { q: ${b} })`],
  ['rest arguments', `function f(...parts) { keep(parts.join('')) } f(${a}, ${b}, ${c})`],
  ['a default of an argument', `function f(p, q = ${b}) { keep(p + q + ${c}) } f(${a})`],
  ['a function called in place', `(function (p, q) { keep(p + q + ${c}) })(${a}, ${b})`],
  ['a function called in place by call', `(function (p, q) { keep(p + q + ${c}) }).call(this, ${a}, ${b})`],
  ['a function that returns', `const f = (s) => s.split('').reverse().join(''); keep(f(${backwards}), f('x'))`],
  [
    'a function with statements',
    `function f(p, q) { const r = p + q; if (!r) return ''; return r + ${c} } keep(f(${a}, ${b}), f('', ''))`,
  ],
  ['a function in a function', `const f = (p) => (q) => p + q + ${c}; keep(f(${a})(${b}), f('')(''))`],
  ['a conditional', `keep(1 > 0 ? ${a} + ${b} + ${c} : '')`],
  ['a condition that is not known', `keep((x ? ${a} : '') + ${b} + ${c})`],
  ['the other way of it', `keep((x ? 'other' : ${a}) + ${b} + ${c})`],
  ['a name with a condition', `const p = x ? 'other' : ${a}; keep(p + ${b} + ${c}, p)`],
  ['one of a few members', `const l = { dev: 'other', live: ${a}, test: 'another' }; keep(l[x] + ${b} + ${c}, l[y])`],
  ['one of a few items', `keep(['other', ${a}][+x] + ${b} + ${c})`],
  ['two conditions alike', `keep((x ? ${a} : 'other') + (x ? ${b} : 'way') + ${c})`],
  ['a condition in a list', `const l = [x ? ${a} : 'other', ${b}, ${c}]; keep(l.join(''), l)`],
  ['a condition in a template', `keep(\`\${x ? 'other' : ${a}}\${${b}}${three}\`)`],
  ['a condition in a function', `function f(p) { if (p) return 'other'; return ${a} } keep(f(x) + ${b} + ${c}, f(y))`],
  ['+= to a condition', `let s = x ? 'other' : ${a}; s += ${b}; s += ${c}; keep(s)`],
  ['what stands in for what is not known', `keep((x || ${a}) + (y ?? ${b}) + (z && ${c}))`],
  ['logical operators', `const n = null, e = ''; keep((n ?? ${a}) + (e || ${b}) + (1 && ${c}))`],
  ['a sequence', `keep((0, ${a}) + (keep(1), ${b}) + ${c})`],
  ['an optional chain', `const o = { p: { q: ${a} } }; keep(o?.p?.q + ${b} + ${c})`],
  ['typeof in a condition', `keep((typeof ${a} === 'string' ? ${a} : '') + ${b} + ${c})`],
  ['+= in a row', `let s = ${a}; s += ${b}; s += ${c}; keep(s)`],
  ['shadowing', `const p = ${a}; { const p = ${b}; keep(${a} + p + ${c}) } keep(p)`],
  ['parts among unknown ones', `keep(x + ${a} + ${b} + ${c} + y)`],
  ['parts of a template among unknown ones', `keep(\`\${x}\${${a}}\${${b}}${three} \${y}\`)`],
  ['parts of a list among unknown ones', `keep([x, ${a}, ${b}, ${c}, ...y].join(''))`],
];

function pairs(text: string): string {
  return text.replace(/(.)(.)/g, '$2$1');
}

function fold(code: string, parse: ParseScript = parseScript, lang: ScriptLang = 'js'): readonly FoldedText[] {
  const reading = readScript({ text: code, lang, offsets: [0], parse });
  expect(reading.lack).toBeUndefined();
  return reading.strings;
}

describe.each(PARSERS)('folded as %s parses it', (_, parse) => {
  test.each(CONSTRUCTS)('%s', (_name, code) => {
    expect(fold(code, parse).map(({ text }) => text)).toContainEqual(expect.stringContaining(token));
  });
});

/** What the minifier folds by itself stands in the code; a sign in front of it may be escaped. */
test.each(CONSTRUCTS)('minified: %s', (_, code) => {
  const small = minified(code);
  const texts = [small, ...fold(small).map(({ text }) => text)];
  expect(texts).toContainEqual(expect.stringContaining(token));
});

describe('what is not constant is not folded', () => {
  test.each([
    ['a name that is written twice', `let p = ${a}; p = x; keep(p + ${b} + ${c})`],
    ['a name that counts', `let p = ${a}; p++; keep(p + ${b} + ${c})`],
    ['a name that a loop over something unknown writes', `for (const p of [${a}, ...x]) keep(p + ${b} + ${c})`],
    ['a name that a catch gives', `try { f() } catch (p) { keep(p + ${b} + ${c}) }`],
    ['a parameter of a function called twice', `function f(p) { keep(p + ${b} + ${c}) } f(${a}); f(x)`],
    ['a parameter of an exported function', `export function f(p) { keep(p + ${b} + ${c}) } f(${a})`],
    ['a member that is written', `const o = { p: ${a} }; o.p = x; keep(o.p + ${b} + ${c})`],
    ['a set that grows', `const l = new Set([${a}, ${b}, ${c}]); l.add(x); keep([...l].join(''))`],
    ['a list that is moved', `const l = [${a}]; l.unshift(x); keep(l[0] + ${b} + ${c})`],
    [
      'a list that a method changes that is not known',
      `const l = [${a}]; l.copyWithin(0, 1); keep(l[0] + ${b} + ${c})`,
    ],
    ['a name that is given another value as long as …', `let p = ${a}; while (x()) p = y; keep(p + ${b} + ${c})`],
    ['a name that something unknown may change', `let p = ${a}; x(() => { p = y }); keep(p + ${b} + ${c})`],
    ['a name behind a throw', `let p = x; try { throw y } catch { p = z } finally { p += ${a} } keep(p + ${b} + ${c})`],
    ['an import', `import p from 'p'; keep(p + ${b} + ${c})`],
    ['a name that hides another one', `const p = ${a}; function f(p) { keep(p + ${b} + ${c}) } f(x); f(p)`],
    ['a function that is not pure', `const atob = x; keep(atob(${base64}))`],
  ])('%s', (_, code) => {
    expect(fold(code).filter(({ text }) => text.includes(token))).toEqual([]);
  });
});

test('what is the same whichever way is taken is told once', () => {
  expect(fold(`keep((x || ${a}) + ${b} + ${c})`).filter(({ text }) => text === token)).toHaveLength(1);
});

test('plain literals and short strings are left to the plain view', () => {
  expect(fold(`const p = ${whole}; keep(p, { p }, String(${whole}), 'ab' + 'cd')`)).toEqual([]);
});

describe('names', () => {
  test.each([
    ['variable', `const apiKey = ${a} + ${b}`, 'apiKey'],
    ['assignment', `x.clientSecret = ${a} + ${b}`, 'clientSecret'],
    ['property', `f({ 'x-api-key': ${a} + ${b} })`, 'x-api-key'],
    ['default', `function f(password = ${a} + ${b}) {}`, 'password'],
    ['header', `h.set('authorization', ${a} + ${b})`, 'authorization'],
    ['conditional', `const key = x ? ${a} + ${b} : ''`, 'key'],
    ['class field', `class C { secret = ${a} + ${b} }`, 'secret'],
    ['append', `let dsn = ${a}; dsn += ${b}`, 'dsn'],
    ['none', `f(${a} + ${b})`, undefined],
  ])('%s', (_, code, name) => {
    expect(fold(code).map((string) => string.name)).toEqual([name]);
  });
});

describe('the way back', () => {
  const carried = (code: string, lang: ScriptLang = 'js'): readonly string[] =>
    fold(code, parseScript, lang).flatMap((folded) => {
      const at = folded.text.indexOf(token);
      if (at === -1) return [];
      const { start, end } = toScript(folded, { start: at, end: at + token.length });
      return [code.slice(start, end)];
    });

  test.each([
    ['from the first character to the last', `keep("token " + ${a} + ${b} + ${c})`, `${one}" + ${b} + "${three}`],
    ['in a template behind CJK', `keep("乡🙂", \`Bearer \${${a}}\${${b}}${three}!\`)`, `${one}"}\${${b}}${three}`],
    ['a literal that holds all of it', `keep("Bearer " + ${whole})`, token],
    ['the first literal where they stand elsewhere', `const p = ${a}; keep(p + ${b} + ${c})`, one],
    ['the literal that is decoded', `keep("乡" + atob(${base64}))`, base64.slice(1, -1)],
  ])('%s', (_, code, carrier) => {
    expect(carried(code)).toContain(carrier);
  });

  test('typed code and elements', () => {
    const code = `const p: string = (${a} as string) + ${b}!; const e = <a title={p + ${c}}/>`;
    expect(carried(code, 'tsx')).toEqual([one]);
  });

  test('pieces name the literals, in order', () => {
    const code = `const p = ${a}; keep(p + ${b} + atob("eHh4eA=="))`;
    const [folded] = fold(code);
    expect(
      folded?.pieces.map(({ start, end, span, exact }) => [start, end, code.slice(span.start, span.end), exact]),
    ).toEqual([
      [0, 4, one, true],
      [4, 20, two, true],
      [20, 24, 'eHh4eA==', false],
    ]);
  });
});
