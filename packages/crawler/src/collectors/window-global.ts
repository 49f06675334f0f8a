import { randomUUID } from 'node:crypto';
import { ownCode } from '../cdp/own-code.ts';
import { installGlobals, windowNames } from '../in-page/globals.ts';
import { MAKE_WRITER, type ValueText } from '../in-page/value-text.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame } from '../worlds.ts';
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

function installation(name: string, before?: readonly string[]): string {
  const names = before === undefined ? '' : `, ${JSON.stringify(before)}`;
  return ownCode(`(${installGlobals})(${JSON.stringify(name)}, ${MAKE_WRITER}${names})`);
}

/** Writes the globals; undefined where the page began before it was attached. */
async function writeGlobals(page: PageContext, name: string): Promise<Pick<ValueText, 'text' | 'cut'> | undefined> {
  const bounds = JSON.stringify({ characters: page.limits.bodyBytes, values: VALUES });
  const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', {
    expression: ownCode(`globalThis[${JSON.stringify(name)}]?.(${await lexicalVariables(page)}, ${bounds})`),
    returnByValue: true,
    awaitPromise: true,
    timeout: page.limits.evaluateMs,
  });
  if (exceptionDetails !== undefined) throw new Error('the globals could not be written');
  return result.value as Pick<ValueText, 'text' | 'cut'> | undefined;
}

async function installLate(page: PageContext, name: string): Promise<void> {
  const [main] = await framesOf(page);
  if (main === undefined) return;
  const expression = installation(name, await inFrame(page, main, windowNames, undefined));
  await page.session.send('Runtime.evaluate', { expression });
}

/** The variables of the page's scripts, hydration state among them. Getters are left alone. */
export const windowGlobal: Collector = {
  name: KIND,
  async attach(target) {
    if (target.kind !== 'page') return;
    const name = `_${randomUUID().replaceAll('-', '')}`;
    names.set(target, name);
    await target.session.send('Page.enable');
    await target.session.send('Page.addScriptToEvaluateOnNewDocument', { source: installation(name) });
  },
  async *settled(page) {
    const name = names.get(page);
    if (name === undefined) return;
    let written = await writeGlobals(page, name);
    if (written === undefined) await installLate(page, name);
    written ??= await writeGlobals(page, name);
    if (written !== undefined) yield* textOf({ kind: KIND, url: page.url() }, written.text, written.cut);
  },
};
