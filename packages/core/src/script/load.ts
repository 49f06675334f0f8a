import { readScript } from './read-script.ts';

/** Parses and folds one script; see `read-script.ts`. */
export type ReadScript = typeof readScript;

let provided: ReadScript = readScript;

/** For hosts that load nothing by themselves: see `portable.ts`. */
export function provideReadScript(read: ReadScript): void {
  provided = read;
}

/**
 * The reader of scripts, a fifth of the engine's code, which few scans need. The build of the package puts something in
 * the place of this module that loads it when it is first asked for.
 */
export function loadReadScript(): ReadScript {
  return provided;
}
