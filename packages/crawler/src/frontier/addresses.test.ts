import { describe, expect, test } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';
import { routeShape } from './route-shape.ts';

const BASE = 'https://app.example/a/b';

describe('one way of writing an address', () => {
  test.each([
    ['c', 'https://app.example/a/c'],
    ['/x#part', 'https://app.example/x'],
    ['#/settings', 'https://app.example/a/b#/settings'],
    ['HTTPS://User:pw@APP.example:443/x?', 'https://app.example/x'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['/a/../b//c', 'https://app.example/b//c'],
    ['javascript:alert(1)', undefined],
    ['mailto:a@b.example', undefined],
    ['file:///etc/passwd', undefined],
    ['http://', undefined],
    [`/${'x'.repeat(3000)}`, undefined],
    ['/a/b/a/b/a/b/a/b', undefined],
    [`/${'x/'.repeat(20)}`, undefined],
  ])('%s', (text, expected) => {
    expect(canonicalUrl(text, BASE)).toBe(expected);
  });
});

describe('the shape of a route', () => {
  test.each([
    ['/orders/17?tab=items', '/orders/:n?tab'],
    ['/orders/17?b=1&a=2&a=3', '/orders/:n?a&b'],
    ['/u/8c1f4c0e-8f6b-4a51-9a0c-0c6a3f3f2f11/edit', '/u/:id/edit'],
    ['/commit/1f2e3d4c5b6a', '/commit/:id'],
    ['/calendar/2026/11', '/calendar/:n/:n'],
    ['/calendar/2026-11-27', '/calendar/:n'],
    ['/blog/how-we-found-it', '/blog/:slug'],
    ['/blog/about-us', '/blog/about-us'],
    ['/Settings', '/settings'],
    ['/#/runs/12', '/#/runs/:n'],
    ['/', '/'],
  ])('%s', (path, expected) => {
    expect(routeShape(`https://app.example${path}`)).toBe(`https://app.example${expected}`);
  });
});
