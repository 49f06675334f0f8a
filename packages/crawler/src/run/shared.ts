import type { Mention } from '../extract/mention.ts';
import type { Pace } from '../fetch/pace.ts';
import type { FrontierStats } from '../frontier/frontier.ts';
import type { Resolver } from '../guard/resolve.ts';
import type { HttpAuth } from '../roles/http-auth.ts';
import type { UrlNames } from '../intake/url-names.ts';
import type { State } from '../state/open-state.ts';
import type { Results } from '../state/results.ts';
import type { Budget } from './budget.ts';
import type { EngineBasis, ForbiddenValues } from './role-engines.ts';
import type { Settings } from './settings.ts';

/** How far the crawl of a role is. */
export interface CrawlProgress extends FrontierStats {
  readonly role: string;
}

/** What the crawls of all roles share. */
export interface CrawlShared {
  readonly settings: Settings;
  /** The project's folder. */
  readonly root: string;
  readonly state: State;
  readonly results: Results;
  readonly nameOf: UrlNames;
  readonly resolver: Resolver;
  readonly pace: Pace;
  readonly budget: Budget;
  readonly basis: EngineBasis;
  readonly forbidden: readonly ForbiddenValues[];
  /** Addresses that every role begins with, besides the start addresses. */
  readonly seeds: readonly Mention[];
  /** The map of a file of the build that the site need not serve. */
  readonly mapFromBuild: (url: string) => string | undefined;
  /** What the site asks for before it shows anything; undefined where it does not. */
  readonly httpAuth: HttpAuth | undefined;
  /** What is sent as `User-Agent`, given Chromium's version. */
  readonly userAgent: (chromiums?: string) => string;
  /** Told of each token by its fingerprint, when it is first seen as a leak. */
  readonly found: (fingerprint: string) => void;
}
