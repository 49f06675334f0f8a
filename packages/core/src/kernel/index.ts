export type { Anchor } from './anchor.ts';
export { anchorsOf, mergeAnchors } from './anchors-of.ts';
export { createKernel, createKernelFrom } from './create.ts';
export { eachPair } from './found.ts';
export { imageOf, type KernelImage } from './image.ts';
export type { Found, Kernel, KernelOptions, ValueRule, ValueShape, WriteUtf16 } from './kernel.ts';
export type { MarkKind } from './marks.ts';
export { pathOf, type Path } from './path.ts';
export { createTwin } from './twin.ts';
