import { bakeClues, type BakedClues } from '../clues.ts';
import type { Prepared } from '../detectors/prepared.ts';
import { commonDetection } from '../detection.ts';
import type { TokenFormat } from '../format.ts';
import { FORMATS } from '../formats/index.ts';
import { computedSet } from './format-set.ts';

/** What is baked, as plain data. */
export interface BakedData {
  readonly formats: readonly TokenFormat[];
  readonly prepared: Prepared;
  readonly clues: BakedClues;
}

/** Computes what the build of the package bakes; the same sources give the same data. */
export function bake(): BakedData {
  const set = computedSet(FORMATS);
  const { askers } = commonDetection(set, { scan: 'files', now: new Date(0) });
  const clues = bakeClues(askers);
  if (clues === undefined) {
    throw new Error(
      'leakgate: tables are baked with WebAssembly, which does not run here or cannot hold a literal that short',
    );
  }
  return { formats: FORMATS, prepared: set.prepared(), clues };
}

/** As a template: JSON is full of the other quotes, and a bundler would write them all escaped. */
function literal(data: unknown): string {
  return `\`${JSON.stringify(data).replace(/[\\`$]/g, '\\$&')}\``;
}

/**
 * The texts of the modules that carry it, by the path of the one whose place they take, relative to `src`. Data is
 * text that is parsed when it is first asked for: V8 reads that faster than object literals, and most starts need none.
 */
export function bakedModules({ formats, prepared, clues }: BakedData): ReadonlyMap<string, string> {
  return new Map([
    ['formats/text.ts', `export const formatsText: string = ${literal(formats)};\n`],
    [
      'formats/index.ts',
      `import type { TokenFormat } from '../format.ts';
import { apart } from '../apart/index.ts';
import { lazyList } from '../text/lazy-list.ts';
export const FORMATS: readonly TokenFormat[] = /* @__PURE__ */ lazyList(() => JSON.parse(apart('formats').formatsText));
`,
    ],
    [
      'baked/baked.ts',
      `import { once } from '../text/once.ts';
import type { Baked } from './format-set.ts';
// Beside the functions that ask for them, so that V8 reads them once and not again with the function.
const PREPARED = ${literal(prepared)};
const CLUES = ${literal(clues)};
export const BAKED: Baked = {
  prepared: once(() => JSON.parse(PREPARED)),
  clues: () => JSON.parse(CLUES),
};
`,
    ],
  ]);
}
