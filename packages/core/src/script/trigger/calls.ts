import type { TextFacts } from './facts.ts';
import { looksLikeToken } from './token-text.ts';

const LONGEST_ARGUMENT = 400;
/** An argument that is put together; one literal alone is read by the base64 view, one name alone says nothing. */
const COMPOSED =
  /^\(\s*(?:[\w$.[\]]{1,80}\s*\+|["'`][^"'`]{0,200}["'`]\s*[+.]|`[^`]{0,200}\$\{|\[|[\w$.]{1,80}\.(?:concat|join)\(|[^)]{0,80}\)\.(?:reverse|toReversed)\()/;

/** `atob(` of something that is put together. */
export function atobOfComposed(text: string, open: number): boolean {
  return text.endsWith('atob', open) && COMPOSED.test(text.slice(open, open + LONGEST_ARGUMENT));
}

const REVERSED_NAME = /([\w$]{1,40})\.split\((?:""|''|``)\)\.reverse$|\[\.{3}([\w$]{1,40})\]\.reverse$/;
/** What one literal decodes to, turned around. */
const DECODED_LITERAL = /\batob\(["'`][\w+/=-]{16,280}["'`]\)(?:\.split\((?:""|''|``)\)|\])\.reverse$/;
/** A parameter of the function that starts right here: what is given to the name elsewhere is given to another one. */
const PARAMETER =
  /(?:function\b[\w$ ]{0,40}\(([\w$, ]{1,80})\)\s{0,40}\{\s{0,40}(?:return\b)?|(?:\(([\w$, ]{1,80})\)|([\w$]{1,40}))\s{0,4}=>)\s{0,40}\(?$/;
const MOST_LITERALS = 2000;
const LONGEST_LITERAL = 1024;
/** Farther away a name of one letter is another one: minifiers give it out anew in each module. */
const SAME_MODULE = 100_000;
/** How far back the name and the head of its function are looked for. */
const REACH = 300;

function literalAt(text: string, at: number): string | undefined {
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  const end = text.indexOf(quote, at + 1);
  return end === -1 || end - at > LONGEST_LITERAL ? undefined : text.slice(at + 1, end);
}

/**
 * True where a literal that could be a token in disguise is given to the name.
 * @param at an offset at which the name is used
 */
export function isGivenToken(text: string, name: string, at: number): boolean {
  return givesToken(name.length > 1 ? text : text.slice(Math.max(0, at - SAME_MODULE), at + SAME_MODULE), name);
}

function givesToken(text: string, name: string): boolean {
  return ['=', ' = '].some((sign) => {
    let at = text.indexOf(name + sign);
    for (let count = 0; at !== -1 && count < MOST_LITERALS; count++, at = text.indexOf(name + sign, at + 1)) {
      if (looksLikeToken(literalAt(text, at + name.length + sign.length) ?? '')) return true;
    }
    return false;
  });
}

/** True where the function that the text ends with the head of has a parameter of that name. */
function isParameter(before: string, name: string): boolean {
  const head = PARAMETER.exec(before);
  const parameters = head?.[1] ?? head?.[2] ?? head?.[3];
  return parameters !== undefined && parameters.split(',').some((parameter) => parameter.trim() === name);
}

/** `name.split("").reverse(` where the name is given a literal that could be a token, or of a literal that is decoded. */
export function namedRearranged(facts: TextFacts, open: number): boolean {
  const { text } = facts;
  if (!text.endsWith('.reverse', open) || !text.startsWith('().join(', open)) return false;
  const from = Math.max(0, open - REACH);
  if (DECODED_LITERAL.test(text.slice(from, open))) return true;
  const hit = REVERSED_NAME.exec(text.slice(from, open));
  const name = hit?.[1] ?? hit?.[2];
  if (hit === null || name === undefined || isParameter(text.slice(from, from + hit.index), name)) return false;
  return facts.mayLookUp() && isGivenToken(text, name, open);
}
