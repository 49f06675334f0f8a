import type { TokenFormat } from '../format.ts';
import type { Detector, Drop, Match } from '../match.ts';
import type { View } from '../views/view.ts';
import { anchorsOf, eachPair, mergeAnchors, type Anchor } from '../kernel/index.ts';
import { compileShape } from '../shapes/index.ts';
import { compileFormat, isMatch, judge, type CompiledFormat } from './candidate.ts';
import { Surroundings } from './context.ts';
import { WordIndex } from './word-index.ts';

/** For each literal the formats it leads to. */
function byLiteral(formats: readonly CompiledFormat[]): ReadonlyMap<string, readonly CompiledFormat[]> {
  const groups = new Map<string, CompiledFormat[]>();
  for (const format of formats) {
    for (const literal of format.shape.anchors) groups.set(literal, [...(groups.get(literal) ?? []), format]);
  }
  return groups;
}

function allAnchors(formats: readonly CompiledFormat[]): readonly Anchor[] {
  return mergeAnchors(formats.flatMap(({ format, shape }) => anchorsOf(format.shape, shape.anchors)));
}

/** Reads the text around an anchor as a token of the format. */
function tryFormat(
  format: CompiledFormat,
  at: number,
  anchor: string,
  { view, index, now }: { readonly view: View; readonly index: WordIndex; readonly now: number },
): Match | Drop | undefined {
  const hit = format.shape.match(view.text, at, anchor);
  if (hit === undefined) return undefined;
  if (format.context === undefined) return judge(format, hit, undefined, view, now);
  const context = new Surroundings(view.text, hit.start, hit.end, index).hit(format.context);
  return context === undefined ? undefined : judge(format, hit, context, view, now);
}

/** A detector that knows the literals that lead it to tokens. */
export interface FormatDetector extends Detector {
  readonly literals: readonly string[];
}

/** Finds the tokens whose shape has a literal part. */
export function formatDetector(formats: readonly TokenFormat[], now: number): FormatDetector {
  const index = new WordIndex();
  const compiled = formats.map((format) => compileFormat(format, compileShape(format.shape), index));
  const anchors = allAnchors(compiled);
  const groups = byLiteral(compiled);
  return {
    name: 'formats',
    literals: [...groups.keys()],
    asks: { anchors },
    detect(view, clues, found, dropped) {
      eachPair(clues.anchors, (at, anchor) => {
        const literal = anchors[anchor]?.literal ?? '';
        for (const format of groups.get(literal) ?? []) {
          const result = tryFormat(format, at, literal, { view, index, now });
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      });
    },
  };
}
