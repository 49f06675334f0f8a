import { isGivenToken } from './calls.ts';
import { DECODERS, type TextFacts } from './facts.ts';
import { looksLikeToken, looksMoved, SHORTEST_TOKEN } from './token-text.ts';

/** Where bytes are made a text; at the other names, characters are made of numbers. */
const OF_BYTES = 'TextDecoder';
/** The characters of base32: what they decode to is put together by arithmetic. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ROTATED = 'NOPQRSTUVWXYZABCDEFGHIJKLM';

/** What stands in code that decodes with arithmetic. */
export const DECODING: readonly string[] = [...DECODERS, BASE32, ROTATED, ROTATED.toLowerCase()];

const ARGUMENT = 140;
/** How far from the decoding its input, and the head of the function around it, are looked for. */
const AROUND = 480;

/** The code of another character, mixed with a key, moved by some places, or turned around. */
const MIXED = /(?:charCodeAt|codePointAt)\([^;()]{0,20}\)\s*[-+](?!\s*1\b)|[\^~]/;
/** Two bytes, or the bits of more, that are one character, and tables in which each number is added to the last one. */
const WIDE = /<<|[-+]=|\*\s*(?:0x100|256)\b/;
/** A number written in a text, in binary, octal or with letters; in hexadecimal it is mostly an escape. */
const PARSED = /parseInt\((?:[^();]|\([^()]{0,40}\)){0,40},\s*(?:2|8|36)\)/;
/** A name moved by a number, where the name is the code of a character; 32, 48, 65 and 97 only change the case. */
const MOVED = /^\s*([\w$]{1,40})\s*[-+]\s*(?!(?:32|48|65|97)\b)[\w$]{1,9}\s*$/;
const NAME = /^\s*([\w$]{1,40})\s*$/;
/** Both patterns of what a name is given ask for one of these, which is found faster. */
const CODE_OF = /(?:charCode|codePoint)At\(/;
/** Names of what is mixed, of codes of characters, and of the numbers in a literal. */
const GIVEN_MIXED = /([\w$]{1,40})\s*=\s*[^;=]{0,60}(?:charCodeAt|codePointAt)\([^;()]{0,20}\)\s*[-+^](?!\s*1\b)/g;
const SPLIT = /\.split\([^()]{1,9}\)\.(?:map|forEach|reduce)\(.{0,60}$/s;
const GIVEN_CODE = /([\w$]{1,40})\s*=\s*(?:[\w$.]{1,40}|["'`][^"'`]{1,400}["'`])\.(?:charCodeAt|codePointAt)\(/g;
const BYTES_MIXED = /\bcharCodeAt\([^;()]{0,20}\)\s*\^|\]\s*\^=?\s*[\w$]/;

/** What a call is given: at the offset behind its bracket, up to the one that closes it. */
function argumentAt(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < open + ARGUMENT; at++) {
    const char = text.charAt(at);
    if (char === '(') depth++;
    if (char === ')' && depth-- === 0) return text.slice(open, at);
  }
  return '';
}

/** True where characters are made of what other characters hide: at the offset behind the call's bracket. */
function decodesCharacters(text: string, open: number): boolean {
  const argument = argumentAt(text, open);
  if (WIDE.test(argument)) return false;
  if (MIXED.test(argument) || PARSED.test(argument)) return true;
  const moved = MOVED.exec(argument)?.[1];
  const name = moved ?? NAME.exec(argument)?.[1];
  if (name === undefined) return false;
  const before = text.slice(Math.max(0, open - AROUND), open);
  const given = CODE_OF.test(before) ? [...before.matchAll(moved === undefined ? GIVEN_MIXED : GIVEN_CODE)] : [];
  return given.some((hit) => hit[1] === name) || (moved !== undefined && SPLIT.test(before));
}

/** Where it is mixed or moved, for code that decodes; undefined for other code. */
function decodingAt(text: string, at: number, literal: string): number | undefined {
  if (DECODERS.includes(literal) && literal !== OF_BYTES) {
    const open = at + literal.length;
    return text.charAt(open) === '(' && decodesCharacters(text, open + 1) ? at : undefined;
  }
  const from = Math.max(0, at - AROUND);
  const around = text.slice(from, at + AROUND);
  return placeIn(literal === OF_BYTES ? around.search(BYTES_MIXED) : around.indexOf('.indexOf('), from);
}

function placeIn(index: number, from: number): number | undefined {
  return index === -1 ? undefined : from + index;
}

/** A literal between what stands around values; what stands between two literals begins and ends with a name. */
const LITERAL = /(?:[(,=:[+?&|{>\s]|\bof|\breturn)(["'`])((?:(?!\1)[^\\\n]|\\.){16,8192})\1\s*[),;.\]}+:?&|[]/gs;
const RIGHT_THERE = /(["'`])((?:(?!\1)[^\\\n]|\\.){16,8192})\1/sy;
/** Control characters as they are or escaped. */
const ESCAPES = /\\(?:x[\da-f]{2}|u[\da-f]{4}|[0-7]{1,3}|[bfnrtv])|[\x00-\x1f\x7f-\x9f]/gi;
const FEWEST_ESCAPES = 4;
/** Numbers that are written one behind the other, or the bits of them. */
const NUMBERS = /^[\d\s,._|:;-]{40,}$/;
const FEWEST_GROUPS = 12;

/** True where what the literal holds could be a token in some disguise, or control characters that one was mixed to. */
function isDisguised(literal: string): boolean {
  if (literal.length < SHORTEST_TOKEN) return false;
  if (NUMBERS.test(literal)) return /^[01\s]+$/.test(literal) || literal.split(/\D+/).length >= FEWEST_GROUPS;
  const escapes = literal.match(ESCAPES)?.length ?? 0;
  return (
    escapes >= FEWEST_ESCAPES || looksLikeToken(literal) || looksMoved(literal) || /^[A-Z2-7]{26,}=*$/.test(literal)
  );
}

/** Where the first literal of a range stands that could be a token in some disguise. */
function disguisedIn(text: string, start: number, end: number): number | undefined {
  const from = Math.max(0, start);
  for (const hit of text.slice(from, end).matchAll(LITERAL)) if (isDisguised(hit[2] ?? '')) return from + hit.index + 2;
  return undefined;
}

/** The names of functions whose head may stand in the text before the decoding. */
const HEAD =
  /\bfunction\s+([\w$]{1,40})\s*\(|([\w$]{1,40})\s*[=:]\s*(?:async\s*)?(?:function\b|\(?[\w$,\s]{0,60}\)?\s*=>)|([\w$]{1,40})\s*\([\w$,\s]{0,60}\)\s*\{/g;
const NO_NAME: ReadonlySet<string> = new Set(['catch', 'for', 'function', 'if', 'switch', 'while', 'with']);
/** Functions around one decoding whose calls are looked for, the innermost first. */
const MOST_NAMES = 3;
const MOST_CALLS = 500;
/** What a call is given at first or second: a literal or a name, right there or handed on by other functions. */
const FIRST = /^\s*(?:[\w$.]{1,40}\(\s*){0,2}(?:(["'`])|([\w$]{1,40})\s*[,)])/;
const SECOND = /^\s*(?:[\w$.]{1,40}|\[[\d\s,]{0,200}\]|"[^"]{0,80}"|'[^']{0,80}'|`[^`]{0,80}`)\s*,/;

function namesAround(text: string, at: number): readonly string[] {
  const before = text.slice(Math.max(0, at - AROUND), at);
  const names = [...before.matchAll(HEAD)].map((hit) => hit[1] ?? hit[2] ?? hit[3] ?? '');
  return [...new Set(names.reverse())].filter((name) => !NO_NAME.has(name)).slice(0, MOST_NAMES);
}

function isInput(facts: TextFacts, from: number): boolean {
  const hit = FIRST.exec(facts.text.slice(from, from + ARGUMENT));
  if (hit === null) return false;
  const name = hit[2];
  if (name !== undefined) return facts.mayLookUp() && isGivenToken(facts.text, name, from);
  const open = from + hit[0].length - 1;
  RIGHT_THERE.lastIndex = open;
  return isDisguised(RIGHT_THERE.exec(facts.text)?.[2] ?? '');
}

/** Where a function of that name is given a literal that could be a token in some disguise. */
function givenDisguised(facts: TextFacts, name: string): number | undefined {
  const { text } = facts;
  const call = `${name}(`;
  let at = text.indexOf(call);
  for (let count = 0; at !== -1 && count < MOST_CALLS; count++, at = text.indexOf(call, at + 1)) {
    if (/[\w$]/.test(text.charAt(at - 1))) continue;
    const from = at + call.length;
    if (isInput(facts, from)) return at;
    const second = SECOND.exec(text.slice(from, from + ARGUMENT));
    if (second !== null && isInput(facts, from + second[0].length)) return at;
  }
  return undefined;
}

/**
 * Where code decodes with arithmetic, and something is there for it to decode, near it or given to the function that it
 * stands in: the places of both. Libraries have the one without the other.
 */
export function decodesToken(facts: TextFacts, at: number, literal: string): readonly number[] | undefined {
  const { text } = facts;
  const mixed = decodingAt(text, at, literal);
  if (mixed === undefined || !facts.mayDecode()) return undefined;
  let input = disguisedIn(text, at - AROUND, at + AROUND);
  for (const name of input === undefined ? namesAround(text, at) : [])
    if (facts.mayFollow()) input ??= givenDisguised(facts, name);
  return input === undefined ? undefined : [mixed, input];
}
