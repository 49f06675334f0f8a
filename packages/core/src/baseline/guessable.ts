import type { TokenFormat } from '../format.ts';
import { FORMATS } from '../formats/index.ts';
import type { Finding } from '../report.ts';

/** Rules of values that are few enough to be tried one by one, whatever their length. */
const GUESSABLE: ReadonlySet<string> = new Set(['payment-card', 'password-in-payload', 'internal-endpoint']);

/** Fewest characters that cannot be guessed: 16 of base62 are 95 bits. */
const FEWEST = 16;

/** Characters of the token that its mask does not show; no end of them where it is no token but a setting. */
function hiddenLength(redacted: string): number {
  const [, prefix, length] = /^([^]*)…\((\d+)\)$/.exec(redacted) ?? [];
  return prefix === undefined ? Infinity : Number(length) - prefix.length;
}

/** A URL with a password holds, but for the password, what can be known. */
function isUrlWithPassword(rule: string, formats: readonly TokenFormat[]): boolean {
  const shape = formats.find((format) => format.id === rule)?.shape;
  return shape?.kind === 'uri' && shape.credentials === 'password';
}

/**
 * True for a token that could be found out from its fingerprint by trying, since the salt of a project is committed
 * with it. Such a fingerprint may be kept only under a salt that is secret.
 */
export function isGuessable(finding: Finding, formats: readonly TokenFormat[] = FORMATS): boolean {
  return (
    GUESSABLE.has(finding.rule) || hiddenLength(finding.redacted) < FEWEST || isUrlWithPassword(finding.rule, formats)
  );
}
