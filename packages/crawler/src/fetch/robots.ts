import robotsParser from 'robots-parser';
import type { Fetcher } from './fetcher.ts';

// The package is CommonJS, and its types say that it were an ES module.
const parse = robotsParser as unknown as typeof robotsParser.default;

/** The name by which robots.txt may address the crawler. */
const NAME = 'leakgate';
const DISALLOW = /^[ \t]*disallow[ \t]*:[ \t]*(\/[^\s#*$]+)(?=[ \t]*(?:#|$))/gim;

/** What the robots.txt of an origin says. */
export interface Robots {
  readonly allows: (url: string) => boolean;
  /** Disallowed paths that are addresses as they stand. */
  readonly disallowed: readonly string[];
  readonly sitemaps: readonly string[];
}

const NONE: Robots = { allows: () => true, disallowed: [], sitemaps: [] };

/** Reads a robots.txt. */
export function robotsOf(origin: string, text: string): Robots {
  const robots = parse(`${origin}/robots.txt`, text);
  const paths = [...text.matchAll(DISALLOW)].map(([, path = '']) => `${origin}${path}`);
  return {
    allows: (url) => robots.isAllowed(url, NAME) !== false,
    disallowed: [...new Set(paths)],
    sitemaps: robots.getSitemaps(),
  };
}

/** Fetches the robots.txt of an origin; an origin without one allows everything. */
export async function fetchRobots(origin: string, fetcher: Fetcher): Promise<Robots> {
  const fetched = await fetcher(`${origin}/robots.txt`);
  if (fetched.kind !== 'answer' || fetched.status !== 200) return NONE;
  return robotsOf(origin, fetched.body.toString('utf8'));
}
