import type { SourceModule } from '../artifact.ts';
import type { Origin } from '../report.ts';
import { LineIndex } from '../text/lines.ts';
import { findContext } from './context.ts';
import { findName, findPiece, findValue, findValues } from './find.ts';
import type { Needles } from './needles.ts';

type Find = (source: string, needles: Needles) => number | undefined;

function firstFound(modules: readonly SourceModule[], needles: Needles, find: Find): Origin | undefined {
  for (const module of modules) {
    const source = module.original();
    const at = source === undefined ? undefined : find(source, needles);
    if (source !== undefined && at !== undefined) return { file: module.file, ...new LineIndex(source).at(at) };
  }
  return undefined;
}

/** Which one it is of the places of an artifact that hold the same token, from 0 on, and how many there are. */
export interface Nth {
  readonly index: number;
  readonly count: number;
}

/**
 * The same one of the places in the sources, where there are as many: an output has its modules, and what a module says,
 * in their order. Where one of them was taken out or put in, nothing tells which.
 */
function inOrder(holding: readonly SourceModule[], needles: Needles, nth: () => Nth): Origin | undefined {
  const places = holding.flatMap((module) => {
    const source = module.original() ?? '';
    return findValues(source, needles).map((at) => ({ module, source, at }));
  });
  if (places.length < 2) return undefined;
  const { index, count } = nth();
  const place = places.length === count ? places[index] : undefined;
  return place && { file: place.module.file, ...new LineIndex(place.source).at(place.at) };
}

/** By the code around the token, for a value that the host or another plugin put in by a name we do not know. */
function byContext(modules: readonly SourceModule[], needles: Needles): Origin | undefined {
  for (const module of modules) {
    const source = module.original();
    const at = source === undefined ? undefined : findContext(module.rendered, source, needles);
    if (source !== undefined && at !== undefined) return { file: module.file, ...new LineIndex(source).at(at) };
  }
  return undefined;
}

/**
 * Leads a token back to the module it came from, without a map. A module whose rendered code holds the token is where
 * it came from; of the others only one that holds the token itself, or names it, may be.
 * @param sighted where a source puts the token together
 * @param nth which of the places it is
 */
export function throughModules(
  modules: readonly SourceModule[],
  needles: Needles,
  sighted: () => Origin | undefined,
  nth: () => Nth = () => ({ index: 0, count: 1 }),
): Origin | undefined {
  const holding = modules.filter(({ rendered }) => needles.values.some((value) => rendered.includes(value)));
  const others = modules.filter((module) => !holding.includes(module));
  const [first] = holding;
  return (
    inOrder(holding, needles, nth) ??
    firstFound([...holding, ...others], needles, findValue) ??
    sighted() ??
    firstFound(holding, needles, findName) ??
    firstFound(holding, needles, findPiece) ??
    byContext(holding, needles) ??
    (first === undefined ? undefined : { file: first.file }) ??
    firstFound(others, needles, findName) ??
    firstFound(others, needles, findPiece)
  );
}
