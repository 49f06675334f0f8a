import { TraceMap } from '@jridgewell/trace-mapping';
import { sample } from '@leakgate/fixture-tokens';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Artifact, GeneratedProvenance } from './artifact.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { startScan } from './scan.ts';
import { Secret } from './secret.ts';
import { parseScript } from './testing/parse-script.ts';
import { githubToken } from './testing/token.ts';
import type { FileSurface } from './where.ts';

const token = githubToken('engine');
const other = githubToken('engine, another');

function engine(options: Partial<EngineOptions> = {}): Engine {
  const abilities = { parse: parseScript };
  return createEngine({ scan: 'build', now: new Date('2026-11-23T10:00:00Z'), abilities, ...options });
}

function chunk(content: string | Uint8Array, provenance?: GeneratedProvenance, kind: FileSurface = 'chunk'): Artifact {
  return { where: { kind, path: 'assets/a.js' }, content, ...(provenance === undefined ? {} : { provenance }) };
}

function places(artifact: Artifact, options?: Partial<EngineOptions>): readonly string[] {
  return engine(options)
    .scan(artifact)
    .sightings.map(
      ({ place }) => `${place.line}:${place.column}${place.via.length > 0 ? ` ${place.via.join(' ')}` : ''}`,
    );
}

describe('places', () => {
  test.each([
    ['the first line', `x="${token}"`, ['1:4']],
    ['a later line', `\n\n  "${token}"`, ['3:4']],
    ['twice on one line', `a="${token}",b="${token}"`, ['1:4', '1:49']],
    ['behind an escaped line break', `x="\\n${token}"`, ['1:6']],
    ['behind a percent escape', `x="?a%3D${token}"`, ['1:9']],
    ['behind a CJK character', `乡${token}`, ['1:2']],
    ['behind an emoji, in UTF-16 units', `🙂${token}`, ['1:3']],
    ['in base64', `x="${btoa(token)}"`, ['1:4 base64']],
    ['glued to a word, told by its checksum', `x${token}`, ['1:2']],
    ['glued to a word, told by nothing', `x${sample('stripe-secret-key-live', 'glued').value}`, []],
    ['in a comment', `/*! ${token} */`, ['1:5']],
  ])('%s', (_, text, expected) => {
    expect(places(chunk(text))).toEqual(expected);
  });

  test('the hundredth token of a line is found, too', () => {
    const tokens = Array.from({ length: 100 }, (_, index) => githubToken(`many ${index}`));
    const found = engine().scan(chunk(tokens.map((each) => `"${each}"`).join(',')));
    expect(new Set(found.sightings.map((each) => each.fingerprint)).size).toBe(100);
  });

  test.each([
    ['UTF-8 bytes', new TextEncoder().encode(`字"${token}"`), '1:3'],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\ufeff"${token}"`, 'utf16le')), '1:2'],
    ['binary, by byte', new Uint8Array([0xff, 0x00, 0xfe, 0x80, ...Buffer.from(`"${token}"`), 0xff]), '1:6'],
  ])('content as %s', (_, content, expected) => {
    expect(places(chunk(content, undefined, 'asset'))).toEqual([expected]);
  });
});

describe('origins', () => {
  const source = `const x = 1;\nexport const key = '${token}';\n`;
  const mapped = {
    version: 3,
    sources: ['../../src/key.ts'],
    sourcesContent: [source],
    names: [],
    // One segment: column 0 of the output is line 2, column 19 of the source.
    mappings: 'AACmB',
  };
  const provenance: GeneratedProvenance = {
    kind: 'generated',
    map: () => mapped,
    resolveSource: (name) => name.replace('../../', ''),
    importedBy: (file) => [file, 'src/main.ts'],
  };
  const code = `var k="${token}";`;
  const origin = (artifact: Artifact): unknown => engine().scan(artifact).sightings[0]?.place.origin;

  test('the mapping of the test points where its comment says', () => {
    expect(new TraceMap(JSON.stringify(mapped)).sources).toEqual(['../../src/key.ts']);
  });

  test('through the map, to the very character', () => {
    expect(origin(chunk(code, provenance))).toEqual({
      file: 'src/key.ts',
      line: 2,
      column: 21,
      importedBy: ['src/key.ts', 'src/main.ts'],
    });
  });

  test('through the rendered modules where there is no map', () => {
    const modules = [
      { file: 'src/none.ts', rendered: 'const y = 2', original: () => 'const y = 2' },
      { file: 'src/key.ts', rendered: `const key = "${token}"`, original: () => source },
    ];
    expect(origin(chunk(code, { kind: 'generated', modules: () => modules }))).toEqual({
      file: 'src/key.ts',
      line: 2,
      column: 21,
    });
  });

  test('through a broken map, as if there were none', () => {
    const modules = [{ file: 'src/key.ts', rendered: code, original: () => undefined }];
    const broken: GeneratedProvenance = { ...provenance, map: () => '{"version":3,', modules: () => modules };
    expect(origin(chunk(code, broken))).toMatchObject({ file: 'src/key.ts' });
  });

  test('through an indexed map', () => {
    const indexed = { version: 3, sections: [{ offset: { line: 0, column: 0 }, map: mapped }] };
    expect(origin(chunk(code, { ...provenance, map: () => JSON.stringify(indexed) }))).toMatchObject({
      file: 'src/key.ts',
      line: 2,
      column: 21,
    });
  });

  test('a copy has the position of its source', () => {
    const copy: Artifact = {
      where: { kind: 'public-file', path: 'c.json' },
      content: `\n"${token}"`,
      provenance: { kind: 'copy', file: 'public/c.json' },
    };
    expect(origin(copy)).toEqual({ file: 'public/c.json', line: 2, column: 2 });
  });

  test('in a source map, to the source that holds it', () => {
    const map: Artifact = {
      where: { kind: 'source-map', path: 'a.js.map' },
      content: JSON.stringify(mapped),
      provenance,
    };
    const place = engine().scan(map).sightings[0]?.place;
    expect(place?.via).toEqual(['sources-content']);
    expect(place?.origin).toMatchObject({ file: 'src/key.ts', line: 2, column: 21 });
  });

  test('in a source map that breaks the rules of JSON', () => {
    const broken = JSON.stringify(mapped).replace('const x = 1;', '\\q\t = 1;');
    const map: Artifact = { where: { kind: 'source-map', path: 'a.js.map' }, content: broken, provenance };
    const { sightings, problems } = engine().scan(map);
    expect(sightings.map((each) => each.place.origin)).toMatchObject([{ file: 'src/key.ts', line: 2, column: 21 }]);
    expect(problems.map((problem) => problem.effect)).not.toContain('blind');
  });

  test('in an inline source map', () => {
    const inline = `x;\n//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(mapped))}`;
    const place = engine().scan(chunk(inline, provenance)).sightings[0]?.place;
    expect(place?.via).toEqual(['base64', 'sources-content']);
    expect(place?.origin).toMatchObject({ file: 'src/key.ts', line: 2, column: 21 });
  });
});

describe('known values', () => {
  const values = [
    { name: 'VITE_GH', value: new Secret(token), source: '.env', public: true },
    { name: 'DB_PASSWORD', value: new Secret('Tr0ub4dor&3 horse'), source: '.env.local', public: false },
    { name: 'PUBLIC_HEADER', value: new Secret(`token ${other}`), source: '.env', public: true },
  ];
  const scan = (text: string): unknown =>
    engine({ knownValues: values })
      .scan(chunk(text))
      .sightings.map((each) => [each.rule.id, each.decision.verdict, each.evidence.at(-1)]);

  test('a protected value is a finding of its own', () => {
    expect(scan(`p="Tr0ub4dor&3 horse"`)).toEqual([['known-value', 'error', 'value of DB_PASSWORD from .env.local']]);
  });

  test('a token of a format keeps its rule and names the variable', () => {
    expect(scan(`t="${token}"`)).toEqual([['github-pat-classic', 'error', 'value of VITE_GH from .env']]);
  });

  test('a token inside a longer value names the variable, too', () => {
    expect(scan(`t="${other}"`)).toEqual([['github-pat-classic', 'error', 'value of PUBLIC_HEADER from .env']]);
  });
});

describe('excerpts', () => {
  const excerpt = (text: string): string => engine().scan(chunk(text)).sightings[0]?.place.excerpt ?? '';

  test('mask every token in reach', () => {
    expect(excerpt(`a("${token}","${other}")`)).toBe('a("ghp_…(40)","ghp_…(40)');
  });

  test('show no long run, found or not', () => {
    const reversed = [...other].toReversed().join('');
    expect(excerpt(`x="${token}",r="${reversed}"`)).not.toContain(reversed.slice(0, 12));
  });

  // Nothing was found in any of these: what stands in quotes may be a value all the same.
  test.each([
    ['a literal', `"${token}",n="tR0ub4dor&3";`, '"ghp_…(40)",n="…(11)";'],
    ['the start of one', `"${token}",n="tR0ub4dor&3-horse-Staple"`, '"ghp_…(40)",n="…(19)'],
    ['the end of one', `x="horse-Staple-horse-Staple-tR0ub4dor&3-and-more",n="${token}"`, '…(35)",n="ghp_…(40)"'],
    ['one in another', `'{\\"a\\":\\"tR0ub4dor&3\\"}',"${token}"`, `'{\\"a\\":\\"…(11)\\"}',"ghp_…(40)"`],
  ])('hide %s', (_, text, shown) => {
    expect(excerpt(text)).toBe(shown);
  });

  test.each([
    ['words', `"content-type","${token}"`, '"content-type","ghp_…(40)"'],
    ['what stands between literals', `f("a",{headers:{b:"${token}"`, 'f("a",{headers:{b:"ghp_…(40)"'],
    ['what comes behind one', `"${token}"}),fetch(a.b,c)`, '"ghp_…(40)"}),fetch(a.b,c)'],
  ])('show %s', (_, text, shown) => {
    expect(excerpt(text)).toBe(shown);
  });

  test('keep to one line without control characters', () => {
    expect(excerpt(`x\n\t\u001b[31m\u202e"${token}"`)).toMatch(/^[^\u0000-\u001f\u202e]*$/);
  });
});

describe('a scan', () => {
  const end = { version: '0.0.0', startedAt: new Date(0), durationMs: 1.4, failOn: 'error' } as const;

  test('makes one finding of one token in many places', async () => {
    const scan = startScan(engine());
    scan.add(chunk(`x="${token}"`));
    scan.add({ where: { kind: 'css', path: 'a.css' }, content: `/* ${token} */` });
    scan.add(chunk(`x="${token}"`));
    const report = await scan.report(end);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]?.places.map((place) => place.surface)).toEqual(['chunk', 'css']);
    expect(report.findings[0]?.remedy).toMatch(/\w/);
    expect(report.scan).toMatchObject({ artifacts: 3, surfaces: { chunk: 2, css: 1 }, salt: 'default', durationMs: 1 });
  });

  test.each([
    ['leaks', `"${token}"`, 'error', 'leaks'],
    ['leaks, though it never fails', `"${token}"`, 'never', 'leaks'],
    ['clean', '"hello"', 'error', 'clean'],
  ] as const)('%s', async (_, text, failOn, outcome) => {
    const scan = startScan(engine());
    scan.add(chunk(text));
    expect((await scan.report({ ...end, failOn })).outcome).toBe(outcome);
  });

  test('what was not searched is never clean, and leaks come first', async () => {
    const scan = startScan(engine());
    scan.problem({ code: 'too-large', effect: 'blind', where: 'x', message: 'm' });
    expect((await scan.report(end)).outcome).toBe('incomplete');
    scan.add(chunk(token));
    expect((await scan.report(end)).outcome).toBe('leaks');
  });

  test('an expired policy rule says so', async () => {
    const rule = { when: {}, verdict: 'ignored', because: 'for now', until: '2026-01-01' } as const;
    const scan = startScan(engine({ policy: [rule] }));
    scan.add(chunk(token));
    const report = await scan.report(end);
    expect(report.outcome).toBe('leaks');
    expect(report.problems).toMatchObject([{ code: 'policy-expired', effect: 'note' }]);
  });

  test('more matches than are kept are a blind spot that is told', async () => {
    const scan = startScan(engine());
    scan.add(chunk(`"${token}"\n`.repeat(6000)));
    expect((await scan.report(end)).problems).toMatchObject([{ code: 'capped', effect: 'blind' }]);
  });

  test('a failure inside the engine is a blind problem that quotes nothing', () => {
    const hostile = {
      get where(): never {
        throw new RangeError(token);
      },
      content: 'x',
    };
    const artifact = {
      ...chunk(token),
      provenance: {
        kind: 'generated',
        modules: () => {
          throw new Error(token);
        },
      },
    } as Artifact;
    const result = engine().scan(artifact);
    expect(result.problems).toMatchObject([{ code: 'untraced', effect: 'note' }]);
    expect(result.sightings.length).toBe(1);
    expect(JSON.stringify(result)).not.toContain(token);
    expect(() => hostile.where).toThrow(RangeError);
  });

  test('what one part of the search throws costs nothing that another found', () => {
    const parse = (): never => {
      throw new RangeError(token);
    };
    const broken = `f("${token.slice(0, 9)}"+"${token.slice(9)}")`;
    const { sightings, problems } = engine({ abilities: { parse } }).scan(chunk(`a="${other}";${broken}`));
    expect(sightings.length).toBe(1);
    expect(JSON.stringify(problems)).not.toContain(token);
  });

  test('no token is in the report', async () => {
    const scan = startScan(
      engine({ knownValues: [{ name: 'X_TOKEN', value: new Secret(other), source: '.env', public: false }] }),
    );
    scan.add(chunk(`a="${token}";b="${other}";c="${btoa(other)}"`));
    const text = JSON.stringify(await scan.report(end));
    for (const raw of [token, other])
      for (let at = 4; at + 8 <= raw.length; at++) expect(text).not.toContain(raw.slice(at, at + 8));
  });
});

describe('properties', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });

  test('what is in a part is found in the whole', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom('"', '\n', ' ', '`', ';', '字'), (a, b, separator) => {
        const whole = `${a}${separator}${token}${separator}${b}`;
        expect(
          engine()
            .scan(chunk(whole))
            .sightings.map((each) => each.rule.id),
        ).toContain('github-pat-classic');
      }),
      { numRuns: 60 },
    );
  });

  test('the place leads back to the token', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '字', '🙂', '\n', '"', '\\n'), { maxLength: 40 }), (before) => {
        const whole = `${before.join('')} ${token} `;
        const place = engine().scan(chunk(whole)).sightings[0]?.place;
        const line = whole.split('\n')[(place?.line ?? 0) - 1] ?? '';
        expect(line.slice((place?.column ?? 0) - 1)).toMatch(new RegExp(`^${token}`));
      }),
      { numRuns: 100 },
    );
  });
});
