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
