import { expect, test } from 'vitest';
import { surfaceOf } from './surface.ts';

test.each([
  ['a.js', undefined, 'chunk'],
  ['a.MJS', undefined, 'chunk'],
  ['assets/a.b.cjs', undefined, 'chunk'],
  ['a.css', undefined, 'css'],
  ['index.html', undefined, 'html'],
  ['old.htm', undefined, 'html'],
  ['a.js.map', undefined, 'source-map'],
  ['a.js.map', 'broken', 'source-map'],
  ['a.map', undefined, 'source-map'],
  ['a.map', '{"version":3}', 'source-map'],
  ['a.map', ')]}\'\n{"version":3}', 'source-map'],
  ['level-1.map', 'MAP\u0001', 'asset'],
  ['about', '<!DOCTYPE html><title>x</title>', 'html'],
  ['about', '\uFEFF\n<!-- made by x -->\n<html lang="en">', 'html'],
  ['about', 'plain', 'asset'],
  ['about', undefined, 'asset'],
  ['.env', 'A=1', 'asset'],
  ['a.svg', '<svg/>', 'asset'],
  ['page.json', '<!doctype html>', 'asset'],
])('%s holding %j is %s', (path, content, surface) => {
  expect(surfaceOf(path, content === undefined ? undefined : new TextEncoder().encode(content))).toBe(surface);
});
