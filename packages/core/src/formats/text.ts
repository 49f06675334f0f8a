import { FORMATS } from './index.ts';

/** The built-in formats as JSON; the build of the package writes the text itself here. */
export const formatsText: string = JSON.stringify(FORMATS);
