/** What one long line is made of: what it starts with, and what comes again and again. */
interface Line {
  readonly head?: string;
  readonly unit: string;
}

/** Prefixes are put together so that no file holds the start of a token. */
export const HOSTILE: Readonly<Record<string, Line>> = {
  A: { unit: 'A' },
  sk_live_: { unit: ['sk', 'live', ''].join('_') },
  eyJ: { unit: 'eyJ' },
  '-----BEGIN ': { unit: '-----BEGIN ' },
  'secret:"aaa…': { head: 'secret:"', unit: 'a' },
  'secret:"aaa…1"': { unit: 'secret:"aaaaaaaaaaaaaaaaaaa1"' },
  '\\x41': { unit: '\\x41' },
  '%41': { unit: '%41' },
  '&#65;': { unit: '&#65;' },
  '"a"+': { unit: '"a"+' },
  '103,104,': { unit: '103,104,' },
  '://a.b': { unit: '://a.b' },
  '4111 1111 ': { unit: '4111 1111 ' },
  '[': { unit: '[' },
};

export const HOSTILE_BYTES = 50_000_000;

export function hostileLine({ head = '', unit }: Line): string {
  return (head + unit.repeat(Math.ceil(HOSTILE_BYTES / unit.length))).slice(0, HOSTILE_BYTES);
}
