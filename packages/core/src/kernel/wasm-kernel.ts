import { stands, type Anchor } from './anchor.ts';
import { chunkAt } from './chunk.ts';
import { foundIn, newFinding, type Finding } from './found.ts';
import { anchorsIn, restore, type KernelImage } from './image.ts';
import { instantiate, type KernelExports } from './instance.ts';
import { checkNeedles, type Kernel, type KernelOptions } from './kernel.ts';
import { putText } from './little-endian.ts';
import { loadNeedles } from './load-needles.ts';
import type { Placed } from './load-tables.ts';
import { needleTables, type NeedleTables } from './needle-tables.ts';
import { openReader, type Tell } from './reader.ts';
import type { Lengths } from './run-reader.ts';
import { searchEach } from './search.ts';

function add(list: Finding['anchors'], at: number, what: number): void {
  list.add(at);
  list.add(what);
}

/** What a kernel needs to know besides its tables. */
interface Knowledge {
  /** The anchors that have to be tested again. */
  readonly loose: ReadonlyMap<number, Anchor>;
  /** Those that the kernel does not look for, by number. */
  readonly searched: readonly number[];
  readonly anchors: readonly Anchor[];
  readonly needles: readonly string[];
  readonly values: Lengths | undefined;
  readonly writeUtf16: KernelOptions['writeUtf16'];
}

/** Adds to a finding what the kernel tells of; what it could not test is tested here. */
function tellerOf(
  text: string,
  { needles, loose }: Knowledge,
  windows: NeedleTables['windows'],
  finding: Finding,
): Tell {
  return {
    anchor(at, index) {
      const anchor = loose.get(index);
      if (anchor === undefined || stands(anchor, text, at)) add(finding.anchors, at, index);
    },
    needle(at, index) {
      const start = at - (windows[index]?.offset ?? 0);
      if (start >= 0 && text.startsWith(needles[index] ?? '', start)) add(finding.needles, start, index);
    },
  };
}

/** A kernel whose tables lie in its memory. */
export function kernelWith(wasm: KernelExports, { configuration, output, end }: Placed, knowledge: Knowledge): Kernel {
  const { needles, values, searched, anchors, writeUtf16 = putText } = knowledge;
  const needled = needles.length === 0 ? undefined : needleTables(needles);
  // The memory does not grow any more behind this.
  const needlesAt = needled === undefined ? 0 : loadNeedles(wasm, needled, end);
  wasm.configure(...configuration);
  const read = openReader(wasm, { output, needles: needlesAt }, values, writeUtf16);
  const capacity = wasm.layout('CAPACITY');
  const windows = needled?.windows ?? [];

  return {
    kind: 'wasm',
    scan(text, withClosings = false) {
      const finding = newFinding();
      const tell = tellerOf(text, knowledge, windows, finding);
      for (let first = 0; first < text.length;) {
        const chunk = chunkAt(first, text.length, capacity);
        read(text, chunk, finding, tell, withClosings);
        first = chunk.last;
      }
      searchEach(anchors, searched, text, (at, index) => add(finding.anchors, at, index));
      return foundIn(finding);
    },
  };
}

/** What is made anew for each kernel of an image. */
export interface ImageOptions extends Pick<KernelOptions, 'needles' | 'writeUtf16'> {
  readonly values: Lengths | undefined;
  readonly decodeBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** The same kernel out of tables that were computed before. */
export function createImagedKernel(image: KernelImage, options: ImageOptions): Kernel | undefined {
  const { needles = [], values, writeUtf16, decodeBase64 } = options;
  checkNeedles(needles);
  const wasm = instantiate(decodeBase64);
  if (wasm === undefined) return undefined;
  const placed = restore(wasm, image, decodeBase64);
  const loose = anchorsIn(image);
  return kernelWith(wasm, placed, { loose, searched: [], anchors: [], needles, values, writeUtf16 });
}
