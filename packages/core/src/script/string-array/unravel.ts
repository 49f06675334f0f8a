// Obfuscators keep the strings of a script in one array, encoded and turned, and ask a function for each by its number.
// Here each such call is replaced by the string that it asks for, so that what is known of scripts can be asked of the
// result. Nothing is run.

import { budgetsFor, isExhausted, spend, type Budget } from '../fold/budget.ts';
import type { ScriptReading } from '../read-script.ts';
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

/** What came of looking for such strings. */
export interface Unravelling {
  /** Undefined where no string was put back. */
  readonly unravelled: Unravelled | undefined;
  /** Why some may not have been; undefined where all were, or where there are none. */
  readonly lack: ScriptReading['lack'];
}

/** Longer scripts are not parsed for it. */
const LONGEST = 4_194_304;

/** Characters that are put back, for each of the script and in any case: real ones have a fraction of it. */
const FACTOR = 8;
const BASE = 1_000_000;

/** Reads texts of arrays; each is deciphered once for each key. */
function textReader(budget: Budget): TextOf {
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
      own.set(id, spend(budget, text.length) ? decipher(cipher, text, key) : undefined);
    }
    return own.get(id);
  };
}

/** A call, and the string that it asks for. */
type Asked = readonly [call: EstreeNode, string: string];

function replaceAll(text: string, calls: readonly Asked[]): Unravelled {
  const replaced: Replaced[] = [];
  let result = '';
  let done = 0;
  for (const [{ start, end }, string] of calls) {
    result += text.slice(done, start);
    const literal = JSON.stringify(string);
    replaced.push({ start, end, from: result.length, to: result.length + literal.length });
    result += literal;
    done = end;
  }
  return { text: result + text.slice(done), replaced };
}

/** The calls of a program that ask for a text, outermost first and in order; whether all that there are were read. */
function stringsIn(program: EstreeNode): { readonly strings: readonly Asked[]; readonly whole: boolean } {
  const facts = factsOf(program, resolveNames(program));
  const decoders = decodersIn(facts);
  if (decoders.size === 0) return { strings: [], whole: true };
  const { budget } = budgetsFor(program.end);
  const readCall = callReader(facts, decoders);
  const textOf = textReader(budget);
  const rotations = rotationsIn(facts, readCall, textOf, budget);
  const turns = new Map<StringArray, number | undefined>(rotations.map(({ array, turn }) => [array, turn]));
  const turning = new Set(rotations.map(({ fn }) => fn));
  const textAsked = (call: DecodingCall): string | undefined => {
    const turn = turns.has(call.decoder.array) ? turns.get(call.decoder.array) : 0;
    return turn === undefined ? undefined : textOf(call, turn);
  };
  const strings: Asked[] = [];
  let room = FACTOR * program.end + BASE;
  walk(program, (node) => {
    if (turning.has(node) || room < 0) return false;
    const call = readCall(node);
    const text = call === undefined ? undefined : textAsked(call);
    if (text === undefined) return true;
    room -= text.length;
    strings.push([node, text]);
    return false;
  });
  const whole = room >= 0 && !isExhausted(budget) && rotations.every(({ turn }) => turn !== undefined);
  return { strings, whole };
}

/** Puts the strings of an obfuscated script where they are used, those that it keeps in such an array. */
export function unravel(text: string, lang: ScriptLang, parse: ParseScript): Unravelling {
  if (text.length > LONGEST || isTooDeep(text)) return { unravelled: undefined, lack: 'too-large' };
  let program: EstreeNode | undefined;
  try {
    program = parse(text, lang);
  } catch {
    // Parsers throw on what they cannot parse.
  }
  if (program === undefined) return { unravelled: undefined, lack: 'not-parsed' };
  const { strings, whole } = stringsIn(program);
  return {
    unravelled: strings.length === 0 ? undefined : replaceAll(text, strings),
    lack: whole ? undefined : 'exhausted',
  };
}
