import { describe, expect, test } from 'vitest';
import type { Fetched } from './fetcher.ts';
import { announcedMap, mappedProvenance, sourcePath } from './provenance.ts';

describe('the map that a script announces', () => {
  test.each([
    ['x()\n//# sourceMappingURL=a.js.map', 'a.js.map'],
    ['x()\n//@ sourceMappingURL=/maps/a.js.map\n', '/maps/a.js.map'],
    ['a{}\n/*# sourceMappingURL=a.css.map */', 'a.css.map'],
    ['s = "//# sourceMappingURL=a.js.map";x()', undefined],
    ['x()', undefined],
  ])('%s', (code, expected) => {
    expect(announcedMap(code)).toBe(expected);
  });
});

describe('a source as a path of the project', () => {
  test.each([
    ['../../src/api.ts', 'src/api.ts'],
    ['webpack://app/./src/api.ts', 'src/api.ts'],
    ['/src/api.ts?used', 'src/api.ts'],
    ['src/api.ts', 'src/api.ts'],
    ['webpack://app/webpack/bootstrap', 'webpack/bootstrap'],
    ['../../node_modules/x/i.js', undefined],
    ['\0virtual:env', undefined],
    ['', undefined],
  ])('%s', (source, expected) => {
    expect(sourcePath(source)).toBe(expected);
  });
});

describe('where a map is looked for', () => {
  const MAP = '{"version":3,"sources":[],"mappings":""}';
  const served =
    (files: Readonly<Record<string, string>>) =>
    async (url: string): Promise<Fetched> => {
      const body = files[url.replace('https://app.example', '')];
      return { kind: 'answer', status: body === undefined ? 404 : 200, headers: [], body: Buffer.from(body ?? '') };
    };

  async function mapOf(code: string, files: Readonly<Record<string, string>>, build?: string): Promise<unknown> {
    const where = { kind: 'script', url: 'masked', party: 'own' } as const;
    const source = { fetcher: served(files), fromBuild: () => build };
    const found = await mappedProvenance('https://app.example/assets/a.js?v=1', { where, content: code }, source);
    return found?.kind === 'generated' ? found.map?.() : undefined;
  }

  test.each<[string, string, Record<string, string>, string | undefined, string | undefined]>([
    ['announced', '//# sourceMappingURL=../m/a.map', { '/m/a.map': MAP }, undefined, MAP],
    ['guessed', 'x()', { '/assets/a.js.map': MAP }, undefined, MAP],
    ['behind a guard line', 'x()', { '/assets/a.js.map': `)]}'\n${MAP}` }, undefined, MAP],
    ['a page instead of a map', 'x()', { '/assets/a.js.map': '<!doctype html>' }, undefined, undefined],
    ['kept by the build', 'x()', {}, MAP, MAP],
    ['inline', `//# sourceMappingURL=data:application/json;base64,${btoa(MAP)}`, {}, undefined, MAP],
    ['nowhere', 'x()', {}, undefined, undefined],
  ])('%s', async (_, code, files, build, expected) => {
    expect(await mapOf(code, files, build)).toBe(expected);
  });
});
