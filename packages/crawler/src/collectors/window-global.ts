import type { PageContext } from '../page-context.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';
import { keepWriters, writtenGlobals } from './page-writers.ts';

const KIND = 'window-global';
const VALUES = 500_000;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** An object literal with the `let`, `const` and `class` of all classic scripts: no property of the window shows them. */
async function lexicalVariables({ session }: PageContext): Promise<string> {
  const { names: found } = await session.send('Runtime.globalLexicalScopeNames', {});
  const readable = found.filter((name) => IDENTIFIER.test(name));
  // One that is not initialised yet throws.
  return `{${readable.map((name) => `${name}: (() => { try { return ${name}; } catch { return null; } })()`).join(',')}}`;
}

/** The variables of the page's scripts, hydration state among them. Getters are left alone. */
export const windowGlobal: Collector = {
  name: KIND,
  async attach(target) {
    if (target.kind === 'page') await keepWriters(target);
  },
  async *settled(page) {
    const bounds = { characters: page.limits.bodyBytes, values: VALUES };
    const written = await writtenGlobals(page, await lexicalVariables(page), bounds);
    if (written !== undefined) yield* textOf({ kind: KIND, url: page.url() }, written.text, written.cut);
  },
};
