import { askFor, collectStrings, type FoldedString, type Focus } from './collect/collect.ts';
import { operationsOf } from './collect/operations.ts';
import { budgetsFor, isExhausted } from './fold/budget.ts';
import { FOLDERS } from './fold/folders.ts';
import { createMachine } from './fold/machine.ts';
import type { ScriptNames } from './scope/binding.ts';
import { resolveNames } from './scope/names.ts';
import { once } from '../text/once.ts';
import type { EstreeProgram } from './syntax/ast.ts';

/** The strings that a script puts together. */
export interface FoldedStrings {
  readonly strings: readonly FoldedString[];
  /** There is more to fold than was folded. */
  readonly exhausted: boolean;
}

/** What folding a script gave. */
export interface FoldedScript {
  /** Folds all of it, when it is first asked for: a slice that a wider one replaces is never folded whole. */
  readonly collect: () => FoldedStrings;
  readonly names: ScriptNames;
  /** Names without a declaration in the code. */
  readonly missing: ReadonlySet<string>;
  /** Emptied braces whose content was asked for, by their offset. */
  readonly wanted: ReadonlySet<number>;
}

/** What is known of code that was cut out of a larger script. */
export interface CutOut {
  /** Offsets of braces that were emptied. */
  readonly hollow: ReadonlySet<number>;
  /** The expressions for which the machine notes what is missing: those for which it is worth looking elsewhere. */
  readonly focus: Focus;
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Folds the constant parts of one script: every string that it puts together from what stands in it. Nothing is run;
 * the work is linear in the length of the code.
 */
export function foldScript(program: EstreeProgram, cut?: CutOut): FoldedScript {
  const names = resolveNames(program);
  const budgets = budgetsFor(program.end - program.start);
  const machine = createMachine(names, budgets, FOLDERS, cut?.hollow ?? NOTHING);
  const operations = operationsOf(program);
  if (cut !== undefined) askFor(machine, program, operations, cut.focus);
  const collect = once(() => {
    const strings = collectStrings(machine, program, operations);
    return { strings, exhausted: isExhausted(budgets.budget) || machine.cutShort };
  });
  return { collect, names, missing: machine.missing, wanted: machine.wanted };
}
