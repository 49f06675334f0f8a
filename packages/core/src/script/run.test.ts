import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { minified, parseScript, PARSERS } from '../testing/parse-script.ts';
import { githubToken } from '../testing/token.ts';
import { readScript, toScript, type FoldedText, type ParseScript } from './index.ts';

const token = githubToken('run');
const parts = [token.slice(0, 6), token.slice(6, 17), token.slice(17)];
const [a, b, c] = parts.map((part) => JSON.stringify(part));
const list = JSON.stringify(parts);
const backwards = [...token].reverse().join('');
const codes = [...token].map((char) => char.charCodeAt(0));

function quoted(text: string): string {
  return JSON.stringify(text);
}

function shifted(by: number): string {
  return quoted(codes.map((code) => String.fromCharCode(code + by)).join(''));
}

/** The token mixed with a key, in base64. */
function mixed(key: string): string {
  return quoted(Buffer.from(codes.map((code, at) => code ^ key.charCodeAt(at % key.length))).toString('base64'));
}

const XOR = `function dec(s, k) { let o = ''; for (let i = 0; i < s.length; i++) { o += String.fromCharCode(s.charCodeAt(i) ^ k.charCodeAt(i % k.length)) } return o }`;
const PERMUTED =
  'function rc4(k, s) { var p = [], j = 0, x, o = ""; for (var i = 0; i < 256; i++) p[i] = i; for (i = 0; i < 256; i++) { j = (j + p[i] + k.charCodeAt(i % k.length)) % 256; x = p[i]; p[i] = p[j]; p[j] = x } i = 0; j = 0; for (var y = 0; y < s.length; y++) { i = (i + 1) % 256; j = (j + p[i]) % 256; x = p[i]; p[i] = p[j]; p[j] = x; o += String.fromCharCode(s.charCodeAt(y) ^ p[(p[i] + p[j]) % 256]) } return o }';

/** What the cipher above makes of the token. */
function enciphered(key: string): string {
  const code = `${PERMUTED}; rc4(${quoted(key)}, ${quoted(token)})`;
  // The cipher is its own inverse, so that its own text can make the test's input.
  return quoted(Buffer.from(String(runInNewContext(code)), 'latin1').toString('base64'));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(): string {
  const bits = codes.map((code) => code.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return quoted(groups.map((group) => ALPHABET.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join(''));
}

const rotated = quoted(
  token.replace(/[a-z]/gi, (char) => {
    const base = char <= 'Z' ? 65 : 97;
    return String.fromCharCode(((char.charCodeAt(0) - base + 13) % 26) + base);
  }),
);

/** Each of them makes the token. `keep` stands for what a minifier must not take away. */
const CONSTRUCTS: readonly (readonly [name: string, code: string])[] = [
  [
    'an object that a function fills',
    `const o = {}; (function (e) { e.p = ${a}; e.q = ${b} })(o); keep(o.p + o.q + ${c})`,
  ],
  [
    'an enum of TypeScript',
    `var E; (function (E) { E["P"] = ${a}; E["Q"] = ${b} })(E || (E = {})); keep(E.P + E.Q + ${c})`,
  ],
  ['what stands in for what is not known', `let k = x; k ??= ${a}; keep(k + ${b} + ${c})`],
  ['for … of', `let k = ''; for (const p of ${list}) k += p; keep(k)`],
  ['for … of characters', `let k = ''; for (const p of ${quoted(backwards)}) k = p + k; keep(k)`],
  ['for … in', `const l = ${list}; let k = ''; for (const i in l) k += l[i]; keep(k)`],
  [
    'for … in of an object',
    `const o = { x: ${a}, y: ${b}, z: ${c} }; let k = ''; for (const i in o) k += o[i]; keep(k)`,
  ],
  ['for', `const l = ${list}; let k = ''; for (let i = 0; i < l.length; i++) k += l[i]; keep(k)`],
  [
    'for, from the end',
    `const s = ${quoted(backwards)}; let k = ''; for (let i = s.length - 1; i >= 0; i--) k += s[i]; keep(k)`,
  ],
  [
    'a template in a loop',
    `const l = ${list}; let k = ''; for (let i = 0; i < l.length; i++) k = \`\${k}\${l[i]}\`; keep(k)`,
  ],
  ['while', `const l = ${list}; let k = '', i = 0; while (i < l.length) { k += l[i]; i++ } keep(k)`],
  [
    'while, from the end',
    `const s = ${quoted(backwards)}; let k = '', i = s.length; while (i--) k += s.charAt(i); keep(k)`,
  ],
  ['do … while', `const l = ${list}; let k = '', i = 0; do { k += l[i++] } while (i < 3); keep(k)`],
  ['shift', `const l = ${list}; let k = ''; while (l.length) k += l.shift(); keep(k)`],
  [
    'pop',
    `const l = ${quoted(backwards)}.split(''); let k = ''; while (l.length > 0) { k = k.concat(l.pop()) } keep(k)`,
  ],
  ['push and join', `const l = []; for (const p of ${list}) l.push(p); keep(l.join(''))`],
  ['unshift and join', `const l = []; l.unshift(${c}); l.unshift(${a}, ${b}); keep(l.join(''))`],
  [
    'places of a list',
    `const s = ${quoted(backwards)}, l = []; for (let i = 0; i < s.length; i++) l[s.length - 1 - i] = s[i]; keep(l.join(''))`,
  ],
  [
    'places that change',
    `const l = ${quoted(token.replace(/(.)(.)/g, '$2$1'))}.split(''); for (let i = 0; i < l.length - 1; i += 2) { [l[i], l[i + 1]] = [l[i + 1], l[i]] } keep(l.join(''))`,
  ],
  ['reverse in place', `const l = ${quoted(backwards)}.split(''); l.reverse(); keep(l.join(''))`],
  ['sort in place', `const l = ['2', '0', '1']; l.sort(); const p = ${list}; keep(l.map((i) => p[i]).join(''))`],
  ['splice', `const l = [${a}, 'x', ${c}]; l.splice(1, 1, ${b}); keep(l.join(''))`],
  ['forEach', `let k = ''; ${list}.forEach((p) => { k += p }); keep(k)`],
  [
    'break and continue',
    `let k = ''; for (const p of [${a}, 'x', ${b}, ${c}, 'y', 'z']) { if (p === 'x') continue; if (p === 'y') break; k += p } keep(k)`,
  ],
  [
    'labels',
    `let k = ''; all: for (const p of ${list}) { for (const q of p) { if (q === '~') continue all; k += q } } keep(k)`,
  ],
  [
    'switch',
    `const f = (n) => { switch (n) { case 0: return ${a}; case 1: return ${b}; default: return ${c} } }; keep(f(0) + f(1) + f(2))`,
  ],
  ['try', `let k = ${a}; try { k += ${b} } catch { k = '' } finally { k += ${c} } keep(k)`],
  ['throw', `let k = ''; try { throw 1 } catch { k = ${a} } keep(k + ${b} + ${c})`],
  ['a name that is given another value', `let k = 'x'; keep(k); k = ${a}; keep(k + ${b} + ${c})`],
  ['members that are given values', `const o = {}; o.p = ${a}; o.p += ${b}; keep(o.p + ${c})`],
  [
    'members by the items of a list',
    `const o = {}; ['p', 'q', 'r'].forEach((n, i) => { o[n] = ${list}[i] }); keep(o.p + o.q + o.r)`,
  ],
  [
    'an object that a function makes',
    `const o = (function () { var e = {}; e.p = ${a}; e.q = ${b}; return e })(); keep(o.p + o.q + ${c})`,
  ],
  [
    'a function that changes a name around it',
    `let k = ''; const add = (p) => { k += p }; add(${a}); add(${b}); add(${c}); keep(k)`,
  ],
  [
    'behind what is not known',
    `let k = ''; if (x) y(); for (const p of z) w(p); for (const p of ${list}) k += p; keep(k)`,
  ],
  [
    'behind a return that may be',
    `function f() { if (x) return; let k = ''; for (const p of ${list}) k += p; keep(k) } f(); f()`,
  ],
  ['each way', `let k = x ? 'other' : ${a}; for (const p of [${b}, ${c}]) k += p; keep(k)`],
  [
    'each case',
    `let k; switch (x) { case 1: k = 'other'; break; case 2: k = ${a}; break; default: k = 'another' } keep(k + ${b} + ${c})`,
  ],
  [
    'each case of a function',
    `function f(n) { switch (n) { case 1: return 'other'; case 2: return ${a} } } keep(f(x) + ${b} + ${c}, f(y))`,
  ],
  ['each way of if', `let k = ''; if (x) { k = 'other' } else { k = ${a} } keep(k + ${b} + ${c})`],
  [
    'a function with a loop',
    `function f(l) { let k = ''; for (const p of l) k += p; return k } keep(f(${list}), f([]))`,
  ],
  ['XOR with a key', `${XOR}; keep(dec(atob(${mixed('s3cr')}), 's3cr'))`],
  ['XOR with a key, twice', `${XOR}; keep(dec(atob(${mixed('s3cr')}), 's3cr'), dec(atob(${mixed('abcd')}), 'abcd'))`],
  [
    'XOR of numbers with a list',
    `const l = [${codes.map((code, at) => code ^ (at % 3))}], q = [0, 1, 2]; let k = ''; for (let i = 0; i < l.length; i++) k += String.fromCharCode(l[i] ^ q[i % q.length]); keep(k)`,
  ],
  [
    'XOR of numbers, pushed',
    `const l = [${codes.map((code) => code ^ 9)}], o = []; for (const n of l) o.push(n ^ 9); keep(String.fromCharCode(...o))`,
  ],
  [
    'XOR of hexadecimal',
    `const h = ${quoted(Buffer.from(codes.map((code) => code ^ 9)).toString('hex'))}; let k = ''; for (let i = 0; i < h.length; i += 2) k += String.fromCharCode(parseInt(h.substr(i, 2), 16) ^ 9); keep(k)`,
  ],
  [
    'XOR of bytes in place',
    `const l = Uint8Array.from(atob(${mixed('k')}), (p) => p.charCodeAt(0)); for (let i = 0; i < l.length; i++) l[i] ^= 107; keep(new TextDecoder().decode(l))`,
  ],
  [
    'XOR of bytes in place; a decoder without brackets',
    `const l = Uint8Array.from(atob(${mixed('k')}), (p) => p.charCodeAt(0)); for (let i = 0; i < l.length; i++) l[i] ^= 107; keep((new TextDecoder).decode(l))`,
  ],
  [
    'XOR of bytes into others',
    `const s = atob(${mixed('k')}), l = new Uint8Array(s.length); for (let i = 0; i < s.length; i++) l[i] = s.charCodeAt(i) ^ 107; keep(new TextDecoder().decode(l))`,
  ],
  [
    'XOR in a map',
    `const q = 'hunter'; keep(atob(${mixed('hunter')}).split('').map((p, i) => String.fromCharCode(p.charCodeAt(0) ^ q.charCodeAt(i % q.length))).join(''))`,
  ],
  [
    'characters moved',
    `const s = ${shifted(3)}; let k = ''; for (let i = 0; i < s.length; i++) { const n = s.charCodeAt(i); k += String.fromCharCode(n - 3) } keep(k)`,
  ],
  [
    'rot13',
    `const r = (s) => s.replace(/[a-z]/gi, (p) => { const n = p <= 'Z' ? 65 : 97; return String.fromCharCode((p.charCodeAt(0) - n + 13) % 26 + n) }); keep(r(${rotated}), r('ab'))`,
  ],
  [
    'rot13, as it is often written',
    `const r = (s) => s.replace(/[a-zA-Z]/g, function (p) { return String.fromCharCode((p <= 'Z' ? 90 : 122) >= (p = p.charCodeAt(0) + 13) ? p : p - 26) }); keep(r(${rotated}), r('ab'))`,
  ],
  ['a cipher with a table', `${PERMUTED}; keep(rc4('key!', atob(${enciphered('key!')})))`],
  [
    'base32',
    `const s = ${base32()}, l = ${quoted(ALPHABET)}; let n = 0, v = 0, k = ''; for (const p of s) { v = v << 5 | l.indexOf(p); n += 5; if (n >= 8) { k += String.fromCharCode(v >>> n - 8 & 255); n -= 8 } } keep(k)`,
  ],
  [
    'binary digits',
    `keep(${quoted(codes.map((code) => code.toString(2)).join(' '))}.split(' ').map((p) => String.fromCharCode(parseInt(p, 2))).join(''))`,
  ],
  [
    'letters of an alphabet',
    `const s = ${quoted(ALPHABET + ALPHABET.toLowerCase())}; let k = 'g'; for (const i of [39, 47]) k += s[i]; keep(k.slice(0, 1) + ${quoted(token.slice(1))})`,
  ],
];

function fold(code: string, parse: ParseScript = parseScript): readonly FoldedText[] {
  const reading = readScript({ text: code, lang: 'js', offsets: [0], parse });
  expect(reading.lack).toBeUndefined();
  return reading.strings;
}

describe.each(PARSERS)('run as %s parses it', (_, parse) => {
  test.each(CONSTRUCTS)('%s', (_name, code) => {
    expect(fold(code, parse).map(({ text }) => text)).toContainEqual(expect.stringContaining(token));
  });
});

test.each(CONSTRUCTS)('minified, in a module: %s', (_, code) => {
  const small = minified(`export function main(keep, x, y, z, w) { ${code} }`);
  const texts = [small, ...fold(small).map(({ text }) => text)];
  expect(texts).toContainEqual(expect.stringContaining(token));
});

describe('what is told of a text that a loop makes', () => {
  const told = (code: string): readonly (readonly [string | undefined, string])[] =>
    fold(code)
      .filter(({ text }) => text.includes(token))
      .map((folded) => {
        const at = folded.text.indexOf(token);
        const { start, end } = toScript(folded, { start: at, end: at + token.length });
        return [folded.name, code.slice(start, end)];
      });

  test.each<readonly [string, string, readonly (readonly [string | undefined, string | undefined])[]]>([
    [
      'the name that grows, and the first literal',
      `let key = ''; for (const p of ${list}) key += p; keep(key)`,
      [['key', parts[0]]],
    ],
    [
      'what it is given to at last',
      `const l = ${list}; const o = {}; o.secret = ''; for (const p of l) o.secret += p`,
      [['secret', parts[0]]],
    ],
    ['the name of a list that is filled', `const dsn = []; for (const p of ${list}) dsn.push(p)`, [['dsn', parts[0]]]],
    [
      'the literal that is decoded',
      `const key = 9; ${XOR} const api = dec(atob(${mixed('s3cr')}), 's3cr'); dec('', '')`,
      [['api', mixed('s3cr').slice(1, -1)]],
    ],
    [
      'the literal whose characters are moved',
      `let k = ''; for (const p of ${shifted(3)}) k += String.fromCharCode(p.charCodeAt(0) + -3)`,
      [['k', shifted(3).slice(1, -1)]],
    ],
  ])('%s', (_, code, expected) => {
    expect(told(code)).toEqual(expected);
  });
});

test('a loop that makes texts for ever is told', () => {
  const code = 'let a = "abcdefgh"; for (;;) a = a.slice(1) + "ijklmnop";';
  expect(readScript({ text: code, lang: 'js', offsets: [0], parse: parseScript }).lack).toBe('exhausted');
});

test.each([
  ['that waits', 'let n = 0; for (;;) { n++; if (x(n)) break; }'],
  ['of a program', 'let n = 0; while (true) { n++; y.push(n); }'],
  ['of something unknown', 'let s = "abcdefgh"; while (x(s)) s += "ijklmnop";'],
])('a loop %s is no lack', (_, code) => {
  expect(() => fold(code)).not.toThrow();
});
