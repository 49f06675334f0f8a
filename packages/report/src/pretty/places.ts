import type { Origin, Place } from '@leakgate/core';
import { placeName } from '../standing.ts';
import { row, single, textWidth, type Layout } from './rows.ts';
import { count, safe, wrap } from './text.ts';

/** Places shown of one token; the JSON report has all of them. */
const MOST_PLACES = 4;

function originName(origin: Origin): string {
  const position =
    origin.line === undefined ? '' : `:${origin.line}${origin.column === undefined ? '' : `:${origin.column}`}`;
  return safe(origin.file) + position;
}

function viaText(place: Place): string {
  return place.via.length === 0 ? '' : `  via ${place.via.join(' › ')}`;
}

/** A crawl knows who can see it; where everybody can, that is said first. */
function seenBy({ roles = [] }: Place): string {
  return roles.length === 0 ? '' : `  seen by ${roles.map(safe).join(', ')}`;
}

function placeRows(layout: Layout, place: Place): readonly string[] {
  const where = safe(placeName(place));
  const about = `${place.surface}${viaText(place)}${seenBy(place)}`;
  const name = layout.style.cyan(where);
  // The name stays whole, so that it can be copied and opened.
  const heading =
    where.length + 2 + about.length <= textWidth(layout)
      ? [name + layout.style.dim(`  ${about}`)]
      : [name, ...wrap(about, textWidth(layout)).map(layout.style.dim)];
  const sent = place.initiator === undefined ? [] : [layout.style.dim(`sent by ${safe(place.initiator)}`)];
  return row(layout, 'in', [...heading, ...sent, layout.style.dim(single(layout, safe(place.excerpt)))]);
}

function chainLines(layout: Layout, origin: Origin): readonly string[] {
  const chain = origin.importedBy ?? [];
  if (chain.length < 2) return [];
  return wrap(chain.map(safe).join(' ← '), textWidth(layout)).map(layout.style.dim);
}

function originRows(layout: Layout, origin: Origin): readonly string[] {
  const env = origin.env === undefined ? '' : layout.style.dim(`  ${safe(origin.env)}`);
  return row(layout, 'from', [layout.style.bold(originName(origin)) + env, ...chainLines(layout, origin)]);
}

/** Origins in the order of their places, each once; the same file without a line says less than with one. */
function originsOf(places: readonly Place[]): readonly Origin[] {
  const origins = places.flatMap((place) => (place.origin === undefined ? [] : [place.origin]));
  return [...new Map(origins.map((origin) => [originName(origin), origin])).values()].filter(
    (origin) =>
      origin.line !== undefined || !origins.some((other) => other.file === origin.file && other.line !== undefined),
  );
}

function more(layout: Layout, hidden: number, noun: string): readonly string[] {
  return hidden <= 0 ? [] : row(layout, '', [layout.style.dim(`and ${count(hidden, `more ${noun}`)}`)]);
}

/** Where a token stands and which source it came from. */
export function placesRows(layout: Layout, places: readonly Place[]): readonly string[] {
  const origins = originsOf(places);
  return [
    ...origins.slice(0, MOST_PLACES).flatMap((origin) => originRows(layout, origin)),
    ...more(layout, origins.length - MOST_PLACES, 'source'),
    ...places.slice(0, MOST_PLACES).flatMap((place) => placeRows(layout, place)),
    ...more(layout, places.length - MOST_PLACES, 'place'),
  ];
}
