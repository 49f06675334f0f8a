import type { SequenceShape } from '../../format.ts';
import type { ShapeMatch } from '../../shapes/index.ts';
import { lengthsOf, sequenceEndingAt } from '../../shapes/sequence.ts';
import { eachPair, type Offsets } from '../../kernel/index.ts';
import { alphabet, runEnd } from '../../text/alphabet.ts';

/** Shorter runs are not looked at: every one of these tokens ends with a longer one. */
const SHORTEST = 27;
const RUN = alphabet('base64url');
/** Signs that two parts of a token are joined by. */
const JOINS: ReadonlySet<string> = new Set(':|.');
/** In front of a run these make it a piece of a longer text. */
const GOES_ON: ReadonlySet<string> = new Set('+/=~%');

/** True for shapes whose last part stands behind one of the signs. */
function isJoined({ parts }: SequenceShape): boolean {
  const sign = parts.at(-2);
  return sign?.kind === 'literal' && JOINS.has(sign.text);
}

/**
 * Visits the sequences that end with a long run of characters, alone or joined to what stands in front of it.
 * @param runs starts and ends, by turns, of runs of base64: one that a sign of base64 stands in front of is no token's
 */
export type VisitSequences = (text: string, runs: Offsets, found: (index: number, hit: ShapeMatch) => void) => void;

/** Makes the visitor of sequences of some shapes, which are found by their index. */
export function sequenceVisitor(shapes: readonly SequenceShape[]): VisitSequences {
  const joined = shapes.map(isJoined);
  const longest = Math.max(0, ...shapes.map((shape) => lengthsOf(shape).longest));
  return (text, runs, found) =>
    eachPair(runs, (start, last) => {
      // What goes on for longer than a token does is none, however long it is.
      const end = runEnd(text, start, Math.min(last, start + longest + 1), RUN);
      if (end - start < SHORTEST || end - start > longest) return;
      const before = text.charAt(start - 1);
      if (GOES_ON.has(before)) return;
      const afterSign = JOINS.has(before);
      for (const [index, shape] of shapes.entries()) {
        if (joined[index] !== afterSign) continue;
        const hit = sequenceEndingAt(shape, text, end);
        if (hit !== undefined) found(index, hit);
      }
    });
}
