// Chooses by what real files hold which characters of a literal the kernel looks for, and deals them to its groups. To be
// run when literals of formats change much: a literal that the table has not is dealt by a rough guess, which is slower.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pathOf } from '../../../packages/core/src/kernel/path.ts';
import { CHOSEN } from '../../../packages/core/src/kernel/chosen-windows.ts';
import { GROUPS } from '../../../packages/core/src/kernel/window-groups.ts';
import { readCorpus } from '../corpus.ts';
import { installCorpus } from '../install.ts';
import { allAnchors } from '../kernel.ts';
import { chooseWindows } from './choose.ts';
import { takeGrams } from './grams.ts';
import { Placing } from './placing.ts';

const TARGET = fileURLToPath(new URL('../../../packages/core/src/kernel/chosen-windows.ts', import.meta.url));
/** Every so many characters four of them are taken: a prime number, so that no line length goes with it. */
const STEP = 1999;
/** Of so many files of the corpus one is left for the benchmark, which so shows what was not learned by heart. */
const HELD_OUT = 4;
/** More than these change little. */
const MOVES = 250_000;

function moduleOf(placing: Placing): string {
  const lines = placing.groups.map((group) => {
    const pairs = placing.literals.flatMap((literal) => {
      const place = placing.placeOf(literal);
      return place?.group === group ? [`[${JSON.stringify(literal)}, ${literal.indexOf(place.window.text)}]`] : [];
    });
    return `  [${pairs.join(', ')}],`;
  });
  return `// Written by bench/src/windows/main.ts, which measures; change that, not this.

/** By group: literals, and where in each of them the characters stand that the kernel looks for. */
export const CHOSEN: readonly (readonly (readonly [literal: string, offset: number])[])[] = [
${lines.join('\n')}
];
`;
}

/** Begins with what was chosen last, and puts what came since where it costs least. */
function putChosen(placing: Placing): void {
  const chosen = new Map(CHOSEN.flatMap((group, index) => group.map(([literal, at]) => [literal, { index, at }])));
  const isKnown = (literal: string): boolean => {
    const { index, at } = chosen.get(literal) ?? { index: -1, at: 0 };
    const group = placing.groups[index];
    const window = placing.windowsOf(literal).find(({ text }) => literal.startsWith(text, at));
    if (group === undefined || window === undefined) return false;
    placing.put(literal, { window, group });
    return true;
  };
  for (const literal of placing.literals.filter((each) => !isKnown(each))) placing.putBest(literal);
}

installCorpus();
const files = readCorpus().filter((_, index) => index % HELD_OUT !== 0);
const grams = takeGrams(files, STEP);
const anchors = allAnchors().filter((anchor) => pathOf(anchor) === 'window');
const placing = new Placing(anchors, grams, GROUPS);
putChosen(placing);
chooseWindows(placing, grams.taken, MOVES, (move) => {
  const [passed, cost] = [placing.passed(), placing.cost()].map((count) => ((1000 * count) / grams.taken).toFixed(2));
  console.log(`move ${move}: ${passed} of 1,000 places pass, at a cost of ${cost}`);
});
writeFileSync(TARGET, moduleOf(placing));
