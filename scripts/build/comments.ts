// Part of the builds of packages that a command line starts with: see their `tsdown.config.ts`.

import type { OutputOptions } from 'rolldown';

/**
 * A seventh of what a process reads to start were docstrings. They are in the declarations; licenses are in
 * `THIRD-PARTY-LICENSES.txt`.
 */
export const WITHOUT_DOCSTRINGS: NonNullable<OutputOptions['comments']> = {
  annotation: true,
  jsdoc: false,
  legal: false,
};
