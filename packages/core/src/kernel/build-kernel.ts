import type { Anchor } from './anchor.ts';
import { instantiate } from './instance.ts';
import { checkOptions, type Kernel, type KernelOptions } from './kernel.ts';
import { place } from './place.ts';
import { createTwin } from './twin.ts';
import { kernelWith } from './wasm-kernel.ts';

const NOTHING: Anchor = { literal: '' };

/** The kernel in WebAssembly, or undefined where the host runs none. */
function createWasmKernel(options: KernelOptions): Kernel | undefined {
  const checked = checkOptions(options);
  const wasm = instantiate();
  if (wasm === undefined) return undefined;
  const { placed, tables } = place(wasm, checked);
  const { anchors, needles, values, writeUtf16 } = checked;
  const loose = new Map(Array.from(tables.loose, (number) => [number, anchors[number] ?? NOTHING]));
  return kernelWith(wasm, placed, { loose, searched: tables.searched, anchors, needles, values, writeUtf16 });
}

/** The fastest kernel that the host can run, its tables built. */
export function buildKernel(options: KernelOptions): Kernel {
  return createWasmKernel(options) ?? createTwin(options);
}
