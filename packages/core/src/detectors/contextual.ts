import type { Asks } from '../clues.ts';
import type { TokenFormat } from '../format.ts';
import type { Detector, Drop, Match } from '../match.ts';
import { fitsSequence } from '../shapes/sequence.ts';
import { classesIn, holdsDigit } from '../text/classes.ts';
import { once } from '../text/once.ts';
import { eachPair } from '../kernel/index.ts';
import type { Span, View } from '../views/view.ts';
import { isMatch, judge, type CompiledFormat } from './candidate.ts';
import { Surroundings, type ContextHit } from './context.ts';
import { mayNameCredential } from './credential-name.ts';
import type { FormTable } from './form-table.ts';
import { NearWords } from './near-words.ts';
import type { ContextualForm, Prepared } from './prepared.ts';
import { valueIn, withLead } from './values.ts';

/** A name stands no farther from its value. */
const NAME_REACH = 112;
/** More characters than any context word has, the signs in it that do not count among them. */
const LONGEST_WORD = 128;

/** The forms that values of a length may be of, gathered when a value first has it. */
function byLength(forms: () => readonly ContextualForm[]): (length: number) => readonly ContextualForm[] {
  const groups = new Map<number, readonly ContextualForm[]>();
  return (length) => {
    const known = groups.get(length);
    if (known !== undefined) return known;
    const group = forms().filter(([, , shortest, longest]) => shortest <= length && length <= longest);
    groups.set(length, group);
    return group;
  };
}

/**
 * A word that is only near says little where the value has a name of its own that says it is something else: an id, a
 * hash, a caption.
 */
function isEnough({ named }: ContextHit, { exposure }: TokenFormat, around: Surroundings): boolean {
  return named || (exposure !== 'secret' && exposure !== 'session') || mayNameCredential(around.name);
}

function read(
  format: CompiledFormat,
  value: Span,
  around: Surroundings,
  view: View,
  now: number,
): Match | Drop | undefined {
  const { shape } = format.format;
  const context = format.context === undefined ? undefined : around.hit(format.context);
  if (context === undefined || shape.kind !== 'sequence' || !isEnough(context, format.format, around)) return undefined;
  const hit = fitsSequence(shape, view.text, value.start, value.end);
  return hit === undefined ? undefined : judge(format, hit, context, view, now);
}

/** Values come in order, and what was read for one of them is not read again for the next. */
function nearIn(text: string, leads: NearWords): (from: number, to: number) => boolean {
  let [clearFrom, clearTo] = [0, 0];
  return (from, to) => {
    const start = from >= clearFrom && from < clearTo ? Math.max(from, clearTo - LONGEST_WORD) : from;
    if (leads.isIn(text, start, to)) return true;
    if (start === from) clearFrom = from;
    clearTo = Math.max(to, start === from ? to : clearTo);
    return false;
  };
}

/**
 * Finds the tokens that only their surroundings tell from other text of the same alphabet and length.
 * @param asks the values that its forms may be
 */
export function contextualDetector(
  table: FormTable,
  prepared: () => Pick<Prepared, 'contextual' | 'words' | 'farthest'>,
  asks: () => Asks,
  now: number,
): Detector {
  const fittingOf = byLength(() => prepared().contextual);
  const leads = once(() => new NearWords(prepared().words));

  /** All are compiled before the surroundings are read: whose words these look for. */
  function fitting(classes: number, length: number): readonly CompiledFormat[] {
    return fittingOf(length).flatMap(([form, ofForm]) => ((classes & ~ofForm) === 0 ? (table.at(form) ?? []) : []));
  }

  return {
    name: 'contextual',
    get asks() {
      return asks();
    },
    detect(view, clues, found, dropped) {
      if (clues.values.length === 0) return;
      const isNear = nearIn(view.text, leads());
      const farthest = Math.max(NAME_REACH, prepared().farthest);
      const visit = (value: Span | undefined): void => {
        if (value === undefined || fittingOf(value.end - value.start).length === 0) return;
        const classes = classesIn(view.text, value.start, value.end);
        // Random text of such a length holds a digit; names hold none.
        if (!holdsDigit(classes)) return;
        // Where no word of any format is near there is no context: told without a copy.
        if (!isNear(Math.max(0, value.start - farthest), value.end + farthest)) return;
        const formats = fitting(classes, value.end - value.start);
        const around = new Surroundings(view.text, value.start, value.end, table.index);
        for (const format of formats) {
          const result = read(format, value, around, view, now);
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
