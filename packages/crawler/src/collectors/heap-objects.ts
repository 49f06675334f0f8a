import { ownCode } from '../cdp/own-code.ts';
import { readHeapObjects } from '../in-page/heap-objects.ts';
import { MAKE_WRITER, type ValueText } from '../in-page/value-text.ts';
import type { TargetContext } from '../page-context.ts';

const GROUP = 'leakgate-heap-objects';
const VALUES = 200_000;

type Written = Pick<ValueText, 'text' | 'cut'>;

function reading(characters: number): string {
  const bounds = JSON.stringify({ characters, values: VALUES });
  return `function () { return ${ownCode(`(${readHeapObjects})(this, ${bounds}, ${MAKE_WRITER});`)}\n}`;
}

async function readObjects({ session, limits }: TargetContext): Promise<Written> {
  const root = await session.send('Runtime.evaluate', {
    expression: ownCode('Object.prototype'),
    objectGroup: GROUP,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: root.result.objectId ?? '',
    objectGroup: GROUP,
  });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: reading(limits.bodyBytes),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails !== undefined) throw new Error('the objects could not be read');
  return result.value as Written;
}

/**
 * What objects hold that keep their content outside the memory which a snapshot shows, whoever holds them: blobs,
 * headers, forms, addresses, the memory of WebAssembly. DevTools finds no buffers and typed arrays this way: those are
 * read where a variable of the window leads to them.
 */
export async function heapObjects(target: TargetContext): Promise<Written> {
  try {
    return await readObjects(target);
  } finally {
    await target.session.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
  }
}
