import type { SequenceShape, TokenFormat } from '../format.ts';
import { compileShape } from '../shapes/index.ts';
import { lengthsOf } from '../shapes/sequence.ts';
import { classesOf } from '../text/classes.ts';
import { REACH } from './context.ts';
import { keyOf } from './word-index.ts';

/** A literal, and the forms that it leads to, by number. */
export type LedForms = readonly [literal: string, ...forms: number[]];

/** A form that only its surroundings tell: its number, the classes of its characters, the lengths it may have. */
export type ContextualForm = readonly [form: number, classes: number, shortest: number, longest: number];

/**
 * What detectors know of forms before they have read anything; plain data, so that it can be computed when the package
 * is built. Forms are numbered as they come.
 */
export interface Prepared {
  /** In the order of the anchors. */
  readonly led: readonly LedForms[];
  readonly contextual: readonly ContextualForm[];
  /** Words of all contexts, folded, each once. */
  readonly words: readonly string[];
  /** Characters that a word may stand away from its value. */
  readonly farthest: number;
  /**
   * Forms to which neither a literal nor a word close by leads: only their own shape and their checks tell them. As they
   * are: every text is searched for these few, and most for no other.
   */
  readonly unled: readonly TokenFormat[];
}

function ledBy(forms: readonly TokenFormat[]): readonly LedForms[] {
  const groups = new Map<string, number[]>();
  for (const [form, { shape }] of forms.entries()) {
    for (const literal of compileShape(shape).anchors) {
      const group = groups.get(literal);
      if (group === undefined) groups.set(literal, [form]);
      else group.push(form);
    }
  }
  return Array.from(groups, ([literal, numbers]) => [literal, ...numbers] as const);
}

function contextualForm(shape: SequenceShape, form: number): ContextualForm {
  const { shortest, longest } = lengthsOf(shape);
  return [form, classesOf(shape), shortest, longest];
}

/** Prepares the forms of formats. */
export function prepare(forms: readonly TokenFormat[]): Prepared {
  const bare = [...forms.entries()].filter(([, { shape }]) => compileShape(shape).anchors.length === 0);
  const contexts = bare.flatMap(([, { shape, context }]) => (shape.kind === 'sequence' ? (context ?? []) : []));
  return {
    led: ledBy(forms),
    contextual: bare.flatMap(([form, { shape, context }]) =>
      shape.kind === 'sequence' && context !== undefined ? [contextualForm(shape, form)] : [],
    ),
    words: [...new Set(contexts.flatMap(({ words }) => words.map(keyOf)))],
    farthest: Math.max(0, ...contexts.map(({ reach = REACH }) => reach)),
    unled: bare.map(([, form]) => form).filter(({ context }) => context === undefined),
  };
}
