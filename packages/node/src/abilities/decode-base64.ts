import type { Abilities } from '@leakgate/core';

/** Node's own decoder; a copy, for what it decodes may lie in memory that Node shares out. */
export const decodeBase64: NonNullable<Abilities['decodeBase64']> = (text) =>
  new Uint8Array(Buffer.from(text, 'base64'));
