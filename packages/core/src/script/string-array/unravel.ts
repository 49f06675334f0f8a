// Obfuscators keep the strings of a script in one array, encoded and turned, and ask a function for each by its number.
// Here each such call is replaced by the string that it asks for, so that what is known of scripts can be asked of the
// result. Nothing is run.

import { resolveNames } from '../scope/names.ts';
import { isTooDeep } from '../slice/depth.ts';
import type { EstreeNode, ParseScript, ScriptLang } from '../syntax/ast.ts';
import { callReader, type DecodingCall } from './calls.ts';
import { decipher } from './cipher.ts';
import { factsOf, walk } from './code-facts.ts';
import { decodersIn, type Decoder, type StringArray } from './decoders.ts';
import { rotationsIn, type TextOf } from './rotation.ts';

/** A call that was replaced: its range in the script, and that of the string in the result, quotes included. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** A script with its strings where they are used. */
export interface Unravelled {
  readonly text: string;
  /** In order. */
  readonly replaced: readonly Replaced[];
}

/** Longer scripts are not parsed for it. */
const LONGEST = 4_194_304;

/** Characters that are deciphered, and that the result may have, for each of the script: real ones take a few. */
const FACTOR = 8;
const BASE = 1_000_000;

/** Reads texts of arrays; each is deciphered once for each key. */
function textReader(length: number): TextOf {
  let left = FACTOR * length + BASE;
  const known = new Map<Decoder, Map<string, string | undefined>>();
  return ({ decoder, index, key }, turn) => {
    const { array, offset, cipher } = decoder;
    const place = index - offset;
    if (place < 0 || place >= array.texts.length) return undefined;
    const at = (place + turn) % array.texts.length;
    const own = known.get(decoder) ?? new Map<string, string | undefined>();
    known.set(decoder, own);
    const id = `${at} ${key ?? ''}`;
    if (!own.has(id)) {
      const text = array.texts[at] ?? '';
      left -= text.length;
      own.set(id, left < 0 ? undefined : decipher(cipher, text, key));
    }
    return own.get(id);
  };
}

function replaceAll(text: string, calls: readonly (readonly [EstreeNode, string])[]): Unravelled | 'exhausted' {
  const replaced: Replaced[] = [];
  let result = '';
  let done = 0;
  for (const [{ start, end }, string] of calls) {
    if (result.length > FACTOR * text.length + BASE) return 'exhausted';
    result += text.slice(done, start);
    const literal = JSON.stringify(string);
    replaced.push({ start, end, from: result.length, to: result.length + literal.length });
    result += literal;
    done = end;
  }
  return { text: result + text.slice(done), replaced };
}

/** The calls of a program that ask for a text, outermost first and in order, with what they get. */
function stringsIn(program: EstreeNode): readonly (readonly [EstreeNode, string])[] {
  const names = resolveNames(program);
  const facts = factsOf(program, names);
  const decoders = decodersIn(facts);
  if (decoders.size === 0) return [];
  const readCall = callReader(facts, decoders);
  const textOf = textReader(program.end);
  const rotations = rotationsIn(facts, readCall, textOf);
  const turns = new Map<StringArray, number | undefined>(rotations.map(({ array, turn }) => [array, turn]));
  const turning = new Set(rotations.map(({ fn }) => fn));
  const textAsked = (call: DecodingCall): string | undefined => {
    const turn = turns.has(call.decoder.array) ? turns.get(call.decoder.array) : 0;
    return turn === undefined ? undefined : textOf(call, turn);
  };
  const strings: (readonly [EstreeNode, string])[] = [];
  walk(program, (node) => {
    if (turning.has(node)) return false;
    const call = readCall(node);
    const text = call === undefined ? undefined : textAsked(call);
    if (text === undefined) return true;
    strings.push([node, text]);
    return false;
  });
  return strings;
}

/** Puts the strings of an obfuscated script where they are used; undefined where it keeps none in such an array. */
export function unravel(
  text: string,
  lang: ScriptLang,
  parse: ParseScript,
): Unravelled | 'too-large' | 'exhausted' | undefined {
  if (text.length > LONGEST || isTooDeep(text)) return 'too-large';
  let program: EstreeNode | undefined;
  try {
    program = parse(text, lang);
  } catch {
    // Parsers throw on what they cannot parse.
  }
  const strings = program === undefined ? [] : stringsIn(program);
  return strings.length === 0 ? undefined : replaceAll(text, strings);
}
