import { collectStrings, type FoldedString, type Focus } from './collect/collect.ts';
import { budgetFor, isExhausted } from './fold/budget.ts';
import { FOLDERS } from './fold/folders.ts';
import { createMachine } from './fold/machine.ts';
import type { ScriptNames } from './scope/binding.ts';
import { resolveNames } from './scope/names.ts';
import type { EstreeProgram } from './syntax/ast.ts';

/** What folding a script gave. */
export interface FoldedScript {
  readonly strings: readonly FoldedString[];
  readonly names: ScriptNames;
  /** Names without a declaration in the code. */
  readonly missing: ReadonlySet<string>;
  /** Emptied braces whose content was asked for, by their offset. */
  readonly wanted: ReadonlySet<number>;
  /** There is more to fold than was folded. */
  readonly exhausted: boolean;
}

/** What is known of code that was cut out of a larger script. */
export interface CutOut {
  /** Offsets of braces that were emptied. */
  readonly hollow: ReadonlySet<number>;
  /** The expressions for which it is worth looking elsewhere for what is missing. */
  readonly focus: Focus;
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Folds the constant parts of one script: every string that it puts together from what stands in it. Nothing is run;
 * the work is linear in the length of the code.
 */
export function foldScript(program: EstreeProgram, cut?: CutOut): FoldedScript {
  const names = resolveNames(program);
  const budget = budgetFor(program.end - program.start);
  const machine = createMachine(names, budget, FOLDERS, cut?.hollow ?? NOTHING);
  const strings = collectStrings(machine, program, cut?.focus);
  return { strings, names, missing: machine.missing, wanted: machine.wanted, exhausted: isExhausted(budget) };
}
