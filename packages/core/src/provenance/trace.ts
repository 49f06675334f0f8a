import type { TraceMap } from '@jridgewell/trace-mapping';
import type { Artifact, GeneratedProvenance, SourceModule } from '../artifact.ts';
import type { Match } from '../match.ts';
import type { Origin } from '../report.ts';
import type { Position } from '../text/lines.ts';
import { once } from '../text/once.ts';
import { holdersOf, type SourceLine } from './holders.ts';
import { needlesOf, type Needles } from './needles.ts';
import { onDisk } from './on-disk.ts';
import { openMap, throughMap } from './through-map.ts';
import { toFirst } from './to-first.ts';
import { throughModules, type Nth } from './through-modules.ts';

/** Leads positions of one artifact back to its sources. Maps and modules are read once, when first needed. */
export interface Tracer {
  readonly trace: (position: Position, match: Match, print: string, nth: () => Nth) => Origin | undefined;
  /** The origin of a position in the content of a source that a map names. */
  readonly inSource: (
    source: string | undefined,
    position: Position,
    match: Match,
    print: string,
  ) => Origin | undefined;
  /**
   * Every line of the sources that holds the token or names it; empty where the origin is exact, undefined where that
   * could not be told.
   */
  readonly holders: (match: Match) => readonly SourceLine[] | undefined;
}

/** The first source with the chain of imports of the module that was made from it. */
function withChain(provenance: GeneratedProvenance, module: Origin, first: Origin): Origin {
  const chain = provenance.importedBy?.(module.file) ?? [];
  const importedBy = first.file === module.file || chain.length === 0 ? chain : [first.file, ...chain];
  return importedBy.length === 0 ? first : { ...first, importedBy };
}

function originalIn(modules: readonly SourceModule[]): (file: string) => string | undefined {
  return (file) => modules.find((module) => module.file === file)?.original();
}

/** Where the sources themselves were found to hold the token, however they put it together. */
function sightedIn(provenance: GeneratedProvenance, print: string, file?: string): Origin | undefined {
  const origins = provenance.sighted?.(print) ?? [];
  return origins.find((origin) => origin.file === file) ?? origins[0];
}

function generatedTracer(provenance: GeneratedProvenance): Tracer {
  const mapOf = once((): TraceMap | undefined => openMap(provenance));
  const modulesOf = once(() => provenance.modules?.() ?? []);
  const replacedOf = once(() => provenance.replaced?.() ?? []);
  const first = toFirst(provenance);
  const told = (origin: Origin | undefined, needles: Needles): Origin | undefined =>
    origin === undefined ? undefined : withChain(provenance, origin, first(origin, needles));
  return {
    trace(position, match, print, nth) {
      const needles = needlesOf(match, match.secret.reveal(), replacedOf());
      const map = mapOf();
      const mapped = map === undefined ? undefined : throughMap(map, provenance, position, needles);
      const sighted = (): Origin | undefined => sightedIn(provenance, print, mapped?.origin.file);
      const module = mapped?.sure === true ? undefined : throughModules(modulesOf(), needles, sighted, nth);
      const found = module?.line === undefined ? (mapped?.origin ?? module) : module;
      return told(
        found === undefined || found === module ? found : onDisk(found, originalIn(modulesOf()), needles),
        needles,
      );
    },
    inSource(source, position, match, print) {
      const file = source === undefined ? undefined : provenance.resolveSource?.(source);
      const needles = needlesOf(match, match.secret.reveal(), replacedOf());
      const origin =
        file === undefined
          ? throughModules(modulesOf(), needles, () => sightedIn(provenance, print))
          : onDisk({ file, ...position }, originalIn(modulesOf()), needles);
      return told(origin, needles);
    },
    holders: (match) =>
      holdersOf(modulesOf(), mapOf(), provenance, needlesOf(match, match.secret.reveal(), replacedOf())),
  };
}

/** The tracer of an artifact; one whose host knows nothing leads only through the maps the artifact itself holds. */
export function tracerOf(artifact: Artifact): Tracer {
  const { provenance } = artifact;
  if (provenance === undefined) {
    return {
      trace: () => undefined,
      inSource: (source, position) => (source === undefined ? undefined : { file: source, ...position }),
      holders: () => [],
    };
  }
  if (provenance.kind === 'copy') {
    return {
      trace: (position) => ({ file: provenance.file, ...position }),
      inSource: () => undefined,
      holders: () => [],
    };
  }
  return generatedTracer(provenance);
}

/** The same tracer, under which a map or a host that fails costs the origin and not the finding. */
export function guardedTracer(tracer: Tracer, failed: (error: unknown) => void): Tracer {
  function guarded<A extends readonly unknown[], R>(lead: (...args: A) => R): (...args: A) => R | undefined {
    return (...args) => {
      try {
        return lead(...args);
      } catch (error) {
        failed(error);
        return undefined;
      }
    };
  }
  return { trace: guarded(tracer.trace), inSource: guarded(tracer.inSource), holders: guarded(tracer.holders) };
}
