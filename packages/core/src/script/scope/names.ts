import { identifier, isFunction, unwrap, type EstreeNode } from '../syntax/ast.ts';
import { lookUp, UNKNOWN_SOURCE, type Binding, type OnlyCall, type ScriptNames } from './binding.ts';
import type { Reference } from './use.ts';
import { walkNames, type Walked } from './walk.ts';

function append(binding: Binding, { scope }: Reference, assignment: EstreeNode): void {
  if (scope === binding.scope) binding.appends.push(assignment);
}

function writeMember(binding: Binding, key: string, value: EstreeNode): void {
  const written = binding.memberWrites.get(key);
  if (written === undefined) binding.memberWrites.set(key, [value]);
  else written.push(value);
}

function apply(binding: Binding, reference: Reference): void {
  const { use } = reference;
  switch (use.kind) {
    case 'read':
      binding.references++;
      return;
    case 'call':
      binding.references++;
      binding.calls.push(use.call);
      return;
    case 'write':
      binding.sources.push(use.source);
      return;
    case 'append':
      // The same assignment is a write to an unknown value as well.
      append(binding, reference, use.assignment);
      return;
    case 'write-member':
      writeMember(binding, use.key, use.value);
      return;
    case 'mutate':
      binding.mutated = true;
      return;
    default:
      use satisfies never;
  }
}

interface Resolved {
  readonly bindingOf: ReadonlyMap<EstreeNode, Binding>;
  /** Functions that change names which are declared nowhere in the code at hand, or whose names get computed values. */
  readonly changing: ReadonlySet<EstreeNode | undefined>;
}

function resolve({ references, declared }: Walked): Resolved {
  const bindingOf = new Map<EstreeNode, Binding>(declared);
  const changing = new Set<EstreeNode | undefined>();
  for (const reference of references) {
    const { node, scope, use } = reference;
    const binding = lookUp(scope, identifier(node) ?? '');
    if (binding !== undefined) {
      bindingOf.set(node, binding);
      apply(binding, reference);
      if (use.kind === 'write' && use.source.kind === 'unknown') changing.add(binding.scope.fn);
    } else if (use.kind !== 'read' && use.kind !== 'call') changing.add(scope.fn);
  }
  return { bindingOf, changing };
}

/** The function that is all a name ever stands for. */
function functionOf(binding: Binding): EstreeNode | undefined {
  const [source, ...others] = binding.sources;
  if (source === undefined || others.length > 0) return undefined;
  if (source.kind === 'function') return source.node;
  const node = source.kind === 'expression' ? unwrap(source.node) : undefined;
  return node !== undefined && isFunction(node) ? node : undefined;
}

function onlyCalls(walked: Walked, bindings: readonly Binding[]): ReadonlyMap<EstreeNode, OnlyCall> {
  const calls = new Map<EstreeNode, OnlyCall>(walked.calledInPlace);
  for (const binding of bindings) {
    const [call, ...others] = binding.calls;
    if (call === undefined || others.length > 0 || binding.references !== 1) continue;
    const fn = functionOf(binding);
    if (fn !== undefined) calls.set(fn, { call, skip: 0 });
  }
  return calls;
}

function isRestless({ sources, mutated, memberWrites }: Binding): boolean {
  return sources.length > 1 || mutated || memberWrites.size > 0;
}

/** The function of a name, and where it is a parameter, the one around that, whose object it may be. */
function functionsOf({ scope, sources }: Binding): readonly (EstreeNode | undefined)[] {
  const isGiven = sources[0]?.kind === 'parameter' && scope.parent !== undefined;
  return isGiven ? [scope.fn, scope.parent?.fn] : [scope.fn];
}

/** Resolves every name of a script. */
export function resolveNames(program: EstreeNode): ScriptNames {
  const walked = walkNames(program);
  const { bindingOf, changing } = resolve(walked);
  const bindings = walked.scopes.flatMap((scope) => [...scope.names.values()]);
  const restless = new Set([...walked.loops, ...changing, ...bindings.filter(isRestless).flatMap(functionsOf)]);
  return { bindingOf, bindings, callOf: onlyCalls(walked, bindings), restless };
}

/** What a name stands for all the time, or `unknown` where it is given several values or none. */
export function onlySource(binding: Binding): Binding['sources'][number] {
  const [source, ...others] = binding.sources;
  return source === undefined || others.length > 0 ? UNKNOWN_SOURCE : source;
}
