import type { Abilities } from '@leakgate/core';
import { decodeBase64 } from './decode-base64.ts';
import { inflate } from './inflate.ts';
import { parseScript } from './parse.ts';
import { unpack } from './unpack.ts';
import { writeUtf16 } from './write-utf16.ts';

/** What Node does for the engine; a host with a parser of its own puts that in its place. */
export const NODE_ABILITIES: Abilities = { decodeBase64, inflate, parse: parseScript, unpack, writeUtf16 };
