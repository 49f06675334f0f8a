import { holds, type CharSet } from '../text/alphabet.ts';
import { freeBefore } from '../text/boundary.ts';

/**
 * A literal that leads to tokens, and what is known to stand around it in every token it leads to. The more is said,
 * the fewer places are visited in vain; what is said wrongly hides tokens.
 */
export interface Anchor {
  readonly literal: string;
  /** Whether a token starts with it, so that it stands only where `freeBefore` says that one may. */
  readonly starts?: boolean;
  /** At least so many of these characters stand right behind it; the zero character is none of them. */
  readonly follows?: { readonly chars: CharSet; readonly min: number };
  /** The sign stands behind it, before any of the stops: the `@` of a URL with credentials. */
  readonly ahead?: { readonly sign: string; readonly stops: CharSet };
}

/** More characters than these are not asked for. */
export const MOST_FOLLOWING = 64;
/** A sign that comes later is taken to come. */
export const SIGN_WITHIN = 256;

function follow(text: string, at: number, follows: Anchor['follows']): boolean {
  if (follows === undefined) return true;
  const end = at + Math.min(follows.min, MOST_FOLLOWING);
  for (let each = at; each < end; each++) {
    const code = text.charCodeAt(each);
    if (code === 0 || !holds(follows.chars, code)) return false;
  }
  return true;
}

function comes(text: string, at: number, ahead: Anchor['ahead']): boolean {
  if (ahead === undefined) return true;
  for (let each = at; each < at + SIGN_WITHIN; each++) {
    if (text.startsWith(ahead.sign, each)) return true;
    const code = text.charCodeAt(each);
    // The text's end and the zero character stop as well as any other.
    if (!(code > 0 && code < 128) || ahead.stops[code] === 1) return false;
  }
  return true;
}

/** True where the anchor stands at `at`, with all that is known to stand around it. This is what every kernel visits. */
export function stands(anchor: Anchor, text: string, at: number): boolean {
  const end = at + anchor.literal.length;
  return (
    text.startsWith(anchor.literal, at) &&
    (anchor.starts !== true || freeBefore(text, at)) &&
    follow(text, end, anchor.follows) &&
    comes(text, end, anchor.ahead)
  );
}
