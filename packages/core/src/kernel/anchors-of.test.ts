import { falseFriends, nearMisses, row, sample, supported } from '@leakgate/fixture-tokens';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf } from '../format.ts';
import { FORMATS } from '../formats/index.ts';
import { compileShape } from '../shapes/index.ts';
import { anchorsOf, createKernel, eachPair, mergeAnchors, pathOf, type Path } from './index.ts';

const shapes = FORMATS.flatMap(formsOf).map((format) => ({ format, compiled: compileShape(format.shape) }));
const anchors = mergeAnchors(shapes.flatMap(({ format, compiled }) => anchorsOf(format.shape, compiled.anchors)));
const kernel = createKernel({ anchors });

/** What the shapes that a literal leads to match at a place. */
function matchesAt(text: string, at: number, literal: string): readonly string[] {
  return shapes.flatMap(({ format, compiled }) => {
    const hit = compiled.anchors.includes(literal) ? compiled.match(text, at, literal) : undefined;
    return hit === undefined ? [] : [`${format.id} ${hit.start}-${hit.end}`];
  });
}

/** The matches wherever a literal stands at all. */
function everyMatch(text: string): readonly string[] {
  const found = anchors.flatMap(({ literal }) => {
    const matches: string[] = [];
    for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + 1)) {
      matches.push(...matchesAt(text, at, literal));
    }
    return matches;
  });
  return [...new Set(found)].toSorted();
}

/** The matches at the places that the kernel visits. */
function visitedMatches(text: string): readonly string[] {
  const found = new Set<string>();
  eachPair(kernel.scan(text).anchors, (at, anchor) => {
    for (const match of matchesAt(text, at, anchors[anchor]?.literal ?? '')) found.add(match);
  });
  return [...found].toSorted();
}

const CONTEXTS: readonly (readonly [name: string, place: (token: string) => string])[] = [
  ['in quotes', (token) => `x="${token}";`],
  ['by itself', (token) => token],
  ['behind an escaped line break', (token) => `"\\n${token}\\n"`],
  ['behind percent and hexadecimal escapes', (token) => `%3D${token}%26 \\x3d${token}\\x26 \\u003d${token}`],
  ['behind CJK characters', (token) => `乡${token}乡`],
  ['in a path', (token) => `https://example.org/a/${token}/b?c=${token}&d`],
  ['behind a dash and a dot', (token) => `a-${token} b.${token} c+${token}`],
  ['inside a name', (token) => `name_${token}_name`],
];

describe('what is said of anchors hides no token', () => {
  test.each(CONTEXTS)('%s', (_, place) => {
    let matches = 0;
    for (const id of supported()) {
      for (const seed of [1, 2]) {
        const { value, text } = sample(id, seed);
        const whole = place(value) + text;
        const every = everyMatch(whole);
        matches += every.length;
        expect(visitedMatches(whole)).toEqual(every);
      }
    }
    expect(matches).toBeGreaterThan(supported().length / 2);
  });

  test('nor a near miss or a false friend that a shape takes for one', () => {
    for (const id of supported()) {
      const texts = [...nearMisses(id, 1), ...falseFriends(id, 1)].map(({ text }) => text);
      for (const text of texts) expect(visitedMatches(text)).toEqual(everyMatch(text));
    }
  });

  test('nor one that was cut or put together with other text', () => {
    const piece = fc
      .tuple(
        fc.constantFrom(...supported()),
        fc.nat(50),
        fc.nat(120),
        fc.constantFrom('', '-', '_', '\\n', '%3D', '鍵', '@', ' '),
      )
      .map(([id, seed, length, glue]) => {
        const { value } = sample(id, seed % 3);
        return (seed % 2 === 0 ? value : value.slice(0, length)) + glue;
      });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const text = pieces.join('');
        expect(visitedMatches(text)).toEqual(everyMatch(text));
      }),
      { numRuns: 300 },
    );
  });
});

test('few anchors are looked for everywhere, and none by itself', () => {
  const paths: Record<Path, string[]> = { start: [], head: [], window: [], search: [] };
  for (const anchor of anchors) paths[pathOf(anchor)].push(anchor.literal);
  // A literal lands there when its formats promise no run of 16 characters at it, or when it has fewer than three.
  expect(paths.search).toEqual([]);
  expect(paths.window.length, paths.window.join(' ')).toBeLessThanOrEqual(157);
  expect(paths.window.length).toBeLessThan(anchors.length / 4);
  expect(row('github-pat-classic').shape.prefixes.every((prefix) => paths.start.includes(prefix))).toBe(true);
});
