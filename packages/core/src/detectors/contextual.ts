import type { SequenceShape, TokenFormat } from '../format.ts';
import type { Detector } from '../match.ts';
import { alphabet, type CharSet } from '../text/alphabet.ts';
import { endsEscape } from '../text/boundary.ts';
import { visitRuns } from '../text/runs.ts';
import { compileShape } from '../shapes/index.ts';
import { fitsSequence } from '../shapes/sequence.ts';
import { compileFormat, judge, type CompiledFormat } from './candidate.ts';
import { isMatch } from './formats.ts';

/**
 * A value as code gives it to a name: behind a quote, `=`, `:` or white space, and ended by a quote or by what may
 * follow an unquoted value. Looking for values first and for words around them second keeps common words cheap.
 */
const BEFORE: ReadonlySet<string> = new Set('"\'`=: \t\n\r>(,');
const AFTER: ReadonlySet<string> = new Set('"\'`&;, \t\n\r\\)}]<');
const SHORTEST = 16;
const LONGEST = 160;
const VALUE: CharSet = ((): CharSet => {
  const set = alphabet('base64url').slice();
  for (const char of '+/~.') set[char.charCodeAt(0)] = 1;
  return set;
})();

/** The end of the value with its base64 padding, or -1 where the run is no value. */
function valueEnd(text: string, start: number, end: number): number {
  if (end - start > LONGEST || (start > 0 && !BEFORE.has(text.charAt(start - 1)) && !endsEscape(text, start)))
    return -1;
  let padded = end;
  while (padded < end + 2 && text.charAt(padded) === '=') padded++;
  return padded >= text.length || AFTER.has(text.charAt(padded)) ? padded : -1;
}

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
      visitRuns(view.text, SHORTEST, VALUE, (start, runEnd) => {
        const end = valueEnd(view.text, start, runEnd);
        if (end === -1) return;
        for (const { compiled, shape } of contextual) {
          const hit = fitsSequence(shape, view.text, start, end);
          const result = hit === undefined ? undefined : judge(compiled, hit, view, now);
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      });
    },
  };
}
