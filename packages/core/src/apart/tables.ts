// What computes of formats what the build of the package computed of the built-in ones: for formats of a team's own, and
// for hosts without WebAssembly.

export { contextualValues, formatAnchors } from '../detectors/format-asks.ts';
export { prepare } from '../detectors/prepared.ts';
export { buildKernel } from '../kernel/build-kernel.ts';
export { createTwin } from '../kernel/twin.ts';
