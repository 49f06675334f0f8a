import * as v from 'valibot';
import { anyOf, nearest } from '../nearest.ts';

/** Longest text that a setting may be: a path, a reason, a name. */
const LONGEST = 4096;

/** A text that says something. */
export const filledText: v.GenericSchema<string> = v.pipe(
  v.string('it must be a text'),
  v.check((text) => text.trim() !== '', 'it must be a text that is not empty'),
  v.maxLength(LONGEST, `it must be no longer than ${LONGEST} characters`),
);

export const flag: v.GenericSchema<boolean> = v.boolean('it must be true or false');

function suggestion(input: unknown, words: readonly string[]): string {
  const near = typeof input === 'string' ? nearest(input, words) : undefined;
  return near === undefined ? '' : ` (did you mean '${near}'?)`;
}

/** One of the words. */
export function oneOf<const W extends string>(words: readonly W[]): v.GenericSchema<W> {
  const list = anyOf(words.map((word) => `'${word}'`));
  return v.picklist(words, ({ input }) => `it must be ${list}${suggestion(input, words)}`);
}

/** A list of what `item` accepts. */
export function listOf<T>(item: v.GenericSchema<T>): v.GenericSchema<readonly T[]> {
  return v.array(item, 'it must be a list');
}

/** A list of what `item` accepts, with at least one member. */
export function someOf<T>(item: v.GenericSchema<T>): v.GenericSchema<readonly T[]> {
  return v.pipe(v.array(item, 'it must be a list'), v.minLength(1, 'it must have at least one member'));
}

/** A whole number within bounds, both included. */
export function whole(min: number, max: number): v.GenericSchema<number> {
  const mend = `it must be a whole number from ${min} to ${max}`;
  return v.pipe(v.number(mend), v.integer(mend), v.minValue(min, mend), v.maxValue(max, mend));
}
