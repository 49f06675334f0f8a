import type { Baked } from './format-set.ts';

/** Nothing, as long as the sources run: the build of the package puts what `bake.ts` computes in its place. */
export const BAKED: Baked | undefined = undefined;
