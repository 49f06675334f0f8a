import type { Collector } from './collector.ts';

/** Every place that is looked in, in the order in which pages are read. */
export const COLLECTORS: readonly Collector[] = [];
