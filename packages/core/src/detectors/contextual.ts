import type { SequenceShape, TokenFormat } from '../format.ts';
import type { Detector } from '../match.ts';
import { compileShape } from '../shapes/index.ts';
import { fitsSequence } from '../shapes/sequence.ts';
import { compileFormat, judge, type CompiledFormat } from './candidate.ts';
import { isMatch } from './formats.ts';

/**
 * A value as code gives it to a name: behind a quote, `=`, `:` or white space, and ended by a quote or by what may
 * follow an unquoted value. Looking for values first and for words around them second keeps common words cheap.
 */
const VALUES = /(?<=["'`=:\s])[\w+/~.-]{16,160}={0,2}(?=["'`&;,\s\\)}\]<]|$)/g;

interface Contextual {
  readonly compiled: CompiledFormat;
  readonly shape: SequenceShape;
}

function contextualFormats(formats: readonly TokenFormat[]): readonly Contextual[] {
  return formats.flatMap((format) => {
    if (format.shape.kind !== 'sequence' || format.context === undefined) return [];
    const shape = compileShape(format.shape);
    return shape.anchors.length > 0 ? [] : [{ compiled: compileFormat(format, shape), shape: format.shape }];
  });
}

/** Finds the tokens that only their surroundings tell from other text of the same alphabet and length. */
export function contextualDetector(formats: readonly TokenFormat[], now: number): Detector {
  const contextual = contextualFormats(formats);
  return {
    name: 'contextual',
    detect(view, found, dropped) {
      for (const value of view.text.matchAll(VALUES)) {
        const start = value.index;
        const end = start + value[0].length;
        for (const { compiled, shape } of contextual) {
          const hit = fitsSequence(shape, view.text, start, end);
          const result = hit === undefined ? undefined : judge(compiled, hit, view, now);
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      }
    },
  };
}
