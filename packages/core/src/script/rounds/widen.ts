import type { Span } from '../../views/view.ts';
import { BUILTINS } from '../builtin/globals.ts';
import type { Binding } from '../scope/binding.ts';
import { opensStatements } from '../slice/lexis.ts';
import { braceAround, type Outline } from '../slice/outline.ts';
import { definitionsOf, usesOf } from '../slice/search.ts';
import type { Slice, Wanted } from '../slice/slice.ts';
import { isFunction, unwrap } from '../syntax/ast.ts';
import type { Attempt, Reader } from './attempt.ts';

/** Searches of the whole text for one script. */
const MOST_SEARCHES = 48;
/** Emptied braces of more characters are tables: they are not filled for one member. */
const LARGEST_FILLED = 65_536;
/** Blocks of more characters of which a part is there are not completed: they are modules, and no function that decodes. */
const LARGEST_COMPLETED = 8192;

/** Names that scripts do not declare themselves. */
const GLOBALS: ReadonlySet<string> = new Set(
  (
    'Array BigInt Buffer Date Error Function Intl JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp ' +
    'Set String Symbol SyntaxError TextDecoder TextEncoder TypeError URL URLSearchParams Uint8Array WeakMap arguments ' +
    'console crypto document exports global globalThis location module navigator process require self window'
  ).split(' '),
);

/** True where the search was not made yet and may be. */
function maySearch({ searched }: Reader, what: string): boolean {
  if (searched.has(what) || searched.size >= MOST_SEARCHES) return false;
  searched.add(what);
  return true;
}

/** The braces whose content is wanted: emptied ones, and those of which only a part is there. */
function filled(shape: Outline, { folded, slice }: Attempt): readonly number[] {
  return [...folded.wanted].flatMap((at) => {
    const open = slice?.toText({ start: at, end: at + 1 }).start ?? at;
    const brace = braceAround(shape, open + 1);
    const largest = slice?.holds(brace) === true ? LARGEST_COMPLETED : LARGEST_FILLED;
    return (shape.closes[brace] ?? 0) - open > largest ? [] : [brace];
  });
}

/** Where the names are declared that were asked for and stand nowhere in the slice. */
function defined(reader: Reader, shape: Outline, { folded, slice }: Attempt): readonly number[] {
  return [...folded.missing].flatMap((name) => {
    const known = GLOBALS.has(name) || BUILTINS.has(name);
    if (known || !maySearch(reader, `definitions of ${name}`)) return [];
    return definitionsOf(reader.text, shape, name, (brace) => slice?.holds(brace) ?? true);
  });
}

/** A name with the range of the text in which it gets the one value that it has. */
interface Given {
  readonly name: string;
  readonly span: Span;
  readonly isFunction: boolean;
}

function givenBy(binding: Binding, slice: Slice | undefined): readonly Given[] {
  const [source, ...others] = binding.sources;
  if (source === undefined || others.length > 0 || !('node' in source) || source.kind === 'class') return [];
  const span = slice === undefined ? source.node : slice.toText(source.node);
  return [{ name: binding.name, span, isFunction: isFunction(unwrap(source.node)) }];
}

function length({ span }: Given): number {
  return span.end - span.start;
}

/** Values of more characters with code in them are modules that a bundler put into a function. */
const LARGEST_VALUE = 2000;

/** True where the offset stands in the code of a module that is the value of the name, and in nothing that is one. */
function isInModule(text: string, shape: Outline, given: Given, at: number): boolean {
  if (length(given) <= LARGEST_VALUE) return false;
  for (let brace = braceAround(shape, at); brace > 0; brace = shape.parents[brace] ?? 0) {
    const open = shape.opens[brace] ?? 0;
    if (open < given.span.start) return false;
    if (opensStatements(text, open)) return true;
  }
  return false;
}

/** The innermost name whose value holds the offset. */
function innermost(all: readonly Given[], at: number): Given | undefined {
  return all.filter(({ span }) => at >= span.start && at < span.end).toSorted((a, b) => length(a) - length(b))[0];
}

/**
 * Uses of the names whose value holds one of the offsets: of constants, for they may be put together anywhere, and of
 * functions around the places that the script is read for, for their arguments.
 */
function used(
  reader: Reader,
  shape: Outline,
  { folded, slice }: Attempt,
  offsets: Iterable<number>,
  first: readonly number[],
): readonly number[] {
  const all = folded.names.bindings.flatMap((binding) => givenBy(binding, slice));
  const constants = all.filter((each) => !each.isFunction);
  const functions = all.filter((each) => each.isFunction);
  const holding = [
    ...Array.from(offsets, (at) => {
      const given = innermost(constants, at);
      return given !== undefined && isInModule(reader.text, shape, given, at) ? undefined : given;
    }),
    ...first.map((at) => innermost(functions, at)),
  ];
  return holding.flatMap((given) => {
    if (given === undefined) return [];
    const brace = braceAround(shape, given.span.start);
    if (!maySearch(reader, `uses in ${brace} of ${given.name}`)) return [];
    return usesOf(reader.text, shape, given.name, brace, given.span.start);
  });
}

/**
 * What the next slice is to hold: besides what this one holds, the declarations of names that it lacks, the content of
 * braces that it left out, and the uses of what it declares.
 * @param first the places that the script is read for
 */
export function widen(
  reader: Reader,
  shape: Outline,
  attempt: Attempt,
  wanted: Wanted,
  first: readonly number[],
): Wanted {
  const { offsets, braces } = wanted;
  return {
    offsets: new Set([...offsets, ...defined(reader, shape, attempt), ...used(reader, shape, attempt, offsets, first)]),
    braces: new Set([...braces, ...filled(shape, attempt)]),
  };
}
