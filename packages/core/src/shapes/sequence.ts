import type { Part, SequenceShape } from '../format.ts';
import { alphabet, type CharSet } from '../text/alphabet.ts';
import { escapeTail, freeAfter, freeBefore } from '../text/boundary.ts';
import type { CompiledShape, ShapeMatch } from './compiled.ts';
import { matchBackward, matchForward } from './parts.ts';

/** Fewest characters of a literal that leads to candidates by itself. */
const SHORTEST_ANCHOR = 3;

function texts(part: Part): readonly string[] {
  switch (part.kind) {
    case 'literal':
      return [part.text];
    case 'choice':
      return part.texts;
    case 'run':
      return [];
    default:
      return part satisfies never;
  }
}

function shortest(options: readonly string[]): number {
  return options.length === 0 ? 0 : Math.min(...options.map((option) => option.length));
}

/** The part whose shortest text is longest; -1 where none is long enough to lead anywhere. */
function anchorIndex(parts: readonly Part[]): number {
  const lengths = parts.map((part) => shortest(texts(part)));
  const best = Math.max(0, ...lengths);
  return best < SHORTEST_ANCHOR ? -1 : lengths.indexOf(best);
}

function lastSet(parts: readonly Part[]): CharSet | undefined {
  const last = parts.at(-1);
  return last?.kind === 'run' ? alphabet(last.alphabet) : undefined;
}

/** How much the literal parts say. */
export function specificity(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part.kind === 'run' ? 0 : shortest(texts(part))), 0);
}

/** The literal text that the match starts with, for the mask. */
export function maskPrefix(parts: readonly Part[], value: string): string {
  const first = parts[0];
  return first === undefined ? '' : (texts(first).find((option) => value.startsWith(option)) ?? '');
}

function mayStart(shape: SequenceShape, text: string, start: number): boolean {
  return freeBefore(text, start, shape.boundary) || (shape.behind ?? []).some((before) => text.endsWith(before, start));
}

/** True where a token of these parts may end at `end`. */
export function endsFree(parts: readonly Part[], text: string, end: number): boolean {
  return freeAfter(text, end, lastSet(parts));
}

function bounded(shape: SequenceShape, text: string, start: number, end: number): ShapeMatch | undefined {
  if (!mayStart(shape, text, start) || !freeAfter(text, end, lastSet(shape.parts), shape.boundary)) return;
  const value = text.slice(start, end);
  return { start, end, value, prefix: maskPrefix(shape.parts, value) };
}

/** Where the parts that end at `to` start, or -1. What belongs to an escape in front of them is none of theirs. */
function startBefore(text: string, to: number, parts: readonly Part[]): number {
  const start = matchBackward(text, to, parts);
  const tail = start === -1 ? 0 : escapeTail(text, start);
  if (tail === 0) return start;
  return matchForward(text, start + tail, parts) === to ? start + tail : -1;
}

/** True where all tokens of these parts are equally long, so that no neighbour can be taken for a part of one. */
function isFixed(parts: readonly Part[]): boolean {
  return parts.every((part) => part.kind === 'literal' || (part.kind === 'run' && part.min === part.max));
}

/** A sequence, led to by its longest literal. */
export function compileSequence(shape: SequenceShape): CompiledShape {
  const index = anchorIndex(shape.parts);
  const anchorPart = shape.parts[index];
  const before = shape.parts.slice(0, Math.max(0, index));
  const after = shape.parts.slice(index + 1);
  return {
    anchors: anchorPart === undefined ? [] : texts(anchorPart),
    specificity: specificity(shape.parts),
    match(text, at, anchor) {
      const start = startBefore(text, at, before);
      // Before the rest is read: in a run of one letter every place would be an anchor.
      if (start === -1 || !mayStart(shape, text, start)) return;
      const end = matchForward(text, at + anchor.length, after);
      return end === -1 ? undefined : bounded(shape, text, start, end);
    },
    ...(isFixed(shape.parts)
      ? { touched: (text, at, anchor) => fixedAround(shape, text, at, at + anchor.length, index) }
      : {}),
  };
}

/** The token whose anchor stands between two offsets, whatever stands beside it. */
function fixedAround(
  shape: SequenceShape,
  text: string,
  at: number,
  behind: number,
  index: number,
): ShapeMatch | undefined {
  const start = matchBackward(text, at, shape.parts.slice(0, index));
  const end = start === -1 ? -1 : matchForward(text, behind, shape.parts.slice(index + 1));
  if (end === -1) return undefined;
  const value = text.slice(start, end);
  return { start, end, value, prefix: maskPrefix(shape.parts, value) };
}

/** The fewest and the most characters of a token of this shape. */
export function lengthsOf(shape: SequenceShape): { readonly shortest: number; readonly longest: number } {
  const ranges = shape.parts.map((part) => {
    if (part.kind === 'run') return [part.min, part.max] as const;
    const lengths = texts(part).map((text) => text.length);
    return [Math.min(...lengths), Math.max(...lengths)] as const;
  });
  return {
    shortest: ranges.reduce((sum, [min]) => sum + min, 0),
    longest: ranges.reduce((sum, [, max]) => sum + max, 0),
  };
}

/** True where the sequence is exactly the text between the two offsets. */
export function fitsSequence(shape: SequenceShape, text: string, start: number, end: number): ShapeMatch | undefined {
  return matchForward(text, start, shape.parts) === end ? bounded(shape, text, start, end) : undefined;
}

/** The sequence that ends at `end`, read backwards; for shapes that end with a run of characters. */
export function sequenceEndingAt(shape: SequenceShape, text: string, end: number): ShapeMatch | undefined {
  const start = startBefore(text, end, shape.parts);
  return start === -1 ? undefined : bounded(shape, text, start, end);
}
