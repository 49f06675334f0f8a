import { describe, expect, test } from 'vitest';
import { MOST_FOLLOWING } from './anchor.ts';
import { createKernel, createTwin, pathOf, type Kernel } from './index.ts';
import {
  encodedOracle,
  marksOf,
  needleOracle,
  needlesOf,
  oracle,
  placesOf,
  runsOf,
  valueOracle,
} from './testing/oracle.ts';
import { ANCHORS, charsOf, NEEDLES, sampleOf, VALUE_RULE, WORDS } from './testing/samples.ts';

const OPTIONS = { anchors: ANCHORS, values: VALUE_RULE, needles: NEEDLES, words: WORDS };
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
    expect(runsOf(kernel, text, 'encoded')).toEqual(encodedOracle(text));
    expect(runsOf(kernel, text, 'values')).toEqual(valueOracle(text, VALUE_RULE));
  });

  test('visits runs whole that are longer than what it holds', () => {
    const text = `"${'Ab1/'.repeat(60_000)}","${'x'.repeat(30)}"`;
    expect(runsOf(kernel, text, 'encoded')).toEqual(encodedOracle(text));
  });

  test.each(['"', '=', '鍵', 'é', '\n', '(', '&', ')', '/', ''])(
    'tells values by what stands around them: %s',
    (mark) => {
      const value = 'a1b2c3d4.e5f6g7h8';
      const text = ['', '=', '==', '==='].map((padding) => `${mark}${value}${padding}${mark}`).join(';');
      expect(runsOf(kernel, text, 'values')).toEqual(valueOracle(text, VALUE_RULE));
    },
  );

  test('keeps what it found when it scans other texts', () => {
    const text = `"${sampleOf(0)}" "${sampleOf(5)}" ${filler(CHUNK)} "${sampleOf(0)}"`;
    const { anchors } = kernel.scan(text);
    expect(placesOf(kernel, `;${sampleOf(3)}`)).toEqual(['1:3']);
    expect(anchors).toEqual(kernel.scan(text).anchors);
  });

  test('says so where it leaves anchors out, and goes on behind that run', () => {
    const flood = 'zz-abcdefghijklmnop/'.repeat(1) + `key-${'key-'.repeat(5_000)}`;
    const text = `"${flood}" "${sampleOf(0)}"`;
    const places = placesOf(kernel, text);
    expect(kernel.scan(text).capped).toBe(true);
    expect(places.length).toBeLessThan(2_000);
    expect(places).toContain(`${flood.length + 4}:0`);
    expect(kernel.scan(`"${sampleOf(0)}"`).capped).toBe(false);
  });
});

test('more candidates than the output holds are told of all the same', () => {
  const anchors = ['aa', 'aaa', 'aaaa', 'aab', 'b'].map((literal) => ({ literal }));
  const text = `${'a'.repeat(2 * CHUNK + 77)}b`;
  for (const create of [createKernel, createTwin]) {
    const found = create({ anchors, mostInRun: 0x7fff_ffff }).scan(text);
    expect(found.capped).toBe(false);
    expect(found.anchors.length / 2).toBe(oracle(anchors, text).length);
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
  ['values that are too long', { anchors: [], values: { ...VALUE_RULE, max: 301 } }],
  ['a needle that is too short', { anchors: [], needles: ['abcdefg'] }],
  ['a word that ends in no letter', { anchors: [], words: ['key-'] }],
])('%s is refused', (_, options) => {
  for (const create of [createKernel, createTwin]) expect(() => create(options)).toThrow(RangeError);
});

const CARD = `4111 1111${' 1111'.repeat(2)}`;

describe.each(kernels)('the $kind kernel marks', (kernel) => {
  test.each<[string, string, string, readonly number[]]>([
    ['an escape', 'escape', 'a\\x67b', [1]],
    ['the first of several escapes', 'escape', '\\x67\\x68 \\u0067\\u0068', [0, 9]],
    ['an escape by its point', 'escape', '\\u{67}', [0]],
    ['octal escapes', 'escape', '\\147\\0', [0]],
    ['an escaped slash and a continued line', 'escape', '\\/\\\n', [0, 2]],
    ['no common escapes', 'escape', '\\n\\"\\t\\\\', []],
    ['the first of several percent escapes', 'percent', '%67%68-%u0067-%zz-%80', [0, 7]],
    ['entities', 'entity', 'a&&b &#103; &lowbar; &amp &x', [5, 12, 21]],
    ['quoted-printable', 'quoted-printable', 'a=3D =67=68=69 a=67', [1, 5]],
    ['a named literal', 'literal', 'apiSecret:"abcdefgh"', [10]],
    ['a literal in a literal', 'literal', '"{\\"token\\": \\"abcdefgh\\"}"', [14]],
    ['a literal of an alias', 'literal', '{apikey:e="abcdefgh"}', [10]],
    ['a header', 'literal', 'f("x-api-key: abc")', [2]],
    ['a joined literal', 'literal', '"Bearer "+"abcdefgh"', [10]],
    ['no other literals', 'literal', 'title:"abcdefgh",token:"a b",key:"abc",secret:"aaaaaaa1"', []],
    ['pairs', 'pair', 'API_TOKEN=abcdefgh MY_SECRET = abcdefgh', [9, 29]],
    ['no other pairs', 'pair', 'a=abcdefgh,title=abcdefgh,token=a', []],
    ['the first digits of a card', 'digits', `a ${CARD};`, [2]],
    ['no other numbers', 'digits', '1111 2222 3333 4', []],
  ])('%s', (_, kind, text, places) => {
    const marks = marksOf(kernel, text).filter((mark) => mark.startsWith(`${kind}:`));
    expect(marks).toEqual(places.map((at) => `${kind}:${at}`));
  });

  test('at a cut between chunks', () => {
    const marked = 'apiSecret:"abcdefgh" %67 \\x67 &#103; token=abcdefgh =3D ';
    const one = marksOf(kernel, marked).map((mark) => mark.split(':')[0]);
    for (let at = CHUNK - 1_100; at < CHUNK + 300; at += 17) {
      const planted = `${'.'.repeat(at)}${marked}${'.'.repeat(1_200)}`;
      expect(marksOf(kernel, planted).map((mark) => mark.split(':')[0])).toEqual(one);
    }
  });
});

describe.each(kernels)('the $kind kernel finds needles', (kernel) => {
  test('at every place around a cut', () => {
    for (let at = CHUNK - 1_000; at < CHUNK + 40; at += 3) {
      const text = `${'.'.repeat(at)}${NEEDLES[5]}${NEEDLES[4]}${'.'.repeat(300)}`;
      expect(needlesOf(kernel, text)).toEqual(needleOracle(NEEDLES, text));
    }
  });

  test('at the start and the end of a text, and over one another', () => {
    for (const text of [...NEEDLES, `${'a'.repeat(20)}bcdefghijkbcdefghijk`, 'aaaaaaa', 'abcdefg']) {
      expect(needlesOf(kernel, text)).toEqual(needleOracle(NEEDLES, text));
    }
  });

  test('whatever their number', () => {
    const needles = Array.from({ length: 3_000 }, (_, k) => `${k}-${(k * 7919) % 3001}-needle`);
    const many = (kernel.kind === 'wasm' ? createKernel : createTwin)({ anchors: [], needles });
    const text = needles.filter((_, k) => k % 50 === 0).join(' ');
    expect(many.scan(text).needles.length / 2).toBe(needleOracle(needles, text).length);
  });
});
