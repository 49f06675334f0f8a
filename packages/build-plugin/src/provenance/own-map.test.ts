import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownMapOf } from './own-map.ts';
import { testFolder } from '../testing/folder.ts';

const { root, write } = testFolder();

const JSON_TEXT = '{"version":3}';
const INLINE = `data:application/json;base64,${btoa(JSON_TEXT)}`;

test.each<[string, string, string | undefined]>([
  ['beside the module', '//# sourceMappingURL=maps/a.js.map\n', JSON_TEXT],
  ['of a style', '/*# sourceMappingURL=maps/a.js.map */', JSON_TEXT],
  ['inline', `//# sourceMappingURL=${INLINE}`, JSON_TEXT],
  ['that is not there', '//# sourceMappingURL=none.map', undefined],
  ['at an address', '//# sourceMappingURL=https://maps.example/a.js.map', undefined],
  ['at a path of a server', '//# sourceMappingURL=/maps/a.js.map', undefined],
  ['named in a text', 'const a = "//# sourceMappingURL=maps/a.js.map";\nrun();', undefined],
  ['not named', 'run();', undefined],
])('a map %s', (_, comment, expected) => {
  write('lib/maps/a.js.map', JSON_TEXT);
  expect(ownMapOf(root, write('lib/a.js', `run();\n${comment}`))?.map()).toBe(expected);
});

test.each<[string, string, string | undefined]>([
  ['lib/a.js', '../src/a.ts', 'src/a.ts'],
  ['lib/a.js', '../../elsewhere/a.ts', undefined],
  ['lib/a.js', 'webpack://app/src/a.ts', undefined],
  ['node_modules/@scope/kit/dist/a.js', '../src/a.ts', 'node_modules/@scope/kit/src/a.ts'],
  ['node_modules/@scope/kit/dist/a.js', '../../other/a.ts', undefined],
])('%s made from %s', (file, source, expected) => {
  const own = ownMapOf(root, write(file, `run();\n//# sourceMappingURL=${INLINE}`));
  expect(own?.resolveSource(source)).toBe(expected);
});

test('a module that cannot be read has none', () => {
  expect(ownMapOf(root, join(root, 'none.js'))).toBeUndefined();
});
