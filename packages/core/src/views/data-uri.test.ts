import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { dataUriReader } from './data-uri.ts';

const token = githubToken('data-uri');
const readers = [dataUriReader()];

function percent(text: string): string {
  return Array.from(text, (char) => `%${char.charCodeAt(0).toString(16)}`).join('');
}

const encoded = percent(token);
const svg = `<svg xmlns='http://www.w3.org/2000/svg' fill='%23fff'><title>it(${encoded})</title></svg>`;
const map = encodeURIComponent(JSON.stringify({ version: 3, sourcesContent: [`const a = 'it's';\n// (${token} *`] }));

test.each([
  ['SVG in CSS', `a{background:url("data:image/svg+xml;utf8,${svg}")}`, encoded],
  ['SVG in a literal', `x=\`data:image/svg+xml,${svg}\``, encoded],
  ['a document', `<iframe src="data:text/html;charset=utf-8,<p title='x'>${encoded}</p>">`, encoded],
  ['without a type', `x="data:,a b ${encoded}"`, encoded],
  ['a source map in a comment', `a();\n//# sourceMappingURL=data:application/json;charset=utf-8,${map}\n`, token],
  ['a source map in a CSS comment', `a{}/*# sourceMappingURL=data:application/json,${map}*/`, token],
  ['a source map in a string', `eval("a()\\n//# sourceMappingURL=data:application/json,${map}\\n")`, token],
])('%s', (_, text, carrier) => {
  expect(placesOf(text, token, readers).filter((place) => place.via !== '')).toEqual([
    { via: 'data-uri', carrier, start: text.indexOf(carrier) },
  ]);
});

const lines = Buffer.from(`<svg><title>${token}</title></svg>`).toString('base64').replace(/=+$/, '');

test.each([
  ['spaces', ' '],
  ['line breaks', '\n\t'],
  ['escaped line breaks', '\\n'],
  ['continued lines', '\\\n'],
  ['encoded line breaks', '%0A'],
])('base64 broken by %s', (_, mark) => {
  const broken = (lines.match(/.{1,30}/g) ?? []).join(mark);
  const [place] = placesOf(`url("data:image/svg+xml;base64,${broken}")`, token, readers);
  expect(place?.via).toBe('data-uri');
  const at = '<svg><title>'.length;
  const from = Math.floor((at * 4) / 3);
  expect(place?.carrier.split(mark).join('')).toBe(lines.slice(from, Math.ceil(((at + token.length) * 4) / 3)));
});

test('packed text in broken base64', () => {
  const broken = gzipSync(`{"token":"${token}"}`).toString('base64').replace(/.{20}/g, '$&\n');
  const text = `"data:application/gzip;base64,${broken}"`;
  expect(placesOf(text, token, readers).map((place) => place.via)).toEqual(['data-uri compressed']);
});

test.each([
  ['a property', 'x={data:,a:1};y={data:b/c,d:"%67"}'],
  ['plain data', `url("data:image/svg+xml,<svg a='b'>${token}</svg>")`],
  ['unbroken base64', `"data:text/plain;base64,${lines}"`],
  ['what the percent view reads', `"data:text/plain,${encoded}"`],
])('%s opens no view', (_, text) => {
  expect(viewsOf(text, readers)).toHaveLength(1);
});
