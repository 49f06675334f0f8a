// Chooses by what real files hold which characters of a literal the kernel looks for, and deals them to its groups. To be
// run when literals of formats change much: a literal that the table has not is dealt by a rough guess, which is slower.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pathOf } from '../../../packages/core/src/kernel/path.ts';
import { GROUPS } from '../../../packages/core/src/kernel/window-groups.ts';
import { readCorpus } from '../corpus.ts';
import { installCorpus } from '../install.ts';
import { allAnchors } from '../kernel.ts';
import { chooseWindows, type Choice } from './choose.ts';
import { takeGrams } from './grams.ts';

const TARGET = fileURLToPath(new URL('../../../packages/core/src/kernel/chosen-windows.ts', import.meta.url));
/** Every so many characters four of them are taken: a prime number, so that no line length goes with it. */
const STEP = 1999;
/** Of so many files of the corpus one is left for the benchmark, which so shows what was not learned by heart. */
const HELD_OUT = 4;

function moduleOf(groups: readonly (readonly Choice[])[]): string {
  const lines = groups.map((choices) => {
    const pairs = choices.map(({ literal, window }) => `[${JSON.stringify(literal)}, ${literal.indexOf(window)}]`);
    return `  [${pairs.join(', ')}],`;
  });
  return `// Written by bench/src/windows/main.ts, which measures; change that, not this.

/** By group: literals, and where in each of them the characters stand that the kernel looks for. */
export const CHOSEN: readonly (readonly (readonly [literal: string, offset: number])[])[] = [
${lines.join('\n')}
];
`;
}

installCorpus();
const files = readCorpus().filter((_, index) => index % HELD_OUT !== 0);
const grams = takeGrams(files, STEP);
const literals = allAnchors()
  .filter((anchor) => pathOf(anchor) === 'window')
  .map(({ literal }) => literal);
const groups = chooseWindows(literals, grams, GROUPS, (round, passed) => {
  console.log(`round ${round}: ${((1000 * passed) / grams.taken).toFixed(2)} of 1,000 places pass`);
});
writeFileSync(TARGET, moduleOf(groups));
