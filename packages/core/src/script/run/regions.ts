import { draw, giveBack, isExhausted } from '../fold/budget.ts';
import { uncalledFrame, type Frame } from '../fold/frame.ts';
import { evaluate, type Machine } from '../fold/machine.ts';
import type { Trace } from '../fold/trace.ts';
import { child, type EstreeNode } from '../syntax/ast.ts';

/** Code that is run statement by statement though nothing of the script calls it. */
export interface Region {
  /** Undefined for the script itself. */
  readonly fn: EstreeNode | undefined;
  readonly body: EstreeNode;
}

/** What running a region gave. */
export interface RegionRun {
  readonly trace: Trace;
  /** Its names as they are at its end. */
  readonly frame: Frame;
  /** A part of it hangs on a test that is not known. */
  readonly hangs: boolean;
}

/** The script and those of its functions that are not just one statement after the other, in the order of the code. */
export function regionsOf({ names }: Machine, program: EstreeNode): readonly Region[] {
  const functions = [...names.restless].flatMap((fn): readonly Region[] => {
    const body = fn === undefined ? undefined : child(fn, 'body');
    return body?.type === 'BlockStatement' ? [{ fn, body }] : [];
  });
  functions.sort((a, b) => a.body.start - b.body.start);
  return names.restless.has(undefined) ? [{ fn: undefined, body: program }, ...functions] : functions;
}

/** Runs a region once. */
export function runRegion(machine: Machine, { fn, body }: Region): RegionRun {
  const { budget } = machine;
  const trace: Trace = new Map();
  const frame = uncalledFrame(machine.top, fn);
  const own = draw(machine.pool);
  machine.budget = own;
  machine.trace = trace;
  evaluate(machine, body, frame);
  machine.trace = undefined;
  machine.budget = budget;
  giveBack(machine.pool, own);
  // A loop that goes on for as long as the page does is no lack; one that makes texts may have made a token next.
  machine.cutShort ||= isExhausted(own) && !machine.hangs && trace.size > 0;
  return { trace, frame, hangs: machine.hangs };
}
