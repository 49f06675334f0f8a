export type { Anchor } from './anchor.ts';
export { anchorsOf, mergeAnchors } from './anchors-of.ts';
export { createKernel } from './create.ts';
export type { Kernel, KernelOptions, ValueRule, Visitors, WriteUtf16 } from './kernel.ts';
export { compileNominate } from './nominate.ts';
export { pathOf, type Path } from './path.ts';
export { createTwin } from './twin.ts';
