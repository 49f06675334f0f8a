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

/** Loops do more work than there is code of them. */
const RUN_STEPS_BASE = 100_000;
const RUN_CHARS_BASE = 4_000_000;

/** What one script may cost. */
export interface Budgets {
  /** For folding its expressions. */
  readonly budget: Budget;
  /** For running its code statement by statement, all of it together. */
  readonly pool: Budget;
}

/** The budgets for a script of a length: whatever the script says, the work is linear in it. */
export function budgetsFor(length: number): Budgets {
  const steps = STEPS_PER_CHAR * length;
  const chars = CHARS_PER_CHAR * length;
  return {
    budget: { steps: STEPS_BASE + steps, chars: CHARS_BASE + chars },
    pool: { steps: RUN_STEPS_BASE + steps, chars: RUN_CHARS_BASE + chars },
  };
}

/** What one run may take of what is left: a loop without an end leaves something to the others. */
const SHARE = 3 / 4;

/** Takes what one run may cost. */
export function draw(pool: Budget): Budget {
  const part = { steps: Math.floor(pool.steps * SHARE), chars: Math.floor(pool.chars * SHARE) };
  pool.steps -= part.steps;
  pool.chars -= part.chars;
  return part;
}

/** Gives back what was not needed. */
export function giveBack(pool: Budget, { steps, chars }: Budget): void {
  pool.steps += Math.max(0, steps);
  pool.chars += Math.max(0, chars);
}

/** Spends characters; false where there are not as many left. */
export function spend(budget: Budget, chars: number): boolean {
  budget.chars -= chars;
  return budget.chars >= 0;
}

export function isExhausted(budget: Budget): boolean {
  return budget.steps < 0 || budget.chars < 0;
}
