import type { Artifact } from './artifact.ts';
import type { Detector, Drop, Match } from './match.ts';
import type { ReadScripts, ScriptLack } from './script/index.ts';
import type { OpenViews } from './views/index.ts';
import type { View } from './views/view.ts';

/** Matches of one artifact that are kept; more say nothing new, and a `capped` problem says that there were more. */
const MOST_MATCHES = 5000;

type Found = Parameters<Detector['detect']>[1];
type Dropped = Parameters<Detector['detect']>[2];

/** What detection is made of. */
export interface Detection {
  readonly openViews: OpenViews;
  readonly detectors: readonly Detector[];
  readonly readScripts: ReadScripts;
  /** Offsets of parts of values that a script may put together. */
  readonly fragmentsIn: (text: string) => readonly number[];
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
}

function cappedIn({ seen, exhausted }: Gathering): readonly string[] {
  return [
    ...(exhausted ? ['holds more encoded text than is decoded of one file; the rest was not read'] : []),
    ...(seen > MOST_MATCHES ? [`holds more than ${MOST_MATCHES} matches; the rest was not looked at`] : []),
  ];
}

/** Makes what gathers, and the two that detectors tell. */
function gather(): { readonly gathering: Gathering; readonly found: Found; readonly dropped: Dropped } {
  const gathering: Gathering = { matches: [], dropped: [], failures: [], seen: 0, exhausted: false };
  return {
    gathering,
    found: (match) => {
      if (gathering.seen++ < MOST_MATCHES) gathering.matches.push(match);
    },
    dropped: (drop) => void gathering.dropped.push(drop),
  };
}

/** Runs every detector on every view of an artifact's text; the scripts in it come last. */
export function detectAll(artifact: Artifact, text: string, detection: Detection): Detected {
  const { openViews, detectors, readScripts, fragmentsIn } = detection;
  const { gathering, found, dropped } = gather();
  let lacks: ReadonlySet<ScriptLack> = new Set();

  function detectIn(views: Iterable<View>): void {
    for (const view of views) for (const detector of detectors) detector.detect(view, found, dropped);
  }

  /** What one part found before it failed, and what the others find, is kept. */
  function attempt(part: () => void): void {
    try {
      part();
    } catch (error) {
      gathering.failures.push(error);
    }
  }

  const views = openViews(text, () => (gathering.exhausted = true));
  attempt(() => detectIn(views.all()));
  attempt(() => {
    const scripts = readScripts(artifact.where, views.root, fragmentsIn(text));
    lacks = scripts.lacks;
    for (const script of scripts.views) detectIn(views.within(script));
  });
  const { matches, dropped: drops, failures } = gathering;
  return { matches, dropped: drops, capped: cappedIn(gathering), lacks, failures };
}
