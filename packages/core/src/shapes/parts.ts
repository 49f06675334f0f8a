import type { Part, Run } from '../format.ts';
import { alphabet, MOST_PADDING, runEnd, runStart, unpadded } from '../text/alphabet.ts';

/** Tries per candidate, so that no text can make a shape with several open runs expensive. */
const TRIES = 2048;

const EQUALS = 0x3d;

/** The end of the longest run that starts at `at`; padding stands only at the end of a value. */
function longestEnd(text: string, at: number, { alphabet: name, max }: Run): number {
  const limit = Math.min(text.length, at + max);
  const plain = unpadded(name);
  if (plain === undefined) return runEnd(text, at, limit, alphabet(name));
  let end = runEnd(text, at, limit, alphabet(plain));
  const padded = Math.min(limit, end + MOST_PADDING);
  while (end < padded && text.charCodeAt(end) === EQUALS) end++;
  return end;
}

/** The start of up to two signs of padding that end at `to`. */
function paddingStart(text: string, to: number, limit: number): number {
  let from = to;
  while (from > Math.max(limit, to - MOST_PADDING) && text.charCodeAt(from - 1) === EQUALS) from--;
  return from;
}

/** The start of the longest run that ends at `to`. */
function longestStart(text: string, to: number, { alphabet: name, max }: Run): number {
  const limit = Math.max(0, to - max);
  const plain = unpadded(name);
  return plain === undefined
    ? runStart(text, to, limit, alphabet(name))
    : runStart(text, paddingStart(text, to, limit), limit, alphabet(plain));
}

/** The parts that follow one another from `at`; `budget` counts tries down. Returns the end, or -1. */
function forward(text: string, at: number, parts: readonly Part[], index: number, budget: { left: number }): number {
  const part = parts[index];
  if (part === undefined) return at;
  if (budget.left-- <= 0) return -1;
  switch (part.kind) {
    case 'literal':
      return text.startsWith(part.text, at) ? forward(text, at + part.text.length, parts, index + 1, budget) : -1;
    case 'choice':
      for (const option of part.texts) {
        if (!text.startsWith(option, at)) continue;
        const end = forward(text, at + option.length, parts, index + 1, budget);
        if (end !== -1) return end;
      }
      return -1;
    case 'run': {
      const longest = longestEnd(text, at, part);
      for (let end = longest; end >= at + part.min; end--) {
        const whole = forward(text, end, parts, index + 1, budget);
        if (whole !== -1) return whole;
        if (budget.left <= 0) return -1;
      }
      return -1;
    }
    default:
      return part satisfies never;
  }
}

/** The parts that end at `to`, read backwards and greedily. Returns the start, or -1. */
function backward(text: string, to: number, parts: readonly Part[]): number {
  let at = to;
  for (const part of parts.toReversed()) {
    const next = stepBack(text, at, part);
    if (next === -1) return -1;
    at = next;
  }
  return at;
}

function stepBack(text: string, to: number, part: Part): number {
  switch (part.kind) {
    case 'literal':
      return text.endsWith(part.text, to) ? to - part.text.length : -1;
    case 'choice': {
      const option = part.texts.find((candidate) => text.endsWith(candidate, to));
      return option === undefined ? -1 : to - option.length;
    }
    case 'run': {
      const start = longestStart(text, to, part);
      return to - start >= part.min ? start : -1;
    }
    default:
      return part satisfies never;
  }
}

/** The end of the parts that start at `at`, or -1. */
export function matchForward(text: string, at: number, parts: readonly Part[]): number {
  return forward(text, at, parts, 0, { left: TRIES });
}

/** The start of the parts that end at `to`, or -1. */
export function matchBackward(text: string, to: number, parts: readonly Part[]): number {
  return backward(text, to, parts);
}

/** Leads that end so stand right in front of their value: a path, a parameter. */
export function isDirect(lead: string): boolean {
  return /[/=:]$/.test(lead);
}
