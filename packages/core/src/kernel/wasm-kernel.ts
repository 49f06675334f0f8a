import { stands, type Anchor } from './anchor.ts';
import { chunkAt } from './chunk.ts';
import { foundIn, newFinding, type Finding } from './found.ts';
import { instantiate } from './instance.ts';
import { fragmentFilters } from './closings.ts';
import { checkOptions, type CheckedOptions, type Kernel, type KernelOptions } from './kernel.ts';
import { putText } from './little-endian.ts';
import { loadTables, type Loads } from './load-tables.ts';
import { tailsOf } from './names.ts';
import { needleTables, type NeedleTables } from './needle-tables.ts';
import { openReader, type Tell } from './reader.ts';
import { searchEach } from './search.ts';
import { buildTables, type Tables } from './tables.ts';
import { shapeTables } from './values.ts';

function loadsOf({ values, needles, words, fragments, mostInRun }: CheckedOptions): Loads {
  return {
    mostInRun,
    tails: tailsOf(words),
    fragments: fragmentFilters(fragments),
    shapes: shapeTables(values?.shapes ?? []),
    needles: needles.length === 0 ? undefined : needleTables(needles),
  };
}

function add(list: Finding['anchors'], at: number, what: number): void {
  list.add(at);
  list.add(what);
}

/** Adds to a finding what the kernel tells of; what it could not test is tested here. */
function tellerOf(
  text: string,
  anchors: readonly Anchor[],
  needles: readonly string[],
  { loose }: Tables,
  windows: NeedleTables['windows'],
  finding: Finding,
): Tell {
  return {
    anchor(at, index) {
      const anchor = loose.has(index) ? anchors[index] : undefined;
      if (anchor === undefined || stands(anchor, text, at)) add(finding.anchors, at, index);
    },
    needle(at, index) {
      const start = at - (windows[index]?.offset ?? 0);
      if (start >= 0 && text.startsWith(needles[index] ?? '', start)) add(finding.needles, start, index);
    },
  };
}

/** The kernel in WebAssembly, or undefined where the host runs none. */
export function createWasmKernel(options: KernelOptions): Kernel | undefined {
  const checked = checkOptions(options);
  const { anchors, values, needles, writeUtf16 = putText } = checked;
  const wasm = instantiate();
  if (wasm === undefined) return undefined;
  const { layout } = wasm;
  const fixed = {
    name: layout('NAME_SET'),
    hex: layout('HEX_SET'),
    escape: layout('ESCAPE_SET'),
    before: layout('BEFORE_SET'),
    after: layout('AFTER_SET'),
  };
  const tables = buildTables(anchors, fixed, values);
  const loads = loadsOf(checked);
  const read = openReader(wasm, loadTables(wasm, tables, loads), values, writeUtf16);
  const capacity = layout('CAPACITY');
  const windows = loads.needles?.windows ?? [];

  return {
    kind: 'wasm',
    scan(text, withClosings = false) {
      const finding = newFinding();
      const tell = tellerOf(text, anchors, needles, tables, windows, finding);
      for (let first = 0; first < text.length;) {
        const chunk = chunkAt(first, text.length, capacity);
        read(text, chunk, finding, tell, withClosings);
        first = chunk.last;
      }
      searchEach(anchors, tables.searched, text, (at, index) => add(finding.anchors, at, index));
      return foundIn(finding);
    },
  };
}
