import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexSourceMap, looksLikeSourceMap } from './source-map-index.ts';

function contents(text: string): readonly (readonly [string | undefined, string])[] {
  return indexSourceMap(text).sources.map((source) => [
    source.source,
    JSON.parse(`"${text.slice(source.start, source.end)}"`) as string,
  ]);
}

const A = 'const a = "\\"quoted\\"";\n// 字 🙂\\';
const B = 'b\n'.repeat(20);

describe('finds the sources of', () => {
  test.each([
    [
      'a map',
      { version: 3, sources: ['a.ts', 'b.ts'], sourcesContent: [A, B], mappings: 'AAAA' },
      [
        ['a.ts', A],
        ['b.ts', B],
      ],
    ],
    ['a map in another order', { sourcesContent: [A], mappings: '', sources: ['a.ts'] }, [['a.ts', A]]],
    ['a map with a root', { sourceRoot: '/src', sources: ['a.ts'], sourcesContent: [A] }, [['/src/a.ts', A]]],
    [
      'a map with gaps',
      { sources: ['a.ts', null, 'c.ts'], sourcesContent: [null, A, B] },
      [
        [undefined, A],
        ['c.ts', B],
      ],
    ],
    ['a map without contents', { sources: ['a.ts'], mappings: 'AAAA' }, []],
    [
      'an indexed map',
      { version: 3, sections: [{ offset: { line: 0, column: 0 }, map: { sources: ['a.ts'], sourcesContent: [A] } }] },
      [['a.ts', A]],
    ],
    ['an empty map', {}, []],
  ])('%s', (_, map, expected) => {
    for (const text of [JSON.stringify(map), JSON.stringify(map, undefined, 2), ` \n${JSON.stringify(map)}\n`]) {
      expect(contents(text)).toEqual(expected);
      expect(indexSourceMap(text).malformed).toBe(false);
    }
  });
});

test('a guarded map is read, its offsets kept', () => {
  const text = `)]}'\n${JSON.stringify({ sources: ['a.ts'], sourcesContent: [A] })}`;
  expect(contents(text)).toEqual([['a.ts', A]]);
});

test.each([
  ['cut off', JSON.stringify({ sources: ['a.ts'], sourcesContent: [A, B] }).slice(0, -12)],
  ['no JSON at all', 'hello'],
  ['empty', ''],
  ['something behind it', '{} {}'],
  ['a page instead of a map', '<!doctype html>'],
])('malformed: %s', (_, text) => {
  expect(indexSourceMap(text).malformed).toBe(true);
});

test('what stands before a break is kept', () => {
  const text = `{"sources":["a.ts"],"sections":[{"map":{"sources":["b.ts"],"sourcesContent":[${JSON.stringify(A)}]}},oops`;
  expect(contents(text)).toEqual([['b.ts', A]]);
});

test('deep nesting ends as malformed, not as an overflow', () => {
  expect(indexSourceMap(`{"x":${'['.repeat(200_000)}`).malformed).toBe(true);
  const sections = '{"sections":[{"map":'.repeat(50_000);
  expect(indexSourceMap(sections).malformed).toBe(true);
});

test('agrees with JSON.parse on any contents', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (sourcesContent) => {
      const sources = sourcesContent.map((_, index) => `${index}.ts`);
      const text = JSON.stringify({ version: 3, names: ['x', 'sourcesContent'], sources, sourcesContent });
      expect(contents(text)).toEqual(sourcesContent.map((content, index) => [`${index}.ts`, content]));
    }),
  );
});

test('no text throws', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '\\',
    'sources',
    'sourcesContent',
    'sections',
    'map',
    'null',
    '1',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
      indexSourceMap(parts.join(''));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{"version":3,"sources":[]}', true],
  ['\n {"mappings":""}', true],
  ['{"name":"x"}', false],
  ['const x = {"version":3}', false],
])('%j looks like a source map: %s', (text, expected) => {
  expect(looksLikeSourceMap(text)).toBe(expected);
});
