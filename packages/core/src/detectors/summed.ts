import type { Check, TokenFormat } from '../format.ts';

/** Checks that of four thousand million texts one passes by chance. */
const SUMS: ReadonlySet<Check['kind']> = new Set<Check['kind']>(['crc32-base62', 'crc32-base64', 'crc32-hex']);

/** True for a format whose tokens a checksum tells from all else. */
export function isSummed({ checks = [], context }: TokenFormat): boolean {
  return context === undefined && checks.some(({ kind, onMismatch }) => onMismatch === 'drop' && SUMS.has(kind));
}
