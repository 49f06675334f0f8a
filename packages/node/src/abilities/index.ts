import type { Abilities } from '@leakgate/core';
import { inflate } from './inflate.ts';
import { parseScript } from './parse.ts';

/** What Node does for the engine; a host with a parser of its own puts that in its place. */
export const NODE_ABILITIES: Abilities = { inflate, parse: parseScript };
