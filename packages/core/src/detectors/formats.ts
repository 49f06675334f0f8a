import type { Asks } from '../clues.ts';
import type { Detector, Drop, Match } from '../match.ts';
import type { View } from '../views/view.ts';
import { eachPair } from '../kernel/index.ts';
import { isMatch, judge, type CompiledFormat } from './candidate.ts';
import { Surroundings } from './context.ts';
import type { FormTable } from './form-table.ts';
import { wordsNear, type NearbyWords } from './nearby-words.ts';
import type { Prepared } from './prepared.ts';
import { touchedAt } from './touched.ts';

/** Reads the text around an anchor as a token of the format. */
function tryFormat(
  format: CompiledFormat,
  at: number,
  anchor: string,
  { view, words, now }: { readonly view: View; readonly words: () => NearbyWords; readonly now: number },
): Match | Drop | undefined {
  const hit = format.shape.match(view.text, at, anchor);
  if (hit === undefined) return touchedAt(format, at, anchor, view, now);
  if (format.context === undefined) return judge(format, hit, undefined, view, now);
  const context = new Surroundings(words(), hit.start, hit.end).hit(format.context);
  return context === undefined ? undefined : judge(format, hit, context, view, now);
}

/**
 * Finds the tokens whose shape has a literal part.
 * @param asks its anchors: the literals in the order in which they are prepared
 */
export function formatDetector(
  table: FormTable,
  prepared: () => Pick<Prepared, 'led'>,
  asks: () => Asks,
  now: number,
): Detector {
  return {
    name: 'formats',
    get asks() {
      return asks();
    },
    detect(view, clues, found, dropped) {
      if (clues.anchors.length === 0) return;
      // Formats that are compiled on the way add words to the index.
      const words = wordsNear(view.text, table.index);
      eachPair(clues.anchors, (at, anchor) => {
        const [literal = '', ...forms] = prepared().led[anchor] ?? [];
        for (const form of forms) {
          const format = table.at(form);
          const result = format === undefined ? undefined : tryFormat(format, at, literal, { view, words, now });
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      });
    },
  };
}
