import { expect, test } from 'vitest';
import { robotsOf } from './robots.ts';

const ROBOTS = robotsOf(
  'https://app.example',
  'User-agent: *\nDisallow: /admin\nDisallow: /*.bak$\nAllow: /admin/public\n\nSitemap: https://app.example/s.xml\n',
);

test.each([
  ['/admin', false],
  ['/admin/x', false],
  ['/admin/public/x', true],
  ['/a.bak', false],
  ['/', true],
])('%s: %s', (path, expected) => {
  expect(ROBOTS.allows(`https://app.example${path}`)).toBe(expected);
});

test('what is disallowed is named, and so are the sitemaps', () => {
  expect(ROBOTS.disallowed).toEqual(['https://app.example/admin']);
  expect(ROBOTS.sitemaps).toEqual(['https://app.example/s.xml']);
});

test('rules for leakgate alone hold for leakgate', () => {
  const robots = robotsOf('https://app.example', 'User-agent: leakgate\nDisallow: /\n\nUser-agent: *\nAllow: /\n');
  expect(robots.allows('https://app.example/x')).toBe(false);
});
