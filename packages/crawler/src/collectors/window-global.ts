import { randomUUID } from 'node:crypto';
import { installGlobals } from '../in-page/globals.ts';
import { MAKE_WRITER, type ValueText } from '../in-page/value-text.ts';
import type { PageContext } from '../page-context.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';

const KIND = 'window-global';
const VALUES = 500_000;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** Under which name the page's world keeps the function that writes its globals. */
const names = new WeakMap<PageContext, string>();

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
    if (target.kind !== 'page') return;
    const name = `_${randomUUID().replaceAll('-', '')}`;
    names.set(target, name);
    const source = `(${installGlobals})(${JSON.stringify(name)}, ${MAKE_WRITER})`;
    await target.session.send('Page.enable');
    await target.session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  },
  async *settled(page) {
    const name = JSON.stringify(names.get(page));
    const bounds = JSON.stringify({ characters: page.limits.bodyBytes, values: VALUES });
    const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', {
      expression: `globalThis[${name}]?.(${await lexicalVariables(page)}, ${bounds})`,
      returnByValue: true,
      timeout: page.limits.evaluateMs,
    });
    if (exceptionDetails !== undefined) throw new Error('the globals could not be written');
    const written = result.value as Pick<ValueText, 'text' | 'cut'> | undefined;
    if (written !== undefined) yield* textOf({ kind: KIND, url: page.url() }, written.text, written.cut);
  },
};
