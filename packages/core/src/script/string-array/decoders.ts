import type { Binding } from '../scope/binding.ts';
import { child, children, flag, literalText, propertyName, unwrap, word, type EstreeNode } from '../syntax/ast.ts';
import type { Cipher } from './cipher.ts';
import { walk, type CodeFacts } from './code-facts.ts';

/** The strings of a script in one array, and the name of the array or of the function that gives it. */
export interface StringArray {
  readonly binding: Binding;
  readonly texts: readonly string[];
}

/** A function that gives one of them, by an index that starts at `offset`. */
export interface Decoder {
  readonly array: StringArray;
  readonly offset: number;
  readonly cipher: Cipher;
}

/** Longer functions are no decoders. */
const LONGEST_DECODER = 50_000;
/** The letters, digits and two signs that base64 has, in whatever order. */
const ALPHABET = 64;

/** `"a.b.c".split(".")`, as minifiers write long lists. */
function splitTexts(call: EstreeNode): readonly string[] | undefined {
  const callee = child(call, 'callee');
  const [object, property] = [callee && child(callee, 'object'), callee && child(callee, 'property')];
  const text = object === undefined ? undefined : literalText(unwrap(object));
  const [separator] = children(call, 'arguments');
  if (text === undefined || callee === undefined || separator === undefined) return undefined;
  const mark = literalText(separator);
  return mark === undefined || propertyName(property, flag(callee, 'computed')) !== 'split'
    ? undefined
    : text.split(mark);
}

function textsOf(node: EstreeNode | undefined): readonly string[] | undefined {
  if (node?.type === 'CallExpression') return splitTexts(node);
  if (node?.type !== 'ArrayExpression') return undefined;
  const texts: string[] = [];
  for (const element of children(node, 'elements')) {
    const text = element === undefined ? undefined : literalText(element);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.length === 0 ? undefined : texts;
}

/** The array that a function without parameters starts with. */
function arrayIn(fn: EstreeNode): readonly string[] | undefined {
  const body = child(fn, 'body');
  if (body === undefined || children(fn, 'params').length > 0) return undefined;
  const [first] = children(body, 'body');
  if (first?.type !== 'VariableDeclaration') return undefined;
  const [declarator] = children(first, 'declarations');
  return declarator === undefined ? undefined : textsOf(child(declarator, 'init'));
}

/** The arrays of a script that consist of strings and are held by a name, or given by a function. */
function arraysIn({ names, functionsOf }: CodeFacts): ReadonlyMap<Binding, StringArray> {
  const arrays = new Map<Binding, StringArray>();
  for (const binding of names.bindings) {
    const [source] = binding.sources;
    const held = source?.kind === 'expression' ? textsOf(unwrap(source.node)) : undefined;
    const [fn] = functionsOf.get(binding) ?? [];
    const texts = held ?? (fn === undefined ? undefined : arrayIn(fn));
    if (texts !== undefined) arrays.set(binding, { binding, texts });
  }
  return arrays;
}

/** `index = index - 0x1a2`: the function that has the index as a parameter, and the number. */
function offsetIn(
  node: EstreeNode,
  { names, constants }: CodeFacts,
): { readonly fn: EstreeNode; readonly offset: number } | undefined {
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (left === undefined || right === undefined) return undefined;
  const binding = names.bindingOf.get(left);
  const parameter = binding?.sources.find(({ kind }) => kind === 'parameter');
  if (parameter?.kind !== 'parameter') return undefined;
  const taken = word(node, 'operator') === '-=' ? right : taker(right, binding, names.bindingOf);
  const offset = constants.of(taken);
  return typeof offset === 'number' ? { fn: parameter.fn, offset } : undefined;
}

/** What is taken away from the name. */
function taker(
  node: EstreeNode,
  binding: Binding | undefined,
  bindingOf: ReadonlyMap<EstreeNode, Binding>,
): EstreeNode | undefined {
  const sum = unwrap(node);
  const left = child(sum, 'left');
  if (sum.type !== 'BinaryExpression' || word(sum, 'operator') !== '-' || left === undefined) return undefined;
  return bindingOf.get(unwrap(left)) === binding ? child(sum, 'right') : undefined;
}

function isAlphabet(text: string | undefined): text is string {
  return text !== undefined && text.length <= ALPHABET + 1 && new Set(text.slice(0, ALPHABET)).size === ALPHABET;
}

/** The array that functions read, and how: what they hold tells base64 and RC4 apart. */
function readingOf(
  fns: readonly EstreeNode[],
  arrays: ReadonlyMap<Binding, StringArray>,
  { names }: CodeFacts,
): Omit<Decoder, 'offset'> | undefined {
  let array: StringArray | undefined;
  let alphabet: string | undefined;
  let mixes = false;
  for (const fn of fns) {
    if (fn.end - fn.start > LONGEST_DECODER) continue;
    walk(fn, (node) => {
      const binding = names.bindingOf.get(node);
      array ??= binding === undefined ? undefined : arrays.get(binding);
      const text = literalText(node);
      if (isAlphabet(text)) alphabet ??= text.slice(0, ALPHABET);
      mixes ||= node.type === 'BinaryExpression' && word(node, 'operator') === '^';
    });
  }
  if (array === undefined) return undefined;
  if (alphabet === undefined) return { array, cipher: { kind: 'plain' } };
  return { array, cipher: { kind: mixes ? 'rc4' : 'base64', alphabet } };
}

/** The decoders of a script, by the names that they are called by. */
export function decodersIn(facts: CodeFacts): ReadonlyMap<Binding, Decoder> {
  const decoders = new Map<Binding, Decoder>();
  const arrays = arraysIn(facts);
  if (arrays.size === 0) return decoders;
  const offsets = new Map<EstreeNode, number>();
  for (const assignment of facts.assignments) {
    const found = offsetIn(assignment, facts);
    if (found !== undefined) offsets.set(found.fn, found.offset);
  }
  for (const [binding, fns] of facts.functionsOf) {
    const offset = fns.map((fn) => offsets.get(fn)).find((each) => each !== undefined);
    const reading = offset === undefined ? undefined : readingOf(fns, arrays, facts);
    if (offset !== undefined && reading !== undefined) decoders.set(binding, { ...reading, offset });
  }
  return decoders;
}
