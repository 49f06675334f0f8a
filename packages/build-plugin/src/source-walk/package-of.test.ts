import { expect, test } from 'vitest';
import { testFolder } from '../testing/folder.ts';
import { nothingKnown } from '../provenance/known-sources.ts';
import { packageOf, packageOfFile } from './package-of.ts';

const { root, write } = testFolder();

write('package.json', '{ "name": "app", "version": "9.9.9" }');
const nested = write('store/a/node_modules/@scope/kit/dist/deep/kit.min.js', '');
write('store/a/node_modules/@scope/kit/package.json', '{ "name": "@scope/kit", "version": "2.1.0" }');
// Packages have manifests without a name in folders of one module system.
write('store/a/node_modules/@scope/kit/dist/package.json', '{ "type": "module" }');

test('a file is of the innermost package that has a name and a version', () => {
  expect(packageOfFile(nested)).toBe('@scope/kit@2.1.0');
});

test('a module is found by the name that a report calls it, wherever the package manager put it', () => {
  const graph = { ids: () => [nested], module: () => undefined };
  const sources = {
    root,
    base: root,
    folder: root,
    graphs: [graph],
    dependencies: false,
    replaced: () => [],
    defined: [],
    replacer: false,
    known: nothingKnown(),
  };
  expect(packageOf(sources, 'node_modules/@scope/kit/dist/deep/kit.min.js')).toBe('@scope/kit@2.1.0');
  expect(packageOf(sources, 'node_modules/@scope/kit/src/kit.ts')).toBe('@scope/kit@2.1.0');
  expect(packageOf(sources, 'node_modules/other/index.js')).toBeUndefined();
  expect(packageOf(sources, 'src/main.ts')).toBeUndefined();
});
