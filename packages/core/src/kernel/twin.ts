import { holds, runEnd } from '../text/alphabet.ts';
import { compileFindAll } from '../text/find-all.ts';
import { visitRuns } from '../text/runs.ts';
import { stands, type Anchor } from './anchor.ts';
import { holdsNumbers, holdsWords, LIST, PHRASE, mayCarry } from './carriers.ts';
import { fragmentFilters, visitClosings } from './closings.ts';
import { NAME, RUN, SHORTEST_RUN, VALUE } from './classes.ts';
import { foundIn, newFinding, type Finding } from './found.ts';
import {
  checkOptions,
  FEWEST_NUMBERS,
  SHORTEST_ENCODED,
  SHORTEST_LIST,
  SHORTEST_PHRASE,
  type Kernel,
  type KernelOptions,
} from './kernel.ts';
import { visitMarks } from './marks.ts';
import { tailsOf } from './names.ts';
import type { Numbers } from './numbers.ts';
import { headLength, pathOf, type Path } from './path.ts';
import { searchEach } from './search.ts';
import { compileWindows } from './twin-windows.ts';
import { isValue, shapeTables } from './values.ts';
import { chooseWindows, type Window } from './windows.ts';

type Visit = (at: number, anchor: number) => void;

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
  const windows = chooseWindows(on('window').map((index) => anchors[index] ?? { literal: '' }));
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

function tellStart({ anchors, starts }: Plan, text: string, at: number, found: Visit): void {
  for (const index of starts.get(pairAt(text, at)) ?? []) {
    const anchor = anchors[index];
    if (anchor !== undefined && stands(anchor, text, at)) found(at, index);
  }
}

function tellHeads({ anchors, heads }: Plan, text: string, start: number, found: Visit): void {
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
function tellRun(plan: Plan, text: string, start: number, end: number, found: Visit): void {
  tellHeads(plan, text, start, found);
  for (let at = start; at <= end - SHORTEST_RUN; at++) {
    if (at === start || !isInName(text, at - 1)) tellStart(plan, text, at, found);
  }
  for (const behind of BEHIND_ESCAPE[text.charCodeAt(start - 1)] ?? []) {
    if (isInName(text, start + behind - 1)) tellStart(plan, text, start + behind, found);
  }
}

function tellEverywhere({ anchors, everywhere, windows, visitWindows }: Plan, text: string, found: Visit): void {
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

/** Counts what is found in each run, and lets no more than `most` through. */
function limited(text: string, most: number, visit: Visit): { readonly found: Visit; readonly capped: () => boolean } {
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

function addPair(list: Numbers, first: number, second: number): void {
  list.add(first);
  list.add(second);
}

/**
 * The kernel in plain TypeScript, for hosts that run no WebAssembly: it finds the same, at a fraction of the speed.
 * Where too many stand in one run it may let others through than the other kernel does.
 */
export function createTwin(options: KernelOptions): Kernel {
  const { anchors, values, needles, words, fragments, mostInRun } = checkOptions(options);
  const plan = planOf(anchors);
  const tails = tailsOf(words);
  const filters = fragmentFilters(fragments);
  const shapes = shapeTables(values?.shapes ?? []);
  const findNeedles = compileFindAll(needles);

  function addRuns(text: string, finding: Finding): void {
    visitRuns(text, SHORTEST_LIST, LIST, (start, end) => {
      if (holdsNumbers(text, start, end, FEWEST_NUMBERS)) addPair(finding.lists, start, end);
    });
    visitRuns(text, SHORTEST_PHRASE, PHRASE, (start, end) => {
      if (holdsWords(text, start, end)) addPair(finding.phrases, start, end);
    });
    if (values === undefined) return;
    visitRuns(text, values.min, VALUE, (start, end) => {
      if (isValue(text, start, end, values, shapes)) addPair(finding.values, start, end);
    });
  }

  return {
    kind: 'typescript',
    scan(text, withClosings = false) {
      const finding = newFinding();
      const limit = limited(text, mostInRun, (at, anchor) => addPair(finding.anchors, at, anchor));
      visitRuns(text, SHORTEST_RUN, RUN, (start, end) => {
        tellRun(plan, text, start, end, limit.found);
        if (end - start >= SHORTEST_ENCODED && mayCarry(text, start, end)) addPair(finding.encoded, start, end);
      });
      tellEverywhere(plan, text, limit.found);
      searchEach(anchors, plan.searched, text, (at, anchor) => addPair(finding.anchors, at, anchor));
      addRuns(text, finding);
      findNeedles(text, (at, needle) => addPair(finding.needles, at, needle));
      visitMarks(text, tails, (kind, at) => finding.marks[kind].add(at));
      if (withClosings) visitClosings(text, filters, (at) => finding.closings.add(at));
      finding.capped = limit.capped();
      finding.holdsZero = text.includes('\0');
      return foundIn(finding);
    },
  };
}
