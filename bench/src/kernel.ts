import { NODE_ABILITIES } from '@leakgate/node';
import { computedSet } from '../../packages/core/src/baked/format-set.ts';
import { commonDetection } from '../../packages/core/src/detection.ts';
import { FORMATS } from '../../packages/core/src/formats/index.ts';
import { createKernel, mergeAnchors, type Anchor, type Kernel } from '../../packages/core/src/kernel/index.ts';
import { createTwin } from '../../packages/core/src/kernel/twin.ts';

/** What leads to the tokens of every format, and to what the readers and the other detectors look for. */
export function allAnchors(): readonly Anchor[] {
  const { askers } = commonDetection(computedSet(FORMATS), { scan: 'files', now: new Date(0) });
  return mergeAnchors(askers.flatMap(({ asks }) => asks?.anchors ?? []));
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
