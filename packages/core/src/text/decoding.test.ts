import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabet } from './alphabet.ts';
import { base64Bytes } from './base64-bytes.ts';
import { hexByte } from './hex.ts';
import { longRuns } from './long-runs.ts';
import { stretchText, textStretches, type Bytes } from './text-bytes.ts';
import { textWriter } from './text-writer.ts';
import { decodeBytes } from './utf8.ts';
import { utf8Offsets } from './utf8-offsets.ts';
import { encodeBytes } from './windows-1252.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

function asBytes(from: Uint8Array): Bytes {
  return { length: from.length, at: (index) => from[index] ?? 0 };
}

test('long runs are what a pattern finds', () => {
  const char = fc.constantFrom('a', 'Z', '9', '_', '-', '字', ' ', 'é');
  fc.assert(
    fc.property(fc.array(char, { maxLength: 120 }), fc.integer({ min: 1, max: 9 }), (chars, min) => {
      const text = chars.join('');
      const runs = [...longRuns(text, min, alphabet('base64url'))].map(({ start, end }) => `${start}-${end}`);
      const expected = [...text.matchAll(/[A-Za-z0-9_-]+/g)]
        .filter((hit) => hit[0].length >= min)
        .map((hit) => `${hit.index}-${hit.index + hit[0].length}`);
      expect(runs).toEqual(expected);
    }),
  );
});

test('stretches of text are what a pattern finds', () => {
  const mostlyText = fc.array(fc.constantFrom(0x41, 0x20, 0x7e, 0x0a, 0x00, 0x7f, 0x80), { maxLength: 120 });
  fc.assert(
    fc.property(mostlyText, fc.integer({ min: 1, max: 6 }), (codes, min) => {
      const source = asBytes(Uint8Array.from(codes));
      const found = [...textStretches(source, min)].map((stretch) => stretchText(source, stretch));
      const expected = String.fromCharCode(...codes).match(new RegExp(`[\\t\\n\\r\\x20-\\x7e]{${min},}`, 'g')) ?? [];
      expect(found).toEqual([...expected]);
    }),
  );
});

test('base64 is read byte by byte', () => {
  fc.assert(
    fc.property(bytes, fc.nat(3), (all, front) => {
      const text = '='.repeat(front) + Buffer.from(all).toString('base64url');
      const source = base64Bytes(text, front, text.length);
      expect(Array.from({ length: source.length }, (_, index) => source.at(index))).toEqual([...all]);
    }),
  );
});

test('hexadecimal bytes', () => {
  for (let byte = 0; byte < 256; byte++) {
    const digits = byte.toString(16).padStart(2, '0');
    expect([hexByte(digits, 0), hexByte(digits.toUpperCase(), 0)]).toEqual([byte, byte]);
  }
  for (const text of ['', '4', 'g0', '0g', '-1', ' 1', '1字', '/0', ':0', '@0', 'G0', '`0']) {
    expect(hexByte(text, 0)).toBe(-1);
  }
});

test('a text of bytes is turned back into them', () => {
  fc.assert(
    fc.property(bytes, (all) => {
      expect([...encodeBytes(decodeBytes(all))]).toEqual([...all]);
    }),
  );
});

describe('a text put together', () => {
  test('is what was added', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constant('x'.repeat(5000)));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const writer = textWriter();
        for (const each of parts) writer.copy(`<${each}>`, 1, 1 + each.length);
        writer.addCode(0x5b57);
        expect(writer.length()).toBe(parts.join('').length + 1);
        expect(writer.text()).toBe(`${parts.join('')}字`);
      }),
    );
  });
});

test('offsets in a text are led back to its bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '字', '🙂', 'b'.repeat(3000)), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const byteOf = utf8Offsets(text, 3);
      let at = 0;
      for (const each of parts) {
        expect(byteOf(at)).toBe(3 + Buffer.byteLength(text.slice(0, at)));
        at += each.length;
      }
      expect(byteOf(text.length)).toBe(3 + Buffer.byteLength(text));
    }),
  );
});
