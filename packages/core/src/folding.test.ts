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
