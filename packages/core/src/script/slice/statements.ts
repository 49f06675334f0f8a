import type { Span } from '../../views/view.ts';
import { behindComments, opensStatements, wordStartingAt } from './lexis.ts';
import { childAround, type Outline, type Signs } from './outline.ts';
import { lastBelow } from './sorted.ts';

/** A part of a block that stands by itself: one or more statements, or some parts of one. */
export interface Stretch extends Span {
  /** What makes parts of a statement one: `const`, or nothing in front of expressions; undefined for whole ones. */
  readonly head: Span | undefined;
}

/** Finds the statements that stand right in a brace. */
export interface Statements {
  readonly text: string;
  readonly outline: Outline;
  /** The heads of long statements, by their start; undefined for those that stay whole. */
  readonly heads: Map<number, Span | undefined>;
  passes: number;
}

/** Neighbours that are passed over in search of the ends of statements, for one slice. */
const MOST_PASSED = 100_000;
/** Longer statements are cut at their commas; minifiers join all declarations of a module to one. */
const LONG = 4096;
/** Characters before and behind a place that are kept of a long statement: what is near is often put together. */
const AROUND = 512;

/** What continues the statement before, and what only stands between braces with what comes before it. */
const CONTINUES = /\s*else\b/y;
const SWITCH = /\s*(?:case\b|default\s*:)/y;
const DECLARES = /(?:export\s+)?(?:const|let|var)\b/y;
/** Words that statements start with which are no expression. */
const NO_EXPRESSION: ReadonlySet<string> = new Set(
  (
    'async break case class const continue debugger default do else enum export for function if import interface let ' +
    'namespace return switch throw try type var while with yield'
  ).split(' '),
);
const LABEL = /[\w$]+\s*:/y;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Nothing of the statements of a script was looked for yet. */
export function findStatements(text: string, outline: Outline): Statements {
  return { text, outline, heads: new Map(), passes: 0 };
}

/** Where the stretch between two signs starts that holds `at`; that of the block where none is before it, or too far. */
function startAt(statements: Statements, { places, owners }: Signs, brace: number, at: number): number {
  const { text, outline } = statements;
  const open = outline.opens[brace] ?? -1;
  let index = lastBelow(places, at);
  while (statements.passes++ < MOST_PASSED) {
    const place = places[index] ?? -1;
    if (place <= open) return open + 1;
    const owner = owners[index] ?? 0;
    if (owner === brace && !matchesAt(CONTINUES, text, place + 1)) return place + 1;
    if (owner === brace) index--;
    else index = lastBelow(places, outline.opens[childAround(outline, brace, owner)] ?? 0);
  }
  return open + 1;
}

/** The first sign of the brace from `at` on; the end of the block where there is none, or too far. */
function signBehind(statements: Statements, { places, owners }: Signs, brace: number, at: number): number {
  const { outline } = statements;
  const close = outline.closes[brace] ?? 0;
  let index = lastBelow(places, at) + 1;
  while (statements.passes++ < MOST_PASSED) {
    const place = places[index];
    if (place === undefined || place >= close) return close;
    const owner = owners[index] ?? 0;
    if (owner === brace) return place;
    index = lastBelow(places, outline.closes[childAround(outline, brace, owner)] ?? 0) + 1;
  }
  return close;
}

function readHead({ text, outline }: Statements, brace: number, { start, end }: Span): Span | undefined {
  const first = behindComments(text, start);
  if (matchesAt(DECLARES, text, first)) return { start: first, end: DECLARES.lastIndex };
  if (NO_EXPRESSION.has(wordStartingAt(text, first)) || matchesAt(LABEL, text, first)) return undefined;
  // Over more than one line it may be more than one statement.
  const newline = text.indexOf('\n', first);
  if (newline !== -1 && newline < end) return undefined;
  return brace === 0 || opensStatements(text, outline.opens[brace] ?? 0) ? { start: first, end: first } : undefined;
}

/** What parts of the statement need in front of them to stand by themselves; undefined where they cannot. */
function headOf(statements: Statements, brace: number, statement: Span): Span | undefined {
  const { heads } = statements;
  if (!heads.has(statement.start)) heads.set(statement.start, readHead(statements, brace, statement));
  return heads.get(statement.start);
}

/** The parts of a long statement around a place, or all of it where it has none. */
function partsAround(statements: Statements, brace: number, at: number, statement: Span): Stretch {
  const head = headOf(statements, brace, statement);
  if (head === undefined) return { ...statement, head };
  const { commas } = statements.outline;
  const from = Math.max(head.end, startAt(statements, commas, brace, at - AROUND));
  const to = Math.min(statement.end, signBehind(statements, commas, brace, at + AROUND));
  return { start: from, end: to, head };
}

/** What is kept for a place in a brace: its statement, of a long one the parts around, or all of the block. */
export function statementAround(statements: Statements, brace: number, at: number, whole: boolean): Stretch {
  const { text, outline } = statements;
  const open = outline.opens[brace] ?? -1;
  if (whole || matchesAt(SWITCH, text, open + 1)) {
    return { start: open + 1, end: outline.closes[brace] ?? 0, head: undefined };
  }
  const start = startAt(statements, outline.stops, brace, at);
  const stop = signBehind(statements, outline.stops, brace, at);
  const end = Math.min(stop + 1, outline.closes[brace] ?? 0);
  const statement = { start, end };
  return end - start > LONG ? partsAround(statements, brace, at, statement) : { ...statement, head: undefined };
}

/** The stretches in the order of the text; parts of one statement that touch are one. */
export function inOrder(stretches: Iterable<Stretch>): readonly Stretch[] {
  const ordered: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = ordered.at(-1);
    const touches = last?.head !== undefined && last.head.start === next.head?.start && next.start <= last.end + 1;
    if (touches) ordered.splice(-1, 1, { ...last, end: Math.max(last.end, next.end) });
    else ordered.push(next);
  }
  return ordered;
}
