/** Takes the runs of one chunk after the other, and visits each whole. */
export interface RunJoiner {
  readonly add: (start: number, end: number) => void;
  /** No more chunks come. */
  readonly end: () => void;
}

/**
 * Puts together what chunks cut. Runs come in order, and those in the overlap of two chunks come twice; two different
 * ones have a character between them, so what touches is one.
 */
export function joinRuns(visit: (start: number, end: number) => void): RunJoiner {
  let open: { start: number; end: number } | undefined;
  const end = (): void => {
    if (open !== undefined) visit(open.start, open.end);
    open = undefined;
  };
  return {
    end,
    add(start, to) {
      if (open !== undefined && start <= open.end) {
        open.end = Math.max(open.end, to);
        return;
      }
      end();
      open = { start, end: to };
    },
  };
}
