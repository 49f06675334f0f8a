import type { ValueBounds, WriteValue } from './value-text.ts';
import type { makeWriteAll, WrittenText } from './write-all.ts';

/**
 * Writes the name of a worker and the variables that its scripts have made: own, enumerable and with a value, which none
 * that the browser gives it is. Runs in the worker; self-contained.
 */
export function writeWorkerGlobals(
  write: WriteValue,
  makeAll: typeof makeWriteAll,
  lexical: object,
  bounds: ValueBounds,
): Promise<WrittenText> {
  const made = { __proto__: null, name: (globalThis as unknown as { readonly name?: string }).name, lexical } as object;
  for (const key of Reflect.ownKeys(globalThis)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(globalThis, key);
    if (typeof key === 'string' && descriptor?.enumerable === true && Object.hasOwn(descriptor, 'value'))
      Reflect.defineProperty(made, key, descriptor);
  }
  return makeAll(write)(made, bounds);
}
