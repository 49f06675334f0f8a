import type { Anchor } from '../../../kernel/index.ts';
import type { Candidate } from '../candidate.ts';

/** Literals that no sign right in front of them gives to a name, but other text leads to. */
export interface LedLiterals {
  /** What leads to them, for the kernel. */
  readonly anchors: readonly Anchor[];
  /** What an anchor leads to; `last` is the offset of the anchor's last character. */
  readonly read: (text: string, last: number) => Candidate | readonly Candidate[] | undefined;
}

/** So many characters without a space or a quote follow: a value and no caption. */
const VALUE: NonNullable<Anchor['follows']> = ((): NonNullable<Anchor['follows']> => {
  const chars = new Uint8Array(128).fill(1, 0x21, 0x7f);
  for (const sign of '"\'`\\') chars[sign.charCodeAt(0)] = 0;
  return { chars, min: 8 };
})();
const QUOTES = ['"', "'", '`', '\\"'];

/** Texts with a quote behind each, and a value behind that. */
export function quoted(leads: readonly string[]): readonly Anchor[] {
  return leads.flatMap((lead) => QUOTES.map((quote) => ({ literal: lead + quote, follows: VALUE })));
}

/** White space, real or escaped as in a source map. */
export const SPACE: string = String.raw`(?:\s|\\{1,3}[nrt]){0,24}`;
/** A quote, escaped or not. */
export const QUOTE: string = `\\\\{0,3}["'\`]`;
/** From its first character on: to try each of the others takes many times as long. */
export const NAME: string = String.raw`(?<![\w$-])([A-Za-z_$][\w$-]{2,60})`;
