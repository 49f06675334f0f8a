import { markedKinds, visitBrackets } from './brackets.ts';
import { behindComments, wordStartingAt } from './lexis.ts';
import { lastBelow } from './sorted.ts';

/** Signs of one kind, in order, and the index of the brace that each stands in. */
export interface Signs {
  readonly places: readonly number[];
  readonly owners: readonly number[];
}

/** The braces of a script in the order in which they open; the first stands for the whole text. */
export interface Outline {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  /** The brace around each one, by its index; -1 for the first. */
  readonly parents: readonly number[];
  /** The index of the first brace behind the closing one. */
  readonly after: readonly number[];
  /** Semicolons and closing braces that end statements. */
  readonly stops: Signs;
  /** Commas that stand in a brace and no other bracket. */
  readonly commas: Signs;
  /** How deep braces stand in one another. */
  readonly depth: number;
}

const SEMICOLON = 0x3b;
const KINDS = markedKinds(';,');

/** Words that a statement starts with and that no statement goes on with behind a brace, nor a member of a class. */
const STARTS: ReadonlySet<string> = new Set(
  'class const export for function if import let return switch throw try var'.split(' '),
);

/** True where a statement ends with the closing brace, for another one starts behind it: declarations of functions. */
function endsStatement(text: string, close: number): boolean {
  const next = behindComments(text, close + 1);
  const word = wordStartingAt(text, next);
  if (word !== 'async') return STARTS.has(word);
  return wordStartingAt(text, behindComments(text, next + word.length)) === 'function';
}

/** Reads the braces and statement ends of a script in one pass, without parsing it. */
export function outline(text: string): Outline {
  const opens = [-1];
  const closes = [text.length];
  const parents = [-1];
  const after = [0];
  const stops = { places: [] as number[], owners: [] as number[] };
  const commas = { places: [] as number[], owners: [] as number[] };
  let brace = 0;
  let level = 0;
  let depth = 0;
  visitBrackets(text, KINDS, {
    open(at, isBrace) {
      if (!isBrace) return;
      parents.push(brace);
      brace = opens.push(at) - 1;
      closes.push(text.length);
      after.push(0);
      depth = Math.max(depth, ++level);
    },
    close(at, isBrace, inBrace) {
      if (!isBrace) return;
      level--;
      closes[brace] = at;
      after[brace] = opens.length;
      brace = parents[brace] ?? 0;
      if (!inBrace || !endsStatement(text, at)) return;
      stops.places.push(at);
      stops.owners.push(brace);
    },
    mark(at, code, inBrace) {
      if (!inBrace) return;
      const signs = code === SEMICOLON ? stops : commas;
      signs.places.push(at);
      signs.owners.push(brace);
    },
  });
  for (const [index, next] of after.entries()) if (next === 0) after[index] = opens.length;
  return { opens, closes, parents, after, stops, commas, depth };
}

/** The innermost brace around an offset. */
export function braceAround(outline: Outline, at: number): number {
  let brace = Math.max(0, lastBelow(outline.opens, at));
  while (brace > 0 && (outline.closes[brace] ?? 0) < at) brace = outline.parents[brace] ?? 0;
  return brace;
}

/** The child of `brace` in which the brace stands. */
export function childAround(outline: Outline, brace: number, inner: number): number {
  let each = inner;
  while (each > 0 && outline.parents[each] !== brace) each = outline.parents[each] ?? 0;
  return each;
}
