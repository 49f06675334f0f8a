import type { Artifact } from './artifact.ts';
import type { Asker, Clues, FindClues } from './clues.ts';
import type { Detector, Drop, Match } from './match.ts';
import { evaluations, isScript, type ReadScripts, type ScriptLack } from './script/index.ts';
import type { ScannedView, ViewOpener } from './views/index.ts';
import type { Where } from './where.ts';

/** Matches of one artifact that are kept; more say nothing new, and a `capped` problem says that there were more. */
const MOST_MATCHES = 5000;
/** Parts of values beyond these lead nowhere else. */
const MOST_FRAGMENTS = 64;

/**
 * Thrown to whatever tells of one match more than are kept: the rest of the artifact is not looked at. A value would not do:
 * matches are told from within the loops of a dozen detectors and readers, each of which would have to hand the stop on, and
 * the one that forgot to would go on for minutes.
 */
const FULL: unique symbol = Symbol('full');

type Found = Parameters<Detector['detect']>[2];
type Dropped = Parameters<Detector['detect']>[3];

/** What detection is made of. */
export interface Detection {
  readonly views: ViewOpener;
  readonly findClues: FindClues;
  readonly detectors: readonly Detector[];
  readonly readScripts: ReadScripts;
  /** Parts of values that a script may put together. */
  readonly fragments: Asker;
  /** The search for places where a script may put a token together. */
  readonly triggers: Asker;
}

/** What was found in one artifact, before overlaps are settled. */
export interface Detected {
  readonly matches: readonly Match[];
  readonly dropped: readonly Drop[];
  /** What was left unsearched, for a person. */
  readonly capped: readonly string[];
  /** Why what scripts put together was not read, or not all of it. */
  readonly lacks: ReadonlySet<ScriptLack>;
  /** What was thrown, by a mistake of the engine's; what was found besides is kept. */
  readonly failures: readonly unknown[];
}

/** Gathers what detectors tell, to a limit. */
interface Gathering {
  readonly matches: Match[];
  readonly dropped: Drop[];
  readonly failures: unknown[];
  seen: number;
  exhausted: boolean;
  /** So many anchors stood in one run of characters that some were left out. */
  crowded: boolean;
}

function cappedIn({ seen, exhausted, crowded }: Gathering): readonly string[] {
  return [
    ...(exhausted ? ['holds more encoded text than is decoded of one file; the rest was not read'] : []),
    ...(crowded ? ['holds a run of characters with more starts of tokens than are looked at; the rest was not'] : []),
    ...(seen > MOST_MATCHES ? [`holds more than ${MOST_MATCHES} matches; the rest was not looked at`] : []),
  ];
}

/** Makes what gathers, and the two that detectors tell. */
function gather(): { readonly gathering: Gathering; readonly found: Found; readonly dropped: Dropped } {
  const gathering: Gathering = { matches: [], dropped: [], failures: [], seen: 0, exhausted: false, crowded: false };
  return {
    gathering,
    found: (match) => {
      if (gathering.seen++ >= MOST_MATCHES) throw FULL;
      gathering.matches.push(match);
    },
    dropped: (drop) => void gathering.dropped.push(drop),
  };
}

/** Where parts of values stand, some of them. */
function fragmentPlaces({ needles }: Clues): readonly number[] {
  const places: number[] = [];
  for (let k = 0; k < needles.length && places.length < MOST_FRAGMENTS; k += 2) places.push(needles[k] ?? 0);
  return places;
}

/** What a script is told by: the place, and in an archive the name of the file. */
function readAs({ where, entry }: Artifact): Where {
  return entry === undefined ? where : { kind: 'asset', path: entry };
}

/** Runs every detector on every view of an artifact's text; the scripts in it come last. */
export function detectAll(artifact: Artifact, text: string, detection: Detection): Detected {
  const { findClues, detectors, readScripts, fragments, triggers } = detection;
  const { gathering, found, dropped } = gather();
  let lacks: ReadonlySet<ScriptLack> = new Set();

  function detectIn({ view, cluesFor }: ScannedView): void {
    for (const detector of detectors) {
      const clues = cluesFor(detector);
      gathering.crowded ||= clues.capped;
      detector.detect(view, clues, found, dropped);
    }
  }

  /** What one part found before it failed, and what the others find, is kept. */
  function attempt(part: () => void): void {
    if (gathering.seen > MOST_MATCHES) return;
    try {
      part();
    } catch (error) {
      if (error !== FULL) gathering.failures.push(error);
    }
  }

  const where = readAs(artifact);
  const script = isScript(where);
  const find: FindClues = (each) => findClues(each, script && each === text);
  const views = detection.views.open(text, find, () => (gathering.exhausted = true));
  attempt(() => views.each(detectIn));
  attempt(() => {
    const { cluesFor } = views.root;
    const scripts = readScripts(where, views.root.view, {
      outside: fragmentPlaces(cluesFor(fragments)),
      triggers: cluesFor(triggers),
      evaluations: cluesFor(evaluations),
    });
    lacks = scripts.lacks;
    for (const script of scripts.views) views.eachWithin(script, detectIn);
  });
  const { matches, dropped: drops, failures } = gathering;
  return { matches, dropped: drops, capped: cappedIn(gathering), lacks, failures };
}
