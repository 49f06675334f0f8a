import { expect, test } from 'vitest';
import { scopeOf } from '../guard/scope.ts';
import { destinationOf, type DestinationRules } from './destination.ts';

const RULES: DestinationRules = {
  scope: scopeOf({ own: ['https://app.example'], receivers: [] }),
  isExcluded: (url) => url.includes('/private'),
  robotsAllow: (url) => !url.includes('/secret-area'),
};

test.each([
  ['link', '/orders', 'page'],
  ['text', '/api/orders', 'fetch'],
  ['link', '/a.js', 'fetch'],
  ['link', '/sitemap.xml', 'fetch'],
  ['link', '/logo.png', 'nothing'],
  ['link', '/backup.zip', 'fetch'],
  ['link', '/backup.tar.gz', 'fetch'],
  ['link', '/figures.xlsx', 'fetch'],
  ['link', '/handbook.pdf', 'nothing'],
  ['link', '/logout', 'changes-something'],
  ['text', '/api/users/delete', 'changes-something'],
  ['link', '/private/x', 'excluded'],
  ['link', '/secret-area', 'robots'],
] as const)('%s %s: %s', (kind, path, expected) => {
  const destination = destinationOf({ kind, url: `https://app.example${path}` }, RULES);
  const result = { visit: 'by', 'not-visited': 'entry', nothing: 'kind' }[destination.kind];
  expect(JSON.stringify(destination[result as keyof typeof destination])).toContain(expected);
});

test('of other origins links are told, by origin alone, and texts are not', () => {
  const url = 'https://other.example/path?token=1';
  expect(destinationOf({ kind: 'link', url }, RULES)).toEqual({
    kind: 'not-visited',
    entry: { url: 'https://other.example', reason: 'out-of-scope' },
  });
  expect(destinationOf({ kind: 'text', url }, RULES)).toEqual({ kind: 'nothing' });
});
