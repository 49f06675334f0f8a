import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createEngine } from './engine.ts';
import { parseScript } from './testing/parse-script.ts';
import { githubToken } from './testing/token.ts';

const token = githubToken('deep in a bundle');
const second = githubToken('deep in a bundle, another');
const engine = createEngine({
  scan: 'build',
  now: new Date('2026-11-23T10:00:00Z'),
  abilities: { parse: parseScript },
});

/** The largest chunk of Vite itself: a real bundle of more than a megabyte. */
function realBundle(): string {
  const chunks = join(dirname(fileURLToPath(import.meta.resolve('vite'))), 'chunks');
  const files = readdirSync(chunks).map((file) => join(chunks, file));
  const [largest] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  return readFileSync(largest ?? '', 'utf8');
}

function bytes(text: string): readonly number[] {
  return [...Buffer.from(text)];
}

function each(text: string, write: (code: number) => string): string {
  return bytes(text).map(write).join('');
}

function hex(code: number): string {
  return code.toString(16).padStart(2, '0');
}

function base64(data: string | Buffer): string {
  return Buffer.from(data).toString('base64');
}

/** How a token is written, the encodings that its place names, and how far behind the opening quote it starts. */
type Writing = readonly [via: string, write: (text: string) => string, inside: number];

const WRITINGS: readonly Writing[] = [
  ['', (text) => text, 0],
  ['js-escape', (text) => each(text, (code) => `\\x${hex(code)}`), 0],
  ['js-escape', (text) => each(text, (code) => `\\u00${hex(code)}`), 0],
  ['js-escape', (text) => each(text, (code) => `\\u{${hex(code)}}`), 0],
  ['js-escape', (text) => `${text.slice(0, 9)}\\\n${text.slice(9)}`, 0],
  ['percent', (text) => each(text, (code) => `%${hex(code)}`), 0],
  ['entity', (text) => each(text, (code) => `&#${code};`), 0],
  ['hex', (text) => each(text, hex), 0],
  ['js-escape', (text) => each(text, (code) => `\\${code.toString(8)}`), 0],
  ['css-escape', (text) => each(text, (code) => `\\${hex(code)} `), 0],
  ['quoted-printable', (text) => each(text, (code) => `=${hex(code).toUpperCase()}`), 0],
  ['char-codes', (text) => bytes(text).join(), 0],
  ['base64', (text) => `data:text/plain;base64,${base64(text)}`, 'data:text/plain;base64,'.length],
  ['base64', (text) => base64(text), 0],
  ['base64', (text) => base64(`--${text}`), 2],
  ['base64', (text) => base64(`---${text}`), 4],
  ['base64 base64', (text) => base64(base64(text)), 0],
  ['base64 compressed', (text) => base64(gzipSync(`{"token":"${text}"}`)), 0],
  ['base64 compressed', (text) => base64(deflateRawSync(`{"token":"${text}"}`)), 0],
  ['base64 utf-16', (text) => base64(Buffer.from(text, 'utf16le')), 0],
  ['js-escape js-escape', (text) => each(text, (code) => `\\\\x${hex(code)}`), 0],
];

const bundle = realBundle();
const cut = bundle.indexOf('\n', bundle.length / 2) + 1;

/** The bundle with a line in its middle, and the number of that line. */
function withLine(line: string): { readonly text: string; readonly number: number } {
  const head = bundle.slice(0, cut);
  return { text: `${head}${line}\n${bundle.slice(cut)}`, number: head.split('\n').length };
}

function places(text: string): readonly string[] {
  const { sightings, problems } = engine.scan({ where: { kind: 'chunk', path: 'assets/a.js' }, content: text });
  expect(problems.filter(({ effect }) => effect === 'blind')).toEqual([]);
  return sightings
    .filter(({ rule }) => rule.id === 'github-pat-classic')
    .map(({ place }) => `${place.line}:${place.column} ${place.via.join(' ')}`);
}

describe('in a bundle of more than a megabyte, behind a CJK character, twice on one line', () => {
  test.each(WRITINGS)('%s', (via, write, inside) => {
    const first = `var é="乡字",a="`;
    const between = '",b="乡';
    const written = write(token);
    const { text, number } = withLine(`${first}${written}${between}${write(second)}";`);
    // A continued line moves what follows it to the next one.
    const broken = written.lastIndexOf('\n');
    const last =
      broken === -1
        ? `${number}:${first.length + written.length + between.length + 1 + inside}`
        : `${number + 1}:${written.length - broken + between.length}`;
    expect(places(text)).toEqual(
      [`${number}:${first.length + 1 + inside} ${via}`.trimEnd(), `${last} ${via}`].map((place) =>
        via === '' ? `${place.trimEnd()} ` : place,
      ),
    );
  });
});

test('one token has one fingerprint, however it is written, on any surface and at any door', () => {
  const kinds = ['chunk', 'source-map', 'html', 'public-file'] as const;
  const prints = (['build', 'files', 'commit', 'crawl'] as const).flatMap((scan) => {
    const door = createEngine({ scan, now: new Date('2026-11-23T10:00:00Z'), abilities: { parse: parseScript } });
    return WRITINGS.flatMap(([, write], index) => {
      const kind = kinds[index % kinds.length] ?? 'chunk';
      const where = { kind, path: `dist/file-${index}.js` };
      return door.scan({ where, content: `x="${write(token)}"` }).sightings.map((each) => each.fingerprint);
    });
  });
  expect(prints.length).toBe(4 * WRITINGS.length);
  expect(new Set(prints).size).toBe(1);
});

/** Positions at which the kernel's buffer of 65,536 characters ends, with what it keeps on either side of it. */
describe('across the end of a buffer', () => {
  const CAPACITY = 65_536;
  const step = 13;

  test.each(WRITINGS.filter(([via]) => via.split(' ').length === 1))('%s', (_, write) => {
    const written = write(token);
    const offsets: number[] = [];
    for (let at = CAPACITY - 800; at < CAPACITY + 60; at += step) offsets.push(at);
    const missed = offsets.filter((at) => {
      const filler = 'a(b),'.repeat(Math.ceil(at / 5)).slice(0, at - 1);
      return places(`${filler}"${written}"${';c(d)'.repeat(200)}`).length !== 1;
    });
    expect(missed).toEqual([]);
  });
});
