import { fetchRobots, type Robots } from '../fetch/robots.ts';
import { WELL_KNOWN } from '../fetch/well-known.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { Mention } from '../extract/mention.ts';
import type { Settings } from './settings.ts';

/** What every origin of the site says in its robots.txt. */
export type SiteRobots = ReadonlyMap<string, Robots>;

/** Reads the robots.txt of every origin. */
export async function readRobots(settings: Settings, fetcher: Fetcher): Promise<SiteRobots> {
  const all = await Promise.all(
    settings.origins.map(async (origin) => [origin, await fetchRobots(origin, fetcher)] as const),
  );
  return new Map(all);
}

/** True where the robots.txt of its origin lets an address be visited, or is not heeded. */
export function robotsTest(robots: SiteRobots, heeded: boolean): (url: string) => boolean {
  return (url) => !heeded || (robots.get(new URL(url).origin)?.allows(url) ?? true);
}

/** Where a crawl begins, besides its start addresses. */
export function seedMentions(settings: Settings, robots: SiteRobots): readonly Mention[] {
  const wellKnown = settings.options.wellKnown ? WELL_KNOWN : [];
  return settings.origins.flatMap((origin) => {
    const { disallowed = [], sitemaps = [] } = robots.get(origin) ?? {};
    return [
      ...wellKnown.map((path) => ({ url: origin + path, kind: 'text' }) as const),
      ...disallowed.map((url) => ({ url, kind: 'link' }) as const),
      ...sitemaps.map((url) => ({ url, kind: 'text' }) as const),
    ];
  });
}
