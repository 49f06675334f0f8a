import type { SequenceShape, TokenFormat } from '../format.ts';
import type { Detector, Drop, Match } from '../match.ts';
import { compileShape } from '../shapes/index.ts';
import { fitsSequence, lengthsOf } from '../shapes/sequence.ts';
import { holds } from '../text/alphabet.ts';
import { charsOf, classesIn, classesOf, holdsDigit } from '../text/classes.ts';
import { eachPair, type ValueShape } from '../kernel/index.ts';
import type { Span, View } from '../views/view.ts';
import { compileFormat, isMatch, judge, type CompiledFormat } from './candidate.ts';
import { Surroundings, type ContextHit } from './context.ts';
import { mayNameCredential } from './credential-name.ts';
import { NearWords } from './near-words.ts';
import { valueIn, valueRule, withLead, ledLengths } from './values.ts';
import { WordIndex } from './word-index.ts';

const COLON = 0x3a;
/** A name stands no farther from its value. */
const NAME_REACH = 112;
/** More characters than any context word has, the signs in it that do not count among them. */
const LONGEST_WORD = 128;

interface Contextual extends CompiledFormat {
  readonly sequence: SequenceShape;
  /** Classes of characters that its values are made of. */
  readonly classes: number;
}

/** The formats that nothing in their shape leads to. */
function contextualFormats(formats: readonly TokenFormat[], index: WordIndex): readonly Contextual[] {
  return formats.flatMap((format) => {
    const sequence = format.shape;
    if (sequence.kind !== 'sequence' || format.context === undefined) return [];
    const shape = compileShape(sequence);
    if (shape.anchors.length > 0) return [];
    return [{ ...compileFormat(format, shape, index), sequence, classes: classesOf(sequence) }];
  });
}

/** The formats that values of each length may be of. */
function groupByLength(formats: readonly Contextual[]): ReadonlyMap<number, readonly Contextual[]> {
  const groups = new Map<number, Contextual[]>();
  for (const format of formats) {
    const { shortest, longest } = lengthsOf(format.sequence);
    for (let length = shortest; length <= longest; length++) {
      const group = groups.get(length);
      if (group === undefined) groups.set(length, [format]);
      else group.push(format);
    }
  }
  return groups;
}

/**
 * A word that is only near says little where the value has a name of its own that says it is something else: an id, a
 * hash, a caption.
 */
function isEnough({ named }: ContextHit, { exposure }: TokenFormat, around: Surroundings): boolean {
  return named || (exposure !== 'secret' && exposure !== 'session') || mayNameCredential(around.name);
}

/** What the kernel looks for: the whole value, and what stands behind the colon of one in two parts. */
function shapesOf({ sequence }: Contextual): readonly ValueShape[] {
  const { shortest, longest } = lengthsOf(sequence);
  const chars = charsOf(sequence);
  const whole: ValueShape = { chars, min: shortest, max: longest };
  return holds(chars, COLON) ? [whole, { chars, led: true, ...ledLengths(shortest, longest) }] : [whole];
}

/** The shapes of all formats, each once: many have the shape of a UUID or of a digest. */
function distinctShapes(formats: readonly Contextual[]): readonly ValueShape[] {
  const byKey = new Map<string, readonly ValueShape[]>();
  for (const format of formats) {
    const { shortest, longest } = lengthsOf(format.sequence);
    const key = `${format.classes} ${shortest} ${longest}`;
    if (!byKey.has(key)) byKey.set(key, shapesOf(format));
  }
  return [...byKey.values()].flat();
}

/** Finds the tokens that only their surroundings tell from other text of the same alphabet and length. */
export function contextualDetector(formats: readonly TokenFormat[], now: number): Detector {
  const index = new WordIndex();
  const contextual = contextualFormats(formats, index);
  const byLength = groupByLength(contextual);
  const contexts = contextual.flatMap(({ context }) => context ?? []);
  const farthest = Math.max(NAME_REACH, ...contexts.map(({ reach }) => reach));
  const leads = new NearWords(contexts.flatMap(({ words }) => words.map(({ word }) => word)));

  /** Values come in order, and what was read for one of them is not read again for the next. */
  function nearIn(text: string): (from: number, to: number) => boolean {
    let [clearFrom, clearTo] = [0, 0];
    return (from, to) => {
      const start = from >= clearFrom && from < clearTo ? Math.max(from, clearTo - LONGEST_WORD) : from;
      if (leads.isIn(text, start, to)) return true;
      if (start === from) clearFrom = from;
      clearTo = Math.max(to, start === from ? to : clearTo);
      return false;
    };
  }

  function read(format: Contextual, value: Span, around: Surroundings, view: View): Match | Drop | undefined {
    const context = format.context === undefined ? undefined : around.hit(format.context);
    if (context === undefined || !isEnough(context, format.format, around)) return undefined;
    const hit = fitsSequence(format.sequence, view.text, value.start, value.end);
    return hit === undefined ? undefined : judge(format, hit, context, view, now);
  }

  return {
    name: 'contextual',
    asks: { values: valueRule(distinctShapes(contextual)) },
    detect(view, clues, found, dropped) {
      const isNear = nearIn(view.text);
      const visit = (value: Span | undefined): void => {
        if (value === undefined) return;
        const fitting = byLength.get(value.end - value.start);
        if (fitting === undefined) return;
        const classes = classesIn(view.text, value.start, value.end);
        // Random text of such a length holds a digit; names hold none.
        if (!holdsDigit(classes)) return;
        // Where no word of any format is near there is no context: told without a copy.
        if (!isNear(Math.max(0, value.start - farthest), value.end + farthest)) return;
        const around = new Surroundings(view.text, value.start, value.end, index);
        for (const format of fitting) {
          if ((classes & ~format.classes) !== 0) continue;
          const result = read(format, value, around, view);
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      };
      eachPair(clues.values, (start, end) => {
        const value = valueIn(view.text, start, end);
        if (value === undefined) return;
        visit(value);
        visit(withLead(view.text, value));
      });
    },
  };
}
