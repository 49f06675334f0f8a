import { describe, expect, test } from 'vitest';
import { compileFindClues } from '../../clues.ts';
import { minified } from '../../testing/parse-script.ts';
import { githubToken } from '../../testing/token.ts';
import { compileTriggers, triggerAsks, type Trigger } from './find.ts';

const ANCHORS = ['ghp_', 'sk_live_', 'eyJ', 'AKIA', 'key-', 'hf_', 'pat', 'token_id='];
const walk = compileTriggers(ANCHORS);
const asker = { asks: triggerAsks(ANCHORS) };
const findClues = compileFindClues({ common: [asker], own: [] });

/** By the clues of the kernel, which are those that a walk through the text finds. */
function find(text: string): readonly Trigger[] {
  const triggers = walk(text, findClues(text, true)(asker));
  expect(triggers).toEqual(walk(text));
  return triggers;
}

const token = githubToken('trigger');
const body = token.slice(4);
const codes = [...token].map((char) => char.charCodeAt(0));
const mixed = codes.map((code) => code ^ 42);
const backwards = [...token].reverse().join('');
const base64 = Buffer.from(token).toString('base64');
const hex = Buffer.from(token).toString('hex');
const places = '18,10,62,11,8,21,4,62,21,9,37,15,22,40,18,24,58,18,4';
const generated = token.slice(4, 36);
const moved = codes
  .map((code) => String.fromCharCode(code + 3))
  .join('')
  .replace(/[\\"]/g, 'x');
const bits = codes.map((code) => code.toString(2).padStart(8, '0')).join(' ');
const XOR =
  'function dec(s, k) { let o = ""; for (let i = 0; i < s.length; i++) o += String.fromCharCode(s.charCodeAt(i) ^ k.charCodeAt(i % k.length)); return o }';
const reversedBase64 = [...base64].reverse().join('');

const WORTH: readonly (readonly [name: string, kind: string, code: string])[] = [
  ['a prefix alone', 'fragment', `f("ghp_" + x)`],
  ['a prefix behind a word', 'fragment', `f("Bearer ghp_" + x)`],
  ['a prefix in a parameter', 'fragment', `f("https://x/?token=ghp_" + x)`],
  ['a prefix and a part', 'fragment', `f("${token.slice(0, 12)}" + x)`],
  ['a prefix in front of a hole', 'fragment', `f(\`ghp_\${x}\`)`],
  ['a prefix that breaks off', 'fragment', `f("sk_li" + x)`],
  ['a prefix that breaks off at its first letter', 'fragment', `f("Bearer sk_l" + x)`],
  ['a prefix that breaks off in a list', 'fragment', `const [a, b] = ["sk_liv", "${body}"]; f(\`\${a}\${b}\`)`],
  ['a prefix that breaks off among members', 'fragment', `f(Object.values({ b: "sk_liv", c: "${body}" }).join(""))`],
  ['a prefix of three characters', 'fragment', `f('hf_' + x)`],
  ['the head of a JSON Web Token', 'fragment', `f("eyJhbGciOiJIUzI1NiJ9" + "." + x)`],
  ['a prefix that is a word, with a part', 'fragment', `f("key-${'3ax6xnjp29jd6fds'}" + x)`],
  ['a reversed token', 'fragment', `const a = "${backwards}"; f(a.split("").reverse().join(""))`],
  ['a prefix among the parts of a list', 'fragment', `f(["ghp_", "${body.slice(0, 9)}"])`],
  ['the head of a private key', 'fragment', `f(["-----BEGIN PRIVATE KEY-----", x].join("\\n"))`],
  ['a literal that is split', 'literal-rearranged', `f("${reversedBase64}".split("").reverse())`],
  [
    'a literal whose methods are named by literals',
    'literal-rearranged',
    `f("${reversedBase64}"["split"]("")["reverse"]()["join"](""))`,
  ],
  [
    'a list whose methods are named by literals',
    'array-rearranged',
    `f(["${body.slice(0, 9)}", "${body.slice(9)}"]["join"](""))`,
  ],
  ['a literal that is mended', 'literal-rearranged', `f('${[...body].join('#')}'.replace(/#/g, ''))`],
  ['a literal that is cut', 'literal-rearranged', `f(\`${body}\`.slice(3))`],
  ['a list in a literal', 'literal-rearranged', `f("${body.slice(0, 20)}.${body.slice(20)}".split(".").join(""))`],
  ['a list that is joined', 'array-rearranged', `f(["${body.slice(0, 9)}", "${body.slice(9)}"].join(""))`],
  [
    'a list that is mapped and joined',
    'array-rearranged',
    `f(["${body.slice(0, 9)}", "${body.slice(9)}"].map(x => x.trim()).join(''))`,
  ],
  ['literals in a row', 'literals-joined', `f("gh" + "${token.slice(2)}")`],
  [
    'short literals over lines',
    'literals-joined',
    `f("gh" +\n  'p_' + \n  "${body.slice(0, 6)}" + "${body.slice(6)}")`,
  ],
  ['character codes', 'number-list', `f(String.fromCharCode(${codes}))`],
  ['a list of character codes', 'number-list', `f([${codes.join(', ')}])`],
  ['hexadecimal character codes', 'number-list', `f([${codes.map((code) => `0x${code.toString(16)}`)}])`],
  ['mixed character codes in a map', 'number-list', `f([${mixed}].map((c) => String.fromCharCode(c ^ 42)))`],
  [
    'mixed character codes by name',
    'number-list',
    `const a = [${mixed}]; f(a.map((c) => String.fromCharCode(c ^ 42)))`,
  ],
  ['mixed character codes applied', 'number-list', `const a = [${mixed}]; f(String.fromCharCode.apply(null, a))`],
  ['XOR with a key', 'decoding', `${XOR} f(dec(atob("${base64}"), "key"))`],
  [
    'XOR with a key, in a class',
    'decoding',
    `class A { ${XOR.replace('function ', 'static ')} } f(A.dec("${hex}", "key"))`,
  ],
  ['XOR with a key that is given first', 'decoding', `${XOR} f(dec("key", atob("${base64}")))`],
  ['XOR of a name', 'decoding', `const e = atob("${base64}"); ${XOR} f(dec(e, "key"))`],
  ['XOR of what a function unpacks', 'decoding', `${XOR} f(dec(unhex("${hex}"), "key"))`],
  ['XOR of control characters', 'decoding', `${XOR} f(dec("\\x02\\x1f\\b\\x00abcdefghijkl", "key"))`],
  [
    'XOR in a map',
    'decoding',
    `f([...atob("${base64}")].map((c, i) => String.fromCharCode(c.charCodeAt(0) ^ k.charCodeAt(i % 3))).join(""))`,
  ],
  [
    'XOR of bytes',
    'decoding',
    `const s = atob("${base64}"); for (let i = 0; i < s.length; i++) b[i] = s.charCodeAt(i) ^ 9; f(new TextDecoder().decode(b))`,
  ],
  [
    'XOR of bytes in place',
    'decoding',
    `const b = from("${base64}"); for (let i = 0; i < b.length; i++) b[i] ^= 9; f(new TextDecoder().decode(b))`,
  ],
  [
    'bytes mixed in place, a decoder without brackets as minifiers leave it',
    'decoding',
    `const b = from("${base64}"); for (let i = 0; i < b.length; i++) b[i] ^= 9; f((new TextDecoder).decode(b))`,
  ],
  [
    'XOR of numbers in a loop',
    'number-list',
    `for (let i = 0, c = [${mixed}]; i < 40; i++) s += String.fromCharCode(c[i] ^ 42)`,
  ],
  [
    'XOR of the items of a list',
    'number-list',
    `const c = [${mixed}]; for (const n of c) s += String.fromCharCode(n ^ 42)`,
  ],
  [
    'XOR of numbers in a function',
    'number-list',
    `function d(c) { for (let i = 0; i < 40; i++) s += String.fromCharCode(c[i] ^ 42) } f(d([${mixed}]))`,
  ],
  [
    'XOR of numbers in a function of a short name with capitals',
    'number-list',
    `const UN = (c) => c.map((n) => String.fromCharCode(n ^ 42)).join(""); f(UN([${mixed}]))`,
  ],
  [
    'characters that are moved',
    'decoding',
    `let s = ""; for (const c of "${moved}") s += String.fromCharCode(c.charCodeAt(0) - 3); f(s)`,
  ],
  [
    'characters that are moved, by name',
    'decoding',
    `const t = "${moved}"; for (let i = 0; i < 40; i++) { const c = t.charCodeAt(i); s += String.fromCharCode(c - 3) }`,
  ],
  [
    'rot13',
    'decoding',
    `const r = (s) => s.replace(/[a-z]/gi, (c) => { const b = c <= "Z" ? 65 : 97; return String.fromCharCode((c.charCodeAt(0) - b + 13) % 26 + b) }); f(r("${body}"))`,
  ],
  [
    'rot13 by an alphabet',
    'decoding',
    `const A = "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm"; const r = (s) => s.replace(/[a-z]/gi, (c) => A[B.indexOf(c)]); f(r("${body}"))`,
  ],
  [
    'base32',
    'decoding',
    `const A = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; for (const c of "MFZWIZTHNBVGW3DQMJTXI6LTNB4A") v = v << 5 | A.indexOf(c)`,
  ],
  ['binary digits', 'decoding', `f("${bits}".split(" ").map((b) => String.fromCharCode(parseInt(b, 2))).join(""))`],
  [
    'octal numbers',
    'decoding',
    `f("${codes.map((code) => code.toString(8)).join('.')}".split(".").map((b) => String.fromCharCode(parseInt(b, 8))).join(""))`,
  ],
  [
    'characters of a literal',
    'literal-rearranged',
    `for (let i = 0; i < 40; i++) s += "${backwards.slice(0, 30)}".charAt(29 - i)`,
  ],
  ['base64 of one literal, reversed', 'reversed-name', `f(atob("${base64}").split("").reverse().join(""))`],
  [
    'XOR of a code that has a name',
    'decoding',
    `for (const c of atob("${base64}")) { const n = c.charCodeAt(0) ^ 9; s += String.fromCharCode(n) }`,
  ],
  [
    'XOR of code points',
    'decoding',
    `for (const c of atob("${base64}")) s += String.fromCodePoint(c.codePointAt(0) ^ 9)`,
  ],
  [
    'XOR of an array of bytes',
    'number-list',
    `const c = new Uint8Array([${mixed}]); f(new TextDecoder().decode(c.map((n) => n ^ 42)))`,
  ],
  [
    'bits that are turned around',
    'number-list',
    `const c = [${codes.map((code) => ~code & 255)}]; for (const n of c) s += String.fromCharCode(~n & 255)`,
  ],
  [
    'numbers in a literal that are moved',
    'decoding',
    `f("${codes.map((code) => code + 5).join(',')}".split(",").map((n) => String.fromCharCode(n - 5)).join(""))`,
  ],
  ['places of an alphabet', 'number-list', `const A = x; f([${places}].map((i) => A[i]).join(""))`],
  [
    'places of an alphabet, by a method',
    'number-list',
    `const A = x; f([${places}].map(function (i) { return A.charAt(i); }).join(""))`,
  ],
  ['places of an alphabet in a loop', 'number-list', `for (const i of [${places}]) s += A[i]`],
  ['base64 of names', 'atob', `f(atob(a + b))`],
  ['base64 of each of a list', 'atob', `f(["${base64.slice(0, 12)}", "${base64.slice(12)}"].map(atob).join(""))`],
  ['base64 given to a name that says secret', 'named-call', `f({ apiSecret: atob("${base64}") })`],
  ['base64 by the global object', 'named-call', `x.clientSecret = window.atob("${base64}")`],
  ['percent escapes given to such a name', 'named-call', `f({ apiSecret: decodeURIComponent("${hex}") })`],
  ['bytes given to such a name', 'named-call', `f({ db_password: Buffer.from("${base64}", "base64") })`],
  ['user and password of a header', 'named-call', `f({ h: "Basic " + btoa("me:${body}") })`],
  [
    'user and password in a template',
    'named-call',
    `const p = "${generated}"; f({ h: \`Basic \${btoa(u + ":" + p)}\` })`,
  ],
  ['a constant that a header is given', 'named-use', `const e = "${generated}"; f({ "X-Api-Key": e })`],
  ['a constant that a header is set to', 'named-use', `var e="${generated}";h.set("x-auth-token",e)`],
  ['a constant that a property is given', 'named-use', `let r=\`${generated}\`;f({clientSecret:r,a:1})`],
  ['a constant behind a scheme', 'named-use', `var t="${generated}";f({h:"Bearer "+t})`],
  ['a constant in a template behind a scheme', 'named-use', `var t="${generated}";f({h:\`Bearer \${t}\`})`],
  ['a constant behind a scheme in a header', 'named-use', `var t="${generated}";f({authorization:\`Token \${t}\`})`],
  ['a constant that a header is set to', 'named-use', `var t="${generated}";h.set("Authorization","ApiKey "+t)`],
  ['one of two literals', 'named-use', `f({ apiSecret: window.prod ? "${generated}" : "test" })`],
  [
    'the other of two literals',
    'named-use',
    `f({ apiSecret: location.host === "localhost" ? "dev" : "${generated}" })`,
  ],
  ['a literal where nothing else is there', 'named-use', `f({apiSecret:(e=t.x)===void 0?"${generated}":e})`],
  [
    'a list that is added up by a function',
    'array-rearranged',
    `f(["${body.slice(0, 9)}", "${body.slice(9)}"].reduce(function (a, b) { return a + b }, ""))`,
  ],
  ['a prefix and the first letters', 'fragment', `f("ghp_aB" + x)`],
  ['the first letters of a JSON Web Token', 'fragment', `f("eyJhbGciO" + x)`],
  [
    'a JSON Web Token that breaks off late',
    'fragment',
    `f("eyJhbGciOiJIUzI1NiJ9.${base64.replace(/=/g, '').repeat(3)}" + x)`,
  ],
  ['base64 of a reversed name', 'atob', `f(atob(a.split("").reverse().join("")))`],
  ['base64 of a list', 'atob', `f(atob([a, b].join("")))`],
  ['a reversed name', 'reversed-name', `const a = "${reversedBase64}"; f(a.split('').reverse().join(''))`],
  [
    'an array that is turned',
    'string-array',
    `for (;;) try { if (parseInt(f(7)) / 1 === x) break; a.push(a.shift()) } catch {}`,
  ],
  [
    'an array that is turned, in brackets',
    'string-array',
    `for (;;) try { if (parseInt(f(7)) / 1 === x) break; a['push'](a['shift']()) } catch {}`,
  ],
  [
    'an alphabet that strings are decoded with',
    'string-array',
    `f('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/='.indexOf(x), decodeURIComponent(b))`,
  ],
  ['a spread name that is reversed', 'reversed-name', `const a = "${reversedBase64}"; f([...a].reverse().join(''))`],
];

test.each(WORTH)('%s: %s', (_, kind, code) => {
  expect(find(code).map((trigger) => trigger.kind)).toContain(kind);
});

test('a name that is turned around far from where it is given its literal', () => {
  const code = `const kQ = "${reversedBase64}"; ${'f(1);'.repeat(200_000)} f(kQ.split("").reverse().join(""))`;
  expect(find(code).map(({ kind }) => kind)).toContain('reversed-name');
});

/** The minifier keeps these shapes, or folds them: then the whole stands in the code. */
test.each(WORTH)('minified: %s', (_, __, code) => {
  const small = minified(
    `globalThis.f = ${'(...a) => a'}; export function g(x, a, b) { ${code.replace(/const a =/, 'const c =').replace(/\ba\b(?=\.split|\.map|\]|\))/g, 'c')} }`,
  );
  const folded = [token, base64, body.slice(3), generated, hex].some((text) => small.includes(text));
  expect(folded || find(small).length > 0, small).toBe(true);
});

describe('what every program is full of', () => {
  test.each([
    ['a word', `f("patch", "keyboard", "pathological")`],
    ['a name with a prefix in it', `f("my_ghp_", "x.aghp_")`],
    ['a word behind a prefix', `f("ghp_something", "sk_live_mode", "AKIAN")`],
    ['a part of a prefix', `f("sk_", "sk-l", "my_sk_li", "gh", "eyJ", "sk_lo")`],
    ['a name in front of a sign', `f("token_id" + x)`],
    ['a key of a theme', `f("key-enter", "hf_col-2")`],
    ['classes', `f(["a1", "b2", cls].join(" "), ["btn", "btn-primary-2x"].join(' '))`],
    ['paths', `f(["M0 0", "L10 10", "Z"].join(""), "M1.5 1.5h17v17h-17z".split("m"))`],
    ['lists of words', `f("alignment.baseline.h1.h2.h3.clip-path".split("."), "a,b,c1,d2,e3,f4,g5,h6".split(","))`],
    ['alphabets', `f("0123456789abcdef".charAt(x), "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".split(""))`],
    ['sentences', `f("Expected a value of type 3 " + "but received 4", "x".concat(a))`],
    [
      'tables of numbers',
      `f([0,1,3,7,15,31,63,127,255,256,257,258,259,260,261,262,263], [1,1,2,2,1,1,2,2,1,1,2,2,1,1,2,2])`,
    ],
    ['permutations', `f([14,11,17,4,27,23,25,0,13,22,7,18,5,9,16,24].map(x))`],
    ['colours', `f(["fff7ec", "fee8c8", "d7301f", "990000"].map(g))`],
    ['base64 of one literal, which the base64 view reads', `f(atob("${base64}"))`],
    ['base64 of a parameter', `f(atob(e), atob(e.replace(/-/g, "+").replace(/_/g, "/")))`],
    ['base64 of a literal that no secret is given', `f({ image: atob("${base64}"), data: unescape("${hex}") })`],
    ['encoding that is no login', `f({ h: btoa("me:${body}"), i: "Data " + btoa(x) })`],
    ['a login of names', `f({ h: "Basic " + btoa(f(x)), i: "Basic " + btoa(a + ":" + b) })`],
    ['a header that is given a parameter', `function f(e) { return { "X-Api-Key": e, h: "Bearer " + e } }`],
    ['a header that is given a word', `const e = "application-name"; f({ "X-Api-Key": e, clientSecret: null })`],
    ['a header that is given a member of that name', `x.e = "${generated}"; f({ "X-Api-Key": e })`],
    ['a choice of words', `f({ password: a ? "current-password" : "new-password", secret: x ? y : z })`],
    ['the whole of a JSON Web Token', `f("eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.${generated.repeat(4)}")`],
    ['a name in front of a word', `f("token_id=ab" + x, "key-a" + x)`],
    ['a reversed parameter', `function f(e) { return e.split("").reverse().join("") }`],
    [
      'a reversed parameter of the name of another token',
      `const e = "${reversedBase64}"; function f(e) { return e.split("").reverse().join("") }`,
    ],
    ['a reversed parameter of an arrow', `const e = "${reversedBase64}"; x = (a, e) => e.split("").reverse().join("")`],
    ['a queue that goes round', `if (parseInt(x) > 1) q.push(p.shift()); q.push(f(q.shift()))`],
    ['a list that is turned, and no sum', `while (r[0] !== x) r.push(r.shift())`],
    [
      'an alphabet for identifiers',
      `const a = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/'; f(a[i])`,
    ],
    ['a decoder that is given nothing', `${XOR} f(dec(x, y), dec("name", "key"), "abcdefgh")`],
    ['a decoder, and a token-like literal far away', `${XOR} ${'g();'.repeat(400)} f("${base64.slice(0, 30)}")`],
    ['the case of a letter', `const c = s.charCodeAt(0); f(String.fromCharCode(c - 32), "${hex}")`],
    ['a table of differences', `f(String.fromCodePoint(n += parseInt(u, 36)), "6f1>-6dx,6dy>-6dx,6ec>-6ed,6ee>-6ed")`],
    [
      'the bytes of an identifier',
      `const t = new Uint8Array([154,4,240,121,152,64,66,134,171,146,230,91,224,136,95,149]); f(new TextDecoder().decode(t.map(x)))`,
    ],
    ['numbers for a constructor', `const d = (c) => c.map((n) => String.fromCharCode(n ^ 42)); f(new UN([${mixed}]))`],
    ['places in order', `f([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15].map((i) => A[i]).join(""))`],
    ['places of what is not joined', `f([${places}].map((i) => A[i]))`],
    ['the next letter, by name', `const n = s.charCodeAt(0) + 1; f(String.fromCharCode(n), "${hex}")`],
    ['the next letter', `f(String.fromCharCode(s.charCodeAt(0) + 1), "${hex}")`],
    ['two bytes as one character', `f(String.fromCharCode(s.charCodeAt(0) + (s.charCodeAt(1) << 8)), "${hex}")`],
    ['escapes in hexadecimal', `f(s.replace(/%../g, (h) => String.fromCharCode(parseInt(h.slice(1), 16))), "${hex}")`],
    ['a pattern behind characters', `f(String.fromCharCode(e)), x(/[^a]/), "${hex}")`],
    ['an encoder to base32', `const A = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; f(A[v << 5 & 31], "${hex}")`],
    ['a hash', `for (i = 0; i < 9; i++) h[i] ^= k[i]; f("${hex}")`],
    ['a text decoder', `f(new TextDecoder().decode(b), "${hex}")`],
    ['names of properties', `f("projectId", "app_id", a["accessKey"], a['send_to'])`],
    ['a list of words', `["int8","int16","int32","int64","int128","float","text","timestamp","set"].join("|")`],
    ['preloads of Vite', `i.map(i=>d[i]);m.f=["assets/a-BX1.js","assets/b-C2y.js"]))=>i.map(i=>d[i])`],
  ])('%s', (_, code) => {
    expect(find(code)).toEqual([]);
  });
});

test('the work is linear, and triggers are bounded', () => {
  for (const unit of [
    '"ghp_"+',
    '"a"+',
    '[1,2,3,4,5,',
    'atob(',
    '.reverse().join(',
    '"].join("")',
    "x='",
    '103,104,',
    'fromCharCode(a^b,',
    'fromCharCode(((((',
    'function a(b){fromCharCode(a^b)}a(a,a("',
    'TextDecoder()]^a"',
    '`${',
    '\\',
  ]) {
    const code = unit.repeat(Math.ceil(400_000 / unit.length));
    expect(find(code).length).toBeLessThanOrEqual(4 * 256);
  }
});
