import type { Span } from '../../views/view.ts';
import { braceAround, type Outline } from './outline.ts';
import { lastBelow } from './sorted.ts';
import { findStatements, inOrder, statementAround, type Statements, type Stretch } from './statements.ts';

/** A part of a script that parses by itself, with the way back to the whole. */
export interface Slice {
  readonly code: string;
  /** The range of the text that a range of the code stands for. */
  readonly toText: (span: Span) => Span;
  /** Braces of the code whose content was left out, by their offset. */
  readonly hollow: ReadonlySet<number>;
  /** True where the brace of the outline is in it, with some of its content. */
  readonly holds: (brace: number) => boolean;
}

/** Braces of this many characters are kept as they are: objects of constants, small functions. */
const SMALL = 160;
/** Blocks of this many characters are kept whole where something in them is wanted: what is declared near it matters. */
const SMALL_AROUND = 800;
/** For each brace what is kept of it, by its start. */
type Kept = Map<number, Map<number, Stretch>>;

/** What a slice is to hold. */
export interface Wanted {
  /** Offsets whose statements are kept, with those around them. */
  readonly offsets: ReadonlySet<number>;
  /** Braces that are kept with all that stands right in them. */
  readonly braces: ReadonlySet<number>;
}

function isSmall({ opens, closes }: Outline, brace: number): boolean {
  return brace > 0 && (closes[brace] ?? 0) - (opens[brace] ?? 0) <= SMALL_AROUND;
}

/** Keeps the statement at an offset, and around it the statements up to the top. */
function keepAround(statements: Statements, kept: Kept, from: number, isWhole: (brace: number) => boolean): void {
  const { outline } = statements;
  let at = from;
  for (let brace = braceAround(outline, at); brace >= 0; brace = outline.parents[brace] ?? -1) {
    const open = outline.opens[brace] ?? -1;
    const segments = kept.get(brace) ?? new Map<number, Stretch>();
    const statement = statementAround(statements, brace, at, isWhole(brace));
    const known = segments.get(statement.start);
    if (known !== undefined && known.end >= statement.end) return;
    kept.set(brace, segments.set(statement.start, statement));
    if (known !== undefined) return;
    at = open;
  }
}

interface Painting {
  readonly text: string;
  readonly outline: Outline;
  readonly kept: Kept;
  readonly parts: string[];
  /** Where each part starts in the code, and where in the text. */
  readonly inCode: number[];
  readonly inText: number[];
  readonly hollow: Set<number>;
  readonly longest: number;
  length: number;
  full: boolean;
}

function paint(painting: Painting, start: number, end: number): void {
  if (end <= start) return;
  painting.full ||= painting.length + end - start > painting.longest;
  if (painting.full) return;
  painting.parts.push(painting.text.slice(start, end));
  painting.inCode.push(painting.length);
  painting.inText.push(start);
  painting.length += end - start;
}

function paintBrace(painting: Painting, brace: number): void {
  const { outline, kept } = painting;
  const open = outline.opens[brace] ?? 0;
  const close = outline.closes[brace] ?? 0;
  const isKept = kept.has(brace);
  if (!isKept) painting.hollow.add(painting.length);
  paint(painting, open, open + 1);
  if (isKept) paintContent(painting, brace);
  paint(painting, close, close + 1);
}

function paintStatement(painting: Painting, brace: number, { start, end }: Span): void {
  const { outline, kept } = painting;
  let at = start;
  let child = Math.max(brace, lastBelow(outline.opens, start)) + 1;
  while (!painting.full && child < (outline.after[brace] ?? 0) && (outline.opens[child] ?? end) < end) {
    const open = outline.opens[child] ?? 0;
    const close = outline.closes[child] ?? 0;
    if (kept.has(child) || close - open > SMALL) {
      paint(painting, at, open);
      paintBrace(painting, child);
      at = close + 1;
    }
    child = outline.after[child] ?? child + 1;
  }
  paint(painting, at, end);
}

/** What stands in no text: it is led back to the place that it stands in front of. */
function paintSign(painting: Painting, sign: string, at: number): void {
  if (painting.full) return;
  painting.parts.push(sign);
  painting.inCode.push(painting.length);
  painting.inText.push(at);
  painting.length += sign.length;
}

function paintContent(painting: Painting, brace: number): void {
  for (const stretch of inOrder(painting.kept.get(brace)?.values() ?? [])) {
    const { head } = stretch;
    if (head !== undefined) {
      paint(painting, head.start, head.end);
      paintSign(painting, ' ', stretch.start);
    }
    paintStatement(painting, brace, stretch);
    if (head !== undefined) paintSign(painting, ';', stretch.end);
  }
}

function wayBack({ inCode, inText }: Painting): (span: Span) => Span {
  const offset = (at: number): number => {
    const index = Math.max(0, lastBelow(inCode, at + 1));
    return (inText[index] ?? 0) + at - (inCode[index] ?? 0);
  };
  return ({ start, end }) => {
    const from = offset(start);
    return { start: from, end: end > start ? offset(end - 1) + 1 : from };
  };
}

/** How much a slice may hold. */
export interface Extent {
  /** Keeps all statements of the blocks around, for scripts that do not parse without them. */
  readonly whole: boolean;
  readonly longest: number;
}

/**
 * Cuts what is wanted out of a script, with the statements, functions and blocks around it; the content of larger
 * braces that hold none of it is left out. Undefined where that is too long.
 */
export function cutSlice(
  text: string,
  outline: Outline,
  { offsets, braces }: Wanted,
  { whole, longest }: Extent,
): Slice | undefined {
  const kept: Kept = new Map();
  const statements = findStatements(text, outline);
  const isWhole = (brace: number): boolean => whole || braces.has(brace) || isSmall(outline, brace);
  for (const brace of braces) keepAround(statements, kept, (outline.opens[brace] ?? 0) + 1, isWhole);
  for (const at of offsets) keepAround(statements, kept, at, isWhole);
  const way = { parts: [], inCode: [], inText: [], hollow: new Set<number>() };
  const painting: Painting = { text, outline, kept, ...way, longest, length: 0, full: false };
  paintContent(painting, 0);
  if (painting.full) return undefined;
  const { parts, hollow } = painting;
  return { code: parts.join(''), toText: wayBack(painting), hollow, holds: (brace) => kept.has(brace) };
}
