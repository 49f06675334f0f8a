// Obfuscators keep the strings of a script in one array, encoded and turned, and ask a function for each by its number.
// Here each such call is replaced by the string that it asks for, so that what is known of scripts can be asked of the
// result. Nothing is run.

import { budgetsFor, isExhausted, spend, type Budget } from '../fold/budget.ts';
import type { ScriptReading } from '../read-script.ts';
import type { Span } from '../../views/view.ts';
import { resolveNames } from '../scope/names.ts';
import { isTooDeep } from '../slice/depth.ts';
import type { EstreeNode, ParseScript, ScriptLang } from '../syntax/ast.ts';
import { callReader, type DecodingCall } from './calls.ts';
import { decipherer, type Decipher } from './cipher.ts';
import { factsOf, walk } from './code-facts.ts';
import { bracketedMember, isMemberName, literalName, plainNumber } from './plain.ts';
import { decodersIn, type Decoder, type StringArray } from './decoders.ts';
import { rotationsIn, type TextOf } from './rotation.ts';

/** Code that was replaced: its range in the script, and that of what it came to in the result, quotes included. */
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
  interface Known {
    readonly decipher: Decipher;
    readonly texts: Map<string, string | undefined>;
  }
  const known = new Map<Decoder, Known>();
  return ({ decoder, index, key }, turn) => {
    const { array, offset, cipher } = decoder;
    const place = index - offset;
    if (place < 0 || place >= array.texts.length) return undefined;
    const at = (place + turn) % array.texts.length;
    const { decipher, texts } = known.get(decoder) ?? { decipher: decipherer(cipher), texts: new Map() };
    known.set(decoder, { decipher, texts });
    const id = `${at} ${key ?? ''}`;
    if (!texts.has(id)) {
      const text = array.texts[at] ?? '';
      texts.set(id, spend(budget, text.length) ? decipher(text, key) : undefined);
    }
    return texts.get(id);
  };
}

/** Code, and what stands for it in the result. */
interface Plain {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

function replaceAll(text: string, plain: readonly Plain[]): Unravelled {
  const replaced: Replaced[] = [];
  let result = '';
  let done = 0;
  for (const { start, end, code } of plain) {
    result += text.slice(done, start);
    replaced.push({ start, end, from: result.length, to: result.length + code.length });
    result += code;
    done = end;
  }
  return { text: result + text.slice(done), replaced };
}

/** What a program's code comes to in plain words. */
interface Reading {
  /** In order, none inside another; empty where no string was put back. */
  readonly plain: readonly Plain[];
  /** Whether all the calls that ask for a text were read. */
  readonly whole: boolean;
}

/**
 * The calls of a program that ask for a text, and what the same obfuscators do besides: members by their names in
 * brackets, numbers as sums of others.
 */
function readPlain(program: EstreeNode, text: string): Reading {
  const facts = factsOf(program, resolveNames(program));
  const decoders = decodersIn(facts);
  if (decoders.size === 0) return { plain: [], whole: true };
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
  const stringOf = (node: EstreeNode): string | undefined => {
    const call = readCall(node);
    return call === undefined ? undefined : textAsked(call);
  };
  const plain: Plain[] = [];
  let strings = 0;
  let room = FACTOR * program.end + BASE;
  const put = ({ start, end }: Span, code: string): void => {
    room -= code.length;
    plain.push({ start, end, code });
  };
  const members = new Map<EstreeNode, EstreeNode>();
  walk(program, (node) => {
    if (turning.has(node) || room < 0) return false;
    const named = bracketedMember(node);
    if (named !== undefined) members.set(named, node);
    const string = stringOf(node);
    if (string !== undefined) strings++;
    const member = members.get(node);
    const name = string ?? literalName(node);
    if (member !== undefined && name !== undefined && isMemberName(name)) {
      put({ start: text.lastIndexOf('[', node.start), end: member.end }, `.${name}`);
      return false;
    }
    const code = string === undefined ? plainNumber(node, facts.constants) : JSON.stringify(string);
    if (code !== undefined) put(node, code);
    return code === undefined;
  });
  const whole = room >= 0 && !isExhausted(budget) && rotations.every(({ turn }) => turn !== undefined);
  // Parsers do not list the parts of every node in the order of the code: those of a `case` are turned around.
  return { plain: strings === 0 ? [] : plain.toSorted((a, b) => a.start - b.start), whole };
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
  const { plain, whole } = readPlain(program, text);
  return {
    unravelled: plain.length === 0 ? undefined : replaceAll(text, plain),
    lack: whole ? undefined : 'exhausted',
  };
}
