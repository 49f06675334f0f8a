import { alphabet, holds } from '../../text/alphabet.ts';
import type { TextFacts } from './facts.ts';

/** True where the literal that ends at `end` breaks off inside a token, or holds a reversed one. */
export type IsFragment = (text: string, end: number) => boolean;

const WORD = alphabet('word');
/** How far a literal is read back. */
const REACH = 96;
/** Shorter anchors need something like a token behind them. */
const SHORTEST_STRONG = 4;
const FEWEST_BEHIND = 8;
const PEM_END = 'PRIVATE KEY-----';
const JWT = 'eyJ';
const DASH = 0x2d;
/** Anchors that every program is full of. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'access account admin api app auth basic bearer client console dev http https key live org pat personal private ' +
    'prod project pub public sdk search secret server service session team test token user web ws wss'
  ).split(' '),
);

interface Anchor {
  readonly text: string;
  /** It says by itself that a token starts. */
  readonly strong: boolean;
}

function toAnchor(text: string): Anchor {
  const word = text.toLowerCase().replace(/[^a-z]+$/, '');
  const lettered = text.length >= SHORTEST_STRONG || /^[^-_]{2}[-_]$/.test(text);
  const path = text.endsWith('/') && !text.includes('://');
  return { text, strong: lettered && !path && !WORDS.has(word) };
}

/** True where three different characters are in the text; a process that starts asks this of every anchor. */
function isVaried(text: string): boolean {
  const first = text.charAt(0);
  let second = '';
  for (let at = 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === first || char === second) continue;
    if (second !== '') return true;
    second = char;
  }
  return false;
}

/** Words that are the name of a property in front of a value, `projectId`, `app_id`: no token starts with them. */
const PROPERTY = /^[A-Za-z][a-z]{2,}(?:_[a-z]{2,}|[A-Z][a-z]+)+$/;

/**
 * Three letters or digits stand in front of anything; three with a separator, or those of a JSON Web Token, lead. A
 * few letters again and again are the filling of encoded binary data.
 */
function leads(anchor: string): boolean {
  if (!isVaried(anchor) || PROPERTY.test(anchor)) return false;
  return anchor.length >= SHORTEST_STRONG || anchor === JWT || /^\w{2}[-_.]$/.test(anchor);
}

function reversed(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charAt(text.length - 1 - at)).join('');
}

/** A prefix that ends in a sign, and the first characters of a token behind it. */
const BEGUN = /[-_.:][A-Za-z\d]{1,3}$/;
/** How a JSON Web Token goes on: with the name of its algorithm, its type or its key. */
const JWT_HEAD = /^(?:hbGci|0eXAi|raWQi|jdHki)/;

function qualifies(anchor: Anchor, behind: string, complete: boolean): boolean {
  if (anchor.strong && behind === '') return !complete;
  if (anchor.strong && anchor.text.length >= SHORTEST_STRONG)
    return /\d|[a-z][A-Z]|[A-Z]{2}[a-z]/.test(behind) || (!complete && BEGUN.test(anchor.text + behind));
  if (anchor.text === JWT && JWT_HEAD.test(behind)) return true;
  const alphabetic = anchor.text === JWT ? /^[\w.-]+$/ : /^[\w-]+$/;
  return (
    behind.length >= FEWEST_BEHIND && alphabetic.test(behind) && /\d.*\d|\d.*\./.test(behind) && /[a-zA-Z]/.test(behind)
  );
}

/** A name in front of a separator, and what begins behind it: of that, words and properties have another kind. */
const BROKEN = /^[A-Za-z\d]+[_.:-][A-Za-z\d]/;
const LETTERED = /[A-Za-z\d]/;

/** True where the literal breaks off inside the anchor itself: `"sk_li" + …`. Names in front of a sign do not. */
function breaksOff({ text, strong }: Anchor, part: string): boolean {
  return (
    strong &&
    part.length >= SHORTEST_STRONG &&
    text.startsWith(part) &&
    BROKEN.test(part) &&
    LETTERED.test(text.slice(part.length))
  );
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0xff) << 8) | (text.charCodeAt(at + 1) & 0xff);
}

/** Anchors by their first two characters; those that share them are made ready when a text first has the two. */
interface Anchors {
  readonly pairs: Uint8Array;
  readonly of: (pair: number) => readonly Anchor[];
}

function indexed(texts: readonly string[], make: (text: string) => Anchor): Anchors {
  const byPair = new Map<number, string[]>();
  const pairs = new Uint8Array(1 << 16);
  for (const text of texts) {
    const pair = pairAt(text, 0);
    pairs[pair] = 1;
    const sharers = byPair.get(pair);
    if (sharers === undefined) byPair.set(pair, [text]);
    else sharers.push(text);
  }
  const made = new Map<number, readonly Anchor[]>();
  return {
    pairs,
    of(pair) {
      const known = made.get(pair);
      if (known !== undefined) return known;
      const anchors = (byPair.get(pair) ?? []).map(make);
      made.set(pair, anchors);
      return anchors;
    },
  };
}

/** A reversed text has the first two characters last, the other way round. */
function swapped(pair: number): number {
  return ((pair & 0xff) << 8) | (pair >> 8);
}

function toReversed(text: string): Anchor {
  return { ...toAnchor(text), text: reversed(text) };
}

/** Characters that end what is read back: white space, quotes, brackets, comma, semicolon, backslash. */
const ENDS = ((): Uint8Array => {
  const ends = new Uint8Array(128).fill(1, 0, 0x21);
  for (const char of '"\'`()[]{},;\\<>') ends[char.charCodeAt(0)] = 1;
  return ends;
})();

/** How the literal of a JSON Web Token begins: it may be longer than the end of a literal is led back from. */
export const JWT_LEAD = 'eyJhbGci';
const JWT_CHARS = /[\w.-]{1,4096}/y;
const JWT_WHOLE = /^[\w-]+\.[\w-]+\.[\w-]{20,}$/;
const LITERAL_ENDS = /["'`]|\$\{/y;

/** Where the literal ends that breaks off inside a JSON Web Token; undefined where it holds the whole of it. */
export function tornToken(facts: TextFacts, at: number): number | undefined {
  const { text } = facts;
  // What begins inside the same run of characters ends where that does.
  if (at < facts.tornRead) return undefined;
  JWT_CHARS.lastIndex = at;
  const token = JWT_CHARS.exec(text)?.[0] ?? '';
  facts.tornRead = at + token.length;
  LITERAL_ENDS.lastIndex = at + token.length;
  return LITERAL_ENDS.test(text) && !JWT_WHOLE.test(token) ? at + token.length - 1 : undefined;
}

/** Of the literal texts that tokens start with those whose parts are told from other text. */
export function fragmentsOf(anchors: readonly string[]): readonly string[] {
  return anchors.filter(leads);
}

/**
 * Compiles the test for literals that hold a part of a token.
 * @param anchors literal texts that tokens start with
 */
export function compileIsFragment(anchors: readonly string[]): IsFragment {
  const known = fragmentsOf(anchors);
  const starts = indexed(known, toAnchor);
  const ends = indexed(known, toReversed);

  function startsAt(text: string, at: number, end: number, pair: number): boolean {
    if (holds(WORD, text.charCodeAt(at - 1))) return false;
    return starts.of(pair).some((anchor) => {
      const from = at + anchor.text.length;
      if (from > end) return breaksOff(anchor, text.slice(at, end));
      return text.startsWith(anchor.text, at) && qualifies(anchor, text.slice(from, end), false);
    });
  }

  function endsReversed(text: string, start: number, end: number, pair: number): boolean {
    return ends.of(pair).some((anchor) => {
      const to = end - anchor.text.length;
      return to >= start && text.endsWith(anchor.text, end) && qualifies(anchor, text.slice(start, to), true);
    });
  }

  return (text, end) => {
    const floor = Math.max(0, end - REACH);
    let next = text.charCodeAt(end - 1);
    if (next === DASH && text.endsWith(PEM_END, end)) return true;
    let at = end - 2;
    for (; at >= floor; at--) {
      const code = text.charCodeAt(at);
      if (code >= 128 || ENDS[code] === 1) break;
      const pair = (code << 8) | (next & 0xff);
      if (starts.pairs[pair] === 1 && startsAt(text, at, end, pair)) return true;
      next = code;
    }
    const last = swapped(pairAt(text, end - 2));
    return end - at > FEWEST_BEHIND && ends.pairs[last] === 1 && endsReversed(text, at + 1, end, last);
  };
}
