import { ownCode } from '../cdp/own-code.ts';
import { MAKE_WRITER } from '../in-page/value-text.ts';
import { writeWorkerGlobals } from '../in-page/worker-globals.ts';
import { makeWriteAll, type WrittenText } from '../in-page/write-all.ts';
import type { WorkerContext } from '../page-context.ts';
import { lexicalVariables } from './lexical-variables.ts';

const VALUES = 200_000;

/** The name of a worker and its variables: bytes that they hold are in no memory that a snapshot shows. */
export async function workerGlobals(worker: WorkerContext): Promise<WrittenText> {
  const { session, limits } = worker;
  const bounds = JSON.stringify({ characters: limits.bodyBytes, values: VALUES });
  const given = [MAKE_WRITER, String(makeWriteAll), await lexicalVariables(worker), bounds];
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: ownCode(`(${writeWorkerGlobals})(${given.join(', ')})`),
    returnByValue: true,
    awaitPromise: true,
    timeout: limits.evaluateMs,
  });
  if (exceptionDetails !== undefined) throw new Error('the globals could not be written');
  return result.value as WrittenText;
}
