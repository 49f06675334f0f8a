import { looksLikeToken, SHORTEST_TOKEN } from './token-text.ts';

/** A method that is called, by its name or by a literal: `.split(`, `["split"](`. */
function called(methods: string): string {
  return String.raw`(?:\.|\[["'\`])\s*(?:${methods})(?:["'\`]\])?\s*\(`;
}

/** Methods that turn around, cut or mend the literal that they are called on. */
const OF_TEXT = new RegExp(
  called('char(?:At|CodeAt)|concat|match|pad(?:Start|End)|repeat|replace(?:All)?|slice|split|substr(?:ing)?|trim'),
  'y',
);
/** A split whose parts are put together again at once. */
const SPLIT = new RegExp(
  String.raw`${called('split')}\s*(["'\`])(.{0,8}?)\1\s*\)(?:\s*${called('reverse|map|join|toReversed|slice')})?`,
  'y',
);
const OF_ARRAY = new RegExp(
  String.raw`\]\s*${called('concat|filter|flat|join|map|reduce|reverse|slice|toReversed|toSpliced')}`,
  'y',
);
/** The parts are put together without what no token holds in between. */
const JOIN = new RegExp(
  String.raw`${called('join')}\s*(["'\`])([\w.+/=:|-]?)\1\s*\)|${called('reduce')}\s*(?:\(?\s*([\w$]+)\s*,\s*[\w$]+\s*\)?\s*=>\s*\3|function\s*\(\s*([\w$]+)\s*,\s*[\w$]+\s*\)\s*\{\s*return\s+\4)\s*\+`,
);
const JOIN_REACH = 400;
/** Parts of a token that stand between separators, e.g. those of a UUID; more are a list of words. */
const MOST_SEPARATED = 8;
const LONGEST_LITERAL = 4096;
const BACKSLASH = '\\';

/** The offset of the quote that opens the literal closed at `close`, or -1. */
function openingQuote(text: string, close: number): number {
  const quote = text.charAt(close);
  const floor = Math.max(0, close - LONGEST_LITERAL);
  let open = text.lastIndexOf(quote, close - 1);
  while (open > floor && text.charAt(open - 1) === BACKSLASH) open = text.lastIndexOf(quote, open - 2);
  return open < floor ? -1 : open;
}

/** True where the parts of a split are used as a list: the literal is no text in disguise. */
function listOfParts(text: string, at: number): boolean {
  SPLIT.lastIndex = at;
  const split = SPLIT.exec(text);
  return split !== null && split[2] !== '' && split[0].endsWith(')');
}

/** `"…".split("").reverse()`, `.replace(…)` and so on, on a literal that could be a token in disguise. */
export function literalRearranged(text: string, close: number): boolean {
  OF_TEXT.lastIndex = close + 1;
  if (!OF_TEXT.test(text) || listOfParts(text, close + 1)) return false;
  const open = openingQuote(text, close);
  return open !== -1 && close - open > SHORTEST_TOKEN && looksLikeToken(text.slice(open + 1, close));
}

/** `["…", "…"].join("")` and so on, where the literals together could be a token. */
export function arrayRearranged(text: string, close: number): boolean {
  OF_ARRAY.lastIndex = close + 1;
  if (!OF_ARRAY.test(text)) return false;
  const join = JOIN.exec(text.slice(close + 1, close + JOIN_REACH));
  if (join === null) return false;
  const open = text.lastIndexOf('[', close);
  if (open === -1 || close - open > LONGEST_LITERAL) return false;
  const parts = text.slice(open + 1, close + 1).match(/(["'`])(?:(?!\1)[^\\])*\1/g) ?? [];
  if ((join[2] ?? '') !== '' && parts.length > MOST_SEPARATED) return false;
  return looksLikeToken(parts.map((part) => part.slice(1, -1)).join(''));
}

const JUNCTION = /["'`]\s{0,80}\+\s{0,80}["'`]/y;
const BEFORE_JUNCTION = /[\w+/=.%~-]{1,128}$/;
const BEHIND_JUNCTION = /[\w+/=.%~-]{0,128}/y;
const MOST_JUDGED = 128;

/** What was made of a chain of joined literals. */
export interface Joined {
  readonly isToken: boolean;
  /** The chain is judged as far as this: a token that starts behind it is judged from there on. */
  readonly judged: number;
}

/** `"…" + "…"` where the literals up to the next white space could be one token. */
export function literalsJoined(text: string, close: number): Joined | undefined {
  JUNCTION.lastIndex = close;
  if (!JUNCTION.test(text)) return undefined;
  let joined = BEFORE_JUNCTION.exec(text.slice(Math.max(0, close - MOST_JUDGED), close))?.[0] ?? '';
  let judged = close;
  for (let at = close; joined !== '' && joined.length < MOST_JUDGED;) {
    JUNCTION.lastIndex = at;
    const junction = JUNCTION.exec(text);
    if (junction === null) break;
    BEHIND_JUNCTION.lastIndex = at + junction[0].length;
    const behind = BEHIND_JUNCTION.exec(text)?.[0] ?? '';
    joined += behind;
    at += junction[0].length + behind.length;
    if (joined.length <= MOST_JUDGED / 2) judged = at;
  }
  return { isToken: looksLikeToken(joined), judged };
}
