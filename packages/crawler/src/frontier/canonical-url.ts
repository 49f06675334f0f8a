/** Longest address that is visited. */
const LONGEST = 2048;
/** More segments than this come from links that grow with every page. */
const MOST_SEGMENTS = 16;
/** A route that a page keeps in its fragment, as hash routers do. */
const HASH_ROUTE = /^#!?\//;

/** The same segments again and again, as a relative link that is wrong by one level makes them. */
function repeats(segments: readonly string[]): boolean {
  const last = segments.at(-1);
  return segments.filter((segment) => segment === last && segment !== '').length > 3;
}

/**
 * The one way of writing an address, so that no page is visited twice: no credentials, no fragment unless it is a
 * route, no empty query. Undefined for what no browser should be sent to.
 */
export function canonicalUrl(text: string, base?: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const url = URL.parse(text.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  url.username = '';
  url.password = '';
  if (!HASH_ROUTE.test(url.hash)) url.hash = '';
  if (url.search === '') url.search = '';
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (url.href.length > LONGEST || segments.length > MOST_SEGMENTS || repeats(segments)) return undefined;
  return url.href;
}
