// Literals whose names are constants: `[H]="…"`, `[H]:"…"`, `{provide:H,useValue:"…"`, `(H,"…"` and `d(e,H,"…"`.

import { ofText } from '../../../text/of-text.ts';
import { readLiteral, type Literal } from '../literal.ts';

/** A text is read in parts of this length, each once, however many constants are looked for in it. */
const PART = 16_384;
const USE =
  /(?:\bprovide\s?(:)\s?|([[(,])\s?)([A-Za-z_$][\w$]{0,40})(?:\]\s?[:=]|,(?:\s?use(?:Value|Factory):(?:\s?\(\)\s?=>)?)?)\s?["'`]/g;
const LONGEST_USE = 80;
/** `e[H]=…` says more than the argument of a call, and its first one more than a later one. */
const SIGNS = ['[', ':', '(', ','];

type Uses = ReadonlyMap<string, Literal>;

/** The first literal for each sign and constant, of those that begin in a part. */
function usesIn(text: string, from: number): Uses {
  const uses = new Map<string, Literal>();
  for (const { 0: use, 1: provided, 2: sign = provided, 3: constant = '', index } of text
    .slice(from, from + PART + LONGEST_USE)
    .matchAll(USE)) {
    const key = `${sign}${constant}`;
    if (index >= PART || uses.has(key)) continue;
    const literal = readLiteral(text, from + index + use.length - 1, 0);
    if (literal !== undefined) uses.set(key, literal);
  }
  return uses;
}

/** What was read of a text: places come in order, so that the parts around them are enough. */
const partsOf = ofText(() => new Map<number, Uses>());
const MOST_PARTS = 8;

function partOf(text: string, part: number): Uses {
  const parts = partsOf(text);
  const uses = parts.get(part) ?? usesIn(text, part * PART);
  if (parts.size >= MOST_PARTS) parts.clear();
  parts.set(part, uses);
  return uses;
}

/** The literal that a constant is the name of, in the part of the text that holds `at` or in one beside it. */
export function literalNamedBy(constant: string, text: string, at: number): Literal | undefined {
  const middle = Math.floor(at / PART);
  const parts = [middle - 1, middle, middle + 1].filter((part) => part >= 0).map((part) => partOf(text, part));
  for (const sign of SIGNS) {
    for (const uses of parts) {
      const literal = uses.get(sign + constant);
      if (literal !== undefined) return literal;
    }
  }
  return undefined;
}
