import { formatsText } from './formats/text.ts';
import { readScript } from './script/read-script.ts';

/** Parts of the engine that a process does not start with: they are files of their own beside the package's first one. */
export interface Apart {
  /** Parses and folds one script: a fifth of the engine's code. */
  readonly readScript: typeof readScript;
  /** The built-in formats as JSON. */
  readonly formatsText: string;
}

let parts: Apart = { readScript, formatsText };

/** For hosts that load nothing by themselves: see `portable.ts`. */
export function provide(provided: Apart): void {
  parts = provided;
}

/** The build of the package puts something in the place of this module that loads a part when it is first asked for. */
export function apart<Name extends keyof Apart>(name: Name): Apart[Name] {
  return parts[name];
}
