import { spend, type Budget } from '../fold/budget.ts';
import { child, children, identifier, isFunction, unwrap, word, type EstreeNode } from '../syntax/ast.ts';
import type { ReadCall, DecodingCall } from './calls.ts';
import { walk, type CodeFacts } from './code-facts.ts';
import { arithmetic, type Given } from './constant.ts';
import type { StringArray } from './decoders.ts';

/** The text that a call asks for where the array is turned by so many places; undefined where there is none. */
export type TextOf = (call: DecodingCall, turn: number) => string | undefined;

/** A function that turns an array until a sum of numbers in it comes to what it should. */
export interface Rotation {
  readonly array: StringArray;
  readonly fn: EstreeNode;
  /** The least number of places, or undefined where no turn gives the sum. */
  readonly turn: number | undefined;
}

/** How long the functions that are looked at are at the most, and what they add up. */
const LONGEST_FUNCTION = 60_000;
const LONGEST_SUM = 20_000;
const DEEPEST = 64;
/** Turns that are tried, times the numbers that are added up at each. */
const MOST_TRIED = 400_000;

/** A sum of numbers in texts. */
interface Sum {
  /** What it comes to where the array is turned by so many places: NaN where some text of it is no number. */
  readonly at: (turn: number) => number;
  /** The array of its texts, where it has any, and how many they are. */
  readonly array: StringArray | undefined;
  readonly texts: number;
}

function isParseInt(node: EstreeNode): boolean {
  const callee = child(node, 'callee');
  return node.type === 'CallExpression' && callee !== undefined && identifier(unwrap(callee)) === 'parseInt';
}

/** Reads a sum once, so that trying a turn is no more than adding up. */
function sumReader(
  { constants }: CodeFacts,
  readCall: ReadCall,
  textOf: TextOf,
): (node: EstreeNode) => Sum | undefined {
  function parsed(call: DecodingCall | undefined): Sum | undefined {
    if (call === undefined) return undefined;
    return { at: (turn) => Number.parseInt(textOf(call, turn) ?? '', 10), array: call.decoder.array, texts: 1 };
  }

  function added(operator: string, left: Sum | undefined, right: Sum | undefined): Sum | undefined {
    if (left === undefined || right === undefined) return undefined;
    return {
      at: (turn) => Number(arithmetic(operator, left.at(turn), right.at(turn)) ?? Number.NaN),
      array: left.array ?? right.array,
      texts: left.texts + right.texts,
    };
  }

  function read(node: EstreeNode | undefined, depth: number): Sum | undefined {
    if (node === undefined || depth > DEEPEST) return undefined;
    const own = unwrap(node);
    if (isParseInt(own)) {
      const [argument] = children(own, 'arguments');
      return argument === undefined ? undefined : parsed(readCall(unwrap(argument)));
    }
    const constant = constants.of(own);
    if (typeof constant === 'number') return { at: () => constant, array: undefined, texts: 0 };
    if (own.type === 'UnaryExpression' && word(own, 'operator') === '-') {
      const inner = read(child(own, 'argument'), depth + 1);
      return inner === undefined ? undefined : { ...inner, at: (turn) => -inner.at(turn) };
    }
    if (own.type !== 'BinaryExpression') return undefined;
    return added(word(own, 'operator'), read(child(own, 'left'), depth + 1), read(child(own, 'right'), depth + 1));
  }

  return (node) => (node.end - node.start > LONGEST_SUM ? undefined : read(node, 0));
}

/** The function that stands where it is called. */
function calledInPlace(call: EstreeNode): EstreeNode | undefined {
  const callee = child(call, 'callee');
  const fn = callee === undefined ? undefined : unwrap(callee);
  return fn !== undefined && isFunction(fn) ? fn : undefined;
}

function turnTo(target: number, { at, array, texts }: Sum): number | undefined {
  const most = Math.min(array?.texts.length ?? 0, Math.ceil(MOST_TRIED / texts));
  for (let turn = 0; turn < most; turn++) if (at(turn) === target) return turn;
  return undefined;
}

/** The rotations of a script: `(function (array, sum) { … })(array, 0x1a2b3)`, as obfuscators or minifiers write it. */
export function rotationsIn(facts: CodeFacts, readCall: ReadCall, textOf: TextOf, budget: Budget): readonly Rotation[] {
  const { constants, calls, parametersOf } = facts;
  const sumOf = sumReader(facts, readCall, textOf);

  /** The two sides of a comparison, one of which is a sum of texts, or a name that holds it. */
  function compared(node: EstreeNode, given: Given): Pick<Rotation, 'array' | 'turn'> | undefined {
    if (node.type !== 'BinaryExpression' || !/^===?$/.test(word(node, 'operator'))) return undefined;
    const [left, right] = [child(node, 'left'), child(node, 'right')];
    if (left === undefined || right === undefined) return undefined;
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const target = constants.of(other, given);
      const held = typeof target === 'number' ? constants.standsFor(unwrap(side)) : undefined;
      const sum = held === undefined ? undefined : sumOf(held);
      if (sum?.array !== undefined) return { array: sum.array, turn: turnTo(Number(target), sum) };
    }
    return undefined;
  }

  function rotationIn(fn: EstreeNode, call: EstreeNode): Rotation | undefined {
    const given = constants.given(parametersOf.get(fn) ?? [], children(call, 'arguments'));
    let found: Rotation | undefined;
    walk(fn, (node) => {
      if (found !== undefined) return false;
      const rotation = compared(node, given);
      if (rotation !== undefined) found = { ...rotation, fn };
      return true;
    });
    return found;
  }

  const rotations: Rotation[] = [];
  for (const call of calls) {
    const fn = calledInPlace(call);
    if (fn === undefined || fn.end - fn.start > LONGEST_FUNCTION) continue;
    if (!spend(budget, fn.end - fn.start)) break;
    const rotation = rotationIn(fn, call);
    if (rotation !== undefined) rotations.push(rotation);
  }
  return rotations;
}
