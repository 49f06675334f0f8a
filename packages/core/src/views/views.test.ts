import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFindClues } from '../clues.ts';
import { githubToken } from '../testing/token.ts';
import { viewOpener } from './index.ts';
import { toArtifact, type View } from './view.ts';

const token = githubToken('views');
const { readers, open } = viewOpener();
const findClues = compileFindClues({ common: readers, own: [] });

function openViews(text: string, exhausted: () => void): readonly View[] {
  const views: View[] = [];
  open(text, findClues, exhausted).each(({ view }) => views.push(view));
  return views;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function hexEscaped(text: string): string {
  return Array.from(text, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
}

function unicodeEscaped(text: string): string {
  return Array.from(text, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

/** Every place where the token reads in a view, with the part of the text that carries it. */
function found(text: string): readonly { readonly via: string; readonly carrier: string }[] {
  return [...openViews(text, () => undefined)].flatMap((view) => {
    const start = view.text.indexOf(token);
    if (start === -1) return [];
    const span = toArtifact(view, { start, end: start + token.length });
    return [{ via: view.via.join(' '), carrier: text.slice(span.start, span.end) }];
  });
}

test.each([
  ['as it stands', `a="${token}"`, '', token],
  ['base64', `atob("${base64(token)}")`, 'base64', base64(token).replace(/=+$/, '')],
  ['base64url', `x="${Buffer.from(`?>~${token}`).toString('base64url')}"`, 'base64', undefined],
  ['base64 behind other characters', `x="id${base64(`Bearer ${token}`)}"`, 'base64', undefined],
  ['base64 in base64', `x="${base64(base64(token))}"`, 'base64 base64', undefined],
  ['hex escapes', `x="${hexEscaped(token)}"`, 'js-escape', hexEscaped(token)],
  ['unicode escapes', `x='${unicodeEscaped(token)}'`, 'js-escape', unicodeEscaped(token)],
  ['code points', `x=\`\\u{67}${token.slice(1)}\``, 'js-escape', `\\u{67}${token.slice(1)}`],
  ['octal escapes', `x="\\147${token.slice(1)}"`, 'js-escape', `\\147${token.slice(1)}`],
  [
    'one escaped character',
    `x="${token.slice(0, 9)}${hexEscaped(token.charAt(9))}${token.slice(10)}"`,
    'js-escape',
    undefined,
  ],
  ['a line continuation', `x="${token.slice(0, 9)}\\\n${token.slice(9)}"`, 'js-escape', undefined],
  ['escapes of escapes', `x="${JSON.stringify(hexEscaped(token)).slice(1, -1)}"`, 'js-escape js-escape', undefined],
  ['base64 of escapes', `x="${base64(`"${hexEscaped(token)}"`)}"`, 'base64 js-escape', undefined],
  ['behind CJK and an emoji', `乡🙂"${hexEscaped(token)}"`, 'js-escape', hexEscaped(token)],
])('%s', (_, text, via, carrier) => {
  const hits = found(text);
  expect(hits.map((hit) => hit.via)).toContain(via);
  if (carrier !== undefined) expect(hits.find((hit) => hit.via === via)?.carrier).toBe(carrier);
});

test('the way back leads to the encoded characters that decode to the token', () => {
  const text = `x="id${base64(`Bearer ${token} and more`)}"`;
  const carrier = found(text)[0]?.carrier ?? '';
  const start = text.indexOf(carrier);
  // Base64 rounds to whole characters: one more on either side may belong to a neighbour.
  expect(text.slice(start - 4, start + carrier.length + 4)).toContain(base64(`Bearer ${token} and more`).slice(11, 50));
});

describe('hostile input', () => {
  test('encodings are read to a fixed depth', () => {
    let text = token;
    for (let depth = 0; depth < 9; depth++) text = base64(text);
    expect(Math.max(...[...openViews(text, () => undefined)].map((view) => view.via.length))).toBeLessThanOrEqual(5);
  });

  test('a text that decodes to ever more of itself ends, and says that it was not read to its end', () => {
    // Runs of V are base64 at every alignment, and the escapes make the whole readable once more.
    const text = `"${`${'V'.repeat(3000)}\\x56`.repeat(1000)}"`;
    let exhausted = false;
    let decoded = 0;
    for (const view of openViews(text, () => (exhausted = true))) decoded += view.text.length;
    expect(exhausted).toBe(true);
    expect(decoded).toBeLessThan(7 * text.length);
  });

  test('no text throws, and every span lies inside the text', () => {
    const pieces = fc.constantFrom(
      '\\',
      'x',
      'u',
      '{',
      '}',
      '6',
      '7',
      '0041',
      '"',
      "'",
      '`',
      '\n',
      'ZXlK',
      '/',
      '=',
      '\ud83d',
      '字',
      token,
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const view of openViews(text, () => undefined)) {
          const span = toArtifact(view, { start: 0, end: view.text.length });
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});
