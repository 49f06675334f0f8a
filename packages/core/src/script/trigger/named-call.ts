import { readName } from '../../detectors/generic/name-kind.ts';
import { namingBefore } from '../../detectors/generic/naming.ts';

// What has no format is told by the name that it is given to, also where a call stands between the two:
// `apiSecret: atob("…")`, `Authorization: "Basic " + btoa("user:password")`.

/** Calls that decode a literal. */
export const DECODING_CALLS: readonly string[] = ['atob(', 'unescape(', 'decodeURIComponent(', 'Buffer.from('];
export const ENCODING_CALL = 'btoa(';

/** What the global functions may be called on. */
const OWNER = /\b(?:window|globalThis|self|global)\.$/;
const LITERAL = /["'`][^"'`\s\\]{12,400}["'`]/y;
const LONGEST_OWNER = 12;

/** True where a literal is decoded and given to a name that says secret; `at` is the offset of the call. */
export function decodesNamed(text: string, at: number, call: string): boolean {
  LITERAL.lastIndex = at + call.length;
  if (!LITERAL.test(text)) return false;
  const owner = OWNER.exec(text.slice(Math.max(0, at - LONGEST_OWNER), at))?.[0] ?? '';
  const naming = namingBefore(text, at - owner.length);
  return naming !== undefined && readName(naming.name) !== undefined;
}

/** `"Basic " + btoa("user:password")`, in a template or with `concat`. */
const BASIC = /\bbasic (?:["'`]\s?\+\s?|["'`]\.concat\(|\$\{)(?:window\.)?$/i;
const LONGEST_BASIC = 32;
const HOLDS_LITERAL = /[^()]{0,120}["'`:]/y;

/** True where user and password are put together for a header; `at` is the offset of the call. */
export function encodesLogin(text: string, at: number): boolean {
  HOLDS_LITERAL.lastIndex = at + ENCODING_CALL.length;
  return BASIC.test(text.slice(Math.max(0, at - LONGEST_BASIC), at)) && HOLDS_LITERAL.test(text);
}
