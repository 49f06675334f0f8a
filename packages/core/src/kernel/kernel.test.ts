import { describe, expect, test } from 'vitest';
import { MOST_FOLLOWING } from './anchor.ts';
import { createKernel, createTwin, pathOf, type Kernel } from './index.ts';
import { encodedOracle, oracle, placesOf, runsOf, valueOracle } from './testing/oracle.ts';
import { ANCHORS, charsOf, sampleOf, VALUE_RULE } from './testing/samples.ts';

const OPTIONS = { anchors: ANCHORS, values: VALUE_RULE, encoded: 22 };
const kernels: readonly Kernel[] = [createKernel(OPTIONS), createTwin(OPTIONS)];
const indices = [...ANCHORS.keys()];
/** Longer than what the kernel holds at a time. */
const CHUNK = 65_536;
const FILLER = 'function f(a,b){return a.c+b["d e f"]}\n';

function filler(length: number): string {
  return FILLER.repeat(Math.ceil(length / FILLER.length)).slice(0, length);
}

test('the host runs WebAssembly, so both kernels are compared', () => {
  expect(kernels.map(({ kind }) => kind)).toEqual(['wasm', 'typescript']);
});

test('the samples take every path', () => {
  expect(new Set(ANCHORS.map(pathOf))).toEqual(new Set(['start', 'head', 'window', 'search']));
});

describe.each(kernels)('the $kind kernel finds each anchor', (kernel) => {
  test.each([
    ['by itself', (token: string) => token],
    ['in quotes', (token: string) => `x="${token}";`],
    ['behind an escaped line break', (token: string) => `"a\\n${token}"`],
    ['behind an escape escaped twice', (token: string) => `"a\\\\n${token}"`],
    ['behind a hexadecimal escape', (token: string) => `"a\\x3d${token}"`],
    ['behind a unicode escape', (token: string) => `"a\\u003d${token}"`],
    ['behind a percent escape', (token: string) => `a%3D${token}`],
    ['behind a backslash and a dash', (token: string) => `\\-${token} \\---${token} \\-----${token}`],
    ['behind a percent sign and a dash', (token: string) => `%a-${token}`],
    ['behind a dash in a run', (token: string) => `"task-${token}"`],
    ['behind a slash in a run', (token: string) => `a/bcd/${token}`],
    ['behind a CJK character', (token: string) => `"鍵${token}"`],
    // Their low bytes are those of a letter, a digit, a backslash and `_`.
    ['behind characters that would alias', (token: string) => `乡${token} 丰${token} 乜${token} 也${token}`],
    ['in front of a character that would alias', (token: string) => `${token}乡乡`],
    ['behind a lone surrogate', (token: string) => `\ud800${token}\udc00`],
    ['twice on one line', (token: string) => `a="${token}",b="${token}"`],
    ['deep in a line of more than 1 MB', (token: string) => `${filler(1_200_000).replaceAll('\n', ' ')}"${token}"`],
  ])('%s', (_, place) => {
    for (const index of indices) {
      const text = place(sampleOf(index));
      const places = placesOf(kernel, text);
      expect(places).toEqual(oracle(ANCHORS, text));
      expect(places.some((each) => each.endsWith(`:${index}`))).toBe(true);
    }
  });

  test('but no start of a token inside a name', () => {
    for (const index of indices.filter((each) => ANCHORS[each]?.starts)) {
      expect(placesOf(kernel, `name_${sampleOf(index)}`)).not.toContain(`5:${index}`);
      expect(placesOf(kernel, `a\\y${sampleOf(index)}`)).not.toContain(`3:${index}`);
    }
  });

  test.each(['"', '/', '\n', 'é', '鍵', '乀', '\0', ''])('but no sign behind a stop: %s', (stop) => {
    const text = `https://user:${stop}@host https://${'u'.repeat(250)}${stop}`;
    expect(placesOf(kernel, text)).toEqual(oracle(ANCHORS, text));
    expect(placesOf(kernel, text).length).toBe(stop === '' ? 1 : 0);
  });

  test('but not where less follows than has to', () => {
    for (const [index, { literal, follows }] of ANCHORS.entries()) {
      if (follows === undefined) continue;
      const enough = literal.length + Math.min(follows.min, MOST_FOLLOWING);
      expect(placesOf(kernel, `"${sampleOf(index).slice(0, enough)}"`)).toContain(`1:${index}`);
      expect(placesOf(kernel, `"${sampleOf(index).slice(0, enough - 1)}"`)).not.toContain(`1:${index}`);
    }
  });
});

describe.each(kernels)('the $kind kernel loses nothing at a cut between chunks', (kernel) => {
  test.each(indices)('anchor %i', (index) => {
    const token = sampleOf(index);
    const text = filler(CHUNK + 800);
    // Around both ends of what is held at a time; where the range of a chunk ends is the kernel's own affair.
    for (let at = CHUNK - 1_100; at < CHUNK + 300; at += 37) {
      const planted = `${text.slice(0, at)} ${token} ${text.slice(at)}`;
      expect(placesOf(kernel, planted)).toEqual(oracle(ANCHORS, planted));
    }
  });
});

describe.each(kernels)('the $kind kernel', (kernel) => {
  test('finds an anchor at every place around a cut', () => {
    for (let at = CHUNK - 900; at < CHUNK + 20; at++) {
      const planted = `${'.'.repeat(at)}${sampleOf(0)}${'.'.repeat(300)}`;
      expect(placesOf(kernel, planted)).toEqual([`${at}:0`]);
    }
  });

  test.each([
    ['nothing', ''],
    ['one character', 'a'],
    ['only what runs are made of', 'A'.repeat(3 * CHUNK)],
    ['no run', '. '.repeat(CHUNK)],
    ['runs of 15 characters', `${'a'.repeat(15)}.`.repeat(9_000)],
    ['runs of 16 characters', `${'a'.repeat(16)}.`.repeat(9_000)],
    ['zero characters', `\0abc_${'a'.repeat(20)}\0\0https://a@b`],
    ['exactly what is held at a time', filler(CHUNK)],
    ['one character more', filler(CHUNK + 1)],
  ])('reads a text of %s', (_, text) => {
    expect(placesOf(kernel, text)).toEqual(oracle(ANCHORS, text));
    expect(runsOf(kernel, text, 'encoded')).toEqual(encodedOracle(text, 22));
    expect(runsOf(kernel, text, 'value')).toEqual(valueOracle(text, VALUE_RULE));
  });

  test('visits runs whole that are longer than what it holds', () => {
    const text = `"${'Ab1/'.repeat(60_000)}","${'x'.repeat(30)}"`;
    expect(runsOf(kernel, text, 'encoded')).toEqual(encodedOracle(text, 22));
  });

  test.each(['"', '=', '鍵', 'é', '\n', '(', '&', ')', '/', ''])(
    'tells values by what stands around them: %s',
    (mark) => {
      const value = 'a1b2c3d4.e5f6g7h8';
      const text = ['', '=', '==', '==='].map((padding) => `${mark}${value}${padding}${mark}`).join(';');
      expect(runsOf(kernel, text, 'value')).toEqual(valueOracle(text, VALUE_RULE));
    },
  );

  test('lets visitors scan other texts', () => {
    const text = `"${sampleOf(0)}" "${sampleOf(5)}" ${filler(CHUNK)} "${sampleOf(0)}"`;
    const places: string[] = [];
    kernel.scan(text, {
      anchor: (at, anchor) => {
        expect(placesOf(kernel, `;${sampleOf(3)}`)).toEqual(['1:3']);
        places.push(`${at}:${anchor}`);
      },
    });
    expect(places.toSorted()).toEqual(oracle(ANCHORS, text));
  });

  test('says so where it leaves anchors out, and goes on behind that run', () => {
    const flood = 'zz-abcdefghijklmnop/'.repeat(1) + `key-${'key-'.repeat(5_000)}`;
    const places: string[] = [];
    const capped = kernel.scan(`"${flood}" "${sampleOf(0)}"`, {
      anchor: (at, anchor) => void places.push(`${at}:${anchor}`),
    });
    expect(capped).toBe(true);
    expect(places.length).toBeLessThan(2_000);
    expect(places).toContain(`${flood.length + 4}:0`);
    expect(kernel.scan(`"${sampleOf(0)}"`, {})).toBe(false);
  });
});

test('more candidates than the output holds are told of all the same', () => {
  const anchors = ['aa', 'aaa', 'aaaa', 'aab', 'b'].map((literal) => ({ literal }));
  const text = `${'a'.repeat(2 * CHUNK + 77)}b`;
  for (const create of [createKernel, createTwin]) {
    let visits = 0;
    expect(create({ anchors, mostInRun: 0x7fff_ffff }).scan(text, { anchor: () => void visits++ })).toBe(false);
    expect(visits).toBe(oracle(anchors, text).length);
  }
});

test('more sets than the kernel has numbers for are tested all the same', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const anchors = [...letters].map((letter) => ({
    literal: `_${letter}:`,
    follows: { chars: charsOf(letter), min: 3 },
  }));
  const text = [...letters].map((letter) => `_${letter}:${letter.repeat(3)}_${letter}:${letter}--`).join(' ');
  for (const create of [createKernel, createTwin]) {
    expect(placesOf(create({ anchors }), text)).toEqual(oracle(anchors, text));
  }
});

test.each([
  ['an empty literal', { anchors: [{ literal: '' }] }],
  ['values that are too short', { anchors: [], values: { ...VALUE_RULE, min: 8 } }],
  ['values that are too long', { anchors: [], values: { ...VALUE_RULE, max: 300 } }],
  ['encoded runs that are too short', { anchors: [], encoded: 8 }],
])('%s is refused', (_, options) => {
  for (const create of [createKernel, createTwin]) expect(() => create(options)).toThrow(RangeError);
});

test('runs that nothing was said of cannot be visited', () => {
  for (const create of [createKernel, createTwin]) {
    expect(() => create({ anchors: [] }).scan('x', { value: () => undefined })).toThrow(RangeError);
    expect(() => create({ anchors: [] }).scan('x', { encoded: () => undefined })).toThrow(RangeError);
  }
});
