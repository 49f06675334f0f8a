import type { Via } from './view.ts';

/** The name of a way of reading that is not yet a member of `Via`; goes when the readers are wired in. */
export function pendingVia(
  name: 'entity' | 'hex' | 'char-codes' | 'compressed' | 'data-uri' | 'css-escape' | 'quoted-printable' | 'reversed',
): Via {
  return name as string as Via;
}
