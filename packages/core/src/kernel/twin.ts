import { holds, runEnd, type CharSet } from '../text/alphabet.ts';
import { visitRuns } from '../text/runs.ts';
import { stands, type Anchor } from './anchor.ts';
import { NAME, RUN, SHORTEST_RUN, VALUE } from './classes.ts';
import {
  checkOptions,
  checkVisitors,
  type Kernel,
  type KernelOptions,
  type ValueRule,
  type Visitors,
} from './kernel.ts';
import { headLength, pathOf, type Path } from './path.ts';
import { searchEach } from './search.ts';
import { compileWindows } from './twin-windows.ts';
import { chooseWindows, type Window } from './windows.ts';

type Found = (at: number, anchor: number) => void;

/** Anchors by their first two characters; by the last two of the head, where they end in front of a run. */
type ByPair = ReadonlyMap<number, readonly number[]>;

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
/** How far behind the start of a run a token may stand that an escape stands in front of. */
const BEHIND_ESCAPE: Readonly<Record<number, readonly number[]>> = { [BACKSLASH]: [1, 3, 5], [PERCENT]: [2] };

interface Plan {
  readonly anchors: readonly Anchor[];
  readonly starts: ByPair;
  /** By the last character of the head. */
  readonly heads: ReadonlyMap<number, readonly number[]>;
  /** The anchors that are looked for everywhere, and a window of each. */
  readonly everywhere: readonly number[];
  readonly windows: readonly Window[];
  readonly visitWindows: ReturnType<typeof compileWindows>;
  readonly searched: readonly number[];
}

function groupBy(indices: readonly number[], key: (index: number) => number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const index of indices) groups.set(key(index), [...(groups.get(key(index)) ?? []), index]);
  return groups;
}

function planOf(anchors: readonly Anchor[]): Plan {
  const paths = anchors.map(pathOf);
  const on = (path: Path): readonly number[] => [...paths.keys()].filter((index) => paths[index] === path);
  const literal = (index: number): string => anchors[index]?.literal ?? '';
  const windows = chooseWindows(on('window').map(literal));
  return {
    anchors,
    starts: groupBy(on('start'), (index) => pairAt(literal(index), 0)),
    heads: groupBy(on('head'), (index) => literal(index).charCodeAt(headLength(literal(index)) - 1)),
    everywhere: on('window'),
    windows,
    visitWindows: compileWindows(windows),
    searched: on('search'),
  };
}

function tellStart({ anchors, starts }: Plan, text: string, at: number, found: Found): void {
  for (const index of starts.get(pairAt(text, at)) ?? []) {
    const anchor = anchors[index];
    if (anchor !== undefined && stands(anchor, text, at)) found(at, index);
  }
}

function tellHeads({ anchors, heads }: Plan, text: string, start: number, found: Found): void {
  for (const index of heads.get(text.charCodeAt(start - 1)) ?? []) {
    const anchor = anchors[index];
    const at = start - headLength(anchor?.literal ?? '');
    if (anchor !== undefined && at >= 0 && stands(anchor, text, at)) found(at, index);
  }
}

function isInName(text: string, at: number): boolean {
  return holds(NAME, text.charCodeAt(at));
}

/** What starts in a run: at its start, behind what is no part of a name, behind the escape that it starts with. */
function tellRun(plan: Plan, text: string, start: number, end: number, found: Found): void {
  tellHeads(plan, text, start, found);
  for (let at = start; at <= end - SHORTEST_RUN; at++) {
    if (at === start || !isInName(text, at - 1)) tellStart(plan, text, at, found);
  }
  for (const behind of BEHIND_ESCAPE[text.charCodeAt(start - 1)] ?? []) {
    if (isInName(text, start + behind - 1)) tellStart(plan, text, start + behind, found);
  }
}

function tellEverywhere({ anchors, everywhere, windows, visitWindows }: Plan, text: string, found: Found): void {
  if (windows.length === 0) return;
  visitWindows(text, (at, hits) => {
    for (const hit of hits) {
      const index = everywhere[hit] ?? 0;
      const start = at - (windows[hit]?.offset ?? 0);
      const anchor = anchors[index];
      if (anchor !== undefined && start >= 0 && stands(anchor, text, start)) found(start, index);
    }
  });
}

function isValue(text: string, start: number, end: number, rule: ValueRule): boolean {
  const has = (set: CharSet, at: number): boolean => holds(set, text.charCodeAt(at));
  if (end - start > rule.max || (start > 0 && !has(rule.before, start - 1))) return false;
  let padded = end;
  while (padded < end + 2 && text.charAt(padded) === '=') padded++;
  return padded >= text.length || has(rule.after, padded);
}

/** Counts what is found in each run, and lets no more than `most` through. */
function limited(text: string, most: number, visit: Found): { readonly found: Found; readonly capped: () => boolean } {
  let start = 0;
  let end = 0;
  let count = 0;
  let capped = false;
  return {
    capped: () => capped,
    found(at, anchor) {
      if (at < start || at >= end) {
        start = at;
        end = runEnd(text, at, text.length, RUN);
        count = 0;
      }
      if (count++ < most) visit(at, anchor);
      else capped = true;
    },
  };
}

/**
 * The kernel in plain TypeScript, for hosts that run no WebAssembly: it visits the same, at a fraction of the speed.
 * Where too many stand in one run it may let others through than the other kernel does.
 */
export function createTwin(options: KernelOptions): Kernel {
  const { anchors, values, encoded = 0, mostInRun } = checkOptions(options);
  const plan = planOf(anchors);

  return {
    kind: 'typescript',
    scan(text, visitors: Visitors) {
      checkVisitors(options, visitors);
      const { anchor = (): void => undefined, value, encoded: visitEncoded } = visitors;
      const limit = limited(text, mostInRun, anchor);
      visitRuns(text, SHORTEST_RUN, RUN, (start, end) => {
        tellRun(plan, text, start, end, limit.found);
        if (end - start >= encoded) visitEncoded?.(start, end);
      });
      tellEverywhere(plan, text, limit.found);
      searchEach(anchors, plan.searched, text, anchor);
      if (value !== undefined && values !== undefined) {
        visitRuns(text, values.min, VALUE, (start, end) => {
          if (isValue(text, start, end, values)) value(start, end);
        });
      }
      return limit.capped();
    },
  };
}
