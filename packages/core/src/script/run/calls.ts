import { draw, giveBack, isExhausted } from '../fold/budget.ts';
import { callFrame, newLive, type Frame, type Live } from '../fold/frame.ts';
import type { Fold, Machine } from '../fold/machine.ts';
import type { EstreeNode } from '../syntax/ast.ts';
import { UNDEFINED, UNKNOWN, type FunctionValue, type Value } from '../value/value.ts';
import { loseNames } from './lose.ts';
import { fresh } from './own.ts';

/** A call of a function of the script. */
export interface RunCall {
  readonly fn: FunctionValue;
  readonly body: EstreeNode;
  readonly args: readonly Value[];
}

function resultOf({ completion }: Live): Value {
  if (completion === undefined) return UNDEFINED;
  return completion.kind === 'return' ? completion.value : UNKNOWN;
}

/** Calls a function from code that is run: it is run as well, as what it does may matter. */
export function* runCall(machine: Machine, caller: Frame, { fn, body, args }: RunCall): Fold {
  const live = newLive(caller.live?.owned ?? new WeakSet());
  const frame = callFrame(fn.frame, caller, fn.node, args, live);
  const value = yield { node: body, frame };
  if (live.completion?.kind === 'stop') loseNames(machine, frame, body);
  return body.type === 'BlockStatement' ? resultOf(live) : value;
}

/** Calls a function from code that is not run. The run has its own budget, and changes nothing that it was given. */
export function* runApart(machine: Machine, caller: Frame, { fn, body, args }: RunCall): Fold {
  const { budget } = machine;
  const own = draw(machine.pool);
  const run: Frame = { ...caller, live: newLive(new WeakSet()) };
  machine.budget = own;
  const value = yield* runCall(machine, run, { fn, body, args: args.map((each) => fresh(machine, run, each)) });
  machine.budget = budget;
  giveBack(machine.pool, own);
  if (!isExhausted(own)) return value;
  machine.cutShort ||= !machine.hangs;
  return UNKNOWN;
}
