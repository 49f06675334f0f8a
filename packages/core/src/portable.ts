// The package for hosts other than Node, and for bundlers: nothing is loaded later.

import { ALL } from './apart/all.ts';
import { provide } from './apart/index.ts';

provide(ALL);

export * from './index.ts';
