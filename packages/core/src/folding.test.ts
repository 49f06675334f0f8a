import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Artifact } from './artifact.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import { Secret } from './secret.ts';
import { parseScript } from './testing/parse-script.ts';
import { githubToken } from './testing/token.ts';

const token = githubToken('folding');
const other = githubToken('folding, another');
const [head, tail] = [token.slice(0, 14), token.slice(14)];
const value = `Zq7-${other.slice(4, 20)}.x`;
const known = { name: 'DB_PASSWORD', value: new Secret(value), source: '.env', public: false };

interface Found {
  readonly rule: string;
  readonly at: string;
  readonly via: string;
}

function found(text: string, options: Partial<EngineOptions> = {}, path = 'assets/a.js'): readonly Found[] {
  const kind = path.endsWith('.html') ? 'html' : 'chunk';
  const artifact: Artifact = { where: { kind, path }, content: text };
  const abilities = { parse: parseScript };
  const engine = createEngine({ scan: 'build', now: new Date('2026-11-23T10:00:00Z'), abilities, ...options });
  const { sightings, problems } = engine.scan(artifact);
  expect(problems).toEqual([]);
  return sightings.map(({ rule, place }) => ({
    rule: rule.id,
    at: `${place.line}:${place.column}`,
    via: place.via.join(' '),
  }));
}

const RULE = 'github-pat-classic';

describe('what a script puts together is found, at its first piece', () => {
  test.each([
    ['joined literals', `const a = "${head}" + "${tail}";`, '1:12', 'folded'],
    ['joined constants', `const a = "${head}";\nconst b = "${tail}";\nf(a + b)`, '1:12', 'folded'],
    ['a list', `f(["${head}", "${tail}"].join(""))`, '1:5', 'folded'],
    ['reversed', `f("${[...token].reverse().join('')}".split("").reverse().join(""))`, '1:4', 'folded'],
    [
      'codes',
      `f(String.fromCharCode(${[...token].map((char) => char.charCodeAt(0)).join(',')}))`,
      undefined,
      undefined,
    ],
    ['base64 in two parts', `f(atob("${btoa(token).slice(0, 20)}" + "${btoa(token).slice(20)}"))`, '1:9', 'folded'],
    ['a name from the object', `f({authorization: ["${head}", "${tail}"].join("")})`, '1:21', 'folded'],
  ])('%s', (_, text, at, via) => {
    const all = found(text);
    expect(all.map(({ rule }) => rule)).toEqual([RULE]);
    if (at !== undefined) expect(all).toEqual([{ rule: RULE, at, via }]);
  });

  test('in a script of a page', () => {
    const text = `<p>乡</p>\n<script>const a = "${head}" + "${tail}";</script>`;
    expect(found(text, {}, 'index.html')).toEqual([{ rule: RULE, at: '2:20', via: 'folded' }]);
  });

  test('one with a token that stands in the same expression', () => {
    const text = `f("${head}" + "${tail}", ["${other}", "x"].concat(["${head}" + "${tail}"]))`;
    expect(found(text).map(({ at }) => at)).toEqual(['1:4', '1:54', '1:111']);
  });

  test('a known value in parts', () => {
    const text = `const a = "${value.slice(0, 12)}", b = "${value.slice(12)}"; f(a + b)`;
    expect(found(text, { knownValues: [known] })).toEqual([{ rule: 'known-value', at: '1:12', via: 'folded' }]);
  });

  test('a value that only its name tells', () => {
    const text = `const o = { clientSecret: "${other.slice(4, 24)}" + "${other.slice(24)}" };`;
    expect(found(text)).toEqual([{ rule: 'generic-secret', at: '1:28', via: 'folded' }]);
  });
});

function xor(key: string): string {
  return [...token]
    .map((char, at) => String.fromCharCode(char.charCodeAt(0) ^ key.charCodeAt(at % key.length)))
    .join('');
}

const XOR =
  'function d(s,k){let o="";for(let i=0;i<s.length;i++)o+=String.fromCharCode(s.charCodeAt(i)^k.charCodeAt(i%k.length));return o}';
const hexadecimal = Buffer.from(xor('k3y'), 'latin1').toString('hex');
const numbers = [...xor('%')].map((char) => char.charCodeAt(0));
const halves = JSON.stringify([head, tail]);
/** Code as there is a lot of, with the names of minified code. */
const FILLER = Array.from(
  { length: 3000 },
  (_, at) => `function f${at}(e,t){let n=e+${at};for(const r of t)n+=r.length;return String.fromCharCode(n)}`,
).join('\n');

describe('what loops and functions of a script make is found, at the literal that it is made of', () => {
  test.each([
    ['parts in a loop', `let k="";for(const p of ${halves})k+=p;f(k)`, '1:27'],
    [
      'parts in a loop of a function',
      `export function g(){const l=${halves};let k="";for(let i=0;i<2;i++)k+=l[i];return k}`,
      '1:31',
    ],
    ['XOR of base64', `${XOR}\nf(d(atob("${btoa(xor('k3y'))}"),"k3y"))`, '2:11'],
    [
      'XOR of hexadecimal',
      `let k="",h="${hexadecimal}",q="k3y";for(let i=0;i<h.length;i+=2)k+=String.fromCharCode(parseInt(h.substr(i,2),16)^q.charCodeAt(i/2%3));f(k)`,
      '1:13',
    ],
    ['XOR of numbers', `let k="";for(const n of [${numbers}])k+=String.fromCharCode(n^37);f(k)`, undefined],
    [
      'rot13',
      `const r=s=>s.replace(/[a-z]/gi,c=>{const b=c<="Z"?65:97;return String.fromCharCode((c.charCodeAt(0)-b+13)%26+b)});\nf(r("${rot13(token)}"),r("no"))`,
      '2:6',
    ],
  ])('%s', (_, code, at) => {
    for (const [lines, text] of [
      [0, code],
      [3000, `${FILLER}\n${code}`],
      [0, `${code}\n${FILLER}`],
    ] as const) {
      const all = found(text);
      expect(all.map(({ rule, via }) => [rule, via])).toEqual([[RULE, 'folded']]);
      const [line, column] = at?.split(':') ?? [];
      if (at !== undefined) expect(all[0]?.at).toBe(`${Number(line) + lines}:${column}`);
    }
  });

  test('a known value', () => {
    const text = `let k="";for(const p of ["${value.slice(0, 12)}","${value.slice(12)}"])k+=p;f(k)`;
    expect(found(text, { knownValues: [known] })).toEqual([{ rule: 'known-value', at: '1:27', via: 'folded' }]);
  });
});

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (char) => {
    const base = char <= 'Z' ? 65 : 97;
    return String.fromCharCode(((char.charCodeAt(0) - base + 13) % 26) + base);
  });
}

test('no part of what is put together is shown', () => {
  const parts = [token.slice(0, 9), token.slice(9, 17), token.slice(17, 26), token.slice(26)];
  const names = ['a', 'b', 'c', 'd'];
  const text = `const ${names.map((name, at) => `${name}="${parts[at]}"`).join()};f(a+b+c+d)`;
  const artifact: Artifact = { where: { kind: 'chunk', path: 'a.js' }, content: text };
  const engine = createEngine({ scan: 'build', now: new Date(), abilities: { parse: parseScript } });
  expect(engine.scan(artifact).sightings.map(({ place }) => place.excerpt)).toEqual([
    'const a="ghp_…(40)",b="…(8)",c="…(9)',
  ]);
});

test('two tokens in one packed text are two', () => {
  const packed = gzipSync(JSON.stringify({ a: token, b: other })).toString('base64');
  expect(found(`f("${packed}")`).map(({ via }) => via)).toEqual(['base64 compressed', 'base64 compressed']);
});
