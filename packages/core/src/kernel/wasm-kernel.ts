import { stands, type Anchor } from './anchor.ts';
import { chunkAt } from './chunk.ts';
import { instantiate } from './instance.ts';
import { joinRuns } from './join-runs.ts';
import { checkOptions, checkVisitors, type Kernel, type KernelOptions, type Visitors } from './kernel.ts';
import { putText } from './little-endian.ts';
import { loadTables } from './load-tables.ts';
import { openReader, wantedBy, type Reading } from './reader.ts';
import { searchEach } from './search.ts';
import { buildTables, type Tables } from './tables.ts';

type VisitAnchor = NonNullable<Visitors['anchor']>;

/** Tells what a reading holds of anchors; what the kernel could not test is tested here. */
function tellAnchors(
  reading: Reading,
  first: number,
  loose: Tables['loose'],
  text: string,
  anchors: readonly Anchor[],
  visit: VisitAnchor,
): void {
  for (const batch of reading.anchors) {
    for (const pair of batch) {
      const [at, index] = [first + (pair & 0xffff), pair >>> 16];
      const anchor = loose.has(index) ? anchors[index] : undefined;
      if (anchor === undefined || stands(anchor, text, at)) visit(at, index);
    }
  }
}

function tellRuns(runs: Uint32Array, visit: (start: number, end: number) => void): void {
  for (let k = 0; k < runs.length; k += 2) visit(runs[k] ?? 0, runs[k + 1] ?? 0);
}

const nobody = (): void => undefined;

/** The kernel in WebAssembly, or undefined where the host runs none. */
export function createWasmKernel(options: KernelOptions): Kernel | undefined {
  const { anchors, values, encoded, mostInRun, writeUtf16 = putText } = checkOptions(options);
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
  const read = openReader(wasm, loadTables(wasm, tables, mostInRun), writeUtf16);
  const capacity = layout('CAPACITY');

  return {
    kind: 'wasm',
    scan(text, visitors) {
      checkVisitors(options, visitors);
      const { anchor: visitAnchor = nobody, value = nobody, encoded: visitEncoded = nobody } = visitors;
      const wanted = wantedBy(visitors, values, encoded);
      const runs = joinRuns(visitEncoded);
      let capped = false;
      for (let first = 0; first < text.length;) {
        const chunk = chunkAt(first, text.length, capacity);
        const reading = read(text, chunk, wanted);
        capped ||= reading.capped;
        tellAnchors(reading, first, tables.loose, text, anchors, visitAnchor);
        tellRuns(reading.values, value);
        tellRuns(reading.encoded, runs.add);
        first = chunk.last;
      }
      runs.end();
      searchEach(anchors, tables.searched, text, visitAnchor);
      return capped;
    },
  };
}
