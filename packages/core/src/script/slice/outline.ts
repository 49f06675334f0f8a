import { markedKinds, visitBrackets } from './brackets.ts';
import { behindComments, wordStartingAt } from './lexis.ts';

/** The braces of a script in the order in which they open; the first stands for the whole text. */
export interface Outline {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  /** The brace around each one, by its index; -1 for the first. */
  readonly parents: readonly number[];
  /** The index of the first brace behind the closing one. */
  readonly after: readonly number[];
  /** Semicolons and closing braces that end statements, and the index of the brace that they stand in. */
  readonly stops: readonly number[];
  readonly owners: readonly number[];
  /** How deep braces stand in one another. */
  readonly depth: number;
}

const KINDS = markedKinds(';');

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
  const stops: number[] = [];
  const owners: number[] = [];
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
      stops.push(at);
      owners.push(brace);
    },
    mark(at, _, inBrace) {
      if (!inBrace) return;
      stops.push(at);
      owners.push(brace);
    },
  });
  for (const [index, next] of after.entries()) if (next === 0) after[index] = opens.length;
  return { opens, closes, parents, after, stops, owners, depth };
}
