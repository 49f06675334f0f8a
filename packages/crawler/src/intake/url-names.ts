import type { Engine } from '@leakgate/core';
import { maskText } from '@leakgate/node';

/** Addresses whose names are kept at hand; more are worked out again. */
const MOST_KEPT = 5000;
/** Longest name of an address. */
const LONGEST = 512;

/** Gives an address the name by which reports and the state call it: no token, no value of a query that could be one. */
export type UrlNames = (url: string) => string;

function maskTokens(url: string, engine: Engine): string {
  const { sightings } = engine.scan({ where: { kind: 'request-url', url: '', to: 'own' }, content: url });
  const spans = sightings.map((sighting) => sighting.span).toSorted((a, b) => b.start - a.start);
  return spans.reduce(
    (masked, { start, end }) =>
      start < masked.length ? `${masked.slice(0, start)}…(${end - start})${masked.slice(end)}` : masked,
    url,
  );
}

/** Queries and fragments hold what visitors typed and what sign-ins hand over; paths hold names of files and routes. */
function maskQuery(url: string): string {
  const at = url.search(/[?#]/);
  if (at < 0) return url;
  return url.slice(0, at) + url.slice(at).replace(/[^?#&=/]+/g, (part) => maskText(part));
}

function nameOf(url: string, engine: Engine): string {
  if (url.startsWith('data:')) return `data:${/^data:([\w/+.-]{0,64})/.exec(url)?.[1] ?? ''}`;
  const bare = url.replace(/^([a-z]+:\/\/)[^/?#@]*@/i, '$1');
  const masked = maskQuery(maskTokens(bare, engine));
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}…` : masked;
}

/** Names made with the engine that also finds the tokens. */
export function urlNames(engine: Engine): UrlNames {
  const known = new Map<string, string>();
  return (url) => {
    const before = known.get(url);
    if (before !== undefined) return before;
    const name = nameOf(url, engine);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(url, name);
    return name;
  };
}
