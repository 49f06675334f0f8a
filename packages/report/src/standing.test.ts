import type { Place, Surface } from '@leakgate/core';
import { expect, test } from 'vitest';
import { placeName, shownPlaces } from './standing.ts';

function at(surface: Surface, line: number, more: Partial<Place> = {}): Place {
  return { surface, artifact: 'https://a.example/', line, column: 2, via: [], excerpt: 'token …(40)', ...more };
}

const ADMIN = { roles: ['admin'] };

test.each<[what: string, places: readonly Place[], shown: readonly string[]]>([
  ['a script', [at('script', 7)], ['https://a.example/:7:2 script']],
  ['a file of an archive', [at('asset', 7, { entry: 'b.js' })], ['https://a.example/ › b.js:7:2 asset']],
  ['what has no lines of its own', [at('local-storage', 7)], ['https://a.example/ local-storage']],
  ['the same twice in one store', [at('dom', 7), at('dom', 9)], ['https://a.example/ dom']],
  [
    'twice in a script',
    [at('script', 7), at('script', 9)],
    ['https://a.example/:7:2 script', 'https://a.example/:9:2 script'],
  ],
  [
    'in one store for two roles',
    [at('dom', 7), at('dom', 7, ADMIN)],
    ['https://a.example/ dom', 'https://a.example/ dom admin'],
  ],
  ['memory beside a script', [at('heap', 7), at('script', 9)], ['https://a.example/:9:2 script']],
  ['memory alone', [at('heap', 7), at('heap', 9)], ['https://a.example/ heap']],
])('%s', (_, places, shown) => {
  const texts = shownPlaces({ places }).map((place) =>
    [placeName(place), place.surface, ...(place.roles ?? [])].join(' '),
  );
  expect(texts).toEqual(shown);
});
