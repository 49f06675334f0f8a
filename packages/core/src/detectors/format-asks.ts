import type { SequenceShape, TokenFormat } from '../format.ts';
import { anchorsOf, mergeAnchors, type Anchor, type ValueRule, type ValueShape } from '../kernel/index.ts';
import { compileShape } from '../shapes/index.ts';
import { holds } from '../text/alphabet.ts';
import { charsOf } from '../text/classes.ts';
import type { Prepared } from './prepared.ts';
import { isSummed } from './summed.ts';
import { ledLengths, valueRule } from './values.ts';

const COLON = 0x3a;

/** What leads to the tokens of a form. Those that a checksum tells are looked for behind letters as well. */
function anchorsOfForm(form: TokenFormat): readonly Anchor[] {
  const { anchors: literals, touched } = compileShape(form.shape);
  const anchors = anchorsOf(form.shape, literals);
  return touched !== undefined && isSummed(form) ? anchors.map((anchor) => ({ ...anchor, starts: false })) : anchors;
}

/** What leads to tokens, one anchor for each literal. */
export function formatAnchors(forms: readonly TokenFormat[]): readonly Anchor[] {
  return mergeAnchors(forms.flatMap(anchorsOfForm));
}

/** What the kernel looks for: the whole value, and what stands behind the colon of one in two parts. */
function shapesOf(shape: SequenceShape, shortest: number, longest: number): readonly ValueShape[] {
  const chars = charsOf(shape);
  const whole: ValueShape = { chars, min: shortest, max: longest };
  return holds(chars, COLON) ? [whole, { chars, led: true, ...ledLengths(shortest, longest) }] : [whole];
}

/** The values that contextual forms may be, each shape once: many have the shape of a UUID or of a digest. */
export function contextualValues(forms: readonly TokenFormat[], { contextual }: Prepared): ValueRule {
  const byKey = new Map<string, readonly ValueShape[]>();
  for (const [form, classes, shortest, longest] of contextual) {
    const key = `${classes} ${shortest} ${longest}`;
    const shape = forms[form]?.shape;
    if (shape?.kind === 'sequence' && !byKey.has(key)) byKey.set(key, shapesOf(shape, shortest, longest));
  }
  return valueRule([...byKey.values()].flat());
}
