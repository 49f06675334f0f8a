import { expect, test } from 'vitest';
import { contextualValues, formatAnchors } from '../detectors/format-asks.ts';
import { formsOf } from '../format.ts';
import { FORMATS } from '../formats/index.ts';
import { createKernel, createKernelFrom, imageOf, type KernelOptions } from '../kernel/index.ts';
import { bake, bakedModules } from './bake.ts';
import { computedSet } from './format-set.ts';

const data = bake();
const set = computedSet(FORMATS);

test('what is baked is plain data: as JSON it is the same as computed', () => {
  expect(JSON.parse(JSON.stringify(data.formats))).toEqual(FORMATS);
  expect(JSON.parse(JSON.stringify(data.prepared))).toEqual(set.prepared());
});

test('the literals that are prepared are the anchors, in their order', () => {
  const anchors = formatAnchors(FORMATS.flatMap(formsOf));
  expect(data.prepared.led.map(([literal]) => literal)).toEqual(anchors.map(({ literal }) => literal));
});

test('the same sources bake to the same modules', () => {
  expect(bakedModules(bake())).toEqual(bakedModules(data));
});

/** A text with places of every kind that a kernel tells of. */
const TEXT = FORMATS.flatMap(formsOf)
  .flatMap(({ shape }) => (shape.kind === 'sequence' ? shape.parts : []))
  .reduce(
    (text, part, index) =>
      `${text} x_${index}="${part.kind === 'literal' ? part.text : ''}a1B2c3D4e5F6a7B8c9D0e1F2a3" `,
    'let apiKey = "0123456789abcdef0123456789abcdef"; \\x41 %41 &amp; =3D a=b',
  );

test.each<[string, Partial<KernelOptions>]>([
  ['alone', {}],
  ['with needles', { needles: ['a needle of its own', '0123456789abcdef'] }],
])('a kernel out of an image finds what one finds whose tables are built: %s', (_, more) => {
  const forms = set.forms();
  const options: KernelOptions = {
    anchors: formatAnchors(forms),
    values: contextualValues(forms, set.prepared()),
    words: ['key'],
    fragments: ['ghp_', 'sk_live_'],
  };
  const image = imageOf(options);
  if (image === undefined) throw new Error('no WebAssembly');
  const own = { needles: [], ...more, values: options.values };
  const imaged = createKernelFrom(JSON.parse(JSON.stringify(image)), own, () => options);
  const built = createKernel({ ...options, ...more });
  expect(imaged.kind).toBe('wasm');
  expect(imaged.scan(TEXT, true)).toEqual(built.scan(TEXT, true));
  expect(built.scan(TEXT, true).anchors.length).toBeGreaterThan(300);
});
