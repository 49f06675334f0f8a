import { brotliCompressSync, brotliDecompressSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createEngine, type ArtifactResult } from '../engine.ts';
import { parseScript } from '../testing/parse-script.ts';
import { githubToken } from '../testing/token.ts';
import { hermesOf } from '../testing/hermes.ts';
import { asarOf, tarOf } from '../testing/plain-archives.ts';
import { zipOf } from '../testing/zip.ts';
import { plainPath } from './packed-copy.ts';
import { unpackPortably, type Unpack } from './unpack.ts';

const token = githubToken('archived');
const other = githubToken('also archived');
/** Long enough that every way of packing writes it in codes. */
const code = `// ${'settings of the application, '.repeat(40)}\nexport const key = '${token}';\n`;

/** As Node has it, but for limits. */
const unpack: Unpack = (codec, bytes, limit) => {
  try {
    if (codec === 'brotli') return { bytes: brotliDecompressSync(bytes), cut: false };
    if (codec === 'zstandard') return { bytes: zstdDecompressSync(bytes), cut: false };
  } catch {
    return undefined;
  }
  return unpackPortably(codec, bytes, limit);
};

const engine = createEngine({
  scan: 'files',
  now: new Date('2026-11-28'),
  abilities: { unpack, parse: parseScript },
});

function searched(path: string, content: Uint8Array): ArtifactResult {
  return engine.scan({ where: { kind: 'asset', path }, content });
}

function places(result: ArtifactResult): readonly string[] {
  return result.sightings.map(({ place }) => `${place.artifact} ${place.entry ?? '-'}:${place.line}:${place.column}`);
}

/** A zip whose directory leads to its one file so many times. */
function repeated(zip: Buffer, times: number): Buffer {
  const end = Buffer.from(zip.subarray(-22));
  const [size, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(size * times, 12);
  const entry = zip.subarray(start, start + size);
  return Buffer.concat([zip.subarray(0, start), ...Array.from({ length: times }, () => entry), end]);
}

describe('what is found in', () => {
  test.each([
    ['gzip', 'app.js.gz', gzipSync(code), 'app.js'],
    ['Brotli', 'assets/app.js.br', brotliCompressSync(code), 'app.js'],
    ['Zstandard', 'app.js.zst', zstdCompressSync(code), 'app.js'],
    ['gzip that is named otherwise', 'data/blob', gzipSync(code), 'blob'],
    ['a packed tar', 'src.tgz', gzipSync(code), 'src.tar'],
    [
      'zip',
      'app.zip',
      zipOf([
        { name: 'a.txt', content: 'x' },
        { name: 'src/app.js', content: code },
      ]),
      'src/app.js',
    ],
    ['zip that stores', 'app.zip', zipOf([{ name: 'src/app.js', content: code, method: 0 }]), 'src/app.js'],
    [
      'zip that packs with Zstandard',
      'app.zip',
      zipOf([{ name: 'a.js', content: code, method: 93, packed: zstdCompressSync(code) }]),
      'a.js',
    ],
    ['a document that is a zip', 'prices.xlsx', zipOf([{ name: 'xl/sheet1.xml', content: code }]), 'xl/sheet1.xml'],
    [
      'an extension of Chromium',
      'tool.crx',
      zipOf([{ name: 'a.js', content: code }], Buffer.from('Cr24\u0003\u0000\u0000\u0000')),
      'a.js',
    ],
    [
      'zip in zip',
      'app.zip',
      zipOf([{ name: 'in/b.zip', content: zipOf([{ name: 'a.js', content: code }]) }]),
      'in/b.zip/a.js',
    ],
    [
      'tar',
      'app.tar',
      tarOf([
        { name: 'a.txt', content: 'x' },
        { name: 'src/app.js', content: code },
      ]),
      'src/app.js',
    ],
    ['a package as npm packs it', 'app.tgz', gzipSync(tarOf([{ name: 'a.js', content: code }])), 'app.tar/a.js'],
    [
      'tar whose names are long',
      'app.tar',
      tarOf([{ name: `${'in/'.repeat(60)}a.js`, content: code }]),
      `${'in/'.repeat(60)}a.js`,
    ],
    [
      'an app of Electron',
      'resources/app.asar',
      asarOf([
        { name: 'a.txt', content: 'x' },
        { name: 'src/app.js', content: code },
      ]),
      'src/app.js',
    ],
    ['gzip in zip', 'app.zip', zipOf([{ name: 'a.js.gz', content: gzipSync(code) }]), 'a.js.gz/a.js'],
  ])('%s has the file in it, with line and column', (_, path, content, entry) => {
    const result = searched(path, content);
    expect(places(result)).toEqual([`${path} ${entry}:2:21`]);
    expect(result.problems).toEqual([]);
    expect(result.bytes).toBe(content.length);
  });

  test('several files has each of them', () => {
    const files = [
      { name: 'one.js', content: code },
      { name: 'two.js', content: `const b = "${other}"; const a = "${token}"` },
    ];
    expect(places(searched('a.zip', zipOf(files)))).toEqual([
      'a.zip one.js:2:21',
      expect.stringMatching(/^a\.zip two\.js:1:/),
      expect.stringMatching(/^a\.zip two\.js:1:/),
    ]);
  });

  test('a script is what it puts together as well', () => {
    const split = `fetch(u, { headers: { authorization: 'token ' + '${token.slice(0, 15)}' + '${token.slice(15)}' } });`;
    expect(searched('a.zip', zipOf([{ name: 'a.js', content: split }])).sightings).toHaveLength(1);
    expect(searched('a.zip', zipOf([{ name: 'a.txt', content: split }])).sightings).toEqual([]);
  });

  test.each([
    ['tar', tarOf],
    ['an app of Electron', asarOf],
  ])('%s: what a script puts together, and what letters of the next file touch', (_, pack) => {
    const split = `fetch(u, { headers: { authorization: '${token.slice(0, 15)}' + '${token.slice(15)}' } });`;
    const bytes = pack([
      { name: 'a.js', content: split },
      { name: 'b.txt', content: `key ${other}` },
      { name: 'c.txt', content: 'and more' },
    ]);
    expect(places(searched('a.bin', bytes))).toEqual([
      expect.stringMatching(/^a\.bin a\.js:1:/),
      expect.stringMatching(/^a\.bin b\.txt:1:5$/),
    ]);
  });

  test('a file whose name holds a token shows the name masked', () => {
    const result = searched('a.zip', zipOf([{ name: `${token}/b.js`, content: code }]));
    expect(JSON.stringify(result)).not.toContain(token);
    expect(result.sightings[0]?.place.entry).toMatch(/^ghp_….*\/b\.js$/);
  });
});

describe('a packed copy of a file that was searched', () => {
  const path = 'assets/app.js.gz';
  const plain = engine.scan({
    where: { kind: 'chunk', path: 'assets/app.js' },
    content: code,
    provenance: { kind: 'copy', file: 'src/app.js' },
  });

  function packed(holds: (bytes: Uint8Array) => boolean, name = path): ArtifactResult {
    const beside = { sightings: plain.sightings, holds };
    const content = gzipSync(code.replace(token, other));
    return engine.scan({ where: { kind: 'asset', path: name }, content, beside });
  }

  test('has what was found there, in its own place, with the origin, and is not searched', () => {
    const [sighting, ...more] = packed((bytes) =>
      Buffer.from(bytes).equals(Buffer.from(code.replace(token, other))),
    ).sightings;
    expect(more).toEqual([]);
    expect(sighting?.fingerprint).toBe(plain.sightings[0]?.fingerprint);
    expect(sighting?.place).toMatchObject({
      surface: 'asset',
      artifact: path,
      entry: 'app.js',
      line: 2,
      column: 21,
      origin: { file: 'src/app.js', line: 2 },
    });
  });

  test.each([
    ['where the host says that it holds something else', path, false],
    ['under another name', 'assets/other.zip', true],
  ])('is searched %s', (_, name, holds) => {
    const { sightings } = packed(() => holds, name);
    expect(sightings.map(({ fingerprint }) => fingerprint)).toEqual(
      searched(name, gzipSync(`"${other}"`)).sightings.map(({ fingerprint }) => fingerprint),
    );
    expect(sightings[0]?.place).not.toHaveProperty('origin');
  });

  test.each([
    ['a.js.gz', 'a.js'],
    ['in/a.js.BR', 'in/a.js'],
    ['a.zst', 'a'],
    ['a.js', undefined],
    ['in/.gz', undefined],
    ['a.tgz', undefined],
  ])('is told by its name: %s', (name, expected) => {
    expect(plainPath(name)).toBe(expected);
  });
});

test('an archive that is copied comes from its file, without a line of it', () => {
  const { sightings } = engine.scan({
    where: { kind: 'public-file', path: 'a.zip' },
    content: zipOf([{ name: 'a.js', content: code }]),
    provenance: { kind: 'copy', file: 'public/a.zip' },
  });
  expect(sightings[0]?.place).toMatchObject({
    artifact: 'a.zip',
    entry: 'a.js',
    line: 2,
    origin: { file: 'public/a.zip' },
  });
  expect(sightings[0]?.place.origin).not.toHaveProperty('line');
});

describe('what is not searched is told', () => {
  const PACKED = 'what is packed in it was not searched';
  test.each([
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], `is packed as 7z, which is not unpacked: ${PACKED}`],
    ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], `is packed as rar, which is not unpacked: ${PACKED}`],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], `is packed as xz, which is not unpacked: ${PACKED}`],
    ['bz2', [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41], `is packed as bzip2, which is not unpacked: ${PACKED}`],
    ['lz4', [0x04, 0x22, 0x4d, 0x18], `is packed as LZ4, which is not unpacked: ${PACKED}`],
    ['zip', [0x50, 0x4b, 0x03, 0x04], `is broken off, or packed in a way that is not unpacked: ${PACKED}`],
    ['br', [], `is broken off, or packed in a way that is not unpacked: ${PACKED}`],
  ])('%s', (extension, head, message) => {
    const content = Uint8Array.from([...head, ...new Uint8Array(64).fill(0xff)]);
    expect(searched(`a.${extension}`, content).problems).toEqual([
      { code: 'not-unpacked', effect: 'note', where: `a.${extension}`, message },
    ]);
  });

  test.each([
    [
      'an encrypted file',
      [{ name: 'a', content: code, flags: 1 }],
      'holds a file that is encrypted: it was not searched',
    ],
    [
      'files that are packed otherwise',
      ['a', 'b'].map((name) => ({ name, content: code, method: 14, packed: new Uint8Array(9) })),
      'holds 2 files that are broken off, or packed in a way that is not unpacked: they were not searched',
    ],
    [
      'an archive that is not unpacked',
      [{ name: 'a.xz', content: Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0xff]) }],
      'holds a file that is packed as xz, which is not unpacked: it was not searched',
    ],
  ])('in a zip: %s', (_, files, message) => {
    const result = searched('a.zip', zipOf([...files, { name: 'app.js', content: code }]));
    expect(result.problems).toMatchObject([{ code: 'not-unpacked', effect: 'note', message }]);
    expect(places(result)).toEqual(['a.zip app.js:2:21']);
  });

  test('archives in one another beyond the third', () => {
    const nest = (content: Uint8Array | string, depth: number): Uint8Array =>
      depth === 0 ? Buffer.from(content) : zipOf([{ name: `${depth}`, content: nest(content, depth - 1) }]);
    expect(searched('a.zip', nest(code, 3))).toMatchObject({ sightings: [{}], problems: [] });
    expect(searched('a.zip', nest(code, 4)).problems).toMatchObject([{ code: 'not-unpacked', effect: 'note' }]);
  });

  test.each([
    ['gzip', 'a.gz', gzipSync(Buffer.alloc(60_000_000))],
    [
      'zip',
      'a.zip',
      zipOf([
        { name: 'a', content: Buffer.alloc(60_000_000) },
        { name: 'b', content: code },
      ]),
    ],
    [
      'zip of very many files',
      'a.zip',
      zipOf(Array.from({ length: 60_001 }, (_, k) => ({ name: `${k}`, content: 'x', method: 0 }))),
    ],
    [
      'zip that leads to the same file over and over',
      'a.zip',
      repeated(zipOf([{ name: 'a', content: 'text '.repeat(20_000), method: 0 }]), 2000),
    ],
  ])('%s: more than is unpacked of one file leaves the scan incomplete', (_, path, content) => {
    const message = 'unpacks to more than is searched of one file; the rest was not searched';
    expect(searched(path, content).problems).toEqual([{ code: 'capped', effect: 'blind', where: path, message }]);
  });
});

test.each([
  ['a text that is named as Brotli', 'demat.br', Buffer.from('{"hello":"demat"}')],
  ['a text that starts as bzip2', 'a.txt', Buffer.from('BZh91A, the name of a star')],
  ['gzip of nothing', 'a.gz', gzipSync('')],
  ['zip of nothing', 'a.zip', zipOf([{ name: 'folder/', content: '' }])],
])('nothing is told of %s', (_, path, content) => {
  expect(searched(path, content)).toMatchObject({ sightings: [], problems: [] });
});

test('what is told of files in an archive names the first of them', () => {
  const broken = `fetch(u, { headers: { authorization: 'token ' + '${token.slice(0, 15)}' + '${token.slice(15)}' ( } });`;
  const files = ['a.js', 'b.js', 'c.js'].map((name) => ({ name, content: broken }));
  expect(searched('a.zip', zipOf(files)).problems).toMatchObject([
    { code: 'syntax-error', effect: 'note', where: 'a.zip › a.js and 2 more' },
  ]);
});

test.each([
  ['a program that unpacks itself', 'setup.exe', Buffer.from('MZ\u0000\u00ff', 'latin1'), Buffer.from('')],
  [
    'a comment that looks like the end of a zip',
    'a.zip',
    Buffer.from(''),
    Buffer.from('PK\u0005\u0006 is how it starts'),
  ],
])('a zip is found in %s', (_, path, before, comment) => {
  const content = Buffer.concat([zipOf([{ name: 'a.js', content: code }], before), comment]);
  expect(places(searched(path, content))).toEqual([`${path} a.js:2:21`]);
  expect(searched(path, content).problems).toEqual([]);
});

describe('a script that was compiled for Hermes, whose strings stand without anything between them', () => {
  test.each([12, 16])('has each of them: functions of %i bytes', (size) => {
    const content = hermesOf(['Beta9', token, 'console', `key ${'long '.repeat(60)}`, 'caf\u00e9 \u4e2d', other], size);
    const { problems, ...result } = searched('main.hbc', content);
    expect(problems).toEqual([]);
    expect(places({ problems, ...result })).toEqual(['main.hbc strings.txt:2:1', 'main.hbc strings.txt:6:1']);
  });

  test('says so where they are not found', () => {
    const content = hermesOf(['Beta9', token], 20);
    expect(searched('main.hbc', content).problems).toMatchObject([{ code: 'not-unpacked', effect: 'note' }]);
  });

  test.each([8, 32, 40, 52, 56, 60, 124, 130, 150])('ends, damaged at %i', (at) => {
    for (const byte of [0, 0x7f, 0xff]) {
      const broken = Uint8Array.from(hermesOf(['Beta9', token], 12));
      broken.fill(byte, at, at + 4);
      const { problems } = searched('main.hbc', broken);
      expect(problems.map(({ code: kind }) => kind).filter((kind) => kind !== 'not-unpacked')).toEqual([]);
    }
  });
});

test.each([
  ['tar', tarOf([{ name: 'a.js', content: code }]).subarray(0, 700)],
  ['an app of Electron', asarOf([{ name: 'a.js', content: code }]).subarray(0, 90)],
])('%s that breaks off says so', (_, content) => {
  expect(searched('a.bin', content).problems).toMatchObject([{ code: 'not-unpacked', effect: 'note' }]);
});

test.each([0, 4, 8, 12, 20, 130, 260, 300])('tar and an app of Electron, damaged at %i, end', (at) => {
  for (const pack of [tarOf, asarOf]) {
    const content = pack([{ name: 'a.js', content: code }]);
    for (const byte of [0, 0x7f, 0xff]) {
      const broken = Uint8Array.from(content);
      broken.fill(byte, at, at + 4);
      const { problems } = searched('a.bin', broken);
      expect(problems.map(({ code: kind }) => kind).filter((kind) => kind !== 'not-unpacked')).toEqual([]);
    }
  }
});

test.each([7, 30, 100, 200, 300])('a zip that is damaged at %i is searched as far as it goes', (at) => {
  const content = zipOf([
    { name: 'a.js', content: code },
    { name: 'b.js', content: `"${other}"` },
  ]);
  for (const byte of [0, 0x7f, 0xff]) {
    const broken = Uint8Array.from(content);
    broken.fill(byte, at, at + 4);
    const { problems } = searched('a.zip', broken);
    expect(problems.map(({ code: kind }) => kind).filter((kind) => kind !== 'not-unpacked')).toEqual([]);
  }
});

test('without a host, what deflate packed is searched, and the others are told', () => {
  const bare = createEngine({ scan: 'files', now: new Date('2026-11-28') });
  const scan = (path: string, content: Uint8Array): ArtifactResult =>
    bare.scan({ where: { kind: 'asset', path }, content });
  expect(scan('a.gz', gzipSync(code)).sightings).toHaveLength(1);
  expect(scan('a.zst', zstdCompressSync(code))).toMatchObject({ problems: [{ code: 'not-unpacked' }] });
});
