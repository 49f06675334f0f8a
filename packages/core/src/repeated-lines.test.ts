import { expect, test } from 'vitest';
import { createEngine } from './engine.ts';
import { parseScript } from './testing/parse-script.ts';

const engine = createEngine({
  scan: 'build',
  now: new Date('2026-11-23T10:00:00Z'),
  abilities: { parse: parseScript },
});

/** Each took minutes where every place was read as far as the first one is. */
test.each([
  ['lists of exports that do not end', 'export{', 1_000_000],
  ['lists of exports in one another', 'export {a as apiSecret,', 2_000_000],
  ['the same secret, more often than is kept', '.sign(a,"eyJ', 100_000],
])(
  '%s cost no more than other text',
  (_, fragment, length) => {
    const { bytes } = engine.scan({
      where: { kind: 'chunk', path: 'a.js' },
      content: fragment.repeat(length / fragment.length),
    });
    expect(bytes).toBeGreaterThan(length - fragment.length);
  },
  15_000,
);

test('secrets of which none is like another are as cheap', () => {
  const secret = (index: number): string =>
    `${(index * 7_919 + 104_729).toString(36)}Qz7wKx2mVt9p${index.toString(36)}`;
  const content = Array.from({ length: 5000 }, (_, index) => `{clientSecret:"${secret(index)}"}`).join();
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content });
  expect(sightings.length).toBeGreaterThan(4000);
}, 30_000);
