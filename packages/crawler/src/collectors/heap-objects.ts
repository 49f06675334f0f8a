import { ownCode } from '../cdp/own-code.ts';
import type { WrittenText } from '../in-page/write-all.ts';
import type { PageContext } from '../page-context.ts';
import { writersOf } from './page-writers.ts';

const GROUP = 'leakgate-heap-objects';
const VALUES = 200_000;
const NOTHING: WrittenText = { text: '', cut: false };

async function readObjects(page: PageContext): Promise<WrittenText> {
  const { session, limits } = page;
  const writers = writersOf(page);
  const root = await session.send('Runtime.evaluate', { expression: ownCode(`${writers}?.root`), objectGroup: GROUP });
  // A page that began before it was attached, and whose globals could not be read.
  if (root.result.objectId === undefined) return NOTHING;
  const prototypeObjectId = root.result.objectId;
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId, objectGroup: GROUP });
  const bounds = JSON.stringify({ characters: limits.bodyBytes, values: VALUES });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function () { return ${ownCode(`${writers}.writeObjects(this, ${bounds});`)}\n}`,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails !== undefined) throw new Error('the objects could not be read');
  return result.value as WrittenText;
}

/**
 * What objects hold that keep their content outside the memory which a snapshot shows, or in pieces, whoever holds them:
 * blobs, headers, forms, addresses, the memory of WebAssembly, connections, nodes in no document, lists of characters.
 * DevTools finds no buffers and typed arrays this way: those are read where a variable of the window leads to them.
 */
export async function heapObjects(page: PageContext): Promise<WrittenText> {
  try {
    return await readObjects(page);
  } finally {
    await page.session.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
  }
}
