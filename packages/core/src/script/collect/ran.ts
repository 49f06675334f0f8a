import type { Span } from '../../views/view.ts';
import { isExhausted } from '../fold/budget.ts';
import type { Machine } from '../fold/machine.ts';
import { isOwned } from '../run/own.ts';
import { runRegion, type Region, type RegionRun } from '../run/regions.ts';
import { child, type EstreeNode } from '../syntax/ast.ts';
import { joinItems, textAt } from '../value/text.ts';
import type { TextValue, Value } from '../value/value.ts';
import { nameOfTarget } from './given-name.ts';
import { textOfNumbers } from './numbers.ts';
import type { Operation } from './operations.ts';

/** A text that was made while code was run. */
export interface Made {
  readonly value: TextValue;
  readonly span: Span;
  /** What the code gives it to. */
  readonly name: string | undefined;
}

/** What running code gave. */
export interface Ran {
  readonly made: readonly Made[];
  /** Regions in which something hangs on a test that is not known. */
  readonly hanging: readonly Region[];
}

type Names = ReadonlyMap<EstreeNode, string | undefined>;

function nameOf(node: EstreeNode, names: Names): string | undefined {
  return node.type === 'AssignmentExpression' ? nameOfTarget(child(node, 'left')) : names.get(node);
}

/** A list that was filled one by one with the parts of a text, or with the codes of its characters. */
function textOfList(value: Value, site: Span): TextValue | undefined {
  const numbers = textOfNumbers(value, site);
  const isTexts = value.kind === 'list' && value.items.every(({ kind }) => kind === 'text');
  if (numbers !== undefined || !isTexts) return numbers;
  const joined = joinItems(value.items, textAt('', site), site);
  return joined.kind === 'text' && joined.derived ? joined : undefined;
}

function madeBy({ trace, frame }: RegionRun, names: Names, site: Span): readonly Made[] {
  const traced = [...trace].flatMap(([node, values]) =>
    values.map((value): Made => ({ value, span: node, name: nameOf(node, names) })),
  );
  const filled = [...frame.values].flatMap(([{ name, mutated }, value]): readonly Made[] => {
    const text = mutated && isOwned(frame, value) ? textOfList(value, site) : undefined;
    return text === undefined ? [] : [{ value: text, span: text.pieces[0]?.span ?? site, name }];
  });
  return [...traced, ...filled];
}

/** Runs each region, and gathers the texts that it makes. */
export function runAll(machine: Machine, regions: readonly Region[], operations: readonly Operation[]): Ran {
  const names: Names = new Map(operations.map(({ node, name }) => [node, name]));
  const made: Made[] = [];
  const hanging: Region[] = [];
  for (const region of regions) {
    if (isExhausted(machine.pool)) break;
    const run = runRegion(machine, region);
    made.push(...madeBy(run, names, region.body));
    if (run.hangs) hanging.push(region);
  }
  return { made, hanging };
}
