import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './name.ts';
import { WordIndex } from './word-index.ts';

const index = new WordIndex();
const IDS = {
  twilio: index.add('Twilio'),
  twi: index.add('twi'),
  lio: index.add('lio'),
  ddkey: index.add('dd_key'),
  id: index.add('id'),
  net: index.add('core.windows.net'),
  rest: index.add('rest.au-'),
};
type Word = keyof typeof IDS;

test.each<[string, readonly Word[]]>([
  ['', []],
  ['t', []],
  ['twilio', ['twilio', 'twi', 'lio']],
  ['mytwixlio', ['twi', 'lio']],
  ['ddkeddkey', ['ddkey']],
  ['D-D_K.E..Y', ['ddkey']],
  ['TWI_LIO', ['twilio', 'twi', 'lio']],
  ['dd key', []],
  ['twilié', ['twi']],
  ['userId', ['id']],
  ['i-d', ['id']],
  ['core.windows.ne', []],
  ['.corewindows-net', ['net']],
  ['CORE_WINDOWS_NET_KEY', ['net']],
  ['myCoreWindowsNetKey', ['net']],
  [String.raw`\ncore.windows.net`, ['net']],
  ['u=%3Dcore.windows.net', ['net']],
  ['core.windows.network', []],
  ['hardcore.windows.net', []],
  ['COREWINDOWSNETS', []],
  ['https://rest.au-1.acme.io', ['rest']],
  ['restaurant', []],
  ['rest.aud', []],
  ['other text', []],
])('«%s» holds %j', (text, expected) => {
  expect([...index.in(text)].toSorted((a, b) => a - b)).toEqual(
    expected.map((word) => IDS[word]).toSorted((a, b) => a - b),
  );
});

test('what folding makes of a text holds the same words, wherever reading stops on its way', () => {
  const piece = fc.constantFrom('twi', 'lio', 'Dd', '_', '-', '.', 'Key', 'i', 'd', 'core.windows', 'net', ' ', 'é');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(40)), (pieces, stops) => {
      const text = pieces.join('');
      const found = new Set<number>();
      const readTo = index.reader(text, 0, (id, start, end) => {
        expect(fold(text.slice(start, end))).toBe(fold(nameOf(id)));
        found.add(id);
      });
      for (const stop of stops.toSorted((a, b) => a - b)) readTo(stop);
      readTo(text.length);
      const folded = fold(text);
      const held = Object.values(IDS).filter((id) => folded.includes(fold(nameOf(id))));
      // Words that are spelled with a dot are held by fewer texts: those of the table above.
      const isAnywhere = (id: number): boolean => !nameOf(id).includes('.');
      expect([...found].filter(isAnywhere).toSorted((a, b) => a - b)).toEqual(held.filter(isAnywhere));
      expect(held).toEqual(expect.arrayContaining([...found]));
    }),
  );
});

function nameOf(id: number): string {
  const word = Object.keys(IDS).find((each) => IDS[each as Word] === id) ?? '';
  return { net: 'core.windows.net', rest: 'rest.au-' }[word] ?? word;
}

test('a word that is added again, however it is spelled, has the same id', () => {
  expect(index.add('twi-LIO')).toBe(IDS.twilio);
});

test('a word of one character is a mistake', () => {
  expect(() => index.add('x_')).toThrow('«x_» is too short');
});
