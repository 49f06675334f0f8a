import type { Match } from '../match.ts';
import { rootView } from '../views/view.ts';
import type { Sighting } from './sighting.ts';

/** What sightings were made of, less the text that it stands in. They hold no values, since reports are made of them. */
const tokens = new WeakMap<Sighting, Match>();

const NO_TEXT = rootView('');

/** Fewer characters stand in a text by chance, or in another sense. */
const SHORTEST = 16;

/** Keeps what a sighting was made of for as long as the sighting is kept. */
export function withToken(sighting: Sighting, match: Match): Sighting {
  tokens.set(sighting, { ...match, view: NO_TEXT });
  return sighting;
}

function* placesOf(text: string, token: Match): Generator<Match> {
  const view = rootView(text);
  const { length } = token.secret;
  for (let at = token.secret.indexIn(text, 0); at !== -1; at = token.secret.indexIn(text, at + length)) {
    yield { ...token, view, start: at, end: at + length };
  }
}

/** Where tokens that were found elsewhere stand in a text, whatever touches them. */
export function matchesAgain(text: string, sightings: readonly Sighting[]): readonly Match[] {
  const byToken = new Map(sightings.map((sighting) => [sighting.fingerprint, tokens.get(sighting)]));
  return [...byToken.values()].flatMap((token) =>
    token === undefined || token.secret.length < SHORTEST ? [] : [...placesOf(text, token)],
  );
}
