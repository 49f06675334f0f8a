import { randomBytes } from 'node:crypto';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflate } from '../text/inflate.ts';
import { placesOf, viewsOf } from '../testing/read.ts';
import { githubToken } from '../testing/token.ts';
import { base64FormsReader } from './base64-forms.ts';

const token = githubToken('binary');
const json = JSON.stringify({ name: 'orchestrator', token, list: [1, 2, 3] });
const readers = [base64FormsReader()];

/** Bytes that are no text and neither packed nor wide. */
function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => 0x80 + ((at * 41) % 0x7f)));
}

describe('packed text', () => {
  test.each([
    ['gzip', gzipSync(json)],
    [
      'gzip with a file name',
      Buffer.concat([Buffer.from('1f8b08080000000000036100', 'hex'), gzipSync(json).subarray(10)]),
    ],
    ['zlib', deflateSync(json)],
    ['zlib, fastest', deflateSync(json, { level: 1 })],
    ['zlib, best', deflateSync(json, { level: 9 })],
    ['raw deflate', deflateRawSync(json)],
    ['raw deflate of a long text', deflateRawSync(json.repeat(50))],
    ['gzip of text that is not ASCII', gzipSync(`字${json}ä`)],
    ['gzip that is cut off', gzipSync(json + randomBytes(4000).toString('hex')).subarray(0, 1500)],
  ])('%s', (_, bytes) => {
    for (const carrier of [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')]) {
      const [first, ...others] = placesOf(`字 atob("${carrier}")`, token, readers);
      expect(first).toEqual({ via: 'base64 compressed', carrier, start: 8 });
      for (const other of others) expect(other).toEqual(first);
    }
  });

  test('by the ability of the host', () => {
    const asked: number[] = [];
    const host = (bytes: Uint8Array, limit: number): Uint8Array | undefined => {
      asked.push(limit);
      return inflate(bytes, limit);
    };
    const packed = gzipSync(json);
    const text = `"${packed.toString('base64')}"`;
    expect(placesOf(text, token, [base64FormsReader(host)])).toHaveLength(1);
    expect(asked).toEqual([1032 * packed.length]);
    expect(placesOf(text, token, [base64FormsReader(() => undefined)])).toEqual([]);
  });

  test('a bomb is unpacked to what is ever read and no further', () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a')).toString('base64');
    const text = `"${bomb}","${bomb}"`;
    const unpacked = viewsOf(text, readers).filter((view) => view.via.join(' ') === 'base64 compressed');
    const size = unpacked.reduce((sum, view) => sum + view.text.length, 0);
    expect(size).toBe(4 * text.length + 1_000_001);
  });
});

describe('text', () => {
  test.each([
    ['alone', '', ''],
    ['behind other text', 'Authorization: Bearer ', ' and more'],
    ['behind characters of several bytes', '字🙂é'.repeat(3000), 'é'.repeat(500)],
    ['behind a byte order mark', '\ufeffname: ', '\n'],
    ['behind bytes that are no UTF-8', '\u00ff'.repeat(5), 'x'],
  ])('%s', (_, before, after) => {
    const front = Buffer.from(before, before.startsWith('\u00ff') ? 'latin1' : 'utf8');
    for (const alphabet of ['base64', 'base64url'] as const) {
      const encoded = Buffer.concat([front, Buffer.from(token + after)])
        .toString(alphabet)
        .replace(/=+$/, '');
      const from = Math.floor((front.length * 4) / 3);
      const carrier = encoded.slice(from, Math.ceil(((front.length + token.length) * 4) / 3));
      expect(placesOf(`字 x="${encoded}"`, token, readers)).toContainEqual({ via: 'base64', carrier, start: 5 + from });
    }
  });

  test('behind characters that are glued in front', () => {
    for (const glued of ['a', 'ab', 'abc', 'abcd', 'path/to/']) {
      const text = `"${glued}${Buffer.from(`{"token":"${token}"}`).toString('base64')}"`;
      expect(placesOf(text, token, readers).map((place) => place.via)).toEqual(['base64']);
    }
  });

  test('names are none', () => {
    const text = 'x.createElementNamespaceAware("node_modules/react-dom/cjs/react-dom-client/production");';
    expect(viewsOf(text, readers)).toHaveLength(1);
  });
});

describe('text among other bytes', () => {
  const short = token.slice(0, 20);

  test.each([0, 1, 2, 3, 4, 5])('short, %i bytes in', (shift) => {
    const bytes = Buffer.concat([noise(30 + shift), Buffer.from(short), noise(30)]);
    const encoded = bytes.toString('base64');
    const [place] = placesOf(`"${encoded}"`, short, readers);
    const from = Math.floor(((30 + shift) * 4) / 3);
    expect(place).toEqual({
      via: 'base64',
      carrier: encoded.slice(from, Math.ceil(((50 + shift) * 4) / 3)),
      start: 1 + from,
    });
  });

  test('short, behind characters that are glued in front', () => {
    for (const glued of ['a', 'ab', 'abc', 'abcd']) {
      const encoded = Buffer.concat([noise(30), Buffer.from(short), noise(30)]).toString('base64url');
      expect(placesOf(`"${glued}${encoded}"`, short, readers)).toHaveLength(1);
    }
  });

  test.each([16, 20, 30, 35, 36, 40, 60, 200])('%i characters are found wherever they stand', (length) => {
    const text = token.repeat(6).slice(0, length);
    for (let shift = 0; shift < 24; shift++) {
      const encoded = Buffer.concat([noise(30 + shift), Buffer.from(text), noise(30)]).toString('base64');
      expect(placesOf(`"${encoded}"`, text, readers).length).toBeGreaterThan(0);
    }
  });

  test('random bytes open no view', () => {
    const text = Array.from({ length: 200 }, () => randomBytes(100).toString('base64')).join('\n;');
    expect(viewsOf(text, readers).length).toBeLessThan(3);
  });
});

describe('broken into lines', () => {
  const whole = `name: orchestrator, 字: ${token.slice(0, 4)}, token: ${token}; and some more text`;
  const encoded = Buffer.from(whole.repeat(3)).toString('base64');

  test.each([
    ['MIME', 76, '\r\n'],
    ['PEM', 64, '\n'],
    ['indented', 64, '\n    '],
    ['in a string', 76, '\\n'],
    ['in a map in a string', 76, '\\\\r\\\\n'],
    ['with continued lines', 60, '\\\n'],
  ])('%s', (_, width, mark) => {
    const lines = encoded.replace(/=+$/, '').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    const text = `"${lines.join(mark)}"`;
    const [place] = placesOf(text, token, readers);
    const plain = (place?.carrier ?? '').split(mark).join('');
    expect(place?.via).toBe('base64');
    const at = Buffer.from(whole).indexOf(token);
    expect(plain).toBe(encoded.slice(Math.floor((at * 4) / 3), Math.ceil(((at + token.length) * 4) / 3)));
  });
});
