import * as formats from '../formats/text.ts';
import type { Apart } from './index.ts';
import * as matching from './matching.ts';
import * as scripts from './scripts.ts';
import * as tables from './tables.ts';

/** Every part, loaded at once. */
export const ALL: Apart = { formats, matching, scripts, tables };
