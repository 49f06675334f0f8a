import type { Collector } from './collector.ts';
import { textOf } from './found.ts';
import { lexicalVariables } from './lexical-variables.ts';
import { keepWriters, writtenGlobals } from './page-writers.ts';

const KIND = 'window-global';
const VALUES = 500_000;

/** The variables of the page's scripts, hydration state among them. Getters are left alone. */
export const windowGlobal: Collector = {
  name: KIND,
  async attach(target) {
    if (target.kind === 'page') await keepWriters(target);
  },
  async *settled(page) {
    const bounds = { characters: page.limits.bodyBytes, values: VALUES };
    const written = await writtenGlobals(page, await lexicalVariables(page), bounds);
    if (written !== undefined) yield* textOf({ kind: KIND, url: page.url() }, written.text, written.cut, bounds);
  },
};
