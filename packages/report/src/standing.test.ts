import type { Place, Surface } from '@leakgate/core';
import { expect, test } from 'vitest';
import { inOrderOfWork, mendPlace, placeName, shownPlaces } from './standing.ts';
import { finding } from './testing/reports.ts';

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

const SOURCE: Partial<Place> = { origin: { file: 'src/api.ts' } };
const LINE: Partial<Place> = { origin: { file: 'src/api.ts', line: 4, column: 8 } };

test.each<[what: string, places: readonly Place[], line: number]>([
  ['a script before what it sends', [at('request-header', 1), at('script', 2)], 2],
  ['a source before a script', [at('script', 1), at('chunk', 2, SOURCE)], 2],
  ['a source with its line before one without', [at('chunk', 1, SOURCE), at('chunk', 2, LINE)], 2],
  ['what there is', [at('cookie', 1), at('dom', 2)], 1],
])('the place to mend: %s', (_, places, line) => {
  expect(mendPlace(finding({ places }))?.place.line).toBe(line);
});

test('what is equally grave comes file by file and line by line, by the source where it is known', () => {
  const from = (file: string, line: number): readonly Place[] => [
    at('chunk', 1, { origin: { file, line, column: 1 } }),
  ];
  const list = [
    finding({ fingerprint: 'b11', places: from('src/b.ts', 11) }),
    finding({ fingerprint: 'warning', verdict: 'warning', places: from('src/a.ts', 1) }),
    finding({ fingerprint: 'b9', places: from('src/b.ts', 9) }),
    finding({ fingerprint: 'low', severity: 'low', places: from('src/a.ts', 1) }),
    finding({ fingerprint: 'a', places: [at('chunk', 5, { artifact: 'assets/a.js' })] }),
  ];
  expect(inOrderOfWork(list).map(({ fingerprint }) => fingerprint)).toEqual(['a', 'b9', 'b11', 'low', 'warning']);
});
