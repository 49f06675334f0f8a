import { NODE_ABILITIES } from '@leakgate/node';
import { formsOf } from '../../packages/core/src/format.ts';
import { FORMATS } from '../../packages/core/src/formats/index.ts';
import {
  anchorsOf,
  createKernel,
  mergeAnchors,
  type Anchor,
  type Kernel,
} from '../../packages/core/src/kernel/index.ts';
import { createTwin } from '../../packages/core/src/kernel/twin.ts';
import { compileShape } from '../../packages/core/src/shapes/index.ts';

/** What leads to the tokens of every format. */
export function allAnchors(): readonly Anchor[] {
  return mergeAnchors(FORMATS.flatMap(formsOf).flatMap(({ shape }) => anchorsOf(shape, compileShape(shape).anchors)));
}

/** The kernel alone, every format loaded, with the host's way to copy a text. */
export function kernelAlone(anchors: readonly Anchor[]): Kernel {
  const { writeUtf16 } = NODE_ABILITIES;
  return createKernel({ anchors, ...(writeUtf16 === undefined ? {} : { writeUtf16 }) });
}

/** Its fallback in plain TypeScript. */
export function twinAlone(anchors: readonly Anchor[]): Kernel {
  return createTwin({ anchors });
}
