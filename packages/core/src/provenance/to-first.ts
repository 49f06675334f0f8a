import type { TraceMap } from '@jridgewell/trace-mapping';
import type { GeneratedProvenance, OwnMap } from '../artifact.ts';
import type { Origin } from '../report.ts';
import type { Needles } from './needles.ts';
import { onDisk } from './on-disk.ts';
import { openMap, throughMap } from './through-map.ts';

/** Maps in a row that are followed: a package that was compiled, bundled and compiled again. */
const MOST_MAPS = 4;

interface Opened {
  readonly own: OwnMap;
  readonly map: TraceMap;
}

/** Leads an origin on to the file that its own file was made from, as far as maps tell. */
export type ToFirst = (origin: Origin, needles: Needles) => Origin;

/** Files whose maps were asked for are remembered, with or without one. */
export function toFirst(provenance: GeneratedProvenance): ToFirst {
  const opened = new Map<string, Opened | undefined>();
  const open = (file: string): Opened | undefined => {
    if (!opened.has(file)) {
      const own = provenance.ownMap?.(file);
      const map = own === undefined ? undefined : openMap({ kind: 'generated', ...own });
      opened.set(file, own === undefined || map === undefined ? undefined : { own, map });
    }
    return opened.get(file);
  };
  const step = (origin: Origin, needles: Needles): Origin | undefined => {
    const { file, line, column = 1 } = origin;
    const found = line === undefined ? undefined : open(file);
    if (found === undefined || line === undefined) return undefined;
    const next = throughMap(found.map, { kind: 'generated', ...found.own }, { line, column }, needles)?.origin;
    return next === undefined ? undefined : onDisk(next, found.own.original, needles);
  };
  return (origin, needles) => {
    let first = origin;
    for (let maps = 0; maps < MOST_MAPS; maps++) {
      const next = step(first, needles);
      if (next === undefined || next.file === first.file) return first;
      first = next;
    }
    return first;
  };
}
