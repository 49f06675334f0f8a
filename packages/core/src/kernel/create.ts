import { apart } from '../apart/index.ts';
import type { KernelImage } from './image.ts';
import type { Kernel, KernelOptions } from './kernel.ts';
import { createImagedKernel, type ImageOptions } from './wasm-kernel.ts';

/** The fastest kernel that the host can run. Its tables are built here once, so keep it. */
export function createKernel(options: KernelOptions): Kernel {
  return apart('tables').buildKernel(options);
}

/**
 * The same kernel, its tables copied instead of built.
 * @param options what it is made of where the host runs no WebAssembly
 */
export function createKernelFrom(image: KernelImage, own: ImageOptions, options: () => KernelOptions): Kernel {
  return createImagedKernel(image, own) ?? apart('tables').createTwin(options());
}
