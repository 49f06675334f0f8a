import { apart } from '../apart/index.ts';
import type { BakedClues } from '../clues.ts';
import type { Prepared } from '../detectors/prepared.ts';
import { formsOf, type TokenFormat } from '../format.ts';
import { FORMATS } from '../formats/index.ts';
import { once } from '../text/once.ts';
import { BAKED } from './baked.ts';

/** What an engine knows of the formats it looks for. */
export interface FormatSet {
  readonly formats: () => readonly TokenFormat[];
  /** Every format once for each of its forms. */
  readonly forms: () => readonly TokenFormat[];
  readonly prepared: () => Prepared;
  /** What everybody who needs formats asks the kernel for, where it was computed before. */
  readonly clues?: () => BakedClues;
}

/** What the build computes of the built-in formats, so that a process that starts need not. */
export type Baked = Required<Pick<FormatSet, 'prepared' | 'clues'>>;

/** Formats of which nothing was computed before. */
export function computedSet(formats: readonly TokenFormat[]): FormatSet {
  const forms = once(() => formats.flatMap(formsOf));
  return { formats: () => formats, forms, prepared: once(() => apart('tables').prepare(forms())) };
}

/** The given formats; without any the built-in ones, of which the package brings along what can be computed before. */
export function formatSet(formats: readonly TokenFormat[] | undefined): FormatSet {
  const set = computedSet(formats ?? FORMATS);
  return formats !== undefined || BAKED === undefined ? set : { ...set, ...BAKED };
}
