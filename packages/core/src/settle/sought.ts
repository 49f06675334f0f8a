import type { Match } from '../match.ts';
import { rootView } from '../views/view.ts';
import type { Sighting } from './sighting.ts';

/** What sightings were made of, less the text that it stands in. They hold no values, since reports are made of them. */
const tokens = new WeakMap<Sighting, Match>();

const NO_TEXT = rootView('');

/** Fewer characters stand in a text by chance, or in another sense, unless they are all of a literal. */
const SHORTEST = 16;
const SHORTEST_LITERAL = 8;

/** What stands around a literal, and around the text of an element. */
const AROUND: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '>': '<' };

/** Keeps what a sighting was made of for as long as the sighting is kept. */
export function withToken(sighting: Sighting, match: Match): Sighting {
  tokens.set(sighting, { ...match, view: NO_TEXT });
  return sighting;
}

/** True where the range is all of a literal, which may stand in another one. */
function isLiteral(text: string, start: number, end: number): boolean {
  let closer = end;
  while (text.charAt(closer) === '\\') closer++;
  return AROUND[text.charAt(start - 1)] === text.charAt(closer);
}

function* placesOf(text: string, token: Match): Generator<Match> {
  const view = rootView(text);
  const { length } = token.secret;
  if (length < SHORTEST_LITERAL) return;
  for (let at = token.secret.indexIn(text, 0); at !== -1; at = token.secret.indexIn(text, at + length)) {
    const end = at + length;
    if (length >= SHORTEST || isLiteral(text, at, end)) yield { ...token, view, start: at, end };
  }
}

function isSame(a: Match, b: Match): boolean {
  return a.secret.length === b.secret.length && a.secret.holds(b.secret);
}

/** What was found in a text, and where tokens that were found elsewhere stand in it, whatever touches them. */
export function withSought(text: string, found: readonly Match[], sightings: readonly Sighting[]): readonly Match[] {
  const sought = new Map(sightings.map((sighting) => [sighting.fingerprint, tokens.get(sighting)]));
  const again = [...sought.values()].flatMap((token) =>
    token === undefined || found.some((match) => isSame(match, token)) ? [] : [...placesOf(text, token)],
  );
  return again.length === 0 ? found : [...found, ...again];
}
