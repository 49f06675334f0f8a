import type { PatternValue } from '../value/value.ts';

const LONGEST = 200;
const MOST_REPEATS = 64;
const ESCAPE = /\\(?:[bBdDwWsSnrtfv0]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^\w\s])/y;
const CLASS = /\[\^?(?:[^\]\\]|\\[^])*\]/y;
const COUNT = /\{(\d{1,4})\}/y;
const VARIABLE = /(?:[+*?]|\{\d{1,4},\d{0,4}\})\??/y;
const PLAIN = /[^\\[\](){}|^$+*?/.]|\./y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The end of one character, escape or class at `at`, or -1. */
function atomEnd(source: string, at: number): number {
  for (const pattern of [ESCAPE, CLASS, PLAIN]) {
    const hit = matchAt(pattern, source, at);
    if (hit !== null) return at + hit[0].length;
  }
  return -1;
}

interface Progress {
  at: number;
  depth: number;
  /** A group may not be repeated. */
  closed: boolean;
}

/** Passes over one part of the pattern; false where it is none that surely takes linear time. */
function passPart(source: string, progress: Progress): boolean {
  const { at } = progress;
  const char = source.charAt(at);
  const group = /^\((?:\?:)?/.exec(source.slice(at, at + 3));
  const closed = progress.closed;
  progress.closed = char === ')';
  if (group !== null) {
    progress.at += group[0].length;
    progress.depth++;
    return true;
  }
  if (char === ')' || char === '|' || (char === '^' && at === 0)) {
    progress.at++;
    if (char === ')') progress.depth--;
    return progress.depth >= 0;
  }
  const count = matchAt(COUNT, source, at);
  if (count !== null) {
    progress.at += count[0].length;
    return !closed && at > 0 && Number(count[1]) <= MOST_REPEATS;
  }
  progress.at = atomEnd(source, at);
  return progress.at !== -1;
}

/**
 * True where matching surely takes linear time: characters, classes and fixed counts in sequence, alternatives and
 * groups that are not repeated, and at most one open repetition, at the very end.
 */
function isLinear(source: string): boolean {
  if (source === '' || source.length > LONGEST) return false;
  const progress: Progress = { at: 0, depth: 0, closed: true };
  while (progress.at < source.length) {
    const variable = matchAt(VARIABLE, source, progress.at);
    if (variable !== null)
      return !progress.closed && progress.depth === 0 && progress.at + variable[0].length === source.length;
    if (!passPart(source, progress)) return false;
  }
  return progress.depth === 0;
}

/** The pattern as a regular expression, or undefined where it could take long or is none. */
export function safePattern({ source, flags }: PatternValue): RegExp | undefined {
  if (!/^[gimsu]*$/.test(flags) || !isLinear(source)) return undefined;
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
