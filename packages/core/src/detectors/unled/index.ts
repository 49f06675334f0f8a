import type { SequenceShape, Shape, TokenFormat } from '../../format.ts';
import type { Detector } from '../../match.ts';
import type { ShapeMatch } from '../../shapes/index.ts';
import { once } from '../../text/once.ts';
import type { View } from '../../views/view.ts';
import { isMatch, judge, type CompiledFormat } from '../candidate.ts';
import { formTable } from '../form-table.ts';
import type { Prepared } from '../prepared.ts';
import { sequenceVisitor, type VisitSequences } from './runs.ts';
import { visitArrays, visitPhrases } from './starts.ts';

/** The forms that nothing leads to, by their shape. */
interface Unled {
  readonly sequences: readonly CompiledFormat[];
  readonly visitSequences: VisitSequences;
  readonly arrays: readonly CompiledFormat[];
  readonly phrases: readonly CompiledFormat[];
}

function compileUnled(forms: readonly TokenFormat[], disabled: readonly string[]): Unled {
  const table = formTable(() => forms, disabled);
  const compiled = [...forms.keys()].flatMap((form) => table.at(form) ?? []);
  const of = (kind: Shape['kind']): readonly CompiledFormat[] =>
    compiled.filter(({ format }) => format.shape.kind === kind);
  const sequences = of('sequence');
  return {
    sequences,
    visitSequences: sequenceVisitor(sequences.map(({ format }) => format.shape as SequenceShape)),
    arrays: of('byte-array'),
    phrases: of('phrase'),
  };
}

/** Finds the tokens that nothing leads to: long runs of one alphabet, arrays of bytes, phrases of words. */
export function unledDetector(
  prepared: () => Pick<Prepared, 'unled'>,
  disabled: readonly string[],
  now: number,
): Detector {
  const unled = once(() => compileUnled(prepared().unled, disabled));
  return {
    name: 'unled',
    detect(view: View, clues, found, dropped) {
      const { sequences, visitSequences, arrays, phrases } = unled();
      const decide = (compiled: CompiledFormat | undefined, hit: ShapeMatch | undefined): void => {
        if (compiled === undefined || hit === undefined) return;
        const result = judge(compiled, hit, undefined, view, now);
        if (isMatch(result)) found(result);
        else dropped(result);
      };
      const readAt = (formatsThere: readonly CompiledFormat[]) => (at: number) =>
        formatsThere.forEach((compiled) => decide(compiled, compiled.shape.match(view.text, at, '')));
      if (sequences.length > 0) visitSequences(view.text, clues.encoded, (index, hit) => decide(sequences[index], hit));
      if (arrays.length > 0) visitArrays(view.text, clues.lists, readAt(arrays));
      if (phrases.length > 0) visitPhrases(view.text, clues.phrases, readAt(phrases));
    },
  };
}
