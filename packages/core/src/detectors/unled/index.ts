import type { SequenceShape, Shape, TokenFormat } from '../../format.ts';
import type { Detector } from '../../match.ts';
import { compileShape, type ShapeMatch } from '../../shapes/index.ts';
import type { View } from '../../views/view.ts';
import { compileFormat, isMatch, judge, type CompiledFormat } from '../candidate.ts';
import { WordIndex } from '../word-index.ts';
import { visitSequences } from './runs.ts';
import { visitArrays, visitPhrases } from './starts.ts';

/** A format to which neither a literal nor a word close by leads: only its own form and its checks tell it. */
function isUnled({ shape, context }: TokenFormat): boolean {
  return context === undefined && compileShape(shape).anchors.length === 0;
}

function compiledOf(formats: readonly TokenFormat[], kind: Shape['kind']): readonly CompiledFormat[] {
  const index = new WordIndex();
  return formats
    .filter(({ shape }) => shape.kind === kind)
    .map((format) => compileFormat(format, compileShape(format.shape), index));
}

/** Finds the tokens that nothing leads to: long runs of one alphabet, arrays of bytes, phrases of words. */
export function unledDetector(formats: readonly TokenFormat[], now: number): Detector {
  const unled = formats.filter(isUnled);
  const sequences = compiledOf(unled, 'sequence');
  const shapes = sequences.map(({ format }) => format.shape as SequenceShape);
  const arrays = compiledOf(unled, 'byte-array');
  const phrases = compiledOf(unled, 'phrase');
  return {
    name: 'unled',
    detect(view: View, clues, found, dropped) {
      const decide = (compiled: CompiledFormat | undefined, hit: ShapeMatch | undefined): void => {
        if (compiled === undefined || hit === undefined) return;
        const result = judge(compiled, hit, undefined, view, now);
        if (isMatch(result)) found(result);
        else dropped(result);
      };
      const readAt = (formatsThere: readonly CompiledFormat[]) => (at: number) =>
        formatsThere.forEach((compiled) => decide(compiled, compiled.shape.match(view.text, at, '')));
      if (sequences.length > 0)
        visitSequences(view.text, clues.encoded, shapes, (index, hit) => decide(sequences[index], hit));
      if (arrays.length > 0) visitArrays(view.text, clues.lists, readAt(arrays));
      if (phrases.length > 0) visitPhrases(view.text, readAt(phrases));
    },
  };
}
