import { fragmentFilters } from './closings.ts';
import type { KernelExports } from './instance.ts';
import type { CheckedOptions } from './kernel.ts';
import { loadTables, type Loads, type Placed } from './load-tables.ts';
import { tailsOf } from './names.ts';
import { buildTables, type Tables } from './tables.ts';
import { shapeTables } from './values.ts';

function loadsOf({ values, words, fragments, mostInRun }: CheckedOptions): Loads {
  return {
    mostInRun,
    tails: tailsOf(words),
    fragments: fragmentFilters(fragments),
    shapes: shapeTables(values?.shapes ?? []),
  };
}

/** Builds the tables for the options and lays them out in the memory of a kernel. */
export function place(
  wasm: KernelExports,
  options: CheckedOptions,
): { readonly placed: Placed; readonly tables: Tables } {
  const { layout } = wasm;
  const fixed = {
    name: layout('NAME_SET'),
    hex: layout('HEX_SET'),
    escape: layout('ESCAPE_SET'),
    before: layout('BEFORE_SET'),
    after: layout('AFTER_SET'),
    drawing: layout('DRAWING_SET'),
    word: layout('WORD_SET'),
  };
  const bits = { windows: layout('WINDOW_BUCKET_BITS'), others: layout('BUCKET_BITS') };
  const tables = buildTables(options.anchors, fixed, bits, options.values);
  return { placed: loadTables(wasm, tables, loadsOf(options)), tables };
}
