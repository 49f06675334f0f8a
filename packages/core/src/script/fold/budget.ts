/** Work that folding one script may still cost. */
export interface Budget {
  steps: number;
  /** Characters that may still be made or looked at. */
  chars: number;
}

const STEPS_BASE = 20_000;
const STEPS_PER_CHAR = 2;
const CHARS_BASE = 2_000_000;
const CHARS_PER_CHAR = 32;

/** The budget for a script of a length: whatever the script says, the work is linear in it. */
export function budgetFor(length: number): Budget {
  return { steps: STEPS_BASE + STEPS_PER_CHAR * length, chars: CHARS_BASE + CHARS_PER_CHAR * length };
}

/** Spends characters; false where there are not as many left. */
export function spend(budget: Budget, chars: number): boolean {
  budget.chars -= chars;
  return budget.chars >= 0;
}

export function isExhausted(budget: Budget): boolean {
  return budget.steps < 0 || budget.chars < 0;
}
