import type { Abilities } from '@leakgate/core';
import { inflate } from './inflate.ts';
import { parseScript } from './parse.ts';
import { writeUtf16 } from './write-utf16.ts';

/** What Node does for the engine; a host with a parser of its own puts that in its place. */
export const NODE_ABILITIES: Abilities = { inflate, parse: parseScript, writeUtf16 };
