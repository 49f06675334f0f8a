import type { NotVisited } from '@leakgate/core';
import { canonicalUrl } from '../frontier/canonical-url.ts';
import type { VisitKind } from '../frontier/frontier.ts';
import { originOf, type Scope } from '../guard/scope.ts';
import { changesSomething } from '../guard/verbs.ts';
import type { Mention } from '../extract/mention.ts';

/** Where an address leads: to a visit, past us for a reason, or nowhere that is worth a word. */
export type Destination =
  | { readonly kind: 'visit'; readonly url: string; readonly by: VisitKind }
  | { readonly kind: 'not-visited'; readonly entry: NotVisited }
  | { readonly kind: 'nothing' };

/** What decides on an address. */
export interface DestinationRules {
  readonly scope: Scope;
  readonly isExcluded: (url: string) => boolean;
  readonly robotsAllow: (url: string) => boolean;
}

/**
 * Sound, film, programs and PDFs are not searched; pictures and fonts where a page shows them. What stands in them is
 * packed in ways of their own.
 */
const NOT_SEARCHED =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|m4a|webm|og[gva]|wav|mov|7z|rar|dmg|exe|msi|pdf|doc|xls|ppt)$/i;
const FILE =
  /\.(?:[cm]?js|css|map|wasm|json|txt|xml|webmanifest|ya?ml|toml|env|md|csv|svg|bak|old|sql|log|zip|gz|tgz|zst|br|docx|xlsx|pptx)$/i;

function visitBy(url: string, kind: Mention['kind']): VisitKind {
  const { pathname } = new URL(url);
  return FILE.test(pathname) || kind === 'text' ? 'fetch' : 'page';
}

/** Decides on one address that was found. */
export function destinationOf({ url: found, kind }: Mention, rules: DestinationRules): Destination {
  const url = canonicalUrl(found);
  if (url === undefined || NOT_SEARCHED.test(new URL(url).pathname)) return { kind: 'nothing' };
  const past = (reason: NotVisited['reason'], what = url): Destination => ({
    kind: 'not-visited',
    entry: { url: what, reason },
  });
  if (!rules.scope.isOwn(url)) return kind === 'link' ? past('out-of-scope', originOf(url)) : { kind: 'nothing' };
  if (rules.isExcluded(url)) return past('excluded');
  if (changesSomething(url)) return past('changes-something');
  if (!rules.robotsAllow(url)) return past('robots');
  return { kind: 'visit', url, by: visitBy(url, kind) };
}
