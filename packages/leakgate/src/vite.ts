import type * as plugin from '@leakgate/build-plugin';
import { loadPlugin } from './load-plugin.ts';

export type { LeakgateOptions } from '@leakgate/node';

/** The gate as a plugin of Vite. */
export const leakgate: typeof plugin.leakgate = loadPlugin().leakgate;
