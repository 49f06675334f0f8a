import type { FailOn, Outcome } from '@leakgate/core';

/** What the command line tells its caller: design, section 7. */
export const EXIT = { clean: 0, leaks: 1, usage: 2, incomplete: 3 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

function codeOf(outcome: Outcome, failOn: FailOn): ExitCode {
  switch (outcome) {
    case 'leaks':
      return failOn === 'never' ? EXIT.clean : EXIT.leaks;
    case 'incomplete':
      return EXIT.incomplete;
    case 'clean':
      return EXIT.clean;
    default:
      return outcome satisfies never;
  }
}

/**
 * The exit code of a scan that came to its end.
 * @param written false where a report that was asked for could not be written: then all is not well
 */
export function exitCodeOf(outcome: Outcome, failOn: FailOn, written: boolean): ExitCode {
  const code = codeOf(outcome, failOn);
  return code === EXIT.clean && !written ? EXIT.usage : code;
}
