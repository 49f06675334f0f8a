import { readName } from '../../detectors/generic/names/name-kind.ts';
import { namingBefore } from '../../detectors/generic/names/naming.ts';
import type { TextFacts } from './facts.ts';
import { secretGiven } from './named-use.ts';

// What has no format is told by the name that it is given to, also where a call stands between the two:
// `apiSecret: atob("…")`, `Authorization: "Basic " + btoa("user:password")`.

/** It decodes text and, with another encoding, encodes it. */
export const BUFFER_CALL = 'Buffer.from(';
/** Calls that decode a literal. */
export const DECODING_CALLS: readonly string[] = ['atob(', 'unescape(', 'decodeURIComponent(', BUFFER_CALL];
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
const LOGIN = /\s?["'`][^"'`\s]{0,80}:[^"'`\s$]{3,}/y;
/** The last of what is put together: `btoa(user + ":" + password)`. */
const LAST_NAME = /(?:[^()]|\([^()]{0,60}\)){0,120}[+,{(]\s?([A-Za-z_$][\w$]{0,40})\}?`?\)/y;

const LAST_LITERAL = /(?:[^()]|\([^()]{0,60}\)){0,120}[+,(]\s?(["'`])[^"'`\s]{8,128}\1\)/y;

/**
 * Where user and password are put together for a header: the places of both; undefined where neither is there.
 * @param at the offset of the call
 */
export function encodedLogin(facts: TextFacts, at: number): readonly number[] | undefined {
  const { text } = facts;
  if (!BASIC.test(text.slice(Math.max(0, at - LONGEST_BASIC), at))) return undefined;
  const argument = text.indexOf('(', at) + 1;
  LOGIN.lastIndex = argument;
  if (LOGIN.test(text)) return [at];
  LAST_LITERAL.lastIndex = argument;
  if (LAST_LITERAL.test(text)) return [at];
  LAST_NAME.lastIndex = argument;
  const name = LAST_NAME.exec(text)?.[1];
  const given = name === undefined ? undefined : secretGiven(facts, name, at);
  return given === undefined ? undefined : [at, given];
}
