import { randomUUID } from 'node:crypto';
import { ownCode } from '../cdp/own-code.ts';
import { makeWriteDetached } from '../in-page/detached.ts';
import { makeWriteGlobals, windowNames } from '../in-page/globals.ts';
import { makeWriteObjects } from '../in-page/heap-objects.ts';
import { makeWriteAll, type WrittenText } from '../in-page/write-all.ts';
import { MAKE_WRITER, type ValueBounds } from '../in-page/value-text.ts';
import type { PageContext } from '../page-context.ts';
import { framesOf, inFrame } from '../worlds.ts';

/** Under which name a page's own world keeps the functions that write its objects. */
const names = new WeakMap<PageContext, string>();

function installation(name: string, before?: readonly string[]): string {
  const known = before === undefined ? '' : `, ${JSON.stringify(before)}`;
  return ownCode(`(() => {
    const writeAll = (${makeWriteAll})(${MAKE_WRITER});
    const writeObjects = (${makeWriteObjects})(writeAll, (${makeWriteDetached})());
    const writeGlobals = (${makeWriteGlobals})(writeAll, ${JSON.stringify(name)}${known});
    Reflect.defineProperty(globalThis, ${JSON.stringify(name)}, { value: { root: Object.prototype, writeGlobals, writeObjects } });
  })();`);
}

/** Has each document of a page keep the functions from before its first script. */
export async function keepWriters(page: PageContext): Promise<void> {
  const name = `_${randomUUID().replaceAll('-', '')}`;
  names.set(page, name);
  await page.session.send('Page.enable');
  await page.session.send('Page.addScriptToEvaluateOnNewDocument', { source: installation(name) });
}

async function keepLate(page: PageContext, name: string): Promise<void> {
  const [main] = await framesOf(page);
  if (main === undefined) return;
  const expression = installation(name, await inFrame(page, main, windowNames, undefined));
  await page.session.send('Runtime.evaluate', { expression });
}

/** An expression for the functions that a page keeps: undefined in one that began before it was attached. */
export function writersOf(page: PageContext): string {
  return `globalThis[${JSON.stringify(names.get(page) ?? '')}]`;
}

async function evaluate(page: PageContext, expression: string): Promise<WrittenText | undefined> {
  const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', {
    expression: ownCode(expression),
    returnByValue: true,
    awaitPromise: true,
    timeout: page.limits.evaluateMs,
  });
  if (exceptionDetails !== undefined) throw new Error('the globals could not be written');
  return result.value as WrittenText | undefined;
}

/**
 * The globals of a page, and variables that an object literal looks up; undefined where it keeps no functions. One that
 * began before it was attached is given them now.
 */
export async function writtenGlobals(
  page: PageContext,
  lexical: string,
  bounds: ValueBounds,
): Promise<WrittenText | undefined> {
  const name = names.get(page);
  if (name === undefined) return undefined;
  const expression = `${writersOf(page)}?.writeGlobals(${lexical}, ${JSON.stringify(bounds)})`;
  const written = await evaluate(page, expression);
  if (written !== undefined) return written;
  await keepLate(page, name);
  return evaluate(page, expression);
}
