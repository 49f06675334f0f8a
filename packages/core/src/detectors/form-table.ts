import type { TokenFormat } from '../format.ts';
import { compileShape } from '../shapes/index.ts';
import { compileFormat, type CompiledFormat } from './candidate.ts';
import { WordIndex } from './word-index.ts';

/** The forms of all formats, each compiled when it is first asked for: most texts ask for few. */
export interface FormTable {
  /** The form of that number; undefined where its format is disabled. */
  readonly at: (form: number) => CompiledFormat | undefined;
  /** The words of the contexts of the forms that were asked for. */
  readonly index: WordIndex;
}

/**
 * Makes a table of forms.
 * @param disabled ids of formats that are not looked for
 */
export function formTable(forms: () => readonly TokenFormat[], disabled: readonly string[] = []): FormTable {
  const index = new WordIndex();
  const compiled = new Map<number, CompiledFormat | undefined>();

  function compile(form: number): CompiledFormat | undefined {
    const format = forms()[form];
    if (format === undefined || disabled.includes(format.id)) return undefined;
    return compileFormat(format, compileShape(format.shape), index);
  }

  return {
    index,
    at(form) {
      if (!compiled.has(form)) compiled.set(form, compile(form));
      return compiled.get(form);
    },
  };
}
