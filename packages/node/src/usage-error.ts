/**
 * An error of the user's making: wrong usage or configuration. It is printed as its message, never with a stack. The
 * message reads «leakgate: <thing>: <what is wrong>; <the mend>» and holds no value that could be a token.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** Hosts such as secretlint print the stack: it is the message alone, since nobody mends a configuration in ours. */
  constructor(message: string) {
    super(message);
    this.stack = `UsageError: ${message}`;
  }
}

/** The error in the form of words that all of them have. */
export function usageError(thing: string, wrong: string, mend: string): UsageError {
  return new UsageError(`leakgate: ${thing}: ${wrong}; ${mend}`);
}

/** What is wrong with something that somebody wrote, and how to mend it. */
export interface Wrong {
  readonly wrong: string;
  readonly mend: string;
}

/** Flaws of one thing that are told; whoever has more has given something else. */
const MOST_TOLD = 20;

/** All that is wrong with one thing: a sentence, or a list under its name. Empty where nothing is. */
export function complaint(thing: string, flaws: readonly Wrong[]): readonly string[] {
  const [first, ...others] = flaws;
  if (first === undefined) return [];
  if (others.length === 0) return [usageError(thing, first.wrong, first.mend).message];
  const told = flaws.slice(0, MOST_TOLD).map(({ wrong, mend }) => `  ${wrong}; ${mend}`);
  const hidden = flaws.length - told.length;
  return [
    `leakgate: ${thing}: ${flaws.length} things are wrong:`,
    ...told,
    ...(hidden === 0 ? [] : [`  and ${hidden} more`]),
  ];
}
