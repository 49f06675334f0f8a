import type { TokenFormat } from '../format.ts';
import type { Detector, Drop, Match } from '../match.ts';
import type { View } from '../views/view.ts';
import { compileNominate } from '../prefilter/nominate.ts';
import { compileShape } from '../shapes/index.ts';
import { compileFormat, isMatch, judge, type CompiledFormat } from './candidate.ts';
import { Surroundings } from './context.ts';
import { WordIndex } from './word-index.ts';

interface Anchors {
  readonly literals: readonly string[];
  /** For each literal the formats it leads to. */
  readonly formats: readonly (readonly CompiledFormat[])[];
}

function anchorsOf(formats: readonly CompiledFormat[]): Anchors {
  const byLiteral = new Map<string, CompiledFormat[]>();
  for (const format of formats) {
    for (const literal of format.shape.anchors) byLiteral.set(literal, [...(byLiteral.get(literal) ?? []), format]);
  }
  return { literals: [...byLiteral.keys()], formats: [...byLiteral.values()] };
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
  const anchors = anchorsOf(compiled);
  const nominate = compileNominate(anchors.literals);
  return {
    name: 'formats',
    literals: anchors.literals,
    detect(view, found, dropped) {
      nominate(view.text, (at, literal) => {
        for (const format of anchors.formats[literal] ?? []) {
          const result = tryFormat(format, at, anchors.literals[literal] ?? '', { view, index, now });
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      });
    },
  };
}
