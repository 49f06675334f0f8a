import { createFetcher, type Fetcher, type FetcherOptions } from '../fetch/fetcher.ts';
import { LIMITS } from '../limits.ts';
import { basicHeader } from '../roles/http-auth.ts';
import type { CrawlShared } from './shared.ts';

/** A fetcher of the site's own addresses, with the cookies of somebody. */
export function fetcherFor(
  cookiesFor: FetcherOptions['cookiesFor'],
  { resolver, settings, userAgent, httpAuth }: CrawlShared,
): Fetcher {
  return createFetcher({
    resolver,
    isAllowed: settings.scope.isOwn,
    cookiesFor,
    authorization: httpAuth === undefined ? undefined : basicHeader(httpAuth),
    userAgent: userAgent(),
    bodyBytes: LIMITS.largeBytes,
    trustsAll: settings.options.untrustedCertificates,
  });
}
