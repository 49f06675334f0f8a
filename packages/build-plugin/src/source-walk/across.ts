import { sourceName } from '../host/paths.ts';
import { fileNamed, type Sources } from '../provenance/provenance.ts';
import { importersOf, meansFile } from './importers.ts';
import { usesOfImported } from './imported.ts';
import type { Modules } from './modules.ts';
import type { Exported, Use } from './use.ts';

/** Modules in a row that hand a value on. */
const MOST_HANDS = 3;
/** Importers of one module that are looked at. */
const MOST_IMPORTERS = 8;

/** A use, and the module it is in. */
export interface UseElsewhere {
  /** As reports call it. */
  readonly module: string;
  readonly use: Use;
}

function usesIn(sources: Sources, modules: Modules, file: string, exported: Exported): readonly UseElsewhere[] {
  return importersOf(sources, file, MOST_IMPORTERS).flatMap((importer) => {
    const module = sourceName(sources.root, importer);
    const parsed = modules.module(module)?.parsed;
    if (parsed?.kind !== 'parsed') return [];
    return usesOfImported(parsed.ast, exported, meansFile(importer, file)).map((use) => ({ module, use }));
  });
}

/**
 * What other modules do with what a module exports, those nearest to it first: the host's graph tells who imports it, and
 * the imports in the source what for.
 * @param name of the module, as reports call it
 */
export function* usesElsewhere(
  sources: Sources,
  modules: Modules,
  name: string,
  exports: readonly Exported[],
): Generator<UseElsewhere> {
  let hands: readonly UseElsewhere[] = exports.map((use) => ({ module: name, use }));
  const seen = new Set<string>();
  for (let hand = 0; hand < MOST_HANDS && hands.length > 0; hand++) {
    const next: UseElsewhere[] = [];
    for (const { module, use } of hands) {
      const key = JSON.stringify([module, use]);
      const file = fileNamed(sources, module);
      if (use.kind !== 'exported' || file === undefined || seen.has(key)) continue;
      seen.add(key);
      next.push(...usesIn(sources, modules, file, use));
    }
    yield* next.filter((each) => each.use.kind === 'use');
    hands = next;
  }
}
