import { ALL } from './all.ts';
import type { Apart } from './index.ts';

/** The sources have every part at hand; the build of the package puts something here that loads the file of a part. */
export function load<Name extends keyof Apart>(name: Name): Apart[Name] {
  return ALL[name];
}
