import type { Kernel, KernelOptions } from './kernel.ts';
import { createTwin } from './twin.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/** The fastest kernel that the host can run. Its tables are built here once, so keep it. */
export function createKernel(options: KernelOptions): Kernel {
  return createWasmKernel(options) ?? createTwin(options);
}
