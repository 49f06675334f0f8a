/** What one long line is made of. Prefixes are put together so that no file holds the start of a token. */
export const HOSTILE: Readonly<Record<string, string>> = {
  A: 'A',
  sk_live_: ['sk', 'live', ''].join('_'),
  eyJ: 'eyJ',
  '-----BEGIN ': '-----BEGIN ',
  'secret:"aaa…1"': 'secret:"aaaaaaaaaaaaaaaaaaa1"',
  '\\x41': '\\x41',
  '%41': '%41',
  '&#65;': '&#65;',
  '"a"+': '"a"+',
  '103,104,': '103,104,',
  '://a.b': '://a.b',
  '4111 1111 ': '4111 1111 ',
  '[': '[',
};

export const HOSTILE_BYTES = 50_000_000;

export function hostileLine(unit: string): string {
  return unit.repeat(Math.ceil(HOSTILE_BYTES / unit.length)).slice(0, HOSTILE_BYTES);
}
