import { compileFindClues } from '../clues.ts';
import type { Detector, Drop, Match } from '../match.ts';
import { rootView } from '../views/view.ts';

/** Compiles a detector alone, and runs it on texts as they stand. */
export function detectIn(
  detector: Detector,
): (text: string, found: (match: Match) => void, dropped?: (drop: Drop) => void) => void {
  const find = compileFindClues({ common: [detector], own: [] });
  return (text, found, dropped = () => undefined) => {
    detector.detect(rootView(text), find(text)(detector), found, dropped);
  };
}
