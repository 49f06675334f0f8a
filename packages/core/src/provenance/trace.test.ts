import { describe, expect, test } from 'vitest';
import type { GeneratedProvenance, OwnMap, SourceModule } from '../artifact.ts';
import { createEngine } from '../engine.ts';
import type { Origin } from '../report.ts';
import { githubToken } from '../testing/token.ts';
import { findContext } from './context.ts';
import { findName, findPiece, findValue } from './find.ts';
import type { Match } from '../match.ts';
import { needlesOf, type Needles } from './needles.ts';
import { throughModules } from './through-modules.ts';

const token = githubToken('trace');
const base64 = btoa(token);

const needles: Needles = { values: [token, base64], names: ['KEY', '__KEY__'], pieces: [token.slice(16, 32)] };

function module(file: string, original: string | undefined, rendered = ''): SourceModule {
  return { file, rendered, original: () => original };
}

function where(modules: readonly SourceModule[], sighted?: Origin): string | undefined {
  const origin = throughModules(modules, needles, () => sighted);
  return origin === undefined ? undefined : [origin.file, origin.line, origin.column].join(':');
}

describe('without a map a token comes from', () => {
  test('the expression of a source that puts it together, where no source holds it as it is', () => {
    const sighted = { file: 'src/key.ts', line: 3, column: 7 };
    const rendered = module('src/a.ts', 'nothing', `x(${JSON.stringify(needles.values[0])})`);
    expect(where([rendered], sighted)).toBe('src/key.ts:3:7');
    expect(where([module('src/b.ts', needles.values[0])], sighted)).toBe('src/b.ts:1:1');
  });

  const inlined = `use("${token}")`;
  test.each<[string, readonly SourceModule[], string | undefined]>([
    ['the module that holds it', [module('a.ts', 'a'), module('b.ts', `\nuse('${token}')`, inlined)], 'b.ts:2:6'],
    ['the module that holds it encoded', [module('a.ts', `atob('${base64}')`, `atob("${base64}")`)], 'a.ts:1:7'],
    [
      'the one that holds it, although another rendered it',
      [module('use.ts', 'use(K)', inlined), module('k.ts', `K='${token}'`)],
      'k.ts:1:4',
    ],
    ['the line that reads the variable', [module('a.ts', '\nuse(env.KEY)', inlined)], 'a.ts:2:9'],
    ['no longer name than the variable has', [module('a.ts', 'use(KEY_2);\nuse(KEY)', inlined)], 'a.ts:2:5'],
    [
      'no declaration, import or comment',
      [module('a.ts', 'declare const __KEY__: string;\n// KEY\nuse(__KEY__)', inlined)],
      'a.ts:3:5',
    ],
    [
      'the half it was put together from',
      [module('a.ts', `'${token.slice(0, 12)}' +\n'${token.slice(12)}'`, inlined)],
      'a.ts:2:6',
    ],
    [
      'the code around it',
      [module('a.ts', '\nconst upload = (a) => use(SECRET);', `const upload = (a) => ${inlined}`)],
      'a.ts:2:27',
    ],
    ['a file, where the line is not known', [module('a.ts', 'nothing', inlined)], 'a.ts::'],
    ['a file that cannot be read', [module('a.ts', undefined, inlined)], 'a.ts::'],
    [
      'a module that may have rendered it',
      [module('a.css', 'a'), module('b.css', 'b { content: env(KEY) }')],
      'b.css:1:18',
    ],
    ['nowhere', [module('a.ts', 'a', 'a')], undefined],
    ['nowhere, without modules', [], undefined],
  ])('%s', (_, modules, expected) => {
    expect(where(modules)).toBe(expected);
  });
});

describe('of several places of one token', () => {
  const at = (modules: readonly SourceModule[], index: number, count: number): string | undefined => {
    const origin = throughModules(
      modules,
      needles,
      () => undefined,
      () => ({ index, count }),
    );
    return origin && [origin.file, origin.line, origin.column].join(':');
  };
  const twice = module('a.ts', `use('${token}');\nuse('${token}');`, `use("${token}");use("${token}")`);
  const once = module('b.ts', `\n\nuse('${token}')`, `use("${token}")`);

  test.each([
    ['each has its line', [twice], 2, ['a.ts:1:6', 'a.ts:2:6']],
    ['each has its module', [twice, module('c.ts', 'c', 'c'), once], 3, ['a.ts:1:6', 'a.ts:2:6', 'b.ts:3:6']],
    ['all have the first where the output has fewer', [twice], 1, ['a.ts:1:6']],
    ['all have the first where the output has more', [twice], 3, ['a.ts:1:6', 'a.ts:1:6', 'a.ts:1:6']],
  ])('%s', (_, modules, count, expected) => {
    expect(Array.from({ length: count }, (__, index) => at(modules, index, count))).toEqual(expected);
  });
});

describe('names that stand for a token', () => {
  const key = '-----BEGIN KEY-----\nA"B\n-----END KEY-----';
  const match = { view: { text: key, via: [], parent: undefined }, start: 0, end: key.length } as unknown as Match;
  test.each([
    ['a text in quotes', JSON.stringify(key)],
    ['a text in quotes in an object', JSON.stringify({ key })],
    ['a text', key],
  ])('%s', (_, text) => {
    const replaced = [
      { name: '__KEY__', text },
      { name: '__OTHER__', text: '"A\\nB"' },
    ];
    expect(needlesOf(match, key, replaced).names).toEqual(['__KEY__']);
  });
});

describe('in a source', () => {
  const source = `use("${token}");\nuse("${token}");\nuse(KEY);\nuse(KEY);`;
  const thirdLine = source.indexOf('use(KEY)');

  test.each([
    ['the first value', () => findValue(source, needles), 5],
    ['the value nearest to an offset', () => findValue(source, needles, thirdLine), source.lastIndexOf(token)],
    ['the first name', () => findName(source, needles), thirdLine + 4],
    ['the name on the line of an offset', () => findName(source, needles, source.length), source.lastIndexOf('KEY')],
    ['the name nearest to an offset', () => findName(source, needles, 0), thirdLine + 4],
    ['a piece', () => findPiece(source, needles), 5 + 16],
    ['no value', () => findValue('nothing', needles), undefined],
    ['no value in nothing', () => findValue('', needles), undefined],
  ])('%s', (_, find, expected) => {
    expect(find()).toBe(expected);
  });
});

describe('by the code in front of it', () => {
  test.each([
    [
      'other quotes and white space',
      `const head={"x-upload":"${token}"}`,
      "const head = {\n  'x-upload': SECRET,\n}",
      "const head = {\n  'x-upload': ".length,
    ],
    ['code that stands there twice', `value = use("${token}")`, 'value = use(A); value = use(B)', undefined],
    ['too little code', `a("${token}")`, 'a(B)', undefined],
    ['a token that was not rendered', 'value = use("")', 'value = use(A)', undefined],
  ])('%s', (_, rendered, source, expected) => {
    expect(findContext(rendered, source, needles)).toBe(expected);
  });
});

describe('through a map', () => {
  /** A map that leads the start of the line to the start of its first source. */
  function provenance(
    contents: Readonly<Record<string, string>>,
    more: Partial<GeneratedProvenance> = {},
  ): GeneratedProvenance {
    const map = {
      version: 3,
      sources: Object.keys(contents),
      sourcesContent: Object.values(contents),
      mappings: 'AAAA',
    };
    return { kind: 'generated', map: () => map, resolveSource: (source) => source, ...more };
  }

  function origin(from: GeneratedProvenance): Origin | undefined {
    const engine = createEngine({ scan: 'build', now: new Date('2026-11-23T10:00:00Z') });
    const artifact = { where: { kind: 'chunk', path: 'a.js' }, content: `use("${token}")`, provenance: from } as const;
    return engine.scan(artifact).sightings[0]?.place.origin;
  }

  test.each<[string, GeneratedProvenance, object | undefined]>([
    [
      'the place in the source it leads to',
      provenance({ 'a.ts': `use('${token}')` }),
      { file: 'a.ts', line: 1, column: 6 },
    ],
    [
      'the place in another source, as of a constant',
      provenance({ 'a.ts': 'use(K)', 'k.ts': `\nK='${token}'` }),
      { file: 'k.ts', line: 2, column: 4 },
    ],
    [
      'the name it replaced',
      provenance({ 'a.ts': '\nuse(__K__)' }, { replaced: () => [{ name: '__K__', text: `"${token}"` }] }),
      { file: 'a.ts', line: 2, column: 5 },
    ],
    [
      'where it leads to, where nothing else tells',
      provenance({ 'a.ts': 'use(K)' }),
      { file: 'a.ts', line: 1, column: 1 },
    ],
    [
      'the file on disk, where the map holds code made from it',
      provenance({ 'a.md': `export default "${token}"` }, { modules: () => [module('a.md', `# Title\n\n${token}\n`)] }),
      { file: 'a.md', line: 3, column: 1 },
    ],
    [
      'a module, where the map leads to no file',
      provenance(
        { 'a.ts': `use('${token}')` },
        { resolveSource: () => undefined, modules: () => [module('b.ts', `\n'${token}'`)] },
      ),
      { file: 'b.ts', line: 2, column: 2 },
    ],
    [
      'nowhere, where it leads to no file',
      provenance({ 'a.ts': token }, { resolveSource: () => undefined }),
      undefined,
    ],
    [
      'the chain of imports',
      provenance({ 'a.ts': token }, { importedBy: (file) => [file, 'main.ts'] }),
      { importedBy: ['a.ts', 'main.ts'] },
    ],
  ])('%s', (_, from, expected) => {
    const found = origin(from);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });

  describe('of a module that has a map of its own', () => {
    const built = provenance({ 'dist/b.js': `\nuse("${token}")` }, { importedBy: (file) => [file, 'main.ts'] });
    function ownMap(contents: Readonly<Record<string, string>>): OwnMap {
      const { map, resolveSource } = provenance(contents);
      if (map === undefined || resolveSource === undefined) throw new Error('a map is missing');
      return { map, resolveSource, original: () => undefined };
    }
    const maps: Readonly<Record<string, OwnMap>> = {
      'dist/b.js': ownMap({ 'lib/b.js': `\n\nuse("${token}")` }),
      'lib/b.js': ownMap({ 'src/b.ts': `use(\n'${token}')` }),
    };

    test('to the first source, and the chain goes over the module', () => {
      expect(origin({ ...built, ownMap: (file) => maps[file] })).toEqual({
        file: 'src/b.ts',
        line: 2,
        column: 2,
        importedBy: ['src/b.ts', 'dist/b.js', 'main.ts'],
      });
    });

    test.each<[string, GeneratedProvenance['ownMap']]>([
      ['that is none', () => ({ ...ownMap({}), map: () => '{' })],
      ['that leads to itself', () => ownMap({ 'dist/b.js': token })],
      ['that leads to no file', () => ({ ...ownMap({ 'a.ts': token }), resolveSource: () => undefined })],
    ])('no further by a map %s', (_, own) => {
      expect(origin({ ...built, ...(own === undefined ? {} : { ownMap: own }) })).toMatchObject({
        file: 'dist/b.js',
        line: 2,
        importedBy: ['dist/b.js', 'main.ts'],
      });
    });
  });

  test('a map is opened once, however much is found', () => {
    let opened = 0;
    const map = (): unknown => {
      opened++;
      return '{"version":3,';
    };
    const artifact = {
      where: { kind: 'chunk', path: 'a.js' },
      content: `"${token}" "${githubToken('another')}"`,
      provenance: { kind: 'generated', map },
    } as const;
    const engine = createEngine({ scan: 'build', now: new Date('2026-11-23T10:00:00Z') });
    expect(engine.scan(artifact).sightings).toHaveLength(2);
    expect(opened).toBe(1);
  });
});
