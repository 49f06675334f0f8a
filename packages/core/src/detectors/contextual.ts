import type { SequenceShape, TokenFormat } from '../format.ts';
import type { Detector } from '../match.ts';
import { alphabet, type CharSet } from '../text/alphabet.ts';
import { escapeTail } from '../text/boundary.ts';
import type { Span } from '../views/view.ts';
import { visitRuns } from '../text/runs.ts';
import { compileShape } from '../shapes/index.ts';
import { fitsSequence, lengthsOf } from '../shapes/sequence.ts';
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

/** The value that a run of its characters holds, with its base64 padding, or undefined where it is no value. */
function valueIn(text: string, runStart: number, runEnd: number): Span | undefined {
  const tail = escapeTail(text, runStart);
  const start = runStart + tail;
  if (runEnd - start > LONGEST) return undefined;
  if (start > 0 && tail === 0 && !BEFORE.has(text.charAt(start - 1))) return undefined;
  let end = runEnd;
  while (end < runEnd + 2 && text.charAt(end) === '=') end++;
  return end >= text.length || AFTER.has(text.charAt(end)) ? { start, end } : undefined;
}

interface Contextual {
  readonly compiled: CompiledFormat;
  readonly shape: SequenceShape;
  readonly shortest: number;
  readonly longest: number;
}

function contextualFormats(formats: readonly TokenFormat[]): readonly Contextual[] {
  return formats.flatMap((format) => {
    if (format.shape.kind !== 'sequence' || format.context === undefined) return [];
    const shape = compileShape(format.shape);
    return shape.anchors.length > 0
      ? []
      : [{ compiled: compileFormat(format, shape), shape: format.shape, ...lengthsOf(format.shape) }];
  });
}

/** Finds the tokens that only their surroundings tell from other text of the same alphabet and length. */
export function contextualDetector(formats: readonly TokenFormat[], now: number): Detector {
  const contextual = contextualFormats(formats);
  return {
    name: 'contextual',
    detect(view, found, dropped) {
      visitRuns(view.text, SHORTEST, VALUE, (runStart, runEnd) => {
        const value = valueIn(view.text, runStart, runEnd);
        if (value === undefined) return;
        const length = value.end - value.start;
        for (const { compiled, shape, shortest, longest } of contextual) {
          if (length < shortest || length > longest) continue;
          const hit = fitsSequence(shape, view.text, value.start, value.end);
          const result = hit === undefined ? undefined : judge(compiled, hit, view, now);
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      });
    },
  };
}
