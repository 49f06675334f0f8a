import type { Artifact } from './artifact.ts';
import type { Detector, Drop, Match } from './match.ts';
import type { ReadScripts, ScriptLack } from './script/index.ts';
import type { OpenViews } from './views/index.ts';

/** Matches of one artifact that are kept; more say nothing new, and a `capped` problem says that there were more. */
const MOST_MATCHES = 5000;

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
}

/** Gathers what detectors tell, to a limit. */
interface Gathering {
  readonly matches: Match[];
  readonly dropped: Drop[];
  seen: number;
  exhausted: boolean;
}

function cappedIn({ seen, exhausted }: Gathering): readonly string[] {
  return [
    ...(exhausted ? ['holds more encoded text than is decoded of one file; the rest was not read'] : []),
    ...(seen > MOST_MATCHES ? [`holds more than ${MOST_MATCHES} matches; the rest was not looked at`] : []),
  ];
}

/** Runs every detector on every view of an artifact's text; the scripts in it come last. */
export function detectAll(artifact: Artifact, text: string, detection: Detection): Detected {
  const { openViews, detectors, readScripts, fragmentsIn } = detection;
  const gathering: Gathering = { matches: [], dropped: [], seen: 0, exhausted: false };
  const found = (match: Match): void => {
    if (gathering.seen++ < MOST_MATCHES) gathering.matches.push(match);
  };
  const dropped = (drop: Drop): void => void gathering.dropped.push(drop);
  const views = openViews(text, () => (gathering.exhausted = true));
  for (const view of views.all()) for (const detector of detectors) detector.detect(view, found, dropped);
  const scripts = readScripts(artifact.where, views.root, fragmentsIn(text));
  for (const script of scripts.views) {
    for (const view of views.within(script)) for (const detector of detectors) detector.detect(view, found, dropped);
  }
  const { matches, dropped: drops } = gathering;
  return { matches, dropped: drops, capped: cappedIn(gathering), lacks: scripts.lacks };
}
