import type { Span } from '../../views/view.ts';
import { knownRuns } from '../fold/concat.ts';
import { evaluate, type Machine } from '../fold/machine.ts';
import type { Binding, Source } from '../scope/binding.ts';
import { child, type EstreeNode } from '../syntax/ast.ts';
import { UNKNOWN, type TextValue, type Value } from '../value/value.ts';

/** A text that grows by `name += …` statements. */
export interface Appended {
  readonly values: readonly TextValue[];
  readonly span: Span;
  /** A part of it hangs on a test that is not known. */
  readonly hangs: boolean;
}

/** The value that the name starts with, where all that is ever done to it else is appending in its own block. */
function startOf(binding: Binding): EstreeNode | undefined {
  const known = binding.sources.filter((source) => source.kind !== 'unknown');
  const [start, ...others] = known;
  const straight = binding.sources.length === known.length + binding.appends.length;
  return start?.kind === 'expression' && others.length === 0 && straight ? expressionOf(start) : undefined;
}

function expressionOf(source: Source): EstreeNode | undefined {
  return source.kind === 'expression' ? source.node : undefined;
}

/** What `let s = …; s += …; s += …;` puts together; undefined for names that are not built so. */
export function appendedTo(machine: Machine, binding: Binding): Appended | undefined {
  const start = binding.appends.length === 0 ? undefined : startOf(binding);
  if (start === undefined) return undefined;
  const appends = binding.appends.toSorted((a, b) => a.start - b.start);
  let hangs = false;
  const parts = [start, ...appends.map((each) => child(each, 'right'))].map((each): Value => {
    const value = each === undefined ? UNKNOWN : evaluate(machine, each);
    hangs ||= value.kind === 'unknown' && machine.hangs;
    return value;
  });
  const values = knownRuns(parts, start, true);
  return { values, span: { start: start.start, end: appends.at(-1)?.end ?? start.end }, hangs };
}
