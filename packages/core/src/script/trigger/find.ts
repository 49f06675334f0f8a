import type { Asks, Clues } from '../../clues.ts';
import { eachPair } from '../../kernel/index.ts';
import { atobOfComposed, namedRearranged } from './calls.ts';
import { arrayRearranged, literalRearranged, literalsJoined } from './code-shapes.ts';
import { DECODING, decodesToken } from './decoding.ts';
import { DECODERS, factsOf, type TextFacts } from './facts.ts';
import { compileIsFragment, fragmentsOf, JWT_LEAD, tornToken } from './fragment.ts';
import { BUFFER_CALL, DECODING_CALLS, decodesNamed, ENCODING_CALL, encodedLogin } from './named-call.ts';
import { EXPORTS, exportsSecret, USE, USES, usesSecret } from './named-use.ts';
import { numbersEnd, numbersOfToken } from './number-list.ts';
import { ALPHABET, decodesStrings, SHIFT_CALLS, turnsStrings } from './string-array.ts';

/** Why a place of a script is worth parsing. */
export type TriggerKind =
  | 'fragment'
  | 'literal-rearranged'
  | 'array-rearranged'
  | 'literals-joined'
  | 'number-list'
  | 'atob'
  | 'reversed-name'
  | 'named-call'
  | 'named-use'
  | 'decoding'
  | 'string-array';

/** A place where a script may put a token together. */
export interface Trigger {
  readonly kind: TriggerKind;
  /** An offset inside the literal or the call. */
  readonly at: number;
  /** Other places that belong to it. */
  readonly others?: readonly number[];
}

/**
 * Finds the places of a script that are worth parsing, in order; the work is linear. Where the clues to the same text
 * are given, the text is not walked again.
 */
export type FindTriggers = (text: string, clues?: Clues) => readonly Trigger[];

const ATOB_CALL = 'atob(';
/** Each of a list is decoded. */
const MAPPED_ATOB = 'map(atob)';
const REVERSED_CALL = '.reverse().join(';

/** The calls, and some alphabets, that the search asks the kernel for; what stands at one is told by its number. */
const CALLS: readonly string[] = [
  ATOB_CALL,
  REVERSED_CALL,
  MAPPED_ATOB,
  JWT_LEAD,
  ENCODING_CALL,
  ...DECODING_CALLS.filter((call) => call !== ATOB_CALL),
  ...DECODING,
  ALPHABET,
  ...SHIFT_CALLS,
  ...EXPORTS,
];
/** Those that are found in one pass. */
const RARE = CALLS.slice(2);
/** All that is asked for, by number. */
const ASKED: readonly string[] = [...CALLS, ...USES.map(({ literal }) => literal)];

/** What the search asks the kernel for. */
export function triggerAsks(anchors: readonly string[]): Asks {
  return { anchors: [...CALLS.map((literal) => ({ literal })), ...USES], fragments: fragmentsOf(anchors) };
}

/** More in one text say that it is a table of such literals. */
const MOST_TRIGGERS = 256;

/**
 * Passes of one short pattern each: V8 runs them at 1 to 2 GB/s from the first call on, where one pass for all
 * or a loop over characters runs at a fifth of that until it is optimised.
 */
const QUOTE = /[\w|+/.%-](?:["'`]|\$\{)/g;
const NUMBERS = /\d,\s*\d{1,3},\s*\d{1,3},\s*\d{1,3},|0x\w\w,\s*0x\w\w,\s*0x\w\w,/g;
const ATOB = /\batob\(/g;
const REVERSED = /\.reverse\(\)\.join\(/g;
const STRINGS = new RegExp(RARE.map((each) => each.replaceAll(/[.[\]()+/]/g, '\\$&')).join('|'), 'g');

const WORD = /\w/;
const DOLLAR = 0x24;
const OPEN_BRACE = 0x7b;
const DOT = 0x2e;
const OPEN_SQUARE = 0x5b;
const CLOSE_SQUARE = 0x5d;
const PLUS = 0x2b;
const SPACE = 0x20;

/** Where one of the decoders is named, out of the calls that the kernel found. */
function namedDecoders({ anchors }: Clues): readonly number[] {
  const places: number[] = [];
  eachPair(anchors, (at, call) => {
    if (DECODERS.includes(ASKED[call] ?? '')) places.push(at);
  });
  return places;
}

type Test = (facts: TextFacts, hit: number) => Trigger | undefined;

/** Where the search goes on after a hit: behind the pattern, or where the test says. */
function eachHit(pattern: RegExp, facts: TextFacts, test: Test, found: Trigger[]): void {
  pattern.lastIndex = 0;
  while (found.length < MOST_TRIGGERS && pattern.test(facts.text)) {
    const trigger = test(facts, pattern.lastIndex);
    if (trigger !== undefined) found.push(trigger);
  }
  pattern.lastIndex = 0;
}

/** Each place of a chain is judged with what follows it, so that the next one in the same half needs no judging. */
function joined(facts: TextFacts, close: number): boolean {
  if (close < facts.joinsJudged) return false;
  const chain = literalsJoined(facts.text, close);
  if (chain === undefined) return false;
  facts.joinsJudged = chain.judged;
  return chain.isToken;
}

function behindQuote(facts: TextFacts, close: number): TriggerKind | undefined {
  const { text } = facts;
  const next = text.charCodeAt(close + 1);
  if (next === DOT || next === OPEN_SQUARE) return literalRearranged(text, close) ? 'literal-rearranged' : undefined;
  if (next === CLOSE_SQUARE) return arrayRearranged(text, close) ? 'array-rearranged' : undefined;
  if (next === PLUS || next <= SPACE) return joined(facts, close) ? 'literals-joined' : undefined;
  return undefined;
}

/** The lists among the numbers in a part of a text. */
function eachList(facts: TextFacts, start: number, end: number, tell: (trigger: Trigger | undefined) => void): void {
  const part = facts.text.slice(start, end);
  NUMBERS.lastIndex = 0;
  while (NUMBERS.test(part)) {
    tell(numbers(facts, start + NUMBERS.lastIndex));
    NUMBERS.lastIndex -= start;
  }
}

/** Moves the search on behind the numbers. */
function numbers(facts: TextFacts, hit: number): Trigger | undefined {
  const list = numbersOfToken(facts, hit);
  if (list === undefined) {
    // No bracket opens it, so none opens what follows in it either.
    NUMBERS.lastIndex = numbersEnd(facts.text, hit);
    return undefined;
  }
  NUMBERS.lastIndex = list.end;
  return list.isToken ? { kind: 'number-list', at: list.open } : undefined;
}

function atob(facts: TextFacts, hit: number): Trigger | undefined {
  return atobOfComposed(facts.text, hit - 1) ? { kind: 'atob', at: hit - 1 } : undefined;
}

function atobCall(facts: TextFacts, hit: number): Trigger | undefined {
  return atob(facts, hit) ?? named(facts, hit - ATOB_CALL.length, ATOB_CALL);
}

function reversed(facts: TextFacts, hit: number): Trigger | undefined {
  const at = hit - '().join('.length;
  return namedRearranged(facts, at) ? { kind: 'reversed-name', at } : undefined;
}

function stringArray(at: number, isThere: boolean): Trigger | undefined {
  return isThere ? { kind: 'string-array', at } : undefined;
}

function decoding(facts: TextFacts, at: number, literal: string): Trigger | undefined {
  const others = decodesToken(facts, at, literal);
  return others === undefined ? undefined : { kind: 'decoding', at, others };
}

function exported(facts: TextFacts, behind: number): Trigger | undefined {
  const others = exportsSecret(facts, behind);
  return others === undefined ? undefined : { kind: 'named-use', at: behind - 1, others };
}

function uses(facts: TextFacts, behind: number): Trigger | undefined {
  const others = usesSecret(facts, behind);
  return others === undefined ? undefined : { kind: 'named-use', at: behind - 1, others };
}

function torn(facts: TextFacts, at: number): Trigger | undefined {
  const end = tornToken(facts, at);
  return end === undefined ? undefined : { kind: 'fragment', at: end };
}

function login(facts: TextFacts, at: number): Trigger | undefined {
  const others = encodedLogin(facts, at);
  return others === undefined ? undefined : { kind: 'named-call', at, others };
}

function named(facts: TextFacts, at: number, call: string): Trigger | undefined {
  return decodesNamed(facts.text, at, call) ? { kind: 'named-call', at } : undefined;
}

/** What stands at one of the calls, or at an alphabet. */
function calling(facts: TextFacts, at: number, literal: string): Trigger | undefined {
  if (EXPORTS.includes(literal)) return exported(facts, at + literal.length);
  if (DECODING.includes(literal)) return decoding(facts, at, literal);
  if (literal === BUFFER_CALL) return named(facts, at, literal) ?? login(facts, at);
  if (DECODING_CALLS.includes(literal) && literal !== ATOB_CALL) return named(facts, at, literal);
  switch (literal) {
    case ATOB_CALL:
      if (WORD.test(facts.text.charAt(at - 1))) return undefined;
      return atobCall(facts, at + ATOB_CALL.length);
    case MAPPED_ATOB:
      return { kind: 'atob', at };
    case JWT_LEAD:
      return torn(facts, at);
    case ENCODING_CALL:
      return login(facts, at);
    case REVERSED_CALL:
      return reversed(facts, at + REVERSED_CALL.length);
    case ALPHABET:
      return stringArray(at, decodesStrings(facts.text, at));
    default:
      return stringArray(at, turnsStrings(facts.text, at));
  }
}

/** What stands at one of those that the kernel was asked for. */
function asked(facts: TextFacts, at: number, number: number): Trigger | undefined {
  const literal = ASKED[number] ?? '';
  return number < CALLS.length ? calling(facts, at, literal) : uses(facts, at + literal.length);
}

function strings(facts: TextFacts, hit: number): Trigger | undefined {
  const literal = RARE.find((each) => facts.text.endsWith(each, hit)) ?? '';
  return calling(facts, hit - literal.length, literal);
}

/**
 * Compiles the search for places where a script may put a token together.
 * @param anchors literal texts that tokens start with
 */
export function compileTriggers(anchors: readonly string[]): FindTriggers {
  const isFragment = compileIsFragment(anchors);

  function quote(facts: TextFacts, hit: number): Trigger | undefined {
    const { text } = facts;
    const isHole = text.charCodeAt(hit - 1) === OPEN_BRACE;
    const close = isHole ? hit - 2 : hit - 1;
    if (isFragment(text, close)) return { kind: 'fragment', at: close - 1 };
    const kind = isHole ? undefined : behindQuote(facts, close);
    return kind === undefined ? undefined : { kind, at: close - 1 };
  }

  /** Tells what stands at the places that the kernel found. */
  function eachClue(facts: TextFacts, { closings, lists, anchors: calls }: Clues, found: Trigger[]): void {
    const tell = (trigger: Trigger | undefined): void => {
      if (trigger !== undefined && found.length < MOST_TRIGGERS) found.push(trigger);
    };
    for (const at of closings) {
      if (found.length === MOST_TRIGGERS) return;
      tell(quote(facts, facts.text.charCodeAt(at) === DOLLAR ? at + 2 : at + 1));
    }
    eachPair(lists, (start, end) => eachList(facts, start, end, tell));
    eachPair(calls, (at, call) => tell(asked(facts, at, call)));
  }

  return (text, clues) => {
    const facts = factsOf(text, clues && namedDecoders(clues));
    const found: Trigger[] = [];
    if (clues !== undefined) eachClue(facts, clues, found);
    else {
      eachHit(QUOTE, facts, quote, found);
      eachHit(NUMBERS, facts, numbers, found);
      eachHit(ATOB, facts, atobCall, found);
      eachHit(REVERSED, facts, reversed, found);
      eachHit(STRINGS, facts, strings, found);
      eachHit(USE, facts, uses, found);
    }
    return found.sort((a, b) => a.at - b.at);
  };
}
