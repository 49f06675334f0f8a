import { describe, expect, test } from 'vitest';
import {
  absolute,
  fileOfModule,
  filesOfMapSource,
  isInside,
  outputFolder,
  relativeTo,
  slashed,
  sourceName,
} from './paths.ts';

test.each([
  ['/app', '/app/src/a.ts', 'src/a.ts'],
  ['/app', '/other/a.ts', '../other/a.ts'],
  ['/app', '/app/src/../a.ts', 'a.ts'],
  ['/app', '/app/..a/.b.ts', '..a/.b.ts'],
  ['/app', '/app//a/./b.ts', 'a/b.ts'],
  ['/app', '/app/', ''],
  ['C:\\app', 'C:\\app\\src\\a.ts', 'src/a.ts'],
  ['C:/app', 'c:\\app\\src\\a.ts', 'src/a.ts'],
  ['C:\\app', 'C:\\lib\\a.ts', '../lib/a.ts'],
  ['C:\\app', 'D:\\lib\\a.ts', 'd:/lib/a.ts'],
  ['C:\\', 'C:\\lib\\a.ts', 'lib/a.ts'],
])('relativeTo(%j, %j) is %j', (folder, file, expected) => {
  expect(relativeTo(folder, file)).toBe(expected);
});

test.each([
  ['/app/dist', '/app/dist', true],
  ['/app/dist', '/app/dist/assets/a.js', true],
  ['/app/dist', '/app/dist-old/a.js', false],
  ['/app/dist', '/app', false],
  ['/app/dist', '/app/dist/..a.js', true],
  ['C:\\app\\dist', 'c:/app/dist/a.js', true],
  ['C:\\app\\dist', 'D:\\app\\dist\\a.js', false],
])('isInside(%j, %j) is %j', (folder, file, expected) => {
  expect(isInside(folder, file)).toBe(expected);
});

test.each([
  ['/app', 'dist', '/app/dist'],
  ['/app', '/srv/www', '/srv/www'],
  ['/app', '../out', '/out'],
  ['C:\\app', 'dist\\client', 'c:/app/dist/client'],
  ['C:\\app', 'D:\\www', 'd:/www'],
])('absolute(%j, %j) is %j', (root, path, expected) => {
  expect(absolute(root, path)).toBe(expected);
});

test.each([
  ['/app/src/a.ts', '/app/src/a.ts'],
  ['/app/src/a.vue?vue&type=script', '/app/src/a.vue'],
  ['/app/index.html?html-proxy&index=0.js', '/app/index.html'],
  ['/@fs/lib/a.ts', '/lib/a.ts'],
  ['C:\\app\\src\\a.ts?worker', 'c:/app/src/a.ts'],
  ['\0vite/preload-helper.js', undefined],
  ['virtual:pwa-register', undefined],
  ['react', undefined],
  ['/app/src/index.tsx_routes_component_ask_ZD72pIaqEjc.js', '/app/src/index.tsx'],
  ['/app/lib/index.qwik.mjs_Provider_component_goto_aww2BzpANGM.js', '/app/lib/index.qwik.mjs'],
  ['/app/src/index.ts_helpers.js', '/app/src/index.ts_helpers.js'],
  ['/app/slides.md__slidev_12.md', '/app/slides.md'],
  ['/app/slides.md__slidev_1.frontmatter', '/app/slides.md'],
  ['/app/a__b.ts', '/app/a__b.ts'],
  ['/@slidev/slides/1/md', undefined],
  ['/@id/a.ts', undefined],
])('fileOfModule(%j) is %j', (id, expected) => {
  expect(fileOfModule(id)).toBe(expected);
});

test.each([
  ['/app', '/app/src/a.ts', 'src/a.ts'],
  ['/app', '/node_modules/react/index.js', 'node_modules/react/index.js'],
  ['/app', '/app/node_modules/.pnpm/react@19/node_modules/react/index.js', 'node_modules/react/index.js'],
  ['C:\\app', 'C:\\app\\node_modules\\@a\\b\\index.js', 'node_modules/@a/b/index.js'],
])('sourceName(%j, %j) is %j', (root, file, expected) => {
  expect(sourceName(root, file)).toBe(expected);
});

describe('filesOfMapSource', () => {
  const folders = ['/app/dist/assets', '/cwd/dist'];

  test.each([
    ['../../src/a.ts', ['/app/src/a.ts', '/src/a.ts']],
    ['../../src/a.vue?vue&type=script&lang.ts', ['/app/src/a.vue', '/src/a.vue']],
    ['/app/src/a.ts', ['/app/src/a.ts', '/app/dist/assets/app/src/a.ts', '/cwd/dist/app/src/a.ts']],
    ['../../index.html?html-proxy&index=0.js', []],
    ['../../src/w.ts?worker&inline', []],
    ['../../src/logo.svg', []],
    ['../../\0vite/preload-helper.js', []],
    ['webpack://app/./src/a.ts', []],
    ['https://cdn.example/a.ts', []],
    ['', []],
  ])('%j', (source, expected) => {
    expect(filesOfMapSource(source, folders)).toEqual(expected);
  });

  test.each([
    ['..\\..\\src\\a.ts', 'C:\\app\\dist\\assets', 'c:/app/src/a.ts'],
    ['file:///C:/app/src/a.ts', 'C:\\app\\dist', 'c:/app/src/a.ts'],
    ['C:\\app\\src\\a.ts', 'C:\\app\\dist', 'c:/app/src/a.ts'],
    ['file:///app/src/a.ts', '/app/dist', '/app/src/a.ts'],
  ])('%j seen from %j', (source, folder, expected) => {
    expect(filesOfMapSource(source, [folder])[0]).toBe(expected);
  });
});

test.each([
  [{ dir: 'dist' }, '/app/dist'],
  [{ file: 'dist/lib.js' }, '/app/dist'],
  [{ file: 'lib.js' }, '/app'],
  [{ dir: '/srv/www' }, '/srv/www'],
  [{}, '/app'],
])('outputFolder of %j', (output, expected) => {
  expect(outputFolder('/app', output)).toBe(expected);
});

test('outputFolder on Windows', () => {
  expect(outputFolder('C:\\app', { file: 'dist\\lib.js' })).toBe('c:/app/dist');
});

test('slashed keeps a POSIX path as it is', () => {
  expect(slashed('/a/b.ts')).toBe('/a/b.ts');
});
