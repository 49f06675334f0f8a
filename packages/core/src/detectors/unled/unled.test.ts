import { describe, expect, test } from 'vitest';
import { detectIn } from '../../testing/detect.ts';
import { literal, run, sequence, type Shape, type TokenFormat } from '../../format.ts';
import { prepare } from '../prepared.ts';
import { unledDetector } from './index.ts';

const BARE: Shape = { ...sequence(run('base58', 44, 45)), boundary: 'base64' };
const JOINED: Shape = sequence(run('hex-lower', 8), literal(':'), run('hex-lower', 32));
const BARRED: Shape = sequence(run('digits', 6, 8), literal('|'), run('base64url', 44));

function found(shape: Shape, text: string): readonly string[] {
  const common = {
    provider: 'Acme',
    title: 'Acme key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
  } as const;
  const format: TokenFormat = { id: 'acme', ...common, shape };
  const values: string[] = [];
  detectIn(unledDetector(() => prepare([format]), [], 0))(text, ({ start, end }) =>
    values.push(text.slice(start, end)),
  );
  return values;
}

const WORD = '2NEpo7TZRRrLZSi2U1xkvGdJ4wLmYcQ8hVt5nBsXjD9a';
const HEX = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const PHRASE = 'about above absent absorb abstract absurd abuse access accident account accuse achieve';

describe('long runs', () => {
  test.each<[string, Shape, string, readonly string[]]>([
    ['alone', BARE, `k="${WORD}"`, [WORD]],
    ['at the start and the end of the text', BARE, WORD, [WORD]],
    ['in a longer one', BARE, `k="${WORD}${WORD}"`, []],
    ['behind the signs of base64', BARE, `k="abc/${WORD}"`, []],
    ['in front of padding', BARE, `k="${WORD}="`, []],
    ['behind a colon', BARE, `{k:${WORD}}`, []],
    ['joined by a colon', JOINED, `k="0a1b2c3d:${HEX}"`, [`0a1b2c3d:${HEX}`]],
    ['joined, the first part too long', JOINED, `k="f0a1b2c3d:${HEX}"`, []],
    ['joined, the last part too long', JOINED, `k="0a1b2c3d:${HEX}0"`, []],
    ['a property of that length', JOINED, `{x:${HEX}}`, []],
    ['joined by a bar', BARRED, `u="?t=1234567|${WORD}&b"`, [`1234567|${WORD}`]],
    ['two values with a bar between them', BARRED, `a=b|${WORD}`, []],
  ])('%s', (_, shape, text, values) => {
    expect(found(shape, text)).toEqual(values);
  });
});

describe('arrays of bytes', () => {
  const shape: Shape = { kind: 'byte-array', length: 32 };
  const bytes = `${'1,20,255,0,'.repeat(7)}8,120,255,0`;
  const spaced = `[ ${bytes.replaceAll(',', ',\n  ')}\n]`;
  test.each([
    ['minified', `f([${bytes}])`, [`[${bytes}]`]],
    ['as people write it', `f(${spaced})`, [spaced]],
    ['of another length', `f([${bytes},1],[${bytes.slice(2)}])`, []],
    ['with a number that is no byte', `f([${bytes.replace('255', '256')}])`, []],
    ['of other things', `f([${bytes.replace('20', 'a')}])`, []],
  ])('%s', (_, text, values) => {
    expect(found(shape, text)).toEqual(values);
  });
});

describe('phrases', () => {
  test.each([
    ['in a literal', `k="${PHRASE}"`, [PHRASE]],
    ['behind white space', `k="  ${PHRASE}"`, [PHRASE]],
    ['with words of prose around it', `the words were ${PHRASE} and the like`, [PHRASE]],
    ['behind a capital', `k="Xx${PHRASE}"`, []],
    ['with a word too many', `k="${PHRASE} across"`, []],
    ['behind words of prose that are on the list', `k="my seed phrase ${PHRASE}"`, [PHRASE]],
    ['in front of such words', `k="${PHRASE} please"`, [PHRASE]],
    ['in a list of all words', `k="${PHRASE} ${PHRASE} ${PHRASE}"`, []],
    ['in a sentence', `k="${PHRASE}, and so on"`, [PHRASE]],
    ['the same words over and over', `k="${'about above '.repeat(6).trim()}"`, []],
  ])('%s', (_, text, values) => {
    expect(found({ kind: 'phrase' }, text)).toEqual(values);
  });
});
