import type { Binding } from '../scope/binding.ts';
import { child, children, unwrap, type EstreeNode } from '../syntax/ast.ts';
import type { CodeFacts } from './code-facts.ts';
import type { Constant, Given } from './constant.ts';
import type { Decoder } from './decoders.ts';

/** A call that comes to one decoder with a constant index. */
export interface DecodingCall {
  readonly decoder: Decoder;
  readonly index: number;
  readonly key: string | undefined;
}

/** Says which text a call asks for; undefined where it is no such call. */
export type ReadCall = (call: EstreeNode) => DecodingCall | undefined;

/** Functions around functions: obfuscators are asked for five at the most. */
const DEEPEST = 16;
const MOST_STATEMENTS = 4;

/** What a function gives back that does nothing else but hold constants. */
function returned(fn: EstreeNode): EstreeNode | undefined {
  const body = child(fn, 'body');
  if (body?.type !== 'BlockStatement') return body;
  const statements = children(body, 'body');
  const last = statements.at(-1);
  if (last?.type !== 'ReturnStatement' || statements.length > MOST_STATEMENTS) return undefined;
  return statements.slice(0, -1).every((each) => each?.type === 'VariableDeclaration')
    ? child(last, 'argument')
    : undefined;
}

/** Reads calls of decoders, directly or through functions that only hand their arguments on. */
export function callReader(facts: CodeFacts, decoders: ReadonlyMap<Binding, Decoder>): ReadCall {
  const { constants, functionsOf, parametersOf } = facts;

  function decoding(
    decoder: Decoder,
    index: Constant | undefined,
    key: Constant | undefined,
  ): DecodingCall | undefined {
    const number = index === undefined ? Number.NaN : Number(index);
    if (!Number.isInteger(number)) return undefined;
    return { decoder, index: number, key: key === undefined ? undefined : String(key) };
  }

  function read(call: EstreeNode, given: Given | undefined, depth: number): DecodingCall | undefined {
    if (depth > DEEPEST || call.type !== 'CallExpression') return undefined;
    const name = constants.nameOf(child(call, 'callee'));
    if (name === undefined) return undefined;
    const args = children(call, 'arguments');
    const decoder = decoders.get(name);
    if (decoder !== undefined) return decoding(decoder, constants.of(args[0], given), constants.of(args[1], given));
    const [fn, ...others] = functionsOf.get(name) ?? [];
    const inner = fn === undefined || others.length > 0 ? undefined : returned(fn);
    if (fn === undefined || inner === undefined) return undefined;
    return read(unwrap(inner), constants.given(parametersOf.get(fn) ?? [], args, given), depth + 1);
  }

  return (call) => read(call, undefined, 0);
}
